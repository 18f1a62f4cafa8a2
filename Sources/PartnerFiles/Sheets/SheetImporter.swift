import PartnerGraph

/// Makes a network of sheets.
struct SheetImporter {
  let mapping: SheetMapping
  let vocabulary: SheetVocabulary
  var foreign: ForeignNetwork
  var faults = FaultCollector()
  var book = PartnerBook()
  var reader: SheetRowReader
  /// The identifier of the source of rows that name none.
  var source = ""
  var counts = Counts()

  /// What is told in the end.
  struct Counts {
    var kinds = 0
    var linkKinds = 0
    var joined = 0
    var loops = 0
    var cities = 0
    var made = 0
    /// Columns about links of rows that have none.
    var linkColumns: [String] = []
  }

  /// A row that gave a partner, and what it says of its links.
  struct Seen {
    let partner: Int
    let row: SheetRow
  }

  init(_ mapping: SheetMapping, _ vocabulary: SheetVocabulary, file: String) {
    self.mapping = mapping
    self.vocabulary = vocabulary
    foreign = ForeignNetwork(file: file, defaults: ImportDefaults())
    reader = SheetRowReader(vocabulary: vocabulary, keepsUnreadable: mapping.keepsUnreadable)
  }

  mutating func network(_ sheets: [Sheet]) throws(PartnerFilesError) -> DecodedNetwork {
    if !mapping.source.isEmpty { source = reader.source(mapping.source) }
    var seen: [(table: Int, rows: [Seen])] = []
    for (number, (sheet, table)) in zip(sheets, mapping.tables).enumerated()
    where table.layout == .partners {
      seen.append((number, partners(sheet, table)))
    }
    for (number, rows) in seen { links(rows, mapping.tables[number], sheets[number]) }
    for (sheet, table) in zip(sheets, mapping.tables) {
      switch table.layout {
      case .links: links(sheet, table)
      case .matrix: matrix(sheet, table)
      case .partners: break
      }
    }
    placeInCities()
    if let result = (faults + reader.faults).result(files: sheets.map(\.file)) {
      throw .faultyFiles(result)
    }
    addThemesAndSources()
    foreign.notes = sheets.flatMap(\.notes) + notes(sheets)
    return try foreign.network()
  }

  private func notes(_ sheets: [Sheet]) -> [ImportNote] {
    var notes: [ImportNote] = []
    for (sheet, table) in zip(sheets, mapping.tables) {
      for column in table.columns where column.meaning == .leaveOut {
        notes.append(.columnLeftOut(file: sheet.file, column: column.header))
      }
    }
    notes += counts.linkColumns.map { .linkColumnKept(column: $0) }
    if counts.kinds > 0 { notes.append(.partnerKindAssumed(.institution, count: counts.kinds)) }
    if counts.linkKinds > 0 { notes.append(.linkKindAssumed(.contact, count: counts.linkKinds)) }
    let made = counts.made + counts.cities
    if made > 0 { notes.append(.rowsMade(.partners, count: made)) }
    if counts.joined > 0 { notes.append(.sheetRowsJoined(count: counts.joined)) }
    if counts.loops > 0 { notes.append(.loopsLeftOut(count: counts.loops)) }
    for (column, count) in reader.kept { notes.append(.cellsKept(column: column, count: count)) }
    return notes
  }

  mutating func partners(_ sheet: Sheet, _ table: SheetMapping.Table) -> [Seen] {
    var seen: [Seen] = []
    for index in sheet.rows.indices {
      let row = reader.read(index, of: sheet, table)
      guard let partner = partner(row.partner, row, isDescribed: true) else { continue }
      seen.append(Seen(partner: partner, row: row))
    }
    return seen
  }

  /// The record of a partner, new or the one that a row before described; nothing, and a fault, if
  /// it has no name.
  mutating func partner(
    _ cells: [SheetCell], _ row: SheetRow, isDescribed: Bool
  ) -> Int? {
    let names = cells.filter { $0.header == "name" || $0.header.hasPrefix("name:") }
    guard let name = names.first(where: { $0.header == "name" }) ?? names.first else {
      faults.add(
        FileFault(file: row.file, line: row.line, column: row.nameColumn, reason: .emptyCell))
      return nil
    }
    let value = { (header: String) in cells.first { $0.header == header }?.value ?? "" }
    let key = PartnerBook.Key(
      name: vocabulary.folded(name.value), country: value("country"), kind: value("kind"))
    let given = value("id")
    if let known = given.isEmpty ? book.find(key) : book.record(of: given) {
      if isDescribed, !given.isEmpty {
        let line = foreign.partners.records[known].line
        faults.add(
          FileFault(
            file: row.file, line: row.line, value: given,
            reason: .duplicateIdentifier(firstLine: line)))
        return nil
      }
      counts.joined += isDescribed ? 1 : 0
      join(cells, row, to: known)
      return known
    }
    let id = given.isEmpty ? book.identifier(slug(name.value), key) : given
    return add(id, cells, key, row.line)
  }

  func slug(_ name: String) -> String {
    let slug = vocabulary.slug(name)
    return slug.isEmpty ? "partner" : slug
  }

  /// Kept columns by which tables of links may name their partners.
  private static let numbers: Set<String> = [
    "id", "identifiant", "identifier", "code", "numero", "number", "key", "kennung", "nummer",
    "identificador", "codigo", "codice",
  ]

  mutating func add(
    _ id: String, _ cells: [SheetCell], _ key: PartnerBook.Key, _ line: Int
  ) -> Int {
    let record = foreign.partners.records.count
    foreign.partners.begin(line: line)
    foreign.partners.set("id", id)
    for cell in cells where cell.header != "id" { foreign.partners.set(cell.header, cell.value) }
    if key.kind.isEmpty {
      foreign.partners.set("kind", Partner.Kind.institution.rawValue)
      counts.kinds += 1
    }
    if !source.isEmpty, foreign.partners.value("sources", at: record).isEmpty {
      foreign.partners.set("sources", source)
    }
    book.add(record, id: id, key)
    for cell in cells where cell.header == "aliases" || cell.header.hasPrefix("name") {
      for alias in RowReader.elements(cell.value) {
        book.add(name: vocabulary.folded(alias), record, key)
      }
    }
    for cell in cells where Self.numbers.contains(vocabulary.folded(cell.header)) {
      book.add(number: cell.value, record)
    }
    return record
  }

  /// Adds what another row says of a partner; what contradicts becomes a statement.
  mutating func join(_ cells: [SheetCell], _ row: SheetRow, to record: Int) {
    for cell in cells where cell.header != "id" {
      let there = foreign.partners.value(cell.header, at: record)
      if there == cell.value { continue }
      if there.isEmpty {
        foreign.partners.set(cell.header, cell.value, at: record)
      } else if cell.isList {
        let both = RowReader.elements(there + ";" + cell.value).joined(separator: ";")
        foreign.partners.set(cell.header, both, at: record)
      } else if cell.header != "name", cell.header != "kind" || row.saysKind {
        foreign.statements.begin(line: row.line)
        foreign.statements.set("subject", foreign.partners.value("id", at: record))
        foreign.statements.set("property", cell.header)
        foreign.statements.set("value", cell.value)
        if !source.isEmpty { foreign.statements.set("source", source) }
      }
    }
  }

  /// Makes every city that is named the partner it is.
  mutating func placeInCities() {
    for record in foreign.partners.records.indices {
      let city = foreign.partners.value("city", at: record)
      guard !city.isEmpty else { continue }
      var words = vocabulary.words(city)
      if let cedex = words.firstIndex(of: "cedex") { words.removeSubrange(cedex...) }
      words.removeAll { CellValue.count($0) != nil }
      let country = foreign.partners.value("country", at: record)
      let name = words.joined(separator: " ")
      guard !name.isEmpty else {
        foreign.partners.set("city", "", at: record)
        foreign.partners.set("city name", city, at: record)
        continue
      }
      let key = PartnerBook.Key(name: name, country: country, kind: "city")
      var place = book.record(of: city) ?? book.find(key)
      if place == nil {
        counts.cities += 1
        let shown = words == vocabulary.words(city) ? city : name.capitalizedWords
        place = make(shown, "city", country: country, foreign.partners.records[record].line)
      }
      let id = place.map { foreign.partners.value("id", at: $0) } ?? ""
      foreign.partners.set("city", place == record ? "" : id, at: record)
    }
  }

  mutating func addThemesAndSources() {
    for (id, label) in reader.themes {
      foreign.themes.begin(line: 1)
      foreign.themes.set("id", id)
      foreign.themes.set("label", label)
    }
    for (id, title) in reader.sources {
      foreign.sources.begin(line: 1)
      foreign.sources.set("id", id)
      foreign.sources.set("title", title)
      if title.hasPrefix("http") { foreign.sources.set("url", title) }
    }
  }
}

extension FaultCollector {
  /// The faults of both.
  fileprivate static func + (a: Self, b: Self) -> Self {
    var sum = a
    for fault in b.faults { sum.add(fault) }
    return sum
  }
}

extension String {
  /// The words with a capital letter each.
  fileprivate var capitalizedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
