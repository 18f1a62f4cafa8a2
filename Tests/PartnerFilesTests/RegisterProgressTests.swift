import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Synchronization
import Testing

/// What an observer was told.
private final class Told: Sendable {
  private let list = Mutex<[Int]>([])

  var counts: [Int] { list.withLock { $0 } }

  func add(_ count: Int) { list.withLock { $0.append(count) } }
}

@Suite struct `Watching how far a register is read` {
  private func dump(_ count: Int, in folder: TemporaryFolder) throws -> String {
    let records = (0..<count).map { number in
      let digits = String(number)
      let id = String(repeating: "0", count: 9 - digits.count) + digits
      return "{\"id\": \"https://ror.org/\(id)\", \"names\": "
        + "[{\"value\": \"Lab \(number)\", \"types\": [\"ror_display\"]}], \"types\": [\"other\"]}"
    }
    return try folder.write("[" + records.joined(separator: ",\n") + "]", to: "ror.json")
  }

  @Test func `the records read are told, ever more of them`() throws {
    let folder = try TemporaryFolder()
    let told = Told()
    let path = try dump(2_500, in: folder)
    let decoded = try PublicRegister.ror.decode(contentsOf: path) { progress in
      #expect(progress.phase == .reading && progress.total == nil)
      told.add(progress.done)
      if progress.done > 0 {
        // As much of the file is read as of its records, which are alike.
        #expect(abs((progress.share ?? -1) - Double(progress.done - 1) / 2_500) < 0.02)
      }
      return true
    }
    #expect(decoded.network.partners.count == 2_500)
    #expect(told.counts == [0, 1, 1_001, 2_001])
  }

  @Test(arguments: PublicRegister.allCases) func `the work stops where it is told to`(
    _ register: PublicRegister
  ) throws {
    let folder = try TemporaryFolder()
    let path = try dump(10, in: folder)
    #expect(throws: PartnerFilesError.stopped) {
      try register.decode(contentsOf: path) { _ in false }
    }
    #expect(throws: PartnerFilesError.stopped) {
      try PublicRegister.ror.decode(contentsOf: path) { $0.done == 0 }
    }
  }

  @Test(arguments: ["csv", "tsv", "json", "terms"])
  func `the rows of Wikidata are told, and may be stopped`(_ kind: String) throws {
    let folder = try TemporaryFolder()
    let rows = (1...3_000).map { number in
      let towns = [
        "http://www.wikidata.org/entity/Q\(number)", "http://www.wikidata.org/entity/Q9",
      ]
      switch kind {
      case "json":
        return "{\"city\": {\"value\": \"\(towns[0])\"}, "
          + "\"twin\": {\"value\": \"\(towns[1])\"}}"
      case "terms": return "<\(towns[0])>\t<\(towns[1])>"
      default: return towns.joined(separator: kind == "csv" ? "," : "\t")
      }
    }
    let text =
      switch kind {
      case "csv": "city,twin\n" + rows.joined(separator: "\n")
      case "tsv": "city\ttwin\n" + rows.joined(separator: "\n")
      case "json": "{\"results\": {\"bindings\": [" + rows.joined(separator: ",\n") + "]}}"
      default: "?city\t?twin\n" + rows.joined(separator: "\n")
      }
    let path = try folder.write(text, to: "twins")
    let told = Told()
    let decoded = try PublicRegister.wikidata.decode(contentsOf: path) { progress in
      told.add(progress.done)
      return true
    }
    #expect(decoded.network.links.count == 2_999)
    #expect(told.counts == [0, 1, 1_001, 2_001])
    #expect(throws: PartnerFilesError.stopped) {
      try PublicRegister.wikidata.decode(contentsOf: path) { $0.done < 1_001 }
    }
  }
}
