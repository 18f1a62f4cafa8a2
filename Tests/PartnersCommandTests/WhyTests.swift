import Foundation
import Testing

@Suite struct `partners why` {
  /// What the documentation promises of the JSON.
  struct Answer: Decodable {
    struct Why: Decodable {
      struct Recommendation: Decodable {
        struct Reason: Decodable {
          let feature: String
          let contribution: Double
        }
        let partner: String
        let score: Double
        let base: Double
        let reasons: [Reason]
      }
      struct Exclusion: Decodable {
        let filter: String
        let sentence: String
      }
      let recommendation: Recommendation
      let rank: Int
      let candidates: Int
      let excluded: [Exclusion]
    }
    struct Difference: Decodable {
      let difference: Double
      let contribution: Double
      let otherContribution: Double
      let sentence: String
    }
    let why: Why
    let ratherThan: Why?
    let difference: Double?
    let differences: [Difference]?
  }

  private func answer(_ arguments: [String]) throws -> Answer {
    let run = try Command.run(["why"] + arguments + ["--format", "json"])
    #expect(run.code == 0, Comment(rawValue: run.errors))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Answer.self, from: Data(run.output.utf8))
  }

  @Test func `scores and their difference are exact sums`() throws {
    let answer = try answer(["brest", "kiel", "--rather-than", "plymouth"])
    let other = try #require(answer.ratherThan)
    for why in [answer.why, other] {
      let result = why.recommendation
      #expect(result.reasons.reduce(result.base) { $0 + $1.contribution } == result.score)
      #expect(why.excluded.map(\.filter) == ["already-linked"])
    }
    let differences = try #require(answer.differences)
    #expect(differences.reduce(0) { $0 + $1.difference } == answer.difference)
    #expect(answer.difference == answer.why.recommendation.score - other.recommendation.score)
    #expect(differences.allSatisfy { $0.difference == $0.contribution - $0.otherContribution })
    #expect(differences.allSatisfy { $0.sentence.hasSuffix(".") })
  }

  @Test func `the place is the one that recommend gives`() throws {
    let list = try Command.run(["recommend", "kiel", "--format", "csv", "--limit", "500"])
    let ids = list.output.split(separator: "\r\n").flatMap { $0.split(separator: "\n") }.dropFirst()
      .map { $0.split(separator: ",")[1] }
    let ranked = ids.enumerated().filter { $0.offset == 0 || ids[$0.offset] != $0.element }
    #expect(!ranked.isEmpty)
    let first = String(try #require(ids.first))
    #expect(try answer(["kiel", first]).why.rank == 1)
  }

  @Test func `partners already linked say since when`() throws {
    let text = try Command.run(["why", "brest", "kiel"])
    #expect(text.output.contains("already a partner of Brest, since 1964"))
    let french = try Command.run([
      "why", "brest", "kiel", "--rather-than", "plymouth", "--language", "fr",
    ])
    #expect(french.output.hasPrefix("Kiel plutôt que Plymouth"))
    #expect(french.output.contains("déjà partenaire de Brest, depuis 1964"))
  }

  @Test(arguments: [
    (["brest", "sabella", "--kind", "city"], "kind"),
    (["brest", "haiphong", "--country", "FR"], "country"),
    (["brest", "haiphong", "--theme", "aquaculture"], "theme"),
    (["brest", "haiphong", "--max-distance", "100"], "distance"),
    (["brest", "france"], "listed-on-request"),
    (["sabella", "--request", "no companies, tidal energy"], "refused"),
  ])
  func `what leaves a partner out is named`(arguments: [String], filter: String) throws {
    let excluded = try answer(arguments).why.excluded
    #expect(excluded.map(\.filter).contains(filter))
    #expect(excluded.allSatisfy { $0.sentence.hasSuffix(".") })
  }

  @Test func `a request needs no asker, and may have one`() throws {
    let request = ["--request", "tidal energy near Brest"]
    #expect(try answer(["sabella"] + request).why.rank == 1)
    let text = try Command.run(["why", "kiel", "sabella"] + request)
    #expect(text.code == 0 && text.output.hasPrefix("The request is read as"))
  }

  @Test func `what makes no sense is refused in the language spoken`() throws {
    let cases: [([String], Int32)] = [
      (["brest"], 2), (["brest", "brest"], 1), (["brest", "kiel", "plymouth"], 2),
      (["brest", "kiel", "--rather-than", "kiel"], 1), (["brest", "xqzzzq"], 1),
    ]
    for (arguments, code) in cases {
      for language in ["en", "fr"] {
        let run = try Command.run(["why"] + arguments + ["--language", language])
        #expect(run.code == code && run.output.isEmpty && !run.errors.isEmpty)
      }
    }
  }

  @Test(arguments: ["brest", "kiel", "sabella", "miami", "wtc-brest"])
  func `the numbers shown to people add up`(partner: String) throws {
    let output = try Command.run(["recommend", partner, "--limit", "20"]).output
    var sum = 0
    var score: Int?
    func hundredths(_ text: some StringProtocol) -> Int? {
      let sign = text.hasPrefix("−") ? -1 : 1
      return Int(String(text.filter(\.isNumber))).map { sign * $0 }
    }
    for line in output.split(separator: "\n") {
      let words = line.split(separator: " ")
      if let place = words.firstIndex(of: "score") {
        score = hundredths(words[place + 1])
        sum = 0
      } else if let first = words.first, first.first == "+" || first.first == "−" {
        sum += try #require(hundredths(first))
        if words.last == "base" { #expect(sum == score, "\(line)") }
      }
    }
    #expect(score != nil)
  }
}
