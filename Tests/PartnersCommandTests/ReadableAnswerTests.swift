import Foundation
import Testing

@Suite struct `partners and the words of its answers` {
  private typealias Answer = `partners recommend and ask`.Answer

  private func sentences(_ arguments: [String]) throws -> [String] {
    let run = try Command.run(arguments + ["--format", "json", "--limit", "300"])
    #expect(run.code == 0, Comment(rawValue: run.errors))
    return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
      .recommendations.flatMap { $0.reasons.map(\.sentence) }
  }

  @Test(arguments: ["en", "fr"]) func `no sentence has a hole in it`(language: String) throws {
    for question in [
      // A project that asks, one that is recommended, and a partner who asks in words.
      ["recommend", "20-yoh", "--include-linked"],
      ["recommend", "brest", "--kind", "project", "--kind", "event", "--include-linked"],
      ["ask", "La ville de Marseille cherche une ville portuaire d'Amérique latine"],
      ["ask", "What can Brest do about waste?", "--for", "brest"],
    ] {
      let sentences = try sentences(question + ["--language", language])
      #expect(!sentences.isEmpty)
      for sentence in sentences {
        #expect(
          sentence.count > 5 && !sentence.contains(" .") && !sentence.contains("()"),
          "\(question): '\(sentence)'")
      }
    }
  }

  @Test func `what a partner offers the one who asks is named in a request`() throws {
    let run = try Command.run(["ask", "Marseille looks for a port city in Latin America"])
    #expect(run.output.contains("which Marseille seeks"))
  }

  @Test func `that nobody listed is of the sort asked for is said first`() throws {
    let missing = try Command.run(["ask", "We look for a museum in Brest", "--language", "en"])
    #expect(
      missing.output.contains("None of those listed is known to be of the sort asked for: museum."))
    let found = try Command.run(["ask", "We look for a university in Kiel", "--language", "en"])
    #expect(!found.output.contains("of the sort asked for:"))
  }

  @Test func `French links agree and stand between French signs`() throws {
    let shown = try Command.run(["show", "brest", "--language", "fr"]).output
    #expect(shown.contains("adhésion, confirmée en 2020\u{a0}; Gouvernance locale"))
    #expect(shown.contains("jumelage, confirmé en 2020\u{a0};") && !shown.contains("1 autres"))
    #expect(shown.contains("terminée") && !shown.contains("participation, terminé,"))
    let path = try Command.run(["path", "metz", "cci-moselle", "--language", "fr"]).output
    #expect(path.contains("confirmé le 2009-02-28") || path.contains("confirmée le 2009-02-28"))
    #expect(path.contains(", coût 4,"))
    let ranked = try Command.run(["recommend", "metz", "--language", "fr"]).output
    #expect(ranked.contains("−4,00  base") && !ranked.contains("−4.00"))
  }

  @Test func `one is not many`() throws {
    try Command.withFolder { folder in
      try Data("id,kind,name\na,city,Aville\n".utf8)
        .write(to: folder.appending(path: "partners.csv"))
      let listed = try Command.run(["list", "--network", folder.path])
      #expect(listed.output.hasSuffix("\n1 row\n"))
      let checked = try Command.run(["check", "--network", folder.path, "--language", "fr"])
      #expect(checked.output.contains("1 partenaire, 0 lien, 0 thème"))
    }
  }

  @Test(arguments: [
    "", "  ", "the of and", "asdf qwer zxcv", "?!...", "🎉", "'; DROP TABLE partner; --",
  ])
  func `a request that says nothing has no answer`(request: String) throws {
    let run = try Command.run(["ask", request])
    #expect(run.code == 1 && run.output.isEmpty && run.errors.contains("name a theme"))
    let filtered = try Command.run(["ask", request, "--for", "brest", "--limit", "1"])
    #expect(filtered.code == 0 && filtered.output.contains("1. "))
  }

  @Test func `a request in another language is told so`() throws {
    let run = try Command.run(["ask", "Wir suchen einen Partner für die Arbeit mit unserer Stadt"])
    #expect(run.code == 1 && run.errors.contains("seems to be in German"))
    let french = try Command.run([
      "ask", "Buscamos una alianza con otra asociacion para nuestra ciudad", "--language", "fr",
    ])
    #expect((french.errors + french.output).contains("semble être en espagnol"))
  }

  @Test func `a group of countries is named as it was written`() throws {
    let run = try Command.run([
      "ask", "Des villes d'Afrique de l'Ouest pour l'eau potable, hors Europe", "--language", "fr",
    ])
    #expect(run.output.contains("Afrique de l'Ouest (17"))
    #expect(run.output.contains("Europe (5"))
  }

  @Test func `of many words not understood people are shown the first`() throws {
    let words = (0..<200).map { "zq\($0)x" }.joined(separator: " ")
    let run = try Command.run(["ask", "aquaculture \(words) \(words)", "--limit", "1"])
    #expect(run.code == 0 && run.output.contains("more\n"))
    #expect((run.output.split(separator: "\n").map(\.count).max() ?? 0) < 600)
  }

  @Test(arguments: [
    ["list", "links", "--kind", "city"], ["list", "--link-kind", "twinning"],
    ["list", "sources", "--theme", "ports"], ["list", "statements", "--country", "FR"],
  ])
  func `a filter that a table does not have is refused`(arguments: [String]) throws {
    let run = try Command.run(arguments)
    #expect(run.code == 2 && run.output.isEmpty && run.errors.contains("does not filter"))
  }

  @Test func `without a network the message says how to name one`() throws {
    try Command.withFolder { folder in
      let run = try Command.run(["list"], in: folder)
      #expect(run.code == 3 && run.errors.contains("--network or PARTNERS_NETWORK"))
    }
  }
}
