import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much each partner works with others, in all and by theme, recent work counting more.
///
/// A project of *k* members brings each of them *k* − 1 partners, a link outside projects one; what
/// is *y* years old counts 2^(−*y* / 2). The themes are those of the link and of the project, and
/// half as much at each step those that are wider.
struct WorkThemes: Sendable {
  /// For each theme who works on it, in order, and how much.
  let workers: CompressedRows<ThemeHolder>
  /// For each partner how much it works with others.
  let totals: [Double]

  init(_ graph: PartnerGraph, asOf: PartialDate?) {
    var builder = Builder(graph, asOf: asOf)
    var workers = [[ThemeHolder]](repeating: [], count: graph.themes.count)
    var totals: [Double] = []
    for partner in graph.partners.indices {
      totals.append(builder.gather(partner))
      for entry in builder.take() {
        workers[Int(entry.theme)].append(
          ThemeHolder(partner: Int32(partner), weight: entry.weight))
      }
    }
    self.workers = CompressedRows(workers)
    self.totals = totals
  }

  private struct Builder {
    let graph: PartnerGraph
    let asOf: PartialDate?
    private var sizes: [Double]
    private var weights: [Double]
    private var met: [Int32] = []

    init(_ graph: PartnerGraph, asOf: PartialDate?) {
      self.graph = graph
      self.asOf = asOf
      weights = Array(repeating: 0, count: graph.themes.count)
      sizes = graph.partners.indices.map { Double(graph.incidences.count(of: $0)) - 1 }
    }

    /// Gathers the themes of a partner's work, and tells how much work it is.
    mutating func gather(_ partner: Int) -> Double {
      guard graph.kindOfPartner[partner] != .project else { return 0 }
      var total = 0.0
      for incidence in graph.incidences[partner]
      where graph.kindOfLink[Int(incidence.link)] != .location {
        let joins = graph.joinsProject(incidence)
        let size = joins ? sizes[Int(incidence.neighbour)] : 1
        let value = size * freshness(Int(incidence.link))
        guard value > 0 else { continue }
        total += value
        for theme in graph.themesOfLink[Int(incidence.link)] { add(theme, value) }
        guard joins else { continue }
        for theme in graph.themesOfPartner[Int(incidence.neighbour)] { add(theme, value) }
      }
      return total
    }

    /// What was gathered, in order of theme, after which nothing is.
    mutating func take() -> [ThemeWeight] {
      met.sort()
      let row = met.map { ThemeWeight(theme: $0, weight: weights[Int($0)]) }
      for theme in met { weights[Int(theme)] = 0 }
      met.removeAll(keepingCapacity: true)
      return row
    }

    private mutating func add(_ theme: Int32, _ value: Double) {
      addOnly(theme, value)
      for ancestor in graph.ancestorsOfTheme[Int(theme)] {
        addOnly(ancestor.theme, value * exp2(-Double(ancestor.steps)))
      }
    }

    private mutating func addOnly(_ theme: Int32, _ value: Double) {
      if weights[Int(theme)] == 0 { met.append(theme) }
      weights[Int(theme)] += value
    }

    private func freshness(_ link: Int) -> Double {
      guard let asOf else { return 1 }
      guard let date = graph.newestDateOfLink[link] else { return 0.1 }
      return exp2(-max(0, asOf.years(since: date)) / 2)
    }
  }
}
