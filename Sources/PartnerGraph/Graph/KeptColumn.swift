/// Something that was made of a graph, and is kept beside it so that it need not be made for each question.
///
/// Whoever changes how one is made, or adds one, gives the index of the store another version.
package enum KeptColumn: Int, CaseIterable, Sendable {
  /// The weighted themes of partners.
  case profileOffsets, profileThemes, profileWeights
  /// How texts were cut into words, the words, and those of each partner.
  case wordCut, wordBytes, wordEnds, partnerWordOffsets, partnerWords
  /// What marks projects, and the marks of each partner.
  case markBytes, markEnds, partnerMarkOffsets, partnerMarks, lastingMarks
}

/// Where columns are kept.
package protocol KeptColumns: Sendable {
  /// A column as it was kept, or nothing if there is none, or it is damaged.
  ///
  /// - Complexity: O(*b*), where *b* is the number of its bytes.
  func kept<Element: BitwiseCopyable>(_ column: KeptColumn, of: Element.Type) -> [Element]?
}

extension KeptColumns {
  /// Rows of numbers as they were kept: as many as asked for, each number below a count.
  ///
  /// - Complexity: O(*b*), where *b* is the number of their bytes.
  package func kept(
    _ offsets: KeptColumn, _ values: KeptColumn, rows: Int, below count: Int
  ) -> CompressedRows<Int32>? {
    guard let starts = kept(offsets, of: Int32.self), starts.count == rows + 1,
      let values = kept(values, of: Int32.self),
      values.allSatisfy({ $0 >= 0 && $0 < count })
    else { return nil }
    return CompressedRows(checking: starts, values: values)
  }

  /// Texts as they were kept.
  ///
  /// - Complexity: O(*b*), where *b* is the number of their bytes.
  package func keptTexts(_ bytes: KeptColumn, ends: KeptColumn) -> [String]? {
    guard let bytes = kept(bytes, of: UInt8.self), let ends = kept(ends, of: Int32.self),
      Int(ends.last ?? 0) == bytes.count
    else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      guard end >= start, end <= bytes.count else { return nil }
      texts.append(String(decoding: bytes[start..<Int(end)], as: UTF8.self))
      start = Int(end)
    }
    return texts
  }
}

/// Keeps columns, each once and in the order of their cases; some may be left out.
///
/// Whether they could be kept is for whoever made the keeper to say.
package struct ColumnKeeper {
  private let take: (KeptColumn, UnsafeRawBufferPointer) -> Void

  /// Makes a keeper that gives the bytes of each column to a closure.
  package init(_ take: @escaping (KeptColumn, UnsafeRawBufferPointer) -> Void) {
    self.take = take
  }

  /// Keeps a column.
  ///
  /// - Complexity: O(*b*), where *b* is the number of its bytes.
  package func keep<Element: BitwiseCopyable>(_ column: KeptColumn, _ values: [Element]) {
    values.withUnsafeBytes { take(column, $0) }
  }

  /// Keeps texts.
  ///
  /// - Complexity: O(*b*), where *b* is the number of their bytes.
  package func keep(_ bytes: KeptColumn, ends: KeptColumn, _ texts: [String]) {
    var all: [UInt8] = []
    let places = texts.map { text in
      all.append(contentsOf: text.utf8)
      return Int32(all.count)
    }
    keep(bytes, all)
    keep(ends, places)
  }
}
