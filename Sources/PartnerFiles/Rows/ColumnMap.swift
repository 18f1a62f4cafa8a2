/// Which column of a file is which.
struct ColumnMap: Sendable {
  /// What each column of the file is, in order of the file.
  let keys: [ColumnKey]
  /// The number of each known column in the file, by ``TableColumn``; -1 where it is not there.
  private let positions: [Int]
  /// The columns in a language, in order of the file.
  let localized: [(column: TableColumn, language: String, position: Int)]
  /// The columns that are only kept, in order of the file.
  let extra: [(name: String, position: Int)]

  /// Tells the columns of a header apart; every fault of it goes to `faults`.
  init(_ table: CSVTable, _ schema: TableSchema, _ faults: inout FaultCollector) {
    let line = table.headerLine
    var keys: [ColumnKey] = []
    var first: [String: Int] = [:]
    for (index, name) in table.header.enumerated() {
      func fault(_ reason: FileFault.Reason) -> FileFault {
        FileFault(
          file: table.file, line: line, column: .init(name: name, number: index + 1), value: name,
          reason: reason)
      }
      let key = Self.key(name, schema)
      keys.append(key)
      if name.isEmpty {
        faults.add(fault(.unnamedColumn))
      } else if let earlier = first[key.header] {
        faults.add(fault(.duplicateColumn(first: earlier + 1)))
      }
      if case .localized(_, let tag) = key, !Self.isLanguageTag(tag) {
        faults.add(fault(.notALanguageTag(String(name.drop { $0 != ":" }.dropFirst()))))
      }
      if first[key.header] == nil { first[key.header] = index }
    }
    self.keys = keys
    positions = TableColumn.allCases.map { keys.firstIndex(of: .known($0)) ?? -1 }
    localized = keys.enumerated().compactMap { index, key in
      if case .localized(let column, let language) = key { (column, language, index) } else { nil }
    }
    extra = keys.enumerated().compactMap { index, key in
      if case .extra(let name) = key { (name, index) } else { nil }
    }
    noteMissing(table, schema, &faults)
  }

  /// Notes the columns that must be there and are not.
  private func noteMissing(
    _ table: CSVTable, _ schema: TableSchema, _ faults: inout FaultCollector
  ) {
    for column in schema.columns where column.isRequired || column.column == schema.namedBy {
      let isThere =
        keys.contains(.known(column.column))
        || column.isLocalized && localized.contains { $0.column == column.column }
      guard !isThere else { continue }
      let name = column.column.name
      let others = extra.map(\.name)
      faults.add(
        FileFault(
          file: table.file, line: table.headerLine,
          reason: .missingColumn(name, nearest: NearestWord.to(name, among: others))))
    }
  }

  /// The number of a known column, if the file has it.
  subscript(_ column: TableColumn) -> Int? {
    let position = positions[column.rawValue]
    return position < 0 ? nil : position
  }

  /// Which column a header names.
  static func key(_ name: String, _ schema: TableSchema) -> ColumnKey {
    if let column = TableColumn(name: name), schema.column(column) != nil {
      return .known(column)
    }
    if let colon = name.firstIndex(of: ":"), let base = TableColumn(name: String(name[..<colon])),
      schema.column(base)?.isLocalized == true
    {
      return .localized(base, language: canonical(name[name.index(after: colon)...]))
    }
    return .extra(name)
  }

  /// A language tag with its first part in small letters: `FR` is `fr`.
  static func canonical(_ tag: Substring) -> String {
    let language = tag.prefix { $0 != "-" }
    return language.lowercased() + tag.dropFirst(language.count)
  }

  /// Whether a text has the shape of a BCP 47 tag.
  static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          (97...122).contains(byte | 32) && byte >= 65
            || index > 0 && (48...57).contains(byte)
        }
    } && (2...8).contains(parts.first?.count ?? 0)
  }
}
