import Foundation
import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Testing

/// Whatever stands in the file beside a database, the answer is that of the tables.
@Suite struct `A damaged index` {
  private let folder: TemporaryFolder
  private let index: [UInt8]
  private let expected: [String]

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    try NetworkStore.importing(HostileNetwork.make(seed: 2, rows: 3), into: path, Notes.sample)
    let store = try NetworkStore(at: path, for: .reading)
    expected = GraphDump.lines(try PartnerGraph(store.read()))
    _ = try store.graph(keptFrom: 0)
    try store.close()
    index = try folder.bytes("n.sqlite-index")
  }

  /// Asks for the graph with other bytes in the place of the index.
  private func answer(with bytes: [UInt8], _ store: NetworkStore) throws -> [String] {
    try folder.write(bytes, to: "n.sqlite-index")
    return GraphDump.lines(try store.graph(keptFrom: 0))
  }

  private func open() throws -> NetworkStore {
    try NetworkStore(at: folder.path("n.sqlite"), for: .reading)
  }

  @Test func `that is cut off anywhere is made anew`() throws {
    let store = try open()
    for length in stride(from: 0, to: index.count, by: 29) {
      #expect(try answer(with: Array(index[..<length]), store) == expected)
    }
    #expect(try answer(with: index + [0], store) == expected)
    try store.close()
  }

  @Test(arguments: 0..<4)
  func `with another bit anywhere is made anew`(_ seed: Int) throws {
    let store = try open()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var bytes = index
      bytes[Int.random(in: bytes.indices, using: &random)] ^=
        1 << UInt8.random(in: 0..<8, using: &random)
      #expect(try answer(with: bytes, store) == expected)
    }
    try store.close()
  }

  @Test(arguments: [[UInt8](repeating: 0, count: 5_000), Array("SQLite format 3\u{0}".utf8), []])
  func `that is none is made anew`(_ bytes: [UInt8]) throws {
    let store = try open()
    #expect(try answer(with: bytes, store) == expected)
    try store.close()
  }

  /// The checksum is worked out anew, so that only looking at the numbers can tell.
  @Test(arguments: [0xFF, 0x7F, 1] as [UInt8])
  func `with numbers of nothing and the right checksums crashes nobody`(_ value: UInt8) throws {
    let store = try open()
    let forger = IndexForger(index)
    for part in 0..<forger.partCount {
      for place in forger.places(of: part) {
        let forged = forger.replacing(place, of: part, by: value)
        #expect(try !answer(with: forged, store).isEmpty)
      }
    }
    // The forger signs as the writer does.
    #expect(forger.replacing(0, of: 0, by: index[forger.start(of: 0)]) == index)
    try store.close()
  }
}
