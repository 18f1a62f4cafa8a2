import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Reading garbage` {
  private static let tables = TableName.allCases.map(\.file) + ["datapackage.json"]

  /// Every file is either refused with a sentence or read, and then written as it was.
  private func survives(_ folder: TemporaryFolder, _ name: String) throws {
    do throws(PartnerFilesError) {
      let read = try NetworkFolder(at: folder.path(name))
      #expect(read.network.problems() == [])
      try read.write(to: folder.path("copy"))
    } catch {
      #expect(!error.description.isEmpty)
      #expect(error.description.utf8.count < 100_000)
      return
    }
    for table in Self.tables {
      let old = try? folder.bytes("\(name)/\(table)")
      if let old { #expect(try folder.bytes("copy/\(table)") == old) }
    }
  }

  @Test(arguments: 0..<40)
  func `fifty changed networks of a seed never trap`(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let network =
      seed % 2 == 0 ? HostileNetwork.make(seed: seed, rows: 3) : GeneratedNetwork.make(seed: seed)
    try NetworkFolder(network).write(to: folder.path("n"))
    let originals = try Self.tables.map { ($0, try folder.bytes("n/" + $0)) }
    for _ in 0..<50 {
      for (name, bytes) in originals {
        let isChanged = Int.random(in: 0..<3, using: &random) == 0
        try folder.write(isChanged ? mutated(bytes, &random) : bytes, to: "n/" + name)
      }
      try survives(folder, "n")
    }
  }

  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let special = Array("\",;\t\r\n\0\u{FEFF}{}[]:\\é0-".utf8) + [0xFF, 0x80, 0xC3]
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = special.randomElement(using: &random) ?? 0
      case 1: bytes.insert(special.randomElement(using: &random) ?? 0, at: place)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4: bytes.removeSubrange(place...)
      default: bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
    }
    return bytes
  }

  @Test(arguments: [
    "\"", ",", ";", "\n", "\r", "a", "\u{FEFF}", "[", "{\"a\":", "id,kind,name\n", ",\n", "\"\"",
    "é", "\0",
    "id,id,id\n1,2\n",
  ])
  func `a megabyte of the same is refused or read in bounded time`(_ piece: String) throws {
    let folder = try TemporaryFolder()
    let piece = Array(piece.utf8)
    let bytes = Array(repeatElement(piece, count: 1_000_000 / piece.count).joined())
    let clock = ContinuousClock()
    let elapsed = try clock.measure {
      for table in ["partners.csv", "datapackage.json"] {
        try folder.write(bytes, to: "n/" + table)
      }
      try survives(folder, "n")
    }
    #expect(elapsed < .seconds(60))
  }

  @Test func `ten megabytes of chance are refused in one line`() throws {
    var random = SeededGenerator(seed: 10)
    let folder = try TemporaryFolder()
    try folder.write(
      (0..<1_250_000).flatMap { _ in
        withUnsafeBytes(of: random.next()) { Array($0) }
      }, to: "n/links.csv")
    do throws(PartnerFilesError) {
      _ = try NetworkFolder(at: folder.path("n"))
      Issue.record("it was taken")
    } catch {
      #expect(error.description.split(separator: "\n").count == 1)
    }
  }
}
