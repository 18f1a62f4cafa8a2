/// A reason why files cannot be read or written.
public enum PartnerFilesError: Error, Hashable, Sendable {
  /// The files have faults, at least one; nothing of them is used.
  case faultyFiles(FileFaults)
  /// A file cannot be written; what stood there before still does.
  case unwritableFile(path: String, reason: String)
  /// A value cannot stand in a cell of a table and come back as it was; nothing was written.
  case unwritableValue(table: String, id: String, column: String, value: String, reason: String)
  /// Whoever watches the work stopped it; nothing was written.
  case stopped
}

extension PartnerFilesError: CustomStringConvertible {
  /// A sentence for people, or a line for each fault of the files.
  public var description: String {
    switch self {
    case .stopped: "stopped; nothing was written"
    case .faultyFiles(let faults):
      faults.description
    case .unwritableFile(let path, let reason):
      "\(FileFault.shown(path, limit: 1000)): cannot be written: \(reason)"
    case .unwritableValue(let table, let id, let column, let value, let reason):
      "\(table): the row '\(FileFault.shown(id))' cannot be written: column "
        + "'\(FileFault.shown(column))': " + (value.isEmpty ? "" : "'\(FileFault.shown(value))' ")
        + reason
    }
  }
}
