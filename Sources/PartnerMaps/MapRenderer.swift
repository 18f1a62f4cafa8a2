public import PartnerDOT

/// Draws DOT text through libgraphviz, one drawing at a time.
///
/// The library keeps process-wide state and is not thread safe, so everything that touches it
/// (reading, layout, drawing, freeing) happens on one thread with a deep stack, with one context
/// for the life of the process. Calls from several tasks wait for each other.
public struct MapRenderer: Sendable {
  /// The renderer of the process.
  public static let shared = MapRenderer()

  private init() {}

  /// Draws a text.
  ///
  /// A failure leaves nothing behind: the next text is drawn as if it had been the first.
  ///
  /// - Parameters:
  ///   - dot: What to draw.
  ///   - layout: How its nodes are placed; ``MapLayout/positions`` if the text says where.
  ///   - format: The format of the bytes.
  /// - Returns: A whole file.
  /// - Throws: ``MapError``.
  public func render(
    _ dot: DOTText, layout: MapLayout, as format: MapFormat
  ) throws(MapError) -> [UInt8] {
    let bytes = try laidOut(dot, layout) { (drawing) throws(MapError) in
      format == .dot
        ? Array(dot.text.utf8)
        : try drawing.bytes(as: format == .html ? .svg : format, enlargement: dot.enlargement)
    }
    return switch format {
    case .svg: PictureFinish.svg(bytes, of: dot)
    case .html:
      PictureFinish.page(
        PictureFinish.svg(bytes, of: dot), title: dot.title, language: .english,
        background: MapColour(0xffffff))
    case .pdf: PictureFinish.pdf(bytes)
    case .png, .dot: bytes
    }
  }

  /// Lays a text out and tells where everything came to be.
  func geometry(_ dot: DOTText, layout: MapLayout) throws(MapError) -> MapGeometry {
    try laidOut(dot, layout) { (drawing) throws(MapError) in drawing.geometry() }
  }

  private func laidOut<Value: Sendable>(
    _ dot: DOTText, _ layout: MapLayout,
    _ use: @escaping @Sendable (Graphviz.Drawing) throws(MapError) -> Value
  ) throws(MapError) -> Value {
    guard dot.nodeCount <= layout.limit, dot.edgeCount <= 4 * layout.limit else {
      throw .tooLarge(layout, nodes: dot.nodeCount, edges: dot.edgeCount, limit: layout.limit)
    }
    return try Graphviz.drawing(of: dot.text, engine: layout.rawValue, use)
  }
}
