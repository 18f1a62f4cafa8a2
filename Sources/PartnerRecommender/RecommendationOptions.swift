public import PartnerGraph

/// Which candidates are considered, and how many are listed.
public struct RecommendationOptions: Hashable, Sendable {
  /// The greatest number of results; 0 or less gives none.
  public var limit: Int
  /// Whether those already linked to the one who asks are listed; what fits the question if unset.
  public var includesLinked: Bool?
  /// The kinds listed; if empty all but events and projects, which are over one day.
  public var kinds: Set<Partner.Kind>
  /// Themes of which a partner must have one, or one that is narrower; any if empty.
  public var themes: Set<Theme.ID>
  /// The countries a partner must be in; any if empty.
  public var countries: Set<CountryCode>
  /// The greatest distance in km from the one who asks or, in a request, from a place asked for.
  public var maximumDistance: Double?
  /// A date on which a partner must exist or take place, as far as that is known; without one, today,
  /// except for events and projects.
  public var existingAt: PartialDate?
  /// A date on or after which a link of the partner must be dated.
  public var evidenceSince: PartialDate?
  /// How much results alike in city, country and themes are spread out: 0 not at all, 1 fully.
  public var diversity: Double

  /// Makes options; by default ten results, no filter and no spreading.
  public init(
    limit: Int = 10, includesLinked: Bool? = nil, kinds: Set<Partner.Kind> = [],
    themes: Set<Theme.ID> = [], countries: Set<CountryCode> = [], maximumDistance: Double? = nil,
    existingAt: PartialDate? = nil, evidenceSince: PartialDate? = nil, diversity: Double = 0
  ) {
    self.limit = limit
    self.includesLinked = includesLinked
    self.kinds = kinds
    self.themes = themes
    self.countries = countries
    self.maximumDistance = maximumDistance
    self.existingAt = existingAt
    self.evidenceSince = evidenceSince
    self.diversity = diversity
  }
}
