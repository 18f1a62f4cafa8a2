/// What a part of a score is about; a recommendation has at most one reason of each.
///
/// The order of the cases is the order in which the parts of a score are added up.
public enum FeatureName: String, CaseIterable, Hashable, Sendable {
  /// Themes that both have, rare ones counting more.
  case sharedThemes = "shared-themes"
  /// How much of what both do is the same.
  case themeFocus = "theme-focus"
  /// What the one offers and the other seeks.
  case complementarity
  /// Words of a request that stand in a partner's names or note.
  case sharedWords = "shared-words"
  /// Partners that both know, those who know few others counting more.
  case adamicAdar = "adamic-adar"
  /// What would flow from the one to the other through partners both know.
  case resourceAllocation = "resource-allocation"
  /// How often a walk from the one that often returns home comes by.
  case pageRank = "personalised-pagerank"
  /// How well one common partner could introduce them.
  case introduction
  /// How many and how strong a partner's links are.
  case experience
  /// How recent a partner's newest link is.
  case recency
  /// How often the two countries work together in this network.
  case countryAffinity = "country-affinity"
  /// How often the two kinds of partner work together in this network.
  case kindAffinity = "kind-affinity"
  /// How near the two are.
  case proximity
  /// How alike the two are in number of inhabitants.
  case similarSize = "similar-size"
  /// Whether a partner is in or near a place asked for.
  case requestedPlace = "requested-place"
  /// Whether a partner is of a kind asked for.
  case requestedKind = "requested-kind"
  /// Links of a partner with the country of the one who asks.
  case askerCountry = "asker-country"
}
