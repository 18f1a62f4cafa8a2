/// A reason why a text was not read as one partner, one theme or one request.
public enum PartnerSearchError: Error, Hashable, Sendable {
  /// No partner matches; the nearest few, which may be none.
  case unknownPartner(String, suggestions: [PartnerCandidate])
  /// Several partners match equally well; the most prominent first.
  case ambiguousPartner(String, candidates: [PartnerCandidate])
  /// No theme matches; the nearest few, which may be none.
  case unknownTheme(String, suggestions: [ThemeCandidate])
  /// Several themes match equally well.
  case ambiguousTheme(String, candidates: [ThemeCandidate])
  /// A text is longer than one can sensibly be; both lengths in bytes of UTF-8.
  case textTooLong(length: Int, limit: Int)
}

extension PartnerSearchError: CustomStringConvertible {
  /// A sentence for people, naming what was refused and what to do.
  public var description: String {
    switch self {
    case .unknownPartner(let text, let suggestions):
      Self.unknown("partner", text, suggestions.map(\.description))
    case .ambiguousPartner(let text, let candidates):
      Self.ambiguous("partners", text, candidates.map(\.description))
    case .unknownTheme(let text, let suggestions):
      Self.unknown("theme", text, suggestions.map(\.description))
    case .ambiguousTheme(let text, let candidates):
      Self.ambiguous("themes", text, candidates.map(\.description))
    case .textTooLong(let length, let limit):
      "the text has \(length) bytes, and at most \(limit) are read; shorten it"
    }
  }

  private static func unknown(_ what: String, _ text: String, _ near: [String]) -> String {
    let hint = near.isEmpty ? "" : "; the nearest are: " + near.joined(separator: ", ")
    return "no \(what) is called '\(text)'" + hint
  }

  private static func ambiguous(_ what: String, _ text: String, _ all: [String]) -> String {
    "'\(text)' may mean several \(what); give one identifier of: " + all.joined(separator: ", ")
  }
}
