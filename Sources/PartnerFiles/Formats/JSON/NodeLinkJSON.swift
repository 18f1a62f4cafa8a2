import PartnerGraph

/// The node-link JSON of NetworkX: a directed multigraph, the identifier of a link as its key.
///
/// - SeeAlso: *NetworkX reference*, `networkx.readwrite.json_graph.node_link_data`,
///   https://networkx.org/documentation/stable/reference/readwrite/json_graph.html
enum NodeLinkJSON {
  private static let reserved: Set<String> = ["source", "target", "key"]

  static func write(
    _ network: Network, to output: inout ByteOutput
  ) throws(PartnerFilesError) -> [FormatLoss] {
    var text = JSONText(output)
    text.beginObject()
    text.add(JSONNode(.bool(true)), "directed")
    text.add(JSONNode(.bool(true)), "multigraph")
    text.add(.object(JSONCells.properties(of: network)), "graph")
    text.beginArray("nodes")
    for partner in network.partners { try text.add(row: .object(JSONCells.members(partner))) }
    text.end()
    text.beginArray("edges")
    for link in network.links {
      let ends: [(key: String, node: JSONNode)] = [
        ("source", .string(link.from.rawValue)), ("target", .string(link.to.rawValue)),
        ("key", .string(link.id.rawValue)),
      ]
      let cells = JSONCells.members(link, without: [.id, .from, .to], reserved: reserved)
      try text.add(row: .object(ends + cells))
    }
    text.end()
    text.end()
    output = text.output
    return []
  }

  /// Reads nodes and edges, in whichever form; a file in the JSON Graph Format is read as that.
  static func read(
    _ bytes: [UInt8], into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    let file = network.file
    let root = try JSONCells.root(bytes, file)
    if JSONGraph.holds(root) { return try JSONGraph.read(root, into: &network) }
    let graph = try JSONDialect(root, file)
    if let properties = graph.properties {
      guard let members = properties.members else {
        throw JSONCells.unexpected(properties, "graph", "an object", file)
      }
      try JSONCells.readProperties(members, into: &network)
    }
    for _ in 0..<graph.drawing { network.leaveOut(.attributesOfDrawing) }
    try JSONCells.readTable(.array(graph.nodes), "nodes", &network.partners, file)
    for row in network.partners.records.indices where network.partners.value("id", at: row).isEmpty
    {
      throw FormatFault.error(
        file, line: network.partners.records[row].line,
        .unexpectedJSON(property: "id", expected: "the identifier of a node"))
    }
    for edge in graph.edges { try read(edge: edge, into: &network) }
  }

  private static func read(
    edge: JSONNode, into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    let file = network.file
    guard let members = edge.members else {
      throw JSONCells.unexpected(edge, "edges", "a list of objects", file)
    }
    network.links.begin(line: edge.line)
    // NetworkX numbers parallel edges; only a text is an identifier.
    if let key = edge["key"]?.text {
      network.links.set("id", try JSONCells.text(.string(key), "key", isList: false, file))
    }
    for (member, column) in [("source", "from"), ("target", "to")] {
      guard let end = edge[member] ?? edge[column] else {
        throw JSONCells.unexpected(edge, member, "the identifier of a node", file)
      }
      // Old versions of D3 put the whole node there.
      let node = end["id"] ?? end
      network.links.set(column, try JSONCells.text(node, member, isList: false, file))
    }
    let own = edge["source"] == nil ? reserved.union(["from", "to"]) : reserved
    try JSONCells.read(members, into: &network.links, file: file, reserved: own)
  }
}
