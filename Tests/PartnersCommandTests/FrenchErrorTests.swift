import Foundation
import Testing

@Suite struct `Errors in French` {
  private static func errors(
    _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> (text: String, code: Int32) {
    let run = try Command.run(arguments, environment: environment)
    #expect(run.endedByItself)
    return (run.errors, run.code)
  }

  @Test(arguments: ["fr", "FR", "fr-CA", "fr_FR", "fr_FR.UTF-8", "Fr_BE@euro"])
  func `the language may be said with its country, in capitals or by the locale`(
    _ tag: String
  ) throws {
    let asked = try Self.errors(["show", "nulle-part-du-tout", "--language", tag])
    #expect(asked.code == 1 && asked.text.hasPrefix("erreur\u{a0}: aucun partenaire ne s'appelle"))
    let environment = try Self.errors(["show", "nulle-part-du-tout"], ["LC_ALL": tag])
    #expect(environment.text == asked.text)
    let joined = try Self.errors(["show", "nulle-part-du-tout", "--language=\(tag)"])
    #expect(joined.text == asked.text)
  }

  @Test func `a language that Partners does not speak is refused with those it speaks`() throws {
    for verb in [["show", "brest"], ["export", "Graphs/brest", "--into", "x.dot"]] {
      let run = try Self.errors(verb + ["--language", "it"])
      #expect(run.code == 2 && run.text.contains("give one of 'en', 'fr'"), "\(run.text)")
    }
    // A locale is of the machine and not of the question.
    #expect(try Command.run(["show", "brest"], environment: ["LANG": "it_IT.UTF-8"]).code == 0)
  }

  @Test(arguments: [
    (["recommend"], 2, "Erreur\u{a0}: Il manque l'argument «\u{a0}<partner>\u{a0}»"),
    (["recommend", "brest", "--lmit", "3"], 2, "Vouliez-vous dire «\u{a0}--limit\u{a0}»"),
    (["recommend", "brest", "--limit", "x"], 2, "«\u{a0}x\u{a0}» ne convient pas"),
    (["recommend", "brest", "--limit", "-1"], 2, "donnez un nombre de résultats, 0 ou plus"),
    (["path", "brest", "kiel", "--count", "0"], 2, "nombre de chemins de 1 à"),
    (["show", "brest", "--network", "/nowhere"], 3, "il n'y a là ni dossier ni base"),
    (["show", "brest", "--network", "README.md"], 3, "n'est pas une base"),
    (["add", "partner", "x"], 2, "donnez la base à changer"),
    (["history", "--network", "Graphs/brest"], 2, "seule une base a un historique"),
    (["export", "Graphs/brest", "--into", "/nowhere/a/b"], 2, "créez-le d'abord"),
    (["export", "Graphs/brest", "--into", "Graphs/brest"], 2, "n'est pas vide"),
  ])
  func `are those of the command`(_ arguments: [String], _ code: Int32, _ words: String) throws {
    let run = try Self.errors(arguments, ["LANG": "fr_FR.UTF-8"])
    #expect(run.code == code && run.text.contains(words), "\(run.text)")
  }

  @Test func `are those of files, with line and column`() throws {
    try Command.withFolder { folder in
      let path = folder.appending(path: "n")
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: path.appending(path: name))
        return path.appending(path: name).path
      }
      _ = try file("partners.csv", Array("id,kind,name\na,citty,A\nb,city\n".utf8))
      let folderRun = try Self.errors(
        ["show", "a", "--network", path.path], ["LC_ALL": "fr_CA"])
      #expect(
        folderRun.text.hasPrefix(
          "erreur\u{a0}: \(path.path)/partners.csv:2\u{a0}: colonne «\u{a0}kind\u{a0}» (2)\u{a0}: "
            + "«\u{a0}citty\u{a0}» n'est pas l'un de city,"))
      #expect(folderRun.text.contains("; vouliez-vous dire «\u{a0}city\u{a0}»\u{a0}?\n"))
      #expect(folderRun.text.contains("partners.csv:3\u{a0}: colonne «\u{a0}name\u{a0}» (3)"))
      #expect(folderRun.text.contains("manque\u{a0}: la ligne a 2 cellules et l'en-tête 3"))
      let cases: [(name: String, bytes: [UInt8], words: String)] = [
        (
          "a.json", Array("{\"nodes\": [}".utf8),
          "n'est pas du JSON\u{a0}: caractère 12 de la ligne"
        ),
        ("b.graphml", Array("<a><b></a>".utf8), "n'est pas du XML"),
        ("c.ttl", Array("<a> .".utf8), "n'est pas du Turtle"),
        ("d.dot", Array("tree {}".utf8), "n'est pas du DOT"),
        ("e.gexf", [0xFF, 0xFE, 60], "ressemble à du UTF-16"),
        ("f.xlsx", Array("PK".utf8), "n'est pas un"),
      ]
      for (name, bytes, words) in cases {
        let run = try Self.errors(
          ["show", "a", "--network", try file(name, bytes)], ["LC_ALL": "fr_CA"])
        #expect(run.code == 3 && run.text.contains(words), "\(run.text)")
      }
    }
  }

  /// Every sentence thrown by the command is in the lists, or stands in both languages where it is thrown.
  @Test func `are complete for what the command throws`() throws {
    let sources = Command.root.appending(path: "Sources/partners")
    let lists = try FileManager.default.contentsOfDirectory(
      at: sources.appending(path: "French"), includingPropertiesForKeys: nil)
    let known = try lists.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
      .replacing(/"\s*\+ "/, with: "").replacing(/\{[a-zA-Z]+[*~]?\}/, with: "{}")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var missing: [String] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
        .replacing(/"\s*\+ "/, with: "")
      for match in text.matches(
        of: /(?:wrongUse|noAnswer|badData|ValidationError)\(\s*"((?:[^"\\]|\\.)+)"/)
      {
        // What is put in stands in one level of parentheses.
        let sentence = match.1.replacing(/\\\((?:[^()"]|\([^()]*\)|"[^"]*")*\)/, with: "{}")
        let start =
          sentence.hasPrefix("--") ? sentence.drop { $0 != ":" && $0 != "{" } : sentence[...]
        let line = sentence.split(separator: "\\n")[0]
        if sentence == "{}" || known.contains(line) || known.contains(sentence)
          || known.contains(start)
        {
          continue
        }
        missing.append("\(file.lastPathComponent): \(sentence)")
      }
    }
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
  }
}
