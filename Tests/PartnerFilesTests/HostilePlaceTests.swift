import Foundation
import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Paths that are no files` {
  private struct Reader: Sendable {
    /// A name that the file may have.
    let name: String
    let read: @Sendable (String) throws -> Void

    init(_ name: String, read: @escaping @Sendable (String) throws -> Void) {
      self.name = name
      self.read = read
    }

    /// A reader of the folder that the file is in.
    init(folderOf name: String, read: @escaping @Sendable (String) throws -> Void) {
      self.init(name) { try read(($0 as NSString).deletingLastPathComponent) }
    }
  }

  private static let readers: [Reader] =
    [
      Reader("f.csv") { _ = try Sheet(csvFile: $0) },
      Reader("f.xlsx") { _ = try Workbook(contentsOf: $0) },
      Reader("ror") { _ = try PublicRegister.ror.decode(contentsOf: $0) },
      Reader("wikidata") { _ = try PublicRegister.wikidata.decode(contentsOf: $0) },
      Reader("mapping") { _ = try SheetMapping(jsonFile: $0) },
      Reader(folderOf: "partners.csv") { _ = try NetworkFolder(at: $0) },
      Reader(folderOf: "datapackage.json") { _ = try NetworkFolder(at: $0) },
      Reader(folderOf: "project.csv") { _ = try PublicRegister.cordis.decode(contentsOf: $0) },
    ]
    + NetworkFormat.allCases.filter(\.isReadable).map { format in
      Reader("f." + format.fileExtension) { _ = try format.decode(contentsOf: $0) }
    }

  private func fault(_ number: Int, _ path: String) -> String {
    do {
      try Self.readers[number].read(path)
      return ""
    } catch { return "\(error)" }
  }

  @Test(arguments: readers.indices)
  func `a directory, a pipe, a circle of links and a locked file are refused by name`(
    _ number: Int
  ) throws {
    let name = Self.readers[number].name
    let places: [(word: String, make: (String) -> Int32)] = [
      ("is not a file", { mkdir($0, 0o700) }), ("is not a file", { mkfifo($0, 0o600) }),
      ("is not a file", { symlink("/dev/zero", $0) }), ("is not a file", { symlink("/", $0) }),
      ("too many levels of symbolic links", { symlink(name, $0) }),
      (
        "permission denied",
        { path in
          FileManager.default.createFile(atPath: path, contents: Data("x".utf8))
            ? chmod(path, 0) : -1
        }
      ),
    ]
    for (word, make) in places {
      if word == "permission denied", geteuid() == 0 { continue }
      let folder = try TemporaryFolder()
      #expect(make(folder.path(name)) == 0)
      let text = fault(number, folder.path(name))
      #expect(text.contains(name) && text.contains(word), "\(text)")
      #expect(try folder.names() == [name])
    }
  }

  @Test(arguments: readers.indices)
  func `a path that is empty, too long or beyond a file is refused`(_ number: Int) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "file")
    for path in [
      "", "nowhere/" + Self.readers[number].name, String(repeating: "x/", count: 5_000),
      file + "/f",
    ] {
      #expect(!fault(number, path).isEmpty, "\(path.prefix(40))")
    }
  }

  // The tables of a folder may be links: someone chose to set them.
  @Test func `links out of a folder are followed, and only read`() throws {
    let folder = try TemporaryFolder()
    let table = "id,kind,name\na,city,A\n"
    try folder.write(table, to: "elsewhere/partners.csv")
    try folder.write("{\"name\": \"n\"}", to: "n/datapackage.json")
    #expect(symlink("../elsewhere/partners.csv", folder.path("n/partners.csv")) == 0)
    let read = try NetworkFolder(at: folder.path("n"))
    #expect(read.network.partners.map(\.id) == ["a"])
    try NetworkFolder(Network(name: "n", partners: [])).write(to: folder.path("m"))
    #expect(try folder.text("elsewhere/partners.csv") == table)
  }
}

@Suite struct `Archives that would do harm` {
  /// An archive of stored parts, as the simplest program writes it.
  private func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let offset = file.count
      let common =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(33, 2)
        + little(Int(checksum(bytes)), 4) + little(bytes.count, 4) + little(bytes.count, 4)
        + little(name.utf8.count, 2) + little(0, 2)
      file += Array("PK\u{3}\u{4}".utf8) + common + Array(name.utf8)
      file += bytes
      directory += Array("PK\u{1}\u{2}".utf8) + little(20, 2) + common
      directory += little(0, 2 + 2 + 2 + 4) + little(offset, 4) + Array(name.utf8)
    }
    return file + directory + Array("PK\u{5}\u{6}".utf8) + little(0, 4) + little(parts.count, 2)
      + little(parts.count, 2) + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
  }

  /// CRC-32 of ISO 3309.
  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  private func fault(_ parts: [(name: String, bytes: [UInt8])]) -> String {
    do throws(PartnerFilesError) {
      _ = try NetworkFormat.xlsx.decode(archive(parts), file: "f")
      return ""
    } catch { return "\(error)" }
  }

  private func book(_ sheet: String) -> [(name: String, bytes: [UInt8])] {
    [
      (
        "xl/workbook.xml",
        Array(
          """
          <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
          <sheet name="partners" r:id="r1"/></sheets></workbook>
          """.utf8)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Array("<Relationships><Relationship Id=\"r1\" Target=\"\(sheet)\"/></Relationships>".utf8)
      ),
      (
        "xl/s.xml",
        Array(
          """
          <worksheet><sheetData><row><c t="inlineStr"><is><t>id</t></is></c>
          <c t="inlineStr"><is><t>kind</t></is></c><c t="inlineStr"><is><t>name</t></is></c></row>
          <row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>city</t></is></c>
          <c t="inlineStr"><is><t>A</t></is></c></row></sheetData></worksheet>
          """.utf8)
      ),
    ]
  }

  @Test func `the smallest workbook is read`() throws {
    #expect(fault(book("s.xml")) == "")
  }

  @Test(arguments: ["../../../etc/passwd", "/etc/passwd", "../xl/../../s.xml", "", "s.xml?"])
  func `a part that leads out of the archive is not there`(_ sheet: String) {
    let text = fault(book(sheet))
    #expect(text.hasPrefix("f") && !text.contains("root:"), "\(text)")
  }

  @Test func `an archive in an archive stays packed, and names that lead out write nothing`() throws
  {
    let folder = try TemporaryFolder()
    let inner = archive(book("s.xml"))
    let parts =
      book("s.xml") + [
        ("../../evil.xml", Array("<a/>".utf8)), ("/tmp/partners-evil.xml", []),
        ("inner.xlsx", inner),
      ]
    try folder.write(archive(parts), to: "f.xlsx")
    let network = try NetworkFormat.xlsx.decode(contentsOf: folder.path("f.xlsx")).network
    #expect(network.partners.map(\.id) == ["a"])
    #expect(try folder.names() == ["f.xlsx"])
    #expect(!FileManager.default.fileExists(atPath: "/tmp/partners-evil.xml"))
    #expect(fault([("xl/workbook.xml", inner)]).contains("xl/workbook.xml"))
  }

  @Test func `a part whose checksum is wrong is refused`() {
    var bytes = archive(book("s.xml"))
    if let place = bytes.indices.first(where: { bytes[$0...].starts(with: Array("city".utf8)) }) {
      bytes[place] = 67
    }
    do throws(PartnerFilesError) {
      _ = try NetworkFormat.xlsx.decode(bytes, file: "f")
      Issue.record("it was taken")
    } catch { #expect("\(error)".contains("CRC")) }
  }
}
