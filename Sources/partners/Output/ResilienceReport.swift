import PartnerAnalysis
import PartnerGraph

/// Prints what would part a network.
struct ResilienceReport: Report {
  let network: OpenNetwork
  let components: [Int]
  let weak: WeakPoints
  let losses: LossCurve
  /// How many weak points of one sort people are shown.
  let shown: Int

  func text() -> [String] {
    let groups =
      components.prefix(5).map(String.init).joined(separator: ", ")
      + (components.count > 5 ? ", …" : "")
    let count = network.counted(network.graph.partners.count, "partner", "partenaire")
    let parts = network.counted(components.count, "group", "groupe")
    return [network.say("\(count) in \(parts) (\(groups))", "\(count) en \(parts) (\(groups))")]
      + articulations() + bridges() + curve()
  }

  private func articulations() -> [String] {
    guard !weak.articulations.isEmpty else {
      return [
        "",
        network.say(
          "No single partner parts others when it is lost.",
          "Aucun partenaire seul ne sépare les autres s'il est perdu."),
      ]
    }
    var table = TextTable([
      network.say("partner", "partenaire"), network.say("cuts off", "isole"),
      network.say("pieces", "morceaux"),
    ])
    for item in weak.articulations.prefix(shown) {
      table.add([network.name(item.partner), "\(item.cutOff)", "\(item.pieces)"])
    }
    return heading(
      network.say(
        "Partners whose loss parts others", "Partenaires dont la perte sépare les autres"),
      weak.articulations.count) + table.lines() + rest(weak.articulations.count)
  }

  private func bridges() -> [String] {
    guard !weak.bridges.isEmpty else { return [] }
    var table = TextTable([
      network.say("partners", "partenaires"), network.say("cuts off", "isole"),
      network.say("link", "lien"),
    ])
    for item in weak.bridges.prefix(shown) {
      guard let index = network.graph.linkIndex(of: item.link) else { continue }
      let link = network.graph.links[index]
      table.add([
        "\(network.name(link.from)) – \(network.name(link.to))", "\(item.cutOff)",
        LinkText(network).circumstances(of: link),
      ])
    }
    return heading(
      network.say("Single links whose loss parts others", "Liens uniques dont la perte sépare"),
      weak.bridges.count) + table.lines() + rest(weak.bridges.count)
  }

  private func curve() -> [String] {
    let figures = Figures(network.language)
    var table = TextTable([
      network.say("lost", "perdus"),
      network.say("together, best linked lost", "ensemble, les mieux reliés perdus"),
      network.say("together, lost by chance", "ensemble, perdus au hasard"),
    ])
    for point in losses.points {
      table.add(["\(point.lost)", "\(point.afterTop)", figures.fixed(point.afterRandom)])
    }
    let (top, chance) = (figures.fixed(losses.robustness), figures.fixed(losses.randomRobustness))
    return heading(
      network.say("The greatest group after losses", "Le plus grand groupe après des pertes"), nil)
      + table.lines() + [
        network.say(
          "Robustness \(top), by chance \(chance); 0.5 is the most there can be.",
          "Robustesse \(top), au hasard \(chance) ; 0,5 est le plus possible.")
      ]
  }

  private func heading(_ text: String, _ count: Int?) -> [String] {
    ["", Terminal.bold(text + (count.map { " (\($0))" } ?? ""))]
  }

  private func rest(_ count: Int) -> [String] {
    count > shown
      ? [
        network.say(
          "... and \(count - shown) more (--all)", "... et \(count - shown) de plus (--all)")
      ] : []
  }

  struct Document: Encodable {
    let components: [Int]
    let articulations: [ArticulationJSON]
    let bridges: [BridgeJSON]
    let losses: [LossJSON]
    let robustness: Double
    let randomRobustness: Double

    enum CodingKeys: String, CodingKey {
      case components, articulations, bridges, losses, robustness
      case randomRobustness = "random_robustness"
    }
  }

  struct ArticulationJSON: Encodable {
    let partner: String
    let cutOff: Int
    let pieces: Int

    enum CodingKeys: String, CodingKey {
      case partner, pieces
      case cutOff = "cut_off"
    }
  }

  struct BridgeJSON: Encodable {
    let link: String
    let cutOff: Int

    enum CodingKeys: String, CodingKey {
      case link
      case cutOff = "cut_off"
    }
  }

  struct LossJSON: Encodable {
    let lost: Int
    let afterTop: Int
    let afterRandom: Double

    enum CodingKeys: String, CodingKey {
      case lost
      case afterTop = "after_top"
      case afterRandom = "after_random"
    }
  }

  func json() -> Document {
    Document(
      components: components,
      articulations: weak.articulations.map {
        ArticulationJSON(partner: $0.partner.rawValue, cutOff: $0.cutOff, pieces: $0.pieces)
      },
      bridges: weak.bridges.map { BridgeJSON(link: $0.link.rawValue, cutOff: $0.cutOff) },
      losses: losses.points.map {
        LossJSON(lost: $0.lost, afterTop: $0.afterTop, afterRandom: $0.afterRandom)
      }, robustness: losses.robustness, randomRobustness: losses.randomRobustness)
  }

  static let header = ["type", "id", "cut_off", "pieces", "lost", "after_top", "after_random"]

  func rows() -> [[String]] {
    weak.articulations.map {
      ["articulation", $0.partner.rawValue, "\($0.cutOff)", "\($0.pieces)", "", "", ""]
    } + weak.bridges.map { ["bridge", $0.link.rawValue, "\($0.cutOff)", "", "", "", ""] }
      + losses.points.map {
        ["loss", "", "", "", "\($0.lost)", "\($0.afterTop)", "\($0.afterRandom)"]
      }
  }
}
