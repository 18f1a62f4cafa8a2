/// Attributes with their values, the last of a name last.
typealias DOTAttributes = [(name: String, value: String)]

/// What holds inside a pair of braces.
struct DOTScope {
  var nodes: DOTAttributes = []
  var edges: DOTAttributes = []
  /// The labels of the clusters around.
  var clusters: [String] = []
  /// The nodes named inside, in order, each once.
  var members: [String] = []
  var seen: Set<String> = []
}
