import PartnerGraph

/// Reads any DOT graph: nodes are partners, edges links, attributes cells.
///
/// The grammar is read by our own small reader, because libgraphviz cannot be fed by strangers: some
/// texts end the process. Subgraphs nest at most ``greatestDepth`` deep, and edges between subgraphs
/// become at most ``greatestProduct`` links.
struct DOTReader {
  static let greatestDepth = 100
  static let greatestProduct = 1 << 20
  static let greatestAttributeCount = 1_000
  /// The greatest number of cells that attributes of all nodes and edges become.
  static let greatestDefaults = 1 << 24

  private var lexer: DOTLexer
  private var token: DOTLexer.Token = .end
  private var network: ForeignNetwork
  private var isDirected = true
  private var isStrict = false
  private var records: [String: Int] = [:]
  private var edges: [[String]: Int] = [:]
  private var scopes: [DOTScope] = []
  private var product = 0
  private var labels: [Int: String] = [:]
  private var edgeLabels: [Int: String] = [:]
  private var drawing = 0
  private var defaultCells = 0
  private var properties: [(key: String, text: String, line: Int)] = []

  static func read(
    _ bytes: [UInt8], into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    var reader = DOTReader(bytes, network)
    do throws(DOTLexer.Failure) {
      try reader.readGraph()
    } catch {
      throw FormatFault.error(
        network.file, line: FormatFault.line(of: error.offset, in: bytes),
        .notDOT(error.reason, position: FormatFault.position(of: error.offset, in: bytes)))
    }
    try reader.readProperties()
    network = reader.network
  }

  private init(_ bytes: [UInt8], _ network: ForeignNetwork) {
    lexer = DOTLexer(bytes)
    self.network = network
  }

  // MARK: - Grammar

  private mutating func advance() throws(DOTLexer.Failure) { token = try lexer.token() }

  private func isKeyword(_ word: String) -> Bool {
    if case .id(let text, false) = token { return text.lowercased() == word }
    return false
  }

  private mutating func take(_ sign: Character) throws(DOTLexer.Failure) -> Bool {
    guard case .sign(let byte) = token, byte == sign.asciiValue else { return false }
    try advance()
    return true
  }

  private mutating func expect(_ sign: Character, _ what: String) throws(DOTLexer.Failure) {
    guard try take(sign) else { throw lexer.failure("'\(sign)' is expected \(what)") }
  }

  /// An identifier, of which several quoted ones are joined by `+`.
  private mutating func identifier() throws(DOTLexer.Failure) -> String {
    guard case .id(var text, let isQuoted) = token else {
      throw lexer.failure(token == .end ? "the file ends too early" : "a name is expected")
    }
    if !isQuoted,
      ["node", "edge", "graph", "digraph", "subgraph", "strict"].contains(text.lowercased())
    {
      throw lexer.failure("'\(text)' is a word of DOT; write it in quotes where it is a name")
    }
    try advance()
    while isQuoted, try take("+") {
      guard case .id(let more, true) = token else {
        throw lexer.failure("a text in quotes is expected after '+'")
      }
      text += more
      try advance()
    }
    return text
  }

  private mutating func readGraph() throws(DOTLexer.Failure) {
    try advance()
    if isKeyword("strict") {
      isStrict = true
      try advance()
    }
    guard isKeyword("graph") || isKeyword("digraph") else {
      throw lexer.failure("DOT begins with 'graph' or 'digraph'; is it another format?")
    }
    isDirected = isKeyword("digraph")
    try advance()
    if case .id = token { network.name = try identifier() }
    try expect("{", "after the name of the graph")
    scopes = [DOTScope()]
    try statements(depth: 1)
    try expect("}", "at the end of the graph")
    guard token == .end else {
      throw lexer.failure("only one graph is read, and another thing follows it")
    }
    nameByLabels()
    if drawing > 0 { network.notes.append(.partsLeftOut(.attributesOfDrawing, count: drawing)) }
  }

  private mutating func statements(depth: Int) throws(DOTLexer.Failure) {
    while token != .sign(UInt8(ascii: "}")), token != .end {
      if try take(";") { continue }
      try statement(depth: depth)
    }
  }

  private mutating func statement(depth: Int) throws(DOTLexer.Failure) {
    for word in ["graph", "node", "edge"] where isKeyword(word) {
      let line = lexer.currentLine()
      try advance()
      let list = try attributes()
      switch word {
      case "node": try add(list, to: \.nodes)
      case "edge": try add(list, to: \.edges)
      default: for (name, value) in list { setProperty(name, value, line) }
      }
      return
    }
    let line = lexer.currentLine()
    let isSubgraph = isKeyword("subgraph") || token == .sign(UInt8(ascii: "{"))
    let first: [String]
    if isSubgraph {
      first = try subgraph(depth: depth)
    } else {
      let name = try identifier()
      if try take("=") {
        setProperty(name, try identifier(), line)
        return
      }
      try port()
      first = [name]
    }
    try chain(from: first, isNode: !isSubgraph, line: line, depth: depth)
  }

  /// Notes attributes of all that follows; one of a name takes the place of the one before.
  private mutating func add(
    _ list: DOTAttributes, to path: WritableKeyPath<DOTScope, DOTAttributes>
  ) throws(DOTLexer.Failure) {
    for (name, value) in list {
      let place = scopes.count - 1
      scopes[place][keyPath: path].removeAll { $0.name == name }
      scopes[place][keyPath: path].append((name, value))
      guard scopes[place][keyPath: path].count <= Self.greatestAttributeCount else {
        throw lexer.failure("more than \(Self.greatestAttributeCount) attributes hold for all")
      }
    }
  }

  /// Counts the cells that attributes of all nodes or edges become.
  private mutating func count(defaults: Int) throws(DOTLexer.Failure) {
    defaultCells += defaults
    guard defaultCells <= Self.greatestDefaults else {
      throw lexer.failure("attributes of all nodes become more than \(Self.greatestDefaults) cells")
    }
  }

  /// Reads what follows a node or a subgraph: attributes, or edges to others.
  private mutating func chain(
    from first: [String], isNode: Bool, line: Int, depth: Int
  ) throws(DOTLexer.Failure) {
    var groups = [first]
    while case .edge(let arrow) = token {
      guard arrow == isDirected else {
        throw lexer.failure(
          isDirected
            ? "a digraph has edges '->'" : "a graph has edges '--'; with '->' it is a digraph")
      }
      try advance()
      if isKeyword("subgraph") || token == .sign(UInt8(ascii: "{")) {
        groups.append(try subgraph(depth: depth))
      } else {
        groups.append([try identifier()])
        try port()
      }
    }
    let list = token == .sign(UInt8(ascii: "[")) ? try attributes() : []
    guard groups.count > 1 else {
      if isNode { try node(first[0], list, line: line) }
      return
    }
    for group in groups { for name in group { try node(name, [], line: line) } }
    for (from, to) in zip(groups, groups.dropFirst()) {
      if from.count > 1 || to.count > 1 {
        product += from.count * to.count
        guard product <= Self.greatestProduct else {
          throw lexer.failure("edges between subgraphs become more than \(Self.greatestProduct)")
        }
      }
      for a in from { for b in to { try edge(a, b, list, line: line) } }
    }
  }

  private mutating func port() throws(DOTLexer.Failure) {
    for _ in 0..<2 where try take(":") { _ = try identifier() }
  }

  private mutating func subgraph(depth: Int) throws(DOTLexer.Failure) -> [String] {
    guard depth < Self.greatestDepth else {
      throw lexer.failure("subgraphs nest more than \(Self.greatestDepth) levels deep")
    }
    var name = ""
    if isKeyword("subgraph") {
      try advance()
      if case .id = token { name = try identifier() }
    }
    var scope = scopes[scopes.count - 1]
    scope.members = []
    scope.seen = []
    if name.hasPrefix("cluster") { scope.clusters.append(name) }
    guard try take("{") else {
      if name.isEmpty { throw lexer.failure("'{' is expected after 'subgraph'") }
      return []
    }
    scopes.append(scope)
    try statements(depth: depth + 1)
    try expect("}", "at the end of the subgraph")
    let inner = scopes.removeLast()
    if name.hasPrefix("cluster") { place(inner) }
    for member in inner.members { note(member) }
    return inner.members
  }

  private mutating func attributes() throws(DOTLexer.Failure) -> [(name: String, value: String)] {
    var list: [(name: String, value: String)] = []
    while try take("[") {
      while token != .sign(UInt8(ascii: "]")) {
        let name = try identifier()
        list.append((name, try take("=") ? try identifier() : "true"))
        guard list.count <= Self.greatestAttributeCount else {
          throw lexer.failure("a list has more than \(Self.greatestAttributeCount) attributes")
        }
        if try take(",") { continue }
        _ = try take(";")
      }
      try expect("]", "after attributes")
    }
    return list
  }

  // MARK: - Rows

  /// Notes that a node stands inside the scope reached.
  private mutating func note(_ name: String) {
    if scopes[scopes.count - 1].seen.insert(name).inserted {
      scopes[scopes.count - 1].members.append(name)
    }
  }

  private mutating func node(
    _ name: String, _ list: DOTAttributes, line: Int
  ) throws(DOTLexer.Failure) {
    note(name)
    if let record = records[name] {
      for (key, value) in list { setNode(key, value, name, record) }
      return
    }
    let record = network.partners.records.count
    records[name] = record
    network.partners.begin(line: line)
    network.partners.set("id", name)
    try count(defaults: scopes[scopes.count - 1].nodes.count)
    for (key, value) in scopes[scopes.count - 1].nodes + list { setNode(key, value, name, record) }
  }

  private mutating func setNode(_ key: String, _ value: String, _ node: String, _ record: Int) {
    switch key {
    case "label": labels[record] = DOTText.shown(value, node: node)
    case "URL", "href": network.partners.set("website", value, at: record)
    case "tooltip", "comment": network.partners.set("note", value, at: record)
    case "class":
      let isFree = network.partners.value("kind", at: record).isEmpty
      network.partners.set(isFree ? "kind" : "class", value, at: record)
    case "id": drawing += 1
    default:
      guard let column = column(key) else { return }
      network.partners.set(column, value, at: record)
    }
  }

  private mutating func edge(
    _ from: String, _ to: String, _ list: DOTAttributes, line: Int
  ) throws(DOTLexer.Failure) {
    let ends = isDirected || from < to ? [from, to] : [to, from]
    var record = network.links.records.count
    var given = scopes[scopes.count - 1].edges + list
    if isStrict, let known = edges[ends] {
      record = known
      given = list
    } else {
      if isStrict { edges[ends] = record }
      try count(defaults: scopes[scopes.count - 1].edges.count)
      network.links.begin(line: line)
      network.links.set("from", from)
      network.links.set("to", to)
    }
    for (key, value) in given {
      switch key {
      case "label": edgeLabels[record] = DOTText.shown(value, node: "")
      case "tooltip", "comment": network.links.set("note", value, at: record)
      case "class":
        let isFree = network.links.value("kind", at: record).isEmpty
        network.links.set(isFree ? "kind" : "class", value, at: record)
      case "from", "to": network.links.set(key + " (original)", value, at: record)
      case "key": if CellValue.count(value) == nil { network.links.set("id", value, at: record) }
      default:
        if let column = column(key) { network.links.set(column, value, at: record) }
      }
    }
  }

  /// The column that an attribute fills; nothing if it only tells how to draw.
  private mutating func column(_ key: String) -> String? {
    if key.hasPrefix(DOTNetworkWriter.escape) {
      return String(key.dropFirst(DOTNetworkWriter.escape.count))
    }
    guard !DOTDrawing.attributes.contains(key) else {
      drawing += 1
      return nil
    }
    return key
  }

  /// Tells the nodes of a cluster which one they are in.
  private mutating func place(_ scope: DOTScope) {
    let path = scope.clusters.joined(separator: " / ")
    for name in scope.members {
      guard let record = records[name], network.partners.value("cluster", at: record).isEmpty
      else { continue }
      network.partners.set("cluster", path, at: record)
    }
  }

  /// Names the nodes that have a label and no name by it; the label of an edge is its kind, or a note
  /// where the kind is said.
  private mutating func nameByLabels() {
    let names = network.partners.headers.filter { $0 == "name" || $0.hasPrefix("name:") }
    for (record, label) in labels
    where names.allSatisfy({ network.partners.value($0, at: record).isEmpty }) {
      network.partners.set("name", label, at: record)
    }
    for (record, label) in edgeLabels {
      if network.links.value("kind", at: record).isEmpty {
        network.links.set("kind", label, at: record)
      } else if network.links.value("note", at: record).isEmpty {
        network.links.set("note", label, at: record)
      }
    }
  }

  private mutating func setProperty(_ name: String, _ value: String, _ line: Int) {
    if scopes.count > 1 {
      // A cluster is called by its label.
      let place = scopes.count - 1
      if name == "label", !scopes[place].clusters.isEmpty,
        scopes[place].clusters != scopes[place - 1].clusters
      {
        scopes[place].clusters[scopes[place].clusters.count - 1] = DOTText.shown(value, node: "")
      }
      return
    }
    if ["themes", "sources", "statements"].contains(name) {
      properties.append((name, value, line))
    } else if name == "label" {
      if network.title.isEmpty { network.title = DOTText.shown(value, node: network.name) }
    } else if !network.set(property: name, value), !value.isEmpty {
      if DOTDrawing.attributes.contains(name) {
        drawing += 1
      } else {
        network.leaveOut(.property(name))
      }
    }
  }

  private mutating func readProperties() throws(PartnerFilesError) {
    for (key, text, line) in properties {
      try JSONCells.readTable(text: text, key, line: line, format: "network in DOT", into: &network)
    }
  }
}
