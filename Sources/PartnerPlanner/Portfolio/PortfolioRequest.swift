public import PartnerGraph

/// What a plan is asked to reach, and within which limits.
public struct PortfolioRequest: Hashable, Sendable {
  /// Among what new partners are to be spread.
  public enum Balance: String, CaseIterable, Hashable, Sendable {
    /// Continents.
    case continent
    /// Countries.
    case country
    /// Kinds of partners.
    case kind
  }

  /// What may be spent in all years together.
  public var budget: Euro
  /// For how many years, 1 or more.
  public var years: Int
  /// What each theme is worth; if empty, what the territory seeks counts 1 and what else it works on 1/2.
  public var goals: [Theme.ID: Double]
  /// The greatest number of new partners; any if unset.
  public var newLimit: Int?
  /// The greatest number of dormant partnerships woken; any if unset.
  public var wakeLimit: Int?
  /// Among what partners are spread; nothing if unset.
  public var balance: Balance?
  /// The continent of each country, for a balance of continents; a country that is not named counts as
  /// one of its own.
  public var continents: [CountryCode: String]
  /// Who must be among those chosen.
  public var must: Set<Partner.ID>
  /// Who must not.
  public var never: Set<Partner.ID>
  /// The kinds of partners that may be chosen; all but events and projects if empty.
  public var kinds: Set<Partner.Kind>

  /// Makes a request.
  ///
  /// - Complexity: O(1).
  public init(
    budget: Euro, years: Int = 3, goals: [Theme.ID: Double] = [:], newLimit: Int? = nil,
    wakeLimit: Int? = nil, balance: Balance? = nil, continents: [CountryCode: String] = [:],
    must: Set<Partner.ID> = [], never: Set<Partner.ID> = [], kinds: Set<Partner.Kind> = []
  ) {
    self.budget = budget
    self.years = years
    self.goals = goals
    self.newLimit = newLimit
    self.wakeLimit = wakeLimit
    self.balance = balance
    self.continents = continents
    self.must = must
    self.never = never
    self.kinds = kinds
  }
}
