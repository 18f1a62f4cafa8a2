import Foundation
import PartnerFiles
import PartnerTestSupport
import Testing

@Suite struct `Reading CSV` {
  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(Array(text.utf8), file: "t.csv")
  }

  private func rows(_ table: CSVTable) -> [[String]] { (0..<table.count).map { table[$0] } }

  private func faults(_ bytes: [UInt8]) -> [String] {
    do throws(PartnerFilesError) {
      _ = try CSVTable(bytes, file: "t.csv")
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init)
    }
  }

  /// Cases of RFC 4180 and what it says they are, worked out by hand.
  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["1", "2"]]),
    ("a,b\r1,2\r", [["1", "2"]]),
    ("a,b\n1,2", [["1", "2"]]),
    ("a,b\n1,", [["1", ""]]),
    ("a,b\n,1\n", [["", "1"]]),
    ("a,b\n\"x\ny\",2\n", [["x\ny", "2"]]),
    ("a,b\r\n\"x\r\ny\",2\r\n", [["x\r\ny", "2"]]),
    ("a,b\n\"x\"\"y\",\"\"\"\"\n", [["x\"y", "\""]]),
    ("a,b\n\"\"\"\"\"\",\"a\"\"\"\n", [["\"\"", "a\""]]),
    ("a,b\n\"\",\"\"\n", [["", ""]]),
    ("a,b\n\"1,2\",\"3;4\"\n", [["1,2", "3;4"]]),
    ("a,b\n 1 , 2 \n", [[" 1 ", " 2 "]]),
    ("a,b\n\n1,2\n\n\n3,4\n\n", [["1", "2"], ["3", "4"]]),
    ("a,b\n1,2\n,\n3,4\n,\n", [["1", "2"], ["3", "4"]]),
    ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
    ("\u{FEFF}\"a\",b\n1,2\n", [["1", "2"]]),
    ("\n\na,b\n1,2\n", [["1", "2"]]),
    ("a;b\n1,5;2\n", [["1,5", "2"]]),
    ("a;b\n\"x;y\";2\n", [["x;y", "2"]]),
    ("a\tb\n1,5\t2;3\n", [["1,5", "2;3"]]),
    ("sep=;\na;b\n1;2\n", [["1", "2"]]),
    ("\u{FEFF}sep=;\r\na;b\r\n1;2\r\n", [["1", "2"]]),
    ("a,b\nHải Phòng,船\n", [["Hải Phòng", "船"]]),
    ("a\n1\n\n2\n", [["1"], ["2"]]),
    ("a,b\n", []),
    ("a,b", []),
  ])
  func `a table is read as RFC 4180 says`(_ text: String, _ expected: [[String]]) throws {
    let table = try table(text)
    #expect(table.header == (text.hasPrefix("a\n") ? ["a"] : ["a", "b"]))
    #expect(rows(table) == expected)
  }

  @Test(arguments: [
    ("a,b\n", CSVDialect()),
    ("a;b\r\n", CSVDialect(delimiter: .semicolon, lineEnd: .carriageReturnLineFeed)),
    (
      "\u{FEFF}a\tb\r",
      CSVDialect(delimiter: .tab, lineEnd: .carriageReturn, hasByteOrderMark: true)
    ),
    ("\"a;c\",b", CSVDialect()),
    ("\"a,b\";c\n", CSVDialect(delimiter: .semicolon)),
  ])
  func `the dialect is told from the header`(_ text: String, _ dialect: CSVDialect) throws {
    #expect(try table(text).dialect == dialect)
  }

  private struct PythonCase: Decodable {
    let text: String
    let rows: [[String]]
  }

  /// Written and read by the module csv of Python 3.11, with cells made by chance.
  @Test func `Python's csv module reads the same cells`() throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/python-csv.json")
    let cases = try JSONDecoder().decode([PythonCase].self, from: Data(contentsOf: fixture))
    #expect(cases.count == 150)
    for example in cases {
      let table = try table(example.text)
      #expect([table.header] + rows(table) == example.rows)
    }
  }

  @Test func `generated cells come back from every dialect`() throws {
    var random = SeededGenerator(seed: 4180)
    for round in 0..<600 {
      let width = Int.random(in: 1...6, using: &random)
      let cells = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (0..<width).map { _ in HostileNetwork.text(&random) }
      }
      let header = (0..<width).map { "h\($0)" + HostileNetwork.element(&random) }
      let dialect = CSVDialect(
        delimiter: CSVDialect.Delimiter.allCases[round % 3],
        lineEnd: CSVDialect.LineEnd.allCases[round / 3 % 3], hasByteOrderMark: round % 2 == 0)
      var bytes: [UInt8] = dialect.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
      bytes += dialect.header(header) + cells.flatMap(dialect.record)
      let table = try CSVTable(bytes, file: "t.csv")
      #expect(table.header == header)
      #expect(rows(table) == cells)
      if width > 1 { #expect(table.dialect == dialect) }
    }
  }

  @Test func `a cell is quoted only where it must be`() {
    let cells = ["a", "b;c", "d,e", "f\"g", "h\ni", " j ", ""]
    #expect(
      String(decoding: CSVDialect.standard.record(cells), as: UTF8.self)
        == "a,b;c,\"d,e\",\"f\"\"g\",\"h\ni\", j ,\n")
    let french = CSVDialect(delimiter: .semicolon, lineEnd: .carriageReturnLineFeed)
    #expect(
      String(decoding: french.record(cells), as: UTF8.self)
        == "a;\"b;c\";d,e;\"f\"\"g\";\"h\ni\"; j ;\r\n")
  }

  @Test func `the line of a row counts the line ends inside quotes`() throws {
    var text = "a,b\r\n"
    for number in 0..<1_000 { text += "\"\(number)\r\nx\ry\",\"\n\"\r\n\r\n" }
    let table = try table(text)
    #expect(table.count == 1_000)
    #expect((0..<1_000).allSatisfy { table.line(ofRow: $0) == 2 + $0 * 5 })
  }

  @Test(arguments: [
    (
      "a,b,c\n1,2\n",
      "t.csv:2: column 'c' (3): is missing: the row has 2 cells and the header 3; "
        + "add the missing delimiters"
    ),
    (
      "a,b\n1,2,3,4\n",
      "t.csv:2: column 3: '3' is one cell too many: the row has 4 cells and the header 2; "
        + "quote a cell that holds the delimiter, or remove what is too much"
    ),
    (
      "a,b\n1,\"2\n3,4\n",
      "t.csv:2: column 'b' (2): '2\\n3,4\\n' begins with a quote that is never closed; close it, "
        + "and double every quote inside"
    ),
    (
      "a,b\n\"1\"x,2\n",
      "t.csv:2: column 'a' (1): '1' has text after its closing quote; quote the whole cell and "
        + "double every quote inside"
    ),
    (
      "a,b\n\"\n\n\",5\" pipe\n",
      "t.csv:4: column 'b' (2): '5\" pipe' has a quote inside; quote the whole cell and double "
        + "every quote inside"
    ),
    (
      "\n\"a,b",
      "t.csv:2: column 'a,b' (1): 'a,b' begins with a quote that is never closed; close it, and "
        + "double every quote inside"
    ),
    ("", "t.csv: is empty; give it a first line that names the columns, or remove the file"),
    (
      "\u{FEFF}\r\n",
      "t.csv: is empty; give it a first line that names the columns, or remove the file"
    ),
  ])
  func `a fault names line, column and value`(_ text: String, _ expected: String) {
    #expect(faults(Array(text.utf8)) == [expected])
  }

  @Test func `all faults are told, the first fifty in words`() {
    let text = "a,b\n" + String(repeating: "1\n", count: 2_000)
    let lines = faults(Array(text.utf8))
    #expect(lines.count == 51)
    #expect(lines[49].hasPrefix("t.csv:51: column 'b' (2): is missing"))
    #expect(lines[50] == "and 1950 more")
    #expect(throws: PartnerFilesError.self) { try CSVTable(Array(text.utf8), file: "t.csv") }
  }

  @Test func `a header of too many columns is no table`() {
    let lines = faults(Array(repeating: UInt8(ascii: ","), count: 5_000))
    #expect(
      lines == ["t.csv:1: the header has 5001 columns; at most 4096 are read: is this a table?"])
  }

  @Test(
    arguments: [
      (
        Array("id,name\nb,Liège".utf8.dropLast(4)) + [0xE8, 0x67, 0x65, 0x0A],
        "t.csv:2: column 'name' (2): 'Liège' is not UTF-8: byte 5 of the line, 0xE8, and the file "
          + "looks like Latin-1 (ISO 8859-1); save it as UTF-8 (\"CSV UTF-8\" in a spreadsheet), "
          + "or run 'iconv -f LATIN1 -t UTF-8 OLD > NEW'"
      ),
      (
        Array("id;name\nb;50 ".utf8) + [0x80, 0x0A],
        "t.csv:2: column 'name' (2): '50 €' is not UTF-8: byte 6 of the line, 0x80, and the file "
          + "looks like Windows-1252; save it as UTF-8 (\"CSV UTF-8\" in a spreadsheet), "
          + "or run 'iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW'"
      ),
      (
        Array("id,name\né,ù\nà,".utf8) + [0xE9, 0x0A],
        "t.csv:3: column 'name' (2): 'é' is not UTF-8: byte 4 of the line, 0xE9, though the rest of "
          + "the file is; type the cell again"
      ),
      (
        [0xFF, 0xFE] + "id,name\n".utf8.flatMap { [$0, 0] },
        "t.csv: is not UTF-8: byte 1 of the line, 0xFF, and the file looks like UTF-16; save it as "
          + "UTF-8 (\"CSV UTF-8\" in a spreadsheet), or run 'iconv -f UTF-16 -t UTF-8 OLD > NEW'"
      ),
      (
        Array("id,name\nb,x".utf8) + [0, 0x0A],
        "t.csv:2: column 'name' (2): 'x\u{FFFD}' holds a NUL: byte 4 of the line, 0x00, which no "
          + "text has; remove it"
      ),
      (
        Array("PK".utf8) + [3, 4, 0, 0],
        "t.csv: is a spreadsheet document or an archive, not text; save it as UTF-8 "
          + "(\"CSV UTF-8\" in a spreadsheet)"
      ),
      (
        [0x81] + (0..<200).map { UInt8($0 % 9 + 1) },
        "t.csv: is not text: byte 1 of the line, 0x81, is not UTF-8; put a UTF-8 text file there or "
          + "remove it"
      ),
    ] as [([UInt8], String)])
  func `a file in another encoding is refused with what to do`(
    _ bytes: [UInt8], _ expected: String
  ) {
    #expect(faults(bytes) == [expected])
  }

  @Test func `exactly the well-formed UTF-8 sequences are taken`() {
    var random = SeededGenerator(seed: 8)
    let edges: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4,
      0xF5,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        edges.randomElement(using: &random) ?? 0x41
      }
      let isWell = String(validating: bytes, as: UTF8.self) != nil
      let padding = Array(
        repeating: UInt8(ascii: "x"), count: Int.random(in: 0...9, using: &random))
      #expect(faults(Array("a\n".utf8) + padding + bytes).isEmpty == isWell)
    }
  }
}
