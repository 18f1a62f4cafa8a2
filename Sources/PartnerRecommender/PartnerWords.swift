import PartnerGraph

/// The words of the texts of partners: names, sort, aliases and remark.
struct PartnerWords: Sendable {
  /// The words, in order of their numbers: as they are met, those that one partner brings in order.
  private(set) var spelling: [String] = []
  /// For each partner the numbers of its words, each once, in order.
  let ofPartner: CompressedRows<Int32>

  /// Cuts the texts of a graph.
  ///
  /// - Complexity: O(*b*) expected, where *b* is the number of bytes of the texts.
  init(_ graph: PartnerGraph, _ cut: @escaping @Sendable (String) -> [String]) {
    var rows: [String: Int32] = [:]
    var (offsets, values): ([Int32], [Int32]) = ([0], [])
    // In parts, so that the words of few partners are in memory as texts.
    for start in stride(from: 0, to: graph.partners.count, by: 1 << 16) {
      let words = Parallel.column(min(graph.partners.count - start, 1 << 16)) { place in
        let texts = SharedWords.texts(of: start + place, graph)
        return Array(Set(texts.flatMap(cut)))
      }
      for words in words {
        values += Self.numbers(of: words, &rows, &spelling)
        offsets.append(Int32(values.count))
      }
    }
    ofPartner = CompressedRows(offsets: offsets, values: values)
  }

  private static func numbers(
    of words: [String], _ rows: inout [String: Int32], _ spelling: inout [String]
  ) -> [Int32] {
    var numbers: [Int32] = []
    var new: [String] = []
    for word in words {
      if let row = rows[word] { numbers.append(row) } else { new.append(word) }
    }
    for word in new.sorted() {
      numbers.append(Int32(spelling.count))
      rows[word] = Int32(spelling.count)
      spelling.append(word)
    }
    return numbers.sorted()
  }

  /// The words as they were kept beside the graph, if they were cut in the same way.
  init?(keptOf graph: PartnerGraph, _ cut: (String) -> [String]) {
    guard let kept = graph.kept, kept.kept(.wordCut, of: UInt64.self) == [Self.mark(of: cut)],
      let spelling = kept.keptTexts(.wordBytes, ends: .wordEnds),
      let rows = kept.kept(
        .partnerWordOffsets, .partnerWords, rows: graph.partners.count, below: spelling.count)
    else { return nil }
    self.spelling = spelling
    ofPartner = rows
  }

  /// Keeps the words.
  func keep(_ cut: (String) -> [String], _ keeper: ColumnKeeper) {
    keeper.keep(.wordCut, [Self.mark(of: cut)])
    keeper.keep(.wordBytes, ends: .wordEnds, spelling)
    keeper.keep(.partnerWordOffsets, ofPartner.offsets)
    keeper.keep(.partnerWords, ofPartner.values)
  }

  /// A number by which one way to cut a text is told from another (FNV-1a).
  private static func mark(of cut: (String) -> [String]) -> UInt64 {
    let text = """
      L'Université d'Énergie des mers: ports, Häfen & harbours, 2024 - Łódź, Straße, vessels' batteries, \
      recherches appliquées en biotechnologies marines, training of technicians, Гуандун, 青岛
      """
    var mark: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in cut(text).joined(separator: " ").utf8 {
      mark = (mark ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return mark
  }
}
