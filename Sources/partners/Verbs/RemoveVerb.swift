import ArgumentParser
import PartnerStore

/// `partners remove`: a row less.
struct RemoveVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Removes a partner, link, theme or source, and the statements about it.")

  @Argument(help: "The identifier.")
  var id: String

  @Option(help: "The table, where several have the identifier.", transform: Choice.value)
  var table: NetworkTable?

  @Flag(help: "Remove the links of the partner with it.")
  var withLinks = false

  @OptionGroup var basis: VersionOptions
  @OptionGroup var options: EditOptions

  func run() throws {
    try options.make("remove \(id)") { store in
      let former = try store.find(id, in: table)
      return [
        .remove(
          former.row.table, id: id, version: basis.version ?? former.version, links: withLinks)
      ]
    }
  }
}
