import Foundation
import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Faults of a network folder` {
  /// The faults of a folder with these files, paths without the part that is by chance.
  private func faults(_ files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: "n/" + name) }
    return faults(folder.path("n"), in: folder)
  }

  private func faults(_ path: String, in folder: TemporaryFolder) -> [String] {
    do throws(PartnerFilesError) {
      _ = try NetworkFolder(at: path)
      return []
    } catch {
      let text = "\(error)".split(separator: folder.path + "/").joined()
      return text.split(separator: "\n").map { String($0) }
    }
  }

  private let head = "id,kind,name,country,city,lat,lon,population,since,sources\n"

  @Test(arguments: [
    ("b,city,,,,,,,,", "column 'name' (3): the cell is empty; fill it in"),
    (",city,B,,,,,,,", "column 'id' (1): the cell is empty; fill it in"),
    ("b,,B,,,,,,,", "column 'kind' (2): the cell is empty; fill it in"),
    (
      "b,comapny,B,,,,,,,",
      "column 'kind' (2): 'comapny' is not one of city, region, company, institution, club, "
        + "network, event, project; did you mean 'company'?"
    ),
    (
      "b,City,B,,,,,,,",
      "column 'kind' (2): 'City' is not one of city, region, company, institution, club, network, "
        + "event, project; did you mean 'city'?"
    ),
    (
      "b,\"\n 12\",B,,,,,,,",
      "column 'kind' (2): '12' is not one of city, region, company, institution, club, network, "
        + "event, project"
    ),
    (
      "b;c,city,B,,,,,,,",
      "column 'id' (1): 'b;c' is no identifier; write one without ';', line ends and control "
        + "characters"
    ),
    (
      "b,city,B,fr,,,,,,",
      "column 'country' (4): 'fr' is no country; write the two capital letters of ISO 3166-1; "
        + "perhaps 'FR'?"
    ),
    (
      "b,city,B,France,,,,,,",
      "column 'country' (4): 'France' is no country; write the two capital letters of ISO 3166-1"
    ),
    (
      "b,city,B,,,\"48,39\",1,,,",
      "column 'lat' (6): '48,39' is no number of degrees; write it as 48.39; perhaps '48.39'?"
    ),
    ("b,city,B,,,nan,1,,,", "column 'lat' (6): 'nan' is no number of degrees; write it as 48.39"),
    ("b,city,B,,,90.5,1,,,", "column 'lat' (6): '90.5' is out of range; degrees go from -90 to 90"),
    (
      "b,city,B,,,1,-181,,,",
      "column 'lon' (7): '-181' is out of range; degrees go from -180 to 180"
    ),
    (
      "b,city,B,,,48.4,,,,",
      "column 'lat' (6): '48.4' stands alone; fill in column 'lon' too, or empty both"
    ),
    (
      "b,city,B,,,,4.5,,,",
      "column 'lon' (7): '4.5' stands alone; fill in column 'lat' too, or empty both"
    ),
    (
      "b,city,B,,,,,148 000,,",
      "column 'population' (8): '148 000' is no whole number; write digits only; perhaps '148000'?"
    ),
    ("b,city,B,,,,,-3,,", "column 'population' (8): '-3' is no whole number; write digits only"),
    (
      "b,city,B,,,,,99999999999999999999,,",
      "column 'population' (8): '99999999999999999999' is no whole number; write digits only"
    ),
    (
      "b,city,B,,,,,,5/3/2009,",
      "column 'since' (9): '5/3/2009' is no date; write YYYY, YYYY-MM or YYYY-MM-DD; perhaps "
        + "'2009-03-05'?"
    ),
    (
      "b,city,B,,,,,,2009-02-29,",
      "column 'since' (9): '2009-02-29' is no date; write YYYY, YYYY-MM or YYYY-MM-DD"
    ),
    (
      "b,city,B,,,,,,2009-2,",
      "column 'since' (9): '2009-2' is no date; write YYYY, YYYY-MM or YYYY-MM-DD; perhaps "
        + "'2009-02'?"
    ),
    (
      "b,city,B,,kiel,,,,,",
      "column 'city' (5): 'kiel' is not the identifier of a partner; add it to partners.csv or "
        + "correct it"
    ),
    (
      "brest,city,B,,brets,,,,,",
      "column 'city' (5): 'brets' is not the identifier of a partner; add it to partners.csv or "
        + "correct it; did you mean 'brest'?"
    ),
    (
      "b,city,B,,,,,,,report",
      "column 'sources' (10): 'report' is not the identifier of a source; add it to sources.csv "
        + "or correct it"
    ),
  ])
  func `a bad cell is told with line, column and value`(_ row: String, _ expected: String) throws {
    let line = row.contains("\n") ? 3 : 2
    #expect(
      try faults(["partners.csv": head + row + "\n"]).map {
        $0.replacing("partners.csv:3", with: "partners.csv:2")
      }
        == ["n/partners.csv:2: " + expected])
    #expect(line >= 2)
  }

  @Test func `all faults of all tables are told at once, in order of table and line`() throws {
    let found = try faults([
      "partners.csv": "id,kind,name\nb,city,Brest\nk,town,Kiel\nb,city,Brest\n",
      "links.csv": "id,from,to,kind,state,amount\nl,b,b,twinning,,\nl,b,z,twining,dead,\"1,5 €\"\n",
      "themes.csv": "id,label,broader\nsea,,\nport,Port,see\n",
      "statements.csv": "subject,property,value,source\nq,members,,s\n",
    ])
    #expect(
      found == [
        "n/partners.csv:3: column 'kind' (2): 'town' is not one of city, region, company, "
          + "institution, club, network, event, project",
        "n/partners.csv:4: column 'id' (1): 'b' is also the identifier of line 2; rename or remove "
          + "one",
        "n/links.csv:2: column 'to' (3): 'b' is also where the link begins; correct one end",
        "n/links.csv:3: column 'id' (1): 'l' is also the identifier of line 2; rename or remove one",
        "n/links.csv:3: column 'to' (3): 'z' is not the identifier of a partner; add it to "
          + "partners.csv or correct it; did you mean 'b'?",
        "n/links.csv:3: column 'kind' (4): 'twining' is not one of twinning, friendship, "
          + "cooperation, project, contact, membership, location, participation, hosting, funding, "
          + "exchange, mission, meeting; did you mean 'twinning'?",
        "n/links.csv:3: column 'state' (5): 'dead' is not one of proposed, active, dormant, ended",
        "n/links.csv:3: column 'amount' (6): '1,5 €' is no amount in euro; write digits only, with a "
          + "point before cents; perhaps '1.50'?",
        "n/themes.csv:2: column 'label' (2): the cell is empty; fill it in",
        "n/themes.csv:3: column 'broader' (3): 'see' is not the identifier of a theme; add it to "
          + "themes.csv or correct it; did you mean 'sea'?",
        "n/statements.csv:2: column 'subject' (1): 'q' is not the identifier of a partner, a link or "
          + "a theme; add it to partners.csv, links.csv, themes.csv or correct it; did you mean 'b'?",
        "n/statements.csv:2: column 'value' (3): the cell is empty; fill it in",
        "n/statements.csv:2: column 'source' (4): 's' is not the identifier of a source; add it to "
          + "sources.csv or correct it",
      ])
  }

  @Test func `a circle of broader themes is shown whole`() throws {
    #expect(
      try faults([
        "themes.csv": "id,label,broader\nc,C,b\nb,B,a;c\na,A,b\nd,D,d\n"
      ]) == [
        "n/themes.csv:3: column 'broader' (3): 'c' is wider than itself: b -> c -> b; remove one of "
          + "them",
        "n/themes.csv:4: column 'broader' (3): 'b' is wider than itself: a -> b -> a; remove one of "
          + "them",
        "n/themes.csv:5: column 'broader' (3): 'd' is wider than itself: d -> d; remove one of them",
      ])
  }

  @Test func `a circle through two folders is found`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"includes\":[\"../low\"]}", to: "top/datapackage.json")
    try folder.write("id,label,broader\na,A,b\n", to: "top/themes.csv")
    try folder.write("id,label,broader\nb,B,c\nc,C,a\n", to: "low/themes.csv")
    #expect(
      faults(folder.path("top"), in: folder) == [
        "top/themes.csv:2: column 'broader' (3): 'b' is wider than itself: a -> b -> c -> a; remove "
          + "one of them"
      ])
  }

  @Test(arguments: [
    (
      "ID,kind,name",
      ["n/partners.csv:1: the column 'id' is missing; add it to the header, or rename 'ID'"]
    ),
    (
      "id,name:fr,kind,id,,name:fr_FR",
      [
        "n/partners.csv:1: column 'id' (4): 'id' is also the header of column 1; rename or remove one",
        "n/partners.csv:1: column 5: the column has no header; name it or remove it",
        "n/partners.csv:1: column 'name:fr_FR' (6): 'name:fr_FR' ends in 'fr_FR', which is no "
          + "language tag; write one such as fr or pt-BR",
      ]
    ),
    ("id,kind", ["n/partners.csv:1: the column 'name' is missing; add it to the header"]),
    (
      "",
      [
        "n/partners.csv: is empty; give it a first line that names the columns, such as "
          + "id,kind,name, or remove the file"
      ]
    ),
  ])
  func `a bad header is told`(_ header: String, _ expected: [String]) throws {
    #expect(try faults(["partners.csv": header]) == expected)
  }

  @Test func `a table that cannot be read does not make its rows unknown`() throws {
    #expect(
      try faults([
        "partners.csv": "id;kind;name\n\"brest;city;Brest\n",
        "links.csv": "id,from,to,kind\nl,brest,kiel,twinning\n",
      ]) == [
        "n/partners.csv:2: column 'id' (1): 'brest;city;Brest\\n' begins with a quote that is never "
          + "closed; close it, and double every quote inside"
      ])
  }

  @Test(arguments: [
    ("{\"name\": 1}", "n/datapackage.json:1: the property 'name' is not a text; correct it"),
    ("[]", "n/datapackage.json:1: it is not an object in braces; correct it"),
    (
      "{\n\"title\": {\"fr\": 1}}",
      "n/datapackage.json:2: the property 'title' is not a text, or texts by language; correct it"
    ),
    (
      "{\"licenses\": \"MIT\"}",
      "n/datapackage.json:1: the property 'licenses' is not a list of objects, each with a name; "
        + "correct it"
    ),
    (
      "{\"includes\": \"../a\"}",
      "n/datapackage.json:1: the property 'includes' is not a list of folders; correct it"
    ),
    (
      "{\"includes\": [\n3]}",
      "n/datapackage.json:2: the property 'includes' is not a list of folders, each a text; correct it"
    ),
    (
      "{\"name\": \"é\", name: 3}",
      "n/datapackage.json:1: is not JSON: character 15 of the line: a name in double quotes is "
        + "expected"
    ),
    (
      "",
      "n/datapackage.json:1: is not JSON: character 1 of the line: the text ends where a value is expected"
    ),
    (
      "{\"a\": 01}",
      "n/datapackage.json:1: is not JSON: character 9 of the line: a number is written badly"
    ),
    (
      "{\"a\": \"b\n\"}",
      "n/datapackage.json:1: is not JSON: character 9 of the line: a line end or control character "
        + "stands inside quotes"
    ),
    ("{} {}", "n/datapackage.json:1: is not JSON: character 4 of the line: text follows the value"),
    (
      "{\"a\": \"\\ud800x\"}",
      "n/datapackage.json:1: is not JSON: character 14 of the line: half a character follows '\\u'"
    ),
    (
      String(repeating: "[", count: 100_000),
      "n/datapackage.json:1: is not JSON: character 102 of the line: values nest more than 100 "
        + "levels deep"
    ),
  ])
  func `a bad description is told`(_ text: String, _ expected: String) throws {
    #expect(try faults(["datapackage.json": text]) == [expected])
  }

  @Test func `escapes of JSON are read`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"name\": \"a\\u00e9\\ud83d\\udea2\\\"\\\\\\/\\b\\f\\n\\r\\t\", \"x\": [true, false, null, -1.5e+3]}",
      to: "datapackage.json")
    #expect(try NetworkFolder(at: folder.path).own.name == "aé🚢\"\\/\u{8}\u{C}\n\r\t")
  }

  @Test func `a folder that is none is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    try folder.write("x", to: "empty/README.md")
    #expect(
      faults(folder.path("nowhere"), in: folder) == [
        "nowhere: there is no such folder; check the path"
      ])
    #expect(
      faults(folder.path("file/x"), in: folder) == [
        "file/x: there is no such folder; check the path"
      ])
    #expect(
      faults(folder.path("file"), in: folder) == ["file: is a file; give the folder that holds it"])
    #expect(
      faults(folder.path("empty"), in: folder) == [
        "empty: holds no network: expected datapackage.json, or at least one of partners.csv, "
          + "links.csv, themes.csv, sources.csv, statements.csv"
      ])
    #expect(throws: PartnerFilesError.self) { try NetworkFolder(at: "") }
    #expect(throws: PartnerFilesError.self) { try NetworkFolder(at: "a\0b") }
  }

  @Test func `a directory, a pipe and a huge file are refused at once`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "partners.csv/x")
    #expect(mkfifo(folder.path("links.csv"), 0o600) == 0)
    try folder.write("id,title\n", to: "sources.csv")
    #expect(truncate(folder.path("sources.csv"), 1 << 31) == 0)
    let what = "is not a file but a directory, a pipe or a device; put a file there or remove it"
    #expect(
      faults(folder.path, in: folder).map { $0.split(separator: "/").last.map(String.init) ?? "" }
        == [
          "partners.csv: " + what, "links.csv: " + what,
          "sources.csv: has 2147483648 bytes; at most 2147483647 are read: split the network into "
            + "several folders and include them",
        ])
  }

  @Test(.enabled(if: getuid() != 0, "the superuser reads everything"))
  func `a file that may not be read is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,kind,name\n", to: "n/partners.csv")
    #expect(chmod(folder.path("n/partners.csv"), 0) == 0)
    #expect(
      faults(folder.path("n"), in: folder) == ["n/partners.csv: cannot be read: permission denied"])
  }

  @Test func `a symbolic link to itself cannot be read`() throws {
    let folder = try TemporaryFolder()
    #expect(symlink("partners.csv", folder.path("partners.csv")) == 0)
    #expect(
      faults(folder.path + "/.", in: folder).first?.hasSuffix(
        "partners.csv: cannot be read: too many levels of symbolic links") == true)
  }

  @Test func `many faults are kept by the thousand and counted`() throws {
    let rows = (0..<3_000).map { "p\($0),town,P\n" }.joined()
    let folder = try TemporaryFolder()
    try folder.write("id,kind,name\n" + rows, to: "partners.csv")
    do throws(PartnerFilesError) {
      _ = try NetworkFolder(at: folder.path)
      Issue.record("the rows were taken")
    } catch {
      guard case .faultyFiles(let faults) = error else { throw error }
      #expect(faults.count == 3_000)
      #expect(faults.faults.count == FileFaults.greatestCount)
      #expect(faults.faults[999].line == 1_001)
      #expect(faults.faults[0].column == FileFault.Column(name: "kind", number: 2))
      #expect(faults.faults[0].value == "town")
      #expect(faults.description.hasSuffix("\nand 2950 more"))
    }
  }

  @Test func `a long or odd value is shown short and in one line`() {
    let fault = FileFault(
      file: "a\nb.csv", line: 3, column: .init(name: "n", number: 1),
      value: "x\r\n\t\u{1B}[31m" + String(repeating: "y", count: 10_000), reason: .emptyCell)
    #expect(
      fault.description
        == "a\\nb.csv:3: column 'n' (1): 'x\\r\\n\\t\u{FFFD}[31m"
        + String(repeating: "y", count: 51)
        + "…' the cell is empty; fill it in")
  }

  /// Whatever reading accepts, the graph accepts: no fault is left for it to find without a place.
  @Test(arguments: 0..<200)
  func `a network that is read makes a graph`(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    func id() -> String { "x\(Int.random(in: 0..<6, using: &random))" }
    func rows(_ count: Int, _ row: () -> String) -> String {
      (0..<Int.random(in: 0...count, using: &random)).map { _ in row() + "\n" }.joined()
    }
    let partners = rows(5) { "\(id()),city,N,\(id()),\(id())" }
    try folder.write("id,kind,name,city,themes\n" + partners, to: "n/partners.csv")
    try folder.write(
      "id,from,to,kind\n" + rows(2) { "\(id()),\(id()),\(id()),project" }, to: "n/links.csv")
    try folder.write("id,label,broader\n" + rows(5) { "\(id()),L,\(id())" }, to: "n/themes.csv")
    try folder.write(
      "subject,property,value,source\n" + rows(1) { "\(id()),a,b," }, to: "n/statements.csv")
    let network = try? NetworkFolder(at: folder.path("n")).network
    #expect(network?.problems() ?? [] == [])
  }
}
