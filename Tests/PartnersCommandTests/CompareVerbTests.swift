import Foundation
import Testing

@Suite struct `partners compare, between and consortium` {
  @Test func `people read them in their language, and programs in theirs`() throws {
    let cases: [([String], String, String, String)] = [
      (
        ["compare", "brest", "kiel"], "Brest could give Kiel", "Brest peut apporter", "first_gives"
      ),
      (["between", "brest", "kiel"], "Who should meet", "Qui associer", "considered"),
      (
        ["between", "brest", "metz", "marseille", "kiel", "miami"], "The best pairs of",
        "Les meilleures paires", "alone"
      ),
      (
        ["consortium", "--theme", "ports", "--with", "brest"], "A consortium on",
        "Un consortium sur", "members"
      ),
    ]
    for (arguments, english, french, key) in cases {
      #expect(try Command.run(arguments).output.contains(english))
      #expect(try Command.run(arguments + ["--language", "fr"]).output.contains(french))
      let json = try Command.run(arguments + ["--format", "json"]).output
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect(object?[key] != nil)
      let csv = try Command.run(arguments + ["--format", "csv"])
      #expect(csv.code == 0 && csv.output.split(separator: "\n").count > 2)
    }
  }

  @Test func `what makes no sense is refused in the language spoken`() throws {
    let cases: [([String], Int32)] = [
      (["compare", "brest"], 2), (["compare", "brest", "xqzzzq"], 1),
      (["compare", "brest", "brest"], 1), (["compare", "brest", "sabella"], 1),
      (["between", "brest", "brest-metropole"], 1),
      (["between", "brest", "kiel", "--kind", "city"], 2),
      (["between", "brest", "tierra-del-fuego"], 1), (["consortium"], 2), (["between"], 2),
      (["between", "brest"], 2), (["between", "brest", "kiel", "brest"], 1),
      (["between", "brest", "kiel", "sabella"], 1),
      (["consortium", "--theme", "ports", "--size", "1"], 2),
      (["consortium", "--theme", "ports", "--countries", "0"], 2),
      (
        [
          "consortium", "--theme", "ports", "--size", "3", "--with", "brest", "--with", "marseille",
        ], 1
      ),
      (["consortium", "--theme", "ports", "--with", "sabella"], 1),
      (["consortium", "--theme", "xqzzzq"], 1), (["consortium", "--theme", "choirs"], 1),
    ]
    for (arguments, code) in cases {
      for language in ["en", "fr"] {
        let run = try Command.run(arguments + ["--language", language])
        #expect(run.code == code && run.output.isEmpty && !run.errors.isEmpty, "\(arguments)")
      }
    }
  }
}
