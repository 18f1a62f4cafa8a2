import PartnerGraph

/// Writes GEXF 1.3, a dynamic graph: the period of a partner or link is a spell, and the dated
/// statements about it are values that hold from a day to a day.
///
/// A date known to the year or month only is the spell from its first day or to its last one; the
/// dates as they are known stand besides in the attributes `since` and `until`.
///
/// - SeeAlso: *GEXF 1.3 Primer*, Gephi 2022, https://gexf.net/primer.html
enum GEXFWriter {
  static let space = "http://gexf.net/1.3"
  /// What the name of a dynamic attribute begins with, so that none is called as a static one,
  /// which NetworkX takes amiss.
  static let stated = "statement:"

  static func write(
    _ network: Network, to output: inout ByteOutput
  ) throws(PartnerFilesError) -> [FormatLoss] {
    var xml = XMLText(output)
    beginGraph(of: network, &xml)
    var nodes = Elements(network.partners, network, column: "n", without: [.id])
    // A statement about an identifier that a partner and a link have stands with the partner.
    var edges = Elements(
      network.links, network, column: "e", without: [.id, .from, .to],
      taken: Set(network.partners.map(\.id.rawValue)))
    nodes.declare("node", &xml)
    edges.declare("edge", &xml)
    xml.begin("nodes", [("count", "\(network.partners.count)")])
    for partner in network.partners {
      let attributes = [
        ("id", partner.id.rawValue), ("label", partner.name.text(in: .english)),
      ]
      try nodes.write("node", attributes, partner, partner.period, &xml)
    }
    xml.end()
    xml.begin("edges", [("count", "\(network.links.count)")])
    for link in network.links {
      let attributes = [
        ("id", link.id.rawValue), ("source", link.from.rawValue), ("target", link.to.rawValue),
        ("kind", link.kind.rawValue),
      ]
      try edges.write("edge", attributes, link, link.period, &xml)
    }
    for _ in 0..<3 { xml.end() }
    let carried = nodes.carried + edges.carried
    output = xml.output
    return losses(network, carried: carried, replaced: xml.replaced)
  }

  /// Opens the file and its graph, which the caller closes.
  private static func beginGraph(of network: Network, _ xml: inout XMLText) {
    xml.begin("gexf", [("xmlns", space), ("version", "1.3")])
    xml.begin("meta")
    xml.element("creator", text: "Partners")
    if !network.title.standard.isEmpty {
      xml.element("description", text: network.title.standard)
    }
    xml.end()
    xml.begin(
      "graph",
      [
        ("defaultedgetype", "directed"), ("mode", "dynamic"), ("timeformat", "date"),
        ("timerepresentation", "interval"),
      ])
  }

  private static func losses(
    _ network: Network, carried: [Statement], replaced: Int
  ) -> [FormatLoss] {
    FormatLoss.list(
      [
        (.property("name"), network.name.isEmpty ? 0 : 1),
        (.property("translated title"), network.title.translations.isEmpty ? 0 : 1),
        (.property("licence"), network.licence.isEmpty ? 0 : 1),
        (.rows(.themes), network.themes.count), (.rows(.sources), network.sources.count),
        (.rows(.statements), network.statements.count - carried.count),
        (
          .cells(.statements, column: "source"),
          carried.count { !$0.source.rawValue.isEmpty }
        ),
        (.cells(.statements, column: "note"), carried.count { !$0.note.isEmpty }),
      ] + extraLosses(carried) + [(.controlCharacters, replaced)])
  }

  private static func extraLosses(
    _ statements: [Statement]
  ) -> [(subject: FormatLoss.Subject, count: Int)] {
    let names = statements.flatMap { $0.extra.map(\.column) }
    return Set(names).sorted().map { name in
      (.cells(.statements, column: name), names.count { $0 == name })
    }
  }

  /// The nodes or the edges: their attributes, and the dated statements about them.
  private struct Elements<Row: TableRow> {
    private let keys: [ColumnKey]
    private let prefix: String
    private let properties: [String]
    private let statements: [String: [Statement]]
    /// The statements written so far.
    private(set) var carried: [Statement] = []

    init(
      _ rows: [Row], _ network: Network, column prefix: String, without left: Set<TableColumn>,
      taken: Set<String> = []
    ) {
      self.prefix = prefix
      keys = GraphMLWriter.keys(rows, without: left)
      let subjects = Set(rows.map(\.key)).subtracting(taken)
      let dated = network.statements.filter { $0.date != nil && subjects.contains($0.subject) }
      statements = Dictionary(grouping: dated, by: \.subject)
      properties = Set(dated.map(\.property)).sorted()
    }

    func declare(_ element: String, _ xml: inout XMLText) {
      if !keys.isEmpty {
        xml.begin("attributes", [("class", element), ("mode", "static")])
        for (number, key) in keys.enumerated() {
          attribute("\(prefix)\(number)", key.header, type(key), &xml)
        }
        xml.end()
      }
      guard !properties.isEmpty else { return }
      xml.begin("attributes", [("class", element), ("mode", "dynamic")])
      for (number, property) in properties.enumerated() {
        attribute("\(prefix)d\(number)", GEXFWriter.stated + property, "string", &xml)
      }
      xml.end()
    }

    private func attribute(_ id: String, _ title: String, _ type: String, _ xml: inout XMLText) {
      xml.empty("attribute", [("id", id), ("title", title), ("type", type)])
    }

    private func type(_ key: ColumnKey) -> String {
      switch Row.schema.type(of: key) {
      case .count: "long"
      case .latitude, .longitude, .amount: "double"
      default: "string"
      }
    }

    mutating func write(
      _ name: String, _ attributes: [(name: String, value: String)], _ row: Row,
      _ period: Period, _ xml: inout XMLText
    ) throws(PartnerFilesError) {
      xml.begin(name, attributes)
      xml.begin("attvalues")
      for (number, key) in keys.enumerated() {
        let cell = row.cell(key)
        if !cell.isEmpty {
          xml.empty("attvalue", [("for", "\(prefix)\(number)"), ("value", cell)])
        }
      }
      for statement in statements[row.key] ?? [] {
        guard let date = statement.date,
          let number = properties.firstIndex(of: statement.property)
        else { continue }
        let spell = GEXFWriter.spell(Period(since: date, until: date))
        xml.empty(
          "attvalue", [("for", "\(prefix)d\(number)"), ("value", statement.value)] + spell)
        carried.append(statement)
      }
      xml.end()
      let spell = GEXFWriter.spell(period)
      if !spell.isEmpty {
        xml.begin("spells")
        xml.empty("spell", spell)
        xml.end()
      }
      try xml.endRow()
    }
  }

  /// The first and the last day of a period, as far as they are known.
  private static func spell(_ period: Period) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    if let since = period.since { attributes.append(("start", since.firstDate.description)) }
    if let until = period.until { attributes.append(("end", until.lastDate.description)) }
    return attributes
  }
}

extension PartialDate {
  /// The first day it may mean.
  var firstDate: PartialDate {
    PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self
  }

  /// The last day it may mean.
  var lastDate: PartialDate {
    guard day == nil else { return self }
    let month = month ?? 12
    for day in [31, 30, 29, 28] {
      if let date = PartialDate(year: year, month: month, day: day) { return date }
    }
    return self
  }

  /// The least precise date that means the days from one to another; nothing if there is none.
  init?(from first: PartialDate, to last: PartialDate) {
    for date in [PartialDate(year: first.year), PartialDate(year: first.year, month: first.month)] {
      if let date, date.firstDate == first, date.lastDate == last {
        self = date
        return
      }
    }
    guard first == last else { return nil }
    self = first
  }
}
