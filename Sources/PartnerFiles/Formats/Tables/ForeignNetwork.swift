import PartnerGraph

/// A network as another format gives it, on the way to become one of ours.
struct ForeignNetwork {
  /// How many parts that are left out are told by name.
  static let greatestNotes = 100
  /// How many cells a table may have, with those that are empty.
  static let greatestCells = 1 << 28

  let file: String
  let defaults: ImportDefaults
  /// What words mean, if that is known.
  let vocabulary: SheetVocabulary?
  var name = ""
  var title = ""
  var titles: [LocalizedText.Translation] = []
  var licence = ""
  var partners = ForeignTable(.partners)
  var links = ForeignTable(.links)
  var themes = ForeignTable(.themes)
  var sources = ForeignTable(.sources)
  var statements = ForeignTable(.statements)
  var notes: [ImportNote] = []
  /// The parts left out, and the order in which they were met.
  private var leftOut: [ImportNote.Part: Int] = [:]
  private var leftOutOrder: [ImportNote.Part] = []

  init(file: String, defaults: ImportDefaults, vocabulary: SheetVocabulary? = nil) {
    self.file = file
    self.defaults = defaults
    self.vocabulary = vocabulary
  }

  /// Notes a part that has no place in a network.
  mutating func leaveOut(_ what: ImportNote.Part) {
    leftOut[what, default: 0] += 1
    if leftOut[what] == 1 { leftOutOrder.append(what) }
  }

  /// Sets a property of the network; false if it is none.
  mutating func set(property: String, _ value: String) -> Bool {
    switch property {
    case "name": name = value
    case "title": title = value
    case "licence": licence = value
    default:
      guard property.hasPrefix("title:") else { return false }
      titles.append(.init(language: String(property.dropFirst(6)), text: value))
    }
    return true
  }

  /// Reads every row as one of ours.
  consuming func network() throws(PartnerFilesError) -> DecodedNetwork {
    try checkWidths()
    ForeignRepair.run(&self)
    noteParts()
    var faults = FaultCollector()
    var places = FaultPlaces(file: file)
    let folder = LoadedFolder(
      path: "", partners: load(partners, &places, &faults), links: load(links, &places, &faults),
      themes: load(themes, &places, &faults), sources: load(sources, &places, &faults),
      statements: load(statements, &places, &faults))
    ReferenceCheck([folder]).run(&faults)
    if let result = places.placed(faults) { throw .faultyFiles(result) }
    let part = folder.part(isAlone: true).network
    return DecodedNetwork(
      network: Network(
        name: name.isEmpty ? Self.name(of: file) : name,
        title: LocalizedText(title, translations: titles), licence: licence,
        partners: part.partners, links: part.links, themes: part.themes, sources: part.sources,
        statements: part.statements),
      notes: notes)
  }

  /// Refuses a table with more columns than are read, or more cells, most of which are empty.
  private func checkWidths() throws(PartnerFilesError) {
    for table in [partners, links, themes, sources, statements] {
      let cells = table.records.count * table.headers.count
      guard cells <= Self.greatestCells else {
        let size = "\(table.headers.count) columns and \(table.records.count) rows"
        throw FormatFault.error(
          file, line: nil,
          .notInFormat(
            "network that fits in a table",
            reason: "its \(table.schema.table.rawValue) have \(size); leave columns out"))
      }
      guard let line = table.tooWideLine else { continue }
      let limit = CSVTable.greatestColumns
      throw FormatFault.error(file, line: line, .tooManyColumns(limit + 1, limit: limit))
    }
  }

  /// Tells the parts that were left out, those that were met first by name.
  private mutating func noteParts() {
    for table in [partners, links, themes, sources, statements] {
      for _ in 0..<table.semicolonCount { leaveOut(.semicolons) }
    }
    for what in leftOutOrder.prefix(Self.greatestNotes) {
      notes.append(.partsLeftOut(what, count: leftOut[what] ?? 0))
    }
    let others = leftOutOrder.dropFirst(Self.greatestNotes).reduce(0) { $0 + (leftOut[$1] ?? 0) }
    if others > 0 { notes.append(.partsLeftOut(.others, count: others)) }
  }

  private func load<Row: TableRow>(
    _ table: ForeignTable, _ places: inout FaultPlaces, _ faults: inout FaultCollector
  ) -> LoadedTable<Row> {
    let loaded = table.loaded(Row.self, file: Row.schema.table.file, &faults)
    places.add(table, loaded.file?.table)
    return loaded
  }

  /// The name of a file without its ending.
  private static func name(of file: String) -> String {
    let name = FolderPath.name(file)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
