import Foundation
import Testing

/// On a database these verbs read only what they tell; what they tell is what a folder tells.
@Suite struct `A database of which only parts are read` {
  /// What is asked of a network, given two of its partners, a theme and a source.
  private static func questions(_ a: String, _ b: String, _ theme: String) -> [[String]] {
    let mistyped = String(a.dropLast(2)) + "xe"
    return [
      ["show", a], ["show", b, "--format", "json"], ["show", a, "--format", "csv"],
      ["show", a, "--language", "fr"], ["show", a.uppercased()], ["show", mistyped],
      ["show", String(a.prefix(1))], ["show", String(a.prefix(3))], ["show", "atlantis \(a)"],
      ["show", "atlantis"], ["show", ""], ["show", String(repeating: "x", count: 1_001)],
      ["list"], ["list", "--format", "json"], ["list", "--format", "csv", "--language", "fr"],
      ["list", "--kind", "city"], ["list", "--kind", "company", "--kind", "institution"],
      ["list", "--country", "fr", "--country", "DE"], ["list", "--country", "FRANCE"],
      ["list", "--kind", "event", "--country", "JP", "--theme", theme],
      ["list", "--theme", theme, "--format", "json"], ["list", "--theme", "no such theme"],
      ["list", "links"], ["list", "links", "--link-kind", "twinning", "--format", "json"],
      ["list", "links", "--theme", theme], ["list", "links", "--link-kind", "mission"],
      ["list", "links", "--theme", theme, "--link-kind", "project", "--format", "csv"],
      ["list", "sources"], ["list", "sources", "--format", "json"], ["list", "statements"],
      ["list", "statements", "--format", "csv"], ["themes"], ["themes", "--format", "csv"],
      ["themes", "--format", "json"], ["themes", theme], ["themes", theme, "--format", "json"],
      ["themes", theme.uppercased(), "--format", "csv"], ["themes", "xyzzy"], ["themes", ""],
      ["search", String(a.prefix(2)), "--complete"], ["search", "", "--complete"],
      ["search", "p", "--complete", "--limit", "100", "--format", "json"],
      ["search", String(repeating: "x", count: 1_001), "--complete"],
      ["merge", a, b, "--dry-run", "--force"], ["merge", a, "atlantis", "--dry-run"],
    ]
  }

  private func expectSame(folder: String, database: String, _ questions: [[String]]) throws {
    for question in questions {
      let one = try Command.run(question + ["--network", folder])
      let other = try Command.run(question + ["--network", database])
      let isSame = one.output == other.output && one.errors == other.errors
      #expect(isSame && one.code == other.code, "\(question)")
    }
  }

  @Test(arguments: [
    ("brest", "brest", "kiel", "aquaculture"), ("themes", "a", "b", "energy"),
    ("metz-sarrebruck", "metz", "sarrebruck", "logistics"),
    ("marseille-miami", "marseille", "miami", "ports"),
    ("three-cities", "germany", "wtc-metz-sarrebruck", "marine-energy"),
  ])
  func `tells what the folder tells`(
    _ network: String, _ a: String, _ b: String, _ theme: String
  ) throws {
    try Command.withFolder { folder in
      let database = folder.appending(path: "n.sqlite").path
      _ = try Command.run(["import", "Graphs/\(network)", "--into", database])
      try expectSame(
        folder: "Graphs/\(network)", database: database, Self.questions(a, b, theme))
    }
  }

  /// Partners without a country of their own, in chains of places, and identifiers with accents.
  @Test func `tells what the folder tells of places and accents`() throws {
    try Command.withFolder { folder in
      func path(_ name: String) -> String { folder.appending(path: name).path }
      let tables = [
        "partners.csv": """
        id,kind,name,country,city,themes,sources
        pays,region,Pays,FR,,,s
        ville,city,Ville,,,énergie,s
        quai,institution,Quai,,ville,,s
        e\u{301}cole,institution,École,,quai,,s
        loin,company,Loin,,,,s
        société-anonyme,company,Société anonyme,,école,énergie,s

        """,
        "links.csv": """
        id,from,to,kind,themes,sources
        l1,ville,pays,location,,s
        l2,société-anonyme,loin,contact,énergie;énergie,s
        l3,loin,quai,location,,s

        """,
        "themes.csv": "id,label:fr,broader\nmer,Mer,\nénergie,Énergie,mer\n",
        "sources.csv": "id,title\ns,Source\n",
        "statements.csv": """
        subject,property,value,source
        e\u{301}cole,members,3,s
        l2,amount,4,s
        socie\u{301}te\u{301}-anonyme,members,5,

        """,
        "datapackage.json": #"{"name": "places"}"#,
      ]
      try FileManager.default.createDirectory(
        atPath: path("n"), withIntermediateDirectories: true)
      for (name, text) in tables {
        try text.write(toFile: path("n/" + name), atomically: true, encoding: .utf8)
      }
      let made = try Command.run(["import", path("n"), "--into", path("n.sqlite")])
      #expect(made.code == 0, "\(made.errors)")
      let questions = Self.questions("société-anonyme", "loin", "énergie")
      let others = ["ville", "école", "quai", "pays"].map { ["show", $0] }
      try expectSame(folder: path("n"), database: path("n.sqlite"), questions + others)
    }
  }
}
