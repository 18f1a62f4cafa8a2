/// A reason why a picture cannot be drawn.
public enum MapError: Error, Hashable, Sendable {
  /// The text is not a graph in the DOT language; with what Graphviz says.
  case unreadable(String)
  /// Graphviz cannot place the partners by a layout; with what it says.
  case layoutFailed(String, String)
  /// Graphviz cannot draw in a format; with what it says.
  case drawingFailed(MapFormat, String)
  /// There is more to draw than a layout can place in a few seconds.
  case tooLarge(MapLayout, nodes: Int, edges: Int, limit: Int)
  /// A drawing in a process of its own has taken longer than it may.
  case tookTooLong(seconds: Double)
  /// The process that drew has died of a signal, which is named by its number: libgraphviz crashed, or
  /// used more time or memory than it may.
  case drawingDied(signal: Int)
  /// The process that drew gives no picture; with what it says.
  case refused(String)
  /// A picture of rings has no partner in the middle.
  case noMiddle
  /// The system gives no thread or no memory for drawing.
  case noResources
}

extension MapError: CustomStringConvertible {
  /// A sentence for people, saying what went wrong and what to do.
  public var description: String {
    switch self {
    case .unreadable(let message):
      "the graph cannot be read: \(message)"
    case .layoutFailed(let layout, let message):
      "the graph cannot be laid out by '\(layout)': \(message)"
    case .drawingFailed(let format, let message):
      "the picture cannot be drawn as \(format.rawValue): \(message)"
    case .tooLarge(let layout, let nodes, let edges, let limit):
      "\(nodes) nodes and \(edges) edges are too many for the layout '\(layout.rawValue)', "
        + "which takes at most \(limit) and \(4 * limit); show fewer partners"
    case .tookTooLong(let seconds):
      "the drawing has taken more than \(seconds) seconds and was ended; draw a smaller graph"
    case .drawingDied(let signal):
      "the drawing ended by signal \(signal): Graphviz crashed on this graph, or needed more time or "
        + "memory than it may; look for huge numbers and labels in it, or draw a smaller graph"
    case .refused(let message): "the graph is not drawn: \(message)"
    case .noMiddle:
      "rings go around a partner; name the one in the middle"
    case .noResources:
      "the system gives no memory or no thread for drawing; close other programs and try again"
    }
  }
}
