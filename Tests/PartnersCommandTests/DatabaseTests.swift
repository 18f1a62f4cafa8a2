import Foundation
import Testing

@Suite struct `A database in place of a folder` {
  static let verbs: [[String]] = [
    ["recommend", "brest", "--limit", "20"], ["recommend", "sabella", "--format", "json"],
    ["ask", "Une PME chilienne cherche un partenaire en énergies marines", "--format", "json"],
    ["show", "kiel"], ["show", "brest", "--format", "json"], ["list", "--format", "csv"],
    ["list", "links", "--format", "json"], ["list", "sources"], ["list", "statements"],
    ["search", "dun loaghaire"], ["search", "dunlaoghaire", "--format", "json"],
    ["search", "port", "--limit", "40"], ["search", "aquaculture brest", "--language", "fr"],
    ["search", "technopole", "sophia", "--format", "csv"], ["search", "NEAR(\"brest* OR"],
    ["search", "xyzzyx"], ["search", "brest", "--complete"], ["themes"],
    ["path", "sabella", "tierra-del-fuego"],
    ["map", "brest", "--output", "-"], ["check", "--all"], ["atlantis"], ["show", "atlantis"],
  ]

  @Test func `gives every verb the same answer to the byte`() throws {
    try Command.withFolder { folder in
      let database = folder.appending(path: "n.sqlite").path
      let made = try Command.run(["import", "Graphs/three-cities", "--into", database])
      #expect(made.code == 0 && !made.errors.contains("error"), "\(made.errors)")
      for verb in Self.verbs {
        let one = try Command.run(verb + ["--network", "Graphs/three-cities"])
        let other = try Command.run(verb + ["--network", database])
        let isSame = one.output == other.output && one.errors == other.errors
        #expect(isSame && one.code == other.code, "\(verb)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["n.sqlite"])
    }
  }

  @Test func `goes to a folder and back without a change`() throws {
    try Command.withFolder { folder in
      func path(_ name: String) -> String { folder.appending(path: name).path }
      for arguments in [
        ["import", "Graphs/brest", "--into", path("a.sqlite")],
        ["export", path("a.sqlite"), "--into", path("a")],
        ["import", path("a"), "--into", path("b.sqlite")],
        ["export", path("b.sqlite"), "--into", path("b")],
      ] {
        let run = try Command.run(arguments)
        #expect(run.code == 0 && run.output.contains("partners, "), "\(run.errors)")
      }
      for file in try FileManager.default.contentsOfDirectory(atPath: path("a")) {
        let isSame =
          FileManager.default.contents(atPath: path("a/" + file))
          == FileManager.default.contents(atPath: path("b/" + file))
        #expect(isSame, "\(file)")
      }
    }
  }

  @Test func `is not written over what is there`() throws {
    try Command.withFolder { folder in
      let database = folder.appending(path: "n.sqlite").path
      let target = folder.appending(path: "out").path
      _ = try Command.run(["import", "Graphs/themes", "--into", database])
      #expect(try Command.run(["export", database, "--into", target]).code == 0)
      let refused = try Command.run(["export", database, "--into", target])
      #expect(refused.code == 2 && refused.errors.contains("--force"))
      #expect(try Command.run(["export", database, "--into", target, "--force"]).code == 0)
      let folderTaken = try Command.run(["import", "Graphs/themes", "--into", target])
      #expect(folderTaken.code == 3 && folderTaken.errors.contains(target))
      let file = try Command.run(["import", "Graphs/themes", "--into", target + "/themes.csv"])
      #expect(file.code == 3 && file.errors.contains("is no database"))
      let nowhere = try Command.run(["import", "Graphs/themes", "--into", "/no/such/n.sqlite"])
      #expect(nowhere.code == 2 && nowhere.errors.contains("/no/such/n.sqlite"), "\(nowhere)")
      let faulty = try Command.run(["list", "--network", target + "/themes.csv"])
      #expect(faulty.code == 3 && faulty.errors.contains("themes.csv"))
    }
  }

  // SQLite takes "file:x" for an address and keeps names with ":" first; an ending is no proof.
  @Test(arguments: ["file:n.sqlite", ":n.sqlite", "n.json", "a 'b' %41?mode=ro#.sqlite"])
  func `is one whatever it is called, and leaves no other file`(_ name: String) throws {
    try Command.withFolder { folder in
      let themes = Command.root.appending(path: "Graphs/themes").path
      for arguments in [
        ["import", themes, "--into", name],
        ["add", "source", "report", "title=Report", "--network", name],
        ["list", "sources", "--network", name], ["undo", "--network", name],
        ["history", "--network", name], ["export", name, "--into", "out"],
      ] {
        let run = try Command.run(arguments, in: folder)
        #expect(run.code == 0, "\(arguments): \(run.errors)")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.sorted() == [name, "out"].sorted())
    }
  }

  @Test func `is replaced by no other file, not even by its own picture`() throws {
    try Command.withFolder { folder in
      let database = folder.appending(path: "n.sqlite").path
      _ = try Command.run(["import", "Graphs/themes", "--into", database])
      let before = FileManager.default.contents(atPath: database)
      let run = try Command.run(
        ["export", database, "--to", "graphml", "--into", database, "--force"])
      #expect(run.code == 2 && run.errors.contains("is a database"), "\(run.errors)")
      #expect(FileManager.default.contents(atPath: database) == before)
    }
  }

  @Test(arguments: ["list", "show x", "history", "undo"])
  func `that is not there is said not to be there`(_ verb: String) throws {
    let run = try Command.run(
      verb.split(separator: " ").map(String.init) + ["--network", "/no/such.sqlite"])
    #expect(run.code == 3 && run.errors.contains("there is no such"), "\(run.errors)")
    #expect(run.errors.contains("database"), "\(run.errors)")
  }
}
