import ArgumentParser
import PartnerAnalysis
import PartnerGraph

/// `partners merge`: several partners that are one become one.
struct MergeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes one of partners that are the same; nothing of them is lost.",
    discussion: """
      Links, statements, sources, identifiers and names of all go over to the one that stays; where \
      they differ each value is kept as a statement with its source. It is one change of a database, \
      which 'partners undo' takes back.
        partners merge kiel kiel-2 --dry-run
        partners merge kiel kiel-2 --into kiel --why "same city"
      """)

  @Argument(help: "The partners, by identifier.", completion: Completions.partners)
  var partners: [String]

  @Option(
    help: ArgumentHelp(
      "The one that stays: one of them, or a new identifier; without it, the first.",
      valueName: "id"))
  var into: String?

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @Flag(help: "Merge even different kinds, or different identifiers of one register.")
  var force = false

  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var note: NoteOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let language = networkOptions.resultLanguage
    let group = MergeGroup(
      partners.map { Identifier($0) }, into: Identifier(into ?? partners.first ?? ""))
    if let into, !partners.contains(into) {
      // Whether it can be an identifier at all is asked as for a new row.
      do {
        _ = try RowEdits(["kind=city", "name=x"], newColumns: false).new(.partner, into)
      } catch {
        throw CommandFailure(error)
      }
    }
    let others = group.members.filter { $0 != group.survivor }.map(\.rawValue)
    let what = "merge \(others.joined(separator: " and ")) into \(group.survivor)"
    let merger = Merger(path: networkOptions.path, language: language, isForced: force)
    if dryRun {
      let plan = try merger.plan([group])
      try MergeSteps(plan: plan, change: nil, what: what, language: language).print(format.format)
      return
    }
    let made = try merger.merge([group], note.note(what))
    try MergeSteps(plan: made.plan, change: made.change, what: what, language: language)
      .print(format.format)
  }
}
