import ArgumentParser
import PartnerFiles
import PartnerStore

/// `partners add`: a new row.
struct AddVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a partner, link, theme, source or statement to a database.",
    discussion: """
      Cells are written as in the tables:
        partners add partner sdmo kind=company name="SDMO" city=brest country=FR sources=report
        partners add source report title="Annual report" date=2026-03
        partners add statement brest property=population value=139456 source=report
      'partners remove brest property=population value=139456' takes a statement away again.
      """)

  @Argument(
    help: "partner, link, theme, source or statement.",
    completion: .list(NetworkTable.allCases.map(\.rawValue)), transform: Choice.value)
  var table: NetworkTable

  @Argument(help: "The new identifier; for a statement what it is about.")
  var id: String

  @Argument(help: "Cells: column=value.")
  var cells: [String] = []

  @Flag(help: "Take columns that Partners does not know.")
  var newColumns = false

  @OptionGroup var options: EditOptions

  func validate() throws {
    // 'add partner id=kiel kind=city' would be a partner that nobody finds.
    if id.contains("="), RowEditor.Change(id) != nil {
      throw ValidationError("'\(id)': give the identifier first, and then the cells")
    }
  }

  func run() throws {
    let row = try RowEdits(cells, newColumns: newColumns)
    try options.make("add \(table.rawValue) \(id)") { _ in [.add(try row.new(table, id))] }
  }
}
