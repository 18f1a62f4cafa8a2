import ArgumentParser
import Foundation
import PartnerStore

/// The options of verbs that change a database.
struct EditOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The database. Without it, that of PARTNERS_NETWORK.", valueName: "file"),
    completion: .file())
  var network: String?

  @OptionGroup var note: NoteOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var format: FormatOptions

  /// Opens the database to change it.
  func open() throws(CommandFailure) -> NetworkStore {
    let environment = ProcessInfo.processInfo.environment["PARTNERS_NETWORK"]
    guard let path = network ?? environment, !path.isEmpty else {
      throw .wrongUse("give the database to change: --network network.sqlite")
    }
    return try Self.open(path)
  }

  /// Opens a database to change it.
  static func open(_ path: String) throws(CommandFailure) -> NetworkStore {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw .wrongUse(
        "\(path): is a folder; edit its tables, or put it into a database (partners import)")
    }
    do { return try NetworkStore(at: path) } catch { throw CommandFailure(error) }
  }

  /// Opens the database, makes a change and says its number.
  func make(
    _ what: String, _ edits: (NetworkStore) throws -> [Edit]
  ) throws {
    let store = try open()
    do {
      let edits = try edits(store)
      let number = try store.make(edits, note.note(what))
      try store.close()
      try say(number, what)
    } catch let failure as CommandFailure {
      try? store.close()
      throw failure
    } catch {
      try? store.close()
      throw CommandFailure(error)
    }
  }

  /// Says which change was made.
  func say(_ number: Int, _ what: String) throws {
    try ChangeLine(change: number, what: what)
      .print(as: format.format, in: language.resultLanguage)
  }
}

/// The option of verbs that change a row that is there.
struct VersionOptions: ParsableArguments {
  // Not '--version', by which every program tells its own.
  @Option(
    name: .customLong("if-unchanged-since"),
    help: ArgumentHelp(
      "Refuse if the row was changed after this change; 'partners history ID' tells the last one.",
      valueName: "change"))
  var version: Int?
}

/// Who changes something, when and why.
struct NoteOptions: ParsableArguments {
  @Option(help: "Who makes the change; without it, the user of the environment.")
  var by: String?

  @Option(
    help: ArgumentHelp(
      "When, in UTC, such as 2026-11-21T10:15:00Z; without it, now.", valueName: "time"))
  var at: String?

  @Option(help: "Why.")
  var why: String = ""

  /// The note of a change. This is the only place where the clock and the user are asked.
  func note(_ what: String) -> ChangeNote {
    let environment = ProcessInfo.processInfo.environment
    let user = ["USER", "LOGNAME"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let now = Date().formatted(.iso8601)
    return ChangeNote(by: by ?? user ?? NSUserName(), at: at ?? now, what: what, why: why)
  }
}
