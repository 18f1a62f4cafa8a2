/// A node of the network: whoever one can be linked to.
public struct Partner: Hashable, Sendable, Identifiable {
  /// A partner's identifier, such as `brest`.
  public typealias ID = Identifier<Partner>

  /// What sort of partner it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A town or city.
    case city
    /// Any other territorial authority: metropole, province, state.
    case region
    /// A company.
    case company
    /// A university, research institute, technopole, cluster, ministry, consulate or port.
    case institution
    /// A World Trade Center, a business club.
    case club
    /// An association of cities or clubs.
    case network
    /// A conference, a fair, a festival.
    case event
    /// A project or programme.
    case project
  }

  /// The identifier, unique in the network.
  public let id: ID
  /// What sort of partner it is.
  public let kind: Kind
  /// What it is more exactly, in free text, such as `university`; empty if not said.
  public let subkind: String
  /// The name, with its translations.
  public let name: LocalizedText
  /// Other spellings, abbreviations and former names.
  public let aliases: [String]
  /// The country it is in.
  public let country: CountryCode?
  /// The city partner where it sits.
  public let city: ID?
  /// Where it is; without one it is taken to be at its ``city``.
  public let coordinate: Coordinate?
  /// What other registers call it.
  public let identifiers: ExternalIdentifiers
  /// The themes it works on.
  public let themes: [Theme.ID]
  /// The themes it has something to give in.
  public let offers: [Theme.ID]
  /// The themes it looks for.
  public let seeks: [Theme.ID]
  /// How many people live there.
  public let population: Int?
  /// From when to when it exists or takes place.
  public let period: Period
  /// The address of its web site; empty if not known.
  public let website: String
  /// The documents that say so.
  public let sources: [Source.ID]
  /// A remark in free text; empty if there is none.
  public let note: String
  /// The cells of unknown columns, in order of the columns.
  public let extra: [ExtraCell]

  /// Makes a partner; only its identifier, kind and name are needed.
  public init(
    id: ID, kind: Kind, subkind: String = "", name: LocalizedText, aliases: [String] = [],
    country: CountryCode? = nil, city: ID? = nil, coordinate: Coordinate? = nil,
    identifiers: ExternalIdentifiers = ExternalIdentifiers(), themes: [Theme.ID] = [],
    offers: [Theme.ID] = [], seeks: [Theme.ID] = [], population: Int? = nil,
    period: Period = .unknown, website: String = "", sources: [Source.ID] = [],
    note: String = "", extra: [ExtraCell] = []
  ) {
    self.id = id
    self.kind = kind
    self.subkind = subkind
    self.name = name
    self.aliases = aliases
    self.country = country
    self.city = city
    self.coordinate = coordinate
    self.identifiers = identifiers
    self.themes = themes
    self.offers = offers
    self.seeks = seeks
    self.population = population
    self.period = period
    self.website = website
    self.sources = sources
    self.note = note
    self.extra = extra
  }
}
