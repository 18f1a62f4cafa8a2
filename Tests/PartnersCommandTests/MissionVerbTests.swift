import Foundation
import Testing

@Suite struct `partners mission` {
  @Test func `visits, ways and talks are printed in every format and both languages`() throws {
    let arguments = ["mission", "brest", "--to", "kiel", "--days", "4", "--from", "2027-05-10"]
    let english = try Command.run(arguments)
    #expect(english.output.hasPrefix("Mission: Brest → Kiel, 4 days"))
    #expect(
      english.output.contains("Day 2, Tuesday 2027-05-11") && english.output.contains("Ask: "))
    let french = try Command.run(arguments + ["--language", "fr"])
    #expect(french.output.contains("Brest → Kiel, 4 jours"))
    let json = try Command.run(arguments + ["--format", "json"])
    let mission = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let visits = mission["visits"] as? [[String: Any]] ?? []
    #expect(visits.count == 4 && mission["optimal"] as? Bool == true)
    #expect(visits.allSatisfy { ($0["date"] as? String ?? "").hasPrefix("2027-05-1") })
    let csv = try Command.run(arguments + ["--format", "csv"])
    #expect(csv.output.hasPrefix("day,date,start,end,type,partner"))
  }

  @Test func `a calendar is written, the same each time`() throws {
    try Command.withFolder { folder in
      let file = folder.appending(path: "m.ics")
      let arguments = [
        "mission", "brest", "--to", "Germany", "--days", "5", "--from", "2027-05-10", "--output",
        file.path,
      ]
      #expect(try Command.run(arguments).code == 0)
      let first = try Data(contentsOf: file)
      #expect(try Command.run(arguments).code == 0)
      #expect(try Data(contentsOf: file) == first)
      let text = String(decoding: first, as: UTF8.self)
      let begins = text.ranges(of: "BEGIN:VEVENT").count
      #expect(begins > 3 && text.ranges(of: "END:VEVENT").count == begins)
      let ids = text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
      #expect(Set(ids).count == begins)
    }
  }

  @Test func `the return mission brings theirs here`() throws {
    let run = try Command.run(["mission", "brest", "--to", "kiel", "--days", "3", "--return"])
    #expect(run.output.hasPrefix("Return mission: Kiel → Brest, 3 days"))
    #expect(run.output.contains("Brest-Iroise Technopole"))
  }

  @Test func `what cannot be is refused in both languages`() throws {
    let cases: [([String], Int32)] = [
      (["--to", "xqzzzq", "--days", "3"], 1), (["--to", "Peru", "--days", "3"], 1),
      (["--to", "kiel", "--days", "0"], 2), (["--to", "kiel", "--days", "-2"], 2),
      (["--to", "kiel", "--days", "3", "--visits", "0"], 2),
      (["--to", "kiel", "--days", "3", "--themes", "aquaculture"], 1),
      (["--to", "miami", "--days", "1"], 1), (["--to", "brest", "--days", "3"], 1),
      (["--to", "kieler-woche", "--days", "3"], 1),
      (["--to", "kiel", "--days", "3", "--from", "soon"], 2),
      (["--to", "kiel", "--days", "3", "--from", "2027-05"], 2),
      (["--to", "kiel", "--days", "2", "--from", "2027-05-08"], 1),
      (["--to", "kiel", "--days", "3", "--limit", "-1"], 2),
      (["--to", "kiel", "--days", "3", "--output", "x.doc"], 2),
      (["--to", "kiel", "--days", "3", "--output", "x.ics"], 2),
      (["--to", "Germany", "--days", "3", "--return"], 2),
    ]
    for (arguments, code) in cases {
      for language in ["en", "fr"] {
        let run = try Command.run(["mission", "brest"] + arguments + ["--language", language])
        #expect(run.code == code && run.output.isEmpty && !run.errors.isEmpty, "\(arguments)")
      }
    }
  }
}
