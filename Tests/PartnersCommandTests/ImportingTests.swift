import Foundation
import Testing

@Suite struct `Importing a large folder` {
  /// Writes a network of a ring of partners, whose links come in several parts.
  private static func write(
    _ folder: URL, partners: Int = 3_000, links: Int = 20_000, lastLink: String? = nil
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func file(_ name: String, _ lines: [String]) throws {
      try Data(lines.joined().utf8).write(to: folder.appending(path: name))
    }
    try file("themes.csv", ["id,label:en\n", "port,Ports\n", "sea,\"Sea\"\n"])
    try file("sources.csv", ["id,title\n", "s,Source\n"])
    try file(
      "partners.csv",
      ["id,kind,name,population,themes,sources\r\n"]
        + (0..<partners).map {
          "p\($0),company,Né \($0),\($0 % 7 == 0 ? "007" : "\($0)"),port,s\r\n"
        })
    try file(
      "links.csv",
      ["id;from;to;kind;state;themes;sources;colour\n"]
        + (0..<links).map {
          "l\($0);p\($0 % partners);p\(($0 + 1 + $0 / partners) % partners);contact;"
            + "\($0 % 3 == 0 ? "active" : "");\($0 % 5 == 0 ? "\"sea;port\"" : "port");s;red\n"
        } + [lastLink].compactMap(\.self))
  }

  @Test func `gives every byte back, in whatever manner it is written`() throws {
    try Command.withFolder { folder in
      let (one, two) = (folder.appending(path: "one"), folder.appending(path: "two"))
      try Self.write(one)
      let database = folder.appending(path: "n.sqlite").path
      let made = try Command.run(["import", one.path, "--into", database])
      #expect(made.code == 0 && made.errors.isEmpty, "\(made.errors)")
      #expect(made.output.contains("3000 partners, 20000 links, 2 themes, 1 source,"))
      #expect(try Command.run(["export", database, "--into", two.path]).code == 0)
      for file in ["themes.csv", "sources.csv", "partners.csv", "links.csv"] {
        let before = try Data(contentsOf: one.appending(path: file))
        let isSame = try before == Data(contentsOf: two.appending(path: file))
        #expect(isSame, "\(file)")
      }
    }
  }

  @Test(arguments: [
    ("l0;p1;p2;contact;;;s;red\n", "links.csv:20002"), ("x;p1;nobody;contact;;;s;\n", "nobody"),
    ("x;p1;p2;contact;;;s\n", "links.csv:20002"), ("x;p1;p1;contact;;;s;\n", "links.csv:20002"),
    ("x;p1;p2;contract;;;s;\n", "contract"),
  ])
  func `writes nothing if its last row is faulty, and names it`(
    _ row: String, _ named: String
  ) throws {
    try Command.withFolder { folder in
      let (one, database) = (folder.appending(path: "one"), folder.appending(path: "n.sqlite"))
      try Self.write(one, lastLink: row)
      for isThere in [false, true] {
        if isThere { _ = try Command.run(["import", "Graphs/themes", "--into", database.path]) }
        let before = FileManager.default.contents(atPath: database.path)
        let run = try Command.run(["import", one.path, "--into", database.path])
        #expect(run.code == 3 && run.endedByItself && run.output.isEmpty)
        #expect(run.errors.contains(named), "\(run.errors)")
        if isThere {
          let history = try Command.run(["history", "--network", database.path])
          #expect(history.output.contains("import Graphs/themes"))
          #expect(!history.output.contains(one.path))
        } else {
          #expect(before == nil)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.sorted() == (isThere ? ["n.sqlite", "one"] : ["one"]))
      }
    }
  }

  @Test(arguments: [("en", "interrupted; nothing"), ("fr", "interrompu ; rien")])
  func `leaves nothing if it is interrupted`(_ language: String, _ words: String) throws {
    try Command.withFolder { folder in
      let (one, database) = (folder.appending(path: "one"), folder.appending(path: "n.sqlite"))
      try Self.write(one, partners: 5_000, links: 60_000)
      let arguments = ["import", one.path, "--into", database.path, "--language", language]
      // In a database that is there rows begin to be written when its log appears.
      for isThere in [false, true] {
        if isThere { _ = try Command.run(["import", "Graphs/themes", "--into", database.path]) }
        let run = try Command.run(arguments) { process in
          let mark = isThere ? "-wal" : ".tmp"
          while process.isRunning, !Self.names(folder).contains(where: { $0.hasSuffix(mark) }) {
            usleep(2_000)
          }
          process.interrupt()
        }
        #expect(run.code == 130 && run.endedByItself, "\(run.code): \(run.errors)")
        #expect(run.errors.contains(words) && run.output.isEmpty, "\(run.errors)")
        #expect(Self.names(folder) == (isThere ? ["n.sqlite", "one"] : ["one"]))
        if isThere {
          let history = try Command.run(["history", "--network", database.path])
          #expect(history.output.contains("import Graphs/themes"))
          #expect(!history.output.contains(one.path))
        }
      }
    }
  }

  private static func names(_ folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test func `shows how far it is only on a terminal or when asked`() throws {
    try Command.withFolder { folder in
      let one = folder.appending(path: "one")
      try Self.write(one)
      func lines(_ name: String, _ options: [String]) throws -> [Substring] {
        let run = try Command.run(
          ["import", one.path, "--into", folder.appending(path: name).path] + options)
        #expect(run.code == 0)
        return run.errors.split(separator: "\n")
      }
      #expect(try lines("a.sqlite", []).isEmpty)
      #expect(try lines("b.sqlite", ["--no-progress"]).isEmpty)
      let english = try lines("c.sqlite", ["--progress"])
      for words in [
        "reading", "writing rows: 0 of 23 003", "making indexes: 0 of 9", "to the disk",
      ] {
        #expect(english.contains { $0.contains(words) }, "\(words)")
      }
      let french = try lines("d.sqlite", ["--progress", "--language", "fr"])
      for words in ["lecture", "écriture des lignes\u{a0}: 0 sur 23 003", "création des index"] {
        #expect(french.contains { $0.contains(words) }, "\(words): \(french)")
      }
    }
  }

  @Test func `tells the share of a register, whose rows nobody has counted`() throws {
    try Command.withFolder { folder in
      let dump = folder.appending(path: "ror.json")
      let records = (0..<3_000).map { number in
        let digits = "\(1_000_000 + number)"
        return "{\"id\": \"https://ror.org/01\(digits)\", \"names\": [{\"value\": \"Lab\", "
          + "\"types\": [\"ror_display\"]}], \"types\": [\"other\"]}"
      }
      try Data("[\(records.joined(separator: ","))]".utf8).write(to: dump)
      let run = try Command.run([
        "import", "--from", "ror", dump.path, "--into", folder.appending(path: "r.sqlite").path,
        "--progress",
      ])
      #expect(run.code == 0 && run.errors.hasPrefix("reading\n"), "\(run.errors)")
    }
  }
}

@Suite struct `Exporting a large network` {
  /// A database of a ring of partners.
  private static func database(_ folder: URL, links: Int) throws -> String {
    let (one, path) = (folder.appending(path: "one"), folder.appending(path: "n.sqlite").path)
    try FileManager.default.createDirectory(at: one, withIntermediateDirectories: true)
    func file(_ name: String, _ lines: [String]) throws {
      try Data(lines.joined().utf8).write(to: one.appending(path: name))
    }
    try file("sources.csv", ["id,title\n", "s,Source\n"])
    try file(
      "partners.csv", ["id,kind,name,sources\n"] + (0..<3_000).map { "p\($0),company,N \($0),s\n" })
    try file(
      "links.csv",
      ["id,from,to,kind,sources\n"]
        + (0..<links).map {
          "l\($0),p\($0 % 3_000),p\(($0 + 1 + $0 / 3_000) % 3_000),contact,s\n"
        })
    let made = try Command.run(["import", one.path, "--into", path])
    try #require(made.code == 0, "\(made.errors)")
    try FileManager.default.removeItem(at: one)
    return path
  }

  private static func names(_ folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test(arguments: [
    ("out", "en", "interrupted; nothing"), ("out", "fr", "interrompu ; rien"),
    ("out.graphml", "en", "interrupted; nothing"), ("out.xlsx", "en", "interrupted; nothing"),
    ("out.json", "en", "interrupted; nothing"),
  ])
  func `leaves nothing if it is interrupted`(
    _ into: String, _ language: String, _ words: String
  ) throws {
    try Command.withFolder { folder in
      let database = try Self.database(folder, links: 60_000)
      for hasFormer in [false, true] {
        let out = folder.appending(path: into)
        if hasFormer { try Data("former".utf8).write(to: out) }
        if hasFormer, into == "out" { continue }
        let arguments = ["export", database, "--into", out.path, "--language", language, "--force"]
        let run = try Command.run(arguments) { process in
          while process.isRunning, !Self.names(folder).contains(where: { $0.hasSuffix(".tmp") }) {
            usleep(2_000)
          }
          process.interrupt()
        }
        #expect(run.code == 130 && run.endedByItself, "\(run.code): \(run.errors)")
        #expect(run.errors.contains(words) && run.output.isEmpty, "\(run.errors)")
        #expect(Self.names(folder) == ["n.sqlite"] + (hasFormer ? [into] : []))
        if hasFormer { #expect(try Data(contentsOf: out) == Data("former".utf8)) }
      }
    }
  }

  @Test(arguments: ["out", "out.gexf", "out.jgf", "out.dot", "out.geojson", "out.ttl"])
  func `shows how far it is only on a terminal or when asked`(_ into: String) throws {
    try Command.withFolder { folder in
      let database = try Self.database(folder, links: 12_000)
      func lines(_ options: [String]) throws -> [Substring] {
        let out = folder.appending(path: into).path
        let run = try Command.run(["export", database, "--into", out, "--force"] + options)
        #expect(run.code == 0)
        return run.errors.split(separator: "\n").filter { !$0.hasPrefix("lost: ") }
      }
      #expect(try lines([]).isEmpty)
      let english = try lines(["--progress"])
      let count = into == "out" ? "3 000" : "15 000"
      #expect(english.contains { $0.hasPrefix("reading: 0 of \(count) (0%)") }, "\(english)")
      #expect(english.contains { $0.hasPrefix("writing rows: 0 of 15 00") }, "\(english)")
      #expect(english.contains { $0.contains("to the disk") })
      #expect(try lines(["--progress", "--language", "fr"]).contains { $0.contains("écriture") })
    }
  }
}
