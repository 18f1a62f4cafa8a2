import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Someone a partner knows.
struct Acquaintance: Hashable, Sendable {
  let partner: Int32
  /// How well, in 0...1: parallel links add up like independent chances, 1 − Π (1 − strengthᵢ).
  let strength: Double
}

/// Who knows whom, and how well: the links drawn together into a simple graph.
///
/// To be in the same place is no acquaintance, so links of location are left out. A project introduces
/// nobody: in its place those linked to one project know each other, and the project's links among
/// *k* of them weigh 2 / *k*, because in a large consortium each sees less of each.
struct Acquaintances: Sendable {
  /// For each partner whom it knows, in order.
  var rows: AcquaintanceRows { source.rows }
  private let source: AcquaintanceSource
  /// How many partners each knows.
  let counts: [Int32]
  /// The sum of the strengths of each partner's acquaintances.
  let totals: [Double]
  /// The strength of each link.
  let linkStrengths: [Double]

  init(_ graph: PartnerGraph, weighting: LinkWeighting) {
    let strengths = weighting.strengths(in: graph)
    linkStrengths = strengths
    if graph.kindOfPartner.contains(.project) {
      let rows = Self.allRows(graph, strengths)
      source = AcquaintanceSource(all: rows)
      counts = (0..<rows.count).map { Int32(rows.count(of: $0)) }
      totals = (0..<rows.count).map { rows[$0].reduce(0) { $0 + $1.strength } }
    } else {
      let maker = AcquaintanceMaker(graph: graph, strengths: strengths)
      let sums = Parallel.column(graph.partners.count) { maker.sum(of: $0) }
      totals = sums.map(\.total)
      counts = sums.map(\.count)
      source = AcquaintanceSource(maker, counts: counts)
    }
  }

  /// How well one partner knows another; nothing if it does not.
  ///
  /// Complexity: O(log *k*), where the first knows *k* partners or has *k* links.
  func strength(from first: Int, to second: Int) -> Double? {
    source.strength(from: first, to: second)
  }

  private static func allRows(
    _ graph: PartnerGraph, _ strengths: [Double]
  ) -> CompressedRows<Acquaintance> {
    CompressedRows<Acquaintance>(
      parallel: graph.partners.count, state: Row(partnerCount: graph.partners.count)
    ) { partner, row, acquaintances in
      for incidence in graph.incidences[partner]
      where graph.kindOfLink[Int(incidence.link)] != .location {
        guard graph.joinsProject(incidence), graph.kindOfPartner[partner] != .project else {
          row.add(incidence.neighbour, strengths[Int(incidence.link)])
          continue
        }
        let others = graph.incidences[Int(incidence.neighbour)]
          .filter { graph.kindOfLink[Int($0.link)] != .location }
        let share = min(1, 2 / Double(others.count))
        for other in others {
          row.add(
            other.neighbour,
            share * min(strengths[Int(incidence.link)], strengths[Int(other.link)]))
        }
      }
      row.take(for: Int32(partner), &acquaintances)
    }
  }

  /// Makes the acquaintances of one partner after the other, and clears only what the last one touched.
  private struct Row {
    /// For each partner 1 − how well it is known; 1 for those not in `touched`.
    private var doubt: [Double]
    private var touched: [Int32] = []

    init(partnerCount: Int) { doubt = Array(repeating: 1, count: partnerCount) }

    mutating func add(_ other: Int32, _ strength: Double) {
      if doubt[Int(other)] == 1 { touched.append(other) }
      doubt[Int(other)] *= max(1e-9, 1 - strength)
    }

    /// Adds those that were added, in order and without the partner itself, after which nobody is.
    mutating func take(for partner: Int32, _ acquaintances: inout [Acquaintance]) {
      touched.sort()
      for other in touched {
        if other != partner {
          acquaintances.append(Acquaintance(partner: other, strength: 1 - doubt[Int(other)]))
        }
        doubt[Int(other)] = 1
      }
      touched.removeAll(keepingCapacity: true)
    }
  }
}

extension Acquaintances {
  /// The mean number of acquaintances and three standard deviations.
  var usualMost: Double {
    let counts = counts.map { Double($0) }
    let number = Double(max(1, counts.count))
    let mean = counts.reduce(0, +) / number
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / number
    return mean + 3 * variance.squareRoot()
  }

  /// A way of fewest steps along acquaintances, both ends included; empty if there is none. Of several the one by
  /// somebody, not by an event or project, who knows both sides well and few others: two strengths in a row are 1 / (1 / *a* + 1 / *b*), as
  /// resistances add up, and weigh 1 / ln(2 + *k*) by one who knows *k*, as with Adamic and Adar, and twice that
  /// by one who is where the first is.
  ///
  /// Complexity: O(*a* log *k*) where somebody knows both, *a* being the number of those whom the first knows,
  /// and *k* that of those whom one of them knows; else O(*n* + *p*), where *n* is the number of partners and
  /// *p* that of acquaintances.
  func way(from start: Int, to goal: Int, in graph: PartnerGraph) -> [Int32] {
    if strength(from: start, to: goal) != nil { return [Int32(start), Int32(goal)] }
    let rows = rows
    let common = best(rows[start], near: start, in: graph) { known in
      rows.strength(from: Int(known.partner), to: goal).map {
        known.strength * $0 / (known.strength + $0)
      }
    }
    if let common { return [Int32(start), common, Int32(goal)] }
    return longWay(from: start, to: goal, in: graph)
  }

  /// The one of some for whom a value, less for whoever knows many and more for whoever is near somebody, is
  /// greatest, events and projects last; the first of equal ones.
  private func best(
    _ some: ArraySlice<Acquaintance>, near home: Int, in graph: PartnerGraph,
    by value: (Acquaintance) -> Double?
  ) -> Int32? {
    var best: (partner: Int32, rank: (Int, Double))?
    for known in some {
      guard let value = value(known) else { continue }
      let speaks = graph.kindOfPartner[Int(known.partner)].isOccasion ? 0 : 1
      let ease = graph.areInOneCity(home, Int(known.partner)) ? 2 * value : value
      let rank = (speaks, ease / log(2 + Double(counts[Int(known.partner)])))
      if best.map({ $0.rank < rank }) ?? true { best = (known.partner, rank) }
    }
    return best?.partner
  }

  private func longWay(from start: Int, to goal: Int, in graph: PartnerGraph) -> [Int32] {
    let rows = rows
    var steps = [Int32](repeating: -1, count: rows.count)
    steps[start] = 0
    var previous = [Int32](repeating: -1, count: rows.count)
    var queue = [Int32(start)]
    var next = 0
    while next < queue.count, steps[goal] < 0 {
      let partner = queue[next]
      next += 1
      for other in rows[Int(partner)] where steps[Int(other.partner)] < 0 {
        steps[Int(other.partner)] = steps[Int(partner)] + 1
        previous[Int(other.partner)] = partner
        queue.append(other.partner)
      }
    }
    guard steps[goal] > 0 else { return [] }
    // Back from the goal, by the best of those who are one step nearer.
    var way = [Int32(goal)]
    while let here = way.last, here != Int32(start) {
      let nearer = best(rows[Int(here)], near: start, in: graph) { known in
        guard steps[Int(known.partner)] == steps[Int(here)] - 1 else { return nil }
        return rows.strength(from: Int(known.partner), to: Int(here))
      }
      way.append(nearer ?? previous[Int(here)])
    }
    return way.reversed()
  }
}

extension PartnerGraph {
  /// Whether a link leads to a project in which the partner at its other end has a part.
  func joinsProject(_ incidence: Incidence) -> Bool {
    kindOfLink[Int(incidence.link)] != .location
      && kindOfPartner[Int(incidence.neighbour)] == .project
  }

  /// Whether two are in one city, or one of them is the city in which the other is.
  func areInOneCity(_ first: Int, _ second: Int) -> Bool {
    let (city, other) = (cityOfPartner[first], cityOfPartner[second])
    return (city >= 0 && city == other) || city == Int32(second) || other == Int32(first)
  }

  /// The projects in which both take part, in order.
  ///
  /// Complexity: O(*d*), where *d* is the number of links at both.
  func sharedProjects(_ first: Int, _ second: Int) -> [Int32] {
    let (row, other) = (incidences[first], incidences[second])
    var shared: [Int32] = []
    var place = other.startIndex
    for incidence in row where joinsProject(incidence) && shared.last != incidence.neighbour {
      while place < other.endIndex, other[place].neighbour < incidence.neighbour { place += 1 }
      var same = place
      while same < other.endIndex, other[same].neighbour == incidence.neighbour {
        if joinsProject(other[same]) {
          shared.append(incidence.neighbour)
          break
        }
        same += 1
      }
    }
    return shared
  }
}
