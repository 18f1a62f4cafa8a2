import ArgumentParser
import PartnerGraph
import PartnerStore

/// `partners remove`: a row less.
struct RemoveVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Removes a partner, link, theme or source, and what is stated of it; or a statement.",
    discussion: """
      With cells, one statement is removed, and what it is about stays:
        partners remove brest property=population value=139456
      """)

  @Argument(help: "The identifier; for a statement what it is about.")
  var id: String

  @Argument(help: "Cells of the statement to remove: column=value, as many as tell it apart.")
  var cells: [String] = []

  @Option(help: "The table, where several have the identifier.", transform: Choice.value)
  var table: NetworkTable?

  @Flag(help: "Remove the links of the partner with it.")
  var withLinks = false

  @OptionGroup var basis: VersionOptions
  @OptionGroup var options: EditOptions

  func run() throws {
    if !cells.isEmpty || table == .statement {
      let changes = try RowEdits(cells, newColumns: true).changes
      let words = ([id] + cells).joined(separator: " ")
      return try options.make("remove statement \(words)") { store in
        [.removeStatement(try store.statement(about: id, changes))]
      }
    }
    try options.make("remove \(id)") { store in
      let former = try store.find(id, in: table)
      return [
        .remove(
          former.row.table, id: id, version: basis.version ?? former.version, links: withLinks)
      ]
    }
  }
}
