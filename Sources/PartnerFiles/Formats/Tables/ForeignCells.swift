import PartnerGraph

/// Reads cells of other programs that stand in columns of ours, and keeps what cannot be read.
///
/// A number that has grown a fraction (`1984.0`), a time of a day and a state in capitals are what is
/// meant, and so are names of countries and dates in words where a vocabulary knows them; what is not
/// understood is kept in a column of its own.
struct ForeignCells {
  /// What words mean, if that is known.
  let vocabulary: SheetVocabulary?

  /// Reads the cells of a table, and notes the columns of which some were kept.
  ///
  /// - Complexity: O(*c*), where *c* is the number of cells.
  func run(_ table: inout ForeignTable) -> [ImportNote] {
    var kept: [String: Int] = [:]
    func keep(_ header: String, _ row: Int, _ value: String) {
      let spare = table.spare(header)
      table.set(header, "", at: row)
      table.set(spare, value, at: row)
      kept[spare, default: 0] += 1
    }
    for (header, type) in Self.typedHeaders(table) {
      for row in table.records.indices {
        let value = CSVScanner.trimmed(table.value(header, at: row))
        guard !value.isEmpty else { continue }
        guard let plain = read(value, type) else {
          keep(header, row, value)
          continue
        }
        if plain != value { table.set(header, plain, at: row) }
      }
    }
    // A degree says nothing without the other.
    for (header, other) in [("lat", "lon"), ("lon", "lat")] where table.isKnown(header) {
      for row in table.records.indices where table.value(other, at: row).isEmpty {
        let value = table.value(header, at: row)
        if !value.isEmpty { keep(header, row, value) }
      }
    }
    return kept.sorted { $0.key < $1.key }.map { .cellsKept(column: $0.key, count: $0.value) }
  }

  /// The columns whose cells are no free text, in order of the schema.
  private static func typedHeaders(_ table: ForeignTable) -> [(String, CellType)] {
    table.schema.columns.filter { table.has($0.column.name) && $0.column != .kind }
      .map { ($0.column.name, $0.type) }
  }

  /// A value as a table takes it; nothing if it cannot be read.
  private func read(_ text: String, _ type: CellType) -> String? {
    switch type {
    case .date: date(text)?.description
    case .count: CellValue.count(Self.whole(text)).map { "\($0)" }
    case .amount: Euro(text) == nil ? Euro(Self.whole(text))?.description : text
    case .latitude: Self.degrees(text, limit: 90)
    case .longitude: Self.degrees(text, limit: 180)
    case .country: (CountryCode(text.uppercased()) ?? vocabulary?.country(text))?.rawValue
    case .choice(let allowed): allowed.contains(text.lowercased()) ? text.lowercased() : nil
    case .identifier, .text, .list, .reference: text
    }
  }

  /// A date, without the time of the day; in numbers it is not guessed where the day stands.
  private func date(_ text: String) -> PartialDate? {
    if let date = PartialDate(Self.whole(text))
      ?? PartialDate(text.prefix { $0 != "T" && $0 != " " })
    {
      return date
    }
    guard let vocabulary, text.contains(where: \.isLetter) else { return nil }
    return SheetValue.date(text, isDayFirst: true, vocabulary)
  }

  /// A number of degrees as it is written, with a comma made a point.
  private static func degrees(_ text: String, limit: Double) -> String? {
    let plain = CellValue.withPoint(text)
    return CellValue.decimal(plain).flatMap { abs($0) <= limit ? plain : nil }
  }

  /// A whole number without a fraction of zeros.
  private static func whole(_ text: String) -> String {
    guard let point = text.firstIndex(of: "."), text[point...].dropFirst().allSatisfy({ $0 == "0" })
    else { return text }
    return String(text[..<point])
  }
}
