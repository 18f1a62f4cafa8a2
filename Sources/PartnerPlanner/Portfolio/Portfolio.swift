public import PartnerGraph

/// Which partnerships to start and which to wake for a budget.
public struct Portfolio: BoundedChoice, Hashable, Sendable {
  /// What is to be covered: a theme, or one of the groups among which partners are spread.
  public enum Goal: Hashable, Sendable {
    /// A theme.
    case theme(Theme.ID)
    /// A continent, country or kind, as the request names it.
    case group(String)
  }

  /// How far a goal is covered.
  public struct Coverage: Hashable, Sendable {
    /// The goal.
    public let goal: Goal
    /// What covering it is worth in this plan: its weight, half of that where an active partner has it.
    public let weight: Double
    /// How much of it is covered, 0...1.
    public let covered: Double
    /// How many candidates could cover some of it.
    public let candidates: Int
  }

  /// A partner chosen, or one just left out.
  public struct Choice: Hashable, Sendable {
    /// The partner.
    public let partner: Partner.ID
    /// Whether the partnership is started, not woken.
    public let isNew: Bool
    /// How likely it is to succeed as the recommender sees it, 0...1: the fit.
    public let likelihood: Double
    /// What it costs in each year.
    public let costs: [Euro]
    /// What it adds to each goal that the others chosen do not, the greatest first.
    public let adds: [Gain]

    /// What it adds in all.
    ///
    /// - Complexity: O(*g*), where *g* is the number of goals that it adds to.
    public var gain: Double { adds.reduce(0) { $0 + $1.gain } }
    /// What it costs in all years.
    ///
    /// - Complexity: O(*y*), where *y* is the number of years.
    public var cost: Euro { Euro(cents: costs.reduce(0) { $0 + $1.cents }) }
  }

  /// What a choice adds to a goal.
  public struct Gain: Hashable, Sendable {
    /// The goal.
    public let goal: Goal
    /// The gain in value.
    public let gain: Double
  }

  /// The best plan found for another budget.
  public struct CurvePoint: Hashable, Sendable {
    /// The budget.
    public let budget: Euro
    /// The value reached.
    public let value: Double
    /// No plan is worth more.
    public let bound: Double
    /// The partners chosen, in order of identifier.
    public let partners: [Partner.ID]
  }

  /// Those chosen, the greatest gain first, then in order of identifier.
  public let choices: [Choice]
  /// What the plan is worth.
  public let value: Double
  /// No plan within budget and limits is worth more than this.
  public let bound: Double
  /// How many partners were considered.
  public let candidates: Int
  /// How far the goals are covered, in order of weight, then of name.
  public let coverage: [Coverage]
  /// Those not chosen that would add most for what they cost, at most five.
  public let leftOut: [Choice]
  /// What smaller and greater budgets would bring, in order of budget; the value never falls.
  public let curve: [CurvePoint]

  /// What the plan costs in each year.
  ///
  /// - Complexity: O(*c* × *y*), where *c* is the number of choices and *y* that of years.
  public var costs: [Euro] {
    let years = choices.map(\.costs.count).max() ?? 0
    return (0..<years).map { year in
      Euro(cents: choices.reduce(0) { $0 + $1.costs[year].cents })
    }
  }
  /// What the plan costs in all.
  ///
  /// - Complexity: O(*c* × *y*), where *c* is the number of choices and *y* that of years.
  public var cost: Euro { Euro(cents: choices.reduce(0) { $0 + $1.cost.cents }) }
}
