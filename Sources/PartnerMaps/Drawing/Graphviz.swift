internal import CGraphvizShim
internal import PartnerDOT

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// libgraphviz; only to be touched on its thread.
enum Graphviz {
  /// The only thread on which the library runs: 256 MiB deep, for it recurses along paths.
  static let thread = BigStackThread(stackSize: 256 << 20)

  // The one context; a second one would be used after its end by the library (it keeps pointers to
  // font names). Unsafe but right: made and used on `thread` alone.
  nonisolated(unsafe) private static let context: OpaquePointer? = gv_context()

  /// Reads and lays out a text on the library's thread, hands it over, and frees it.
  ///
  /// - Parameters:
  ///   - engine: The layout; that which the text names, or `dot`, if nothing.
  ///   - keeping: The only attributes that count; all if nothing.
  static func drawing<Value: Sendable>(
    of text: String, engine: String?, keeping: [String]? = nil,
    _ use: @escaping @Sendable (Drawing) throws(MapError) -> Value
  ) throws(MapError) -> Value {
    guard
      let result = thread?.run({ () -> Result<Value, MapError> in
        do throws(MapError) {
          return .success(try withDrawing(of: text, engine: engine, keeping: keeping, use))
        } catch {
          return .failure(error)
        }
      })
    else { throw .noResources }
    return try result.get()
  }

  private static func withDrawing<Value>(
    of text: String, engine: String?, keeping: [String]?,
    _ use: (Drawing) throws(MapError) -> Value
  ) throws(MapError) -> Value {
    guard let context else { throw .noResources }
    gv_forget_errors()  // the errors are process-wide: start from none
    // A text behind a NUL would be lost without a word.
    guard !text.utf8.contains(0) else { throw .unreadable("it contains a NUL character") }
    guard let graph = gv_read(text) else {
      let reason = message()
      gv_forget_errors()
      _ = gv_recover()
      throw .unreadable(reason)
    }
    defer { gv_close(graph) }
    // A parser out of memory reports an error and still gives the graph it has so far.
    let reason = gv_has_error() == 0 ? nil : message()
    if reason != nil { gv_forget_errors() }
    let isAll = gv_recover() == 1
    if let reason { throw .unreadable(reason) }
    guard isAll else { throw .unreadable("there is more text behind the end of the graph") }
    let engine = engine ?? self.engine(of: graph)
    if let keeping { keep(keeping, in: graph) }
    let status = gv_layout(context, graph, engine)
    defer { gv_free_layout(context, graph) }
    guard status == 0, gv_has_error() == 0 else { throw .layoutFailed(engine, message()) }
    return try use(Drawing(context: context, graph: graph))
  }

  private static func engine(of graph: OpaquePointer) -> String {
    let named = String(cString: gv_engine(graph))
    return ForeignDrawing.engines.contains(named) ? named : "dot"
  }

  private static func keep(_ names: [String], in graph: OpaquePointer) {
    let copies = names.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    gv_keep(graph, copies.compactMap { $0.map { UnsafePointer($0) } }, copies.count)
  }

  /// What the library said, in one line.
  fileprivate static func message() -> String {
    let text = String(cString: gv_messages())
    let line = LabelText.visible(text, limit: 300)
    return line.isEmpty ? "Graphviz does not say why" : line
  }

  /// A graph with a layout, alive as long as the call that hands it over.
  struct Drawing {
    fileprivate let context: OpaquePointer
    fileprivate let graph: OpaquePointer

    /// The picture as a file.
    ///
    /// - Parameter enlargement: How many times larger than the picture the graph is.
    func bytes(as format: MapFormat, enlargement: Double = 1) throws(MapError) -> [UInt8] {
      gv_set_resolution(graph, resolution(of: format, enlargement) / enlargement)
      var data: UnsafeMutablePointer<CChar>?
      var count: UInt32 = 0
      let status = gv_render(
        context, graph, format == .png ? "png:cairo" : format.rawValue, &data, &count)
      guard let data else { throw .drawingFailed(format, Graphviz.message()) }
      defer { gv_free_bytes(data) }
      guard status == 0, gv_has_error() == 0, count > 0 else {
        throw .drawingFailed(format, Graphviz.message())
      }
      return data.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        Array(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }

    /// Dots per inch: 144 for PNG, fewer where the picture would have a side beyond 10 000 dots.
    private func resolution(of format: MapFormat, _ enlargement: Double) -> Double {
      guard format == .png else { return 72 }
      let frame = gv_frame(graph)
      let inches = max(frame.width, frame.height, 1) / enlargement / 72 + 0.5
      return max(10, min(144, 10_000 / inches))
    }

    /// Where the nodes and edges are.
    func geometry() -> MapGeometry {
      var geometry = MapGeometry(frame: MapBox(gv_frame(graph)))
      var next = gv_first_node(graph)
      while let node = next {
        let name = String(cString: gv_node_name(node))
        geometry.nodes[name] = MapBox(gv_node_box(node))
        geometry.labels[name] = MapBox(gv_label_box(node))
        var nextEdge = gv_first_edge(graph, node)
        while let edge = nextEdge {
          geometry.edges[String(cString: gv_edge_name(edge))] = (0..<gv_curve_count(edge)).map {
            let point = gv_curve_point(edge, $0)
            return MapPoint(x: point.x, y: point.y)
          }
          nextEdge = gv_next_edge(graph, edge)
        }
        next = gv_next_node(graph, node)
      }
      return geometry
    }
  }
}

extension MapBox {
  fileprivate init(_ box: GVBox) {
    self.init(middle: MapPoint(x: box.x, y: box.y), width: box.width, height: box.height)
  }
}
