import GRDB
import GRDBSQLite

extension Database {
  /// Runs SQL that may take long, and asks now and then whether to go on.
  ///
  /// - Throws: ``PartnerStoreError/stopped`` if it does not go on.
  func execute(sql: String, while goesOn: @escaping @Sendable () -> Bool) throws {
    final class Question {
      let goesOn: @Sendable () -> Bool
      init(_ goesOn: @escaping @Sendable () -> Bool) { self.goesOn = goesOn }
    }
    let question = Unmanaged.passRetained(Question(goesOn))
    defer {
      sqlite3_progress_handler(sqliteConnection, 0, nil, nil)
      question.release()
    }
    sqlite3_progress_handler(
      sqliteConnection, 1 << 18,
      { pointer in
        guard let pointer else { return 0 }
        let question = Unmanaged<Question>.fromOpaque(pointer).takeUnretainedValue()
        return question.goesOn() ? 0 : 1
      }, question.toOpaque())
    do {
      try execute(sql: sql)
    } catch DatabaseError.SQLITE_INTERRUPT {
      throw PartnerStoreError.stopped
    }
  }
}
