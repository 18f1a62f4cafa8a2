import PartnerGraph

extension DataPackage {
  /// The file of a network, its licence and includes changed to what they are now.
  ///
  /// The bytes as they were read if nothing changed; else the same properties in the same order,
  /// written anew.
  func bytes(describing network: Network) -> [UInt8] {
    let isSame = name == network.name || name.isEmpty
    if isSame, title == network.title, licence == network.licence { return bytes }
    var reader = JSONReader(bytes)
    guard let root = try? reader.read(), var members = root.members else { return bytes }
    if !isSame { Self.set([("name", .string(network.name))], at: "name", in: &members) }
    if title != network.title {
      members.removeAll { $0.key.hasPrefix("title:") }
      Self.set(Self.titleMembers(network.title), at: "title", in: &members)
    }
    if licence != network.licence {
      Self.set(Self.licenceMembers(network.licence), at: "licenses", in: &members)
    }
    return Array(JSONNode.object(members).written.utf8)
  }

  /// Puts members in the place of one, or at the end.
  private static func set(
    _ new: [(key: String, node: JSONNode)], at key: String,
    in members: inout [(key: String, node: JSONNode)]
  ) {
    let place = members.firstIndex { $0.key == key } ?? members.count
    members.insert(contentsOf: new, at: place)
    let inserted = place..<place + new.count
    members = members.enumerated().filter { inserted.contains($0) || $1.key != key }.map(\.element)
  }

  private static func titleMembers(_ title: LocalizedText) -> [(key: String, node: JSONNode)] {
    let standard = title.standard.isEmpty ? [] : [("title", JSONNode.string(title.standard))]
    return standard + title.translations.map { ("title:\($0.language)", .string($0.text)) }
  }

  private static func licenceMembers(_ licence: String) -> [(key: String, node: JSONNode)] {
    let names = RowReader.elements(licence)
    let list = names.map { JSONNode.object([("name", .string($0))]) }
    return names.isEmpty ? [] : [("licenses", .array(list))]
  }

  /// The file of a new folder, which holds every table.
  ///
  /// - Parameters:
  ///   - network: The network, for its name, title and licence.
  ///   - includes: The folders it includes.
  ///   - headers: The headers of the tables.
  static func new(
    _ network: Network, includes: [String], headers: [(table: TableName, keys: [ColumnKey])]
  ) -> [UInt8] {
    var members: [(key: String, node: JSONNode)] = [("profile", .string("tabular-data-package"))]
    if !network.name.isEmpty { members.append(("name", .string(network.name))) }
    members += titleMembers(network.title) + licenceMembers(network.licence)
    if !includes.isEmpty { members.append(("includes", .array(includes.map(JSONNode.string)))) }
    let resources = headers.map { resource($0.table, $0.keys, isAlone: includes.isEmpty) }
    members.append(("resources", .array(resources)))
    return Array(JSONNode.object(members).written.utf8)
  }

  /// The description of a table.
  ///
  /// - SeeAlso: *Table Schema*, Frictionless Standards, https://specs.frictionlessdata.io/table-schema/
  private static func resource(
    _ table: TableName, _ keys: [ColumnKey], isAlone: Bool
  ) -> JSONNode {
    let schema = TableSchema.of(table)
    var members: [(key: String, node: JSONNode)] = [
      ("fields", .array(keys.map { field($0, schema) }))
    ]
    if schema.column(.id) != nil { members.append(("primaryKey", .string("id"))) }
    // Rows of an included folder are not in the package, so keys into it could not be checked.
    let foreign = isAlone ? schema.columns.compactMap { foreignKey($0, in: table) } : []
    if !foreign.isEmpty { members.append(("foreignKeys", .array(foreign))) }
    return .object([
      ("name", .string(table.rawValue)), ("path", .string(table.file)),
      ("profile", .string("tabular-data-resource")), ("format", .string("csv")),
      ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
      ("schema", .object(members)),
    ])
  }

  private static func foreignKey(_ column: TableSchema.Column, in table: TableName) -> JSONNode? {
    guard case .reference(let target, many: false) = column.type else { return nil }
    return .object([
      ("fields", .string(column.column.name)),
      (
        "reference",
        .object([
          ("resource", .string(target == table ? "" : target.rawValue)), ("fields", .string("id")),
        ])
      ),
    ])
  }

  private static func field(_ key: ColumnKey, _ schema: TableSchema) -> JSONNode {
    var members: [(key: String, node: JSONNode)] = [("name", .string(key.header))]
    let column: TableSchema.Column? =
      switch key {
      case .known(let column), .localized(let column, _): schema.column(column)
      case .extra: nil
      }
    members.append(("type", .string(column.map { frictionlessType($0.type) } ?? "string")))
    if let column { members.append(("description", .string(column.meaning))) }
    var constraints: [(key: String, node: JSONNode)] = []
    if let column, column.isRequired { constraints.append(("required", JSONNode(.bool(true)))) }
    if key == .known(.id) { constraints.append(("unique", JSONNode(.bool(true)))) }
    constraints += column.map { typeConstraints($0.type) } ?? []
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  private static func frictionlessType(_ type: CellType) -> String {
    switch type {
    case .latitude, .longitude, .amount: "number"
    case .count: "integer"
    default: "string"
    }
  }

  private static func typeConstraints(_ type: CellType) -> [(key: String, node: JSONNode)] {
    func range(_ limit: Int) -> [(key: String, node: JSONNode)] {
      [
        ("minimum", JSONNode(.number("-\(limit)"))), ("maximum", JSONNode(.number("\(limit)"))),
      ]
    }
    switch type {
    case .latitude: return range(90)
    case .longitude: return range(180)
    case .count: return [("minimum", JSONNode(.number("0")))]
    case .date: return [("pattern", .string("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"))]
    case .country: return [("pattern", .string("[A-Z]{2}"))]
    case .choice(let choices): return [("enum", .array(choices.map(JSONNode.string)))]
    default: return []
    }
  }
}
