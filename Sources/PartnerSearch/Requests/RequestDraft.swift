import PartnerGraph

/// A request while it is being read.
struct RequestDraft {
  var asker: Int32?
  /// Those who ask together with the asker.
  var alsoAsking: [Int32] = []
  var askerKind: Partner.Kind?
  /// The words that told the kind of the one who asks.
  var askerWords = ""
  var askerCountry: CountryCode?
  var askerPlace: Int32?
  var themes: [Int32] = []
  var seeks: [Int32] = []
  var offers: [Int32] = []
  var without: [Int32] = []
  var kinds: [Partner.Kind] = []
  /// The sorts asked for of each kind; of a kind that is asked for in general there is an empty one.
  var sorts: [Request.Sort] = []
  var withoutKinds: [Partner.Kind] = []
  var countries: [CountryCode] = []
  /// Countries that speak the language wanted; they narrow the others down, or stand for all.
  var speech: [CountryCode] = []
  var withoutCountries: [CountryCode] = []
  var places: [Int32] = []
  var withoutPlaces: [Int32] = []
  /// Of the places those whose partners are wanted.
  var circles: [Request.Circle] = []
  /// Themes that only say for whom or in what times something is wanted, or whom: a school.
  var faint: [(row: Int32, place: Range<Int>, isSought: Bool)] = []
  /// What marks the project that partners are sought for.
  var marks: [Request.Mark] = []
  /// The words of the programmes named.
  var programmeWords: Set<String> = []
  /// By which words each theme is wanted, and by which it is not.
  var wordsWanted: [Int32: Set<String>] = [:]
  var wordsRefused: [Int32: Set<String>] = [:]

  /// Whether nothing is known yet of the one who asks.
  var isAskerUnknown: Bool {
    asker == nil && askerKind == nil && askerCountry == nil && askerPlace == nil
  }

  /// Whether nothing that is wanted or given was read yet.
  var isEmpty: Bool {
    themes.isEmpty && seeks.isEmpty && offers.isEmpty && kinds.isEmpty && countries.isEmpty
  }

  /// Whether a theme is refused by words for a part of it only: `satellites, but no drones`.
  func isRefusedInPart(_ row: Int32) -> Bool {
    guard let wanted = wordsWanted[row], let refused = wordsRefused[row] else { return false }
    return wanted.isDisjoint(with: refused)
  }

  /// Lets the language wanted narrow the countries down, unless it would leave none.
  mutating func heedSpeech() {
    guard !speech.isEmpty else { return }
    let common = countries.isEmpty ? speech : countries.filter(speech.contains)
    if !common.isEmpty { countries = common }
  }

  /// The request; what is excluded is not wanted as well, except a kind that is asked for, and a
  /// partner of the network needs no further description.
  func request(_ graph: PartnerGraph, words: [String]) -> Request {
    func themes(_ rows: [Int32]) -> [Theme.ID] {
      Self.unique(rows).filter { !without.contains($0) }.map { graph.themes[Int($0)].id }
    }
    func partner(_ row: Int32) -> Partner.ID { graph.partners[Int(row)].id }
    let isKnown = asker != nil
    let wantedPlaces = Self.unique(places)
      .filter { $0 != asker && !alsoAsking.contains($0) && !withoutPlaces.contains($0) }
      .map(partner)
    return Request(
      asker: Request.Asker(
        partner: asker.map(partner), kind: isKnown ? nil : askerKind,
        country: isKnown ? nil : askerCountry, place: isKnown ? nil : askerPlace.map(partner)),
      themes: themes(self.themes.filter { !seeks.contains($0) && !offers.contains($0) }),
      seeks: themes(seeks), offers: themes(offers),
      without: Self.unique(without).map { graph.themes[Int($0)].id },
      kinds: Self.unique(kinds),
      countries: Self.unique(countries).filter { !withoutCountries.contains($0) },
      places: wantedPlaces,
      // "Companies, not banks": what is refused is then narrower than a kind can say.
      withoutKinds: Self.unique(withoutKinds).filter { !kinds.contains($0) },
      withoutCountries: Self.unique(withoutCountries),
      withoutPlaces: Self.unique(withoutPlaces).map(partner), words: words,
      sorts: sorts.filter { sort in
        !sorts.contains { $0.kind == sort.kind && $0.words.isEmpty }
      }, alsoAsking: Self.unique(alsoAsking).filter { $0 != asker }.map(partner),
      marks: Set(marks).sorted(),
      circles: Self.unique(circles).filter { wantedPlaces.contains($0.centre) })
  }

  private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
