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
}
