import PartnerGraph

/// How many of each partner's common works are about each of some themes.
///
/// It is counted in two walks over the works, link after link as they lie in memory: one for the lengths
/// of the rows and one for what stands in them.
struct ThemeCounts: Sendable {
  /// For each partner the numbers of the themes of its works, as often as they come.
  private let rows: CompressedRows<Int32>
  private let themeCount: Int

  /// - Parameter numbers: For each theme of the graph the numbers of those themes that it counts for.
  init(_ graph: PartnerGraph, _ works: CommonWorks, numbers: CompressedRows<Int32>) {
    themeCount = numbers.values.reduce(0) { max($0, Int($1) + 1) }
    var next = [Int32](repeating: 0, count: graph.partners.count + 1)
    Self.forEach(graph, works, numbers) { partner, numbers in
      next[partner + 1] += Int32(numbers.count)
    }
    for partner in graph.partners.indices { next[partner + 1] += next[partner] }
    let offsets = next
    var values = [Int32](repeating: 0, count: Int(offsets[offsets.count - 1]))
    Self.forEach(graph, works, numbers) { partner, numbers in
      for number in numbers {
        values[Int(next[partner])] = number
        next[partner] += 1
      }
    }
    rows = CompressedRows(offsets: offsets, values: values)
  }

  /// Gives the numbers of the themes of each work, each once, to each partner who has a part in it.
  private static func forEach(
    _ graph: PartnerGraph, _ works: CommonWorks, _ numbers: CompressedRows<Int32>,
    _ body: (_ partner: Int, _ numbers: [Int32]) -> Void
  ) {
    var list: [Int32] = []
    func gather(_ themes: ArraySlice<Int32>) {
      list.removeAll(keepingCapacity: true)
      for theme in themes {
        for number in numbers[Int(theme)] where themes.count == 1 || !list.contains(number) {
          list.append(number)
        }
      }
    }
    for link in graph.kindOfLink.indices
    where graph.themesOfLink.count(of: link) > 0 && graph.isWork(link) {
      gather(graph.themesOfLink[link])
      if list.isEmpty { continue }
      body(Int(graph.linkStarts[link]), list)
      body(Int(graph.linkEnds[link]), list)
    }
    for project in 0..<works.members.count where works.members.count(of: project) > 0 {
      gather(graph.themesOfPartner[project])
      if list.isEmpty { continue }
      for member in works.members[project]
      where graph.kindOfPartner[Int(member)] != .project {
        body(Int(member), list)
      }
    }
  }

  /// The sum of the leanings of each partner to the themes in order of their numbers, each weighed.
  func leanings(weights: [Double], _ works: CommonWorks) -> FeatureValues {
    let sums = Parallel.runs(rows.count, state: [Int32](repeating: 0, count: themeCount)) {
      run, counts -> [(partner: Int32, value: Double)] in
      var sums: [(partner: Int32, value: Double)] = []
      var met: [Int32] = []
      for partner in run where rows.count(of: partner) > 0 {
        for number in rows[partner] {
          if counts[Int(number)] == 0 { met.append(number) }
          counts[Int(number)] += 1
        }
        met.sort()
        var sum = 0.0
        for number in met {
          sum += weights[Int(number)] * works.leaning(of: Double(counts[Int(number)]), for: partner)
          counts[Int(number)] = 0
        }
        met.removeAll(keepingCapacity: true)
        sums.append((Int32(partner), sum))
      }
      return sums
    }
    return .sparse(
      partners: sums.flatMap { $0.map(\.partner) }, values: sums.flatMap { $0.map(\.value) })
  }
}
