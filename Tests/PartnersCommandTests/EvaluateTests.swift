import Foundation
import Testing

@Suite struct `partners evaluate and train` {
  private struct Report: Decodable {
    struct Row: Decodable {
      struct Query: Decodable {
        let query: String
        let best: [String]
      }
      let ranker: String
      let queries: [Query]
    }
    let queries: Int
    let rankers: [Row]
  }

  /// Copies the sample networks, so that weights can be written beside one.
  private func withSample(_ body: (URL) throws -> Void) throws {
    try Command.withFolder { folder in
      let copy = folder.appending(path: "Graphs")
      try FileManager.default.copyItem(at: Command.root.appending(path: "Graphs"), to: copy)
      try body(copy.appending(path: "three-cities"))
    }
  }

  @Test func `the table has the fitted and the shipped weights and nine simple rules`() throws {
    let run = try Command.run(["evaluate", "--cut", "2012", "--format", "json"])
    #expect(run.code == 0, Comment(rawValue: run.errors))
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(report.rankers.map(\.ranker).prefix(2) == ["fitted", "shipped"])
    #expect(report.rankers.count == 11 && report.queries > 0)
    #expect(report.rankers.allSatisfy { $0.queries.count == report.queries })
  }

  @Test func `the table is as wide as the terminal, and every figure has its interval`() throws {
    for columns in [80, 100, 300] {
      let run = try Command.run(
        ["evaluate", "--cut", "2012"], environment: ["COLUMNS": "\(columns)"])
      let rows = run.output.split(separator: "\n").filter { $0.hasPrefix("fitted  ") }
      #expect(rows.allSatisfy { $0.count <= columns })
      #expect(rows.joined().split(separator: "[").count - 1 == 7)
      #expect(rows.count == [80: 4, 100: 3, 300: 1][columns])
    }
  }

  @Test func `the names of the JSON are written like those of the other verbs`() throws {
    try withSample { network in
      let path = network.path
      let run = try Command.run(["evaluate", "--cut", "2012", "--format", "json"])
      #expect(run.output.contains("\"cold_start\"") && run.output.contains("\"reciprocal_rank\""))
      #expect(try Command.run(["train", "--network", path]).code == 0)
      let file = network.appending(path: "weights.json")
      let text = try String(contentsOf: file, encoding: .utf8)
      let capitals = (run.output + text).matches(of: /"([a-z]+[A-Z]\w*)" :/).map(\.output.1)
      #expect(capitals.isEmpty)
      // Files of earlier versions are read as they are.
      let after = try Command.run(["recommend", "brest", "--network", path])
      try text.replacing("labels_from", with: "labelsFrom")
        .replacing("held_out", with: "heldOut").write(to: file, atomically: true, encoding: .utf8)
      let old = try Command.run(["recommend", "brest", "--network", path])
      #expect(old.code == 0 && old.output == after.output)
      let note = try Command.run([
        "evaluate", "--cut", "2012", "--network", path, "--language", "fr",
      ])
      #expect(note.errors.contains("note\u{a0}: weights.json a appris"))
    }
  }

  @Test func `a cut with nothing after it has no answer`() throws {
    let run = try Command.run(["evaluate", "--cut", "2090"])
    #expect(run.code == 1 && run.errors.contains("2090") && run.errors.contains("earlier day"))
    let early = try Command.run(["evaluate", "--cut", "0100", "--language", "fr"])
    #expect(early.code == 1 && early.errors.contains("plus tardif"))
    let trained = try Command.run(["train", "--cut", "0100"])
    #expect(trained.code == 1 && trained.errors.contains("give a later day"))
    #expect(try Command.run(["evaluate", "--cut", "2012", "--queries", "0"]).code == 2)
  }

  @Test func `a share of the newest links is held out in place of a date`() throws {
    let run = try Command.run(["evaluate", "--share", "0.4", "--question", "a"])
    #expect(run.code == 0 && run.output.contains("Question A, cut "), Comment(rawValue: run.errors))
    #expect(run.output.contains("fitted keeps the shipped weights"))
    #expect(try Command.run(["evaluate"]).code == 0)
    for share in ["0", "1", "-2", "30", "nan", "inf"] {
      let refused = try Command.run(["evaluate", "--share", share])
      #expect(refused.code == 2 && refused.errors.contains("0.3"))
    }
    #expect(try Command.run(["evaluate", "--share", "0.4", "--cut", "2012"]).code == 2)
  }

  @Test func `groups and features are left out, and the difference is told`() throws {
    let run = try Command.run(["evaluate", "--cut", "2012", "--ablate"])
    #expect(run.code == 0, Comment(rawValue: run.errors))
    #expect(run.output.contains("fitted - all network") && run.output.contains("all themes"))
    #expect(run.output.contains("the best simple rule, query by query: nDCG@10"))
    #expect(run.errors.contains("too short"))
    let french = try Command.run(["evaluate", "--cut", "2012", "--language", "fr"])
    #expect(french.output.contains("la meilleure règle simple"))
    #expect(french.errors.contains("trop court"))
  }

  @Test func `a network without dates is told so`() throws {
    try Command.withFolder { folder in
      try "id,kind,name\na,city,A\nb,city,B\n".write(
        to: folder.appending(path: "partners.csv"), atomically: true, encoding: .utf8)
      try "id,from,to,kind\nab,a,b,twinning\n".write(
        to: folder.appending(path: "links.csv"), atomically: true, encoding: .utf8)
      let arguments = ["evaluate", "--cut", "2012", "--network", folder.path]
      let run = try Command.run(arguments)
      #expect(run.code == 1 && run.errors.contains("no link is dated"))
      let french = try Command.run(arguments + ["--language", "fr"])
      #expect(french.code == 1 && french.errors.contains("aucun lien n'est daté"))
      let trained = try Command.run(["train", "--network", folder.path, "--language", "fr"])
      #expect(trained.code == 1 && trained.errors.contains("aucun lien n'est daté"))
      try "id,from,to,kind,since\nab,a,b,twinning,2012\n".write(
        to: folder.appending(path: "links.csv"), atomically: true, encoding: .utf8)
      let short = try Command.run(["train", "--network", folder.path])
      #expect(short.code == 1 && short.errors.contains("too short"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/weights.json"))
      // Any other day was advised, though none would have had a past and a future.
      for day in [[], ["--cut", "2000"], ["--cut", "2050"]] {
        let equal = try Command.run(["evaluate", "--network", folder.path] + day)
        #expect(equal.code == 1 && equal.errors.contains("all dates are 2012"))
      }
    }
  }

  @Test func `weights that were learned are used, and refused where they are broken`() throws {
    try withSample { network in
      let path = network.path
      let before = try Command.run(["recommend", "brest", "--network", path])
      let trained = try Command.run(["train", "--network", path + "/"])
      #expect(trained.code == 0, Comment(rawValue: trained.errors))
      #expect(trained.output.hasSuffix("Written to \(path)/weights.json.\n"))
      let file = network.appending(path: "weights.json")
      let after = try Command.run(["recommend", "brest", "--network", path])
      #expect(after.code == 0 && after.output != before.output)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("\"shrinkage\"") && text.contains("\"kept\" : \"shipped\""))
      #expect(trained.output.contains("fitted keeps the shipped weights"))
      try text.replacing("\"deviation\" : ", with: "\"deviation\" : -").write(
        to: file, atomically: true, encoding: .utf8)
      let negative = try Command.run(["recommend", "brest", "--network", path])
      #expect(negative.code == 3 && negative.errors.contains("weights.json"))
      try "{".write(to: file, atomically: true, encoding: .utf8)
      let broken = try Command.run(["recommend", "brest", "--network", path])
      #expect(broken.code == 3 && broken.errors.contains("weights.json"))
    }
  }

  /// Numbers of a weight that no training gives; some made a score that is no number.
  private static let impossible = [
    ("\"weight\" : ", "\"weight\" : 1e308, \"w\" : "),
    ("\"mean\" : ", "\"mean\" : -1e308, \"m\" : "),
    ("\"deviation\" : ", "\"deviation\" : 5e-324, \"d\" : "),
    ("\"intercept\" : ", "\"intercept\" : 1e7, \"i\" : "),
    ("\"weight\" : ", "\"weight\" : -0.5, \"w\" : "),
    ("\"weight\" : ", "\"weight\" : NaN, \"w\" : "),
    ("\"version\" : 1", "\"version\" : 2"), ("\"a\" : {", "\"c\" : {"),
    ("\"shared-themes\" : {", "\"shared-dreams\" : {"),
  ]

  @Test func `weights that cannot have been learned are refused`() throws {
    try withSample { network in
      #expect(try Command.run(["train", "--network", network.path]).code == 0)
      let file = network.appending(path: "weights.json")
      let text = try String(contentsOf: file, encoding: .utf8)
      for (good, bad) in Self.impossible {
        #expect(text.contains(good))
        try text.replacing(good, with: bad).write(to: file, atomically: true, encoding: .utf8)
        for verb in [["recommend", "brest"], ["evaluate"]] {
          let run = try Command.run(verb + ["--network", network.path])
          #expect(run.code == 3 && run.errors.contains("weights.json"), "\(bad) \(run.errors)")
          #expect(run.errors.contains("train again"), "\(bad) \(run.errors)")
          let french = try Command.run(verb + ["--network", network.path, "--language", "fr"])
          #expect(french.errors.contains("refaites l'apprentissage"), "\(french.errors)")
        }
      }
      #expect(try Command.run(["train", "--network", network.path]).code == 0)
      #expect(try Command.run(["recommend", "brest", "--network", network.path]).code == 0)
    }
  }

  @Test func `weights that cannot be written are told of before they are learned`() throws {
    try withSample { network in
      let file = network.appending(path: "weights.json")
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
      let run = try Command.run(["train", "--network", network.path])
      #expect(run.code == 2 && run.errors.contains("weights.json"), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test func `training that is interrupted leaves no file, or a whole one`() throws {
    try withSample { network in
      let before = try FileManager.default.contentsOfDirectory(atPath: network.path).sorted()
      for wait in [20, 80, 200, 500, 900] as [UInt32] {
        let run = try Command.run(["train", "--network", network.path]) { process in
          usleep(wait * 1_000)
          if process.isRunning { process.interrupt() }
        }
        let file = network.appending(path: "weights.json")
        if run.code == 0 {
          _ = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
          try FileManager.default.removeItem(at: file)
        }
        let after = try FileManager.default.contentsOfDirectory(atPath: network.path).sorted()
        #expect(after == before, "after \(wait) ms, code \(run.code): \(run.errors)")
      }
    }
  }
}
