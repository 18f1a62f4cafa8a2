import PartnerGraph

/// Who is joined with whom, whichever way links lead and however many there are.
struct SimpleGraph {
  /// For each partner its neighbours, each once, in order.
  let neighbours: CompressedRows<Int32>
  /// For each neighbour the link that joins them, or -1 if there are several.
  let onlyLinks: [Int32]

  var count: Int { neighbours.count }

  /// Keeps the links that pass, in O(*n* + *m*) for *n* partners and *m* links.
  init(_ graph: PartnerGraph, following passes: (Int) -> Bool) {
    var only: [Int32] = []
    let rows = graph.partners.indices.map { partner -> [Int32] in
      var row: [Int32] = []
      for incidence in graph.incidences[partner] where passes(Int(incidence.link)) {
        if row.last == incidence.neighbour {
          only[only.count - 1] = -1
        } else {
          row.append(incidence.neighbour)
          only.append(incidence.link)
        }
      }
      return row
    }
    neighbours = CompressedRows(rows)
    onlyLinks = only
  }

  /// How many steps every partner is away from one; -1 where no links lead.
  func distances(from start: Int) -> [Int32] {
    var distance = [Int32](repeating: -1, count: count)
    var queue = [Int32(start)]
    distance[start] = 0
    var next = 0
    while next < queue.count {
      let here = Int(queue[next])
      next += 1
      for neighbour in neighbours[here] where distance[Int(neighbour)] < 0 {
        distance[Int(neighbour)] = distance[here] + 1
        queue.append(neighbour)
      }
    }
    return distance
  }

  /// The number of partners of each connected component, the greatest first.
  func componentSizes() -> [Int] {
    var sets = DisjointSets(count: count)
    for partner in 0..<count {
      for neighbour in neighbours[partner] where Int(neighbour) > partner {
        sets.join(partner, Int(neighbour))
      }
    }
    return (0..<count).filter { sets.root(of: $0) == $0 }.map { sets.size(of: $0) }.sorted(by: >)
  }
}

/// Sets that are joined and never parted.
///
/// R. E. Tarjan, *Efficiency of a good but not linear set union algorithm*, Journal of the ACM 22 (1975)
/// 215, doi:10.1145/321879.321884.
struct DisjointSets {
  private var parent: [Int32]
  private var sizes: [Int32]

  init(count: Int) {
    parent = (0..<count).map(Int32.init)
    sizes = Array(repeating: 1, count: count)
  }

  mutating func root(of element: Int) -> Int {
    var here = element
    while Int(parent[here]) != here {
      parent[here] = parent[Int(parent[here])]
      here = Int(parent[here])
    }
    return here
  }

  mutating func size(of element: Int) -> Int { Int(sizes[root(of: element)]) }

  mutating func join(_ first: Int, _ second: Int) {
    var (a, b) = (root(of: first), root(of: second))
    if a == b { return }
    if sizes[a] < sizes[b] { swap(&a, &b) }
    parent[b] = Int32(a)
    sizes[a] += sizes[b]
  }
}
