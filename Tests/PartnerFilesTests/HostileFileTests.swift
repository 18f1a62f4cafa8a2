import Foundation
import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite(.timeLimit(.minutes(30))) struct `Files that would do harm` {
  /// A reader with a good file for it.
  struct Reader: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let good: [UInt8]
    let read: @Sendable ([UInt8]) throws -> Network

    /// A reader of one of the files that fuzzing begins with, or of a text.
    init(
      _ name: String, _ text: String? = nil, read: @escaping @Sendable ([UInt8]) throws -> Network
    ) throws {
      testDescription = name
      let samples = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Tools/fuzz/corpus")
      good =
        try text.map { Array($0.utf8) }
        ?? [UInt8](Data(contentsOf: samples.appending(path: name)))
      self.read = read
    }

    /// What becomes of a file: a network without problems, or sentences that name the file.
    func outcome(_ bytes: [UInt8]) throws -> Result<Network, PartnerFilesError> {
      do {
        let network = try read(bytes)
        #expect(network.problems() == [])
        return .success(network)
      } catch let error as PartnerFilesError {
        let text = error.description
        #expect(text.utf8.count < 20_000 && !text.contains("\n\n"))
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.contains("f") || $0.hasPrefix("and ") }, "\(text)")
        let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\n" }
        #expect(isPlain, "\(text)")
        return .failure(error)
      }
    }
  }

  static let readers: [Reader] = makeReaders()

  private static func decoder(
    _ register: PublicRegister
  ) -> @Sendable ([UInt8]) throws -> Network {
    { bytes in
      let file = PublicRegister.File(path: "f", bytes: bytes)
      return try register.decode([file]).network
    }
  }

  private static func makeReaders() -> [Reader] {
    let formats: [(NetworkFormat, String)] = [
      (.graphML, "graphml.graphml"), (.gexf, "gexf.gexf"), (.nodeLink, "node-link.json"),
      (.jsonGraph, "json-graph.jgf"), (.dot, "dot.gv"), (.turtle, "turtle.ttl"),
      (.skos, "skos.rdf"), (.skos, "skos.skos"), (.xlsx, "xlsx.xlsx"),
    ]
    let others: [(String, @Sendable ([UInt8]) throws -> Network)] = [
      ("ror.json", decoder(.ror)), ("wikidata.json", decoder(.wikidata)),
      ("wikidata.csv", decoder(.wikidata)), ("wikidata.tsv", decoder(.wikidata)),
      ("cordis", { try cordis($0) }), ("folder", { try folder($0) }),
    ]
    do {
      return try formats.map { format, sample in
        try Reader(sample) { try format.decode($0, file: "f").network }
      } + others.map { name, read in try Reader(name, read: read) } + [
        Reader("sheet.csv", "Nom;Pays;Depuis\nKiel;DE;1964\nBrest;FR;\n") { try sheet($0) },
        Reader("mapping.json", mapping) { try mapped($0) },
        Reader("partners.csv", partners) { try folder(["partners.csv": $0]) },
        Reader("datapackage.json", package) {
          try folder(["partners.csv": Array(partners.utf8), "datapackage.json": $0])
        },
      ]
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  private static let partners = "id,kind,name,since\na,city,\"A, é\",1984\nb,club,B,\n"
  private static let mapping = """
    {"tables": [{"file": "a.csv", "rows": "partners", "header": 1,
     "columns": {"Nom": "name", "Pays": "country"}, "otherwise": {"kind": "city"}}]}

    """
  private static let package = """
    {"name": "n", "title": "T", "licenses": [{"name": "CC0-1.0"}], "resources": [],
     "includes": []}

    """

  private static let vocabulary = SheetVocabulary(
    words: { $0.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) },
    country: { CountryCode($0) }, partnerKind: { Partner.Kind(rawValue: $0) })

  private static func sheet(_ bytes: [UInt8]) throws -> Network {
    let sheet = try Sheet(csv: bytes, file: "f")
    let mapping = SheetMapping(guessing: [sheet], of: "", vocabulary: vocabulary)
    return try mapping.network(from: [sheet], vocabulary: vocabulary).network
  }

  private static func mapped(_ bytes: [UInt8]) throws -> Network {
    let mapping = try SheetMapping(json: bytes, file: "f")
    let sheet = try Sheet(csv: Array("Nom;Pays\nKiel;DE\n".utf8), file: "f")
    let sheets = Array(repeating: sheet, count: min(mapping.tables.count, 9))
    return try mapping.network(from: sheets, vocabulary: vocabulary).network
  }

  private static func folder(_ files: [String: [UInt8]]) throws -> Network {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try folder.write(bytes, to: "f/" + name) }
    return try NetworkFolder(at: folder.path("f")).network
  }

  /// A folder of the files that NUL bytes part.
  private static func folder(_ bytes: [UInt8]) throws -> Network {
    let names = [
      "partners.csv", "links.csv", "themes.csv", "sources.csv", "statements.csv",
      "datapackage.json",
    ]
    let parts = bytes.split(separator: 0, maxSplits: 5, omittingEmptySubsequences: false)
    let files = zip(names, parts).filter { !$1.isEmpty }.map { ($0, Array($1)) }
    return try folder(Dictionary(uniqueKeysWithValues: files))
  }

  private static func cordis(_ bytes: [UInt8]) throws -> Network {
    let names = ["project.csv", "organization.csv", "euroSciVoc.csv", "legalBasis.csv"]
    let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
    return try PublicRegister.cordis.decode(
      zip(names, parts).map { .init(path: "f/" + $0, bytes: Array($1)) }
    ).network
  }

  // MARK: - Harm

  /// Bytes that are nobody's good file, whatever the format.
  static let garbage: [(name: String, bytes: [UInt8])] = {
    func many(_ text: String, _ count: Int = 5_000) -> [UInt8] {
      Array(repeatElement(Array(text.utf8), count: count).joined())
    }
    return [
      ("nothing", []), ("a byte order mark", [0xEF, 0xBB, 0xBF]), ("blanks", many(" \n")),
      ("a mark of UTF-16", [0xFF, 0xFE]), ("half a character", [0xFF, 0xFE, 0x41]),
      ("NUL bytes", many("\0")), ("brackets", many("[", 100_000)),
      ("braces", many("{\"a\":", 100_000)),
      ("parentheses", many("(", 100_000)), ("elements", many("<a>", 100_000)),
      ("blank nodes", many("<a> <b> [")),
      ("subgraphs", Array("digraph {".utf8) + many("{", 100_000)), ("quotes", many("\"")),
      ("delimiters", many(",;\t|")), ("line ends", many("\r")), ("entities", many("&a;")),
      ("a long line", many("a", 200_000)), ("bad UTF-8", many("é").map { $0 | 0x40 }),
      ("an archive", [0x50, 0x4B, 3, 4] + many("x")), ("a packed file", [0x1F, 0x8B] + many("x")),
      ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + many("x")),
      ("a program", [0x7F, 0x45, 0x4C, 0x46] + (0...255).map { UInt8($0) }),
    ]
  }()

  @Test(arguments: readers)
  func `what is no file of a format is refused, or holds nothing`(_ reader: Reader) throws {
    for (name, bytes) in Self.garbage {
      if case .success(let network) = try reader.outcome(bytes) {
        #expect(network.partners.count + network.links.count <= 1, "\(name)")
      }
    }
  }

  @Test(arguments: readers) func `a good file is read`(_ reader: Reader) throws {
    #expect(throws: Never.self) { try reader.read(reader.good) }
  }

  @Test(arguments: readers)
  func `a file that is cut anywhere is read or refused with its place`(_ reader: Reader) throws {
    let step = max(1, reader.good.count / 60)
    for end in stride(from: 0, to: reader.good.count, by: step) {
      _ = try reader.outcome(Array(reader.good.prefix(end)))
    }
  }

  @Test(arguments: readers)
  func `a file with any byte made NUL, a quote or a bad one is read or refused`(
    _ reader: Reader
  ) throws {
    let step = max(1, reader.good.count / 30)
    for place in stride(from: 0, to: reader.good.count, by: step) {
      for byte: UInt8 in [0, 34, 60, 0xE9] {
        var bytes = reader.good
        bytes[place] = byte
        _ = try reader.outcome(bytes)
      }
    }
  }

  @Test(
    arguments: readers.filter { !["xlsx.xlsx", "cordis", "folder"].contains($0.testDescription) })
  func `a mark and other line ends change nothing`(_ reader: Reader) throws {
    let good = try? reader.outcome(reader.good).get()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect((try? reader.outcome(mark + reader.good).get()) == good)
    guard !reader.good.contains(13) else { return }
    for end: [UInt8] in [[13, 10], [13]] {
      let lines = reader.good.split(separator: 10, omittingEmptySubsequences: false)
      let outcome = try reader.outcome(Array(lines.joined(separator: end)))
      // SPARQL ends the lines of TSV by a line feed.
      if reader.testDescription == "wikidata.tsv", end == [13], case .failure = outcome { continue }
      #expect((try? outcome.get()) == good)
    }
  }

  @Test(arguments: readers.filter { $0.testDescription != "xlsx.xlsx" })
  func `a file in UTF-16 is read as it is or refused by name`(_ reader: Reader) throws {
    let text = String(decoding: reader.good, as: UTF8.self)
    for isLittle in [true, false] {
      let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      switch try reader.outcome(bytes) {
      case .success(let network): #expect(network == (try reader.read(reader.good)))
      case .failure(let error):
        #expect(error.description.contains("UTF-16") || error.description.contains("NUL"))
      }
    }
  }
}
