import ArgumentParser
import PartnerStore

/// `partners history`: who changed what, when and why.
struct HistoryVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Who changed what, when and why; the newest first.",
    discussion: "The first line for an identifier is the change that --if-unchanged-since names.")

  @Argument(help: "Only changes of what has this identifier.")
  var id: String?

  @Option(name: [.short, .long], help: "The greatest number of results.")
  var limit: Int = 20

  @Option(
    name: [.short, .long], help: ArgumentHelp("The database.", valueName: "file"),
    completion: .file())
  var network: String?

  @OptionGroup var language: LanguageOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    guard limit >= 0 else {
      throw CommandFailure.wrongUse("--limit \(limit): give a number of results, 0 or more")
    }
    var options = NetworkOptions()
    options.network = network
    if NetworkReader(path: options.path).isFolder {
      throw CommandFailure.wrongUse("\(options.path): is a folder; only a database has a history")
    }
    let changes: [Change]
    do throws(PartnerStoreError) {
      let store = try NetworkStore(at: options.path, for: .reading)
      let found = try store.changes(limit: limit, of: id)
      // An import changes everything, but not what never was.
      var isKnown = found.contains { !$0.isWhole }
      if let id, !isKnown { isKnown = try store.has(id) }
      changes = isKnown || id == nil ? found : []
      try store.close()
    } catch {
      throw CommandFailure(error)
    }
    if let id, changes.isEmpty {
      throw CommandFailure.noAnswer(
        "no change was ever made to '\(id)'; 'partners search' finds identifiers")
    }
    try show(changes)
  }

  private func show(_ changes: [Change]) throws {
    switch format.format {
    case .text: try Printing.lines(table(changes).lines())
    case .csv:
      try Printing.csv(
        ["change", "at", "by", "what", "why", "rows"],
        changes.map { cells($0, what: $0.note.what, all: "all") })
    case .json: try Printing.json(["changes": changes.map(ChangeJSON.init)])
    }
  }

  /// The changes for people.
  private func table(_ changes: [Change]) -> TextTable {
    let language = language.resultLanguage
    func say(_ english: String, _ french: String) -> String {
      language.choose(english: english, french: french)
    }
    var table = TextTable([
      say("change", "changement"), say("at", "le"), say("by", "par"), say("what", "quoi"),
      say("why", "pourquoi"), say("rows", "lignes"),
    ])
    for change in changes {
      let what = ChangeLine.words(change.note.what, in: language)
      table.add(cells(change, what: what, all: say("all", "toutes")))
    }
    return table
  }

  private func cells(_ change: Change, what: String, all: String) -> [String] {
    [
      "\(change.number)", change.note.at, change.note.by, what, change.note.why,
      change.isWhole ? all : "\(change.rows.count)",
    ]
  }
}

/// A change as JSON.
private struct ChangeJSON: Encodable {
  struct Row: Encodable {
    let table: String
    let id: String
    let effect: String
  }

  let number: Int
  let at: String
  let by: String
  let what: String
  let why: String
  let undoes: Int?
  let whole: Bool
  let rows: [Row]

  init(_ change: Change) {
    number = change.number
    (at, by, what, why) = (change.note.at, change.note.by, change.note.what, change.note.why)
    undoes = change.undoes
    whole = change.isWhole
    rows = change.rows.map {
      Row(table: $0.table.rawValue, id: $0.id, effect: $0.effect.rawValue)
    }
  }
}
