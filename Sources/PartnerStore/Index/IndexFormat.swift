import PartnerGraph

/// How an index is laid out in its file.
///
/// All numbers are little-endian. The head has a mark, the version, the number of parts, the state of the
/// network that the index was made of, and the length of the file; then for each part its place, its
/// length and its checksum; then the checksum of all that. The parts follow, each at a multiple of 16.
/// The checksum of a part is that of the checksums of its pieces, so that two cores may work it out.
enum IndexFormat {
  /// What the file begins with: `PRTNIDX` and a byte that no text has.
  static let mark: UInt64 = 0x1A58_4449_4E54_5250
  /// Another version has other parts; such an index is made anew.
  static let version: UInt64 = 2
  /// How many bytes of a part one checksum is of.
  static let pieceSize = 1 << 20
  /// Before how many rows of a table it is noted where they begin.
  static let rowsBetweenMarks = 16
  /// The words of the head before those of the parts.
  static let words = 5
  /// The length of the head with its checksum.
  static var headSize: Int { (words + partCount * 3 + 1) * 8 }
  /// How many parts there are: those of the graph, then the columns that are kept beside it.
  static var partCount: Int { IndexPart.allCases.count + KeptColumn.allCases.count }

  /// The name of the index of a database.
  static func path(of database: String) -> String { database + "-index" }
}

/// The parts of an index, in order of the file: first the columns, which are read at once, then the
/// tables, of which single rows are. What is kept beside the graph follows, and is read when it is asked for.
enum IndexPart: Int, CaseIterable {
  case kindOfPartner, cityOfPartner, subkindOfPartner, countryOfPartner, latitude, longitude
  case population, since, until
  case incidenceOffsets, incidences, themeOffsets, themesOfPartner, offerOffsets, offersOfPartner
  case seekOffsets, seeksOfPartner
  case kindOfLink, stateOfLink, newestDateOfLink, linkStarts, linkEnds, linkThemeOffsets
  case themesOfLink
  case holderOffsets, holdersOfTheme, ancestorOffsets, ancestorsOfTheme
  case head
  case themeRows
  case sourceRows, sourceMarks, statementRows, statementMarks
  case partnerRows, partnerMarks, linkRows, linkMarks
}
