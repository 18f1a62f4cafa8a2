import PartnerGraph

/// Checks that the rows of all folders together name only what is there, and tells the place of
/// what does not.
struct ReferenceCheck: Sendable {
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
      for table in TableName.allCases { check(table, of: folder, &faults) }
    }
    checkBroaderThemes(&faults)
  }

  /// Checks the rows of a table of a folder.
  func check(_ table: TableName, of folder: LoadedFolder, _ faults: inout FaultCollector) {
    if let file = folder.files[table] { check(file, .of(table), &faults) }
  }

  /// A column whose cells name rows.
  struct Target {
    let column: TableColumn
    let tables: [TableName]
    let many: Bool
    /// What the tables hold.
    let indices: [IdentifierIndex]
  }

  /// The columns of a file whose cells name rows.
  func targets(in file: TableFile, _ schema: TableSchema) -> [Target] {
    var targets: [Target] = []
    func add(_ column: TableColumn, _ tables: [TableName], many: Bool) {
      let indices = tables.flatMap { self.indices[$0] ?? [] }
      // Where a table could not be read, nobody knows what it holds.
      if !indices.allSatisfy(\.isWhole) { return }
      targets.append(Target(column: column, tables: tables, many: many, indices: indices))
    }
    for column in schema.columns where file.columns[column.column] != nil {
      if case .reference(let table, let many) = column.type {
        add(column.column, [table], many: many)
      } else if schema.table == .statements, column.column == .subject {
        add(.subject, [.partners, .links, .themes], many: false)
      }
    }
    return targets
  }

  private func check(_ file: TableFile, _ schema: TableSchema, _ faults: inout FaultCollector) {
    let targets = targets(in: file, schema)
    var cells = RowReader(file.table, schema, file.columns, faults)
    for row in 0..<file.table.count where !file.table.flawed.contains(row) {
      cells.move(to: row)
      check(&cells, targets)
    }
    faults = cells.faults
  }

  /// Checks the row at which a reader stands.
  private func check(_ cells: inout RowReader, _ targets: [Target]) {
    for target in targets { check(&cells, target) }
    if cells.schema.table == .links { checkEnds(&cells) }
  }

  /// Checks a cell of the row at which a reader stands.
  func check(_ cells: inout RowReader, _ target: Target) {
    guard let field = cells.field(target.column) else { return }
    if !field.hasEscapes {
      let bytes = cells.table.bytes[field.content]
      let isKnown =
        target.many
        ? Self.holdsEach(of: bytes, target.indices) : Self.holds(bytes, target.indices)
      if isKnown { return }
    }
    let text = cells.table.text(field)
    for name in target.many ? RowReader.elements(text) : [text] {
      if Self.holds(Array(name.utf8), target.indices) { continue }
      let table = target.tables[0]
      let names = target.tables.map(Self.called)
      let what =
        names.dropLast().joined(separator: ", ") + (names.count > 1 ? " or " : "")
        + (names.last ?? "")
      cells.add(
        .unknownReference(
          to: what, table: target.tables.map(\.file).joined(separator: ", "),
          nearest: NearestWord.to(name, among: candidates[table] ?? [])),
        target.column, value: name)
    }
  }

  /// Whether every part of a list without blanks is known.
  private static func holdsEach(
    of bytes: ArraySlice<UInt8>, _ indices: [IdentifierIndex]
  ) -> Bool {
    var start = bytes.startIndex
    while true {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex
      guard holds(bytes[start..<end], indices) else { return false }
      if end == bytes.endIndex { return true }
      start = end + 1
    }
  }

  private static func holds(
    _ bytes: some Collection<UInt8>, _ indices: [IdentifierIndex]
  ) -> Bool {
    for number in indices.indices where indices[number].row(of: bytes) != nil { return true }
    return false
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
  func checkBroaderThemes(_ faults: inout FaultCollector) {
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
