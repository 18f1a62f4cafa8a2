import PartnerGraph

/// The Research Organization Registry as it is given out: one JSON list of records, of version 2 or 1
/// of its schema.
///
/// An organisation becomes an institution or a company, and the city it is in a partner of its own;
/// a parent becomes a membership, a related organisation a cooperation, a successor a statement.
/// One record after the other is read, so no more than the file and the network is held.
///
/// - SeeAlso: *ROR data structure*, schema 2.1, https://ror.readme.io/docs/ror-data-structure
struct RORReader {
  static let source: Source.ID = "ror"

  private var organisations: [RORRecord] = []
  private var lines: [Int] = []
  private var positions: [String: Int] = [:]
  private var faults = FaultCollector()
  private var withdrawn = 0
  private var unknown = 0
  private var newest: PartialDate?
  private var left = ImportTally()

  /// Reads a dump.
  static func read(
    _ file: PublicRegister.File, _ tally: inout ReadingTally
  ) throws(PartnerFilesError) -> DecodedNetwork {
    if let fault = RegisterTable.packed(file) ?? FormatFault.text(file.bytes, file.path) {
      throw .faultyFiles(FileFaults([fault]))
    }
    var reader = Self()
    var json = JSONReader(file.bytes)
    do throws(JSONReader.Failure) {
      try json.forEachElement(at: []) { (node, share) throws(JSONReader.Failure) in
        guard tally.goesOn(share: share) else { throw JSONReader.Failure(reason: "", offset: 0) }
        reader.add(node, file.path)
      }
    } catch {
      if tally.isStopped { throw .stopped }
      throw FormatFault.error(json: error, file)
    }
    if let result = reader.faults.result(files: []) { throw .faultyFiles(result) }
    return reader.network()
  }

  private mutating func add(_ node: JSONNode, _ file: String) {
    let record = RORRecord(node, &left)
    guard let record, !record.key.isEmpty, !record.name.isEmpty else {
      faults.add(
        FileFault(
          file: file, line: node.line,
          reason: .notInFormat(
            "record of ROR", reason: "it has no 'id' with a name in 'names' or 'name'")))
      return
    }
    if let date = record.modified { newest = max(newest ?? date, date) }
    guard !record.isWithdrawn else {
      withdrawn += 1
      return
    }
    if let first = positions[record.key] {
      faults.add(
        FileFault(
          file: file, line: node.line, column: .init(name: "id", number: 0), value: record.key,
          reason: .duplicateIdentifier(firstLine: lines[first])))
      return
    }
    positions[record.key] = organisations.count
    organisations.append(record)
    lines.append(node.line)
  }

  private mutating func network() -> DecodedNetwork {
    var ids = UniqueIdentifiers()
    let cities = RORCities(organisations, &ids)
    let partners = organisations.map { record in
      let slug = Slug.of(record.name)
      return Partner.ID(ids.next("\(slug.isEmpty ? "organisation" : slug)-\(record.key)"))
    }
    let (links, statements) = relations(partners)
    let rows = organisations.indices.map { index in
      organisations[index].partner(
        partners[index], city: cities.city(of: organisations[index]), source: Self.source)
    }
    return DecodedNetwork(
      network: Network(
        name: "ror", title: LocalizedText("Research Organization Registry (ROR)"),
        licence: "CC0-1.0",
        partners: (rows + cities.partners(Self.source)).sorted { $0.id < $1.id },
        links: links.sorted { $0.id < $1.id },
        sources: [
          Source(
            id: Self.source, title: "ROR Data", publisher: "Research Organization Registry",
            date: newest, url: "https://ror.org", language: "en")
        ],
        statements: statements.sorted {
          ($0.subject, $0.property, $0.value) < ($1.subject, $1.property, $1.value)
        }),
      notes: notes)
  }

  private var notes: [ImportNote] {
    var notes = left.notes
    if withdrawn > 0 {
      notes.append(.partsLeftOut(.withdrawnRecords, count: withdrawn))
    }
    if unknown > 0 {
      notes.append(.partsLeftOut(.relationsElsewhere, count: unknown))
    }
    return notes
  }

  /// The links and statements that relations become; what both ends tell is told once.
  private mutating func relations(_ partners: [Partner.ID]) -> ([Link], [Statement]) {
    var links: [Link] = []
    var statements: [Statement] = []
    var seen: Set<String> = []
    for (index, record) in organisations.enumerated() {
      for relation in record.relations {
        guard let other = positions[relation.key], other != index else {
          unknown += 1
          continue
        }
        let (mine, theirs) = (partners[index], partners[other])
        func link(_ from: Partner.ID, _ to: Partner.ID, _ kind: Link.Kind) {
          let id = "\(from)--\(to)--\(kind.rawValue)"
          guard seen.insert(id).inserted else { return }
          links.append(
            Link(id: .init(id), from: from, to: to, kind: kind, sources: [Self.source]))
        }
        switch relation.type {
        case "parent": link(mine, theirs, .membership)
        case "child": link(theirs, mine, .membership)
        case "related": link(min(mine, theirs), max(mine, theirs), .cooperation)
        default:
          guard seen.insert("\(mine)\u{0}\(relation.type)\u{0}\(theirs)").inserted else { continue }
          statements.append(
            Statement(
              subject: mine.rawValue, property: relation.type, value: theirs.rawValue,
              source: Self.source))
        }
      }
    }
    return (links, statements)
  }
}
