public import PartnerGraph

/// What words mean in sheets: knowledge that this module has not and that is given to it.
public struct SheetVocabulary: Sendable {
  /// The words of a text without case and accents, as they are compared and as identifiers are made.
  public let words: @Sendable (String) -> [String]
  /// The country that a name or code stands for, in whatever language is known.
  public let country: @Sendable (String) -> CountryCode?
  /// The kind of partner that a word stands for, such as `mairie` or `university`.
  public let partnerKind: @Sendable (String) -> Partner.Kind?

  /// Makes a vocabulary.
  public init(
    words: @escaping @Sendable (String) -> [String],
    country: @escaping @Sendable (String) -> CountryCode?,
    partnerKind: @escaping @Sendable (String) -> Partner.Kind?
  ) {
    self.words = words
    self.country = country
    self.partnerKind = partnerKind
  }

  /// A text made comparable.
  func folded(_ text: String) -> String { words(text).joined(separator: " ") }

  /// An identifier made of a text: `São Paulo` is `sao-paulo`.
  func slug(_ text: String) -> String { words(text).joined(separator: "-") }
}
