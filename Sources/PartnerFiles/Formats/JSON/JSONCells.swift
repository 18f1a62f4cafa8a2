import PartnerGraph

/// Rows of tables as JSON objects: a member for each cell that is filled.
///
/// Lists are arrays of texts, degrees, amounts and counts are numbers, and everything else is a
/// text. Where an unknown column has a name that the format has a use for, the member is called
/// `column:` and that name.
enum JSONCells {
  private static let escape = "column:"

  /// The members of a row, without columns that are written elsewhere.
  static func members<Row: TableRow>(
    _ row: Row, without left: Set<TableColumn> = [], reserved: Set<String> = []
  ) -> [(key: String, node: JSONNode)] {
    row.filledKeys.compactMap { key in
      if case .known(let column) = key, left.contains(column) { return nil }
      let header = key.header
      let isTaken = reserved.contains(header) || header.hasPrefix(escape)
      return (isTaken ? escape + header : header, node(row, key))
    }
  }

  private static func node<Row: TableRow>(_ row: Row, _ key: ColumnKey) -> JSONNode {
    switch Row.schema.type(of: key) {
    case .latitude, .longitude, .count, .amount: return JSONNode(.number(row.cell(key)))
    case let type where type.isList: return .array(row.list(key).map(JSONNode.string))
    default: return .string(row.cell(key))
    }
  }

  /// Reads the members of an object into the last row of a table.
  static func read(
    _ members: [(key: String, node: JSONNode)], into table: inout ForeignTable, file: String,
    reserved: Set<String> = []
  ) throws(PartnerFilesError) {
    for (key, node) in members where !reserved.contains(key) {
      let header = key.hasPrefix(escape) ? String(key.dropFirst(escape.count)) : key
      if let texts = node.members, table.isKnown(header), !texts.isEmpty,
        texts.allSatisfy({ $0.node.text != nil })
      {
        // A text for each language.
        for (language, text) in texts {
          let name = language.isEmpty ? header : "\(header):\(language)"
          table.set(name, try self.text(text, name, isList: false, file))
        }
        continue
      }
      let column = ForeignRepair.column(of: header, in: table)
      let isList = column?.type.isList ?? false
      table.set(header, try text(node, header, isList: isList, file))
      if isList { table.noteSemicolons(in: node.elements ?? []) }
    }
  }

  /// The cell that a value makes.
  static func text(
    _ node: JSONNode, _ property: String, isList: Bool, _ file: String
  ) throws(PartnerFilesError) -> String {
    switch node.value {
    case .string(let text):
      if text.utf8.contains(0) { throw unexpected(node, property, "a text without NUL", file) }
      return text
    case .number(let number): return whole(number)
    case .bool(let bool): return bool ? "true" : "false"
    case .null: return ""
    case .array(let elements) where isList:
      var texts: [String] = []
      for element in elements {
        if element.elements != nil || element.members != nil {
          throw unexpected(element, property, "a list of texts", file)
        }
        let text = try text(element, property, isList: false, file)
        texts.append(text.utf8.contains(59) ? ForeignIdentifiers.plain(text) : text)
      }
      return texts.joined(separator: ";")
    case .array(let elements):
      // A list of plain texts in an unknown column reads like those of the known ones.
      let texts = elements.compactMap(\.text)
      let isPlain =
        texts.count == elements.count && !texts.joined().utf8.contains { $0 == 59 || $0 == 0 }
      return isPlain ? texts.joined(separator: ";") : node.compact
    case .object: return node.compact
    }
  }

  /// A whole number that was written as a fraction, without it: `12.0` is `12`.
  static func whole(_ number: String) -> String {
    number.hasSuffix(".0") ? String(number.dropLast(2)) : number
  }

  static func unexpected(
    _ node: JSONNode, _ property: String, _ expected: String, _ file: String
  ) -> PartnerFilesError {
    FormatFault.error(
      file, line: node.line, .unexpectedJSON(property: property, expected: expected))
  }
}

extension JSONCells {
  /// The name, titles and licence of a network, and its tables that are no nodes and edges.
  static func properties(
    of network: Network, name: Bool = true
  ) -> [(key: String, node: JSONNode)] {
    func table<Row: TableRow>(_ rows: [Row]) -> [(key: String, node: JSONNode)] {
      let key = Row.schema.table.rawValue
      return rows.isEmpty ? [] : [(key, .array(rows.map { .object(members($0)) }))]
    }
    return textProperties(of: network).filter { name || $0.key != "name" }
      .map { ($0.key, .string($0.text)) }
      + table(network.themes) + table(network.sources) + table(network.statements)
  }

  /// The name, titles and licence of a network, those that are not empty.
  static func textProperties(of network: Network) -> [(key: String, text: String)] {
    ([("name", network.name), ("title", network.title.standard)]
      + network.title.translations.map { ("title:\($0.language)", $0.text) }
      + [("licence", network.licence)])
      .filter { !$0.1.isEmpty }.map { (key: $0.0, text: $0.1) }
  }

  /// Reads what ``properties(of:name:)`` writes; other properties are left out and noted.
  static func readProperties(
    _ members: [(key: String, node: JSONNode)], into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    for (key, node) in members {
      switch key {
      case "themes": try readTable(node, key, &network.themes, network.file)
      case "sources": try readTable(node, key, &network.sources, network.file)
      case "statements": try readTable(node, key, &network.statements, network.file)
      default:
        let value = try text(node, key, isList: false, network.file)
        if !network.set(property: key, value), !value.isEmpty {
          network.leaveOut(.property(key))
        }
      }
    }
  }

  /// Reads an array of objects, each a row.
  static func readTable(
    _ node: JSONNode, _ property: String, _ table: inout ForeignTable, _ file: String
  ) throws(PartnerFilesError) {
    guard let rows = node.elements else {
      throw unexpected(node, property, "a list of objects", file)
    }
    for row in rows {
      guard let members = row.members else {
        throw unexpected(row, property, "a list of objects", file)
      }
      table.begin(line: row.line)
      try read(members, into: &table, file: file)
    }
  }

  /// Reads a table that is a JSON text of a graph; its lines are counted on from that of the text.
  static func readTable(
    text: String, _ key: String, line: Int, format: String, into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    var reader = JSONReader(Array(text.utf8))
    let node: JSONNode
    do throws(JSONReader.Failure) {
      node = try reader.read().moved(by: line - 1)
    } catch {
      throw FormatFault.error(
        network.file, line: line,
        .notInFormat(format, reason: "the table '\(key)': \(error.reason)"))
    }
    switch key {
    case "themes": try readTable(node, key, &network.themes, network.file)
    case "sources": try readTable(node, key, &network.sources, network.file)
    default: try readTable(node, key, &network.statements, network.file)
    }
  }

  /// The one value of a file, in which Python may have written numbers that JSON has none of.
  static func root(_ bytes: [UInt8], _ file: String) throws(PartnerFilesError) -> JSONNode {
    var reader = JSONReader(bytes, takesNaN: true)
    do throws(JSONReader.Failure) {
      return try reader.read()
    } catch {
      throw FormatFault.error(
        file, line: FormatFault.line(of: error.offset, in: bytes),
        .notJSON(error.reason, position: FormatFault.position(of: error.offset, in: bytes)))
    }
  }
}

extension JSONNode {
  /// The value as JSON text in one line.
  var compact: String {
    switch value {
    case .object(let members):
      "{" + members.map { "\(JSONNode.quoted($0.key)):\($0.node.compact)" }.joined(separator: ",")
        + "}"
    case .array(let elements): "[" + elements.map(\.compact).joined(separator: ",") + "]"
    case .string(let string): JSONNode.quoted(string)
    case .number(let number): number
    case .bool(let bool): bool ? "true" : "false"
    case .null: "null"
    }
  }
}

extension JSONNode {
  /// The same value a number of lines further down.
  func moved(by lines: Int) -> JSONNode {
    var node = self
    node.line += lines
    switch value {
    case .array(let elements): node.value = .array(elements.map { $0.moved(by: lines) })
    case .object(let members):
      node.value = .object(members.map { ($0.key, $0.node.moved(by: lines)) })
    default: break
    }
    return node
  }
}
