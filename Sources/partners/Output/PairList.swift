import PartnerGraph
import PartnerPlanner

/// Prints institutions paired one to one.
struct PairList: Report {
  let network: OpenNetwork
  let first: Partner.ID
  let second: Partner.ID
  let result: InstitutionPairs

  func text() -> [String] {
    let figures = Figures(network.language)
    let (a, b) = (network.name(first), network.name(second))
    var lines = [
      Terminal.bold(
        network.say("Who should meet between \(a) and \(b)", "Qui associer entre \(a) et \(b)"))
    ]
    for (number, pair) in result.pairs.enumerated() {
      lines.append(
        "\(number + 1). "
          + Terminal.bold("\(network.name(pair.first)) – \(network.name(pair.second))")
          + "  \(figures.fixed(pair.weight))")
      let themes = pair.themes.prefix(5).map { network.label($0.theme) }
      if !themes.isEmpty {
        lines.append(
          "    " + network.say("Both work on ", "Travaillent tous deux sur ")
            + themes.joined(separator: ", "))
      }
      for exchange in pair.exchanges.prefix(3) {
        let (giver, theme) = (network.name(exchange.giver), network.label(exchange.theme))
        let taker = network.name(exchange.taker)
        lines.append(
          "    "
            + network.say(
              "\(giver) offers \(theme), which \(taker) seeks",
              "\(giver) offre à \(taker) : \(theme)"))
      }
    }
    let left = zip(result.considered, result.all).contains { $0 < $1 }
    let sum = network.say(
      "The weights add up to \(figures.fixed(result.value)); no pairing reaches more.",
      "Les poids font \(figures.fixed(result.value)) en tout ; aucun appariement ne fait mieux.")
    let cut = network.say(
      "The weights add up to \(figures.fixed(result.value)), the most among the \(result.considered[0]) "
        + "and \(result.considered[1]) that share most, of \(result.all[0]) and \(result.all[1]).",
      "Les poids font \(figures.fixed(result.value)) en tout, le plus parmi les \(result.considered[0]) "
        + "et \(result.considered[1]) qui partagent le plus, sur \(result.all[0]) et \(result.all[1])."
    )
    return lines + ["", left ? cut : sum]
  }

  struct Document: Encodable {
    let first: String
    let second: String
    let value: Double
    let bound: Double
    let considered: [Int]
    let all: [Int]
    let pairs: [PairJSON]
  }

  struct PairJSON: Encodable {
    let first: String
    let second: String
    let weight: Double
    let themes: [TripartiteList.ThemeJSON]
    let exchanges: [TripartiteList.ExchangeJSON]
  }

  func json() -> Document {
    Document(
      first: first.rawValue, second: second.rawValue, value: result.value, bound: result.bound,
      considered: result.considered, all: result.all,
      pairs: result.pairs.map { pair in
        PairJSON(
          first: pair.first.rawValue, second: pair.second.rawValue, weight: pair.weight,
          themes: pair.themes.map { .init(theme: $0.theme.rawValue, weight: $0.weight) },
          exchanges: pair.exchanges.map {
            .init(theme: $0.theme.rawValue, by: $0.giver.rawValue, to: $0.taker.rawValue)
          })
      })
  }

  static let header = ["first", "second", "weight", "themes", "exchanges"]

  func rows() -> [[String]] {
    result.pairs.map { pair in
      [
        pair.first.rawValue, pair.second.rawValue, "\(pair.weight)",
        pair.themes.map(\.theme.rawValue).joined(separator: ";"),
        pair.exchanges.map { "\($0.giver)>\($0.taker):\($0.theme)" }.joined(separator: ";"),
      ]
    }
  }
}
