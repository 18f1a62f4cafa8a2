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
    let rows = Dictionary(
      spelling.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    self.rows = rows
    ownHolders = Self.turned(own, count: rows.count)
    let projects = Self.turned(
      own.enumerated().map { graph.kindOfPartner[$0] == .project ? $1 : [] }, count: rows.count)
    let count = Double(graph.kindOfPartner.count { $0 == .project })
    let rarity = (0..<rows.count).map { log1p(count / Double(max(1, projects.count(of: $0)))) }
    self.projects = projects
    self.rarity = rarity
    norms = own.map { words in
      max(1e-9, words.reduce(0) { $0 + rarity[Int($1)] * rarity[Int($1)] }.squareRoot())
    }
    let work = Self.works(own, graph, wordCount: rows.count)
    workWords = CompressedRows(work)
    let lengths = work.map { $0.reduce(0) { $0 + $1.weight } }
    let mean = lengths.reduce(0, +) / Double(max(1, lengths.count { $0 > 0 }))
    workLengths = lengths.map { mean > 0 ? $0 / mean : 0 }
    var holders = [[ThemeHolder]](repeating: [], count: rows.count)
    for (partner, row) in work.enumerated() {
      for entry in row {
        holders[Int(entry.theme)].append(
          ThemeHolder(partner: Int32(partner), weight: entry.weight))
      }
    }
    workHolders = CompressedRows(holders)
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

  private static func turned(_ words: [[Int32]], count: Int) -> CompressedRows<Int32> {
    var holders = [[Int32]](repeating: [], count: count)
    for (partner, row) in words.enumerated() {
      for word in row { holders[Int(word)].append(Int32(partner)) }
    }
    return CompressedRows(holders)
  }

  /// For each partner the words of the projects in which it takes part.
  private static func works(
    _ own: [[Int32]], _ graph: PartnerGraph, wordCount: Int
  ) -> [[ThemeWeight]] {
    var count = [Double](repeating: 0, count: wordCount)
    return graph.partners.indices.map { partner in
      guard graph.kindOfPartner[partner] != .project else { return [] }
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
      let row = met.map { ThemeWeight(theme: $0, weight: count[Int($0)]) }
      for word in met { count[Int(word)] = 0 }
      return row
    }
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
