import PartnerGraph
import PartnerSearch

/// The question as JSON: the partner asked about, or the request as it was read.
struct RequestJSON: Encodable {
  /// Who asks, as far as the request says.
  struct AskerJSON: Encodable {
    let partner: String?
    let kind: String?
    let country: String?
    let place: String?
    /// Those who ask together with the partner.
    let also: [String]
  }

  /// A piece of the request and what it was read as.
  struct UnderstoodJSON: Encodable {
    let text: String
    /// Where it stands in the request, in bytes of UTF-8.
    let start: Int
    let end: Int
    let meaning: String
    let values: [String]
    let asker: Bool
    let excluded: Bool
    let corrected: Bool
  }

  /// What the one who asks, or the partner wanted, is to be in a project.
  struct RoleJSON: Encodable {
    let role: String
    let asker: Bool
  }

  /// What marks the project that partners are sought for.
  struct MarkJSON: Encodable {
    let column: String
    let value: String
  }

  /// The sort wanted of a kind, by the stems of its names.
  struct SortJSON: Encodable {
    let kind: String
    let words: [String]
  }

  private var partner: String?
  private var asker: AskerJSON?
  private var themes: [String]?
  private var seeks: [String]?
  private var offers: [String]?
  private var without: [String]?
  private var kinds: [String]?
  private var sorts: [SortJSON]?
  private var countries: [String]?
  private var places: [String]?
  private var partnersOf: [String]?
  private var withoutKinds: [String]?
  private var withoutCountries: [String]?
  private var withoutPlaces: [String]?
  private var words: [String]?
  private var language: String?
  private var understood: [UnderstoodJSON]?
  private var programmes: [MarkJSON]?
  private var roles: [RoleJSON]?
  private var lookedFor: [String]?
  private var notUnderstood: [String]?

  enum CodingKeys: String, CodingKey {
    case partner, asker, themes, seeks, offers, without, kinds, countries, places, words, language
    case understood, sorts, programmes, roles
    case partnersOf = "partners_of"
    case withoutKinds = "without_kinds"
    case withoutCountries = "without_countries"
    case withoutPlaces = "without_places"
    case lookedFor = "looked_for"
    case notUnderstood = "not_understood"
  }

  /// The question who next for a partner.
  init(partner: Partner.ID) { self.partner = partner.rawValue }

  /// A request, with how it was read.
  init(_ request: Request, reading: RequestReading) {
    asker = AskerJSON(
      partner: request.asker.partner?.rawValue, kind: request.asker.kind?.rawValue,
      country: request.asker.country?.rawValue, place: request.asker.place?.rawValue,
      also: request.alsoAsking.map(\.rawValue))
    themes = request.themes.map(\.rawValue)
    seeks = request.seeks.map(\.rawValue)
    offers = request.offers.map(\.rawValue)
    without = request.without.map(\.rawValue)
    kinds = request.kinds.map(\.rawValue)
    sorts = request.sorts.map { SortJSON(kind: $0.kind.rawValue, words: $0.words) }
    countries = request.countries.map(\.rawValue)
    places = request.places.map(\.rawValue)
    partnersOf = request.circles.map(\.centre.rawValue)
    withoutKinds = request.withoutKinds.map(\.rawValue)
    withoutCountries = request.withoutCountries.map(\.rawValue)
    withoutPlaces = request.withoutPlaces.map(\.rawValue)
    words = request.words
    language = reading.language?.rawValue
    understood = reading.understood.map {
      UnderstoodJSON(
        text: $0.span.text, start: $0.span.range.lowerBound, end: $0.span.range.upperBound,
        meaning: $0.meaning.name, values: $0.meaning.values,
        asker: $0.isOfAsker, excluded: $0.isExcluded, corrected: $0.isCorrected)
    }
    programmes = request.marks.map { MarkJSON(column: $0.column, value: $0.value) }
    roles = reading.understood.compactMap { piece in
      guard case .role(let role) = piece.meaning, !piece.isExcluded else { return nil }
      return RoleJSON(role: role.rawValue, asker: piece.isOfAsker)
    }
    lookedFor = reading.lookedFor.map(\.text)
    notUnderstood = reading.notUnderstood.map(\.text)
  }
}

extension Understanding.Meaning {
  /// The name of the meaning, for programs.
  var name: String {
    switch self {
    case .theme: "theme"
    case .sought: "sought-theme"
    case .offered: "offered-theme"
    case .kind: "kind"
    case .programme: "programme"
    case .role: "role"
    case .countries: "countries"
    case .place: "place"
    case .partner: "partner"
    case .seeking: "seeking"
    case .offering: "offering"
    case .negation: "negation"
    case .number: "number"
    }
  }

  /// What is meant, by identifier or code.
  var values: [String] {
    switch self {
    case .theme(let id), .sought(let id), .offered(let id): [id.rawValue]
    case .kind(let kind): [kind.rawValue]
    case .role(let role): [role.rawValue]
    case .programme(let marks): marks.map(\.value)
    case .countries(let codes): codes.map(\.rawValue)
    case .place(let id), .partner(let id): [id.rawValue]
    case .seeking, .offering, .negation, .number: []
    }
  }
}
