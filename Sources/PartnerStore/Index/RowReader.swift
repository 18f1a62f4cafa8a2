import PartnerGraph

/// Reads the properties of a row in the order in which ``RowBytes`` has them.
///
/// Whatever the bytes are, it stays inside them: after their end numbers are 0 and texts empty.
struct RowReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  /// Begins to read a row.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The row at a place of bytes, of which each begins with the number of its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The rows.
  ///   - start: Where a row begins.
  ///   - skipped: How many rows after that one it is.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int, skipping skipped: Int) {
    guard start >= 0, start < bytes.count else {
      self.init(UnsafeRawBufferPointer(rebasing: bytes[0..<0]))
      return
    }
    var reader = RowReader(bytes)
    reader.place = start
    for _ in 0..<skipped {
      let length = reader.length()
      reader.place += length
    }
    let length = reader.length()
    self.init(UnsafeRawBufferPointer(rebasing: bytes[reader.place..<reader.place + length]))
  }

  mutating func number() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }

  mutating func integer() -> Int { Int(truncatingIfNeeded: number()) }

  /// How many bytes, or elements of a byte or more, follow.
  private mutating func length() -> Int {
    let length = number()
    return length > UInt64(bytes.count - place) ? bytes.count - place : Int(length)
  }

  mutating func text() -> String {
    let count = length()
    let slice = bytes[place..<place + count]
    place += count
    return String(decoding: slice, as: UTF8.self)
  }

  /// Passes over a text.
  mutating func skipText() { place += length() }

  /// Passes over references.
  mutating func skipNumbers() {
    for _ in 0..<length() { _ = number() }
  }

  mutating func date() -> PartialDate? { PartialDate(code: UInt32(truncatingIfNeeded: number())) }

  private mutating func list<Element>(_ element: (inout Self) -> Element) -> [Element] {
    let count = length()
    if count == 0 { return [] }
    return (0..<count).map { _ in element(&self) }
  }

  mutating func texts() -> [String] { list { $0.text() } }

  mutating func translations() -> [LocalizedText.Translation] {
    list { LocalizedText.Translation(language: $0.text(), text: $0.text()) }
  }

  mutating func localizedText() -> LocalizedText {
    let standard = text()
    let translations = translations()
    return translations.isEmpty
      ? LocalizedText(stringLiteral: standard) : LocalizedText(standard, translations: translations)
  }

  mutating func cells() -> [ExtraCell] {
    list { ExtraCell(column: $0.text(), value: $0.text()) }
  }

  /// References to rows of a table; one that is not there is left out.
  mutating func ids<Entity>(_ id: (Int) -> Identifier<Entity>?) -> [Identifier<Entity>] {
    list { id($0.integer()) }.compactMap(\.self)
  }

  /// The themes, of which each may name any other by its place.
  mutating func themes() -> [Theme] {
    let rows = list { row in
      (
        id: Theme.ID(row.text()), label: row.localizedText(), aliases: row.translations(),
        broader: row.list { $0.integer() }, matches: row.texts(), note: row.text(),
        extra: row.cells()
      )
    }
    return rows.map { row in
      Theme(
        id: row.id, label: row.label, aliases: row.aliases,
        broader: row.broader.filter(rows.indices.contains).map { rows[$0].id },
        exactMatches: row.matches, note: row.note, extra: row.extra)
    }
  }
}
