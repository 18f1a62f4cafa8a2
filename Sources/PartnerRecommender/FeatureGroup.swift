/// What a feature looks at; features of one group can stand in for each other.
public enum FeatureGroup: String, CaseIterable, Hashable, Sendable {
  /// Themes, and who offers what to whom.
  case themes
  /// Words of names, notes and projects.
  case words
  /// Programmes, calls and whatever else marks a project.
  case marks
  /// Who knows whom.
  case network
  /// How much, and how lately, a partner works with others.
  case experience
  /// Countries, distances and places asked for.
  case place
  /// Kinds, sorts and sizes of partners.
  case kind

  /// The features of the group, in order.
  ///
  /// - Complexity: O(*f*), where *f* is the number of features.
  public var features: [FeatureName] { FeatureName.allCases.filter { $0.group == self } }
}

extension FeatureName {
  /// The group it belongs to.
  ///
  /// - Complexity: O(1).
  public var group: FeatureGroup {
    switch self {
    case .sharedThemes, .themeFocus, .complementarity, .themeLift: .themes
    case .sharedWords, .workWords, .profileWords, .similarProjects: .words
    case .programmeShare, .markLift, .similarMarks: .marks
    case .adamicAdar, .resourceAllocation, .pageRank, .introduction, .nearWalk, .similarPartners,
      .topicalWalk:
      .network
    case .experience, .recency, .connections, .momentum: .experience
    case .countryAffinity, .proximity, .requestedPlace, .askerCountry, .countryTies, .countryLift,
      .sameCountry:
      .place
    case .kindAffinity, .similarSize, .requestedKind, .kindLift: .kind
    }
  }
}
