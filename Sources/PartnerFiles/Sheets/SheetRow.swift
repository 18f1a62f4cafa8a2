import PartnerGraph

/// A cell read: a column of a table of ours and its value.
struct SheetCell: Hashable {
  let header: String
  let value: String
  var isList = false
  /// Where it stood.
  var column: FileFault.Column?
}

/// A row of a sheet, read.
struct SheetRow {
  let file: String
  let line: Int
  /// The column of names, for faults.
  var nameColumn: FileFault.Column?
  var partner: [SheetCell] = []
  var from: [SheetCell] = []
  var to: [SheetCell] = []
  var link: [SheetCell] = []
  /// The names of a list of links.
  var names: [String] = []
  /// The cells about links, as they stand.
  var linkTexts: [(header: String, text: String)] = []
  /// Whether a cell, and not a default, tells the kind of the partner.
  var saysKind = false

  /// What holds of the partners of a matrix.
  var defaultPartner: [SheetCell] { partner }

  /// Reads what a cell of a matrix says: a kind, a date, or a number other than 1.
  mutating func read(matrixCell text: String, _ vocabulary: SheetVocabulary) {
    if let date = SheetValue.date(text, isDayFirst: true, vocabulary), text.count >= 4 {
      link.append(SheetCell(header: "since", value: "\(date)"))
    } else if let kind = SheetWords.linkKind(in: vocabulary.words(text)) {
      link.removeAll { $0.header == "kind" }
      link.append(SheetCell(header: "kind", value: kind.rawValue))
    } else if let number = SheetValue.number(text), number != 1 {
      link.append(SheetCell(header: "weight", value: text))
    } else if !["1", "x", "oui", "yes", "y", "o", "true", "vrai", "✓"].contains(text.lowercased()) {
      link.append(SheetCell(header: "note", value: text))
    }
  }
}

/// Reads rows of sheets by a mapping.
struct SheetRowReader {
  let vocabulary: SheetVocabulary
  let keepsUnreadable: Bool
  var faults = FaultCollector()
  /// The themes met, with their labels, in order.
  private(set) var themes: [(id: String, label: String)] = []
  /// The sources met, with their titles, in order.
  private(set) var sources: [(id: String, title: String)] = []
  /// The columns with cells that could not be read and are kept.
  private(set) var kept: [(column: String, count: Int)] = []
  private var known: [String: String] = [:]
  private var taken: Set<String> = []

  init(vocabulary: SheetVocabulary, keepsUnreadable: Bool) {
    self.vocabulary = vocabulary
    self.keepsUnreadable = keepsUnreadable
  }

  /// Reads one row.
  mutating func read(_ index: Int, of sheet: Sheet, _ table: SheetMapping.Table) -> SheetRow {
    let line = sheet.rows[index].line
    let faultsBefore = faults.count
    var row = SheetRow(file: sheet.file, line: line)
    if table.layout != .matrix {
      let meanings = Dictionary(
        table.columns.map { ($0.header, $0.meaning) }, uniquingKeysWith: { a, _ in a })
      for (number, header) in sheet.header.enumerated() {
        let column = FileFault.Column(name: header, number: number + 1)
        let meaning = meanings[header] ?? .keep
        if meaning.content == .key(.known(.name)) { row.nameColumn = column }
        let text = sheet.rows[index].cells[number]
        if !text.isEmpty { read(text, meaning, column, table, into: &row) }
      }
    }
    for value in table.defaults where !value.value.isEmpty {
      let column = FileFault.Column(name: value.meaning.rawValue, number: 0)
      let before = row
      read(value.value, value.meaning, column, table, into: &row, isDefault: true)
      row.linkTexts = before.linkTexts
      row.saysKind = before.saysKind
    }
    if faults.count == faultsBefore { checkPlaces(&row, isLinks: table.layout == .links) }
    return row
  }

  private mutating func read(
    _ text: String, _ meaning: SheetMeaning, _ column: FileFault.Column,
    _ table: SheetMapping.Table, into row: inout SheetRow, isDefault: Bool = false
  ) {
    let isLinks = table.layout == .links
    let isOfLink = meaning.subject == .link || meaning.subject == .row && isLinks
    switch meaning.content {
    case .leaveOut: return
    case .keep: return keep(text, column, isLinks, &row)
    case .links: row.names += SheetValue.list(text)
    case .coordinates:
      guard let (lat, lon) = SheetValue.coordinates(text) else {
        return refuse(text, .notADegree(meant: nil), column, isLinks, &row)
      }
      for (header, value) in [("lat", lat), ("lon", lon)] {
        add(SheetCell(header: header, value: value), meaning.subject, isOfLink, &row, isDefault)
      }
    case .key(let key):
      if meaning.subject == .link { row.linkTexts.append((column.name, text)) }
      switch cells(text, key, isOfLink ? .links : .partners, table.isDayFirst) {
      case .success(let cells):
        if key == .known(.kind), !isOfLink { row.saysKind = true }
        for var cell in cells {
          cell.column = column
          add(cell, meaning.subject, isOfLink, &row, isDefault)
        }
      case .failure(let refusal): refuse(text, refusal.reason, column, isLinks, &row)
      }
    }
  }

  /// Refuses a latitude without a longitude, and the other way.
  private mutating func checkPlaces(_ row: inout SheetRow, isLinks: Bool) {
    for part in [\SheetRow.partner, \SheetRow.from, \SheetRow.to] {
      let places = row[keyPath: part].filter { $0.header == "lat" || $0.header == "lon" }
      guard places.count == 1, let place = places.first, let column = place.column else { continue }
      row[keyPath: part].removeAll { $0 == place }
      let empty = place.header == "lat" ? "lon" : "lat"
      refuse(place.value, .halfACoordinate(empty: empty), column, isLinks, &row)
    }
  }

  private func add(
    _ cell: SheetCell, _ subject: SheetMeaning.Subject, _ isOfLink: Bool, _ row: inout SheetRow,
    _ isDefault: Bool
  ) {
    func append(_ cells: inout [SheetCell]) {
      guard let place = cells.firstIndex(where: { $0.header == cell.header }) else {
        return cells.append(cell)
      }
      // Two columns of one list add up; a default stands back.
      if !isDefault, cell.isList {
        let both = RowReader.elements(cells[place].value + ";" + cell.value)
        cells[place] = SheetCell(
          header: cell.header, value: both.joined(separator: ";"), isList: true)
      }
    }
    switch subject {
    case .from: append(&row.from)
    case .to: append(&row.to)
    default: if isOfLink { append(&row.link) } else { append(&row.partner) }
    }
  }

  private mutating func refuse(
    _ text: String, _ reason: FileFault.Reason, _ column: FileFault.Column, _ isLinks: Bool,
    _ row: inout SheetRow
  ) {
    guard keepsUnreadable else {
      return faults.add(
        FileFault(file: row.file, line: row.line, column: column, value: text, reason: reason))
    }
    keep(text, column, isLinks, &row)
    if let place = kept.firstIndex(where: { $0.column == column.name }) {
      kept[place].count += 1
    } else {
      kept.append((column.name, 1))
    }
  }

  private func keep(
    _ text: String, _ column: FileFault.Column, _ isLinks: Bool, _ row: inout SheetRow
  ) {
    let table = ForeignTable(isLinks ? .links : .partners)
    let cell = SheetCell(header: table.spare(column.name), value: text)
    if isLinks { row.link.append(cell) } else { row.partner.append(cell) }
  }

  // MARK: - Values

  private struct Refusal: Error {
    let reason: FileFault.Reason
  }

  private mutating func cells(
    _ text: String, _ key: ColumnKey, _ schema: TableSchema, _ isDayFirst: Bool
  ) -> Result<[SheetCell], Refusal> {
    func one(_ value: String?, _ reason: FileFault.Reason) -> Result<[SheetCell], Refusal> {
      value.map { .success([SheetCell(header: key.header, value: $0)]) }
        ?? .failure(Refusal(reason: reason))
    }
    switch schema.type(of: key) {
    case .date: return dates(text, key, isDayFirst)
    case .country: return one(vocabulary.country(text)?.rawValue, .notACountry(meant: nil))
    case .count: return one(SheetValue.count(text).map { "\($0)" }, .notACount(meant: nil))
    case .amount: return one(SheetValue.amount(text)?.description, .notAnAmount(meant: nil))
    case .latitude, .longitude:
      let limit = key == .known(.lat) ? 90 : 180
      guard let degrees = SheetValue.degrees(text) else {
        return .failure(Refusal(reason: .notADegree(meant: nil)))
      }
      guard abs(degrees) <= Double(limit) else {
        return .failure(Refusal(reason: .degreeOutOfRange(limit: limit)))
      }
      return one("\(degrees)", .notADegree(meant: nil))
    case .choice(let allowed): return choice(text, key, schema, allowed)
    case .list: return .success([list(SheetValue.list(text), key)])
    case .reference(.themes, _):
      return .success([list(SheetValue.list(text).map { theme($0) }, key)])
    case .reference(.sources, _):
      let titles = text.split { $0 == ";" || $0.isNewline }.map { SheetText.trimmed("\($0)") }
      return .success([list(titles.filter { !$0.isEmpty }.map { source($0) }, key)])
    case .identifier:
      return one(RowReader.isIdentifier(text) ? text : nil, .notAnIdentifier)
    case .reference, .text:
      let isRegister = [.known(.wikidata), .known(.ror), .known(.geonames)].contains(key)
      return one(isRegister ? SheetValue.lastPart(text) : text, .emptyCell)
    }
  }

  private func list(_ values: [String], _ key: ColumnKey) -> SheetCell {
    let text = RowReader.elements(values.joined(separator: ";")).joined(separator: ";")
    return SheetCell(header: key.header, value: text, isList: true)
  }

  private func dates(
    _ text: String, _ key: ColumnKey, _ isDayFirst: Bool
  ) -> Result<[SheetCell], Refusal> {
    if let date = SheetValue.date(text, isDayFirst: isDayFirst, vocabulary) {
      return .success([SheetCell(header: key.header, value: "\(date)")])
    }
    if key == .known(.since), let period = SheetValue.period(text, vocabulary),
      let since = period.since, let until = period.until
    {
      return .success([
        SheetCell(header: "since", value: "\(since)"),
        SheetCell(header: "until", value: "\(until)"),
      ])
    }
    return .failure(Refusal(reason: .notADate(meant: CellValue.meantDate(text))))
  }

  private func choice(
    _ text: String, _ key: ColumnKey, _ schema: TableSchema, _ allowed: [String]
  ) -> Result<[SheetCell], Refusal> {
    let folded = vocabulary.folded(text)
    if key == .known(.state) {
      guard let state = SheetWords.state(folded) else {
        return .failure(
          Refusal(reason: .notOneOf(allowed, nearest: NearestWord.to(text, among: allowed))))
      }
      return .success([SheetCell(header: "state", value: state.rawValue)])
    }
    if schema.table == .links {
      guard let kind = SheetWords.linkKind(in: vocabulary.words(text)) else {
        return .success([SheetCell(header: "note", value: text)])
      }
      let cell = SheetCell(header: "kind", value: kind.rawValue)
      // A word that says more than the kind is not lost.
      let labels = [kind.rawValue] + Language.allCases.map { vocabulary.folded(kind.label(in: $0)) }
      return .success(
        labels.contains(folded) ? [cell] : [cell, SheetCell(header: "kind of link", value: text)])
    }
    let subkind = SheetCell(header: "subkind", value: text)
    guard let kind = Partner.Kind(rawValue: folded) ?? vocabulary.partnerKind(text) else {
      return .success([subkind])
    }
    let cell = SheetCell(header: "kind", value: kind.rawValue)
    let labels = [kind.rawValue] + Language.allCases.map { vocabulary.folded(kind.label(in: $0)) }
    return .success(labels.contains(folded) ? [cell] : [cell, subkind])
  }

  /// The identifier of the theme with a label; a label met first is noted.
  private mutating func theme(_ label: String) -> String {
    let (id, isNew) = identifier(label, "theme")
    if isNew { themes.append((id, label)) }
    return id
  }

  /// The identifier of the source with a title; a title met first is noted.
  mutating func source(_ title: String) -> String {
    let (id, isNew) = identifier(title, "source")
    if isNew { sources.append((id, title)) }
    return id
  }

  private mutating func identifier(_ text: String, _ what: String) -> (id: String, isNew: Bool) {
    let slug = vocabulary.words(text).prefix(12).joined(separator: "-")
    let key = what + ":" + vocabulary.folded(text)
    if let id = known[key] { return (id, false) }
    let base = slug.isEmpty ? what : slug
    var id = base
    var number = 1
    while !taken.insert(what + ":" + id).inserted {
      number += 1
      id = "\(base)-\(number)"
    }
    known[key] = id
    return (id, true)
  }
}
