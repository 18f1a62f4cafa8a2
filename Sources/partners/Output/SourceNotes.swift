import PartnerGraph

/// Numbers sources as they are cited, and lists them at the end.
struct SourceNotes {
  private var cited: [Source.ID] = []

  /// Marks such as `[1, 3]` for some sources; empty for none.
  mutating func marks(for sources: [Source.ID]) -> String {
    guard !sources.isEmpty else { return "" }
    let numbers = sources.map { source -> Int in
      if let known = cited.firstIndex(of: source) { return known + 1 }
      cited.append(source)
      return cited.count
    }
    return " [" + numbers.sorted().map(String.init).joined(separator: ", ") + "]"
  }

  /// The sources cited, a line each, below a heading; nothing if none was.
  func lines(in network: OpenNetwork) -> [String] {
    guard !cited.isEmpty else { return [] }
    let entries = cited.enumerated().map { number, id in
      " [\(number + 1)] \(Self.words(for: id, in: network))"
    }
    return ["", Terminal.bold(network.say("Sources", "Sources"))] + entries
  }

  /// A source in words: title, publisher, date, address.
  static func words(for id: Source.ID, in network: OpenNetwork) -> String {
    guard let index = network.graph.sourceIndex(of: id) else { return id.rawValue }
    let source = network.graph.sources[index]
    let parts = [source.title, source.publisher, source.date?.description ?? "", source.url]
    return Terminal.clean(parts.filter { !$0.isEmpty }.joined(separator: ", "))
  }
}
