public import PartnerGraph

/// Puts reasons and cautions into sentences, in French or English.
public struct ReasonWriter: Sendable {
  let graph: PartnerGraph
  let language: Language
  /// The partner who asks, if it is one of the network.
  let askerID: Partner.ID?
  /// The name of the one who asks, if it is a partner.
  let asker: String?
  /// Whether sentences speak of what was asked for, not of what the two have in common.
  let answersRequest: Bool

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - asker: The partner who asks, if it is one of the network.
  ///   - answersRequest: Whether sentences speak of what was asked for in a request; they always do
  ///     without an asker.
  public init(
    _ graph: PartnerGraph, language: Language, asker: Partner.ID? = nil,
    answersRequest: Bool = false
  ) {
    self.graph = graph
    self.language = language
    askerID = asker
    self.asker = asker.flatMap { graph.index(of: $0) }
      .map { graph.partners[$0].name.text(in: language) }
    self.answersRequest = answersRequest || self.asker == nil
  }

  /// One sentence that says a reason, with names and dates.
  ///
  /// - Complexity: O(*e*), where *e* is the number of pieces of evidence.
  public func sentence(for reason: Reason) -> String {
    switch reason.feature {
    case .sharedThemes: sharedThemes(reason)
    case .themeFocus: focus(reason)
    case .complementarity: offers(reason)
    case .sharedWords: words(reason)
    case .adamicAdar: commonPartners(reason)
    case .resourceAllocation: strongTies(reason)
    case .pageRank: walk(reason)
    case .introduction: introduction(reason)
    case .experience: experience(reason)
    case .recency: recency(reason)
    case .countryAffinity: countries(reason)
    case .kindAffinity: kinds(reason)
    case .proximity, .requestedPlace: place(reason)
    case .similarSize: sizes(reason)
    case .requestedKind: say("Is of the kind asked for.", "Est du type demandé.")
    case .askerCountry: askerCountry(reason)
    case .fieldExperience: field(reason)
    case .connections:
      say("Has \(whole(reason)) partners.", "A \(whole(reason)) partenaires.")
    case .momentum:
      say("Has found many partners of late.", "A trouvé beaucoup de partenaires récemment.")
    case .countryTies:
      say(
        "Has \(whole(reason)) partners in the asker's country.",
        "A \(whole(reason)) partenaires dans le pays du demandeur.")
    case .similarPartners: similar(reason)
    case .workWords: workWords(reason)
    case .similarProjects: similarProjects(reason)
    }
  }

  /// What stands between two links in a sentence.
  var semicolon: String { say("; ", "\u{a0}; ") }

  /// What stands before a list.
  var colon: String { say(":", "\u{a0}:") }

  /// A space at which no line is broken.
  var nbsp: String { "\u{a0}" }

  func say(_ english: String, _ french: String) -> String {
    language.choose(english: english, french: french)
  }

  private func sharedThemes(_ reason: Reason) -> String {
    let themes = reason.evidence.compactMap { evidence in
      if case .theme(let id, _, _, _) = evidence { self.theme(id) } else { nil }
    }
    // The newest link of the partner about one of the themes shows where it comes from.
    let links: [Link] = reason.evidence.flatMap { evidence -> [Link] in
      guard case .theme(_, _, let ids, _) = evidence else { return [] }
      return ids.compactMap { link($0) }
    }
    let newest = links.max {
      ($0.newestDate?.lastDay ?? .min, $1.id) < ($1.newestDate?.lastDay ?? .min, $0.id)
    }
    let shown = newest.map { " (\(words(for: $0)))" } ?? ""
    let all = list(themes)
    return answersRequest
      ? say("Works on \(all)\(shown).", "Travaille sur : \(all)\(shown).")
      : say("Shares \(all)\(shown).", "Thèmes communs : \(all)\(shown).")
  }

  private func focus(_ reason: Reason) -> String {
    let percent = Int((reason.value * 100).rounded())
    return answersRequest
      ? say(
        "\(percent)% of its work fits what is asked.",
        "Son activité correspond à \(percent) % à la demande.")
      : say(
        "The two profiles are alike to \(percent)%.",
        "Les deux profils se ressemblent à \(percent) %.")
  }

  private func offers(_ reason: Reason) -> String {
    let (given, taken) = offered(reason)
    let offer = say(
      "offers \(list(given)), which \(them) seeks",
      "offre ce que cherche \(them)\(colon) \(list(given))")
    let need = say(
      "seeks \(list(taken)), which \(them) offers",
      "cherche ce qu'offre \(them)\(colon) \(list(taken))")
    let parts = (given.isEmpty ? [] : [offer]) + (taken.isEmpty ? [] : [need])
    return capitalised(parts.joined(separator: semicolon)) + "."
  }

  /// The themes that the partner gives, and those that it takes.
  func offered(_ reason: Reason) -> (given: [String], taken: [String]) {
    var given: [String] = []
    var taken: [String] = []
    for case .offer(let id, let giver, let taker, _) in reason.evidence {
      if isAsker(taker) {
        given.append(theme(id))
      } else if isAsker(giver) {
        taken.append(theme(id))
      }
    }
    return (given, taken)
  }

  /// Whether an end of an offer is the one who asks: nobody in particular, or the partner named.
  private func isAsker(_ id: Partner.ID?) -> Bool {
    guard let id else { return true }
    return id == askerID
  }

  private func words(_ reason: Reason) -> String {
    let words = reason.evidence.flatMap { evidence -> [String] in
      if case .words(let words) = evidence { words } else { [] }
    }
    return say(
      "Its name or description says \(list(words)).",
      "Son nom ou sa description dit : \(list(words)).")
  }

  private func commonPartners(_ reason: Reason) -> String {
    let names = reason.evidence.compactMap { commonPartner($0)?.name }
    return say("Both know \(list(names)).", "Tous deux connaissent \(list(names)).")
  }

  private func strongTies(_ reason: Reason) -> String {
    let names = reason.evidence.compactMap { commonPartner($0)?.name }
    return say(
      "The strongest ties between the two run through \(list(names)).",
      "Les liens les plus forts entre les deux passent par \(list(names)).")
  }

  private func introduction(_ reason: Reason) -> String {
    guard let common = reason.evidence.lazy.compactMap({ commonPartner($0) }).first else {
      return ""
    }
    // One link with either is enough to say how; the strongest of each stands first.
    let links = common.links.compactMap { link($0) }
    let near = links.first { isAsker($0.from) || isAsker($0.to) } ?? links.first
    let far = links.first { !isAsker($0.from) && !isAsker($0.to) && $0.id != near?.id }
    let how = [near, far].compactMap(\.self).map { words(for: $0) }.joined(separator: semicolon)
    return say(
      "\(common.name) can introduce them (\(how)).", "\(common.name) peut les présenter (\(how)).")
  }

  private func walk(_ reason: Reason) -> String {
    let times = decimal(reason.value)
    let way =
      reason.evidence.lazy.compactMap { evidence -> String? in
        guard case .path(let partners, _, _) = evidence else { return nil }
        return " (" + partners.map { name($0) }.joined(separator: " – ") + ")"
      }.first ?? ""
    return say(
      "Near in the network: met \(times) times as often as by chance\(way).",
      "Proche dans le réseau : rencontré \(times) fois plus que par hasard\(way).")
  }

  private func commonPartner(_ evidence: Evidence) -> (name: String, links: [Link.ID])? {
    guard case .commonPartner(let id, let links, _) = evidence else { return nil }
    return (name(id), links)
  }
}
