/// A table for people: columns as wide as their cells, two spaces apart.
struct TextTable {
  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: [String]) { self.header = header }

  /// How many columns of a terminal a cell takes at most; the other formats show it all.
  private static let longestCell = 48

  mutating func add(_ row: [String]) {
    rows.append(
      row.map { Self.cut(Terminal.clean($0)) })
  }

  /// The lines of the table, its header in bold; the last column is not padded.
  func lines() -> [String] {
    let widths = header.indices.map { column in
      ([header] + rows).map { Self.width(of: $0[column]) }.max() ?? 0
    }
    func line(_ row: [String]) -> String {
      row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - Self.width(of: cell))
      }.joined(separator: "  ")
    }
    return [Terminal.bold(line(header))] + rows.map(line)
  }

  /// A text of which what is too long is not shown.
  private static func cut(_ text: String) -> String {
    if text.utf8.count <= longestCell, Terminal.isPlain(text) { return text }
    var width = 0
    for index in text.indices {
      width += Self.width(of: text[index])
      guard width > longestCell else { continue }
      var shown = text[..<index]
      // Room for the sign that something is missing.
      while Self.width(of: String(shown)) > longestCell - 1 { shown.removeLast() }
      return shown + "…"
    }
    return text
  }

  /// How many columns of a terminal a text takes.
  private static func width(of text: String) -> Int {
    Terminal.isPlain(text) ? text.utf8.count : text.reduce(0) { $0 + width(of: $1) }
  }

  /// How many columns a character takes, with the marks on it: two if it is wide, none if it is nothing
  /// but marks.
  private static func width(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { max($0, width(of: $1)) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    // The selector of a coloured sign makes it wide.
    case .nonspacingMark, .enclosingMark: scalar.value == 0xFE0F ? 2 : 0
    case .format: 0
    default: isWide(scalar) ? 2 : 1
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
