/// A graph of nodes and edges in JSON, whichever program wrote it, in the form of node-link JSON.
///
/// Besides that of NetworkX and D3 this reads the elements of Cytoscape, the adjacency lists of NetworkX,
/// the keys and attributes of graphology, and the edges of vis.js, which lead `from` one `to` another.
///
/// - SeeAlso: *Cytoscape.js*, notation, https://js.cytoscape.org/#notation/elements-json;
///   *NetworkX reference*, `networkx.readwrite.json_graph.adjacency_data`; *graphology*,
///   serialization, https://graphology.github.io/serialization.html
struct JSONDialect {
  /// The properties of the graph, if there are any.
  private(set) var properties: JSONNode?
  /// The nodes, objects each with an `id` as far as the file gives them one.
  private(set) var nodes: [JSONNode] = []
  /// The edges, objects each with `source` and `target` as far as the file gives them.
  private(set) var edges: [JSONNode] = []
  /// How many positions in a picture and the like were left out.
  private(set) var drawing = 0

  /// What Cytoscape writes beside the data of an element.
  private static let drawn: Set<String> = [
    "position", "selected", "selectable", "locked", "grabbable", "pannable", "removed", "classes",
    "group",
  ]

  /// Finds nodes and edges.
  ///
  /// - Throws: The fault of a value that is no such graph.
  init(_ root: JSONNode, _ file: String) throws(PartnerFilesError) {
    properties = root["graph"] ?? root["attributes"]
    if let elements = root["elements"] ?? (root.elements?.isEmpty == false ? root : nil) {
      try readElements(elements, file)
      properties = root["data"] ?? properties
    } else if let list = root["nodes"] {
      nodes = try Self.list(list, "nodes", file).map { flattened($0) }
      if let adjacency = root["adjacency"] {
        try readAdjacency(adjacency, isDirected: root["directed"], file)
      } else if let list = root["edges"] ?? root["links"] {
        edges = try Self.list(list, "edges", file).map { flattened($0) }
      }
    } else {
      throw FormatFault.error(
        file, line: root.line,
        .notInFormat("node-link JSON", reason: "it has no list 'nodes'; is it another format?"))
    }
    if let pairs = properties?.elements { properties = Self.object(ofPairs: pairs) }
    nameNodes()
  }

  private static func list(
    _ node: JSONNode, _ name: String, _ file: String
  ) throws(PartnerFilesError) -> [JSONNode] {
    guard let elements = node.elements else {
      throw JSONCells.unexpected(node, name, "a list of objects", file)
    }
    return elements
  }

  /// Reads the elements of Cytoscape: a list of nodes and one of edges, or one list of both.
  private mutating func readElements(
    _ elements: JSONNode, _ file: String
  ) throws(PartnerFilesError) {
    let isOneList = elements.elements != nil
    for name in ["nodes", "edges"] {
      let list = isOneList ? elements : elements[name] ?? .array([])
      for element in try Self.list(list, isOneList ? "elements" : name, file) {
        let isEdge =
          isOneList
          ? element["group"]?.text == "edges" || element["data"]?["source"] != nil
          : name == "edges"
        guard !isOneList || isEdge == (name == "edges") else { continue }
        let data = flattened(element, without: Self.drawn)
        if isEdge { edges.append(data) } else { nodes.append(data) }
      }
    }
  }

  /// Reads for each node in order those it leads to; where edges lead both ways, each once.
  private mutating func readAdjacency(
    _ adjacency: JSONNode, isDirected: JSONNode?, _ file: String
  ) throws(PartnerFilesError) {
    var places: [String: Int] = [:]
    for (place, node) in nodes.enumerated() { places[node["id"]?.compact ?? ""] = place }
    var isBothWays = false
    if case .bool(false) = isDirected?.value { isBothWays = true }
    let lists = try Self.list(adjacency, "adjacency", file)
    for (place, (node, list)) in zip(nodes, lists).enumerated() {
      for target in try Self.list(list, "adjacency", file) {
        guard let id = target["id"], let members = target.members else {
          throw JSONCells.unexpected(target, "id", "the identifier of a node", file)
        }
        if isBothWays, let other = places[id.compact], other < place { continue }
        let ends = [("source", node["id"] ?? .string("")), ("target", id)]
        edges.append(
          JSONNode(.object(ends + members.filter { $0.key != "id" }), line: target.line))
      }
    }
  }

  /// An object with the members of its `data` or `attributes` among its own.
  private mutating func flattened(_ node: JSONNode, without left: Set<String> = []) -> JSONNode {
    guard let members = node.members else {
      // A node that is only named.
      if node.elements != nil { return node }
      return JSONNode(.object([("id", node)]), line: node.line)
    }
    var result: [(key: String, node: JSONNode)] = []
    for (key, value) in members {
      if key == "data" || key == "attributes", let inner = value.members {
        result += inner
      } else if left.contains(key) {
        if key == "position" { drawing += 1 }
      } else {
        result.append((key, value))
      }
    }
    return JSONNode(.object(result), line: node.line)
  }

  /// Gives nodes without `id` one: their `key`, else their place if edges name that, else their name.
  private mutating func nameNodes() {
    guard !nodes.isEmpty, nodes.allSatisfy({ $0["id"] == nil && $0.members != nil }) else { return }
    let ends = edges.flatMap { [$0["source"], $0["target"]] }.compactMap { $0 }
    let isByPlace =
      !ends.isEmpty
      && ends.allSatisfy { end in
        guard case .number(let text) = end.value, let place = Int(text) else { return false }
        return nodes.indices.contains(place)
      }
    nodes = nodes.enumerated().map { place, node in
      let id =
        node["key"] ?? (isByPlace ? JSONNode(.number("\(place)"), line: node.line) : node["name"])
      guard let id else { return node }
      let others = (node.members ?? []).filter { $0.key != "key" }
      return JSONNode(.object([("id", id)] + others), line: node.line)
    }
  }

  /// The object that a list of names with values makes, as NetworkX writes it.
  private static func object(ofPairs pairs: [JSONNode]) -> JSONNode {
    .object(
      pairs.compactMap { pair in
        guard let elements = pair.elements, elements.count == 2, let name = elements[0].text
        else { return nil }
        return (name, elements[1])
      })
  }
}
