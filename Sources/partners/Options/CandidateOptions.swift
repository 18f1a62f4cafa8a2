import ArgumentParser
import PartnerGraph
import PartnerRecommender

/// The options by which recommendations are filtered, limited and spread out.
struct CandidateOptions: ParsableArguments {
  @OptionGroup var filters: FilterOptions

  @Option(
    parsing: .unconditional,
    help: "How much to spread results over cities and countries: 0 not at all, 1 clearly.")
  var diversity: Double = 0

  @Option(name: [.short, .long], parsing: .unconditional, help: "The greatest number of results.")
  var limit: Int = 10

  var theme: [String] { filters.theme }
  var kind: [Partner.Kind] { filters.kind }
  var country: [String] { filters.country }
  var asOf: PartialDate? { filters.asOf }

  /// The options for the recommender, with names made identifiers.
  func options(in network: OpenNetwork) throws(CommandFailure) -> RecommendationOptions {
    guard limit >= 0 else {
      throw .wrongUse("--limit \(limit): give a number of results, 0 or more")
    }
    guard (0...100).contains(diversity) else {
      throw .wrongUse("--diversity \(diversity): give a number from 0 to 100; 1 is usual")
    }
    var options = try filters.options(in: network)
    options.limit = limit
    options.diversity = diversity
    return options
  }
}
