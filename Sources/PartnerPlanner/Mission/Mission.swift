public import PartnerGraph

/// A journey to partners: whom to meet when, who comes along, and what to bring and to ask.
public struct Mission: BoundedChoice, Hashable, Sendable {
  /// How those who travel stand to a partner.
  public enum Relation: String, CaseIterable, Hashable, Sendable {
    /// They do not work together.
    case new
    /// They work together.
    case active
    /// They have worked together, and nothing happens any more.
    case dormant
  }

  /// A meeting.
  public struct Visit: Hashable, Sendable {
    /// Who is met.
    public let partner: Partner.ID
    /// The place where it is: a city, or the partner itself.
    public let place: Partner.ID
    /// The day, 1 the first.
    public let day: Int
    /// When it begins and ends, in minutes from midnight, by the time there.
    public let start: Int
    /// When it ends.
    public let end: Int
    /// What it is worth in the choice.
    public let value: Double
    /// How well the partner fits as the recommender sees it, 0...1.
    public let fit: Double
    /// How those who travel stand to it.
    public let relation: Relation
    /// The themes that both sides have, the rarest first.
    public let themes: [Theme.ID]
    /// What those who travel, or who comes along, offer and it seeks.
    public let bring: [Triple.Exchange]
    /// What it offers and they seek.
    public let ask: [Triple.Exchange]
    /// Which of those who travel, or of those that are one with them, has the best way to it.
    public let introducedFrom: Partner.ID
    /// That way, on which no event or project lies: each step's link and the partner that it leads to; empty if
    /// there is none.
    public let introduction: [Step]
  }

  /// One step of an introduction.
  public struct Step: Hashable, Sendable {
    /// The link.
    public let link: Link.ID
    /// The partner that it leads to.
    public let partner: Partner.ID
  }

  /// A way from one place to another.
  public struct Leg: Hashable, Sendable {
    /// Where it begins.
    public let from: Partner.ID
    /// Where it ends.
    public let to: Partner.ID
    /// The day on which it begins, 1 the first.
    public let day: Int
    /// When it begins, in minutes from midnight.
    public let start: Int
    /// How many minutes it takes.
    public let minutes: Int
    /// Its length as a great circle, in km.
    public let kilometres: Double
    /// Whether the length is a guess, a place not being known.
    public let isGuess: Bool
    /// Whether it is quicker by air.
    public let flies: Bool
  }

  /// Who comes along, and for whom.
  public struct Companion: Hashable, Sendable {
    /// A company, institution or club of those who travel.
    public let partner: Partner.ID
    /// How well it matches those visited: Σ rarity of the themes of both and of what one offers and another seeks.
    public let weight: Double
    /// The themes that it shares with those visited, the rarest first.
    public let themes: [Theme.ID]
    /// Those visited with whom it shares themes, in the order of the visits.
    public let visits: [Partner.ID]
  }

  /// A partner who was not visited.
  public struct Omission: Hashable, Sendable {
    /// The partner.
    public let partner: Partner.ID
    /// What a visit would be worth.
    public let value: Double
    /// How those who travel stand to it.
    public let relation: Relation
  }

  /// How many places there are.
  public struct Places: Hashable, Sendable {
    /// Those among which the choice was made.
    public let considered: Int
    /// All those where a candidate is.
    public let all: Int
  }

  /// Who travels.
  public let traveller: Partner.ID
  /// Where to.
  public let destination: MissionDestination
  /// The visits, in order of time.
  public let visits: [Visit]
  /// The ways, in order of time.
  public let legs: [Leg]
  /// Who comes along, the best match first; at most eight.
  public let companions: [Companion]
  /// Earlier missions and meetings with those there, announced ones among them, in order of identifier.
  public let followUps: [Link.ID]
  /// Those not visited that would be worth most, at most five.
  public let leftOut: [Omission]
  /// The days, 1 the first, on which those at one or more of the places are closed.
  public let closedDays: [Int]
  /// What the visits are worth together.
  public let value: Double
  /// No mission among the places considered is worth more.
  public let bound: Double
  /// How many partners were considered.
  public let candidates: Int
  /// How many places were considered, and how many there are.
  public let places: Places
}
