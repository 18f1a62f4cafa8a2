import Foundation
import GRDB
import PartnerStore

/// Measures full-text search in a database: how long the first ten results take, by sort of question.
///
/// The questions are made of the names in the database itself, by a seeded choice: whole names, their
/// beginnings, a slip in a name, a rare word, one of the most frequent words, two words of a name, a
/// theme, a word with a theme.
/// Prints a table in Markdown, in milliseconds, after one question of each sort that is not counted.
@main
struct Benchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 2 || CommandLine.arguments.count == 3 else {
      print(
        "usage: BenchmarkSearch DATABASE [COMMAND]  (COMMAND: the program `partners` to time too)")
      exit(2)
    }
    let path = CommandLine.arguments[1]
    let questions = try Questions(path: path)
    let store = try NetworkStore(at: path, for: .reading)
    print("| question | such as | asked | median ms | p99 ms | whole command, median ms |")
    print("|---|---|---:|---:|---:|---:|")
    for (name, texts) in questions.sorts {
      guard let first = texts.first else { continue }
      _ = try store.matches(for: first)
      var times: [Double] = []
      for text in texts {
        let start = ContinuousClock.now
        _ = try store.matches(for: text)
        times.append(milliseconds(since: start))
      }
      var command = ""
      if CommandLine.arguments.count == 3 {
        let own = try texts.prefix(15).map { try time(CommandLine.arguments[2], $0, path) }
        command = rounded(share(0.5, of: own))
      }
      print(
        "| \(name) | \(first) | \(times.count) | \(rounded(share(0.5, of: times))) | "
          + "\(rounded(share(0.99, of: times))) | \(command) |")
    }
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    Double((ContinuousClock.now - start).components.attoseconds) / 1e15
      + Double((ContinuousClock.now - start).components.seconds) * 1e3
  }

  private static func share(_ share: Double, of times: [Double]) -> Double {
    let sorted = times.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  private static func rounded(_ value: Double) -> String {
    String((value * 10).rounded() / 10)
  }

  private static func time(_ command: String, _ text: String, _ path: String) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: command)
    process.arguments = ["search", text, "--network", path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    return milliseconds(since: start)
  }
}

/// Questions made of the names in a database.
struct Questions {
  let sorts: [(name: String, texts: [String])]

  init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // Every so many rows: a choice by place, without chance.
    let names = try queue.read { database in
      let count = try Int.fetchOne(database, sql: "SELECT max(key) FROM partner") ?? 0
      return try (0..<200).compactMap { number in
        try String.fetchOne(
          database, sql: "SELECT name FROM partner WHERE key >= ? ORDER BY key LIMIT 1",
          arguments: [number * (count / 200) + 1])
      }
    }
    let themes = try queue.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT text FROM themeLabel WHERE language = 'fr' ORDER BY theme LIMIT 100")
    }
    try queue.close()
    let words = names.flatMap { $0.split(separator: " ").map { String($0) } }
    let counts = Dictionary(words.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    let common = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    sorts = [
      ("whole name", names),
      ("beginning of a name", names.map { String($0.prefix(max(3, $0.count / 2))) }),
      ("three letters", names.map { String($0.prefix(3)) }),
      ("slip in a name", names.map(Self.mistyped)),
      (
        "rarest word of a name",
        names.compactMap { $0.split(separator: " ").max { $0.count < $1.count } }
          .map { String($0) }
      ),
      ("one of the most frequent words", Array(common.prefix(20))),
      ("two of them", zip(common.prefix(20), common.prefix(20).reversed()).map { "\($0) \($1)" }),
      ("a theme", themes),
      (
        "a word of a name and a theme",
        zip(names, themes).map { "\($0.split(separator: " ").first ?? "") \($1)" }
      ),
      ("nothing like it", (0..<50).map { "qwxz\($0)kj vbnq" }),
    ]
  }

  /// A name whose longest word has two letters swapped.
  private static func mistyped(_ name: String) -> String {
    var words = name.split(separator: " ").map { Array($0) }
    guard let place = words.indices.max(by: { words[$0].count < words[$1].count }),
      words[place].count > 4
    else { return name }
    words[place].swapAt(2, 3)
    return words.map { String($0) }.joined(separator: " ")
  }
}
