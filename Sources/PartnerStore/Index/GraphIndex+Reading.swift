import Foundation
import PartnerGraph

extension GraphIndex {
  /// Opens a graph that was kept of a state of the network; nothing if there is none, or any of its
  /// bytes is not what was written.
  ///
  /// - Complexity: O(*b*), where *b* is the number of its bytes.
  static func graph(at path: String, state: Int64) -> PartnerGraph? {
    guard let reader = IndexReader(path, state: state) else { return nil }
    var parts = GraphParts()
    guard readPartners(reader, &parts), readPlaces(reader, &parts), readLists(reader, &parts),
      readLinks(reader, &parts), readHead(reader, &parts), readTables(reader, &parts)
    else { return nil }
    parts.kept = reader
    return PartnerGraph(checking: parts)
  }

  // MARK: Columns

  private static func readPartners(_ reader: IndexReader, _ parts: inout GraphParts) -> Bool {
    guard let kinds = reader.column(.kindOfPartner, of: UInt8.self),
      let kinds = cases(kinds, of: Partner.Kind.self),
      let cities = reader.column(.cityOfPartner, of: Int32.self),
      let subkinds = reader.column(.subkindOfPartner, of: Int32.self),
      let populations = reader.column(.population, of: Int64.self),
      let since = reader.column(.since, of: UInt32.self),
      let until = reader.column(.until, of: UInt32.self), since.count == until.count
    else { return false }
    parts.kindOfPartner = kinds
    parts.cityOfPartner = cities
    parts.subkindOfPartner = subkinds
    parts.populationOfPartner = populations.map { $0 == .min ? nil : Int($0) }
    parts.periodOfPartner = since.indices.map {
      Period(since: PartialDate(code: since[$0]), until: PartialDate(code: until[$0]))
    }
    return true
  }

  private static func readPlaces(_ reader: IndexReader, _ parts: inout GraphParts) -> Bool {
    guard let countries = reader.column(.countryOfPartner, of: UInt16.self),
      let latitudes = reader.column(.latitude, of: Double.self),
      let longitudes = reader.column(.longitude, of: Double.self),
      latitudes.count == longitudes.count
    else { return false }
    parts.countryOfPartner = countries.map { CountryCode(code: $0) }
    // What is no number is no place.
    parts.coordinateOfPartner = latitudes.indices.map {
      Coordinate(latitude: latitudes[$0], longitude: longitudes[$0])
    }
    return true
  }

  private static func readLists(_ reader: IndexReader, _ parts: inout GraphParts) -> Bool {
    guard let incidences = rows(reader, .incidenceOffsets, .incidences, of: Incidence.self),
      let themes = rows(reader, .themeOffsets, .themesOfPartner, of: Int32.self),
      let offers = rows(reader, .offerOffsets, .offersOfPartner, of: Int32.self),
      let seeks = rows(reader, .seekOffsets, .seeksOfPartner, of: Int32.self),
      let linkThemes = rows(reader, .linkThemeOffsets, .themesOfLink, of: Int32.self),
      let holders = rows(reader, .holderOffsets, .holdersOfTheme, of: Int32.self),
      let ancestors = rows(reader, .ancestorOffsets, .ancestorsOfTheme, of: ThemeAncestor.self)
    else { return false }
    parts.incidences = incidences
    parts.themesOfPartner = themes
    parts.offersOfPartner = offers
    parts.seeksOfPartner = seeks
    parts.themesOfLink = linkThemes
    parts.holdersOfTheme = holders
    parts.ancestorsOfTheme = ancestors
    return true
  }

  private static func readLinks(_ reader: IndexReader, _ parts: inout GraphParts) -> Bool {
    guard let kinds = reader.column(.kindOfLink, of: UInt8.self),
      let kinds = cases(kinds, of: Link.Kind.self),
      let states = reader.column(.stateOfLink, of: UInt8.self),
      let states = cases(states, of: Link.State.self),
      let dates = reader.column(.newestDateOfLink, of: UInt32.self),
      let starts = reader.column(.linkStarts, of: Int32.self),
      let ends = reader.column(.linkEnds, of: Int32.self)
    else { return false }
    parts.kindOfLink = kinds
    parts.stateOfLink = states
    parts.newestDateOfLink = dates.map { PartialDate(code: $0) }
    parts.linkStarts = starts
    parts.linkEnds = ends
    return true
  }

  // MARK: Tables

  private static func readHead(_ reader: IndexReader, _ parts: inout GraphParts) -> Bool {
    guard let head = reader.column(.head, of: UInt8.self),
      let themes = reader.column(.themeRows, of: UInt8.self)
    else { return false }
    head.withUnsafeBytes { bytes in
      var row = RowReader(bytes)
      parts.name = row.text()
      parts.title = row.localizedText()
      parts.licence = row.text()
      parts.subkinds = row.texts()
    }
    parts.themes = themes.withUnsafeBytes { bytes in
      var row = RowReader(bytes)
      return row.themes()
    }
    return true
  }

  private static func readTables(_ reader: IndexReader, _ parts: inout GraphParts) -> Bool {
    guard let sources = IndexedRows(reader, .sourceRows, marks: .sourceMarks),
      let statements = IndexedRows(reader, .statementRows, marks: .statementMarks),
      let partners = IndexedRows(reader, .partnerRows, marks: .partnerMarks),
      let links = IndexedRows(reader, .linkRows, marks: .linkMarks)
    else { return false }
    parts.sources = GraphTable(SourceRows(rows: sources))
    parts.statements = GraphTable(StatementRows(rows: statements))
    // No row is made before the columns are checked that it is made with.
    let shared = SharedParts(parts)
    let partnerRows = PartnerRows(rows: partners, shared: shared)
    parts.links = GraphTable(LinkRows(rows: links, shared: shared, partners: partnerRows))
    parts.partners = GraphTable(partnerRows)
    return true
  }

  private static func rows<Element: BitwiseCopyable>(
    _ reader: IndexReader, _ offsets: IndexPart, _ values: IndexPart, of: Element.Type
  ) -> CompressedRows<Element>? {
    guard let starts = reader.column(offsets, of: Int32.self),
      let values = reader.column(values, of: Element.self)
    else { return nil }
    return CompressedRows(checking: starts, values: values)
  }

  /// The cases with some numbers, or nothing if one has none.
  private static func cases<Case: CaseIterable>(
    _ numbers: [UInt8], of: Case.Type
  ) -> [Case]? {
    let cases = Array(Case.allCases)
    guard numbers.allSatisfy({ Int($0) < cases.count }) else { return nil }
    return numbers.map { cases[Int($0)] }
  }
}
