import Foundation
import Testing

@Suite struct `Spreadsheets on the command line` {
  private let text = """
    Ville;Pays;Jumelage depuis;Thèmes;Téléphone
    Kiel;Allemagne;1964;voile, ports;02 98 00 00 00
    Saponé;Burkina Faso;12/03/1989;eau;
    """

  private func table(in folder: URL, _ text: String) throws -> String {
    let file = folder.appending(path: "partenaires.csv")
    try text.data(using: .windowsCP1252)?.write(to: file)
    return file.path
  }

  @Test func `a guess is shown and nothing is written until it is accepted`() throws {
    try Command.withFolder { folder in
      let file = try table(in: folder, text)
      let into = folder.appending(path: "n.sqlite").path
      let shown = try Command.run(["import", file, "--of", "Brest", "--into", into])
      #expect(shown.code == 0, "\(shown.errors)")
      #expect(shown.output.contains("Jumelage depuis"))
      #expect(shown.output.contains("link.since"))
      #expect(shown.output.contains("leave out (persons)"))
      #expect(shown.output.contains("Saponé  [sapone]  city; BF; eau"))
      #expect(shown.output.contains("Nothing is written yet"))
      #expect(shown.errors.contains("note: the file is not UTF-8 and was read as Windows-1252"))
      #expect(!FileManager.default.fileExists(atPath: into))
      let french = try Command.run(
        ["import", file, "--of", "Brest", "--into", into, "--language", "fr"])
      #expect(french.output.contains("Rien n'est encore écrit"))
      let done = try Command.run(["import", file, "--of", "Brest", "--into", into, "--yes"])
      #expect(done.code == 0 && done.output.contains("3 partners, 2 links, 3 themes"))
      let show = try Command.run(["show", "sapone", "--network", into])
      #expect(show.output.contains("twinning") && show.output.contains("1989-03-12"))
      #expect(!show.output.contains("02 98"))
    }
  }

  @Test func `a mapping is written, changed by hand and taken`() throws {
    try Command.withFolder { folder in
      let file = try table(in: folder, text)
      let into = folder.appending(path: "n.sqlite").path
      let mapping = folder.appending(path: "m.json")
      let written = try Command.run(
        ["import", file, "--into", into, "--write-mapping", mapping.path])
      #expect(written.code == 0 && written.output.contains("--mapping \(mapping.path)"))
      let changed = try String(contentsOf: mapping, encoding: .utf8)
        .replacing("\"Thèmes\": \"themes\"", with: "\"Thèmes\": \"offers\"")
        .replacing("\"of\": \"\"", with: "\"of\": \"Brest\"")
      try changed.write(to: mapping, atomically: true, encoding: .utf8)
      let done = try Command.run(["import", file, "--into", into, "--mapping", mapping.path])
      #expect(done.code == 0 && done.output.contains("3 partners, 2 links"), "\(done.errors)")
      let show = try Command.run(["show", "kiel", "--network", into])
      #expect(show.output.contains("offers"))
    }
  }

  @Test func `faults name file, line and column`() throws {
    try Command.withFolder { folder in
      let file = try table(in: folder, text.replacing("1964", with: "long ago"))
      let into = folder.appending(path: "n.sqlite").path
      let run = try Command.run(["import", file, "--of", "Brest", "--into", into, "--yes"])
      #expect(run.code == 3)
      #expect(
        run.errors.contains(
          "partenaires.csv:2: column 'Jumelage depuis' (3): 'long ago' is no date"))
      #expect(!FileManager.default.fileExists(atPath: into))
      let kept = try Command.run(
        ["import", file, "--of", "Brest", "--into", into, "--yes", "--keep-unreadable"])
      #expect(kept.code == 0, "\(kept.errors)")
      let two = try Command.run(["import", "Graphs/brest", file, "--into", into])
      #expect(two.code == 2 && two.errors.contains("--from csv"))
      let missing = try Command.run(["import", "/nowhere.csv", "--into", into])
      #expect(missing.code == 3 && missing.errors.contains("there is no such file"))
    }
  }

  @Test func `names of countries in other languages are read, and the way round a cell is told`()
    throws
  {
    try Command.withFolder { folder in
      let path = folder.appending(path: "p.csv")
      let into = folder.appending(path: "n.sqlite").path
      try Data("Stadt;Land\nKiel;Deutschland\nVigo;España\nBath;Inghilterra\n".utf8).write(to: path)
      let run = try Command.run(["import", path.path, "--into", into, "--yes"])
      #expect(run.code == 0, "\(run.errors)")
      let list = try Command.run(["list", "--network", into, "--format", "csv"])
      #expect(
        list.output.contains("kiel,city,Kiel,DE") && list.output.contains("bath,city,Bath,GB"))
      try Data("Stadt;Land\nKiel;Deutschland\nVigo;Atlantis\n".utf8).write(to: path)
      let refused = try Command.run(["import", path.path, "--into", into, "--yes"])
      #expect(refused.code == 3 && refused.errors.contains("note: --keep-unreadable keeps cells"))
      let kept = try Command.run([
        "import", path.path, "--into", into, "--yes", "--keep-unreadable",
      ])
      #expect(kept.code == 0 && !kept.errors.contains("--keep-unreadable"), "\(kept.errors)")
    }
  }

  @Test func `a workbook is read by its sheets, and one that was exported as the network it is`()
    throws
  {
    try Command.withFolder { folder in
      let book = "Tests/PartnerFilesTests/Fixtures/openpyxl.xlsx"
      let into = folder.appending(path: "n.sqlite").path
      let shown = try Command.run(["import", book, "--into", into])
      #expect(shown.code == 0 && shown.output.contains("Saponé  [sapone]"), "\(shown.errors)")
      let wrong = try Command.run(["import", book, "--sheet", "Lieux", "--into", into])
      #expect(wrong.code == 3 && wrong.errors.contains("'Notes', 'Jumelages', 'Liens'"))
      let both = try Command.run([
        "import", book, "--sheet", "Jumelages", "--sheet", "Liens", "--into", into,
      ])
      #expect(both.code == 3 && both.errors.contains("column 'vers' (2): 'Kiel'") == false)
      let own = folder.appending(path: "n.xlsx").path
      #expect(try !Command.run(["export", "Graphs/brest", "--into", own]).errors.contains("lost"))
      let back = try Command.run(["import", own, "--into", into])
      #expect(back.code == 0 && back.errors.isEmpty, "\(back.errors)")
      let list = try Command.run(["list", "--network", own])
      #expect(list.output == (try Command.run(["list", "--network", "Graphs/brest"]).output))
    }
  }
}
