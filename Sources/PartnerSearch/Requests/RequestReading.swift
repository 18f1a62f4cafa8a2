public import PartnerGraph

/// What was made of a request in plain words.
public struct RequestReading: Hashable, Sendable {
  /// The request.
  public let request: Request
  /// The language most of it is in, or nothing if it cannot be told.
  public let language: Language?
  /// The language it seems to be in, if that is none that is read.
  public let foreignLanguage: ForeignLanguage?
  /// What was understood, in the order of the text.
  public let understood: [Understanding]
  /// The words that mean nothing to the reader but stand in texts of the network, in which they are looked
  /// for, in the order of the text.
  public let lookedFor: [TextSpan]
  /// The words that seem to mean something and were not understood, in the order of the text.
  public let notUnderstood: [TextSpan]

  /// Whether something was understood that partners can be told apart by: a theme, a kind, a country, a
  /// place, a partner or a programme.
  public var saysSomething: Bool {
    understood.contains { piece in
      switch piece.meaning {
      case .theme, .sought, .offered, .kind, .countries, .place, .partner, .programme: true
      case .seeking, .offering, .negation, .number, .role: false
      }
    }
  }

  /// Makes a reading.
  public init(
    request: Request, language: Language? = nil,
    foreignLanguage: ForeignLanguage? = nil, understood: [Understanding] = [],
    lookedFor: [TextSpan] = [], notUnderstood: [TextSpan] = []
  ) {
    self.request = request
    self.language = language
    self.foreignLanguage = foreignLanguage
    self.understood = understood
    self.lookedFor = lookedFor
    self.notUnderstood = notUnderstood
  }
}
