import Dispatch
import PartnerGraph
import PartnerText
import Synchronization

/// Partners of which only some can be found: those with a name that has one of some words, and some rows
/// whatever their names.
struct NarrowedRows: NamedRows {
  private let base: any NamedRows
  private let isKept: [Bool]

  /// Looks through the names.
  ///
  /// - Complexity: O(*b*) expected, where *b* is the number of bytes of all names.
  init(_ base: any NamedRows, words: Set<String>, whole: Set<Int32>) {
    self.base = base
    let wanted = Set(words.map { ArraySlice(Array($0.utf8)) })
    // Most words are told from those wanted by length and last letter, before one is looked up.
    var mayBe = [Bool](repeating: false, count: 1 << 14)
    @Sendable func mark(_ word: ArraySlice<UInt8>) -> Int {
      min(word.count, 63) << 8 | Int(word.last ?? 0)
    }
    for word in wanted { mayBe[mark(word)] = true }
    let marks = mayBe
    // Each core looks through runs of neighbouring rows.
    let size = 1 << 14
    let runs = Mutex([[Bool]](repeating: [], count: (base.count + size - 1) / size))
    DispatchQueue.concurrentPerform(iterations: (base.count + size - 1) / size) { run in
      var scanner = TokenScanner()
      let isKept = (run * size..<min(base.count, (run + 1) * size)).map { row in
        whole.contains(Int32(row))
          || base.names(of: row).contains { name in
            scanner.reset()
            scanner.scan(name)
            return scanner.tokens.contains { token in
              let word = scanner.bytes[token.start..<token.end]
              return marks[mark(word)] && wanted.contains(word)
            }
          }
      }
      runs.withLock { $0[run] = isKept }
    }
    isKept = runs.withLock { Array($0.joined()) }
  }

  var count: Int { base.count }
  func row(of id: Partner.ID) -> Int? { base.row(of: id) }
  func id(of row: Int) -> Partner.ID { base.id(of: row) }
  func linkCount(of row: Int) -> Int { base.linkCount(of: row) }
  func candidate(of row: Int) -> PartnerCandidate { base.candidate(of: row) }
  func names(of row: Int) -> [String] { isKept[row] ? base.names(of: row) : [] }
}
