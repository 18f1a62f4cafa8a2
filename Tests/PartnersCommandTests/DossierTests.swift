import Foundation
import Testing

@Suite struct `Documents to hand on` {
  private static let verbs: [[String]] = [
    ["plan", "brest", "--budget", "24000"], ["tripartite", "brest", "--limit", "2"],
    ["mission", "brest", "--to", "Germany", "--days", "5", "--from", "2027-05-10"],
    ["consortium", "--theme", "ocean science", "--with", "brest"], ["compare", "brest", "kiel"],
    ["between", "brest", "kiel"], ["recommend", "brest", "--limit", "3"],
    ["between", "brest", "metz", "marseille", "kiel", "miami"],
    ["what-if", "sabella", "--without", "tierra-del-fuego"], ["ways", "brest", "kiel"],
    ["resilience"], ["timeline", "brest-metropole", "--as-of", "2020-09", "--months", "18"],
  ]

  @Test(arguments: verbs) func `each verb writes one whole page without script`(verb: [String])
    throws
  {
    try Command.withFolder { folder in
      for language in ["en", "fr"] {
        let file = folder.appending(path: "d.html")
        let run = try Command.run(verb + ["--output", file.path, "--language", language])
        #expect(run.code == 0 && run.output.isEmpty, Comment(rawValue: run.errors))
        let html = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(html.contains("<html lang=\"\(language)\">") && html.hasSuffix("</html>\n"))
        #expect(html.contains("<h1>") && html.contains("<svg") && html.contains("<td"))
        #expect(!html.contains("<script") && !html.contains("\u{1b}"))
        // Nothing is fetched: no address stands where a browser would load one.
        for place in ["src=", "url(", "@import", "<link"] { #expect(!html.contains(place)) }
      }
      let markdown = folder.appending(path: "d.md")
      #expect(try Command.run(verb + ["--output", markdown.path]).code == 0)
      let text = String(decoding: try Data(contentsOf: markdown), as: UTF8.self)
      #expect(text.hasPrefix("# ") && text.contains("| --- |"))
      for (name, format) in [("d.json", "json"), ("d.csv", "csv")] {
        let file = folder.appending(path: name)
        #expect(try Command.run(verb + ["--output", file.path]).code == 0)
        let printed = try Command.run(verb + ["--format", format]).output
        #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == printed)
      }
    }
  }

  @Test func `names that are HTML stay names`() throws {
    try Command.withFolder { folder in
      let database = folder.appending(path: "n.sqlite").path
      _ = try Command.run(["import", "Graphs/three-cities", "--into", database])
      let name = "name=<img src=x onerror=alert(1)> & \"Kiel\""
      _ = try Command.run(["edit", "kiel", name, "name:en=", "--network", database])
      let file = folder.appending(path: "d.html")
      let run = try Command.run([
        "compare", "brest", "kiel", "--output", file.path, "--network", database,
      ])
      #expect(run.code == 0, Comment(rawValue: run.errors))
      let html = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(!html.contains("<img") && html.contains("&lt;img"))
    }
  }

  @Test func `without Chromium a PDF is refused with a way out, and no file is left`() throws {
    try Command.withFolder { folder in
      let file = folder.appending(path: "d.pdf")
      for (language, word) in [("en", "apt-get install"), ("fr", "apt-get install")] {
        let run = try Command.run(
          ["compare", "brest", "kiel", "--output", file.path, "--language", language],
          environment: ["PARTNERS_CHROMIUM": "/nowhere/chromium"])
        #expect(run.code == 2 && run.errors.contains(word))
        #expect(!FileManager.default.fileExists(atPath: file.path))
      }
      // A program that prints nothing, as a broken one.
      let broken = try Command.run(
        ["compare", "brest", "kiel", "--output", file.path],
        environment: ["PARTNERS_CHROMIUM": "/bin/true"])
      #expect(broken.code == 2 && broken.errors.contains("made no PDF"))
      let ending = try Command.run(["compare", "brest", "kiel", "--output", "d.doc"])
      #expect(ending.code == 2 && ending.errors.contains(".html, .pdf, .md, .csv or .json"))
    }
  }
}
