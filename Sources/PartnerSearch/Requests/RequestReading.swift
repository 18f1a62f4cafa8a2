public import PartnerGraph

/// What was made of a request in plain words.
public struct RequestReading: Hashable, Sendable {
  /// The request.
  public let request: Request
  /// The language most of it is in, or nothing if it cannot be told.
  public let language: Language?
  /// What was understood, in the order of the text.
  public let understood: [Understanding]
  /// The words that mean nothing to the reader but stand in texts of the network, in which they are looked
  /// for, in the order of the text.
  public let lookedFor: [TextSpan]
  /// The words that seem to mean something and were not understood, in the order of the text.
  public let notUnderstood: [TextSpan]

  /// Makes a reading.
  public init(
    request: Request, language: Language? = nil, understood: [Understanding] = [],
    lookedFor: [TextSpan] = [], notUnderstood: [TextSpan] = []
  ) {
    self.request = request
    self.language = language
    self.understood = understood
    self.lookedFor = lookedFor
    self.notUnderstood = notUnderstood
  }
}
