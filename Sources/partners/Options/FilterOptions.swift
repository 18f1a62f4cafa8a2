import ArgumentParser
import PartnerGraph
import PartnerRecommender
import PartnerSearch

/// The options by which candidates are filtered.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only partners with this theme, or a narrower one; may be repeated.")
  var theme: [String] = []

  @Option(
    help: "Only partners of this kind; may be repeated.",
    completion: .list(Partner.Kind.allCases.map(\.rawValue)), transform: Choice.value)
  var kind: [Partner.Kind] = []

  @Option(help: ArgumentHelp("Only partners in this country (FR, DE ...).", valueName: "code"))
  var country: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only partners at most this far away.", valueName: "km"))
  var maxDistance: Double?

  @Option(
    help: ArgumentHelp(
      "Only partners that exist on this day; today without it.", valueName: "date"),
    transform: Choice.date)
  var at: PartialDate?

  @Option(
    help: ArgumentHelp("Only partners with a link dated then or later.", valueName: "date"),
    transform: Choice.date)
  var since: PartialDate?

  @OptionGroup var time: TimeOptions

  /// The day taken to be today, if one is given.
  var asOf: PartialDate? { time.asOf }

  /// The options for the recommender, with names made identifiers.
  func options(in network: OpenNetwork) throws(CommandFailure) -> RecommendationOptions {
    let countries = Set(
      try country.map { text throws(CommandFailure) in try CountryCode(asked: text) })
    if let maxDistance, !(maxDistance >= 0) {
      throw .wrongUse("--max-distance \(maxDistance): give a number of km, 0 or more")
    }
    var themes: Set<Theme.ID> = []
    for name in theme { themes.insert(try network.theme(name).id) }
    return RecommendationOptions(
      kinds: Set(kind), themes: themes, countries: countries, maximumDistance: maxDistance,
      existingAt: at, evidenceSince: since)
  }
}

extension CountryCode {
  /// The country that somebody asked for, in whatever case.
  init(asked text: String) throws(CommandFailure) {
    guard let code = CountryCode(text.uppercased()) else {
      throw .wrongUse("--country \(text): give the two letters of ISO 3166-1, such as FR")
    }
    self = code
  }
}
