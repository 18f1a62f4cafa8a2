public import PartnerGraph

/// Something that the file of another program did not say and that was assumed.
public enum ImportNote: Hashable, Sendable {
  /// The file is not UTF-8 and was read in another encoding.
  case encodingRead(String)
  /// Of several sheets of a workbook one was read.
  case sheetRead(String, others: [String])
  /// Formulas have no value yet, because no program has worked them out since they were written.
  case formulasUnworked(count: Int)
  /// A column was read as one that Partners knows.
  case columnRead(TableName, column: String, as: String)
  /// Rows had an identifier with a semicolon or a line end; it was made one that a table takes.
  case identifiersMended(TableName, count: Int)
  /// Nodes have no kind, or none that is known, which then is their subkind.
  case partnerKindAssumed(Partner.Kind, count: Int)
  /// Edges have no kind, or none that is known, which then stands in their note.
  case linkKindAssumed(Link.Kind, count: Int)
  /// Nodes have no name; their identifier is it.
  case namesMade(count: Int)
  /// Edges have no identifier of their own; one was made of their ends and kind.
  case linkIdentifiersMade(count: Int)
  /// Rows that are named and not described were made, with their identifier as label or title.
  case rowsMade(TableName, count: Int)
  /// The city of nodes is not a node; it is kept in column `city name`.
  case cityKept(count: Int)
  /// Edges that join a node with itself were left out.
  case loopsLeftOut(count: Int)
  /// Rows that say the same or more of a partner or a link were joined with the first.
  case sheetRowsJoined(count: Int)
  /// A column was left out because it is about persons, or because the mapping says so.
  case columnLeftOut(file: String, column: String)
  /// A column that speaks of a link was kept with the partner, because no one says to whom.
  case linkColumnKept(column: String)
  /// Cells of a column could not be read and are kept as they stand.
  case cellsKept(column: String, count: Int)
  /// Parts of the file that have no place in a network were left out.
  case partsLeftOut(Part, count: Int)
  /// Columns of a table of a register have no place in a network.
  case columnsLeftOut(String, [Column])
  /// Values of a column say nothing that can be read.
  case valuesLeftOut(String, column: String, count: Int)
  /// Rows that say the same link again were joined, their amounts added.
  case rowsJoined(String, count: Int)
  /// Rows with quotes that are not doubled were read all the same.
  case rowsMended(String, count: Int)
  /// Partners have no number in their register; name and country tell them apart.
  case numbersMissing(String, count: Int)
  /// An included folder became one with the folder that includes it, without its own title and licence.
  case includeJoined(String, title: String, licence: String)
  /// Properties of the description of a folder that includes others have no place in a network.
  case descriptionLeftOut([String])
  /// A file of a register is not there, and so neither is what it holds.
  case fileMissing(String, without: TableName)

  /// A column and how many of its cells are filled.
  public struct Column: Hashable, Sendable {
    /// The header.
    public let name: String
    /// The number of cells that are filled.
    public let count: Int

    /// Makes a column.
    public init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }
}
