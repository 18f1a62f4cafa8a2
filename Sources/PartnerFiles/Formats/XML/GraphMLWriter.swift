import PartnerGraph

/// Writes GraphML: a cell is a `data`, a column a `key` of its type, and the tables that are no
/// nodes and edges are JSON texts of the graph.
///
/// Every edge is directed, because NetworkX refuses a mixed graph; the kind of a link tells
/// whether its direction means something.
///
/// - SeeAlso: U. Brandes and others, *GraphML Progress Report*, Graph Drawing 2001,
///   doi:10.1007/3-540-45848-4_59; http://graphml.graphdrawing.org
enum GraphMLWriter {
  static let space = "http://graphml.graphdrawing.org/xmlns"
  /// The columns that are attributes of an edge and no data.
  private static let ends: Set<TableColumn> = [.id, .from, .to]

  static func write(
    _ network: Network, to output: inout ByteOutput
  ) throws(PartnerFilesError) -> [FormatLoss] {
    var xml = XMLText(output)
    xml.begin("graphml", [("xmlns", space)])
    let properties = properties(of: network)
    for (number, property) in properties.enumerated() {
      key("g\(number)", "graph", property.key, "string", &xml)
    }
    let nodeKeys = keys(network.partners, without: [.id])
    let edgeKeys = keys(network.links, without: ends)
    declare(nodeKeys, Partner.schema, "node", &xml)
    declare(edgeKeys, Link.schema, "edge", &xml)
    xml.begin("graph", [("id", network.name), ("edgedefault", "directed")])
    for (number, property) in properties.enumerated() {
      xml.element("data", [("key", "g\(number)")], text: property.text)
    }
    for partner in network.partners {
      try element("node", [("id", partner.id.rawValue)], partner, nodeKeys, "n", &xml)
    }
    for link in network.links {
      let attributes = [
        ("id", link.id.rawValue), ("source", link.from.rawValue), ("target", link.to.rawValue),
      ]
      try element("edge", attributes, link, edgeKeys, "e", &xml)
    }
    xml.end()
    xml.end()
    output = xml.output
    return FormatLoss.list([(.controlCharacters, xml.replaced)])
  }

  private static func properties(of network: Network) -> [(key: String, text: String)] {
    JSONCells.properties(of: network).map { ($0.key, $0.node.text ?? $0.node.compact) }
  }

  /// The columns that some row fills, in order.
  static func keys<Row: TableRow>(_ rows: [Row], without left: Set<TableColumn>) -> [ColumnKey] {
    ColumnChoice.keys(rows, former: []).filter { key in
      if case .known(let column) = key { !left.contains(column) } else { true }
    }
  }

  private static func declare(
    _ keys: [ColumnKey], _ schema: TableSchema, _ element: String, _ xml: inout XMLText
  ) {
    for (number, key) in keys.enumerated() {
      self.key("\(element.prefix(1))\(number)", element, key.header, type(schema, key), &xml)
    }
  }

  private static func type(_ schema: TableSchema, _ key: ColumnKey) -> String {
    switch schema.type(of: key) {
    case .count: "long"
    case .latitude, .longitude, .amount: "double"
    default: "string"
    }
  }

  private static func key(
    _ id: String, _ element: String, _ name: String, _ type: String, _ xml: inout XMLText
  ) {
    xml.empty("key", [("id", id), ("for", element), ("attr.name", name), ("attr.type", type)])
  }

  private static func element<Row: TableRow>(
    _ name: String, _ attributes: [(name: String, value: String)], _ row: Row,
    _ keys: [ColumnKey], _ prefix: String, _ xml: inout XMLText
  ) throws(PartnerFilesError) {
    xml.begin(name, attributes)
    for (number, key) in keys.enumerated() {
      let cell = row.cell(key)
      if !cell.isEmpty { xml.element("data", [("key", "\(prefix)\(number)")], text: cell) }
    }
    try xml.endRow()
  }
}
