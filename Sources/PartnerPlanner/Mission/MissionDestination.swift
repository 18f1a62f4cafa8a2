public import PartnerGraph

/// Where a mission goes.
public enum MissionDestination: Hashable, Sendable {
  /// A city, another territory, or another partner, which is then visited for certain.
  case partner(Partner.ID)
  /// A whole country.
  case country(CountryCode)
}

extension MissionDestination: CustomStringConvertible {
  /// The identifier or the code.
  ///
  /// - Complexity: O(1).
  public var description: String {
    switch self {
    case .partner(let id): id.rawValue
    case .country(let code): code.rawValue
    }
  }
}
