import Foundation
import Testing

@Suite struct `Public registers on the command line` {
  private struct Network: Decodable {
    struct Partner: Decodable {
      let id, kind, name: String
      let subkind, country, since, until, note: String?
      let aliases, themes: [String]
      let latitude: Double?
    }
    struct Link: Decodable {
      let id, from, to, kind, state: String
      let since, amount: String?
    }
    let partners: [Partner]?
    let links: [Link]?
  }

  private static let python = "/usr/bin/python3"

  private func write(_ tables: [String: String], to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in tables {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
  }

  private let official = [
    "project.csv": """
    id;acronym;title;startDate;ecSignatureDate;frameworkProgramme;objective
    101;RIVAGE;Living coasts;2022-07-01;2022-05-04;HORIZON;"What it
    is about"
    """,
    "organization.csv": """
    projectID;organisationID;name;activityType;country;role;ecContribution;contactForm
    101;111;UNIVERSITE DU PONANT;HES;FR;coordinator;250000,50;https://form.example
    101;222;Algues du Port;PRC;FR;participant;1000;
    """,
    "euroSciVoc.csv": """
    projectID;euroSciVocCode;euroSciVocPath;euroSciVocTitle
    101;/23/5;/natural sciences/biology;biology
    """,
  ]

  @Test func `CORDIS goes into a database or a folder, and answers are the same`() throws {
    try Command.withFolder { folder in
      try write(official, to: folder.appending(path: "csv"))
      var answers: [String] = []
      for name in ["eu.sqlite", "eu"] {
        let path = folder.appending(path: name).path
        let run = try Command.run(
          ["import", "--from", "cordis", folder.appending(path: "csv").path, "--into", path])
        #expect(run.code == 0, Comment(rawValue: run.errors))
        #expect(run.output.hasSuffix("3 partners, 2 links, 2 themes, 1 source, 0 statements\n"))
        #expect(run.errors.contains("project.csv: left out because a network has no place for it"))
        #expect(run.errors.contains("contactForm (1)"))
        let shown = try Command.run(["show", "université du ponant", "--network", path])
        #expect(shown.code == 0 && shown.output.contains("Living coasts"))
        answers.append(shown.output)
        let check = try Command.run(["check", "--network", path])
        #expect(check.code == 0 && check.output.contains(" 0 errors"))
      }
      #expect(answers[0] == answers[1])
    }
  }

  @Test func `a faulty file leaves nothing behind, and is named with its line`() throws {
    try Command.withFolder { folder in
      var tables = official
      tables["organization.csv"]? += "\n999;333;Nowhere;OTH;FR;participant;;"
      try write(tables, to: folder.appending(path: "csv"))
      for name in ["eu.sqlite", "eu"] {
        let run = try Command.run([
          "import", "--from", "cordis", folder.appending(path: "csv").path, "--into",
          folder.appending(path: name).path,
        ])
        #expect(run.code == 3)
        #expect(run.errors.contains("organization.csv:4: column 'projectID' (1): '999' is not"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["csv"])
    }
  }

  @Test func `the help lists what --from takes`() throws {
    let help = try Command.run(["import", "--help"])
    #expect(help.output.contains("graphml") && help.output.contains("cordis"))
    let wrong = try Command.run(["import", "--from", "xyz", "a", "--into", "b.sqlite"])
    #expect(wrong.code == 2 && wrong.errors.contains("'cordis'"))
  }

  /// Tables made by chance go through Tools/cordis-files and the importer, and come out as they
  /// were; what is expected is worked out from the tables alone.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: python)), arguments: 0..<3)
  func `what the converter writes is read as the tables have it`(_ seed: Int) throws {
    try Command.withFolder { folder in
      let tables = Tables(seed: seed)
      try write(tables.files, to: folder.appending(path: "tables"))
      let converter = Process()
      converter.executableURL = URL(filePath: Self.python)
      converter.arguments = [
        Command.root.appending(path: "Tools/cordis-files").path,
        folder.appending(path: "tables").path, folder.appending(path: "csv").path,
      ]
      try converter.run()
      converter.waitUntilExit()
      #expect(converter.terminationStatus == 0)
      let network = folder.appending(path: "eu").path
      let run = try Command.run(
        ["import", "--from", "cordis", folder.appending(path: "csv").path, "--into", network])
      #expect(run.code == 0, Comment(rawValue: run.errors))
      func list(_ what: [String]) throws -> Network {
        let run = try Command.run(["list"] + what + ["--network", network, "--format", "json"])
        return try JSONDecoder().decode(Network.self, from: Data(run.output.utf8))
      }
      let partners = try list([]).partners ?? []
      let found = partners.map {
        [
          $0.id, $0.kind, $0.name, $0.country ?? "", $0.since ?? "",
          $0.themes.joined(separator: " "),
        ]
      }
      #expect(found == tables.partners)
      let links = try list(["links"]).links ?? []
      #expect(links.map { [$0.id, $0.since ?? "", $0.amount ?? "", $0.state] } == tables.links)
    }
  }
}

/// Tables of organisations, projects and participations made by chance, and what becomes of them.
private struct Tables {
  var files: [String: String] = [:]
  var partners: [[String]] = []
  var links: [[String]] = []

  init(seed: Int) {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1
    func number(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    // The second sort of tables has neither programme, keywords nor coordinates.
    let isFull = seed % 2 == 0
    let names = ["Haven; & \"Co\"", "École du Nord", "Ports, bays", "Łódź Lab", "A\nB"]
    let slugs = ["haven-co", "ecole-du-nord", "ports-bays", "lodz-lab", "a-b"]
    let countries = ["FR", "GR", "GB", "DE"]
    func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
    var organisations = isFull ? "org_id,name,type,country,lat,lon\n" : "org_id,name,country\n"
    for id in 0..<12 {
      let (name, country) = (number(names.count), countries[number(4)])
      organisations +=
        isFull
        ? "\(500 + id),\(quoted(names[name])),PRC,\(country),48.5,\(id).25\n"
        : "\(500 + id),\(quoted(names[name])),\(country)\n"
      partners.append([
        "\(slugs[name])-\(500 + id)", isFull ? "company" : "institution",
        names[name].replacing("\n", with: " "), country, "", "",
      ])
    }
    var projects =
      isFull
      ? "project_id,acronym,title,start,end,signed,programme_code,programme\n"
      : "project_id,acronym,title,start,end\n"
    var themes = "project_id,theme_code\n"
    var taking = "project_id,org_id,role,ec_contribution_eur,terminated\n"
    for id in 0..<9 {
      let date = "20\(15 + number(9))-0\(1 + number(9))-1\(number(10))"
      let theme = number(3)
      projects += "\(900 + id),P\(id),Title \(id),\(date),2031-12-31"
      projects += isFull ? ",\(date),H.\(id % 3),Programme \(id % 3)\n" : "\n"
      if theme > 0 { themes += "\(900 + id),/1/\(theme)\n" }
      partners.append([
        "p\(id)-\(900 + id)", "project", "Title \(id)", "", date, theme > 0 ? "theme-\(theme)" : "",
      ])
      for organisation in 0..<12 where organisation == id || number(4) == 0 {
        let isOver = number(3) == 0
        taking +=
          "\(900 + id),\(500 + organisation),participant,\(organisation * 100),\(isOver ? 1 : 0)\n"
        links.append([
          "\(partners[organisation][0])--\(900 + id)", date, "\(organisation * 100)",
          isOver ? "ended" : "active",
        ])
      }
    }
    let used = Set(links.map { $0[0].components(separatedBy: "--")[0] })
    partners = partners.filter { $0[1] == "project" || used.contains($0[0]) }
      .sorted { $0[0] < $1[0] }
    links.sort { $0[0] < $1[0] }
    files = [
      "organisations.csv": organisations, "projects.csv": projects, "project_themes.csv": themes,
      "participations.csv": taking,
      "themes.csv": "theme_code,title,path\n/1,wide,wide\n/1/1,theme 1,wide/theme 1\n"
        + "/1/2,theme 2,wide/theme 2\n",
    ]
  }
}
