/// A dated, themed, sourced relation between two partners.
public struct Link: Hashable, Sendable, Identifiable {
  /// A link's identifier, such as `brest--kiel--twinning`.
  public typealias ID = Identifier<Link>

  /// What sort of relation it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Two cities are twinned.
    case twinning
    /// Two territories signed a protocol of friendship.
    case friendship
    /// Two partners cooperate over time.
    case cooperation
    /// Two partners work on a common project.
    case project
    /// Two partners know each other.
    case contact
    /// The first is a member of the second.
    case membership
    /// The first is in the second.
    case location
    /// The first takes part in the second.
    case participation
    /// The first hosts the second.
    case hosting
    /// The first pays for the second.
    case funding
    /// Two partners exchange people: pupils, students, staff.
    case exchange
    /// A delegation of the one went to the other.
    case mission
    /// The two met.
    case meeting

    /// Whether it leads from its first partner to its second, and not as well back.
    public var isDirected: Bool {
      switch self {
      case .membership, .location, .participation, .hosting, .funding: true
      default: false
      }
    }
  }

  /// How a relation stands.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Not yet agreed.
    case proposed
    /// In force; what is not said otherwise is taken to be.
    case active
    /// In force, and nothing happens.
    case dormant
    /// Over.
    case ended
  }

  /// The identifier, unique in the network.
  public let id: ID
  /// The partner it starts at.
  public let from: Partner.ID
  /// The partner it leads to.
  public let to: Partner.ID
  /// What sort of relation it is.
  public let kind: Kind
  /// The themes it is about; may be empty.
  public let themes: [Theme.ID]
  /// From when to when.
  public let period: Period
  /// How it stands.
  public let state: State
  /// The date of the newest evidence that it stands so.
  public let confirmed: PartialDate?
  /// The money that goes with it.
  public var amount: Euro? { rest.first?.amount }
  /// The documents that say so.
  public let sources: [Source.ID]
  /// A remark in free text; empty if there is none.
  public var note: String { rest.first?.note ?? "" }
  /// The cells of unknown columns, in order of the columns.
  public var extra: [ExtraCell] { rest.first?.extra ?? [] }
  /// What most links do not say, so that it takes no room in millions of them: at most one.
  private let rest: [Rest]

  private struct Rest: Hashable, Sendable {
    var amount: Euro?
    var note: String
    var extra: [ExtraCell]
  }

  /// Makes a link; only its identifier, ends and kind are needed.
  public init(
    id: ID, from: Partner.ID, to: Partner.ID, kind: Kind, themes: [Theme.ID] = [],
    period: Period = .unknown, state: State = .active, confirmed: PartialDate? = nil,
    amount: Euro? = nil, sources: [Source.ID] = [], note: String = "", extra: [ExtraCell] = []
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.kind = kind
    self.themes = themes
    self.period = period
    self.state = state
    self.confirmed = confirmed
    self.sources = sources
    let isPlain = amount == nil && note.isEmpty && extra.isEmpty
    rest = isPlain ? [] : [Rest(amount: amount, note: note, extra: extra)]
  }

  /// The newest date that stands in it: confirmation, end or beginning, whichever is the latest.
  public var newestDate: PartialDate? {
    var newest = confirmed
    for date in [period.until, period.since] {
      guard let date else { continue }
      newest = newest.map { max($0, date) } ?? date
    }
    return newest
  }
}
