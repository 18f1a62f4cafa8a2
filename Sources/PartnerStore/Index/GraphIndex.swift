import Foundation
import PartnerGraph

/// A graph as it is kept beside a database, so that it need not be made anew for each question.
enum GraphIndex {
  /// Writes a graph to a new file.
  ///
  /// - Parameters:
  ///   - keeping: Makes what is kept beside the graph.
  ///   - ask: Is called now and then with the number of rows that are written.
  /// - Complexity: O(*b*), where *b* is the number of bytes of all rows.
  static func write(
    _ graph: PartnerGraph, state: Int64, to path: String,
    keeping: (PartnerGraph, ColumnKeeper) -> Void, ask: (Int) throws -> Void
  ) throws {
    var writer = try IndexWriter(path, state: state)
    defer { writer.close() }
    try writePartners(of: graph, &writer)
    try writeLinks(of: graph, &writer)
    try writer.write(.holderOffsets, graph.holdersOfTheme.offsets)
    try writer.write(.holdersOfTheme, graph.holdersOfTheme.values)
    try writer.write(.ancestorOffsets, graph.ancestorsOfTheme.offsets)
    try writer.write(
      .ancestorsOfTheme, graph.ancestorsOfTheme.values.lazy.map { pair($0.theme, $0.steps) })
    try writeTables(of: graph, &writer, ask)
    try writer.write { keeping(graph, $0) }
    try writer.finish()
  }

  private static func writePartners(of graph: PartnerGraph, _ writer: inout IndexWriter) throws {
    try writer.write(.kindOfPartner, graph.kindOfPartner.lazy.map { number($0) })
    try writer.write(.cityOfPartner, graph.cityOfPartner)
    try writer.write(.subkindOfPartner, graph.subkindOfPartner)
    try writer.write(.countryOfPartner, graph.countryOfPartner.lazy.map { $0?.code ?? 0 })
    let nowhere = Double.nan
    try writer.write(
      .latitude, graph.coordinateOfPartner.lazy.map { ($0?.latitude ?? nowhere).bitPattern })
    try writer.write(
      .longitude, graph.coordinateOfPartner.lazy.map { ($0?.longitude ?? nowhere).bitPattern })
    try writer.write(.population, graph.populationOfPartner.lazy.map { Int64($0 ?? .min) })
    try writer.write(.since, graph.periodOfPartner.lazy.map { $0.since?.code ?? 0 })
    try writer.write(.until, graph.periodOfPartner.lazy.map { $0.until?.code ?? 0 })
    try writer.write(.incidenceOffsets, graph.incidences.offsets)
    try writer.write(
      .incidences, graph.incidences.values.lazy.map { pair($0.neighbour, $0.link) })
    try writer.write(.themeOffsets, graph.themesOfPartner.offsets)
    try writer.write(.themesOfPartner, graph.themesOfPartner.values)
    try writer.write(.offerOffsets, graph.offersOfPartner.offsets)
    try writer.write(.offersOfPartner, graph.offersOfPartner.values)
    try writer.write(.seekOffsets, graph.seeksOfPartner.offsets)
    try writer.write(.seeksOfPartner, graph.seeksOfPartner.values)
  }

  private static func writeLinks(of graph: PartnerGraph, _ writer: inout IndexWriter) throws {
    try writer.write(.kindOfLink, graph.kindOfLink.lazy.map { number($0) })
    try writer.write(.stateOfLink, graph.stateOfLink.lazy.map { number($0) })
    try writer.write(.newestDateOfLink, graph.newestDateOfLink.lazy.map { $0?.code ?? 0 })
    try writer.write(.linkStarts, graph.linkStarts)
    try writer.write(.linkEnds, graph.linkEnds)
    try writer.write(.linkThemeOffsets, graph.themesOfLink.offsets)
    try writer.write(.themesOfLink, graph.themesOfLink.values)
  }

  private static func writeTables(
    of graph: PartnerGraph, _ writer: inout IndexWriter, _ ask: (Int) throws -> Void
  ) throws {
    var head = RowBytes()
    head.write(graph.name)
    head.write(graph.title)
    head.write(graph.licence)
    head.write(graph.subkinds)
    try writer.write(.head, head.bytes)
    var themes = RowBytes()
    themes.write(graph.themes.count)
    for theme in graph.themes { themes.write(theme, graph) }
    try writer.write(.themeRows, themes.bytes)
    try writer.write(.sourceRows, marks: .sourceMarks, count: graph.sources.count) {
      SourceRows.write(graph.sources[$0], &$1)
    }
    try writer.write(.statementRows, marks: .statementMarks, count: graph.statements.count) {
      StatementRows.write(graph.statements[$0], &$1)
    }
    try writer.write(.partnerRows, marks: .partnerMarks, count: graph.partners.count) {
      number, row in
      if number % 8_192 == 0 { try ask(number) }
      PartnerRows.write(graph.partners[number], graph, &row)
    }
    try writer.write(.linkRows, marks: .linkMarks, count: graph.links.count) { number, row in
      if number % 8_192 == 0 { try ask(graph.partners.count + number) }
      LinkRows.write(graph.links[number], graph, &row)
    }
  }

  /// Two numbers as one that has the first in the bytes that come first.
  private static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) | UInt64(UInt32(bitPattern: second)) << 32
  }

  /// The number of a case: its place among all.
  private static func number<Case: CaseIterable & Equatable>(_ value: Case) -> UInt8 {
    var number: UInt8 = 0
    for other in Case.allCases {
      if other == value { break }
      number += 1
    }
    return number
  }
}
