import Foundation
import Testing

@Suite struct `Merging by the command` {
  private let who = ["--by", "bob", "--at", "2026-11-21T10:15:00Z"]

  /// Makes a database with a second Kiel and runs verbs on it.
  private func merge(
    _ runs: [(arguments: [String], code: Int32, says: String)],
    then check: (URL) throws -> Void = { _ in }
  ) throws {
    try Command.withFolder { folder in
      let database = folder.appending(path: "n.sqlite").path
      _ = try Command.run(["import", "Graphs/brest", "--into", database, "--by", "ann"])
      let second: [([String], Int32, String)] = [
        (
          ["add", "partner", "kiel-2", "kind=city", "name=Kiel an der Förde", "population=240000"]
            + who, 0, "change 2"
        ),
        (["link", "kiel-2", "plymouth", "--kind", "contact", "since=2001"] + who, 0, "change 3"),
        (["link", "kiel-2", "kiel", "--kind", "contact"] + who, 0, "change 4"),
      ]
      for (arguments, code, says) in second + runs {
        let run = try Command.run(arguments + ["--network", database])
        let text = run.output + run.errors
        #expect(run.code == code && text.contains(says), "\(arguments): \(run.code) \(text)")
      }
      try check(folder)
    }
  }

  @Test func `a search is right after a merge and after it is undone`() throws {
    try Command.withFolder { folder in
      let database = folder.appending(path: "n.sqlite").path
      _ = try Command.run(["import", "Graphs/three-cities", "--into", database])
      func expectSearch(_ state: String) throws {
        let tables = folder.appending(path: state).path
        #expect(try Command.run(["export", database, "--into", tables]).code == 0)
        for text in [
          "kiel", "brest-metropole", "Brest métropole", "technopole", "plymuoth", "ville jumelee",
          "port brest", "aquaculture",
        ] {
          let arguments = ["search", text, "--limit", "50", "--format", "json", "--network"]
          let wanted = try Command.run(arguments + [tables])
          #expect(try Command.run(arguments + [database]).output == wanted.output, "\(text)")
        }
      }
      let merge = ["merge", "brest", "kiel", "plymouth", "--force", "--network", database]
      #expect(try Command.run(merge + who).code == 0)
      try expectSearch("merged")
      #expect(try Command.run(["undo", "--network", database] + who).code == 0)
      try expectSearch("undone")
    }
  }

  /// The files of a folder with what they hold.
  private func files(_ folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try Data(contentsOf: folder.appending(path: $0)))
      })
  }

  @Test func `two become one, which can be undone to the byte`() throws {
    try merge([
      (["merge", "kiel", "kiel-2", "--why", "same city"] + who, 0, "change 5"),
      (["show", "kiel-2"], 1, "kiel"),
      (["show", "Kiel an der Forde"], 0, "[kiel]"),
      (["history", "kiel-2", "--format", "json"], 0, "same city"),
      (["path", "kiel", "plymouth", "--count", "9"], 0, "contact"),
      (["undo"] + who, 0, "change 6: undo change 5"),
      (["show", "kiel-2"], 0, "contact"),
    ]) { folder in
      let database = folder.appending(path: "n.sqlite").path
      let exports = ["now", "merged", "undone"].map { folder.appending(path: $0) }
      func export(_ place: Int) throws {
        _ = try Command.run(["export", database, "--into", exports[place].path])
      }
      try export(0)
      let merge = [
        "merge", "kiel", "kiel-2", "--into", "kiel-on-the-baltic", "--network", database,
      ]
      #expect(try Command.run(merge + who).code == 0)
      try export(1)
      #expect(try Command.run(["undo", "--network", database] + who).code == 0)
      try export(2)
      #expect(try files(exports[0]) == files(exports[2]))
      #expect(try files(exports[0]) != files(exports[1]))
    }
  }

  @Test func `a dry run says what would be done, in both languages, and does nothing`() throws {
    try merge([
      (["merge", "kiel", "kiel-2", "--dry-run"], 0, "kiel gets aliases Kiel an der Förde"),
      (["merge", "kiel", "kiel-2", "--dry-run", "--language", "fr"], 0, "serait fait"),
      (["merge", "kiel", "kiel-2", "--dry-run"], 0, "it would join kiel with itself"),
      (["merge", "kiel", "kiel-2", "--dry-run", "--format", "json"], 0, "\"link-to-itself\""),
      (["merge", "kiel", "kiel-2", "--dry-run", "--format", "csv"], 0, "step,subject,sentence"),
      (["history", "--limit", "1", "--format", "csv"], 0, "4,2026"),
    ])
  }

  @Test func `what cannot be one is refused by name`() throws {
    try merge([
      (["merge", "kiel", "kiel"], 2, "'kiel' is one partner already"),
      (["merge", "kiel"], 2, "'kiel' is one partner already"),
      (["merge", "kiel", "atlantis"], 1, "atlantis"),
      (["merge", "kiel", "brest"], 2, "is 2891122 in geonames"),
      (["merge", "kiel", "kiel-2", "--into", "brest"], 2, "'brest' is another partner"),
      (["merge", "kiel", "kiel-2", "--into", "a;b"], 2, "'a;b'"),
      (["merge", "kiel", "bretagne", "--language", "fr"], 2, "de nature ville"),
      (["merge", "kiel", "kiel-2", "--at", "now"], 2, "'now' is no time"),
    ])
    let folder = try Command.run(["merge", "kiel", "brest", "--network", "Graphs/brest"])
    #expect(folder.code == 2 && folder.errors.contains("is a folder"))
    let dry = try Command.run(
      ["merge", "kiel", "brest", "--force", "--dry-run", "--network", "Graphs/brest"])
    #expect(dry.code == 0 && dry.output.contains("goes into kiel"))
  }

  private let seconds: [([String], Int32, String)] = [
    (
      ["add", "partner", "ubo-2", "kind=institution", "city=brest", "country=FR"]
        + ["name=Bretagne Occidentale, Universite de", "--by", "ann"], 0, "change"
    )
  ]

  @Test func `those that look the same are listed with reasons`() throws {
    try merge(
      seconds + [
        (["merge", "--proposals"], 0, "[ubo-2]"),
        (["merge", "--proposals", "--format", "json"], 0, "\"whole\""),
        (["merge", "--format", "csv", "--language", "fr"], 0, "mêmes mots"),
        (["merge", "--every-pair", "--language", "fr"], 0, "à fusionner peut-être"),
        (["merge", "--threshold", "0.9999999"], 0, "No two partners look the same"),
        (["merge", "--proposals", "--all"], 2, "say one of them"),
        (["merge", "--threshold", "1"], 2, "below 1"),
        (["merge", "--all"], 2, "--yes"),
      ])
  }

  @Test func `those that are surely the same are merged as one change`() throws {
    try merge(
      seconds + [
        (["merge", "--all", "--dry-run"], 0, "would be done"),
        (["merge", "--all", "--yes"] + who, 0, "change 6"),
        (["show", "ubo-2"], 1, "ubo-2"),
        (["merge", "--all", "--yes"] + who, 1, "nothing is merged"),
        (["undo"] + who, 0, "undo change 6"),
        (["show", "ubo-2"], 0, "Bretagne Occidentale, Universite de"),
      ])
  }
}
