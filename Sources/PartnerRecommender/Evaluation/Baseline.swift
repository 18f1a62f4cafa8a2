/// A ranking by one simple rule, to compare with.
public enum Baseline: String, CaseIterable, Hashable, Sendable {
  /// How many partners a candidate has.
  case popularity
  /// How many partners both have.
  case commonPartners = "common-partners"
  /// Partners of both, each counting 1 / ln of how many it has.
  case adamicAdar = "adamic-adar"
  /// Partners of both, each counting 1 / how many it has.
  case resourceAllocation = "resource-allocation"
  /// The same by strength, state and age of the links.
  case weightedResourceAllocation = "weighted-resource-allocation"
  /// The visits of a walk that often returns to the asker.
  case personalisedPageRank = "personalised-pagerank"
  /// The cosine of the theme profiles.
  case themeCosine = "theme-cosine"
  /// The tf-idf sum over shared themes, not normalised.
  case themeTFIDF = "theme-tf-idf"
  /// The idf sum over shared words, not normalised.
  case wordTFIDF = "word-tf-idf"

  /// The feature by which it ranks, if it is one.
  var feature: FeatureName? {
    switch self {
    case .popularity, .commonPartners, .resourceAllocation, .personalisedPageRank: nil
    case .adamicAdar: .adamicAdar
    case .weightedResourceAllocation: .resourceAllocation
    case .themeCosine: .themeFocus
    case .themeTFIDF: .sharedThemes
    case .wordTFIDF: .workWords
    }
  }
}
