import Foundation
import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Writing files` {
  private let new = Array("new".utf8)

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  @Test func `a new file has the permissions of the process`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "usual")
    try OutputFile.write(new, to: folder.path("a"))
    #expect(try folder.bytes("a") == new)
    #expect(try mode(folder.path("a")) == mode(folder.path("usual")))
    #expect(try folder.names() == ["a", "usual"])
  }

  @Test func `an old file keeps its permissions and its links`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real/a")
    #expect(chmod(folder.path("real/a"), 0o640) == 0)
    #expect(symlink("real/a", folder.path("link")) == 0)
    #expect(symlink(folder.path("link"), folder.path("second")) == 0)
    try OutputFile.write(new, to: folder.path("second"))
    #expect(try folder.bytes("real/a") == new)
    #expect(try mode(folder.path("real/a")) == 0o640)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "real/a")
    #expect(try folder.names() == ["link", "real", "second"])
    #expect(try folder.names(in: "real") == ["a"])
  }

  @Test func `a symbolic link that leads nowhere yet is followed`() throws {
    let folder = try TemporaryFolder()
    #expect(symlink("target", folder.path("link")) == 0)
    try OutputFile.write(new, to: folder.path("link"))
    #expect(try folder.bytes("target") == new)
  }

  @Test func `what cannot be written is told and leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "file")
    try folder.write("x", to: "folder/x")
    #expect(symlink("circle", folder.path("circle")) == 0)
    func reason(_ path: String) -> String {
      do throws(PartnerFilesError) {
        try OutputFile.write(new, to: path)
        return ""
      } catch {
        guard case .unwritableFile(path, let reason) = error else { return "\(error)" }
        #expect(error.description == "\(path): cannot be written: \(reason)")
        return reason
      }
    }
    #expect(reason(folder.path("folder")) == "it is a directory; give the path of a file")
    #expect(reason(folder.path("folder/")) == "it is a directory; give the path of a file")
    #expect(
      reason(folder.path("nowhere/a")) == "the folder it should be in does not exist; make it first"
    )
    #expect(
      reason(folder.path("file/a"))
        == "a part of its path is a file and not a folder; correct the path")
    #expect(reason(folder.path("circle")) == "too many levels of symbolic links")
    #expect(reason("") == "the folder it should be in does not exist; make it first")
    #expect(
      reason("/dev/full") == "no space left on device; make room or choose another place")
    #expect(reason("/proc/version").isEmpty == false)
    #expect(try folder.text("file") == "old")
    #expect(try folder.names() == ["circle", "file", "folder"])
  }

  @Test func `a device is written to and stays a device`() throws {
    try OutputFile.write(new, to: "/dev/null")
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func `a pipe that nobody reads is refused and not waited for`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(throws: PartnerFilesError.self) { try OutputFile.write(new, to: folder.path("pipe")) }
  }

  @Test func `a name of 255 letters can be written`() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "é", count: 127)
    try OutputFile.write(new, to: folder.path(name))
    #expect(try folder.names().count == 1)
  }

  @Test func `a folder is written whole or not at all`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "n/partners.csv")
    try folder.write("x", to: "n/statements.csv/x")
    let network = Network(name: "n")
    #expect(
      throws: PartnerFilesError.unwritableFile(
        path: folder.path("n/statements.csv"), reason: "it is a directory; give the path of a file")
    ) { try NetworkFolder(network).write(to: folder.path("n")) }
    #expect(try folder.text("n/partners.csv") == "old")
    #expect(try folder.names(in: "n") == ["partners.csv", "statements.csv"])
    // What the system refuses (a failure.system of the staged file) is said with its reason.
    let refused = #expect(throws: PartnerFilesError.self) {
      try NetworkFolder(network).write(to: folder.path("nowhere/n"))
    }
    #expect(refused?.description.contains("nowhere") == true)
    try folder.write("", to: "file")
    #expect(
      throws: PartnerFilesError.unwritableFile(
        path: folder.path("file"), reason: "it is a file; give the path of a folder")
    ) { try NetworkFolder(network).write(to: folder.path("file")) }
    #expect(try folder.names() == ["file", "n"])
  }

  @Test func `a new folder has every table and a description`() throws {
    let folder = try TemporaryFolder()
    let network = Network(
      name: "n", title: LocalizedText("T", translations: [.init(language: "fr", text: "U")]),
      licence: "CC0-1.0",
      partners: [
        Partner(
          id: "b", kind: .city,
          name: LocalizedText("Brest", translations: [.init(language: "br", text: "Brest \"a\"")]),
          coordinate: Coordinate(latitude: 48.39, longitude: -0.00001))
      ])
    try NetworkFolder(network, includes: ["../themes"]).write(to: folder.path("new/"))
    #expect(
      try folder.names(in: "new") == [
        "datapackage.json", "links.csv", "partners.csv", "sources.csv", "statements.csv",
        "themes.csv",
      ])
    #expect(
      try folder.text("new/partners.csv")
        == "id,kind,subkind,name,name:br,aliases,country,city,lat,lon,geonames,wikidata,ror,themes,"
        + "offers,seeks,population,since,until,website,sources,note\n"
        + "b,city,,Brest,\"Brest \"\"a\"\"\",,,,48.39,-1e-05,,,,,,,,,,,,\n")
    #expect(try folder.text("new/themes.csv") == "id,label,aliases,broader,exact_match,note\n")
    try folder.write("id,label\nsea,Sea\n", to: "themes/themes.csv")
    let read = try NetworkFolder(at: folder.path("new"))
    #expect(read.own == network)
    #expect(read.includes == ["../themes"])
    #expect(read.network.themes.map(\.id) == ["sea"])
    let description = try folder.text("new/datapackage.json")
    #expect(description.hasPrefix("{\n  \"profile\": \"tabular-data-package\",\n  \"name\": \"n\""))
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(description.utf8))
    }
  }

  @Test(arguments: [
    (Partner(id: "", kind: .city, name: "B"), "id", "is empty; fill it in"),
    (Partner(id: "b", kind: .city, name: " "), "name", "is empty; fill it in"),
    (
      Partner(id: " b", kind: .city, name: "B"), "id",
      "is no identifier; write one without ';', blanks around it and line ends"
    ),
    (
      Partner(id: "b", kind: .city, name: "B", aliases: ["a;b"]), "aliases",
      "is no list; a value of it is empty, stands twice or holds ';': correct it"
    ),
    (
      Partner(id: "b", kind: .city, name: "B", themes: ["t", "t"]), "themes",
      "is no list; a value of it is empty, stands twice or holds ';': correct it"
    ),
    (
      Partner(id: "b", kind: .city, name: "B", population: -1), "population",
      "is below 0; correct it"
    ),
    (Partner(id: "b", kind: .city, name: "B", note: "a\0"), "note", "holds a NUL; remove it"),
    (
      Partner(
        id: "b", kind: .city,
        name: LocalizedText("B", translations: [.init(language: "x y", text: "B")])),
      "name:x y", "names no language; write its tag in small letters, such as fr or pt-BR"
    ),
    (
      Partner(id: "b", kind: .city, name: "B", extra: [ExtraCell(column: "lat", value: "1")]),
      "lat",
      "is a column of its own; set the value there"
    ),
    (
      Partner(id: "b", kind: .city, name: "B", extra: [ExtraCell(column: " x", value: "1")]), " x",
      "is no header; write a name without blanks around it"
    ),
    (
      Partner(
        id: "b", kind: .city, name: "B",
        extra: [ExtraCell(column: "x", value: "1"), ExtraCell(column: "x", value: "2")]), "x",
      "stands beside another value; keep one"
    ),
  ])
  func `a value that would not come back is refused`(
    _ partner: Partner, _ column: String, _ reason: String
  ) throws {
    let folder = try TemporaryFolder()
    do throws(PartnerFilesError) {
      try NetworkFolder(Network(name: "n", partners: [partner])).write(to: folder.path("n"))
      Issue.record("it was written")
    } catch {
      guard case .unwritableValue("partners.csv", _, column, _, reason) = error else { throw error }
    }
    #expect(try folder.names() == [])
  }

  @Test func `a value that is refused is named with its row`() {
    let error = PartnerFilesError.unwritableValue(
      table: "links.csv", id: "l", column: "note", value: "a\n", reason: "holds a NUL; remove it")
    #expect(
      error.description
        == "links.csv: the row 'l' cannot be written: column 'note': 'a\\n' holds a NUL; remove it")
  }

  @Test func `two rows of one identifier are refused`() throws {
    let folder = try TemporaryFolder()
    let source = Source(id: "s", title: "S")
    #expect(
      throws: PartnerFilesError.unwritableValue(
        table: "sources.csv", id: "s", column: "id", value: "s",
        reason: "stands twice; rename or remove one")
    ) {
      try NetworkFolder(Network(name: "n", sources: [source, source])).write(to: folder.path("n"))
    }
  }
}
