import PartnerFiles
import PartnerGraph
import PartnerStore

/// Makes edits of what people write: `column=value`.
struct RowEdits {
  let editor: RowEditor
  let changes: [RowEditor.Change]

  init(_ cells: [String], newColumns: Bool) throws(CommandFailure) {
    editor = RowEditor(takesUnknownColumns: newColumns)
    var changes: [RowEditor.Change] = []
    for cell in cells {
      guard let change = RowEditor.Change(cell) else {
        throw .wrongUse(
          "'\(cell)': write column=value, column+=value to add to a list, or column-=value")
      }
      changes.append(change)
    }
    self.changes = changes
  }

  /// A new row.
  func new(_ table: NetworkTable, _ id: String) throws(PartnerFilesError) -> NetworkRow {
    switch table {
    case .partner: .partner(try editor.partner(nil, Identifier(id), changes))
    case .link: .link(try editor.link(nil, Identifier(id), changes))
    case .theme: .theme(try editor.theme(nil, Identifier(id), changes))
    case .source: .source(try editor.source(nil, Identifier(id), changes))
    case .statement: .statement(try editor.statement(about: id, changes))
    }
  }

  /// A row with some cells changed.
  func changed(_ row: NetworkRow) throws(PartnerFilesError) -> NetworkRow {
    switch row {
    case .partner(let row): .partner(try editor.partner(row, row.id, changes))
    case .link(let row): .link(try editor.link(row, row.id, changes))
    case .theme(let row): .theme(try editor.theme(row, row.id, changes))
    case .source(let row): .source(try editor.source(row, row.id, changes))
    case .statement(let row): .statement(try editor.statement(about: row.subject, changes))
    }
  }
}

extension NetworkStore {
  /// Whether some row has an identifier.
  func has(_ id: String) throws(PartnerStoreError) -> Bool {
    for table in NetworkTable.allCases where try row(table, id) != nil { return true }
    return false
  }

  /// The row with an identifier, of the table named or of the only one that has it.
  func find(_ id: String, in table: NetworkTable?) throws -> VersionedRow {
    let tables = table.map { [$0] } ?? [.partner, .link, .theme, .source]
    let found = try tables.compactMap { try row($0, id) }
    guard let first = found.first else {
      throw CommandFailure.noAnswer(
        "nothing has the identifier '\(id)'; 'partners search' finds it")
    }
    if found.count > 1 {
      let names = found.map(\.row.table.rawValue).joined(separator: ", ")
      throw CommandFailure.noAnswer("'\(id)' is in several tables (\(names)); say --table")
    }
    return first
  }

  /// The only statement about something that has some cells.
  func statement(about id: String, _ cells: [RowEditor.Change]) throws -> Statement {
    let all = try statements(about: id)
    let found = all.filter { statement in
      cells.allSatisfy { $0.mode == .set && statement.cell($0.column) == $0.value }
    }
    // Of equal ones it is no matter which is meant.
    if let first = found.first, found.allSatisfy({ $0 == first }) { return first }
    func list(_ statements: [Statement]) -> String {
      statements.prefix(20).map { "  \($0.cells)" }.joined(separator: "\n")
    }
    if all.isEmpty { throw CommandFailure.noAnswer("no statement is about '\(id)'") }
    if found.isEmpty {
      throw CommandFailure.noAnswer("no statement about '\(id)' says so; there are:\n\(list(all))")
    }
    throw CommandFailure.noAnswer(
      "several statements about '\(id)' say so; give more cells of one:\n\(list(found))")
  }

  /// The links between two partners, or the one with an identifier.
  func links(_ names: [String], kind: Link.Kind?) throws -> [Link] {
    if names.count == 1 {
      guard case .link(let link) = try find(names[0], in: .link).row else { return [] }
      return [link]
    }
    for name in names { _ = try find(name, in: .partner) }
    return try self.links(between: Identifier(names[0]), and: Identifier(names[1]))
      .filter { kind == nil || $0.kind == kind }
  }

  /// The only link that is meant.
  func link(_ names: [String], kind: Link.Kind?) throws -> Link {
    guard (1...2).contains(names.count) else {
      throw CommandFailure.wrongUse("give the identifier of a link, or the two partners it joins")
    }
    let found = try links(names, kind: kind)
    guard let link = found.first else {
      guard let kind else {
        throw CommandFailure.noAnswer("no link joins '\(names[0])' and '\(names[1])'")
      }
      throw CommandFailure.noAnswer(
        "no \(kind.rawValue) link joins '\(names[0])' and '\(names[1])'")
    }
    if found.count > 1 {
      let list = found.map { "  \($0.id) (\($0.kind.rawValue))" }.joined(separator: "\n")
      throw CommandFailure.noAnswer("several links join them; name one, or say --kind:\n\(list)")
    }
    return link
  }
}

extension Statement {
  /// What a column of the table holds.
  fileprivate func cell(_ column: String) -> String {
    switch column {
    case "subject": subject
    case "property": property
    case "value": value
    case "date": date?.description ?? ""
    case "source": source.rawValue
    case "note": note
    default: extra.first { $0.column == column }?.value ?? ""
    }
  }

  /// Its cells as they are written to tell it apart.
  fileprivate var cells: String {
    ["property", "value", "date", "source"].filter { !cell($0).isEmpty }
      .map { "\($0)=\(cell($0))" }.joined(separator: " ")
  }
}
