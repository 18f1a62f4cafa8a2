import PartnerGraph

/// Twinned towns of Wikidata: the results of a SPARQL query for P190 with its qualifiers.
///
/// The variables `city` and `twin` are the towns; `cityFr`, `cityEn`, `cityLabel`, `cityCountry`,
/// `cityPlace`, `cityGeonames` and `cityPopulation`, and the same of `twin`, tell of them; `start`,
/// `startPrecision`, `end`, `endPrecision` and `point` of the twinning. Both directions of a
/// twinning are one link.
///
/// - SeeAlso: *twinned administrative body*, https://www.wikidata.org/wiki/Property:P190
struct WikidataReader {
  static let source: Source.ID = "wikidata-p190"
  private static let ends = [["city", "item", "a"], ["twin", "sister", "b"]]

  private var towns: [String: WikidataTown] = [:]
  private var twinnings: [String: WikidataTwinning] = [:]
  private var left = ImportTally()
  private var loops = 0

  /// Reads a file.
  static func read(
    _ file: PublicRegister.File, _ tally: inout ReadingTally
  ) throws(PartnerFilesError) -> DecodedNetwork {
    var reader = Self()
    var faults = FaultCollector()
    var found = FaultCollector()
    var hasVariables = false
    SPARQLTable.forEachRow(of: file, &faults) { row, share in
      reader.add(row, file.path, &hasVariables, &found)
      return tally.goesOn(share: share)
    }
    if tally.isStopped { throw .stopped }
    for fault in found.faults { faults.add(fault) }
    if faults.count == 0, !hasVariables {
      let reason = "it has no variables 'city' and 'twin'; see Formats of other programs"
      faults.add(
        FileFault(file: file.path, reason: .notInFormat("result about P190", reason: reason)))
    }
    if let result = faults.result(files: []) { throw .faultyFiles(result) }
    return reader.network()
  }

  private mutating func add(
    _ row: SPARQLTable.Row, _ file: String, _ hasVariables: inout Bool,
    _ faults: inout FaultCollector
  ) {
    let names = Self.ends.map { $0.first { row.values[$0] != nil } }
    guard let first = names[0], let second = names[1] else {
      left.leaveOut(.rowsWithoutTowns)
      return
    }
    hasVariables = true
    let items = [first, second].map { WikidataTown.item(row.values[$0] ?? "") }
    guard let one = items[0], let other = items[1] else {
      left.leaveOut(.twinningsWithUnknownTown)
      return
    }
    guard one != other else {
      loops += 1
      return
    }
    towns[one, default: WikidataTown(item: one)].complete(row.values, first)
    towns[other, default: WikidataTown(item: other)].complete(row.values, second)
    let key = WikidataTown.precedes(one, other) ? "\(one) \(other)" : "\(other) \(one)"
    let start = date(row, ["start", "since", "begin"], file, &faults)
    let point = date(row, ["point", "date"], file, &faults)
    let end = date(row, ["end", "until"], file, &faults)
    twinnings[key, default: WikidataTwinning(one, other)]
      .add(Period(since: start ?? point, until: end))
  }

  /// The date of the first variable that is bound, with the precision that is said.
  ///
  /// Wikidata writes a year as its first day; without a precision the first of January is a year. It writes
  /// the 18th century as 1800-01-01 too: that is no year in which anything began.
  private mutating func date(
    _ row: SPARQLTable.Row, _ names: [String], _ file: String, _ faults: inout FaultCollector
  ) -> PartialDate? {
    guard let name = names.first(where: { row.values[$0] != nil }), let text = row.values[name],
      !text.contains("/.well-known/genid/"), !text.hasPrefix("_:"), !text.hasPrefix("t")
    else { return nil }
    let day = text.drop { $0 == "+" }.prefix { $0 != "T" }
    guard let date = PartialDate(day) else {
      if Self.isBeyondCalendar(day) {
        left.leaveOut(.datesBeyondCalendar)
        return nil
      }
      faults.add(
        FileFault(
          file: file, line: row.line, column: .init(name: name, number: 0), value: text,
          reason: .notADate(meant: CellValue.meantDate(String(day)))))
      return nil
    }
    let precision = row.values[name + "precision"].flatMap(CellValue.count)
    let isFirst = date.month == 1 && date.day == 1
    switch precision ?? (isFirst ? 9 : 11) {
    case ...8 where names[0] != "end":
      left.leaveOut(.vagueDates)
      return nil
    case ...9: return PartialDate(year: date.year)
    case 10: return PartialDate(year: date.year, month: date.month)
    default: return date
    }
  }

  /// Whether a day is one before the year 1 or after 9999, such as -0299-01-01.
  private static func isBeyondCalendar(_ day: Substring) -> Bool {
    let parts = day.drop { $0 == "-" }.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = parts.first, year.utf8.count >= 4,
      year.utf8.allSatisfy({ (48...57).contains($0) })
    else { return false }
    let isOutside = day.hasPrefix("-") || year.utf8.count > 4 || year == "0000"
    return isOutside && PartialDate("2000-\(parts[1])-\(parts[2])") != nil
  }

  private func network() -> DecodedNetwork {
    var ids: [String: Partner.ID] = [:]
    for town in towns.values { ids[town.item] = town.id }
    var links: [Link] = []
    var statements: [Statement] = []
    for (_, twinning) in twinnings.sorted(by: { $0.key < $1.key }) {
      guard let one = ids[twinning.one], let other = ids[twinning.other] else { continue }
      let link = twinning.link(min(one, other), max(one, other), Self.source)
      links.append(link)
      statements += twinning.statements(link, Self.source)
    }
    var notes = left.notes
    if loops > 0 { notes.insert(.loopsLeftOut(count: loops), at: 0) }
    if !towns.isEmpty { notes.insert(.partnerKindAssumed(.city, count: towns.count), at: 0) }
    return DecodedNetwork(
      network: Network(
        name: "wikidata", title: LocalizedText("Twinned towns of Wikidata (P190)"),
        licence: "CC0-1.0",
        partners: towns.values.map { $0.partner(Self.source) }
          .sorted { $0.id < $1.id },
        links: links.sorted { $0.id < $1.id },
        sources: [
          Source(
            id: Self.source, title: "Wikidata, twinned administrative body (P190)",
            publisher: "Wikidata", url: "https://www.wikidata.org/wiki/Property:P190")
        ],
        statements: statements.sorted {
          ($0.subject, $0.property, $0.value) < ($1.subject, $1.property, $1.value)
        }),
      notes: notes)
  }
}
