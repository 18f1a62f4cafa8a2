import Foundation
import Testing

@Suite struct `Editing a database by the command` {
  /// Makes a database and runs verbs on it.
  private func edit(
    _ runs: [(arguments: [String], code: Int32, says: String)]
  ) throws {
    try Command.withFolder { folder in
      let database = folder.appending(path: "n.sqlite").path
      _ = try Command.run(["import", "Graphs/brest", "--into", database, "--by", "ann"])
      for (arguments, code, says) in runs {
        let run = try Command.run(arguments + ["--network", database])
        let text = run.output + run.errors
        #expect(run.code == code && text.contains(says), "\(arguments): \(run.code) \(text)")
      }
    }
  }

  @Test func `every change and the history speak French, or print for programs`() throws {
    let french = ["--language", "fr"]
    try edit([
      (
        ["add", "partner", "gand", "kind=city", "name=Gand"] + french, 0,
        "changement 2\u{a0}: ajout du partenaire gand\n"
      ),
      (["add", "partner", "id=gand", "kind=city"], 2, "'id=gand': give the identifier first"),
      (["add", "partner", "id=gand"] + french, 2, "donnez d'abord l'identifiant"),
      (["add", "partner", "gand", "kind=city", "name=G"] + french, 2, "partenaire\u{a0}: «"),
      (
        ["link", "brest", "gand", "--kind", "twinning", "sources=brest-web-twin-towns"] + french,
        0, "changement 3\u{a0}: lien entre brest et gand (twinning)"
      ),
      (["undo", "2"] + french, 2, "«\u{a0}brest--gand--twinning\u{a0}» (lien) renvoie à"),
      (
        ["edit", "gand", "population=265086", "--format", "json"], 0,
        "{\n  \"change\" : 4,\n  \"what\" : \"edit gand\"\n}"
      ),
      (
        ["unlink", "brest", "gand", "--format", "csv"], 0, "change,what\n5,unlink brest and gand\n"
      ),
      (["undo"] + french, 0, "changement 6\u{a0}: annulation du changement 5\n"),
      (["history", "gand"] + french, 0, "changement  le "),
      (["history"] + french, 0, "import de Graphs/brest"),
      (["history", "--format", "csv"] + french, 0, "edit gand"),
    ])
  }

  @Test func `rows are added, linked, confirmed, edited, removed, and all of it undone`() throws {
    let who = ["--by", "bob", "--at", "2026-11-21T10:15:00Z"]
    try edit([
      (["add", "source", "report", "title=Report", "date=2026-03"] + who, 0, "change 2: add"),
      (
        ["add", "partner", "ghent", "kind=city", "name=Ghent", "name:fr=Gand", "sources=report"]
          + who, 0, "change 3"
      ),
      (["link", "brest", "ghent", "--kind", "twinning", "since=1999"] + who, 0, "change 4"),
      (
        ["confirm", "ghent", "brest", "--source", "report", "--on", "2026-03"] + who, 0, "change 5"
      ),
      (["edit", "ghent", "population=265086", "themes+=ports", "--why", "census"] + who, 0, "6"),
      (["show", "ghent"], 0, "twinning, since 1999, confirmed 2026-03"),
      (["history", "ghent", "--format", "json"], 0, "census"),
      (["remove", "ghent"] + who, 2, "it has 1 links"),
      (["remove", "ghent", "--with-links"] + who, 0, "change 7"),
      (["show", "ghent"], 1, "ghent"),
      (["undo"] + who, 0, "change 8: undo change 7"),
      (["undo", "4"] + who, 2, "by bob at 2026-11-21T10:15:00Z (change 5); undo that first"),
      (["unlink", "brest", "ghent"] + who, 0, "change 9"),
      (
        ["edit", "ghent", "name=Gent", "--if-unchanged-since", "6"] + who, 2,
        "was changed by bob at"
      ),
    ])
  }

  @Test func `a statement is added, removed by its cells, and undone`() throws {
    let cells = ["property=population", "value=139456"]
    try edit([
      (["add", "source", "report", "title=Report"], 0, "change 2"),
      (["add", "statement", "kiel"] + cells + ["date=2021", "source=report"], 0, "change 3"),
      (["add", "statement", "kiel"] + cells + ["date=2022", "source=report"], 0, "change 4"),
      (["remove", "kiel"] + cells, 1, "property=population value=139456 date=2022 source=report"),
      (["remove", "kiel"] + cells, 1, "several statements about 'kiel' say so"),
      (["remove", "kiel", "property=population", "value=1"], 1, "says so; there are:\n"),
      (["remove", "kiel", "property"], 2, "column=value"),
      (["remove", "atlantis"] + cells, 1, "no statement is about 'atlantis'"),
      (["remove", "kiel"] + cells + ["date=2021"], 0, "change 5: remove statement kiel"),
      (["list", "statements", "--format", "csv"], 0, "kiel,population,139456,2022"),
      (["remove", "kiel"] + cells, 0, "change 6"),
      (["history", "kiel", "--format", "csv"], 0, "property=population value=139456 date=2021"),
      (["undo", "6"], 0, "change 7"),
      (["undo", "5"], 0, "change 8"),
      (["list", "statements", "--format", "csv"], 0, "kiel,population,139456,2021"),
      (["remove", "kiel", "--table", "statement", "date=2022"], 0, "change 9"),
    ])
  }

  @Test func `what is wrong is named by row and column, and nothing is changed`() throws {
    try edit([
      (
        ["edit", "kiel", "since=12/2020"], 2,
        "the row 'kiel' cannot be written: column 'since': '12/2020'"
      ),
      (["edit", "kiel", "popluation=3"], 2, "did you mean 'population'?"),
      (["edit", "kiel", "themes=nowhere"], 2, "names 'nowhere' in column 'themes'"),
      (["edit", "kiel", "population"], 2, "column=value"),
      (["edit", "kiel", "themes-=nowhere"], 2, "is not in the list"),
      (["edit", "kiel", "kind="], 2, "column 'kind'"),
      (["edit", "atlantis", "note=x"], 1, "atlantis"),
      (["add", "partner", "kiel", "kind=city", "name=Kiel"], 2, "'kiel' is there already"),
      (["add", "partner", "ghent", "kind=city"], 2, "'name': no value is given; write name=..."),
      (["edit", "kiel", "id=chiel"], 2, "an identifier cannot be changed"),
      (["history", "keil"], 1, "no change was ever made to 'keil'"),
      (["history", "kiel"], 0, "import"),
      (["add", "partner", "a;b", "kind=city", "name=x"], 2, "'a;b'"),
      (["link", "brest", "kiel", "--kind", "marriage"], 2, "twinning"),
      (["confirm", "brest", "atlantis", "--source", "s"], 1, "atlantis"),
      (["undo", "99"], 2, "there is no change 99"),
      (["edit", "kiel", "note=x", "--at", "now"], 2, "'now' is no time"),
      (["history", "--limit", "50"], 0, "import"),
    ])
    let folder = try Command.run(["edit", "kiel", "note=x", "--network", "Graphs/brest"])
    #expect(folder.code == 2 && folder.errors.contains("is a folder"))
  }

  @Test func `processes that write at once lose no change`() throws {
    try Command.withFolder { folder in
      let database = folder.appending(path: "n.sqlite").path
      _ = try Command.run(["import", "Graphs/themes", "--into", database])
      let results = Results()
      DispatchQueue.concurrentPerform(iterations: 4) { worker in
        for number in 0..<6 {
          let run = try? Command.run([
            "add", "source", "s\(worker)-\(number)", "title=S", "--by", "worker \(worker)",
            "--network", database,
          ])
          let same = try? Command.run([
            "edit", "aquaculture", "exact_match+=https://example.org/\(worker)/\(number)",
            "--network", database,
          ])
          results.add(run?.code ?? -1, same?.code ?? -1, "\(worker)/\(number)")
        }
      }
      #expect(results.added == 24)
      let list = try Command.run(["list", "sources", "--network", database, "--format", "csv"])
      #expect(list.output.split(separator: "\n").filter { $0.hasPrefix("s") }.count >= 24)
      _ = try Command.run(["export", database, "--into", folder.appending(path: "out").path])
      let themes = try String(
        contentsOf: folder.appending(path: "out/themes.csv"), encoding: .utf8)
      // Whoever was told that it worked finds it; whoever was refused does not.
      for worker in 0..<4 {
        for number in 0..<6 {
          let name = "\(worker)/\(number)"
          #expect(themes.contains("https://example.org/\(name)") == results.edited.contains(name))
        }
      }
      #expect(!results.edited.isEmpty)
    }
  }
}

/// What several threads saw.
private final class Results: @unchecked Sendable {
  // @unchecked: everything is only touched under the lock.
  private let lock = NSLock()
  private(set) var added = 0
  private(set) var edited: Set<String> = []

  func add(_ code: Int32, _ same: Int32, _ name: String) {
    lock.withLock {
      if code == 0 { added += 1 }
      if same == 0 { edited.insert(name) }
    }
  }
}
