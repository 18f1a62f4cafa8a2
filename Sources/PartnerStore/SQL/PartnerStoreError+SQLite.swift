import GRDB

extension PartnerStoreError {
  /// What an error of SQLite means for the file at a path.
  init(_ error: any Error, path: String) {
    if let error = error as? PartnerStoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .unreadable(path: path, reason: "\(error)")
      return
    }
    let reason = error.message ?? "error \(error.resultCode.rawValue)"
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, reason: reason)
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .unreadable(path: path, reason: reason)
      case .SQLITE_READONLY, .SQLITE_IOERR: .unwritable(path: path, reason: reason)
      case .SQLITE_INTERRUPT: .stopped
      case .SQLITE_CONSTRAINT: .refusedValue(reason: reason)
      default: .unreadable(path: path, reason: reason)
      }
  }
}

extension Error {
  /// Whether SQLite cannot open or make the files of the write-ahead log beside a database.
  var isAboutTheLog: Bool {
    let code = (self as? DatabaseError)?.resultCode
    return code == .SQLITE_CANTOPEN || code == .SQLITE_READONLY
  }
}
