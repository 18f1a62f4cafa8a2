import PartnerGraph

/// Puts the rows of one table of several folders together.
struct TableUnion<Row: TableRow> {
  /// Rows with one identifier, column by column.
  private struct Merged {
    /// Where the row stands in the result.
    let position: Int
    /// What each column holds, in the order in which the columns were met.
    var cells: [(key: ColumnKey, text: String)] = []
    /// The different values of each column, each with the sources of the row that has it.
    var variants: [(key: ColumnKey, values: [(text: String, sources: String)])] = []
  }

  private let parts: [[Row]]
  /// What a row of a part says beyond its cells.
  private let said: (Int, Row) -> [(key: ColumnKey, text: String)]

  init(
    _ parts: [[Row]],
    said: @escaping (Int, Row) -> [(key: ColumnKey, text: String)] = { _, _ in [] }
  ) {
    self.parts = parts
    self.said = said
  }

  /// The rows in order of their first appearance; what the parts differ in is added to
  /// `differences`.
  func rows(_ differences: inout [Statement]) -> [Row] {
    if parts.count(where: { !$0.isEmpty }) <= 1 { return parts.first { !$0.isEmpty } ?? [] }
    var rows: [Row] = []
    var places: [String: (position: Int, part: Int)] = [:]
    var merged: [Merged] = []
    var mergedAt: [Int: Int] = [:]
    for (part, partRows) in parts.enumerated() {
      for row in partRows {
        guard let place = places[row.key] else {
          places[row.key] = (rows.count, part)
          rows.append(row)
          continue
        }
        if mergedAt[place.position] == nil {
          let saysMore = !said(part, row).isEmpty
          if rows[place.position] == row, saysMore == !said(place.part, row).isEmpty { continue }
          mergedAt[place.position] = merged.count
          merged.append(Merged(position: place.position))
          add(rows[place.position], of: place.part, to: &merged[merged.count - 1])
        }
        if let index = mergedAt[place.position] { add(row, of: part, to: &merged[index]) }
      }
    }
    for (row, group) in zip(read(merged.map(withRemark)), merged) {
      if let row { rows[group.position] = row }
      differences += statements(of: group, about: rows[group.position].key)
    }
    return rows
  }

  private func add(_ row: Row, of part: Int, to merged: inout Merged) {
    let sources = row.cell(TableColumn.sources)
    for (key, text) in row.filledKeys.map({ ($0, row.cell($0)) }) + said(part, row) {
      let index = merged.cells.firstIndex { $0.key == key } ?? merged.cells.count
      if index == merged.cells.count { merged.cells.append((key, "")) }
      let former = merged.cells[index].text
      if Row.schema.type(of: key).isList {
        merged.cells[index].text = RowReader.elements(former + ";" + text).joined(separator: ";")
        continue
      }
      if former.isEmpty { merged.cells[index].text = text }
      let variant = merged.variants.firstIndex { $0.key == key } ?? merged.variants.count
      if variant == merged.variants.count { merged.variants.append((key, [])) }
      merged.variants[variant].values.append((text, sources))
    }
  }

  /// The merged rows, read from their cells like those of a file.
  private func read(_ merged: [Merged]) -> [Row?] {
    guard !merged.isEmpty else { return [] }
    var keys: [ColumnKey] = []
    var numbers: [ColumnKey: Int] = [:]
    for cell in merged.lazy.flatMap(\.cells) where numbers[cell.key] == nil {
      numbers[cell.key] = keys.count
      keys.append(cell.key)
    }
    let dialect = CSVDialect.standard
    var bytes = dialect.header(keys.map(\.header))
    for group in merged {
      var cells = [String](repeating: "", count: keys.count)
      for cell in group.cells {
        if let number = numbers[cell.key] { cells[number] = cell.text }
      }
      dialect.append(record: cells, to: &bytes)
    }
    var faults = FaultCollector()
    guard let table = CSVScanner(bytes, file: "").table(expecting: [], &faults) else {
      return merged.map { _ in nil }
    }
    let columns = ColumnMap(table, Row.schema, &faults)
    var reader = RowReader(table, Row.schema, columns, faults)
    return merged.indices.map { row in
      reader.move(to: row)
      return Row(&reader)
    }
  }

  /// No statement is about a source, so what its rows differ in is said in its remark.
  private func withRemark(_ group: Merged) -> Merged {
    guard Row.schema.table == .sources else { return group }
    var group = group
    var note: [String] = []
    for (key, values) in group.variants {
      var seen: Set<String> = []
      let others = values.map(\.text).filter { seen.insert($0).inserted }
      if key == .known(.note) {
        note.insert(contentsOf: others, at: 0)
      } else {
        note += others.dropFirst().map { "Elsewhere \(key.header): \($0)." }
      }
    }
    group.cells.removeAll { $0.key == .known(.note) }
    if !note.isEmpty { group.cells.append((.known(.note), note.joined(separator: " "))) }
    return group
  }

  private func statements(of group: Merged, about subject: String) -> [Statement] {
    guard Row.schema.table != .sources else { return [] }
    var result: [Statement] = []
    for (key, values) in group.variants where Set(values.map(\.text)).count > 1 {
      for (text, sources) in values {
        let names = sources.isEmpty ? [""] : RowReader.elements(sources)
        result += names.map { source in
          Statement(
            subject: subject, property: key.header, value: text, source: Identifier(source))
        }
      }
    }
    return result
  }
}
