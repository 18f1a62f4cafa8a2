import ArgumentParser
import PartnerAnalysis
import PartnerGraph

/// `partners merge`: several partners that are one become one.
struct MergeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Finds partners that are the same and makes one of them; nothing is lost.",
    discussion: """
      Without names it lists pairs that look the same, the surest first, with the reasons; with --all \
      it merges them, asking for each (on a terminal) or none (--yes). Ctrl-C at a question forgets \
      all answers; q merges what was agreed to.
        partners merge --proposals --threshold 0.95
        partners merge --all --threshold 0.99 --yes --network network.sqlite

      With names it makes one of them. Links, statements, sources, identifiers and names of all go \
      over to the one that stays; where they differ each value is kept as a statement with its \
      source. It is one change of a database, which 'partners undo' takes back.
        partners merge kiel kiel-2 --dry-run
        partners merge kiel kiel-2 --into kiel --why "same city"
      """)

  @Argument(
    help: "The partners to merge, by identifier; without them, pairs are proposed.",
    completion: Completions.partners)
  var partners: [String] = []

  @Option(
    help: ArgumentHelp(
      "The one that stays: one of them, or a new identifier; without it, the first.",
      valueName: "id"))
  var into: String?

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @Flag(help: "Merge even different kinds, or different identifiers of one register.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Only pairs at least so probably the same: above 0, below 1; without it, 0.7, and 0.95 with --all.",
      valueName: "probability"))
  var threshold: Double?

  private var probability: Double { threshold ?? (all ? 0.95 : 0.7) }

  @Option(
    name: [.short, .long], parsing: .unconditional, help: "The greatest number of pairs listed.")
  var limit: Int = 20

  @Flag(help: "Merge the pairs that look the same, as one change, asking for each.")
  var all = false

  @Flag(help: "With --all: ask for none.")
  var yes = false

  @Flag(help: "List pairs that look the same; so it does without any names.")
  var proposals = false

  @Flag(help: "List every pair, not one for each partner that would go.")
  var everyPair = false

  @OptionGroup var progress: ProgressOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var note: NoteOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    guard probability > 0, probability < 1 else {
      throw ValidationError("--threshold \(probability): give a number above 0 and below 1")
    }
    guard limit >= 0 else {
      throw ValidationError("--limit \(limit): give a number of results, 0 or more")
    }
    if !partners.isEmpty, all || yes || proposals || everyPair {
      throw ValidationError("name partners, or ask for --proposals or --all; not both")
    }
    if all, proposals || everyPair {
      throw ValidationError("--all merges and --proposals lists; say one of them")
    }
    if partners.isEmpty, into != nil || force {
      throw ValidationError("--into and --force need the names of the partners to merge")
    }
    if yes, !all { throw ValidationError("--yes goes with --all") }
  }

  func run() throws {
    if partners.isEmpty {
      try ProposalMerge(
        threshold: probability, limit: limit, isDry: dryRun, asks: !yes, isEvery: everyPair,
        options: networkOptions, note: note, format: format.format,
        progress: progress
      ).run(merging: all)
    } else {
      try mergeNamed()
    }
  }

  private func mergeNamed() throws {
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
    let language = networkOptions.resultLanguage
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
