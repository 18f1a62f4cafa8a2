public import PartnerGraph

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
  /// A sentence for people, in English.
  public var description: String { sentence(in: .english) }

  /// A sentence for people, naming what was refused and what to do, with names in the same language.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the names in it.
  public func sentence(in language: Language) -> String {
    let (english, french) =
      switch self {
      case .unknownPartner(let text, let suggestions):
        Self.unknown(
          ("partner", "partenaire"), text, suggestions.map { $0.sentence(in: language) })
      case .ambiguousPartner(let text, let candidates):
        Self.ambiguous(
          ("partners", "partenaires"), text, candidates.map { $0.sentence(in: language) })
      case .unknownTheme(let text, let suggestions):
        Self.unknown(("theme", "thème"), text, suggestions.map { $0.sentence(in: language) })
      case .ambiguousTheme(let text, let candidates):
        Self.ambiguous(("themes", "thèmes"), text, candidates.map { $0.sentence(in: language) })
      case .textTooLong(let length, let limit):
        (
          "the text has \(length) bytes, and at most \(limit) are read; shorten it",
          "le texte a \(length) octets, et \(limit) au plus sont lus ; raccourcissez-le"
        )
      }
    return language.choose(english: english, french: french)
  }

  private typealias Words = (english: String, french: String)

  private static func unknown(_ what: Words, _ text: String, _ near: [String]) -> Words {
    let list = near.joined(separator: ", ")
    return (
      "no \(what.english) is called '\(text)'" + (near.isEmpty ? "" : "; the nearest are: " + list),
      "aucun \(what.french) ne s'appelle « \(text) »"
        + (near.isEmpty ? "" : " ; les plus proches sont : " + list)
    )
  }

  private static func ambiguous(_ what: Words, _ text: String, _ all: [String]) -> Words {
    let list = all.joined(separator: ", ")
    return (
      "'\(text)' may mean several \(what.english); give one identifier of: " + list,
      "« \(text) » peut désigner plusieurs \(what.french) ; donnez l'un des identifiants : " + list
    )
  }
}
