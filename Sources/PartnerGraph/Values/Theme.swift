/// What partners work on: a SKOS concept of a theme scheme.
///
/// - SeeAlso: *SKOS Simple Knowledge Organization System Reference*, W3C 2009,
///   https://www.w3.org/TR/skos-reference/
public struct Theme: Hashable, Sendable, Identifiable {
  /// A theme's identifier, such as `aquaculture`.
  public typealias ID = Identifier<Theme>

  /// The identifier, unique in the network.
  public let id: ID
  /// The preferred label in each language.
  public let label: LocalizedText
  /// The alternative labels, each with its language, in order of language.
  public let aliases: [LocalizedText.Translation]
  /// The wider themes it belongs to; empty at the top.
  public let broader: [ID]
  /// Addresses of the same concept in other schemes.
  public let exactMatches: [String]
  /// A remark in free text; empty if there is none.
  public let note: String
  /// The cells of unknown columns, in order of the columns.
  public let extra: [ExtraCell]

  /// Makes a theme; only its identifier and label are needed.
  public init(
    id: ID, label: LocalizedText, aliases: [LocalizedText.Translation] = [], broader: [ID] = [],
    exactMatches: [String] = [], note: String = "", extra: [ExtraCell] = []
  ) {
    self.id = id
    self.label = label
    self.aliases = aliases
    self.broader = broader
    self.exactMatches = exactMatches
    self.note = note
    self.extra = extra
  }
}
