import PartnerGraph
import PartnerPlanner

/// Prints what two territories have in common and could give each other.
struct ComparisonReport: Report {
  let network: OpenNetwork
  let comparison: TerritoryComparison

  /// How many themes, partners and links people are shown.
  private static let shown = 10

  func text() -> [String] {
    let (a, b) = (network.name(comparison.first), network.name(comparison.second))
    let percent = "\(Int((comparison.likeness * 100).rounded()))" + network.say("%", " %")
    var lines = [
      Terminal.bold("\(a) – \(b)") + "  "
        + network.say("themes alike to \(percent)", "thèmes semblables à \(percent)"),
      heading("Both work on", "Travaillent tous deux sur", comparison.themes.count)
        + list(comparison.themes.map { network.label($0.theme) }),
      heading("Partners of both", "Partenaires des deux", comparison.sharedPartners.count)
        + list(comparison.sharedPartners.map { network.name($0) }),
    ]
    lines += gifts(comparison.firstGives, from: a, to: b)
    lines += gifts(comparison.secondGives, from: b, to: a)
    let links = comparison.links.compactMap { network.graph.linkIndex(of: $0) }
      .map { network.graph.links[$0] }
    lines.append(heading("Links", "Liens", links.count))
    var notes = SourceNotes()
    for link in links.prefix(Self.shown) {
      lines.append("  \(LinkText(network).words(for: link))\(notes.marks(for: link.sources))")
    }
    return lines + notes.lines(in: network)
  }

  private func heading(_ english: String, _ french: String, _ count: Int) -> String {
    Terminal.bold(network.say(english, french)) + " (\(count))"
      + (count == 0 ? "" : network.say(": ", " : "))
  }

  private func gifts(
    _ gifts: [TerritoryComparison.Gift], from giver: String, to taker: String
  ) -> [String] {
    let title = Terminal.bold(
      network.say("\(giver) could give \(taker)", "\(giver) peut apporter à \(taker)"))
    return ["\(title) (\(gifts.count))"]
      + gifts.prefix(Self.shown).map { gift in
        "  \(network.label(gift.theme))" + network.say(": ", " : ")
          + list(gift.givers.map { network.name($0) })
      }
  }

  private func list(_ names: [String]) -> String { network.list(names, Self.shown) }

  struct Document: Encodable {
    let first: String
    let second: String
    let likeness: Double
    let themes: [TripartiteList.ThemeJSON]
    let sharedPartners: [String]
    let links: [String]
    let firstGives: [GiftJSON]
    let secondGives: [GiftJSON]

    enum CodingKeys: String, CodingKey {
      case first, second, likeness, themes, links
      case sharedPartners = "shared_partners"
      case firstGives = "first_gives"
      case secondGives = "second_gives"
    }
  }

  struct GiftJSON: Encodable {
    let theme: String
    let weight: Double
    let givers: [String]

    init(_ gift: TerritoryComparison.Gift) {
      theme = gift.theme.rawValue
      weight = gift.weight
      givers = gift.givers.map(\.rawValue)
    }
  }

  func json() -> Document {
    Document(
      first: comparison.first.rawValue, second: comparison.second.rawValue,
      likeness: comparison.likeness,
      themes: comparison.themes.map { .init(theme: $0.theme.rawValue, weight: $0.weight) },
      sharedPartners: comparison.sharedPartners.map(\.rawValue),
      links: comparison.links.map(\.rawValue),
      firstGives: comparison.firstGives.map { GiftJSON($0) },
      secondGives: comparison.secondGives.map { GiftJSON($0) })
  }

  static let header = ["type", "id", "weight", "givers"]

  func rows() -> [[String]] {
    func gifts(_ type: String, _ gifts: [TerritoryComparison.Gift]) -> [[String]] {
      gifts.map {
        [
          type, $0.theme.rawValue, "\($0.weight)", $0.givers.map(\.rawValue).joined(separator: ";"),
        ]
      }
    }
    return comparison.themes.map { ["theme", $0.theme.rawValue, "\($0.weight)", ""] }
      + comparison.sharedPartners.map { ["shared-partner", $0.rawValue, "", ""] }
      + comparison.links.map { ["link", $0.rawValue, "", ""] }
      + gifts("first-gives", comparison.firstGives) + gifts("second-gives", comparison.secondGives)
  }
}
