import ArgumentParser
import PartnerDOT
import PartnerGraph

/// The options by which a picture shows a part of a network.
struct MapFilterOptions: ParsableArguments {
  @Option(help: "Only what is about this theme, or a narrower one; may be repeated.")
  var theme: [String] = []

  @Option(
    help: ArgumentHelp("As it was at this date.", valueName: "date"), transform: Choice.date)
  var at: PartialDate?

  @Option(
    help: ArgumentHelp("As it was between two dates: 2007..2018.", valueName: "date..date"),
    transform: Self.dates)
  var between: MapFilter.Dates?

  /// The filter, with names made identifiers.
  func filter(in network: OpenNetwork) throws(CommandFailure) -> MapFilter {
    if at != nil && between != nil {
      throw .wrongUse("give either --at or --between")
    }
    var themes: Set<Theme.ID> = []
    for name in theme { themes.insert(try network.theme(name).id) }
    return MapFilter(
      themes: themes, dates: between ?? at.map { MapFilter.Dates(first: $0, last: $0) })
  }

  /// What the title says of it.
  func words(for filter: MapFilter, in network: OpenNetwork) -> [String] {
    let dates = filter.dates.map { dates in
      dates.first == dates.last
        ? dates.first.description : "\(dates.first.description)–\(dates.last.description)"
    }
    return filter.themes.sorted().map(network.label) + [dates].compactMap(\.self)
  }

  private static func dates(_ text: String) throws -> MapFilter.Dates {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    if parts.count == 2, let first = PartialDate(parts[0]), let last = PartialDate(parts[1]),
      first.firstDay <= last.lastDay
    {
      return MapFilter.Dates(first: first, last: last)
    }
    throw ValidationError("give two dates such as 2007..2018, the earlier one first")
  }
}
