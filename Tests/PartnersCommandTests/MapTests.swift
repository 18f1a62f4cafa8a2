import Foundation
import Testing

@Suite struct `Maps on the command line` {
  @Test func `a geographic map speaks French, keeps a theme and a time, and says so`() throws {
    let run = try Command.run([
      "map", "brest", "--layout", "geographic", "--language", "fr", "--theme", "mer",
      "--between", "2007..2018",
    ])
    #expect(run.code == 0)
    #expect(
      run.output.contains(
        "<title id=\"map-title\">Brest et ses partenaires · Mer · 2007–2018"))
    #expect(run.output.contains("Terres et frontières"))
  }

  @Test(arguments: ["screen", "print", "dark", "colour-blind", "black-and-white"])
  func `every style and layout is drawn`(_ style: String) throws {
    for layout in [
      "network", "geographic", "rings", "hierarchy", "timeline", "themes", "matrix", "countries",
    ] {
      let run = try Command.run(["map", "marseille", "--layout", layout, "--style", style])
      #expect(run.code == 0 && run.output.contains("</svg>"))
    }
  }

  @Test func `ways are highlighted, and recommended partners added with how well they fit`() throws
  {
    let ways = try Command.run([
      "map", "--highlight-path", "sabella", "tierra-del-fuego", "--layout", "geographic",
    ])
    #expect(ways.code == 0 && ways.output.contains("Sabella – Tierra del Fuego"))
    let next = try Command.run([
      "map", "brest", "--recommendations", "3", "--layout", "geographic",
    ])
    #expect(next.code == 0)
    #expect(next.output.split(separator: "suggested--").count >= 4)
    let alone = try Command.run(["map", "--recommendations", "3"])
    #expect(alone.code == 2 && alone.errors.contains("a partner in the middle"))
    let one = try Command.run(["map", "--highlight-path", "sabella"])
    #expect(one.code == 2 && one.errors.contains("two partners"))
  }

  // The layout of the process beside was refused, so that every larger picture stood in rows.
  @Test func `a whole network is laid out by its links, in a process of its own`() throws {
    let run = try Command.run(["map"])
    #expect(run.code == 0 && run.output.contains("</svg>"))
    #expect(!run.output.contains("stand in rows"))
    let drawn = try Command.run(["map", "--format", "dot"])
    #expect(drawn.output.contains("layout=nop2"))
  }

  @Test func `rings tell how far everyone is, and need a partner in the middle`() throws {
    let run = try Command.run([
      "map", "brest", "--layout", "rings", "--degrees", "2", "--language", "fr",
    ])
    #expect(run.code == 0 && run.output.contains("à 2 liens · "))
    let alone = try Command.run(["map", "--layout", "rings"])
    #expect(alone.code == 2 && alone.errors.contains("name the one in the middle"))
  }

  @Test(arguments: [
    (["brest", "--cluster", "country"], "France · "), (["--cluster", "kind"], "ville · "),
    (["--cluster", "community"], "Brest · "), (["--cluster", "city"], "non connu · "),
    (["--cluster", "country", "--max-partners", "20"], "France ("),
    (["--cluster", "city", "--layout", "geographic"], "groupes 30 sur"),
  ])
  func `partners stand in boxes or bubbles with captions`(_ options: [String], _ words: String)
    throws
  {
    let run = try Command.run(["map", "--language", "fr"] + options)
    #expect(run.code == 0 && run.output.contains(words), "\(run.errors)")
  }

  @Test func `a layout that has no time ends in rows, which the picture says`() throws {
    let run = try Command.run(["map", "--layout-seconds", "0.001", "--language", "fr"])
    #expect(run.code == 0 && run.output.contains("en rangées"), "\(run.errors)")
  }

  @Test func `a network of more partners than anybody reads is a map of its cities`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cities-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var rows = "id,kind,name,country,city,lat,lon\n"
    for city in 0..<30 {
      rows += "c\(city),city,Ville \(city),FR,,\(43 + city % 6),\(city % 8)\n"
      for company in 0..<200 { rows += "p\(city)-\(company),company,Firme,FR,c\(city),,\n" }
    }
    try Data(rows.utf8).write(to: folder.appending(path: "partners.csv"))
    try Data(#"{"name": "cities", "title": "Cities"}"#.utf8)
      .write(to: folder.appending(path: "datapackage.json"))
    let map = try Command.run(["map", "--network", folder.path, "--language", "fr"])
    #expect(map.code == 0 && map.output.contains("Ville 29 (201)"), "\(map.errors)")
    #expect(map.output.contains("partenaires 6\u{202f}030 sur 6\u{202f}030"))
    let single = try Command.run([
      "map", "--network", folder.path, "--layout", "network", "--max-partners", "20",
    ])
    #expect(single.code == 0 && single.output.contains("6,010 partners"), "\(single.errors)")
  }

  @Test(arguments: [
    (["--between", "2018..2007"], "the earlier one first"),
    (["--between", "2018"], "two dates such as 2007..2018"),
    (["--at", "2005", "--between", "2004..2006"], "either --at or --between"),
    (["--projection", "mercator"], "equal-earth"), (["--layout", "cube"], "geographic"),
    (["--style", "pink"], "black-and-white"), (["--growth"], "geographic and rings"),
    (["--cluster", "colour"], "community"), (["--max-partners", "1001"], "more than 1000"),
    (["--layout-seconds", "0"], "up to 3600"),
    (["--cluster", "city", "--layout", "rings"], "network"),
    (["--cluster", "kind", "--layout", "geographic"], "country or city"),
  ])
  func `a wrong wish is refused with what to do`(_ options: [String], _ words: String) throws {
    let run = try Command.run(["map", "brest"] + options)
    #expect(run.code == 2 && run.errors.contains(words), "\(run.errors)")
  }
}
