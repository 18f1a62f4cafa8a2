/// A text with its translations, such as a name: `Kiel`, `Haïphong` (fr), `Hải Phòng` (vi).
public struct LocalizedText: Hashable, Sendable {
  /// The text where no translation fits; empty if there are only translations.
  public let standard: String
  /// The translations in order of language tag (BCP 47), one of each.
  public let translations: [Translation]

  /// A text in one language.
  public struct Translation: Hashable, Sendable {
    /// The BCP 47 tag, such as `fr` or `zh-Hant`.
    public let language: String
    /// The text in that language.
    public let text: String

    /// Makes a translation.
    public init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// Makes a text; of two translations into one language the first is kept.
  public init(_ standard: String, translations: [Translation] = []) {
    self.standard = standard
    var seen: Set<String> = []
    self.translations = translations.filter { seen.insert($0.language).inserted }
      .sorted { $0.language < $1.language }
  }

  /// The text in a language: its translation, else the standard text, else English, else any.
  ///
  /// - Complexity: O(*t*), where *t* is the number of translations.
  public func text(in language: Language) -> String {
    if let exact = translation(into: language.rawValue) { return exact }
    if !standard.isEmpty { return standard }
    return translation(into: "en") ?? translations.first?.text ?? ""
  }

  /// The translation into the language with a BCP 47 tag, if there is one.
  ///
  /// - Complexity: O(*t*), where *t* is the number of translations.
  public func translation(into tag: String) -> String? {
    translations.first { $0.language == tag }?.text
  }

  /// Every text, the standard one first, each once.
  public var all: [String] {
    var seen: Set<String> = [""]
    return ([standard] + translations.map(\.text)).filter { seen.insert($0).inserted }
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  /// Makes a text without translations.
  public init(stringLiteral value: String) { self.init(value) }
}
