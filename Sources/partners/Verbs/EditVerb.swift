import ArgumentParser
import PartnerStore

/// `partners edit`: other cells of a row.
struct EditVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Changes cells of a partner, link, theme or source.",
    discussion: """
      column=value sets a cell, column= empties it, column+=value and column-=value change a list:
        partners edit kiel population=247717 name:fr=Kiel themes+=ports --why "census 2024"
      A statement has no identifier: 'partners remove' takes one away, 'partners add' adds the other.
      """)

  @Argument(help: "The identifier.")
  var id: String

  @Argument(help: "Cells: column=value.")
  var cells: [String]

  @Option(help: "The table, where several have the identifier.", transform: Choice.value)
  var table: NetworkTable?

  @Flag(help: "Take columns that Partners does not know.")
  var newColumns = false

  @OptionGroup var basis: VersionOptions
  @OptionGroup var options: EditOptions

  func run() throws {
    let edits = try RowEdits(cells, newColumns: newColumns)
    try options.make("edit \(id)") { store in
      let former = try store.find(id, in: table)
      let row = try edits.changed(former.row)
      guard row.id == former.row.id else {
        throw CommandFailure.wrongUse(
          "'\(id)': an identifier cannot be changed, because other rows name it; "
            + "add a new row and remove this one")
      }
      if row == former.row, basis.version ?? former.version == former.version {
        throw CommandFailure.noAnswer("'\(id)' says so already; nothing was changed")
      }
      // Somebody may change the row between the look and the change: then nothing is changed.
      return [.change(row, version: basis.version ?? former.version)]
    }
  }
}
