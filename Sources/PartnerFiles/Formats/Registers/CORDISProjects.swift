import PartnerGraph

/// The projects of CORDIS.
struct CORDISProjects {
  /// A project as its row tells it.
  private struct Row {
    let partner: Partner.ID
    let number: String
    let title: String
    let acronym: String
    let programme: String
    let scheme: String
    let topic: String
    let call: String
    let keywords: String
    let period: Period
    let framework: Framework
  }

  /// A framework programme, whose data set is the source.
  private enum Framework: String, CaseIterable {
    case fp7 = "cordis-fp7"
    case h2020 = "cordis-h2020"
    case horizon = "cordis-horizon-europe"
    case other = "cordis"

    init(_ text: String) {
      switch text.uppercased() {
      case "FP7": self = .fp7
      case "H2020": self = .h2020
      case "HORIZON": self = .horizon
      default: self = .other
      }
    }

    var source: Source {
      let under =
        switch self {
        case .fp7: " under FP7 (2007-2013)"
        case .h2020: " under Horizon 2020 (2014-2020)"
        case .horizon: " under Horizon Europe (2021-2027)"
        case .other: ""
        }
      return Source(
        id: .init(rawValue), title: "CORDIS - EU research projects\(under)",
        publisher: "Publications Office of the European Union",
        url: "https://cordis.europa.eu", language: "en",
        note: "(c) European Union; reuse is allowed with acknowledgement; modified")
    }
  }

  private let programmes: CORDISProgrammes
  private var rows: [Row] = []
  private var positions: [String: Int] = [:]
  private var ids = UniqueIdentifiers()

  init(_ programmes: CORDISProgrammes) { self.programmes = programmes }

  /// The number of projects.
  var count: Int { rows.count }

  /// Reads the table and gives it back as it was left.
  mutating func read(
    _ table: RegisterTable, _ faults: inout FaultCollector
  ) -> RegisterTable {
    var table = table
    let columns = Columns(&table)
    rows.reserveCapacity(table.count)
    for row in 0..<table.count {
      table.move(to: row)
      let number = table.filled(columns.id, &faults)
      if let first = positions[number], !number.isEmpty {
        let reason = FileFault.Reason.duplicateIdentifier(
          firstLine: table.table.line(ofRow: first))
        faults.add(table.fault(columns.id, value: number, reason))
      }
      positions[number] = row
      rows.append(read(table, columns, number, &faults))
    }
    return table
  }

  /// Which column is which.
  private struct Columns {
    let id, acronym, title, start, end, signed, framework, programme, scheme, topic, call: Int?
    let keywords: Int?

    init(_ table: inout RegisterTable) {
      id = table.column("id")
      acronym = table.column("acronym")
      title = table.column("title")
      start = table.column("startDate")
      end = table.column("endDate")
      signed = table.column("ecSignatureDate")
      framework = table.column("frameworkProgramme")
      programme = table.column("legalBasis")
      scheme = table.column("fundingScheme")
      topic = table.column("topics")
      call = table.column("masterCall")
      keywords = table.column("keywords")
    }
  }

  private mutating func read(
    _ table: RegisterTable, _ columns: Columns, _ number: String, _ faults: inout FaultCollector
  ) -> Row {
    let acronym = table.text(columns.acronym)
    let title = table.text(columns.title)
    let slug = Slug.of(acronym)
    let id = "\(slug.isEmpty ? "project" : slug)-\(Slug.of(number))"
    let start = table.date(columns.start, &faults)
    let since = table.date(columns.signed, &faults) ?? start
    let until = table.date(columns.end, &faults)
    let period = Period(since: since, until: until)
    return Row(
      partner: .init(ids.next(id)), number: number,
      title: title, acronym: acronym,
      programme: programmes.title(table.text(columns.programme), ofProject: number),
      scheme: table.text(columns.scheme), topic: table.text(columns.topic),
      call: table.text(columns.call), keywords: table.text(columns.keywords),
      period: period.isPossible ? period : Period(since: since),
      framework: Framework(table.text(columns.framework)))
  }

  /// The project that a column of another table names; a fault if there is none.
  func position(
    in table: RegisterTable, _ column: Int?, _ faults: inout FaultCollector
  ) -> Int? {
    let number = table.filled(column, &faults)
    if let position = positions[number] { return position }
    if !number.isEmpty {
      faults.add(
        table.fault(
          column, value: number,
          .unknownReference(to: "a project", table: CORDISReader.projects, nearest: nil)))
    }
    return nil
  }

  func partner(_ position: Int) -> Partner.ID { rows[position].partner }
  func number(_ position: Int) -> String { Slug.of(rows[position].number) }
  func since(_ position: Int) -> PartialDate? { rows[position].period.since }
  func source(_ position: Int) -> Source.ID { .init(rows[position].framework.rawValue) }

  /// The data sets that the projects are of, in order of identifier.
  var sources: [Source] {
    let used = Set(rows.map(\.framework))
    return Framework.allCases.filter(used.contains).map(\.source).sorted { $0.id < $1.id }
  }

  /// The projects as partners.
  func partners(_ codes: [[String]], _ themes: [String: Theme.ID]) -> [Partner] {
    rows.enumerated().map { position, row in
      let name = row.title.isEmpty ? row.acronym : row.title
      let alias = OneLine.element(row.acronym)
      let marks = [("funding_scheme", row.scheme), ("topic", row.topic), ("call", row.call)]
      let known = position < codes.count ? codes[position].compactMap { themes[$0] } : []
      return Partner(
        id: row.partner, kind: .project, subkind: row.programme,
        name: LocalizedText(name.isEmpty ? row.number : name),
        aliases: alias.isEmpty || row.acronym == name ? [] : [alias],
        themes: Set(known).sorted(), period: row.period, sources: [source(position)],
        note: row.keywords,
        extra: marks.filter { !$0.1.isEmpty }.map { ExtraCell(column: $0.0, value: $0.1) })
    }
  }
}
