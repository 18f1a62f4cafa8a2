public import PartnerGraph

/// Three territories that would work together: one, and two of its partners that are not yet joined.
public struct Triple: Hashable, Sendable {
  /// What a side does in a cooperation of three.
  ///
  /// As in triangular cooperation: Global Partnership Initiative on Effective Triangular
  /// Co-operation, *Triangular Co-operation in the Era of the 2030 Agenda*, OECD 2019.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Seeks support for what it wants to do.
    case beneficiary
    /// Has the experience that is sought, and shares it.
    case pivotal
    /// Knows the two others and brings them together.
    case facilitating
  }

  /// One of the three.
  public struct Side: Hashable, Sendable {
    /// The partner that stands for it.
    public let partner: Partner.ID
    /// What it does.
    public let role: Role
    /// Its links with the territory, in order of identifier; none for the territory itself.
    public let ties: [Link.ID]
    /// The institutions and clubs of the side that would carry the work, those with most of the
    /// common themes first.
    public let carriers: [Carrier]
  }

  /// An institution that would carry the work of a side.
  public struct Carrier: Hashable, Sendable {
    /// The institution or club.
    public let partner: Partner.ID
    /// The common themes that it holds, in order of identifier.
    public let themes: [Theme.ID]
    /// Its links with the other two sides and who sits there, in order of identifier.
    public let links: [Link.ID]
  }

  /// A theme that all three hold.
  public struct SharedTheme: Hashable, Sendable {
    /// The theme.
    public let theme: Theme.ID
    /// Its rarity times the least of the three weights.
    public let weight: Double
  }

  /// What one of the two partners offers and the other seeks.
  public struct Exchange: Hashable, Sendable {
    /// The theme that is offered: the one sought, or a narrower one.
    public let theme: Theme.ID
    /// Who offers it.
    public let giver: Partner.ID
    /// Who seeks it.
    public let taker: Partner.ID
  }

  /// Something like it that exists already.
  public enum Precedent: Hashable, Sendable {
    /// A project of the territory, with one of the two or its institutions, and at least three countries.
    case project(Partner.ID)
    /// A link between the surroundings or the institutions of the two.
    case link(Link.ID)
  }

  /// Why a triple stands where it does; the parts add up to the score.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// ln(1 + the sum of the weights of the shared themes).
    case themes
    /// ln(1 + the rarities of what either partner offers and the other seeks) / 2.
    case exchange
    /// ln(1 + the weaker of the two ties, as the sum of its links' strengths) / 2.
    case ties
    /// ln(1 + the carriers on the side that has fewest) / 2.
    case carriers
    /// ln(1 + the carriers of the territory that are linked with both others' sides).
    case bridges
    /// ln(1 + the number of precedents).
    case precedents
    /// 1/2 where the three lie in three countries.
    case countries
  }

  /// What stands in the way, or is not known.
  public enum Gap: Hashable, Sendable {
    /// No institution or club of the side holds a common theme.
    case noCarrier(Partner.ID)
    /// Every link with the partner sleeps.
    case dormantTie(Partner.ID)
    /// The newest evidence of the links with the partner is older than five years, or there is none.
    case oldEvidence(Partner.ID, PartialDate?)
    /// Neither of the two offers anything that the other seeks.
    case noExchange
    /// Two of the three lie in one country, so most calls for three do not fit.
    case sameCountry(Partner.ID, Partner.ID)
    /// No funding link reaches any of the three, so who would pay is open.
    case noFunder
  }

  /// The three, the territory asked about first, then the two partners in order of identifier.
  public let sides: [Side]
  /// How well it would work: the sum of its reasons, from first to last.
  public let score: Double
  /// The parts of the score that are not 0, in order of ``Reason/allCases``.
  public let reasons: [Part]
  /// What all three work on, the heaviest first.
  public let themes: [SharedTheme]
  /// What the two partners can give each other, in order of theme and giver.
  public let exchanges: [Exchange]
  /// The carriers of the territory that are linked with both others' sides, in their order.
  public let bridges: [Partner.ID]
  /// What exists already: projects first, then links, in order of identifier.
  public let precedents: [Precedent]
  /// What is missing.
  public let gaps: [Gap]
  /// The documents it rests on, each once, in order of identifier.
  public let sources: [Source.ID]

  /// A part of a score.
  public struct Part: Hashable, Sendable {
    /// Why.
    public let reason: Reason
    /// How much it adds.
    public let contribution: Double
  }

  /// The order of a ranking: the higher score first, then the partners' identifiers.
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    if a.score != b.score { return a.score > b.score }
    return a.sides.map(\.partner).lexicographicallyPrecedes(b.sides.map(\.partner))
  }
}
