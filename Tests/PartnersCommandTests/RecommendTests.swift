import Foundation
import Testing

@Suite struct `partners recommend and ask` {
  /// What the documentation promises of the JSON.
  struct Answer: Decodable {
    struct Recommendation: Decodable {
      struct Reason: Decodable {
        let feature: String
        let contribution: Double
        let sentence: String
      }
      let partner: String
      let name: String
      let kind: String
      let score: Double
      let probability: Double
      let linked: Bool
      let base: Double
      let reasons: [Reason]
    }
    let recommendations: [Recommendation]
  }

  private func answer(_ arguments: [String]) throws -> Answer {
    let run = try Command.run(arguments + ["--format", "json"])
    #expect(run.code == 0, Comment(rawValue: run.errors))
    return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
  }

  @Test func `the consulate of a country is found where it sits`() throws {
    let french = try answer(["ask", "Quel consulat à Brest pour la Roumanie ?"])
    #expect(french.recommendations.first?.partner == "consulate-romania-brest")
    let english = try answer(["ask", "consulate of Norway in Brest"])
    #expect(english.recommendations.first?.partner == "consulate-norway-brest")
  }

  @Test func `an empty answer says what emptied it and what would help`() throws {
    let arguments = ["ask", "Clubs in Japan for sailing, no institutions and no networks"]
    let english = try Command.run(arguments + ["--language", "en"])
    #expect(english.output.contains("Nobody fits."))
    #expect(english.output.contains("without the country (JP)"))
    let french = try Command.run(arguments + ["--language", "fr"])
    #expect(french.output.contains("Personne ne convient."))
    #expect(french.output.contains("sans le pays (JP)"))
    let json = try Command.run(arguments + ["--format", "json"])
    #expect(json.output.contains("\"reliefs\""))
    let filtered = try Command.run(
      ["recommend", "brest", "--kind", "club", "--country", "JP", "--language", "en"])
    #expect(filtered.output.contains("without the kind (club)"))
  }

  @Test func `ten partners for the technopole, each with reasons in words`() throws {
    let answer = try answer(["recommend", "technopole-brest-iroise"])
    #expect(answer.recommendations.count == 10)
    for result in answer.recommendations {
      #expect(result.reasons.count >= 3 && result.reasons.allSatisfy { $0.sentence.count > 5 })
      let sum = result.reasons.reduce(result.base) { $0 + $1.contribution }
      #expect(abs(sum - result.score) < 1e-9)
      #expect(!result.linked)
    }
    let text = try Command.run(["recommend", "technopole-brest-iroise"])
    #expect(text.code == 0 && text.output.contains("\nSources\n [1] "))
    let french = try Command.run(["recommend", "technopole-brest-iroise", "--language", "fr"])
    #expect(french.output.hasPrefix("Qui ensuite pour le Technopôle Brest Iroise\u{a0}?"))
  }

  @Test func `the same question gives the same bytes`() throws {
    for format in ["text", "json", "csv"] {
      let runs = try (0..<3).map { _ in
        try Command.run(["recommend", "kiel", "--format", format, "--diversity", "1"]).output
      }
      #expect(Set(runs).count == 1)
    }
  }

  @Test func `filters and limits reach the recommender`() throws {
    let found = try answer([
      "recommend", "brest", "--kind", "institution", "--country", "jp", "--include-linked",
      "--limit", "3",
    ])
    #expect(!found.recommendations.isEmpty && found.recommendations.count <= 3)
    #expect(found.recommendations.allSatisfy { $0.kind == "institution" })
    let none = try Command.run(["recommend", "brest", "--limit", "0", "--format", "json"])
    #expect(none.code == 0)
    // It said that nobody fits, and what to give up.
    let words = try Command.run(["recommend", "brest", "--limit", "0", "--language", "fr"])
    #expect(words.code == 0 && words.output.hasPrefix("Aucun résultat n'est demandé"))
  }

  @Test func `names are understood however they are spelt`() throws {
    let shown = try ["haiphong", "Haïphong", "haifong", "Hải Phòng", "HAI-PHONG"].map {
      try Command.run(["show", $0]).output
    }
    #expect(shown[0].contains("[haiphong]"))
    #expect(Set(shown).count == 1)
    let unknown = try Command.run(["show", "xqzzzq"])
    #expect(unknown.code == 1 && unknown.output.isEmpty && unknown.errors.contains("'xqzzzq'"))
    let ambiguous = try Command.run(["show", "port"])
    #expect(ambiguous.code == 1 && ambiguous.errors.contains("port-of-brest"))
  }

  @Test func `a path names link, date and source at each step`() throws {
    let run = try Command.run(["path", "jamstec", "christian-albrechts-universitat"])
    #expect(run.code == 0)
    let steps = run.output.split(separator: "\n").filter { $0.contains("│") }
    #expect(steps.count >= 2 && steps.allSatisfy { $0.contains("[") && $0.contains("20") })
    let three = try Command.run([
      "path", "sabella", "tierra-del-fuego", "--count", "3", "--format", "csv",
    ])
    #expect(three.output.split(separator: "\n").contains { $0.hasPrefix("3,") })
  }

  @Test func `check lists the contradictions of the texts`() throws {
    let run = try Command.run(["check", "--network", "Graphs/brest", "--all", "--strict"])
    #expect(run.code == 0, Comment(rawValue: run.errors))
    #expect(run.output.contains("brest-metropole--veracruz--cooperation"))
    #expect(run.output.contains("2009 (brest-latin-america-2020)"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `a shell gets its script`(shell: String) throws {
    let run = try Command.run(["completions", shell])
    #expect(run.code == 0 && run.output.contains("recommend"))
  }

  @Test func `every table is printed in every format`() throws {
    let questions = [
      ["list"], ["list", "links", "--link-kind", "twinning"], ["list", "sources"],
      ["list", "statements"], ["themes"], ["themes", "aquaculture"], ["search", "kiel"],
      ["show", "brest"], ["path", "brest", "kiel"], ["check"], ["recommend", "kiel"],
    ]
    for question in questions {
      let text = try Command.run(question)
      #expect(text.code == 0 && !text.output.isEmpty && text.errors.isEmpty)
      let json = try Command.run(question + ["--format", "json"])
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(json.output.utf8))
      }
      let csv = try Command.run(question + ["--format", "csv"])
      #expect(csv.code == 0 && csv.output.split(separator: "\n").count >= 2)
    }
  }
}
