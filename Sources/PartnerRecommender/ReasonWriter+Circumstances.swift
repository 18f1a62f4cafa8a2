import PartnerGraph

extension ReasonWriter {
  func experience(_ reason: Reason) -> String {
    let shown = links(reason).prefix(2).map { words(for: $0) }
    guard !shown.isEmpty else { return say("Has experience.", "A de l'expérience.") }
    return say(
      "Experienced: \(shown.joined(separator: semicolon)).",
      "Expérimenté : \(shown.joined(separator: semicolon)).")
  }

  func recency(_ reason: Reason) -> String {
    let shown = links(reason).prefix(1).map { words(for: $0) }.joined()
    return say("Active lately: \(shown).", "Actif récemment : \(shown).")
  }

  func askerCountry(_ reason: Reason) -> String {
    let shown = links(reason).prefix(3).map { words(for: $0) }.joined(separator: semicolon)
    return say(
      "Has ties with the country of the one who asks: \(shown).",
      "A des liens avec le pays du demandeur : \(shown).")
  }

  func countries(_ reason: Reason) -> String {
    guard case .countries(let first, let second, let count)? = reason.evidence.first
    else { return "" }
    if first == second {
      return say(
        "Partners within \(country(first)) work together (\(times(count))).",
        "Des partenaires de ce pays (\(country(first))) travaillent ensemble (\(times(count)))."
      )
    }
    return say(
      "Partners in \(country(first)) and \(country(second)) work together (\(times(count))).",
      "Des partenaires de ces pays (\(country(first)), \(country(second))) travaillent ensemble "
        + "(\(times(count))).")
  }

  func kinds(_ reason: Reason) -> String {
    guard case .kinds(let first, let second, let count)? = reason.evidence.first
    else { return "" }
    let pair = "\(first.label(in: language)) – \(second.label(in: language))"
    return say(
      "A usual pair: \(pair) (\(times(count))).",
      "Un couple habituel : \(pair) (\(times(count))).")
  }

  func times(_ links: Int) -> String {
    say(
      links == 1 ? "once here" : "\(links) times here",
      "\(links) fois ici")
  }

  func place(_ reason: Reason) -> String {
    switch reason.evidence.first {
    case .place(let id): return say("Is in \(name(id)).", "Se trouve à \(name(id)).")
    case .distance(let kilometres, let id):
      if kilometres < 1 {
        return say("In the same place as \(name(id)).", "Au même lieu que \(name(id)).")
      }
      let distance = grouped(Int(kilometres.rounded()))
      return say("\(distance) km from \(name(id)).", "À \(distance) km de \(name(id)).")
    default: return say("Near.", "Proche.")
    }
  }

  func sizes(_ reason: Reason) -> String {
    guard case .populations(let own, let other)? = reason.evidence.first else { return "" }
    return say(
      "Of like size: \(grouped(own)) and \(grouped(other)) inhabitants.",
      "De taille comparable : \(grouped(own)) et \(grouped(other)) habitants.")
  }

  /// One sentence that says a caution.
  ///
  /// - Complexity: O(*v*), where *v* is the number of values it names.
  public func sentence(for caution: Caution) -> String {
    switch caution {
    case .dormantLink(let id):
      let shown = link(id).map { words(for: $0) } ?? id.rawValue
      return say("A link sleeps: \(shown).", "Un lien est en sommeil : \(shown).")
    case .endedLink(let id):
      let shown = link(id).map { words(for: $0) } ?? id.rawValue
      return say("A link is over: \(shown).", "Un lien est terminé : \(shown).")
    case .contradicted(let property, let values, let sources):
      let shown = values.joined(separator: " / ")
      let documents = sources.map(\.rawValue).joined(separator: ", ")
      return say(
        "Sources contradict each other on \(property): \(shown) (\(documents)).",
        "Les sources se contredisent sur \(property) : \(shown) (\(documents)).")
    case .oldEvidence(let newest):
      return say(
        "The newest evidence is of \(newest); confirm it first.",
        "Le dernier indice date de \(newest) ; à confirmer d'abord.")
    case .undated:
      return say(
        "Nothing about it is dated; confirm it first.", "Rien n'est daté ; à confirmer d'abord.")
    case .over(let date): return say("Over since \(date).", "Terminé depuis \(date).")
    case .unsourced: return say("No source is named.", "Aucune source n'est citée.")
    case .otherKind(let kind):
      let label = kind.label(in: language)
      return say("Not of the kind asked for: \(label).", "N'est pas du type demandé : \(label).")
    }
  }

  func links(_ reason: Reason) -> [Link] {
    reason.evidence.flatMap { evidence -> [Link] in
      guard case .links(let ids, _) = evidence else { return [] }
      return ids.compactMap { link($0) }
    }
  }

  /// A link in words: `cooperation Brest – Rimouski, since 2010`.
  func words(for link: Link) -> String {
    var text = "\(link.kind.label(in: language)) \(name(link.from)) – \(name(link.to))"
    let period = link.period.label(in: language)
    if !period.isEmpty {
      text += ", \(period)"
    } else if let confirmed = link.confirmed {
      text += ", " + link.kind.confirmed(confirmed, in: language)
    }
    if link.state != .active { text += ", \(link.state.label(of: link.kind, in: language))" }
    return text
  }

  func link(_ id: Link.ID) -> Link? { graph.linkIndex(of: id).map { graph.links[$0] } }

  func name(_ id: Partner.ID) -> String {
    graph.index(of: id).map { graph.partners[$0].name.text(in: language) } ?? id.rawValue
  }

  /// A partner's name, with its article in French: `la Sarre`.
  func the(_ id: Partner.ID) -> String { french(id)?.withArticle ?? name(id) }

  /// The one who asks, in the middle of a sentence.
  var them: String { askerID.map { the($0) } ?? say("the one who asks", "le demandeur") }

  func french(_ id: Partner.ID) -> FrenchName? {
    guard language == .french, let index = graph.index(of: id) else { return nil }
    return FrenchName(name(id), isTerritory: graph.partners[index].kind == .region)
  }

  /// After `de`, a name that may have its article already.
  func of(_ name: String) -> String { FrenchName(name, isTerritory: false).afterDe }

  /// After `à`, a name that may have its article already.
  func to(_ name: String) -> String { FrenchName(name, isTerritory: false).afterA }

  /// Where something is that is in a place: `in Brest`, `à Brest`, `dans la Sarre`.
  func inside(_ id: Partner.ID) -> String { say("in \(name(id))", french(id)?.inside ?? name(id)) }

  /// After `que`, a name that may have its article already.
  func que(_ name: String) -> String { FrenchName(name, isTerritory: false).afterQue }

  /// A share in percent.
  func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded()))" + say("%", "\u{a0}%")
  }

  /// A word as it stands somewhere else.
  func quoted(_ word: String) -> String { say("“\(word)”", "«\u{a0}\(word)\u{a0}»") }

  /// A text that begins a sentence.
  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  func theme(_ id: Theme.ID) -> String {
    guard let index = graph.themeIndex(of: id) else { return id.rawValue }
    let label = graph.themes[index].label.text(in: language)
    return label.isEmpty ? id.rawValue : Self.insideSentence(label)
  }

  /// A label with a small first letter, unless it begins with an abbreviation.
  private static func insideSentence(_ label: String) -> String {
    if label.dropFirst().first?.isUppercase == true { return label }
    return label.prefix(1).lowercased() + label.dropFirst()
  }

  /// The name of a country where the network holds it as a partner, else its code.
  func country(_ code: CountryCode) -> String {
    graph.partners.first { $0.country == code && $0.subkind == "country" }
      .map { $0.name.text(in: language) } ?? code.rawValue
  }

  /// Words with commas and a last *and*.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + say(" and ", " et ") + last
  }

  /// A whole number with its thousands set apart.
  func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(language == .english ? "," : "\u{202f}", at: position)
      position -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// A number with one decimal.
  func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10)" + say(".", ",") + "\(tenths % 10)"
  }
}
