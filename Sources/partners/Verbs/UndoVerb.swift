import ArgumentParser
import PartnerStore

/// `partners undo`: everything as before a change.
struct UndoVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Puts everything back as it was before a change; an undo can be undone.",
    discussion: "Refused if later changes depend on the change. 'partners history' lists them.")

  @Argument(help: "The number of the change; without it, the last one.")
  var change: Int?

  @OptionGroup var progress: ProgressOptions
  @OptionGroup var options: EditOptions

  func run() throws {
    let store = try options.open()
    let line = ProgressLine(.ofCommand, isAsked: progress.isShown)
    defer { line.clear() }
    let made: (number: Int, what: String)
    do throws(PartnerStoreError) {
      let last = try store.changes(limit: 1).first?.number
      guard let number = change ?? last else { throw .unknownChange(0) }
      Interruption.beginWriting()
      let what = "undo change \(number)"
      made = (try store.undo(number, options.note.note(what), observer: line.observer), what)
      try store.close()
    } catch {
      try? store.close()
      throw CommandFailure(error)
    }
    line.clear()
    try options.say(made.number, made.what)
  }
}
