import ArgumentParser
import PartnerFiles
import PartnerGraph
import PartnerStore

/// `partners import`: a network into a database.
struct ImportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Puts a network folder into a database, all of it or nothing.",
    discussion: """
      A new database is made; in one that is there the network is replaced. The folders that a \
      folder includes become one with it. 'partners export' gives the folder back, to the byte.

      A file of another program is read as well: GraphML, GEXF, node-link JSON (.json), JSON \
      Graph Format (.jgf), and themes in SKOS (.skos, .ttl, .rdf). What it leaves open and is assumed is said on standard error.
      """)

  @Argument(
    help: "The network folder, a file of another program, or another database.",
    completion: .directory)
  var network: String

  @Option(
    help: "The format of the file, if its ending does not tell it.",
    completion: .list(NetworkFormat.allCases.filter(\.isReadable).map(\.rawValue)),
    transform: Choice.value)
  var from: NetworkFormat?

  @Option(
    help: ArgumentHelp("The database, such as network.sqlite.", valueName: "file"),
    completion: .file())
  var into: String

  @OptionGroup var note: NoteOptions

  func run() throws {
    let (network, layout) = try NetworkReader(path: network, format: from)
      .networkAndLayout()
    do throws(PartnerStoreError) {
      let files = layout.files.map { StoredFile(name: $0.name, content: $0.text) }
      try NetworkStore.importing(
        network, layout: files, into: into, note.note("import \(self.network)"))
    } catch {
      throw CommandFailure(error)
    }
    try Printing.lines(["\(into): \(NetworkCounts.text(network))"])
  }
}

/// Says how much a network holds.
enum NetworkCounts {
  /// `11 partners, 20 links, 124 themes, 4 sources, 5 statements`.
  static func text(_ network: Network) -> String {
    "\(network.partners.count) partners, \(network.links.count) links, "
      + "\(network.themes.count) themes, \(network.sources.count) sources, "
      + "\(network.statements.count) statements"
  }
}
