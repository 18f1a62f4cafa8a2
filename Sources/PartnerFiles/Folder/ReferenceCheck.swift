import PartnerGraph

/// Checks that the rows of all folders together name only what is there, and tells the place of
/// what does not.
struct ReferenceCheck {
  private let folders: [LoadedFolder]
  /// The indices of every table, in order of the folders.
  private let indices: [TableName: [IdentifierIndex]]
  /// The identifiers that may have been meant, where there are few enough to compare with.
  private let candidates: [TableName: [String]]

  private static let greatestCandidateCount = 5_000

  init(_ folders: [LoadedFolder]) {
    self.folders = folders
    var indices: [TableName: [IdentifierIndex]] = [:]
    var candidates: [TableName: [String]] = [:]
    for table in TableName.allCases {
      // Tables that are not there need not be asked again for every row.
      let list = folders.map { $0.index(table) }.filter { $0.count > 0 || !$0.isWhole }
      indices[table] = list
      let count = list.reduce(0) { $0 + $1.count }
      candidates[table] =
        count <= Self.greatestCandidateCount ? Set(list.flatMap(\.all)).sorted() : []
    }
    self.indices = indices
    self.candidates = candidates
  }

  /// Checks every row.
  ///
  /// - Complexity: O(*b* *f*) expected time, where *b* is the number of bytes of the tables and
  ///   *f* the number of folders.
  func run(_ faults: inout FaultCollector) {
    for folder in folders {
      for table in TableName.allCases {
        guard let file = folder.files[table] else { continue }
        check(file, .of(table), &faults)
      }
    }
    checkBroaderThemes(&faults)
  }

  private func check(_ file: TableFile, _ schema: TableSchema, _ faults: inout FaultCollector) {
    var targets: [(column: TableColumn, tables: [TableName], many: Bool)] = []
    for column in schema.columns where file.columns[column.column] != nil {
      if case .reference(let table, let many) = column.type {
        targets.append((column.column, [table], many))
      } else if schema.table == .statements, column.column == .subject {
        targets.append((.subject, [.partners, .links, .themes], false))
      }
    }
    // Where a table could not be read, nobody knows what it holds.
    targets.removeAll { target in
      target.tables.contains { indices[$0]?.contains { !$0.isWhole } ?? false }
    }
    var cells = RowReader(file.table, schema, file.columns, faults)
    for row in 0..<file.table.count where !file.table.flawed.contains(row) {
      cells.move(to: row)
      for target in targets { check(&cells, target) }
      if schema.table == .links { checkEnds(&cells) }
    }
    faults = cells.faults
  }

  private func check(
    _ cells: inout RowReader, _ target: (column: TableColumn, tables: [TableName], many: Bool)
  ) {
    guard let field = cells.field(target.column) else { return }
    let bytes = cells.table.bytes[field.content]
    if !field.hasEscapes {
      let isKnown =
        target.many ? holdsEach(of: bytes, target.tables) : holds(bytes, target.tables)
      if isKnown { return }
    }
    let text = cells.table.text(field)
    for name in target.many ? RowReader.elements(text) : [text] {
      if holds(Array(name.utf8), target.tables) { continue }
      let table = target.tables[0]
      let what = target.tables.map(Self.called).joined(separator: ", ")
      cells.add(
        .unknownReference(
          to: what, table: target.tables.map(\.file).joined(separator: ", "),
          nearest: NearestWord.to(name, among: candidates[table] ?? [])),
        target.column, value: name)
    }
  }

  /// Whether every part of a list without blanks is known.
  private func holdsEach(of bytes: ArraySlice<UInt8>, _ tables: [TableName]) -> Bool {
    var start = bytes.startIndex
    while true {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex
      guard holds(bytes[start..<end], tables) else { return false }
      if end == bytes.endIndex { return true }
      start = end + 1
    }
  }

  private func holds(_ bytes: some Collection<UInt8>, _ tables: [TableName]) -> Bool {
    tables.contains { table in
      indices[table]?.contains { $0.row(of: bytes) != nil } ?? false
    }
  }

  private static func called(_ table: TableName) -> String {
    switch table {
    case .partners: "a partner"
    case .links: "a link"
    case .themes: "a theme"
    case .sources: "a source"
    case .statements: "a statement"
    }
  }

  private func checkEnds(_ cells: inout RowReader) {
    guard let from = cells.field(.from), let to = cells.field(.to),
      cells.table.bytes[from.content].elementsEqual(cells.table.bytes[to.content])
    else { return }
    let text = cells.table.text(to)
    cells.add(.linkToItself, .to, value: text)
  }

  /// Looks for themes that are wider than themselves, in the themes of all folders together.
  private func checkBroaderThemes(_ faults: inout FaultCollector) {
    let parts = folders.map { folder in
      NetworkPart(network: Network(name: "", themes: folder.themes.rows), saidActive: [])
    }
    for problem in NetworkUnion.merged(parts).problems() {
      guard case .cycleOfBroaderThemes(let circle) = problem, let first = circle.first else {
        continue
      }
      let names = (circle + [first]).map(\.rawValue)
      for folder in folders {
        guard let file = folder.themes.file, let row = folder.themes.index.row(of: names[0].utf8)
        else { continue }
        var cells = RowReader(file.table, .themes, file.columns, faults)
        cells.move(to: row)
        cells.add(.circleOfBroaderThemes(names), .broader, value: names[1])
        faults = cells.faults
        break
      }
    }
  }
}
