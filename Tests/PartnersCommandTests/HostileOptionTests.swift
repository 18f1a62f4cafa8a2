import Foundation
import Testing

/// Files that options name, beside the network: weights, costs and mappings.
@Suite struct `Files of options that would do harm` {
  private static let texts: [(name: String, text: String)] = [
    ("nothing", ""), ("a mark", "\u{FEFF}"), ("a NUL", "\0\0\0"), ("an open brace", "{"),
    ("a list", "[]"),
    ("brackets", String(repeating: "[", count: 100_000)),
    ("objects", String(repeating: "{\"a\":", count: 100_000)),
    ("a number", "1e400"), ("another type", "{\"version\": 1, \"questions\": []}"),
    ("too great", "{\"version\": 9223372036854775808, \"questions\": {}, \"tables\": 1}"),
    (
      "a row",
      "kind,start,per_year,trips,per_trip,per_km,cofunding,wake\ncity,1e400,nan,0,0,0,2,-1\n"
    ),
    ("a cell", "kind," + String(repeating: "x", count: 1_000_000)), ("quotes", "\"\"\"\n\"a"),
    ("a workbook", "PK\u{3}\u{4}"), ("lines", String(repeating: "\r", count: 100_000)),
  ]

  private func runs(_ file: URL, _ folder: URL) -> [[String]] {
    let table = folder.appending(path: "list.csv").path
    let database = folder.appending(path: "out.sqlite").path
    return [
      ["recommend", "a", "--network", folder.appending(path: "n").path],
      ["plan", "brest", "--budget", "9000", "--costs", file.path],
      ["import", table, "--mapping", file.path, "--into", database],
    ]
  }

  private func expectRefusal(_ folder: URL, _ make: (URL) throws -> Void, _ what: String) throws {
    let network = folder.appending(path: "n")
    try FileManager.default.createDirectory(at: network, withIntermediateDirectories: true)
    try Data("id,kind,name\na,city,A\nb,city,B\n".utf8).write(
      to: network.appending(path: "partners.csv"))
    try Data("Nom;Pays\nKiel;DE\n".utf8).write(to: folder.appending(path: "list.csv"))
    let file = network.appending(path: "weights.json")
    try make(file)
    for arguments in runs(file, folder) {
      for language in ["en", "fr"] {
        let run = try Command.run(arguments + ["--language", language])
        #expect(run.endedByItself && run.code == 3, "\(what) \(arguments[0]) \(run.errors)")
        #expect(run.output.isEmpty && run.errors.contains("weights.json"), "\(what) \(run.errors)")
        #expect(run.errors.utf8.count < 2_000 && !run.errors.contains("Swift."), "\(what)")
      }
    }
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out.sqlite").path))
  }

  @Test(arguments: texts) func `are refused by name, and nothing is written`(
    _ name: String, _ text: String
  ) throws {
    try Command.withFolder { folder in
      try expectRefusal(folder, { try Data(text.utf8).write(to: $0) }, name)
    }
  }

  @Test func `are refused where they are a directory, a pipe or a device`() throws {
    let places: [(URL) -> Int32] = [
      { mkdir($0.path, 0o700) }, { mkfifo($0.path, 0o600) }, { symlink("/dev/zero", $0.path) },
    ]
    for (number, make) in places.enumerated() {
      try Command.withFolder { folder in
        try expectRefusal(folder, { #expect(make($0) == 0) }, "place \(number)")
      }
    }
  }
}
