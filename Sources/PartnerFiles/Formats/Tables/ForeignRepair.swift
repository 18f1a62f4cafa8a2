import PartnerGraph

/// Gives rows of other programs what a network needs, and notes what was assumed.
///
/// A file whose nodes all have a kind and a name, and whose edges have a kind, is ours and is
/// read as it stands, but for themes and sources that are named and not described.
enum ForeignRepair {
  static func run(_ network: inout ForeignNetwork) {
    let identifiers = ForeignIdentifiers.run(&network)
    if !isOurs(network) {
      readColumns(&network)
      leaveOutPersons(&network)
      fillPartners(&network, former: identifiers.formerPartners)
      fillLinks(&network)
      let cells = ForeignCells(vocabulary: network.vocabulary)
      network.notes += cells.run(&network.partners) + cells.run(&network.links)
    }
    makeRows(&network)
  }

  private static func isOurs(_ network: ForeignNetwork) -> Bool {
    let partners = network.partners
    let links = network.links
    let names = partners.headers.filter { $0 == "name" || $0.hasPrefix("name:") }
    return partners.records.indices.allSatisfy { row in
      Partner.Kind(rawValue: partners.value("kind", at: row)) != nil
        && names.contains { !partners.value($0, at: row).isEmpty }
    }
      && links.records.indices.allSatisfy { row in
        Link.Kind(rawValue: links.value("kind", at: row)) != nil
          && !links.value("id", at: row).isEmpty
      }
  }

  /// Headers that other programs write, and what they are here.
  private static let partnerWords = [
    "name": "name", "label": "name", "title": "name", "nom": "name", "latitude": "lat",
    "longitude": "lon", "lng": "lon", "long": "lon", "type": "kind", "category": "kind",
    "pays": "country", "ville": "city", "url": "website", "homepage": "website",
    "start": "since", "end": "until", "description": "note", "keywords": "themes",
    "tags": "themes",
  ]
  private static let linkWords = [
    "type": "kind", "relation": "kind", "category": "kind", "interaction": "kind",
    "start": "since", "end": "until", "date": "since", "description": "note", "label": "kind",
  ]

  /// The column of ours that a header stands for, in whatever words; nothing if none.
  static func column(of header: String, in table: ForeignTable) -> TableSchema.Column? {
    let base = String(header.prefix { $0 != ":" })
    if let column = TableColumn(name: base).flatMap(table.schema.column) { return column }
    let words =
      switch table.schema.table {
      case .partners: partnerWords
      case .links: linkWords
      default: [String: String]()
      }
    let small = header.lowercased()
    return TableColumn(name: words[small] ?? small).flatMap(table.schema.column)
  }

  /// Reads columns of known meaning as ours, where no column of ours is there already.
  private static func readColumns(_ network: inout ForeignNetwork) {
    network.notes += readColumns(&network.partners, partnerWords)
    network.notes += readColumns(&network.links, linkWords)
  }

  private static func readColumns(
    _ table: inout ForeignTable, _ words: [String: String]
  ) -> [ImportNote] {
    var notes: [ImportNote] = []
    for header in table.headers where !table.isKnown(header) {
      let small = header.lowercased()
      let isColumn = TableColumn(name: small).flatMap(table.schema.column) != nil
      guard let known = isColumn ? small : words[small], !table.has(known) else { continue }
      table.rename(header, to: known)
      notes.append(.columnRead(table.schema.table, column: header, as: known))
    }
    return notes
  }

  /// - Parameter former: What partners were called before their identifiers were mended.
  private static func fillPartners(_ network: inout ForeignNetwork, former: [Int: String]) {
    var table = network.partners
    var kinds = 0
    var names = 0
    var cities = 0
    let rows = table.records.indices
    let identifiers = Set(rows.map { table.value("id", at: $0) })
    for row in rows {
      let text = table.value("kind", at: row)
      if let kind = kind(text) {
        table.set("kind", kind.rawValue, at: row)
      } else {
        let meant = text.isEmpty ? nil : network.vocabulary?.partnerKind(text)
        table.set("kind", (meant ?? network.defaults.partnerKind).rawValue, at: row)
        if table.value("subkind", at: row).isEmpty { table.set("subkind", text, at: row) }
        if meant == nil { kinds += 1 }
      }
      let isNamed = table.headers.contains {
        ($0 == "name" || $0.hasPrefix("name:")) && !table.value($0, at: row).isEmpty
      }
      if !isNamed {
        table.set("name", former[row] ?? table.value("id", at: row), at: row)
        names += 1
      }
      let city = table.value("city", at: row)
      if !city.isEmpty, !identifiers.contains(city) {
        table.set("city name", city, at: row)
        table.set("city", "", at: row)
        cities += 1
      }
    }
    network.partners = table
    if kinds > 0 {
      network.notes.append(.partnerKindAssumed(network.defaults.partnerKind, count: kinds))
    }
    if names > 0 { network.notes.append(.namesMade(count: names)) }
    if cities > 0 { network.notes.append(.cityKept(count: cities)) }
  }

  private static func fillLinks(_ network: inout ForeignNetwork) {
    var table = network.links
    let loops = table.records.indices.filter {
      table.value("from", at: $0) == table.value("to", at: $0)
    }
    table.removeRecords(at: Set(loops))
    var kinds = 0
    for row in table.records.indices {
      let text = table.value("kind", at: row)
      if let kind = linkKind(text) {
        table.set("kind", kind.rawValue, at: row)
      } else {
        let meant = network.vocabulary.flatMap { SheetWords.linkKind(in: $0.words(text)) }
        table.set("kind", (meant ?? network.defaults.linkKind).rawValue, at: row)
        if table.value("note", at: row).isEmpty { table.set("note", text, at: row) }
        if meant == nil { kinds += 1 }
      }
    }
    let made = makeIdentifiers(&table)
    network.links = table
    if kinds > 0 { network.notes.append(.linkKindAssumed(network.defaults.linkKind, count: kinds)) }
    if made > 0 { network.notes.append(.linkIdentifiersMade(count: made)) }
    if !loops.isEmpty { network.notes.append(.loopsLeftOut(count: loops.count)) }
  }

  /// Gives every link without an identifier of its own one, and returns how many were made.
  private static func makeIdentifiers(_ table: inout ForeignTable) -> Int {
    var taken: Set<String> = []
    var without: [Int] = []
    for row in table.records.indices {
      let id = table.value("id", at: row)
      if id.isEmpty || !taken.insert(id).inserted { without.append(row) }
    }
    var counts: [String: Int] = [:]
    for row in without {
      let ends = "\(table.value("from", at: row))--\(table.value("to", at: row))"
      let base = "\(ends)--\(table.value("kind", at: row))"
      var id = base
      while !taken.insert(id).inserted {
        counts[base, default: 1] += 1
        id = "\(base)--\(counts[base, default: 1])"
      }
      table.set("id", id, at: row)
    }
    return without.count
  }

  /// Makes a row for every theme and source that is named and not described.
  private static func makeRows(_ network: inout ForeignNetwork) {
    var named: [String] = []
    for column in ["themes", "offers", "seeks"] { named += values(column, network.partners) }
    named += values("themes", network.links) + values("broader", network.themes)
    network.notes += add(named, "label", to: &network.themes)
    let sources =
      values("sources", network.partners) + values("sources", network.links)
      + values("source", network.statements)
    network.notes += add(sources, "title", to: &network.sources)
  }

  private static func values(_ column: String, _ table: ForeignTable) -> [String] {
    guard table.has(column) else { return [] }
    return table.records.indices.flatMap { RowReader.elements(table.value(column, at: $0)) }
  }

  private static func add(
    _ names: [String], _ column: String, to table: inout ForeignTable
  ) -> [ImportNote] {
    var known = Set(table.records.indices.map { CSVScanner.trimmed(table.value("id", at: $0)) })
    let missing = names.filter { known.insert($0).inserted }
    for name in missing {
      table.begin(line: 1)
      table.set("id", name)
      table.set(column, name)
    }
    return missing.isEmpty ? [] : [.rowsMade(table.schema.table, count: missing.count)]
  }

  /// The kind that a word in French or English stands for.
  private static func kind(_ text: String) -> Partner.Kind? {
    let word = text.lowercased()
    return Partner.Kind.allCases.first { kind in
      kind.rawValue == word || Language.allCases.contains { kind.label(in: $0) == word }
    }
  }

  private static func linkKind(_ text: String) -> Link.Kind? {
    let word = text.lowercased()
    return Link.Kind.allCases.first { kind in
      kind.rawValue == word || Language.allCases.contains { kind.label(in: $0) == word }
    }
  }
}
