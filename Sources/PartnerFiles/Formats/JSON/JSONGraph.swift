import PartnerGraph

/// The JSON Graph Format, version 2; version 1, whose nodes are a list, is read as well.
///
/// - SeeAlso: A. Bargnesi and others, *JSON Graph Format Specification*,
///   https://jsongraphformat.info
enum JSONGraph {
  static func write(
    _ network: Network, to output: inout ByteOutput
  ) throws(PartnerFilesError) -> [FormatLoss] {
    var text = JSONText(output)
    text.beginObject()
    text.beginObject("graph")
    text.add(.string(network.name), "id")
    text.add(.string(network.title.text(in: .english)), "label")
    text.add(JSONNode(.bool(true)), "directed")
    text.add(.object(JSONCells.properties(of: network, name: false)), "metadata")
    text.beginObject("nodes")
    for partner in network.partners {
      let node = JSONNode.object([
        ("label", .string(partner.name.text(in: .english))),
        ("metadata", .object(JSONCells.members(partner, without: [.id]))),
      ])
      try text.add(row: node, partner.id.rawValue)
    }
    text.end()
    text.beginArray("edges")
    for link in network.links { try text.add(row: node(link)) }
    for _ in 0..<3 { text.end() }
    output = text.output
    return []
  }

  private static func node(_ link: Link) -> JSONNode {
    .object([
      ("id", .string(link.id.rawValue)), ("source", .string(link.from.rawValue)),
      ("target", .string(link.to.rawValue)), ("relation", .string(link.kind.rawValue)),
      ("directed", JSONNode(.bool(link.kind.isDirected))),
      ("metadata", .object(JSONCells.members(link, without: [.id, .from, .to, .kind]))),
    ])
  }

  static func read(
    _ bytes: [UInt8], into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    try read(try JSONCells.root(bytes, network.file), into: &network)
  }

  /// Whether a file is in this format and not in that of node-link, whose ending it may have.
  static func holds(_ root: JSONNode) -> Bool {
    root["nodes"] == nil && (root["graphs"] != nil || root["graph"]?["nodes"] != nil)
  }

  /// Reads the one value of a file.
  static func read(
    _ root: JSONNode, into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    let file = network.file
    let several = root["graphs"]?.elements ?? []
    if several.count > 1 {
      throw FormatFault.error(
        file, line: several[1].line,
        .notInFormat("network in the JSON Graph Format", reason: "it holds several; split it"))
    }
    guard let graph = root["graph"] ?? several.first, let members = graph.members else {
      throw FormatFault.error(
        file, line: root.line,
        .notInFormat(
          "network in the JSON Graph Format",
          reason: "it has no object 'graph'; is it another format?"))
    }
    network.name = try text(graph["id"], "id", file)
    network.title = try text(graph["label"], "label", file)
    if let metadata = graph["metadata"]?.members {
      // The label is the title in one language; the titles stand in the metadata, if it is ours.
      if metadata.contains(where: { $0.key.hasPrefix("title") }) { network.title = "" }
      try JSONCells.readProperties(metadata, into: &network)
    }
    for (key, node) in members where key == "nodes" {
      try read(nodes: node, into: &network)
    }
    for edge in graph["edges"]?.elements ?? [] { try read(edge: edge, into: &network) }
    if graph["hyperedges"] != nil { network.leaveOut(.hyperedges) }
  }

  private static func text(
    _ node: JSONNode?, _ property: String, _ file: String
  ) throws(PartnerFilesError) -> String {
    guard let node else { return "" }
    return try JSONCells.text(node, property, isList: false, file)
  }

  private static func read(
    nodes: JSONNode, into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    let file = network.file
    let list: [(id: JSONNode, node: JSONNode)]
    if let members = nodes.members {
      list = members.map { (JSONNode(.string($0.key), line: $0.node.line), $0.node) }
    } else if let elements = nodes.elements {
      list = elements.map { ($0["id"] ?? JSONNode(.null, line: $0.line), $0) }
    } else {
      throw JSONCells.unexpected(nodes, "nodes", "an object or a list", file)
    }
    for (id, node) in list {
      guard node.members != nil else {
        throw JSONCells.unexpected(node, "nodes", "objects", file)
      }
      network.partners.begin(line: node.line)
      network.partners.set("id", try text(id, "id", file))
      let metadata = node["metadata"]?.members ?? []
      // The label is the name in one language; the names stand in the metadata, if it is ours.
      if !metadata.contains(where: { $0.key == "name" || $0.key.hasPrefix("name:") }) {
        network.partners.set("name", try text(node["label"], "label", file))
      }
      try JSONCells.read(metadata, into: &network.partners, file: file, reserved: ["id"])
    }
  }

  private static func read(
    edge: JSONNode, into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    let file = network.file
    guard edge.members != nil else {
      throw JSONCells.unexpected(edge, "edges", "a list of objects", file)
    }
    network.links.begin(line: edge.line)
    let columns = [("id", "id"), ("source", "from"), ("target", "to"), ("relation", "kind")]
    for (member, column) in columns {
      network.links.set(column, try text(edge[member], member, file))
    }
    for (member, column) in [("source", "from"), ("target", "to")] where edge[member] == nil {
      throw JSONCells.unexpected(edge, member, "the identifier of a node for '\(column)'", file)
    }
    let metadata = edge["metadata"]?.members ?? []
    try JSONCells.read(
      metadata, into: &network.links, file: file, reserved: ["id", "from", "to", "kind"])
  }
}
