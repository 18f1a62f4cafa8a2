import PartnerAnalysis
import PartnerGraph

/// Prints how many ways join two partners.
struct WaysReport: Report {
  let network: OpenNetwork
  let start: Partner.ID
  let goal: Partner.ID
  let ways: IndependentWays

  func text() -> [String] {
    let ends = "\(network.name(start)) – \(network.name(goal))"
    let count = ways.ways.count
    let number = network.say(
      count == 1 ? "1 independent way" : "\(count) independent ways",
      count == 1 ? "1 chemin indépendant" : "\(count) chemins indépendants")
    var lines = [Terminal.bold(ends) + network.say(": ", " : ") + number]
    for (number, way) in ways.ways.enumerated() {
      lines.append("\(number + 1). " + way.map { network.name($0) }.joined(separator: " – "))
    }
    return lines + [loss()]
  }

  /// Whose loss would part the two.
  private func loss() -> String {
    let cut = ways.cut.map { network.name($0) }.joined(separator: ", ")
    if ways.isDirect, ways.cut.isEmpty {
      return network.say(
        "Only their own links join them.", "Seuls leurs propres liens les joignent.")
    }
    return ways.isDirect
      ? network.say(
        "Besides their own links, losing these would part them: ",
        "Outre leurs propres liens, perdre ceux-ci les séparerait : ") + cut
      : network.say("Losing these would part them: ", "Perdre ceux-ci les séparerait : ") + cut
  }

  struct Document: Encodable {
    let from: String
    let to: String
    let count: Int
    let ways: [[String]]
    let cut: [String]
    let direct: Bool
  }

  func json() -> Document {
    Document(
      from: start.rawValue, to: goal.rawValue, count: ways.ways.count,
      ways: ways.ways.map { $0.map(\.rawValue) }, cut: ways.cut.map(\.rawValue),
      direct: ways.isDirect)
  }

  static let header = ["way", "steps", "partners"]

  func rows() -> [[String]] {
    ways.ways.enumerated().map { number, way in
      ["\(number + 1)", "\(way.count - 1)", way.map(\.rawValue).joined(separator: ";")]
    }
  }
}
