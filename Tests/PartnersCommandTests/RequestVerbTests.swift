import Foundation
import Testing

@Suite struct `partners request` {
  private static let who = ["--by", "ann", "--at", "2026-11-21T10:15:00Z"]

  /// Runs verbs on a database one after the other.
  private func run(
    _ runs: [(arguments: [String], code: Int32, says: String)],
    then: (String) throws -> Void = { _ in }
  ) throws {
    try Command.withFolder { folder in
      let database = folder.appending(path: "n.sqlite").path
      _ = try Command.run(["import", "Graphs/three-cities", "--into", database, "--by", "ann"])
      for (arguments, code, says) in runs {
        let run = try Command.run(arguments + ["--network", database])
        let text = run.output + run.errors
        #expect(run.code == code && text.contains(says), "\(arguments): \(run.code) \(text)")
      }
      try then(database)
    }
  }

  @Test func `a request is kept, answered and closed by a link, and undone in one step`() throws {
    let id = "request-2026-11-20-kiel"
    try run([
      (
        [
          "request", "new", "kiel", "We look for marine biotechnology", "--received", "2026-11-20",
          "--deadline", "2027-01-31", "--limit", "2",
        ] + Self.who, 0, "Recommended then: "
      ),
      (["request", "list"], 0, id),
      (["request", "list", "--as-of", "2027-06", "--language", "fr"], 0, "en retard"),
      (["request", "answer", id, "--with", "Ifremer Brest"] + Self.who, 0, "change 3"),
      (
        ["request", "close", id, "--link", "cooperation", "--since", "2027-03"] + Self.who, 0,
        "change 4"
      ),
      (["show", "kiel"], 0, "Ifremer Brest Centre: cooperation, since 2027-03; Marine biotech"),
      (["show", "kiel"], 0, "Request of Kiel, Kiel, 2026-11-20"),
      // The next recommendation knows it.
      (["why", "kiel", "ifremer-brest"], 0, "cooperation, since 2027-03"),
      (["request", "list", "--by-year", "--format", "csv"], 0, "2026,1,0,0,1,1,1,1,0,1"),
      (["request", "close", id] + Self.who, 2, "was closed on 2026-11-21"),
      (["request", "answer", id, "--with", "kiel"] + Self.who, 2, "was closed"),
      (["undo"] + Self.who, 0, "undo change 4"),
      (["request", "show", id, "--format", "json"], 0, "\"state\" : \"answered\""),
      (["unlink", "kiel--ifremer-brest--cooperation"] + Self.who, 1, "kiel--ifremer-brest"),
    ]) { database in
      // It goes into a folder and back.
      try Command.withFolder { folder in
        let path = folder.appending(path: "copy").path
        #expect(try Command.run(["export", database, "--into", path]).code == 0)
        let list = try Command.run(["request", "list", "--network", path])
        #expect(list.output.contains(id) && list.output.contains("answered"))
        #expect(try Command.run(["check", path]).endedByItself)
        let refused = try Command.run(["request", "new", "kiel", "x", "--network", path])
        #expect(refused.code == 2 && refused.errors.contains("is a folder"))
      }
    }
  }

  @Test func `what cannot be kept is refused in both languages, and nothing is changed`() throws {
    let cases: [([String], Int32, String)] = [
      (["new", "kieler-woche", "x"], 2, "kieler-woche"), (["new", "xqzzzq", "x"], 1, "xqzzzq"),
      (["new", "kiel", "  "], 2, "te"), (["new", "kiel", "write to a@b.org"], 2, "a@b.org"),
      (["new", "kiel", "x", "--received", "2026", "--deadline", "2025"], 2, "2025"),
      (["answer", "nix", "--with", "kiel"], 1, "nix"), (["close", "nix"], 1, "nix"),
      (["show", "brest-web-twin-towns"], 1, "brest-web-twin-towns"),
    ]
    var runs: [(arguments: [String], code: Int32, says: String)] = []
    for (arguments, code, says) in cases {
      for language in ["en", "fr"] {
        runs.append((["request"] + arguments + ["--language", language], code, says))
      }
    }
    runs.append((["request", "list"], 0, "0 requests"))
    try run(runs)
  }
}
