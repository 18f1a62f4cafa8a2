import ArgumentParser
import PartnerGraph

/// Completes names of partners while they are typed, from the network that would be read.
enum Completions {
  /// Identifiers of partners of which a name begins with what was typed.
  static let partners = CompletionKind.custom { words, word, _ in
    let typed = words.indices.contains(word) ? words[word] : ""
    let flag = words.firstIndex { $0 == "--network" || $0 == "-n" }
    let path = flag.flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    var options = NetworkOptions()
    options.network = path
    // A shell that completes has no place for an error: without a network there are no names.
    let found = try? names(beginningWith: typed, options)
    return found ?? []
  }

  private static func names(
    beginningWith typed: String, _ options: NetworkOptions
  ) throws -> [String] {
    guard let database = try options.database() else {
      return try options.open().names.completions(of: typed, limit: most).map(\.partner.rawValue)
    }
    defer { database.close() }
    return try database.completions(of: typed, limit: most).map(\.match.partner.rawValue)
  }

  /// How many names are offered.
  private static let most = 30
}
