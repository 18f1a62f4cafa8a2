import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Writing what was read` {
  private static let tables = ["partners", "links", "themes", "sources", "statements"]

  /// Writes a network to a folder in some dialect, with columns in any order, quotes where none
  /// are needed, empty lines, rows of delimiters, and perhaps no line end at the end.
  private func writeOddly(
    _ network: Network, to folder: TemporaryFolder, _ random: inout SeededGenerator
  ) throws {
    try NetworkFolder(network).write(to: folder.path("n"))
    for name in Self.tables {
      let dialect = CSVDialect(
        delimiter: CSVDialect.Delimiter.allCases.randomElement(using: &random) ?? .comma,
        lineEnd: CSVDialect.LineEnd.allCases.randomElement(using: &random) ?? .lineFeed,
        hasByteOrderMark: Bool.random(using: &random))
      let table = try CSVTable(folder.bytes("n/\(name).csv"), file: name)
      // The unknown columns stay in their order, which is that of the cells kept of them.
      let kept = table.header.indices.filter { table.header[$0].contains { "cx".contains($0) } }
      let moved = table.header.indices.filter { !kept.contains($0) }.shuffled(using: &random)
      let order = moved + kept
      var text = dialect.hasByteOrderMark ? "\u{FEFF}" : ""
      let end = dialect.lineEnd.rawValue
      if Int.random(in: 0..<5, using: &random) == 0 {
        text += "sep=\(Character(Unicode.Scalar(dialect.delimiter.rawValue)))" + end
      }
      text += oddly(order.map { table.header[$0] }, dialect, &random, isHeader: true) + end
      for row in 0..<table.count {
        let cells = table[row]
        if Int.random(in: 0..<4, using: &random) == 0 { text += end }
        if Int.random(in: 0..<6, using: &random) == 0 {
          let delimiter = Character(Unicode.Scalar(dialect.delimiter.rawValue))
          text += String(repeating: delimiter, count: order.count - 1) + end
        }
        let written = order.map { column in
          let isNumber = ["lat", "lon", "amount"].contains(table.header[column])
          let comma = isNumber && dialect.delimiter != .comma
          return comma ? String(cells[column].map { $0 == "." ? "," : $0 }) : cells[column]
        }
        text += oddly(written, dialect, &random, isHeader: false)
        if row + 1 < table.count || Bool.random(using: &random) { text += end }
      }
      try folder.write(text, to: "n/\(name).csv")
    }
  }

  private func oddly(
    _ cells: [String], _ dialect: CSVDialect, _ random: inout SeededGenerator, isHeader: Bool
  ) -> String {
    let delimiter = Character(Unicode.Scalar(dialect.delimiter.rawValue))
    return cells.enumerated().map { index, cell in
      let special = cell.unicodeScalars.contains { scalar in
        "\"\r\n".unicodeScalars.contains(scalar) || String(scalar) == String(delimiter)
          || isHeader && ",;\t".unicodeScalars.contains(scalar)
      }
      let isMark = cell.utf8.starts(with: [0xEF, 0xBB, 0xBF])
      guard special || isMark || Int.random(in: 0..<4, using: &random) == 0 else { return cell }
      let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
      return "\"" + doubled + "\""
    }.joined(separator: String(delimiter))
  }

  private func files(_ folder: TemporaryFolder, _ name: String) throws -> [[UInt8]] {
    try (Self.tables.map { $0 + ".csv" } + ["datapackage.json"])
      .map { try folder.bytes("\(name)/\($0)") }
  }

  @Test(arguments: 0..<40)
  func `a network made in memory comes back as it was`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    let network = HostileNetwork.make(seed: seed)
    try NetworkFolder(network).write(to: folder.path("n"))
    let read = try NetworkFolder(at: folder.path("n"))
    // Compared outside the macro, which would print both networks.
    let isSame = read.network == network && read.own == network
    #expect(isSame)
    #expect(read.network.problems() == [])
    try NetworkFolder(read.network).write(to: folder.path("again"))
    #expect(try files(folder, "n") == files(folder, "again"))
  }

  @Test(arguments: 0..<60)
  func `reading and writing changes no byte in any dialect`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: seed)
    let network = HostileNetwork.make(seed: seed)
    try writeOddly(network, to: folder, &random)
    let before = try files(folder, "n")
    let read = try NetworkFolder(at: folder.path("n"))
    let isSame = read.network == network
    #expect(isSame)
    try read.write(to: folder.path("copy"))
    #expect(try files(folder, "copy") == before)
    try read.replacing(own: read.own).write(to: folder.path("n"))
    #expect(try files(folder, "n") == before)
    #expect(try folder.names(in: "n") == folder.names(in: "copy"))
  }

  @Test(arguments: 0..<60)
  func `rows and layout give every byte back in any dialect`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 5_000 + seed)
    try writeOddly(HostileNetwork.make(seed: seed), to: folder, &random)
    let read = try NetworkFolder(at: folder.path("n"))
    let layout = try read.layout()
    try NetworkFolder(read.network, layout: layout).write(to: folder.path("copy"))
    #expect(try files(folder, "copy") == files(folder, "n"))
    let copy = try NetworkFolder(at: folder.path("copy"))
    #expect(try copy.layout() == layout)
  }

  @Test func `a layout keeps only the rows that would be written otherwise`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id,from,to,kind,state\na,x,y,contact,active\nb,x,y,contact,active\nc,x,y,contact,\n"
        + "d,x,y,contact,ended\n\ne,\"x\",y,contact,active\n", to: "n/links.csv")
    try folder.write("id,kind,name\nx,city,X\ny,city,Y\n", to: "n/partners.csv")
    let layout = try NetworkFolder(at: folder.path("n")).layout()
    #expect(
      layout.files == [
        .init(
          name: "links.csv",
          text: "id,from,to,kind,state\na,x,y,contact,active\nc,x,y,contact,\n"
            + "d,x,y,contact,ended\n\ne,\"x\",y,contact,active\n"),
        .init(name: "partners.csv", text: "id,kind,name\n"),
      ])
  }

  @Test func `a layout carries the text for people, and no other file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,kind,name\nx,city,X\n", to: "n/partners.csv")
    try folder.write("# Ça\n", to: "n/README.md")
    try folder.write("x", to: "n/.gitignore")
    let read = try NetworkFolder(at: folder.path("n"))
    let layout = try read.layout()
    #expect(layout.files.map(\.name) == ["README.md", "partners.csv"])
    let copy = try NetworkFolder(read.network, layout: layout)
    #expect(try copy.layout() == layout)
    try copy.write(to: folder.path("copy"))
    #expect(try folder.names(in: "copy") == ["README.md", "partners.csv"])
    #expect(try folder.text("copy/README.md") == "# Ça\n")
  }

  @Test func `a text for people that is none is left where it is`() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,kind,name\nx,city,X\n", to: "n/partners.csv")
    try folder.write("x", to: "n/README.md/x")
    #expect(try NetworkFolder(at: folder.path("n")).layout().files.map(\.name) == ["partners.csv"])
  }

  /// The composer without its short cut: a change in the last row makes it look at every other.
  @Test(arguments: 0..<60)
  func `changing one row changes the bytes of that row only`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 1_000 + seed)
    try writeOddly(HostileNetwork.make(seed: seed), to: folder, &random)
    let read = try NetworkFolder(at: folder.path("n"))
    let own = read.own
    let number = Int.random(in: 0..<own.links.count, using: &random)
    var links = own.links
    let old = links[number]
    links[number] = Link(
      id: old.id, from: old.from, to: old.to, kind: old.kind, themes: old.themes,
      period: old.period, state: old.state, confirmed: PartialDate("2026-11-21"),
      amount: old.amount, sources: old.sources, note: old.note, extra: old.extra)
    let before = try folder.bytes("n/links.csv")
    try read.replacing(own: with(own, links: links)).write(to: folder.path("n"))
    let after = try folder.bytes("n/links.csv")
    let prefix = zip(before, after).prefix { $0 == $1 }.count
    let suffix = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let date = "2026-11-21".utf8.count
    // Only the cell with the date is new: at most the old date went and two quotes with it.
    #expect(after.count - min(prefix + suffix, after.count) <= date)
    #expect(before.count - min(prefix + suffix, before.count) <= date + 2)
    let again = try NetworkFolder(at: folder.path("n"))
    let isSame = again.own == with(own, links: links)
    #expect(isSame)
  }

  private func with(
    _ network: Network, partners: [Partner]? = nil, links: [Link]? = nil,
    statements: [Statement]? = nil
  ) -> Network {
    Network(
      name: network.name, title: network.title, licence: network.licence,
      partners: partners ?? network.partners, links: links ?? network.links,
      themes: network.themes, sources: network.sources,
      statements: statements ?? network.statements)
  }

  @Test(arguments: 0..<30)
  func `rows are removed, added and moved, and the others keep their bytes`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 2_000 + seed)
    try writeOddly(HostileNetwork.make(seed: seed), to: folder, &random)
    let read = try NetworkFolder(at: folder.path("n"))
    var statements = read.own.statements
    statements.removeFirst()
    statements.append(
      Statement(subject: "p1", property: "members", value: "12;13,14", source: "s1"))
    statements.shuffle(using: &random)
    let changed = with(
      read.own, partners: read.own.partners.shuffled(using: &random), links: [],
      statements: statements)
    try read.replacing(own: changed).write(to: folder.path("n"))
    let isSame = try NetworkFolder(at: folder.path("n")).own == changed
    #expect(isSame)
  }

  @Test func `a new column is added to every row`() throws {
    let folder = try TemporaryFolder()
    try folder.write("id;name;kind\r\nb;\"Brest\";city\r\n\r\nk;Kiel;city", to: "n/partners.csv")
    let read = try NetworkFolder(at: folder.path("n"))
    let kiel = Partner(
      id: "k", kind: .city,
      name: LocalizedText("Kiel", translations: [.init(language: "de", text: "a;b")]),
      coordinate: Coordinate(latitude: 54.3, longitude: 10.1),
      extra: [ExtraCell(column: "x,y", value: "1")])
    try read.replacing(own: with(read.own, partners: [read.own.partners[0], kiel]))
      .write(to: folder.path("n"))
    #expect(
      try folder.text("n/partners.csv")
        == "id;name;kind;name:de;lat;lon;\"x,y\"\r\nb;\"Brest\";city;;;;\r\n\r\n"
        + "k;Kiel;city;\"a;b\";54.3;10.1;1")
    #expect(try folder.names(in: "n") == ["partners.csv"])
  }

  @Test func `a changed place keeps the decimal comma of its file`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id;kind;name;lat;lon\nb;city;Brest;48,39;-4,49\nk;city;Kiel;;\n", to: "n/partners.csv")
    let read = try NetworkFolder(at: folder.path("n"))
    #expect(read.own.partners[0].coordinate == Coordinate(latitude: 48.39, longitude: -4.49))
    let kiel = Partner(
      id: "k", kind: .city, name: "Kiel", coordinate: Coordinate(latitude: 54.32, longitude: 10.14))
    try read.replacing(own: with(read.own, partners: [read.own.partners[0], kiel]))
      .write(to: folder.path("n"))
    #expect(
      try folder.text("n/partners.csv")
        == "id;kind;name;lat;lon\nb;city;Brest;48,39;-4,49\nk;city;Kiel;54,32;10,14\n")
  }

  @Test func `a changed title keeps the other properties`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"name\":\"n\", \"x\": [1.50, {}], \"title\": {\"fr\": \"Vieux\"},\n \"title:en\": \"Old\"}",
      to: "n/datapackage.json")
    let read = try NetworkFolder(at: folder.path("n"))
    #expect(read.own.title.translation(into: "fr") == "Vieux")
    #expect(read.own.title.translation(into: "en") == "Old")
    let new = Network(name: "n", title: "New", licence: "CC0-1.0;MIT")
    try read.replacing(own: new).write(to: folder.path("n"))
    #expect(
      try folder.text("n/datapackage.json") == """
        {
          "name": "n",
          "x": [
            1.50,
            {}
          ],
          "title": "New",
          "licenses": [
            {
              "name": "CC0-1.0"
            },
            {
              "name": "MIT"
            }
          ]
        }

        """)
    #expect(try NetworkFolder(at: folder.path("n")).own == new)
  }

  @Test func `a table of the old folder does not mix with the new one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,label\nsea,Sea\n", to: "old/themes.csv")
    try folder.write("{\"includes\": [\"../nowhere\"]}", to: "old/datapackage.json")
    try folder.write("# Read me", to: "old/README.md")
    try folder.write("id,title\ns,S\n", to: "new/sources.csv")
    try NetworkFolder(at: folder.path("new")).write(to: folder.path("old"))
    let read = try NetworkFolder(at: folder.path("old"))
    #expect(read.network.themes == [])
    #expect(read.network.sources.map(\.id) == ["s"])
    #expect(
      try folder.names(in: "old") == ["README.md", "datapackage.json", "sources.csv", "themes.csv"])
  }
}
