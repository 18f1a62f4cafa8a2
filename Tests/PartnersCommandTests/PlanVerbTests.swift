import Foundation
import Testing

@Suite struct `partners plan` {
  private func object(_ arguments: [String]) throws -> [String: Any] {
    let run = try Command.run(["plan"] + arguments + ["--format", "json"])
    #expect(run.code == 0, Comment(rawValue: run.errors))
    return try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func `a plan keeps within budget, and tells bound and gap`() throws {
    let plan = try object(["brest", "--budget", "24000", "--years", "3"])
    let (value, bound) = (plan["value"] as? Double ?? 0, plan["bound"] as? Double ?? 0)
    #expect(value > 0 && bound >= value)
    #expect((Double(plan["cost"] as? String ?? "") ?? .infinity) <= 24000)
    #expect((plan["costs"] as? [String])?.count == 3)
    let text = try Command.run(["plan", "brest", "--budget", "24000"])
    #expect(text.output.hasPrefix("A plan for Brest: 24000 EUR, 3 years"))
    #expect(text.output.contains("Just left out") && text.output.contains("With other budgets"))
    let french = try Command.run(["plan", "brest", "--budget", "24000", "--language", "fr"])
    #expect(french.output.hasPrefix("Un plan pour Brest"))
    let csv = try Command.run(["plan", "brest", "--budget", "24000", "--format", "csv"])
    #expect(csv.output.hasPrefix("chosen,partner,name"))
  }

  @Test func `goals, continents and an edited table of costs are used`() throws {
    let goals = try object([
      "brest", "--budget", "24000", "--goals", "aquaculture=2,ports=1", "--balance", "continent",
    ])
    let named = (goals["goals"] as? [[String: Any]] ?? []).compactMap { $0["theme"] as? String }
    #expect(Set(named) == ["aquaculture", "ports"])
    let groups = (goals["goals"] as? [[String: Any]] ?? []).compactMap { $0["group"] as? String }
    #expect(groups.contains("Europe"))
    try Command.withFolder { folder in
      let table = try Command.run(["plan", "--print-costs"]).output
      let file = folder.appending(path: "costs.csv")
      let cheap = table.replacingOccurrences(of: "city,2000", with: "city,0")
      try Data(cheap.utf8).write(to: file)
      let before = try object(["brest", "--budget", "9000", "--kind", "city"])
      let after = try object(["brest", "--budget", "9000", "--kind", "city", "--costs", file.path])
      #expect((after["value"] as? Double ?? 0) > (before["value"] as? Double ?? 0))
      for bad in [
        "x,y\n", table + "city,1,1,1,1,1,1,1\n", "\(table.prefix { $0 != "\n" })\ncity,a\n",
      ] {
        try Data(bad.utf8).write(to: file)
        let run = try Command.run(["plan", "brest", "--budget", "9000", "--costs", file.path])
        #expect(run.code == 3 && run.errors.contains("costs.csv"))
      }
    }
  }

  @Test func `what makes no sense is refused in the language spoken`() throws {
    let cases: [([String], Int32)] = [
      ([], 2), (["brest"], 2), (["brest", "--budget", "much"], 2), (["brest", "--budget", "0"], 2),
      (["brest", "--budget", "-5"], 2), (["brest", "--budget", "9000", "--years", "0"], 2),
      (["brest", "--budget", "9000", "--new", "-1"], 2),
      (["brest", "--budget", "9000", "--goals", "ports=a"], 2),
      (["brest", "--budget", "9000", "--goals", "ports=1,ports=2"], 2),
      (["brest", "--budget", "9000", "--goals", "ports=0"], 2),
      (["brest", "--budget", "9000", "--must", "kiel"], 1),
      (["brest", "--budget", "9000", "--must", "sabella", "--never", "sabella"], 2),
      (["brest", "--budget", "9000", "--must", "rimouski", "--never", "rimouski"], 1),
      (["brest", "--budget", "9000", "--goals", "ports=nan"], 2),
      (["brest", "--budget", "9000", "--goals", "ports=1e400"], 2),
      (["brest", "--budget", "1e400"], 2), (["brest", "--budget", "NaN"], 2),
      (["brest", "--budget", "9000", "--years", "-1"], 2),
      (["brest", "--budget", "9000", "--new", "0"], 1),
      (["brest", "--budget", "9000", "--new", "0", "--wake", "0"], 1),
      (["brest", "--budget", "3000", "--must", "sabella", "--must", "ifremer"], 1),
      (["brest", "--budget", "9000", "--must", "sabella", "--kind", "club"], 1),
      (["xqzzzq", "--budget", "9000"], 1), (["brest", "--budget", "5"], 1),
      (["brest", "--budget", "9000", "--costs", "nowhere.csv"], 3),
    ]
    for (arguments, code) in cases {
      for language in ["en", "fr"] {
        let run = try Command.run(["plan"] + arguments + ["--language", language])
        #expect(run.code == code && run.output.isEmpty && !run.errors.isEmpty, "\(arguments)")
      }
    }
  }
}
