import PartnerGraph

/// A network as another format gives it, on the way to become one of ours.
struct ForeignNetwork {
  let file: String
  let defaults: ImportDefaults
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
  /// The parts left out, by what they are called.
  private var leftOut: [(what: String, count: Int)] = []

  init(file: String, defaults: ImportDefaults) {
    self.file = file
    self.defaults = defaults
  }

  /// Notes a part that has no place in a network.
  mutating func leaveOut(_ what: String) {
    if let place = leftOut.firstIndex(where: { $0.what == what }) {
      leftOut[place].count += 1
    } else {
      leftOut.append((what, 1))
    }
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
    ForeignRepair.run(&self)
    for (what, count) in leftOut { notes.append(.partsLeftOut(what, count: count)) }
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
