import PartnerGraph

/// What marks a project: its sort, which is its programme, and what stands in its extra columns.
///
/// Dates and numbers mark nothing, and a status is left out because it changes with time.
enum ProjectMarks {
  /// The column of the sort of a project.
  static let programme = "subkind"
  private static let changing: Set<String> = ["status", "state", "statut", "etat", "état"]

  /// The marks of a project, in order.
  static func marks(of project: Partner) -> [Request.Mark] {
    let sort = project.subkind.isEmpty ? [] : [ExtraCell(column: programme, value: project.subkind)]
    let marks = (sort + project.extra).flatMap { cell -> [Request.Mark] in
      guard !changing.contains(cell.column.lowercased()) else { return [] }
      return cell.value.split(separator: ";").map { trimmed(String($0)) }
        .filter { !$0.isEmpty && PartialDate($0) == nil && Double($0) == nil }
        .map { Request.Mark(column: cell.column, value: $0) }
    }
    return Set(marks).sorted()
  }

  /// A mark and what is wider: a code made of pieces, such as `HORIZON-CL5-2022-D3-01`, also stands for
  /// its beginnings of two pieces and more, with and without years; a name also without its period.
  static func expanded(_ mark: Request.Mark) -> [Request.Mark] {
    guard !mark.value.contains(where: \.isWhitespace) else {
      return [mark] + [lasting(mark)].compactMap(\.self)
    }
    let pieces = mark.value.split(whereSeparator: { "-./_".contains($0) }).map(String.init)
    let timeless = pieces.filter { !isYear($0) }
    var values: Set<String> = []
    for list in [pieces, timeless] where list.count > 2 {
      for count in 2..<list.count { values.insert(list.prefix(count).joined(separator: "-")) }
    }
    values.remove(mark.value)
    return [mark] + values.sorted().map { Request.Mark(column: mark.column, value: $0) }
  }

  /// A name without the years and the number of its period, so that a programme is known again in the next one:
  /// `Interreg Italy Austria` for `2014 - 2020 INTERREG V-A Italy - Austria`; nothing if it has neither, or is
  /// a code.
  static func lasting(_ mark: Request.Mark) -> Request.Mark? {
    guard mark.value.contains(where: \.isWhitespace) else { return nil }
    let pieces = mark.value.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var kept: [String] = []
    var isAfterNumber = false
    for piece in pieces {
      let isStrand = isAfterNumber && ["A", "B", "C", "D"].contains(piece)
      isAfterNumber = isPeriod(piece)
      if !isAfterNumber, !isStrand { kept.append(piece.lowercased().capitalised) }
    }
    guard kept.count < pieces.count, !kept.isEmpty else { return nil }
    return Request.Mark(column: mark.column, value: kept.joined(separator: " "))
  }

  /// Whether a piece of a name is a year, or a Roman number in capitals, with a letter or without: `VA`. A
  /// single `I` or `X` is none: `R&I`.
  private static func isPeriod(_ piece: String) -> Bool {
    if isYear(piece) { return true }
    var number = piece[...]
    if let last = number.last, "ABCD".contains(last) { number.removeLast() }
    return number == "V"
      || (2...4).contains(number.count) && number.allSatisfy { "IVX".contains($0) }
  }

  private static func isYear(_ piece: String) -> Bool {
    piece.utf8.count == 4 && (piece.hasPrefix("19") || piece.hasPrefix("20")) && Int(piece) != nil
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
