public import PartnerGraph

/// Puts reasons and cautions into sentences, in French or English.
public struct ReasonWriter: Sendable {
  let graph: PartnerGraph
  let language: Language
  /// The partner who asks, if it is one of the network.
  let askerID: Partner.ID?
  /// Whether sentences speak of what was asked for, not of what the two have in common.
  let answersRequest: Bool
  /// Names countries that the network does not hold as partners.
  let countryName: @Sendable (CountryCode) -> String?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - asker: The partner who asks, if it is one of the network.
  ///   - answersRequest: Whether sentences speak of what was asked for in a request; they always do
  ///     without an asker.
  ///   - countryName: Names countries that the network does not hold as partners; without it they are
  ///     called by their codes.
  public init(
    _ graph: PartnerGraph, language: Language, asker: Partner.ID? = nil,
    answersRequest: Bool = false,
    countryName: @escaping @Sendable (CountryCode) -> String? = { _ in nil }
  ) {
    self.graph = graph
    self.language = language
    self.countryName = countryName
    askerID = asker
    self.answersRequest = answersRequest || asker == nil
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
    case .proximity: proximity(reason)
    case .requestedPlace: place(reason)
    case .similarSize: sizes(reason)
    case .requestedKind: requestedKind(reason)
    case .askerCountry: askerCountry(reason)
    case .connections: connections(reason)
    case .momentum: momentum(reason)
    case .countryTies: countryTies(reason)
    case .similarPartners: similar(reason)
    case .workWords: workWords(reason)
    case .similarProjects: similarProjects(reason)
    default: projectSentence(reason)
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
    let all = list(themes(of: reason)) + shown(newestLink(of: reason))
    return answersRequest
      ? say("Works on \(all).", "Travaille sur\(colon) \(all).")
      : say(
        "Shares with \(them): \(all).", "Partage avec \(them)\(colon) \(all).")
  }

  /// The themes that a reason rests on.
  func themes(of reason: Reason) -> [String] {
    reason.evidence.compactMap { evidence in
      if case .theme(let id, _, _, _) = evidence { self.theme(id) } else { nil }
    }
  }

  /// The newest link of the partner about one of the themes, which shows where it comes from.
  func newestLink(of reason: Reason) -> Link? {
    let links: [Link] = reason.evidence.flatMap { evidence -> [Link] in
      guard case .theme(_, _, let ids, _) = evidence else { return [] }
      return ids.compactMap { link($0) }
    }
    return links.max {
      ($0.newestDate?.lastDay ?? .min, $1.id) < ($1.newestDate?.lastDay ?? .min, $0.id)
    }
  }

  /// A link in brackets; empty for none.
  func shown(_ link: Link?) -> String { link.map { " (\(words(for: $0)))" } ?? "" }

  private func focus(_ reason: Reason) -> String {
    let share = percent(reason.value)
    return answersRequest
      ? say(
        "Its profile fits the request to \(share).",
        "Son profil correspond à la demande à \(share).")
      : say(
        "The two profiles are alike to \(share).",
        "Les deux profils se ressemblent à \(share).")
  }

  private func offers(_ reason: Reason) -> String {
    let (given, taken) = offered(reason)
    let (needs, gifts) = narrower(reason)
    let offer =
      needs.isEmpty
      ? say(
        "offers \(list(given)), which \(them) seeks",
        "offre ce que cherche \(them)\(colon) \(list(given))")
      : say(
        "offers \(list(given)), which is wider than what \(them) seeks (\(list(needs)))",
        "offre \(list(given)), plus large que ce que cherche \(them) (\(list(needs)))")
    let need =
      gifts.isEmpty
      ? say(
        "seeks \(list(taken)), which \(them) offers",
        "cherche ce qu'offre \(them)\(colon) \(list(taken))")
      : say(
        "seeks \(list(taken)), which is wider than what \(them) offers (\(list(gifts)))",
        "cherche \(list(taken)), plus large que ce qu'offre \(them) (\(list(gifts)))")
    let parts = (given.isEmpty ? [] : [offer]) + (taken.isEmpty ? [] : [need])
    return capitalised(parts.joined(separator: semicolon)) + "."
  }

  /// The themes that the partner gives, and those that it takes.
  func offered(_ reason: Reason) -> (given: [String], taken: [String]) {
    var given: [String] = []
    var taken: [String] = []
    for case .offer(let id, _, let giver, let taker, _) in reason.evidence {
      if isAsker(taker) {
        given.append(theme(id))
      } else if isAsker(giver) {
        taken.append(theme(id))
      }
    }
    return (given, taken)
  }

  /// What is sought, and what is offered, where it is met by wider themes only; each once.
  private func narrower(_ reason: Reason) -> (needs: [String], gifts: [String]) {
    var needs: [String] = []
    var gifts: [String] = []
    for case .offer(_, let need?, let giver, let taker, _) in reason.evidence {
      let name = theme(need)
      if isAsker(taker) {
        if !needs.contains(name) { needs.append(name) }
      } else if isAsker(giver), !gifts.contains(name) {
        gifts.append(name)
      }
    }
    return (needs, gifts)
  }

  /// Whether an end of an offer is the one who asks: nobody in particular, or the partner named.
  func isAsker(_ id: Partner.ID?) -> Bool {
    guard let id else { return true }
    return id == askerID
  }

  private func words(_ reason: Reason) -> String {
    let words = list(quotedWords(reason))
    return say(
      "Its name or description says \(words).",
      "On lit dans son nom ou sa description\(colon) \(words).")
  }

  func quotedWords(_ reason: Reason) -> [String] {
    reason.evidence.flatMap { evidence -> [String] in
      if case .words(let words) = evidence { words.map { quoted($0) } } else { [] }
    }
  }
}
