/// What the columns of sheets stand for, and what holds where a cell says nothing.
///
/// It is guessed (``init(guessing:of:vocabulary:)``), shown, perhaps written to a file
/// (``json``), changed there, and read again (``init(json:file:)``).
public struct SheetMapping: Hashable, Sendable {
  /// What the rows of a table are.
  public enum Layout: String, CaseIterable, Hashable, Sendable {
    /// A partner each.
    case partners
    /// A link each, with the names of two partners.
    case links
    /// A partner each, and the columns are partners too; a cell that is filled is a link.
    case matrix
  }

  /// A column with its meaning.
  public struct Column: Hashable, Sendable {
    /// The header.
    public let header: String
    /// What it stands for.
    public let meaning: SheetMeaning

    /// Gives a column a meaning.
    public init(header: String, meaning: SheetMeaning) {
      self.header = header
      self.meaning = meaning
    }
  }

  /// A value for rows that say nothing.
  public struct Default: Hashable, Sendable {
    /// What it is, such as `kind` or `link.kind`.
    public let meaning: SheetMeaning
    /// The value, as a cell would say it.
    public let value: String

    /// Makes a default.
    public init(meaning: SheetMeaning, value: String) {
      self.meaning = meaning
      self.value = value
    }
  }

  /// What one sheet is.
  public struct Table: Hashable, Sendable {
    /// The name of the file, for people; tables are in order of the files.
    public let file: String
    /// What its rows are.
    public let layout: Layout
    /// The line of the header, counted from 1.
    public let headerLine: Int
    /// The columns, in order of the file.
    public let columns: [Column]
    /// What holds where a cell is empty or there is no column.
    public let defaults: [Default]
    /// Whether `3/4/2009` is the third of April.
    public let isDayFirst: Bool

    /// Makes a table.
    public init(
      file: String, layout: Layout, headerLine: Int, columns: [Column], defaults: [Default],
      isDayFirst: Bool = true
    ) {
      self.file = file
      self.layout = layout
      self.headerLine = headerLine
      self.columns = columns
      self.defaults = defaults
      self.isDayFirst = isDayFirst
    }
  }

  /// The tables, one for each sheet, in order.
  public let tables: [Table]
  /// Whose partners the rows of a table of partners are; each is linked to it. Empty if no one's.
  public let owner: String
  /// The title of the source that every row rests on which names none; empty for none.
  public let source: String
  /// Whether a link to a name that no row describes makes a partner; if not, it is refused.
  public let makesPartners: Bool
  /// Whether a cell that cannot be read is kept in a column of its own; if not, it is refused.
  public let keepsUnreadable: Bool

  /// Makes a mapping.
  public init(
    tables: [Table], owner: String = "", source: String = "", makesPartners: Bool = true,
    keepsUnreadable: Bool = false
  ) {
    self.tables = tables
    self.owner = owner
    self.source = source
    self.makesPartners = makesPartners
    self.keepsUnreadable = keepsUnreadable
  }
}
