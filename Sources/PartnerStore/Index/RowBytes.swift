import PartnerGraph

/// Bytes to which the properties of a row are written one after the other, as ``RowReader`` reads them.
struct RowBytes {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Writes a number: seven bits a byte, the lowest first (LEB128, DWARF 5 section 7.6, 2017).
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func write(_ date: PartialDate?) { write(UInt64(date?.code ?? 0)) }

  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  mutating func write(_ translations: [LocalizedText.Translation]) {
    write(translations.count)
    for translation in translations {
      write(translation.language)
      write(translation.text)
    }
  }

  mutating func write(_ text: LocalizedText) {
    write(text.standard)
    write(text.translations)
  }

  mutating func write(_ cells: [ExtraCell]) {
    write(cells.count)
    for cell in cells {
      write(cell.column)
      write(cell.value)
    }
  }

  /// Writes references as the places of what they name.
  mutating func write<Entity>(
    _ ids: [Identifier<Entity>], _ place: (Identifier<Entity>) -> Int?
  ) {
    write(ids.count)
    for id in ids { write(place(id) ?? 0) }
  }

  mutating func write(_ theme: Theme, _ graph: PartnerGraph) {
    write(theme.id.rawValue)
    write(theme.label)
    write(theme.aliases)
    write(theme.broader, graph.themeIndex)
    write(theme.exactMatches)
    write(theme.note)
    write(theme.extra)
  }
}
