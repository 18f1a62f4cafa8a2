internal import PartnerDOT

/// Lays out graphs that could take long in a process of its own, which is ended when it is late.
///
/// The process reads a graph in the DOT language and writes it with positions.
public struct LayoutHelper: Sendable {
  private let process: @Sendable (_ engine: String) -> DrawingProcess

  /// Makes a helper.
  ///
  /// - Parameter process: The process that lays out by an engine of Graphviz.
  public init(process: @escaping @Sendable (_ engine: String) -> DrawingProcess) {
    self.process = process
  }

  /// Tells where everything comes to be.
  ///
  /// - Throws: ``MapError/tooLarge(_:nodes:edges:limit:)`` before anything is begun, or what the
  ///   process ends by.
  func geometry(_ dot: DOTText, layout: MapLayout) throws(MapError) -> MapGeometry {
    guard dot.nodeCount <= layout.limit, dot.edgeCount <= 4 * layout.limit else {
      throw .tooLarge(layout, nodes: dot.nodeCount, edges: dot.edgeCount, limit: layout.limit)
    }
    let bytes = try process(layout.rawValue).output(of: Array(dot.text.utf8))
    let placed = DOTText(
      text: String(decoding: bytes, as: UTF8.self), nodeCount: dot.nodeCount,
      edgeCount: dot.edgeCount)
    return try MapRenderer.shared.geometry(placed, layout: .positions)
  }
}
