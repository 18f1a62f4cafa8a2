import PartnerGraph
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// For every word the partners that have it in their own texts, and in those of their projects.
struct WordIndex: Sendable {
  private let rows: [String: Int32]
  private let spelling: [String]
  /// For each word the partners in whose names, sort or note it stands, in order.
  let ownHolders: CompressedRows<Int32>
  /// For each word the partners in whose projects it stands, with the number of projects, in order.
  let workHolders: CompressedRows<ThemeHolder>
  /// For each partner the words of its projects, with the number of projects, in order.
  let workWords: CompressedRows<ThemeWeight>

  init(_ context: ScoringContext) {
    let graph = context.graph
    let cut = context.words.cut
    let words = PartnerWords(keptOf: graph, cut) ?? PartnerWords(graph, cut)
    let own = words.ofPartner
    spelling = words.spelling
    let count = spelling.count
    rows = Dictionary(
      spelling.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    ownHolders = own.transposed(count: count)
    let projects = own.rows { graph.kindOfPartner[$0] == .project }.transposed(count: count)
    let projectCount = Double(graph.kindOfPartner.count { $0 == .project })
    let rarity = (0..<count).map { log1p(projectCount / Double(max(1, projects.count(of: $0)))) }
    self.projects = projects
    self.rarity = rarity
    norms = (0..<own.count).map { partner in
      max(1e-9, own[partner].reduce(0) { $0 + rarity[Int($1)] * rarity[Int($1)] }.squareRoot())
    }
    let work = Self.works(own, graph, wordCount: count)
    workWords = work
    let lengths = (0..<work.count).map { work[$0].reduce(0) { $0 + $1.weight } }
    let mean = lengths.reduce(0, +) / Double(max(1, lengths.count { $0 > 0 }))
    workLengths = lengths.map { mean > 0 ? $0 / mean : 0 }
    workHolders = work.holders(themeCount: count)
  }

  /// For each partner how many words its projects have, in units of the mean of those that have any.
  let workLengths: [Double]
  /// For each word the projects in whose names or note it stands, in order.
  let projects: CompressedRows<Int32>
  /// For each word ln(1 + *n* / *h*), where *h* of *n* projects have it.
  let rarity: [Double]
  /// For each partner the length of its own words as a vector of rarities.
  let norms: [Double]

  func row(of word: String) -> Int? { rows[word].map { Int($0) } }

  func word(of row: Int) -> String { spelling[row] }

  /// For each partner the words of the projects in which it takes part.
  private static func works(
    _ own: CompressedRows<Int32>, _ graph: PartnerGraph, wordCount: Int
  ) -> CompressedRows<ThemeWeight> {
    CompressedRows(
      parallel: graph.partners.count, state: [Double](repeating: 0, count: wordCount)
    ) { partner, count, row in
      guard graph.kindOfPartner[partner] != .project else { return }
      var met: [Int32] = []
      var last: Int32 = -1
      for incidence in graph.incidences[partner]
      where graph.joinsProject(incidence) && incidence.neighbour != last {
        last = incidence.neighbour
        for word in own[Int(last)] {
          if count[Int(word)] == 0 { met.append(word) }
          count[Int(word)] += 1
        }
      }
      met.sort()
      for word in met {
        row.append(ThemeWeight(theme: word, weight: count[Int(word)]))
        count[Int(word)] = 0
      }
    }
  }
}

extension CompressedRows<Int32> {
  /// The same rows where a condition holds, and empty ones elsewhere.
  fileprivate func rows(where isKept: (Int) -> Bool) -> Self {
    var (offsets, values): ([Int32], [Int32]) = ([0], [])
    offsets.reserveCapacity(count + 1)
    for row in 0..<count {
      if isKept(row) { values += self[row] }
      offsets.append(Int32(values.count))
    }
    return Self(offsets: offsets, values: values)
  }
}

/// Makes the word index when it is first asked for.
final class WordIndexer: Sendable {
  /// Cuts a text into words in the way in which those of a request were cut.
  let cut: @Sendable (String) -> [String]
  private let made = Mutex<WordIndex?>(nil)

  init(cut: @escaping @Sendable (String) -> [String]) { self.cut = cut }

  func index(_ context: ScoringContext) -> WordIndex {
    made.withLock { index in
      if let index { return index }
      let new = WordIndex(context)
      index = new
      return new
    }
  }
}
