import PartnerGraph

/// Makes the acquaintances of a partner in a network without projects, where they are the neighbours along
/// links other than of location: parallel links stand together.
struct AcquaintanceMaker: Sendable {
  let graph: PartnerGraph
  /// The strength of each link.
  let strengths: [Double]

  /// Gives whom a partner knows, in order.
  private func forEach(of partner: Int, _ body: (Acquaintance) -> Void) {
    let (offsets, incidences) = (graph.incidences.offsets, graph.incidences.values)
    var (last, doubt) = (Int32(-1), 1.0)
    for place in Int(offsets[partner])..<Int(offsets[partner + 1]) {
      let incidence = incidences[place]
      let link = Int(incidence.link)
      if graph.kindOfLink[link] == .location { continue }
      if incidence.neighbour != last {
        if last >= 0 { body(Acquaintance(partner: last, strength: 1 - doubt)) }
        (last, doubt) = (incidence.neighbour, 1)
      }
      doubt *= max(1e-9, 1 - strengths[link])
    }
    if last >= 0 { body(Acquaintance(partner: last, strength: 1 - doubt)) }
  }

  /// How many partners one knows, and the sum of the strengths.
  func sum(of partner: Int) -> (count: Int32, total: Double) {
    var sum = (count: Int32(0), total: 0.0)
    forEach(of: partner) { acquaintance in
      sum.count += 1
      sum.total += acquaintance.strength
    }
    return sum
  }

  /// Whom a partner knows; how many that are is known.
  func row(of partner: Int, count: Int) -> [Acquaintance] {
    var row: [Acquaintance] = []
    row.reserveCapacity(count)
    forEach(of: partner) { row.append($0) }
    return row
  }

  /// Whom each partner knows.
  func rows() -> CompressedRows<Acquaintance> {
    CompressedRows(parallel: graph.partners.count, state: ()) { partner, _, row in
      forEach(of: partner) { row.append($0) }
    }
  }

  /// How well one partner knows another; nothing if it does not.
  func strength(from first: Int, to second: Int) -> Double? {
    var doubt: Double?
    for link in graph.links(between: first, and: second)
    where graph.kindOfLink[Int(link)] != .location {
      doubt = (doubt ?? 1) * max(1e-9, 1 - strengths[Int(link)])
    }
    return doubt.map { 1 - $0 }
  }
}
