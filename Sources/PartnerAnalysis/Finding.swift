public import PartnerGraph

/// Something wrong, doubtful or missing in a network that is a graph.
public struct Finding: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, CaseIterable, Hashable, Comparable, Sendable {
    /// It cannot be right; ``NetworkCheck`` finds it in no well-kept network.
    case error
    /// It may mislead.
    case warning
    /// It is missing, or never used.
    case note

    /// Tells whether one matters more than another.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// What was found.
  public enum Matter: Hashable, Sendable {
    /// Statements of one property that cannot all be true.
    case contradiction(Contradiction)
    /// The table says something that no statement about the same property says.
    case tableContradicted(
      property: String, table: String, tableSources: [Source.ID], statements: [Statement])
    /// A link names no source.
    case linkWithoutSource
    /// A partner names no source.
    case partnerWithoutSource
    /// The country of a partner is none of ISO 3166-1; perhaps another code is meant.
    case unknownCountry(CountryCode, meant: CountryCode?)
    /// A partner or link ends before it begins.
    case endBeforeBeginning(Period)
    /// A link is confirmed before it began.
    case confirmedBeforeBeginning(confirmed: PartialDate, since: PartialDate)
    /// A link holds only when one of its partners does not exist.
    case outsideLifeOfPartner(Partner.ID, Period)
    /// A link counts as active although its period is over.
    case activeThoughOver(PartialDate)
    /// The newest evidence of an active link is older than five years.
    case stale(newest: PartialDate)
    /// An active link has no date at all.
    case undated
    /// Two partners look like one.
    case likelyDuplicate(of: Partner.ID, because: DuplicateReason)
    /// Two links of one kind join the same partners in the same period about the same themes.
    case repeatedLink(of: Link.ID)
    /// Several partners have this name or alias.
    case sharedName(String, with: [Partner.ID])
    /// No partner and no link has the theme, or one narrower.
    case unusedTheme
    /// A partner has no theme, neither its own nor by a link.
    case partnerWithoutTheme
    /// A partner has no link.
    case partnerWithoutLink
    /// No row names the source.
    case unusedSource
  }

  /// Why two partners look like one.
  public enum DuplicateReason: Hashable, Sendable {
    /// They have the same identifier in another register.
    case identifier(register: String, value: String)
    /// They have the same name, and nothing speaks against it.
    case name(String)
    /// Their names and places are so alike; how probably they are one, 0...1.
    case likeness(probability: Double)
  }

  /// How much it matters.
  public let severity: Severity
  /// The identifier of the partner, link, theme or source it is about.
  public let subject: String
  /// What was found.
  public let matter: Matter

  /// The name of the matter, for programs: `contradiction`, `stale` ...
  public var name: String {
    switch matter {
    case .contradiction: "contradiction"
    case .tableContradicted: "table-contradicted"
    case .linkWithoutSource: "link-without-source"
    case .partnerWithoutSource: "partner-without-source"
    case .unknownCountry: "unknown-country"
    case .endBeforeBeginning: "end-before-beginning"
    case .confirmedBeforeBeginning: "confirmed-before-beginning"
    case .outsideLifeOfPartner: "outside-life-of-partner"
    case .activeThoughOver: "active-though-over"
    case .stale: "stale"
    case .undated: "undated"
    case .likelyDuplicate: "likely-duplicate"
    case .repeatedLink: "repeated-link"
    case .sharedName: "shared-name"
    case .unusedTheme: "unused-theme"
    case .partnerWithoutTheme: "partner-without-theme"
    case .partnerWithoutLink: "partner-without-link"
    case .unusedSource: "unused-source"
    }
  }
}
