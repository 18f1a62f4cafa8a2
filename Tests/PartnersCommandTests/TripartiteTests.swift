import Foundation
import Testing

@Suite struct `partners tripartite` {
  /// What the documentation promises of the JSON.
  struct Answer: Decodable {
    struct Triple: Decodable {
      struct Part: Decodable {
        let reason: String
        let contribution: Double
      }
      struct Side: Decodable {
        let partner: String
        let role: String
      }
      struct Gap: Decodable {
        let gap: String
        let sentence: String
      }
      let score: Double
      let reasons: [Part]
      let sides: [Side]
      let missing: [Gap]
      let sources: [String]
    }
    let territory: String
    let possible: Int
    let triples: [Triple]
  }

  private let known = ["--without", "tripartite-brest-quebec-tierra-del-fuego"]

  @Test func `the known three are found when their project is left out`() throws {
    let run = try Command.run(["tripartite", "brest", "--format", "json"] + known)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    #expect(answer.triples.count == 5 && answer.possible > 5 && answer.territory == "brest")
    let three = ["brest", "rimouski", "tierra-del-fuego"]
    let triple = try #require(answer.triples.first { $0.sides.map(\.partner) == three })
    #expect(triple.reasons.reduce(0) { $0 + $1.contribution } == triple.score)
    #expect(Set(triple.sides.map(\.role)) == ["beneficiary", "pivotal", "facilitating"])
    #expect(triple.missing.map(\.gap) == ["no-carrier"] && !triple.sources.isEmpty)
    let whole = try Command.run(["tripartite", "brest", "--format", "csv", "--limit", "500"])
    #expect(!whole.output.contains("brest,rimouski,tierra-del-fuego"))
  }

  @Test func `people read it in their language`() throws {
    let english = try Command.run(["tripartite", "brest", "--theme", "ocean science"] + known)
    #expect(english.output.hasPrefix("Cooperations of three for Brest"))
    #expect(english.output.contains("Facilitating: Brest, carried by"))
    let french = try Command.run(["tripartite", "brest", "--language", "fr"] + known)
    #expect(french.output.hasPrefix("Coopérations à trois pour Brest"))
    #expect(french.output.contains("Travaillent déjà avec les deux"))
  }

  @Test func `what makes no sense is refused in the language spoken`() throws {
    let cases: [([String], Int32)] = [
      (["sabella"], 1), (["metz"], 1), (["xqzzzq"], 1), (["brest", "--theme", "xqzzzq"], 1),
      (["brest", "--limit", "-1"], 2), (["brest", "--without", "brest"], 1),
      (["brest", "--without", "xqzzzq"], 1),
    ]
    for (arguments, code) in cases {
      for language in ["en", "fr"] {
        let run = try Command.run(["tripartite"] + arguments + ["--language", language])
        #expect(run.code == code && run.output.isEmpty && !run.errors.isEmpty, "\(arguments)")
      }
    }
  }
}
