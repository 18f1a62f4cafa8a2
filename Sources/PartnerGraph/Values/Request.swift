/// What someone asks of the recommender: who asks, about which themes, and what partner is wanted.
public struct Request: Hashable, Sendable {
  /// Who asks, as far as it is known.
  public struct Asker: Hashable, Sendable {
    /// The partner who asks, or on whose behalf one asks, if it is one of the network.
    public let partner: Partner.ID?
    /// What sort of partner asks: `company` for "a Chilean SME".
    public let kind: Partner.Kind?
    /// The country of the one who asks: `CL` for "a Chilean SME".
    public let country: CountryCode?
    /// A place of the network where the one who asks sits: `quebec` for "a Quebec lab".
    public let place: Partner.ID?

    /// Makes a description of who asks; nobody in particular by default.
    public init(
      partner: Partner.ID? = nil, kind: Partner.Kind? = nil, country: CountryCode? = nil,
      place: Partner.ID? = nil
    ) {
      self.partner = partner
      self.kind = kind
      self.country = country
      self.place = place
    }
  }

  /// What sort of a kind is wanted: a laboratory, where any institution is of the kind.
  public struct Sort: Hashable, Sendable {
    /// The kind.
    public let kind: Partner.Kind
    /// The stems by which partners of the sort are known: one word in their name or in what they are
    /// called is enough; stems joined by a space are all needed.
    public let words: [String]

    /// Makes a sort.
    public init(kind: Partner.Kind, words: [String]) {
      self.kind = kind
      self.words = words
    }
  }

  /// Partners of somebody who are wanted: "the twin towns of Brest".
  public struct Circle: Hashable, Sendable {
    /// Whose partners are wanted.
    public let centre: Partner.ID
    /// Whether only those twinned with it are, if it has any.
    public let isTwinned: Bool

    /// Makes a circle.
    public init(centre: Partner.ID, isTwinned: Bool = false) {
      self.centre = centre
      self.isTwinned = isTwinned
    }
  }

  /// What marks the project a request is for, such as its programme: a column and what stands in it.
  public struct Mark: Hashable, Sendable, Comparable {
    /// The column: `subkind` for the sort of a project, which is its programme, else an extra one.
    public let column: String
    /// What stands in it, such as `HORIZON-RIA`.
    public let value: String

    /// Makes a mark.
    public init(column: String, value: String) {
      self.column = column
      self.value = value
    }

    /// The order of column and value.
    public static func < (a: Self, b: Self) -> Bool { (a.column, a.value) < (b.column, b.value) }
  }

  /// Who asks.
  public let asker: Asker
  /// The themes it is about, where it is not said who gives and who takes.
  public let themes: [Theme.ID]
  /// The themes the one who asks looks for: a partner that offers them is wanted.
  public let seeks: [Theme.ID]
  /// The themes the one who asks has to give: a partner that seeks them is wanted.
  public let offers: [Theme.ID]
  /// Themes that are not wanted: "not tourism".
  public let without: [Theme.ID]
  /// The kinds of partner wanted; any if empty.
  public let kinds: [Partner.Kind]
  /// Of some of these kinds the sorts wanted; any sort of the others.
  public let sorts: [Sort]
  /// The countries wanted; any if empty.
  public let countries: [CountryCode]
  /// The places of the network in or near which a partner is wanted; anywhere if empty.
  public let places: [Partner.ID]
  /// Of some of these places the partners that are wanted, wherever they are.
  public let circles: [Circle]
  /// Kinds of partner that are not wanted: "no companies".
  public let withoutKinds: [Partner.Kind]
  /// Countries that are not wanted: "except France"; none of them is among ``countries``.
  public let withoutCountries: [CountryCode]
  /// Places that are not wanted: "not in Brest".
  public let withoutPlaces: [Partner.ID]
  /// The stems of words of the request that may occur in names and notes, in order of the text.
  public let words: [String]
  /// Partners who ask together with the asker: "Brest and Kiel look for"; none of them is an answer.
  public let alsoAsking: [Partner.ID]
  /// What marks the project that partners are sought for: its programme, scheme or call.
  public let marks: [Mark]

  /// Makes a request; an empty one asks for anybody.
  public init(
    asker: Asker = Asker(), themes: [Theme.ID] = [], seeks: [Theme.ID] = [],
    offers: [Theme.ID] = [], without: [Theme.ID] = [], kinds: [Partner.Kind] = [],
    countries: [CountryCode] = [], places: [Partner.ID] = [],
    withoutKinds: [Partner.Kind] = [], withoutCountries: [CountryCode] = [],
    withoutPlaces: [Partner.ID] = [], words: [String] = [], sorts: [Sort] = [],
    alsoAsking: [Partner.ID] = [], marks: [Mark] = [], circles: [Circle] = []
  ) {
    self.asker = asker
    self.themes = themes
    self.seeks = seeks
    self.offers = offers
    self.without = without
    self.kinds = kinds
    self.countries = countries
    self.places = places
    self.circles = circles
    self.withoutKinds = withoutKinds
    self.withoutCountries = withoutCountries
    self.withoutPlaces = withoutPlaces
    self.words = words
    self.sorts = sorts
    self.alsoAsking = alsoAsking
    self.marks = marks
  }
}
