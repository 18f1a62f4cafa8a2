import PartnerGraph
import PartnerPlanner

/// Prints the best pairs of some territories, each with the institutions that would meet first.
struct TerritoryPairList: Report {
  let network: OpenNetwork
  let asked: [Partner.ID]
  let result: TerritoryPairs
  /// For each pair the pairs of its institutions, the best first.
  let meetings: [InstitutionPairs]

  /// How many institutions of a pair and gifts people are shown.
  private static let shown = 2

  private var heading: String {
    let names = asked.map { network.name($0) }.joined(separator: ", ")
    return network.say("The best pairs of \(names)", "Les meilleures paires parmi \(names)")
  }

  func text() -> [String] {
    let figures = Figures(network.language)
    var lines = [Terminal.bold(heading)]
    for (number, pair) in result.pairs.enumerated() {
      let comparison = pair.comparison
      let (a, b) = (network.name(comparison.first), network.name(comparison.second))
      lines.append(
        "\(number + 1). " + Terminal.bold("\(a) – \(b)") + "  \(figures.fixed(pair.weight))")
      if !comparison.themes.isEmpty {
        let themes = comparison.themes.prefix(5).map { network.label($0.theme) }
        lines.append(
          "    " + network.say("Both work on ", "Travaillent tous deux sur ")
            + themes.joined(separator: ", "))
      }
      lines += gifts(comparison.firstGives, from: a, to: b)
      lines += gifts(comparison.secondGives, from: b, to: a)
      for meeting in meetings[number].pairs.prefix(Self.shown) {
        lines.append(
          "    " + network.say("Could meet: ", "Pourraient se rencontrer : ")
            + "\(network.name(meeting.first)) – \(network.name(meeting.second))")
      }
    }
    lines += others()
    return lines + [
      "",
      network.say(
        "The weights add up to \(figures.fixed(result.value)); no pairing reaches more.",
        "Les poids font \(figures.fixed(result.value)) en tout ; aucun appariement ne fait mieux."),
    ]
  }

  private func gifts(
    _ gifts: [TerritoryComparison.Gift], from giver: String, to taker: String
  ) -> [String] {
    if gifts.isEmpty { return [] }
    let themes = gifts.prefix(Self.shown + 1).map { network.label($0.theme) }
    return [
      "    "
        + network.say("\(giver) could give \(taker): ", "\(giver) peut apporter à \(taker) : ")
        + themes.joined(separator: ", ")
    ]
  }

  /// Who is in no pair and why, and who work together already.
  private func others() -> [String] {
    var lines: [String] = []
    for one in result.alone {
      lines.append("–  \(network.name(one.partner))  " + words(for: one.reason))
    }
    if !result.joined.isEmpty {
      let pairs = result.joined.prefix(10).map {
        "\(network.name($0.first)) – \(network.name($0.second)) "
          + "(\(network.counted($0.links.count, "link", "lien")))"
      }
      let rest = result.joined.count - pairs.count
      lines.append(
        network.say("Work together already: ", "Travaillent déjà ensemble : ")
          + pairs.joined(separator: ", ")
          + (rest > 0 ? network.say(", \(rest) more", ", et \(rest) de plus") : ""))
    }
    return lines
  }

  private func words(for reason: TerritoryPairs.Solitude) -> String {
    switch reason {
    case .nothingShared:
      network.say("shares nothing with the others", "n'a rien en commun avec les autres")
    case .joined:
      network.say(
        "works already with those with whom it shares something",
        "travaille déjà avec ceux avec qui il partage quelque chose")
    case .othersPaired:
      network.say(
        "stays alone, as the others are worth more in their pairs",
        "reste seul, les autres valant davantage dans leurs paires")
    }
  }

  struct Document: Encodable {
    let territories: [String]
    let value: Double
    let bound: Double
    let pairs: [PairJSON]
    let alone: [AloneJSON]
    let joined: [JoinedJSON]
  }

  struct PairJSON: Encodable {
    let first: String
    let second: String
    let weight: Double
    let themes: [TripartiteList.ThemeJSON]
    let firstGives: [ComparisonReport.GiftJSON]
    let secondGives: [ComparisonReport.GiftJSON]
    let meetings: [MeetingJSON]

    enum CodingKeys: String, CodingKey {
      case first, second, weight, themes, meetings
      case firstGives = "first_gives"
      case secondGives = "second_gives"
    }
  }

  struct MeetingJSON: Encodable {
    let first: String
    let second: String
    let weight: Double
  }

  struct AloneJSON: Encodable {
    let partner: String
    let reason: String
  }

  struct JoinedJSON: Encodable {
    let first: String
    let second: String
    let links: [String]
  }

  func json() -> Document {
    Document(
      territories: asked.map(\.rawValue), value: result.value, bound: result.value,
      pairs: zip(result.pairs, meetings).map { pair, meetings in
        PairJSON(
          first: pair.comparison.first.rawValue, second: pair.comparison.second.rawValue,
          weight: pair.weight,
          themes: pair.comparison.themes.map { .init(theme: $0.theme.rawValue, weight: $0.weight) },
          firstGives: pair.comparison.firstGives.map { .init($0) },
          secondGives: pair.comparison.secondGives.map { .init($0) },
          meetings: meetings.pairs.map {
            MeetingJSON(first: $0.first.rawValue, second: $0.second.rawValue, weight: $0.weight)
          })
      },
      alone: result.alone.map {
        AloneJSON(partner: $0.partner.rawValue, reason: $0.reason.rawValue)
      },
      joined: result.joined.map {
        JoinedJSON(
          first: $0.first.rawValue, second: $0.second.rawValue, links: $0.links.map(\.rawValue))
      })
  }

  static let header = ["first", "second", "weight", "themes", "first_gives", "second_gives"]

  func rows() -> [[String]] {
    result.pairs.map { pair in
      [
        pair.comparison.first.rawValue, pair.comparison.second.rawValue, "\(pair.weight)",
        pair.comparison.themes.map(\.theme.rawValue).joined(separator: ";"),
        pair.comparison.firstGives.map(\.theme.rawValue).joined(separator: ";"),
        pair.comparison.secondGives.map(\.theme.rawValue).joined(separator: ";"),
      ]
    }
  }

  /// The document of the verb.
  func dossier() -> Dossier {
    let figures = Figures(network.language)
    return Dossier(
      network, lines: text(),
      figures: [
        (network.say("Territories", "Territoires"), "\(asked.count)"),
        (network.say("Pairs", "Paires"), "\(result.pairs.count)"),
        (network.say("Choice", "Choix"), network.say("the best there is", "le meilleur possible")),
      ],
      table: Dossier.Table(
        header: [
          network.say("Pair", "Paire"), network.say("Both work on", "Thèmes communs"),
          network.say("Weight", "Poids"),
        ],
        rows: result.pairs.map { pair in
          [
            "\(network.name(pair.comparison.first)) – \(network.name(pair.comparison.second))",
            pair.comparison.themes.prefix(4).map { network.label($0.theme) }
              .joined(separator: ", "), figures.fixed(pair.weight),
          ]
        }),
      picture: DossierMap(network: network).among(asked, title: heading))
  }
}
