/// A way of placing partners, by its name in Graphviz.
public enum MapLayout: String, CaseIterable, Hashable, Sendable {
  /// Distances in the picture like distances in the graph: up to some hundred partners.
  case neato
  /// The same by a faster, coarser method: up to some thousand.
  case sfdp
  /// Where the text says.
  case positions = "nop2"

  /// How many nodes, and four times as many edges, it places in a few seconds.
  public var limit: Int {
    switch self {
    case .neato: 600
    case .sfdp: 3000
    case .positions: 20_000
    }
  }
}
