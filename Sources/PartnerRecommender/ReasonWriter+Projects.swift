import PartnerGraph

extension ReasonWriter {
  /// A reason that is about projects like the one asked about, or about nearness.
  func projectSentence(_ reason: Reason) -> String {
    switch reason.feature {
    case .profileWords:
      let words = list(quotedWords(reason))
      return say(
        "Its projects dwell on \(words).", "Ses projets portent souvent sur\(colon) \(words).")
    case .programmeShare, .markLift, .themeLift: return counted(reason)
    case .similarMarks:
      let projects = occasions(reason)
      return say(
        "Took part in projects of the same frame: \(projects).",
        "A participé à des projets de même cadre\(colon) \(projects).")
    case .countryLift, .kindLift: return frequency(reason)
    case .nearWalk:
      let way = reason.evidence.lazy.compactMap { evidence -> String? in
        guard case .path(let partners, _, _) = evidence else { return nil }
        return partners.map { name($0) }.joined(separator: " – ")
      }.first
      return say("A few steps away in the network", "À quelques pas dans le réseau")
        + (way.map { " (\($0))" } ?? "") + "."
    case .topicalWalk:
      let names = list(commonIDs(reason).map { the($0) })
      return say(
        "Works with \(names), in this field and known to the one who asks.",
        "Travaille avec \(names), dans ce domaine et en lien avec le demandeur.")
    default:
      guard case .countries(let country, _, _)? = reason.evidence.first else { return "" }
      return say(
        "Both are in one country: \(self.country(country)).",
        "Les deux sont dans le même pays\(colon) \(self.country(country)).")
    }
  }

  /// How many of all partnerships are about what is asked: `Of its 40 partnerships here, 12 are about
  /// algae and 3 about ports.`
  private func counted(_ reason: Reason) -> String {
    var all = 0
    var isMarked = false
    var parts: [(count: Int, what: String)] = []
    for evidence in reason.evidence {
      switch evidence {
      case .markedProjects(let mark, let count, let of):
        parts.append((count, quoted(mark.value)))
        (all, isMarked) = (of, true)
      case .themeProjects(let id, let count, let of):
        parts.append((count, say(theme(id), quoted(theme(id)))))
        all = of
      default: break
      }
    }
    let link = isMarked ? say("under", "de") : say("about", "sur")
    // All of them: no number need be read more than once.
    if parts.allSatisfy({ $0.count == all }) {
      return ofAll(all, "\(verb(isMarked, all)) \(link) \(list(parts.map(\.what)))")
    }
    let told = parts.enumerated().map { place, part in
      let verb = place == 0 ? verb(isMarked, part.count) + " " : ""
      return "\(grouped(part.count)) \(verb)\(link) \(part.what)"
    }
    return say(
      "Of its \(grouped(all)) partnerships here, \(list(told)).",
      "Sur ses \(grouped(all)) partenariats connus, \(list(told)).")
  }

  private func verb(_ isMarked: Bool, _ count: Int) -> String {
    if isMarked {
      return count == 1 ? say("comes", "relève") : say("come", "relèvent")
    }
    return count == 1 ? say("is", "porte") : say("are", "portent")
  }

  /// What holds for all partnerships there are.
  private func ofAll(_ count: Int, _ what: String) -> String {
    switch count {
    case 1: say("Its one partnership here \(what).", "Son seul partenariat connu \(what).")
    case 2: say("Both its partnerships here \(what).", "Ses deux partenariats connus \(what).")
    default:
      say(
        "All its \(grouped(count)) partnerships here \(what).",
        "Ses \(grouped(count)) partenariats connus \(what).")
    }
  }

  private func frequency(_ reason: Reason) -> String {
    guard !reason.evidence.isEmpty else {
      return say("Its country is not known.", "Son pays n'est pas connu.")
    }
    let (who, times) = frequent(reason.evidence.first)
    let number = decimal(times)
    return say(
      "In such projects, partners of this \(reason.feature == .kindLift ? "sort" : "country") "
        + "(\(who)) are \(number) times as frequent as elsewhere.",
      "Dans de tels projets, les partenaires de ce "
        + "\(reason.feature == .kindLift ? "type" : "pays") (\(who)) sont \(number) fois aussi "
        + "fréquents qu'ailleurs.")
  }

  /// Who is met how many times as often as elsewhere.
  func frequent(_ evidence: Evidence?) -> (who: String, times: Double) {
    switch evidence {
    case .countryFrequency(let code, let times)?: (country(code), times)
    case .kindFrequency(let kind, let subkind, let times)?:
      (subkind.isEmpty ? kind.label(in: language) : subkind, times)
    default: ("", 1)
    }
  }

  /// What sets a partner apart in projects like the one asked about.
  func projectHeadline(_ feature: FeatureName, _ name: String) -> String {
    switch feature {
    case .profileWords:
      say(
        "the projects of \(name) dwell more on it", "les projets \(of(name)) y insistent plus")
    case .similarMarks:
      say(
        "\(name) took part in more projects of the same frame",
        "\(name) a participé à plus de projets du même cadre")
    case .programmeShare, .markLift:
      say(
        "\(name) works more in this frame", "\(name) travaille plus dans ce cadre")
    case .themeLift:
      say(
        "these themes are more of the work of \(name)",
        "ces thèmes tiennent plus de place dans l'activité \(of(name))")
    case .countryLift:
      say(
        "the country of \(name) is met more often in such projects",
        "le pays \(of(name)) est plus présent dans de tels projets")
    case .kindLift:
      say(
        "the sort of \(name) is met more often in such projects",
        "le type \(of(name)) est plus présent dans de tels projets")
    case .nearWalk:
      say(
        "\(name) is better joined by short ways", "\(name) est mieux relié par des chemins courts")
    case .topicalWalk:
      say(
        "\(name) is closer to known partners in the field",
        "\(name) est plus proche de partenaires connus du domaine")
    case .sameCountry:
      say("\(name) is in the same country", "\(name) est dans le même pays")
    default: say("\(name) is nearer", "\(name) est moins loin")
    }
  }
}
