import PartnerGraph

extension SheetMapping {
  /// Reads the rows of sheets as partners and links.
  ///
  /// Identifiers are slugs of the names; two rows of one name are one partner, unless their countries
  /// or kinds differ, and where they contradict each other the second value becomes a statement. A
  /// city that no row describes, and themes and sources that are named, get a row of their own.
  ///
  /// - Parameters:
  ///   - sheets: The tables, as many as ``tables`` and in the same order.
  ///   - vocabulary: What words mean.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` with every cell that cannot be read, with its
  ///   file, line and column; a column that a sheet lacks; a sheet too many or too few.
  /// - Complexity: O(*c*) expected, where *c* is the number of cells.
  public func network(
    from sheets: [Sheet], vocabulary: SheetVocabulary
  ) throws(PartnerFilesError) -> DecodedNetwork {
    guard sheets.count == tables.count, let first = sheets.first else {
      throw FormatFault.error(
        sheets.first?.file ?? "", line: nil,
        .notInFormat("set of tables for this mapping", reason: "it has \(tables.count) tables"))
    }
    var faults = FaultCollector()
    for (sheet, table) in zip(sheets, tables) {
      for column in table.columns where !sheet.header.contains(column.header) {
        let nearest = NearestWord.to(column.header, among: sheet.header)
        faults.add(
          FileFault(
            file: sheet.file, line: sheet.headerLine,
            reason: .missingColumn(column.header, nearest: nearest)))
      }
    }
    if let result = faults.result(files: sheets.map(\.file)) { throw .faultyFiles(result) }
    var importer = SheetImporter(self, vocabulary, file: first.file)
    return try importer.network(sheets)
  }
}

/// Makes a network of sheets.
struct SheetImporter {
  let mapping: SheetMapping
  let vocabulary: SheetVocabulary
  var foreign: ForeignNetwork
  var faults = FaultCollector()
  var book = PartnerBook()
  var reader: SheetRowReader
  /// The identifier of the source of rows that name none.
  private var source = ""
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
  private struct Seen {
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

  // MARK: - Partners

  private mutating func partners(_ sheet: Sheet, _ table: SheetMapping.Table) -> [Seen] {
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

  private func slug(_ name: String) -> String {
    let slug = vocabulary.slug(name)
    return slug.isEmpty ? "partner" : slug
  }

  private mutating func add(
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
    return record
  }

  /// Adds what another row says of a partner; what contradicts becomes a statement.
  private mutating func join(_ cells: [SheetCell], _ row: SheetRow, to record: Int) {
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

  // MARK: - Links

  /// The links of the rows of a table of partners: to the owner, and to the names they list.
  private mutating func links(
    _ seen: [Seen], _ table: SheetMapping.Table, _ sheet: Sheet
  ) {
    let owner = mapping.owner.isEmpty ? nil : owner(line: sheet.headerLine)
    for one in seen {
      if let owner { link(owner, one.partner, one.row) }
      for name in one.row.names {
        if let other = named(name, one.row) { link(one.partner, other, one.row) }
      }
      guard owner == nil, one.row.names.isEmpty else { continue }
      // Nothing to say it of: it is kept as it stands.
      for (header, text) in one.row.linkTexts {
        foreign.partners.set(Self.spare(header, foreign.partners), text, at: one.partner)
        if !counts.linkColumns.contains(header) { counts.linkColumns.append(header) }
      }
    }
  }

  /// A header that no known column has.
  static func spare(_ header: String, _ table: ForeignTable) -> String {
    table.isKnown(header) ? header + " (original)" : header
  }

  private mutating func owner(line: Int) -> Int {
    if let known = book.record(of: mapping.owner)
      ?? book.find(
        .init(name: vocabulary.folded(mapping.owner), country: "", kind: ""))
    {
      return known
    }
    let kind = vocabulary.words(mapping.owner).first.flatMap(vocabulary.partnerKind) ?? .city
    counts.made += 1
    return make(mapping.owner, kind.rawValue, country: "", line)
  }

  private mutating func make(_ name: String, _ kind: String, country: String, _ line: Int) -> Int {
    let key = PartnerBook.Key(name: vocabulary.folded(name), country: country, kind: kind)
    var cells = [SheetCell(header: "kind", value: kind), SheetCell(header: "name", value: name)]
    if !country.isEmpty { cells.append(SheetCell(header: "country", value: country)) }
    return add(book.identifier(slug(name), key), cells, key, line)
  }

  /// The partner that a name in a list means.
  private mutating func named(_ name: String, _ row: SheetRow) -> Int? {
    let key = PartnerBook.Key(name: vocabulary.folded(name), country: "", kind: "")
    if let known = book.record(of: name) ?? book.find(key) { return known }
    guard mapping.makesPartners else {
      refuse(name, row.nameColumn, row)
      return nil
    }
    counts.made += 1
    let kind = row.partner.first { $0.header == "kind" }?.value ?? "institution"
    return make(name, kind, country: "", row.line)
  }

  private mutating func refuse(_ name: String, _ column: FileFault.Column?, _ row: SheetRow) {
    let folded = vocabulary.folded(name)
    let nearest = NearestWord.to(folded, among: book.names).flatMap {
      book.find(.init(name: $0, country: "", kind: ""))
    }
    .map { foreign.partners.value("name", at: $0) }
    faults.add(
      FileFault(
        file: row.file, line: row.line, column: column, value: name,
        reason: .unknownReference(to: "a partner", table: "the table of partners", nearest: nearest)
      ))
  }

  /// The links of a table of links.
  private mutating func links(_ sheet: Sheet, _ table: SheetMapping.Table) {
    for index in sheet.rows.indices {
      let row = reader.read(index, of: sheet, table)
      guard let from = end(row.from, row), let to = end(row.to, row) else { continue }
      link(from, to, row)
    }
  }

  private mutating func end(_ cells: [SheetCell], _ row: SheetRow) -> Int? {
    if let name = cells.first(where: { $0.header == "name" })?.value, !mapping.makesPartners {
      let country = cells.first { $0.header == "country" }?.value ?? ""
      let key = PartnerBook.Key(name: vocabulary.folded(name), country: country, kind: "")
      if let known = book.record(of: name) ?? book.find(key) { return known }
      refuse(name, cells.first { $0.header == "name" }?.column, row)
      return nil
    }
    return partner(cells, row, isDescribed: false)
  }

  /// Adds a link; one that is there already, word for word, is not added again.
  mutating func link(_ from: Int, _ to: Int, _ row: SheetRow) {
    guard from != to else {
      counts.loops += 1
      return
    }
    let ends = (foreign.partners.value("id", at: from), foreign.partners.value("id", at: to))
    var cells = row.link
    if !cells.contains(where: { $0.header == "kind" }) {
      cells.append(SheetCell(header: "kind", value: Link.Kind.contact.rawValue))
      counts.linkKinds += 1
    }
    let kind = cells.first { $0.header == "kind" }?.value ?? ""
    let given = cells.first { $0.header == "id" }?.value
    let words =
      [ends.0, ends.1] + cells.filter { $0.header != "id" }.flatMap { [$0.header, $0.value] }
    guard book.isNew(link: words) || given != nil else {
      counts.joined += 1
      return
    }
    foreign.links.begin(line: row.line)
    foreign.links.set("id", given ?? book.linkIdentifier("\(ends.0)--\(ends.1)--\(kind)"))
    foreign.links.set("from", ends.0)
    foreign.links.set("to", ends.1)
    for cell in cells where cell.header != "id" { foreign.links.set(cell.header, cell.value) }
    if !source.isEmpty, !cells.contains(where: { $0.header == "sources" }) {
      foreign.links.set("sources", source)
    }
  }

  /// The links of a matrix of adjacency: a filled cell is one, and tells its kind or its year.
  private mutating func matrix(_ sheet: Sheet, _ table: SheetMapping.Table) {
    var undirected: Set<[Int]> = []
    for (number, sheetRow) in sheet.rows.enumerated() {
      let plain = reader.read(number, of: sheet, table)
      let name = sheetRow.cells[0]
      guard !name.isEmpty else { continue }
      for column in sheet.header.indices.dropFirst() {
        let text = sheetRow.cells[column]
        guard !["", "0", "-", "–", "non", "no", "n", "false", "faux"].contains(text.lowercased())
        else { continue }
        var row = plain
        row.read(matrixCell: text, vocabulary)
        let from = partner(
          plain.defaultPartner + [SheetCell(header: "name", value: name)], plain, isDescribed: false
        )
        let header = SheetCell(header: "name", value: sheet.header[column])
        let to = partner(plain.defaultPartner + [header], plain, isDescribed: false)
        guard let from, let to else { continue }
        let kind = row.link.first { $0.header == "kind" }.flatMap { Link.Kind(rawValue: $0.value) }
        if kind?.isDirected != true, !undirected.insert([min(from, to), max(from, to)]).inserted {
          continue
        }
        link(from, to, row)
      }
    }
  }

  // MARK: - Cities, themes and sources

  /// Makes every city that is named the partner it is.
  private mutating func placeInCities() {
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

  private mutating func addThemesAndSources() {
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
