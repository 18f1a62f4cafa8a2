import PartnerGraph

/// Gives rows whose identifiers no table takes others, and all that names them with them.
///
/// Programs call nodes as they like: a semicolon becomes a comma, a line end or another control
/// character a blank, and where two identifiers become one, a number follows.
struct ForeignIdentifiers {
  /// The new identifiers of a table by the old ones.
  private typealias Names = [String: String]

  /// What partners were called that have another identifier now, by the number of the row.
  private(set) var formerPartners: [Int: String] = [:]

  /// Mends the identifiers of every table.
  ///
  /// - Complexity: O(*r*) expected time, where *r* is the number of rows.
  static func run(_ network: inout ForeignNetwork) -> ForeignIdentifiers {
    var mended = ForeignIdentifiers()
    let before = network.partners
    let partners = rename(&network.partners, &network.notes)
    let links = rename(&network.links, &network.notes)
    let themes = rename(&network.themes, &network.notes)
    let sources = rename(&network.sources, &network.notes)
    if !partners.isEmpty {
      for row in before.records.indices {
        let id = before.value("id", at: row)
        if partners[CSVScanner.trimmed(id)] != nil { mended.formerPartners[row] = id }
      }
      follow(partners, ["city"], in: &network.partners)
    }
    follow(partners, ["from", "to"], in: &network.links)
    let all = [partners, links, themes, sources].reduce(into: Names()) { all, names in
      all.merge(names) { first, _ in first }
    }
    follow(all, ["subject"], in: &network.statements)
    follow(sources, ["source"], in: &network.statements)
    return mended
  }

  /// Renames the rows of a table that have no identifier of ours.
  private static func rename(_ table: inout ForeignTable, _ notes: inout [ImportNote]) -> Names {
    func id(_ row: Int) -> String { CSVScanner.trimmed(table.value("id", at: row)) }
    let rows = table.records.indices.filter { !RowReader.isIdentifier(id($0)) }
    guard !rows.isEmpty else { return [:] }
    var unique = UniqueIdentifiers(Set(table.records.indices.map(id)))
    var names: Names = [:]
    var changes: [(row: Int, id: String)] = []
    for row in rows {
      let old = id(row)
      // What stands twice is a fault, and stays one.
      if names[old] == nil { names[old] = unique.next(plain(old)) }
      changes.append((row, names[old] ?? old))
    }
    for (row, id) in changes { table.set("id", id, at: row) }
    notes.append(.identifiersMended(table.schema.table, count: changes.count))
    return names
  }

  /// A text as an identifier may be, the same for equal texts.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3B: scalars.append(",")
      case 0..<32, 127: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    let plain = CSVScanner.trimmed(String(scalars))
    return plain.isEmpty ? "-" : plain
  }

  /// Writes new identifiers where columns name the old ones.
  private static func follow(_ names: Names, _ columns: [String], in table: inout ForeignTable) {
    guard !names.isEmpty else { return }
    for column in columns where table.has(column) {
      for row in table.records.indices {
        let old = CSVScanner.trimmed(table.value(column, at: row))
        if let new = names[old] { table.set(column, new, at: row) }
      }
    }
  }
}
