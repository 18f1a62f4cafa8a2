import Foundation
import Testing

@Suite struct `partners resilience, ways, what-if and timeline` {
  private func object(_ arguments: [String]) throws -> [String: Any] {
    let run = try Command.run(arguments + ["--format", "json"])
    #expect(run.code == 0, Comment(rawValue: run.errors))
    return try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func `weak points are listed, and losing one does what is said`() throws {
    let weak = try object(["resilience"])
    let first = try #require((weak["articulations"] as? [[String: Any]])?.first)
    let partner = try #require(first["partner"] as? String)
    let sizes = try #require(weak["components"] as? [Int])
    let asked = partner == "brest" ? "kiel" : "brest"
    let change = try object(["what-if", asked, "--without", partner])
    let after = try #require((change["after"] as? [String: Any])?["components"] as? [Int])
    let pieces = try #require(first["pieces"] as? Int)
    #expect(after.count == sizes.count - 1 + pieces)
    let losses = try #require(weak["losses"] as? [[String: Any]])
    #expect(losses.first?["after_top"] as? Int == sizes.first)
  }

  @Test func `a link more brings new ways`() throws {
    let ways = try object(["ways", "haiphong", "kiel"])
    #expect(ways["direct"] as? Bool == false)
    #expect((ways["cut"] as? [String])?.count == ways["count"] as? Int)
    let change = try object(["what-if", "haiphong", "--join", "haiphong:kiel"])
    #expect((change["nearer"] as? [String])?.contains("kiel") == true)
    #expect(change["lost"] as? [String] == [])
  }

  @Test func `people read it in their language`() throws {
    let cases: [([String], String, String)] = [
      (["resilience"], "Partners whose loss parts others", "Partenaires dont la perte sépare"),
      (["ways", "brest", "kiel"], "independent ways", "chemins indépendants"),
      (["what-if", "brest", "--without", "kiel"], "partners reached", "partenaires atteints"),
      (
        ["what-if", "haiphong", "--without", "jamstec"], "Nothing else changes for it",
        "Rien d'autre ne change pour lui"
      ),
      (["timeline", "--months", "24"], "Never confirmed", "Jamais confirmés"),
      (["timeline", "sabella", "--months", "0"], "Nothing ends", "Rien ne finit"),
    ]
    for (arguments, english, french) in cases {
      #expect(try Command.run(arguments).output.contains(english))
      #expect(try Command.run(arguments + ["--language", "fr"]).output.contains(french))
      let csv = try Command.run(arguments + ["--format", "csv"])
      #expect(csv.code == 0 && csv.output.contains(","))
    }
  }

  @Test func `what makes no sense is refused in the language spoken`() throws {
    let cases: [([String], Int32)] = [
      (["ways", "brest", "brest"], 1), (["ways", "brest", "xqzzzq"], 1),
      (["ways", "brest", "kiel", "--kind", "mission"], 1), (["what-if", "brest"], 2),
      (["what-if", "brest", "--without", "brest"], 1), (["what-if", "brest", "--join", "kiel"], 2),
      (["what-if", "brest", "--join", "kiel:kiel"], 2), (["timeline", "--months", "-1"], 2),
      (["resilience", "--kind", "love"], 2), (["timeline", "xqzzzq"], 1),
      (["resilience", "--network", "nowhere"], 3),
    ]
    for (arguments, code) in cases {
      for language in ["en", "fr"] {
        let run = try Command.run(arguments + ["--language", language])
        #expect(run.code == code && run.output.isEmpty && !run.errors.isEmpty, "\(arguments)")
      }
    }
  }
}
