/// What would have to be given up of a question to have answers.
public struct FilterRelief: Hashable, Sendable {
  /// Something that candidates have to be.
  public enum Condition: String, CaseIterable, Hashable, Sendable {
    /// Of a kind that is wanted.
    case kind
    /// In a country that is wanted.
    case country
    /// In or near a place that is wanted, or a partner of whom those are wanted.
    case place
    /// Of a theme that is wanted.
    case theme
    /// Nothing that is said not to be wanted.
    case refusal
    /// Near enough.
    case distance
    /// Existing on the day asked for.
    case existence
    /// Of evidence new enough.
    case evidence
    /// Not linked yet.
    case notLinked = "not-linked"
  }

  /// The conditions without which there are answers, in order of the cases.
  public let without: [Condition]
  /// How many candidates there are then.
  public let count: Int
}

extension Exclusion {
  /// The condition that leaves a candidate out; nothing for the one who asks.
  var condition: FilterRelief.Condition? {
    switch self {
    case .asker: nil
    case .alreadyLinked: .notLinked
    case .kind, .listedOnRequest: .kind
    case .country: .country
    case .place: .place
    case .refused, .unwantedTheme: .refusal
    case .notExisting: .existence
    case .evidence: .evidence
    case .theme: .theme
    case .distance: .distance
    }
  }
}
