/// A table for people: columns as wide as their cells, two spaces apart.
struct TextTable {
  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: [String]) { self.header = header }

  /// How many letters of a cell are shown; the other formats show them all.
  private static let longestCell = 48

  mutating func add(_ row: [String]) {
    rows.append(
      row.map { cell in
        let text = Terminal.clean(cell)
        return text.count > Self.longestCell ? text.prefix(Self.longestCell - 1) + "…" : text
      })
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

  /// How many columns of a terminal a text takes: two for a wide character, none for a mark.
  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: sum
      default: sum + (Self.isWide(scalar) ? 2 : 1)
      }
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
