import PartnerGraph

extension ReasonWriter {
  func links(_ reason: Reason) -> [Link] {
    reason.evidence.flatMap { evidence -> [Link] in
      guard case .links(let ids, _) = evidence else { return [] }
      return ids.compactMap { link($0) }
    }
  }

  /// A link in words: `cooperation Brest – Rimouski, since 2010, confirmed 2020`.
  func words(for link: Link, withState: Bool = true) -> String {
    let ends = "\(link.kind.label(in: language)) \(name(link.from)) – \(name(link.to))"
    return ([ends] + times(of: link, withState: withState)).joined(separator: ", ")
  }

  /// A link of a partner, called by its other end: `Brest (twinning, since 1964, confirmed 2020)`.
  func words(for link: Link, of partner: Partner.ID) -> String {
    guard [link.from, link.to].contains(partner) else { return words(for: link) }
    let parts = [link.kind.label(in: language)] + times(of: link, withState: true)
    let other = link.from == partner ? link.to : link.from
    return "\(name(other)) (\(parts.joined(separator: ", ")))"
  }

  /// When a link was, and how it stands.
  private func times(of link: Link, withState: Bool) -> [String] {
    var parts: [String] = []
    let period = link.period.label(in: language)
    if !period.isEmpty { parts.append(period) }
    if let confirmed = link.confirmed, isNews(confirmed, beside: link.period) {
      parts.append(link.kind.confirmed(confirmed, in: language))
    }
    if withState, link.state != .active {
      parts.append(link.state.label(of: link.kind, in: language))
    }
    return parts
  }

  /// Whether a date of confirmation says more than the period does.
  private func isNews(_ confirmed: PartialDate, beside period: Period) -> Bool {
    if let until = period.until { return confirmed.firstDay > until.lastDay }
    return confirmed != period.since
  }

  func link(_ id: Link.ID) -> Link? { graph.linkIndex(of: id).map { graph.links[$0] } }

  func name(_ id: Partner.ID) -> String {
    guard let index = graph.index(of: id) else { return id.rawValue }
    let name = graph.partners[index].name.text(in: language)
    return graph.kindOfPartner[index].isOccasion ? Self.title(name) : name
  }

  /// How long a title is at most before it is cut.
  private static let longestTitle = 90

  /// The title of a project or event, which may be a long sentence, within ours: without its full stop, and cut
  /// behind a word.
  private static func title(_ text: String) -> String {
    guard text.count <= longestTitle else {
      var words = text.prefix(longestTitle - 1).split(
        separator: " ", omittingEmptySubsequences: false)
      if words.count > 1 { words.removeLast() }
      while words.count > 1, words.last?.contains(where: \.isLetter) != true { words.removeLast() }
      return words.joined(separator: " ") + "…"
    }
    guard text.last == "." else { return text }
    let word = text.dropLast().reversed().prefix { $0 != " " }
    return word.count > 4 && word.allSatisfy(\.isLetter) ? String(text.dropLast()) : text
  }

  /// A partner's name, with its article: `la Sarre`, `the University of Kiel`.
  func the(_ id: Partner.ID) -> String {
    french(id)?.withArticle ?? EnglishName(name(id)).withArticle
  }

  /// The one who asks, as it is called in the middle of a sentence: `the one who asks`, `la Sarre`.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the name.
  public var asker: String { askerID.map { the($0) } ?? say("the one who asks", "le demandeur") }

  /// The one who asks, after `de`: `of Brest`, `de la Sarre`, `d'Ushuaïa`, `du demandeur`.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the name.
  public var ofAsker: String {
    askerID == nil ? say("of the one who asks", "du demandeur") : say("of \(asker)", of(asker))
  }

  /// The same, in sentences.
  var them: String { asker }

  func french(_ id: Partner.ID) -> FrenchName? {
    guard language == .french, let index = graph.index(of: id) else { return nil }
    return FrenchName(name(id), isTerritory: graph.kindOfPartner[index] == .region)
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

  /// The name of a country: as the network has it, else as countries are called, else its code.
  func country(_ code: CountryCode) -> String {
    partner(of: code).map { graph.partners[$0].name.text(in: language) } ?? countryName(code)
      ?? code.rawValue
  }

  /// The partner that is the country, if there is one; no row but its own is read.
  private func partner(of code: CountryCode) -> Int? {
    guard let country = graph.subkinds.firstIndex(of: "country") else { return nil }
    let (subkinds, countries) = (graph.subkindOfPartner, graph.countryOfPartner)
    return subkinds.indices.first { subkinds[$0] == Int32(country) && countries[$0] == code }
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
