public import PartnerGraph

/// A piece of a request and what it was read as.
public struct Understanding: Hashable, Sendable {
  /// What a piece of a request may mean.
  public enum Meaning: Hashable, Sendable {
    /// A theme the request is about, without it being said who gives.
    case theme(Theme.ID)
    /// A theme the one who asks looks for.
    case sought(Theme.ID)
    /// A theme the one who asks has to give.
    case offered(Theme.ID)
    /// A kind of partner.
    case kind(Partner.Kind)
    /// Countries, by name, inhabitants or group, in order of code.
    case countries([CountryCode])
    /// A place of the network in or near which the partner is wanted, or where the one who asks is.
    case place(Partner.ID)
    /// A partner of the network.
    case partner(Partner.ID)
    /// That somebody looks for something.
    case seeking
    /// That somebody has something to give.
    case offering
    /// That what follows is not wanted.
    case negation
    /// A funding programme, scheme or call, with the marks it has in the network, perhaps none.
    case programme([Request.Mark])
    /// What the one who asks, or the partner wanted, is to be in a project of several.
    case role(ProjectRole)
    /// A number or year, which is kept apart.
    case number
  }

  /// The piece of the text.
  public let span: TextSpan
  /// What it was read as.
  public let meaning: Meaning
  /// Whether it describes the one who asks rather than the partner wanted.
  public let isOfAsker: Bool
  /// Whether it is not wanted.
  public let isExcluded: Bool
  /// Whether slips of the finger were corrected to read it.
  public let isCorrected: Bool

  /// Makes an understanding.
  public init(
    span: TextSpan, meaning: Meaning, isOfAsker: Bool = false, isExcluded: Bool = false,
    isCorrected: Bool = false
  ) {
    self.span = span
    self.meaning = meaning
    self.isOfAsker = isOfAsker
    self.isExcluded = isExcluded
    self.isCorrected = isCorrected
  }
}
