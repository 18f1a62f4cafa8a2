import PartnerGraph

/// Reads GEXF 1.1 to 1.3; a partner or link holds from the first day of its spells to the last.
struct GEXFReader {
  /// An attribute that nodes or edges may have.
  private struct Attribute {
    let title: String
    let isDynamic: Bool
    var standard = ""
  }

  private var xml: XMLReader
  private var network: ForeignNetwork
  /// The attributes by class and identifier.
  private var attributes: [String: [String: Attribute]] = [:]
  private var defaulted: [(element: String, id: String)] = []
  /// The weights of edges, which programs write as 1 that know none.
  private var weights: [(row: Int, weight: String)] = []

  static func read(
    _ bytes: [UInt8], into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    var reader = GEXFReader(xml: XMLReader(bytes), network: network)
    try XMLFault.placed(in: bytes, network.file) { () throws(XMLReader.Failure) in
      try reader.readFile()
    }
    reader.fillWeights()
    network = reader.network
  }

  private init(xml: XMLReader, network: ForeignNetwork) {
    self.xml = xml
    self.network = network
  }

  private mutating func readFile() throws(XMLReader.Failure) {
    while true {
      switch try xml.event() {
      case .start(let element):
        if xml.depth == 1 { try xml.check(root: element, is: "gexf", of: "GEXF") }
        try read(element)
      case .done: return
      default: break
      }
    }
  }

  private mutating func read(_ element: XMLReader.Element) throws(XMLReader.Failure) {
    switch element.name {
    case "description": network.title = try xml.content()
    case "attributes": try readAttributes(element)
    case "node": try readNode(element)
    case "edge": try readEdge(element)
    case "gexf", "meta", "graph", "nodes", "edges": break
    case "creator", "keywords": try xml.skipElement()
    default:
      network.leaveOut(.elements(element.name))
      try xml.skipElement()
    }
  }

  private mutating func readAttributes(
    _ element: XMLReader.Element
  ) throws(XMLReader.Failure) {
    let level = xml.depth
    let kind = element["class"] ?? "node"
    let isDynamic = element["mode"] == "dynamic"
    var current = ""
    while true {
      switch try xml.event() {
      case .start(let inner) where inner.name == "attribute":
        current = inner["id"] ?? ""
        attributes[kind, default: [:]][current] = Attribute(
          title: inner["title"] ?? current, isDynamic: isDynamic)
      case .start(let inner) where inner.name == "default":
        attributes[kind]?[current]?.standard = try xml.content()
        defaulted.append((kind, current))
      case .start: try xml.skipElement()
      case .end where xml.depth < level: return
      case .done: return
      default: break
      }
    }
  }

  /// Fills in the weights if some edge has another than 1; an attribute says it more exactly.
  private mutating func fillWeights() {
    guard weights.contains(where: { $0.weight != "1" && $0.weight != "1.0" }) else { return }
    for (row, weight) in weights where network.links.value("weight", at: row).isEmpty {
      network.links.set("weight", weight, at: row)
    }
  }

  private mutating func readNode(_ element: XMLReader.Element) throws(XMLReader.Failure) {
    let id = try xml.required("id", of: element)
    let row = network.partners.records.count
    network.partners.begin(line: element.line)
    network.partners.set("id", id)
    if element["pid"] != nil { network.leaveOut(.nestingOfGraphs) }
    try fillDefaults("node", \.partners)
    let level = xml.depth
    var spells = [element]
    while true {
      switch try xml.event() {
      case .start(let inner) where inner.name == "attvalue" || inner.name == "attribute":
        read(value: inner, of: "node", id, row, \.partners)
      case .start(let inner) where inner.name == "spell": spells.append(inner)
      case .start(let inner) where inner.name == "node":
        network.leaveOut(.nestingOfGraphs)
        try readNode(inner)
      case .start(let inner) where inner.name == "edge": try readEdge(inner)
      case .start(let inner) where ["attvalues", "spells", "nodes", "edges"].contains(inner.name):
        break
      // Colours, sizes and positions in a picture.
      case .start: try xml.skipElement()
      case .end where xml.depth < level:
        finish(\.partners, row, spells)
        if let label = element["label"], !hasName(row) {
          network.partners.set("label", label, at: row)
        }
        return
      case .done: return
      default: break
      }
    }
  }

  private func hasName(_ row: Int) -> Bool {
    network.partners.headers.contains {
      ($0 == "name" || $0.hasPrefix("name:")) && !network.partners.value($0, at: row).isEmpty
    }
  }

  private mutating func readEdge(_ element: XMLReader.Element) throws(XMLReader.Failure) {
    let row = network.links.records.count
    network.links.begin(line: element.line)
    let id = element["id"] ?? ""
    network.links.set("id", id)
    network.links.set("from", try xml.required("source", of: element))
    network.links.set("to", try xml.required("target", of: element))
    try fillDefaults("edge", \.links)
    if let weight = element["weight"] {
      weights.append((row, weight))
    }
    let level = xml.depth
    var spells = [element]
    while true {
      switch try xml.event() {
      case .start(let inner) where inner.name == "attvalue" || inner.name == "attribute":
        read(value: inner, of: "edge", id, row, \.links)
      case .start(let inner) where inner.name == "spell": spells.append(inner)
      case .start(let inner) where inner.name == "attvalues" || inner.name == "spells": break
      case .start: try xml.skipElement()
      case .end where xml.depth < level:
        finish(\.links, row, spells)
        for (name, column) in [("kind", "kind"), ("label", "label")] {
          if let value = element[name], network.links.value("kind", at: row).isEmpty {
            network.links.set(column, value, at: row)
          }
        }
        return
      case .done: return
      default: break
      }
    }
  }

  private mutating func fillDefaults(
    _ kind: String, _ table: WritableKeyPath<ForeignNetwork, ForeignTable>
  ) throws(XMLReader.Failure) {
    try xml.count(defaults: defaulted.count)
    for (element, id) in defaulted where element == kind {
      guard let attribute = attributes[element]?[id], !attribute.isDynamic else { continue }
      network[keyPath: table].set(attribute.title, attribute.standard)
    }
  }

  /// Reads a value; one that holds for a time is a statement.
  private mutating func read(
    value element: XMLReader.Element, of kind: String, _ subject: String, _ row: Int,
    _ table: WritableKeyPath<ForeignNetwork, ForeignTable>
  ) {
    let id = element["for"] ?? element["id"] ?? ""
    guard let value = element["value"] else { return }
    let attribute = attributes[kind]?[id]
    let title = attribute?.title ?? id
    guard attribute?.isDynamic == true, !subject.isEmpty else {
      network[keyPath: table].set(title, value, at: row)
      return
    }
    let spell = GEXFSpell.list(of: element).first
    let first = dated(spell?.start)
    let last = dated(spell?.end)
    network.statements.begin(line: element.line)
    network.statements.set("subject", subject)
    let isStated = title.hasPrefix(GEXFWriter.stated)
    let property = isStated ? String(title.dropFirst(GEXFWriter.stated.count)) : title
    network.statements.set("property", property)
    network.statements.set("value", value)
    let date = if let first, let last { PartialDate(from: first, to: last) ?? first } else { first }
    network.statements.set("date", date?.description ?? "")
  }

  /// Sets the period of a row from its spells, unless its attributes say it more exactly.
  private mutating func finish(
    _ path: WritableKeyPath<ForeignNetwork, ForeignTable>, _ row: Int,
    _ elements: [XMLReader.Element]
  ) {
    let spells = elements.flatMap(GEXFSpell.list)
    let starts = spells.compactMap { dated($0.start) }
    let ends = spells.compactMap { dated($0.end) }
    // The times of the element itself span those of its spells.
    let own = elements.first.map(GEXFSpell.list)?.count ?? 0
    let parts = own > 1 || elements.count == 1 ? spells.count : spells.count - own
    for _ in 0..<max(0, parts - 1) { network.leaveOut(.gapsBetweenSpells) }
    let table = network[keyPath: path]
    if let first = starts.min(), table.value("since", at: row).isEmpty {
      network[keyPath: path].set("since", first.description, at: row)
    }
    if let last = ends.max(), table.value("until", at: row).isEmpty {
      network[keyPath: path].set("until", last.description, at: row)
    }
  }

  /// The date of a time that is given; one that is no date is told.
  private mutating func dated(_ text: String?) -> PartialDate? {
    guard let text, !text.isEmpty else { return nil }
    let date = Self.date(text)
    if date == nil, !text.lowercased().contains("infinity") {
      network.leaveOut(.timesThatAreNoDates)
    }
    return date
  }

  /// The day of a date or of a time; nothing if it is neither, as the numbers of some programs.
  private static func date(_ text: String) -> PartialDate? {
    let day = text.prefix { $0 != "T" }
    if let date = PartialDate(day) { return date }
    return day.hasSuffix(".0") ? PartialDate(day.dropLast(2)) : nil
  }
}
