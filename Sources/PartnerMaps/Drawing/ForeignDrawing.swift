internal import CGraphvizShim
internal import Foundation
internal import PartnerDOT

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
  ///   - engine: One of ``engines``; that which the text names, or `dot`, if nothing.
  ///   - format: The format of the bytes; DOT is the text that Graphviz writes, with positions.
  ///   - limits: What the process may cost: its time on the processor and its memory.
  /// - Throws: ``MapError``. Worse errors of libgraphviz end the process by a signal.
  public static func draw(
    _ text: [UInt8], engine: String?, as format: MapFormat, limits: DrawingProcess.Limits
  ) throws(MapError) -> [UInt8] {
    if let engine, !engines.contains(engine) {
      throw .unreadable("no layout is called '\(engine)'")
    }
    limit(limits)
    gv_end_with_parent()
    let text = String(decoding: text, as: UTF8.self)
    let bytes = try Graphviz.drawing(of: text, engine: engine, keeping: kept) {
      (drawing) throws(MapError) in try drawing.bytes(as: format == .html ? .svg : format)
    }
    return switch format {
    case .pdf: PictureFinish.pdf(bytes)
    case .html:
      PictureFinish.page(
        bytes, title: "DOT", language: .english, background: MapColour(0xffffff))
    default: bytes
    }
  }

  /// Draws a text in a copy of this process, which may die of it: what ``draw(_:engine:as:limits:)`` does, without
  /// the time that another start of the program takes.
  ///
  /// - Returns: The bytes; nothing where a process cannot be copied, for it has other threads or the system
  ///   does not allow it.
  /// - Throws: As ``DrawingProcess/output(of:)``.
  public static func drawInCopy(
    _ text: [UInt8], engine: String?, as format: MapFormat, limits: DrawingProcess.Limits
  ) throws(MapError) -> [UInt8]? {
    let (picture, words) = (Pipe(), Pipe())
    let copy = gv_copy_process()
    if copy < 0 { return nil }
    guard copy == 0 else {
      try? picture.fileHandleForWriting.close()
      try? words.fileHandleForWriting.close()
      return try DrawingWatch(limits: limits).output(
        from: picture.fileHandleForReading, words: words.fileHandleForReading, process: copy
      ) {
        var status: Int32 = 0
        while waitpid(copy, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7f
        return signal == 0 ? .ended(status: Int(status >> 8)) : .died(signal: Int(signal))
      }
    }
    dup2(words.fileHandleForWriting.fileDescriptor, STDERR_FILENO)
    do throws(MapError) {
      let bytes = try draw(text, engine: engine, as: format, limits: limits)
      try? picture.fileHandleForWriting.write(contentsOf: Data(bytes))
      _exit(0)
    } catch {
      try? words.fileHandleForWriting.write(contentsOf: Data(error.description.utf8))
      _exit(3)
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
