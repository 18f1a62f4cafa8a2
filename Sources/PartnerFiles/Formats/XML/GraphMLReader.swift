import PartnerGraph

/// Reads GraphML, ours and that of other programs; nested graphs are read as one.
struct GraphMLReader {
  /// A column.
  private struct Key {
    let name: String
    let element: String
    /// Whether it has no name, as where yEd draws a node and writes its label.
    let isDrawing: Bool
    var standard = ""
  }

  private var xml: XMLReader
  private var keys: [String: Key] = [:]
  /// The columns of nodes and of edges that have a default, in order of the file.
  private var nodeDefaults: [(name: String, text: String)] = []
  private var edgeDefaults: [(name: String, text: String)] = []
  private var network: ForeignNetwork

  static func read(
    _ bytes: [UInt8], into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    var reader = GraphMLReader(xml: XMLReader(bytes), network: network)
    try XMLFault.placed(in: bytes, network.file) { () throws(XMLReader.Failure) in
      try reader.readFile()
    }
    try reader.readTables()
    network = reader.network
  }

  private init(xml: XMLReader, network: ForeignNetwork) {
    self.xml = xml
    self.network = network
  }

  /// The tables of the network that are texts of the graph, with the line of each.
  private var tables: [(key: String, text: String, line: Int)] = []
  private var graphCount = 0

  private mutating func readFile() throws(XMLReader.Failure) {
    while true {
      switch try xml.event() {
      case .start(let element):
        if xml.depth == 1 {
          try xml.check(root: element, is: "graphml", of: "GraphML")
          continue
        }
        try read(element)
      case .done: return
      default: break
      }
    }
  }

  private mutating func read(_ element: XMLReader.Element) throws(XMLReader.Failure) {
    switch element.name {
    case "key": try readKey(element)
    case "graph":
      graphCount += 1
      if xml.depth == 2, let id = element["id"], network.name.isEmpty { network.name = id }
      if xml.depth == 2, graphCount > 1 { network.leaveOut(.borderBetweenGraphs) }
    case "node":
      network.partners.begin(line: element.line)
      network.partners.set("id", try xml.required("id", of: element))
      try xml.count(defaults: nodeDefaults.count)
      for (name, text) in nodeDefaults { network.partners.set(name, text) }
      try readContent(isNode: true, row: network.partners.records.count - 1)
    case "edge":
      network.links.begin(line: element.line)
      if let id = element["id"] { network.links.set("id", id) }
      network.links.set("from", try xml.required("source", of: element))
      network.links.set("to", try xml.required("target", of: element))
      try xml.count(defaults: edgeDefaults.count)
      for (name, text) in edgeDefaults { network.links.set(name, text) }
      try readContent(isNode: false, row: network.links.records.count - 1)
    case "data": try readGraphData(element)
    case "hyperedge", "port":
      network.leaveOut(element.name == "port" ? .ports : .hyperedges)
      try xml.skipElement()
    default: try xml.skipElement()
    }
  }

  private mutating func readKey(_ element: XMLReader.Element) throws(XMLReader.Failure) {
    let level = xml.depth
    let id = element["id"] ?? ""
    var key = Key(
      name: element["attr.name"] ?? id, element: element["for"] ?? "all",
      isDrawing: element["attr.name"] == nil)
    while true {
      switch try xml.event() {
      case .start(let inner) where inner.name == "default":
        key.standard = try xml.content()
      case .start: try xml.skipElement()
      case .end where xml.depth < level:
        keys[id] = key
        if key.standard.isEmpty { return }
        if key.element == "node" || key.element == "all" {
          nodeDefaults.append((key.name, key.standard))
        }
        if key.element == "edge" || key.element == "all" {
          edgeDefaults.append((key.name, key.standard))
        }
        return
      case .done: return
      default: break
      }
    }
  }

  /// Reads what stands in a node or an edge, to its end.
  private mutating func readContent(isNode: Bool, row: Int) throws(XMLReader.Failure) {
    let level = xml.depth
    while true {
      switch try xml.event() {
      case .start(let element) where element.name == "data":
        let id = element["key"] ?? ""
        let key = keys[id]
        guard let key, key.isDrawing else {
          set(key?.name ?? id, try xml.content(), isNode, row)
          continue
        }
        let text = try xml.content(labelledBy: isNode ? "NodeLabel" : "EdgeLabel")
        if !CSVScanner.trimmed(text).isEmpty { set("label", text, isNode, row) }
      case .start(let element) where element.name == "graph" && isNode:
        graphCount += 1
        network.leaveOut(.nestingOfGraphs)
      case .start(let element): try read(element)
      case .end where xml.depth < level: return
      case .done: return
      default: break
      }
    }
  }

  private mutating func set(_ column: String, _ text: String, _ isNode: Bool, _ row: Int) {
    if isNode {
      network.partners.set(column, text, at: row)
    } else {
      network.links.set(column, text, at: row)
    }
  }

  private mutating func readGraphData(_ element: XMLReader.Element) throws(XMLReader.Failure) {
    let id = element["key"] ?? ""
    let name = keys[id]?.name ?? id
    let text = try xml.content()
    if ["themes", "sources", "statements"].contains(name) {
      tables.append((name, text, element.line))
    } else if !network.set(property: name, text), !text.isEmpty {
      network.leaveOut(.property(name))
    }
  }

  /// Reads the tables that are JSON texts; their lines are counted on from that of the text.
  private mutating func readTables() throws(PartnerFilesError) {
    for (key, text, line) in tables {
      try JSONCells.readTable(
        text: text, key, line: line, format: "network in GraphML", into: &network)
    }
  }
}
