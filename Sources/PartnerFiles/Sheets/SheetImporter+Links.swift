import PartnerGraph

/// Links of rows: of a table of partners, of a table of links, of a matrix.
extension SheetImporter {
  /// The links of the rows of a table of partners: to the owner, and to the names they list.
  mutating func links(
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
        foreign.partners.set(foreign.partners.spare(header), text, at: one.partner)
        if !counts.linkColumns.contains(header) { counts.linkColumns.append(header) }
      }
    }
  }

  mutating func owner(line: Int) -> Int {
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

  mutating func make(_ name: String, _ kind: String, country: String, _ line: Int) -> Int {
    let key = PartnerBook.Key(name: vocabulary.folded(name), country: country, kind: kind)
    var cells = [SheetCell(header: "kind", value: kind), SheetCell(header: "name", value: name)]
    if !country.isEmpty { cells.append(SheetCell(header: "country", value: country)) }
    return add(book.identifier(slug(name), key), cells, key, line)
  }

  /// The partner that a name in a list means.
  mutating func named(_ name: String, _ row: SheetRow) -> Int? {
    let key = PartnerBook.Key(name: vocabulary.folded(name), country: "", kind: "")
    if let known = book.record(of: name) ?? book.find(key) ?? book.record(numbered: name) {
      return known
    }
    guard mapping.makesPartners else {
      refuse(name, row.nameColumn, row)
      return nil
    }
    counts.made += 1
    let kind = row.partner.first { $0.header == "kind" }?.value ?? "institution"
    return make(name, kind, country: "", row.line)
  }

  mutating func refuse(_ name: String, _ column: FileFault.Column?, _ row: SheetRow) {
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
  mutating func links(_ sheet: Sheet, _ table: SheetMapping.Table) {
    for index in sheet.rows.indices {
      let row = reader.read(index, of: sheet, table)
      guard let from = end(row.from, row), let to = end(row.to, row) else { continue }
      link(from, to, row)
    }
  }

  mutating func end(_ cells: [SheetCell], _ row: SheetRow) -> Int? {
    if let name = cells.first(where: { $0.header == "name" })?.value, !mapping.makesPartners {
      let country = cells.first { $0.header == "country" }?.value ?? ""
      let key = PartnerBook.Key(name: vocabulary.folded(name), country: country, kind: "")
      if let known = book.record(of: name) ?? book.find(key) ?? book.record(numbered: name) {
        return known
      }
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
  mutating func matrix(_ sheet: Sheet, _ table: SheetMapping.Table) {
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
}
