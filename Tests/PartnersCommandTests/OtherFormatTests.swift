import Foundation
import Testing

@Suite struct `What is lost where folders become one` {
  @Test(arguments: ["n.sqlite", "out", "out.graphml"])
  func `is said, and only then`(_ into: String) throws {
    try Command.withFolder { folder in
      let verb = into.hasSuffix("sqlite") ? "import" : "export"
      func errors(_ network: String, _ language: String) throws -> String {
        let name = network.dropFirst("Graphs/".count) + language + into
        let path = folder.appending(path: name).path
        let run = try Command.run([verb, network, "--into", path, "--language", language])
        #expect(run.code == 0, "\(run.errors)")
        return run.errors
      }
      let english = try errors("Graphs/three-cities", "en")
      #expect(english.contains("note: 'Graphs/brest' becomes one with the folder that includes"))
      #expect(english.contains("and its licence 'CC-BY-4.0' are not kept"))
      #expect(english.contains("not kept of it: description, sources"))
      let french = try errors("Graphs/three-cities", "fr")
      let words = "«\u{a0}Graphs/brest\u{a0}» ne fait plus qu'un avec le dossier"
      #expect(french.contains(words), "\(french)")
      #expect(try !errors("Graphs/themes", "en").contains("becomes one"))
    }
  }
}

@Suite struct `Files of other programs on the command line` {
  private func path(_ folder: URL, _ name: String) -> String { folder.appending(path: name).path }

  @Test func `people in graphs of other programs are left out with their edges and columns`() throws
  {
    try Command.withFolder { folder in
      let path = folder.appending(path: "a.json")
      let text = """
        {"nodes": [{"id": 1, "name": "Port", "E-mail": "a@b.c", "size": 3},
                   {"id": 2, "name": "Jean", "type": "Person"}, {"id": 3, "name": "Quay"}],
         "links": [{"source": 1, "target": 2}, {"source": 1, "target": 3}]}
        """
      try Data(text.utf8).write(to: path)
      let into = folder.appending(path: "n.sqlite").path
      let run = try Command.run(["import", path.path, "--into", into])
      #expect(run.code == 0 && run.output.contains("2 partners, 1 link"), "\(run.errors)")
      #expect(run.errors.contains("1 left out because a network has no place for it: persons"))
      #expect(run.errors.contains("column 'E-mail' is left out; no person is kept"))
      let out = folder.appending(path: "n").path
      _ = try Command.run(["export", into, "--into", out])
      let table = try String(contentsOfFile: out + "/partners.csv", encoding: .utf8)
      #expect(!table.contains("Jean") && !table.contains("a@b") && table.contains("size"))
    }
  }

  @Test func `words of other programs are read as they are in spreadsheets`() throws {
    try Command.withFolder { folder in
      let path = folder.appending(path: "a.json")
      let text = """
        {"nodes": [{"id": 1, "name": "B", "type": "université", "pays": "Allemagne"},
                   {"id": 2, "name": "C", "type": "Odd thing", "pays": "Nowhere"}],
         "links": [{"source": 1, "target": 2, "relation": "jumelage", "start": "12 mars 2009"},
                   {"source": 2, "target": 1, "relation": "odd", "start": "3/4/2009"}]}
        """
      try Data(text.utf8).write(to: path)
      let list = try Command.run(["list", "--network", path.path, "--format", "csv"])
      #expect(list.output.hasSuffix("1,institution,B,DE,,,2\n2,institution,C,,,,2\n"))
      #expect(list.errors.contains("1 without a kind that is known, taken to be 'institution'"))
      #expect(list.errors.contains("1 that cannot be read, kept as they stand in column 'since"))
      #expect(list.errors.contains("1 that cannot be read, kept as they stand in column 'country"))
      let links = try Command.run(["list", "links", "--network", path.path, "--format", "csv"])
      #expect(links.output.contains(",1,2,twinning,2009-03-12,"))
      #expect(links.output.contains(",2,1,contact,,"))
    }
  }

  @Test func `a dash stands for standard output and input`() throws {
    let run = try Command.run(["export", "Graphs/brest", "--into", "-", "--to", "node-link"])
    #expect(run.code == 0 && run.output.hasPrefix("{") && run.output.hasSuffix("}\n"))
    // Here standard input is empty.
    let empty = try Command.run(["import", "-", "--from", "node-link", "--into", "/nowhere.sqlite"])
    #expect(empty.code == 3 && empty.errors.contains("/dev/stdin"), "\(empty.errors)")
    // Without --from nobody knows what would come.
    let unsaid = try Command.run(["import", "-", "--into", "/nowhere.sqlite"])
    #expect(unsaid.code == 3 && unsaid.errors.contains("-: "), "\(unsaid.errors)")
  }

  @Test(arguments: ["n.graphml", "n.json", "n.jgf"])
  func `a network goes out and comes back without a change`(_ name: String) throws {
    try Command.withFolder { folder in
      let file = path(folder, name)
      let steps = [
        ["export", "Graphs/three-cities", "--into", file],
        ["import", file, "--into", path(folder, "n.sqlite")],
        ["export", path(folder, "n.sqlite"), "--into", path(folder, "back")],
        ["export", "Graphs/three-cities", "--into", path(folder, "there")],
        ["export", path(folder, "there"), "--into", path(folder, "again." + name)],
      ]
      for step in steps {
        let run = try Command.run(step)
        let lines = run.errors.split(separator: "\n")
        #expect(run.code == 0 && lines.allSatisfy { $0.hasPrefix("note: ") }, "\(run.errors)")
      }
      // What stands in cells is the same; how a table was quoted is not part of the network.
      let one = FileManager.default.contents(atPath: file)
      #expect(one == FileManager.default.contents(atPath: path(folder, "again." + name)))
      let direct = try Command.run(["show", "kiel", "--network", file])
      let fromFolder = try Command.run(["show", "kiel", "--network", "Graphs/three-cities"])
      #expect(direct.output == fromFolder.output && direct.code == 0)
    }
  }

  @Test func `what a format cannot carry is said, and a file is not written over`() throws {
    try Command.withFolder { folder in
      let file = path(folder, "n.gexf")
      let run = try Command.run(["export", "Graphs/brest", "--into", file])
      #expect(run.code == 0 && run.errors.contains("lost: 124 rows of themes are not carried"))
      let again = try Command.run(["export", "Graphs/brest", "--into", file])
      #expect(again.code == 2 && again.errors.contains("--force"))
      #expect(try Command.run(["export", "Graphs/brest", "--into", file, "--force"]).code == 0)
      let map = try Command.run(
        ["export", "Graphs/brest", "--to", "geojson", "--into", "/dev/stdout"])
      #expect(map.code == 0 && map.output.hasPrefix("{\n  \"type\": \"FeatureCollection\""))
      let wrong = try Command.run(
        ["import", "Graphs/brest/links.csv", "--from", "gexf", "--into", path(folder, "x.sqlite")])
      #expect(wrong.code == 3 && wrong.errors.contains("links.csv:1: is not XML"))
      let unknown = try Command.run(["export", "Graphs/brest", "--to", "xls", "--into", file])
      #expect(unknown.code == 2 && unknown.errors.contains("graphml"))
      let missing = try Command.run(["list", "--network", path(folder, "no.graphml")])
      #expect(missing.code == 3 && missing.errors.contains("there is no such file"))
      let written = try Command.run(
        ["import", file, "--from", "geojson", "--into", path(folder, "x.sqlite")])
      #expect(written.code == 3 && written.errors.contains("is only written"))
    }
  }

  @Test func `what is lost and what is assumed is said in French as well`() throws {
    try Command.withFolder { folder in
      let out = try Command.run([
        "export", "Graphs/brest", "--into", path(folder, "n.gexf"), "--language", "fr",
      ])
      #expect(
        out.errors.contains("perdu\u{a0}: 124 lignes de thèmes ne sont pas dans le fichier\n"))
      #expect(out.output.contains(" partenaires, "))
      let graph = folder.appending(path: "n.gv")
      try Data("graph { a -- b [color=red] }".utf8).write(to: graph)
      let list = try Command.run(
        ["list", "--network", graph.path], environment: ["LANG": "fr_FR.UTF-8"])
      #expect(list.errors.contains("note\u{a0}: 2 sans nom, appelés par leur identifiant"))
      let english = try Command.run(
        ["list", "--network", graph.path, "--language=en"], environment: ["LANG": "fr_FR.UTF-8"])
      #expect(english.errors.contains("note: 2 without a name, named by their identifier"))
    }
  }
}
