import PartnerGraph
import PartnerStore

/// Prints rows of the tables in every format.
struct TableRows {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func print(_ partners: [ListedPartner], _ format: OutputFormat) throws {
    let header = ["id", "kind", "name", "country", "city", "themes", "links"]
    let rows = partners.map { listed -> [String] in
      let partner = listed.partner
      return [
        partner.id.rawValue, partner.kind.rawValue, partner.name.text(in: language),
        listed.country?.rawValue ?? "", partner.city?.rawValue ?? "",
        partner.themes.map(\.rawValue).joined(separator: ";"), "\(listed.links)",
      ]
    }
    try print(header, rows, format) {
      ["partners": partners.map { PartnerJSON($0.partner, in: language) }]
    }
  }

  func print(_ links: [Link], _ format: OutputFormat) throws {
    let header = ["id", "from", "to", "kind", "since", "until", "state", "themes", "sources"]
    let rows = links.map { link -> [String] in
      let item = LinkJSON(link)
      return [
        item.id, item.from, item.to, item.kind, item.since ?? "", item.until ?? "", item.state,
        item.themes.joined(separator: ";"), item.sources.joined(separator: ";"),
      ]
    }
    try print(header, rows, format) { ["links": links.map { LinkJSON($0) }] }
  }

  func print(_ sources: [Source], _ format: OutputFormat) throws {
    let header = ["id", "title", "publisher", "date", "language", "url"]
    let rows = sources.map {
      [
        $0.id.rawValue, $0.title, $0.publisher, $0.date?.description ?? "", $0.language, $0.url,
      ]
    }
    try print(header, rows, format) { ["sources": sources.map { SourceJSON($0) }] }
  }

  func print(_ statements: [Statement], _ format: OutputFormat) throws {
    let header = ["subject", "property", "value", "date", "source", "note"]
    let rows = statements.map {
      [
        $0.subject, $0.property, $0.value, $0.date?.description ?? "", $0.source.rawValue, $0.note,
      ]
    }
    try print(header, rows, format) { ["statements": statements.map { StatementJSON($0) }] }
  }

  /// Prints a table; a line below tells people how many rows it has.
  func print(
    _ header: [String], _ rows: [[String]], _ format: OutputFormat, json: () -> some Encodable
  ) throws {
    try Self.print(header, rows, format, in: language, json: json)
  }

  /// Prints a table in a language.
  static func print(
    _ header: [String], _ rows: [[String]], _ format: OutputFormat, in language: Language,
    json: () -> some Encodable
  ) throws {
    switch format {
    case .text:
      var table = TextTable(header)
      for row in rows { table.add(row) }
      let count = language.counted(rows.count, "row", "ligne")
      try Printing.lines(table.lines() + [Terminal.faint(count)])
    case .json: try Printing.json(json())
    case .csv: try Printing.csv(header, rows)
    }
  }
}

extension Language {
  /// A number and what it counts; the plural ends in s, and French takes none as one.
  func counted(_ count: Int, _ english: String, _ french: String) -> String {
    choose(
      english: "\(count) \(english)\(count == 1 ? "" : "s")",
      french: "\(count) \(french)\(count < 2 ? "" : "s")")
  }
}
