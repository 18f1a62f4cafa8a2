internal import CGraphvizShim
internal import PartnerDOT

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Draws DOT text of others, in a process that does nothing else and may die of it.
public enum ForeignDrawing {
  /// The layouts of Graphviz that may be asked for.
  public static let engines = [
    "dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", "patchwork", "nop", "nop2",
  ]

  /// What a graph, a node or an edge may say about itself: shape, colour, place and plain words.
  /// What names files, programs, pages or fonts is not among them.
  private static let kept = [
    "arrowhead", "arrowsize", "arrowtail", "bb", "bgcolor", "center", "class", "clusterrank",
    "color", "colorscheme", "compound", "concentrate", "constraint", "decorate", "dim", "dir",
    "distortion", "edgetooltip", "esep", "fillcolor", "fixedsize", "fontcolor", "fontsize",
    "forcelabels", "gradientangle", "group", "head_lp", "headclip", "headlabel", "headport",
    "height", "inputscale", "K", "key", "label", "labelangle", "labeldistance", "labelfloat",
    "labelfontcolor", "labelfontsize", "labeljust", "labelloc", "labeltooltip", "landscape", "len",
    "levels", "lheight", "lp", "lwidth", "margin", "maxiter", "mclimit", "mindist", "minlen",
    "mode",
    "model", "newrank", "nodesep", "nojustify", "notranslate", "nslimit", "nslimit1", "ordering",
    "orientation", "outputorder", "overlap", "overlap_scaling", "overlap_shrink", "pack",
    "packmode", "pad", "pencolor", "penwidth", "peripheries", "pin", "pos", "quadtree", "quantum",
    "rank", "rankdir", "ranksep", "ratio", "rects", "regular", "remincross", "repulsiveforce",
    "root", "rotate", "samehead", "sametail", "searchsize", "sep", "shape", "sides", "size", "skew",
    "smoothing", "splines", "start", "style", "tail_lp", "tailclip", "taillabel", "tailport",
    "tooltip", "vertices", "voro_margin", "weight", "width", "xlabel", "xlp", "z",
  ]

  /// Draws a text after the process has been given limits, which it keeps until its end.
  ///
  /// Only shapes, colours, places and plain words are kept of it: what names files, pages, fonts or
  /// programs is left out, and words in the manner of HTML are not drawn.
  ///
  /// - Parameters:
  ///   - text: The graph in the DOT language.
  ///   - engine: One of ``engines``.
  ///   - format: The format of the bytes; DOT is the text that Graphviz writes, with positions.
  ///   - limits: What the process may cost: its time on the processor and its memory.
  /// - Throws: ``MapError``. Worse errors of libgraphviz end the process by a signal.
  public static func draw(
    _ text: [UInt8], engine: String, as format: MapFormat, limits: DrawingProcess.Limits
  ) throws(MapError) -> [UInt8] {
    guard engines.contains(engine) else { throw .unreadable("no layout is called '\(engine)'") }
    limit(limits)
    gv_end_with_parent()
    let text = String(decoding: text, as: UTF8.self)
    guard
      let result = Graphviz.thread?.run({ () -> Result<[UInt8], MapError> in
        do throws(MapError) {
          return .success(
            try Graphviz.withDrawing(of: text, engine: engine, keeping: kept) {
              (drawing) throws(MapError) in try drawing.bytes(as: format == .html ? .svg : format)
            })
        } catch {
          return .failure(error)
        }
      })
    else { throw .noResources }
    let bytes = try result.get()
    return switch format {
    case .pdf: PictureFinish.pdf(bytes)
    case .html:
      PictureFinish.page(
        bytes, title: "DOT", language: .english, background: MapColour(0xffffff))
    default: bytes
    }
  }

  private static func limit(_ limits: DrawingProcess.Limits) {
    for (resource, value) in [
      (RLIMIT_CPU, rlim_t(max(1, limits.seconds.rounded(.up)))),
      (RLIMIT_AS, rlim_t(max(1, limits.megabytes)) << 20), (RLIMIT_CORE, 0),
    ] {
      var limit = rlimit(rlim_cur: value, rlim_max: value)
      #if canImport(Glibc)
        setrlimit(__rlimit_resource_t(UInt32(resource.rawValue)), &limit)
      #else
        setrlimit(resource, &limit)
      #endif
    }
  }
}
