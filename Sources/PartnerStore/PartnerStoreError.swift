public import PartnerGraph

/// A reason why a database cannot be opened, read or changed; whatever it is, the database stays as
/// it was.
public enum PartnerStoreError: Error, Hashable, Sendable {
  // The file.

  /// There is no file at the path.
  case noDatabase(path: String)
  /// The file is something else than an SQLite database.
  case notADatabase(path: String)
  /// The file is an SQLite database of another program.
  case foreignDatabase(path: String)
  /// A newer program wrote the file; its version, and the newest that this one knows.
  case newerDatabase(path: String, version: Int, known: Int)
  /// The file is damaged.
  case damaged(path: String, reason: String)
  /// The file cannot be read.
  case unreadable(path: String, reason: String)
  /// The file cannot be written.
  case unwritable(path: String, reason: String)
  /// There is no room left on the disk.
  case diskFull(path: String)
  /// Another program has been writing for too long.
  case busy(path: String)
  /// Whoever watches the work stopped it.
  case stopped

  // Rows.

  /// The network is no graph.
  case faultyNetwork([NetworkProblem])
  /// A value in the database means nothing to this program.
  case unreadableValue(table: String, id: String, column: String, value: String)
  /// A row names a partner, theme or source that no table holds.
  case unknownReference(table: String, id: String, column: String, value: String)
  /// A link joins a partner with itself.
  case linkToItself(id: String)
  /// No row of a table has an identifier; of statements, none about it is as it was given.
  case unknownRow(table: String, id: String)
  /// A row of a table already has the identifier.
  case identifierTaken(table: String, id: String)
  /// Another row refers to the row that is to be removed.
  case inUse(table: String, id: String, byTable: String, byID: String)
  /// A partner that is to be removed has links.
  case hasLinks(id: String, count: Int)
  /// Somebody changed the row after it was looked at.
  case changedMeanwhile(table: String, id: String, by: String, at: String, change: Int)
  /// There is no change with a number.
  case unknownChange(Int)
  /// A change cannot be undone.
  case cannotUndo(change: Int, reason: String)
  /// A change says neither who makes it nor when, or not so that it can be read.
  case badNote(String)
  /// A row breaks a rule of the tables.
  case refusedValue(reason: String)
}

extension PartnerStoreError: CustomStringConvertible {
  /// A sentence for people, naming the culprit and what to do.
  public var description: String { fileSentence ?? rowSentence ?? changeSentence ?? "" }

  /// What is wrong with the file, or with what is put into it.
  private var fileSentence: String? {
    switch self {
    case .noDatabase(let path): "\(path): there is no such database; correct the path"
    case .notADatabase(let path):
      "\(path): is no database; give one that 'partners import' made, or a network folder"
    case .foreignDatabase(let path):
      "\(path): is a database of another program; give one that 'partners import' made"
    case .newerDatabase(let path, let version, let known):
      "\(path): was written by a newer version of Partners (tables \(version), this program knows "
        + "\(known)); update the program"
    case .damaged(let path, let reason):
      "\(path): the database is damaged (\(reason)); take a copy that was kept"
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason); check the path and its permissions"
    case .unwritable(let path, let reason):
      "\(path): cannot be written: \(reason); nothing was changed; check its permissions and those "
        + "of its folder"
    case .diskFull(let path):
      "\(path): the disk is full; nothing was changed; make room and try again"
    case .busy(let path): "\(path): another program is writing; try again"
    case .stopped: "stopped; nothing was changed"
    case .faultyNetwork(let problems):
      problems.prefix(50).map(\.description).joined(separator: "\n")
        + (problems.count > 50 ? "\nand \(problems.count - 50) more" : "")
    default: nil
    }
  }

  /// What is wrong with a row.
  private var rowSentence: String? {
    switch self {
    case .unreadableValue(let table, let id, let column, let value):
      "\(table): the row '\(id)' has '\(value)' in column '\(column)', which this program does not "
        + "know; update the program or correct the value"
    case .unknownReference(let table, let id, let column, let value):
      "\(table): the row '\(id)' names '\(value)' in column '\(column)', which no table holds; add "
        + "it or correct the name"
    case .linkToItself(let id):
      "link: the row '\(id)' joins a partner with itself; correct one end"
    case .unknownRow(NetworkTable.statement.rawValue, let id):
      "no statement about '\(id)' says so any more; look and try again"
    case .unknownRow(let table, let id): "no \(table) has the identifier '\(id)'"
    case .identifierTaken(let table, let id):
      "\(table): '\(id)' is there already; edit it or choose another identifier"
    case .inUse(let table, let id, let byTable, let byID):
      "\(table): '\(id)' cannot be removed: the \(byTable) '\(byID)' refers to it; change that first"
    case .hasLinks(let id, let count):
      "partner: '\(id)' cannot be removed: it has \(count) links; remove them first, or with it "
        + "(--with-links)"
    case .refusedValue(let reason): "the database refuses a value: \(reason); correct it"
    default: nil
    }
  }

  /// Why a change is not made or undone.
  private var changeSentence: String? {
    switch self {
    case .changedMeanwhile(let table, let id, let by, let at, let change):
      "\(table): '\(id)' was changed by \(by) at \(at) (change \(change)); look and try again"
    case .unknownChange(let number): "there is no change \(number); 'partners history' lists them"
    case .cannotUndo(let number, let reason): "change \(number) cannot be undone: \(reason)"
    case .badNote(let reason): "the change is not made: \(reason)"
    default: nil
    }
  }
}
