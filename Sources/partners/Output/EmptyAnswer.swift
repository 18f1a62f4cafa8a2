import PartnerGraph
import PartnerRecommender

/// Tells people why a question has no answer, and what would give some.
struct EmptyAnswer {
  let network: OpenNetwork
  let options: RecommendationOptions
  var request: Request?
  let reliefs: [FilterRelief]

  /// How many ways out are told, and how many countries are named.
  private static let shown = 3
  private static let shownCountries = 6

  /// A line that says so, and one for each way out.
  func lines() -> [String] {
    guard options.limit > 0 else {
      return [
        network.say(
          "No result was asked for: --limit 0.", "Aucun résultat n'est demandé : --limit 0.")
      ]
    }
    guard let first = reliefs.first else {
      return [
        network.say(
          "Nobody fits. Loosen a filter, or ask about a wider theme.",
          "Personne ne convient. Élargissez un filtre, ou demandez un thème plus large.")
      ]
    }
    let heading =
      first.without.count == 1
      ? network.say(
        "Nobody fits. Giving up one thing would help:",
        "Personne ne convient. Renoncer à une chose aiderait :")
      : network.say(
        "Nobody fits. Only giving up several things at once would help:",
        "Personne ne convient. Il faudrait renoncer à plusieurs choses à la fois :")
    return [heading] + reliefs.prefix(Self.shown).map(line)
  }

  private func line(_ relief: FilterRelief) -> String {
    let names = relief.without.map(name).joined(separator: network.say(" and ", " et "))
    let isOne = relief.count == 1
    return Terminal.clean(
      network.say(
        "  without \(names), \(relief.count) \(isOne ? "partner fits" : "partners fit")",
        "  sans \(names), \(relief.count) "
          + (isOne ? "partenaire convient" : "partenaires conviennent")))
  }

  private func name(_ condition: FilterRelief.Condition) -> String {
    switch condition {
    case .kind: named("the kind", "le type", kinds)
    case .country: named("the country", "le pays", countries)
    case .place: named("the place", "le lieu", (request?.places ?? []).map { network.name($0) })
    case .theme:
      named("the theme", "le thème", options.themes.sorted().map { network.label($0) })
    case .refusal: network.say("what is not wanted", "ce qui n'est pas voulu")
    case .distance: network.say("the greatest distance", "la distance maximale")
    case .existence: network.say("the day of existence", "le jour d'existence")
    case .evidence: network.say("the date of the evidence", "la date des preuves")
    case .notLinked: network.say("leaving out who is linked", "l'exclusion de ceux déjà liés")
    }
  }

  private func named(_ english: String, _ french: String, _ values: [String]) -> String {
    let name = network.say(english, french)
    return values.isEmpty ? name : "\(name) (\(values.joined(separator: ", ")))"
  }

  private var kinds: [String] {
    let asked =
      options.kinds.isEmpty
      ? request?.kinds ?? []
      : Partner.Kind.allCases.filter(
        options.kinds.contains)
    return asked.map { $0.label(in: network.language) }
  }

  private var countries: [String] {
    network.first(
      Self.shownCountries,
      of: (options.countries.isEmpty ? request?.countries ?? [] : options.countries.sorted())
        .map(\.rawValue))
  }
}
