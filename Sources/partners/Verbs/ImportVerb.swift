import ArgumentParser
import Foundation
import PartnerFiles
import PartnerGraph
import PartnerStore

/// `partners import`: a network into a database or a folder.
struct ImportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Puts a network into a database or a folder, all of it or nothing.",
    discussion: """
      A new database is made; in one that is there the network is replaced. The folders that a \
      folder includes become one with it. 'partners export' gives the folder back, to the byte.

      A file of another program is read as well: GraphML, GEXF, graphs in JSON of NetworkX, \
      Cytoscape and others (.json, .cyjs), JSON Graph Format (.jgf), DOT (.dot, .gv), RDF Turtle (.ttl, .nt), \
      workbooks that 'partners export' wrote (.xlsx), and themes in SKOS (.skos, .rdf). What it leaves open and is assumed is said on standard error.

      A spreadsheet with headers of its own, an Excel workbook (.xlsx) or a table saved as CSV or TSV, is \
      read through a mapping, which is guessed and shown: columns, what they are read as, some values, and \
      the first partners as they would be. Nothing is written until --yes, or --mapping with the guess \
      changed by hand. A second table may hold the links, as a file or as a sheet: \
      'partners import partners.csv links.csv --of Brest --into n.sqlite', \
      'partners import book.xlsx --sheet Partners --sheet Links --into n.sqlite'.

      With --from, the files of a public register are read as they were downloaded: \
      '--from cordis FOLDER' takes the folder of project.csv, organization.csv and euroSciVoc.csv \
      (Horizon Europe, Horizon 2020 or FP7), '--from ror FILE' the JSON dump of the Research \
      Organization Registry, '--from wikidata FILE' the results of a SPARQL query for twinned towns \
      (P190) as JSON, CSV or TSV. What of them has no place in a network is said on standard error.

      On a terminal, standard error shows how far the work is. Ctrl-C interrupts it: nothing is \
      written then, and the exit code is 130.
      """)

  @Argument(
    help: ArgumentHelp(
      "The network folder, a file of another program or a register, or another database; - for "
        + "standard input, with --from."),
    completion: .directory)
  var network: String

  @Argument(
    help: "A second table of a spreadsheet, such as its links.", completion: .file())
  var tables: [String] = []

  @Option(
    help: ArgumentHelp(
      "The format, if the ending of the file does not tell it: "
        + ImportFormat.names.joined(separator: ", ") + ".", valueName: "format"),
    completion: .list(ImportFormat.names), transform: Choice.value)
  var from: ImportFormat?

  @OptionGroup var language: LanguageOptions

  @OptionGroup var progress: ProgressOptions

  @OptionGroup var sheet: SheetOptions

  @Option(
    help: ArgumentHelp(
      "The database, such as network.sqlite; a path without an ending is a new folder.",
      valueName: "path"), completion: .file())
  var into: String

  @OptionGroup var note: NoteOptions

  /// What is read: `-` stands for standard input, as elsewhere.
  private var source: String { network == "-" && from != nil ? "/dev/stdin" : network }

  func run() throws {
    let progress = ProgressLine(language.resultLanguage, isAsked: self.progress.isShown)
    defer { progress.clear() }
    let counts: NetworkCounts
    if !isNewFolder, let folder = try folderStream(progress) {
      counts = NetworkCounts(folder.network, links: folder.linkCount)
      try store(folder, progress)
    } else {
      guard let (network, layout) = try read(progress) else { return }
      counts = NetworkCounts(network, links: network.links.count)
      if isNewFolder { try write(network, layout) } else { try store(network, layout, progress) }
    }
    progress.clear()
    try Printing.lines(["\(into): \(counts.text)"])
  }

  /// Whether the path is that of a folder to be made: its name has no ending, and nothing is there.
  private var isNewFolder: Bool {
    let name = into.split(separator: "/").last ?? ""
    return !name.contains(".") && !name.isEmpty && !FileManager.default.fileExists(atPath: into)
  }

  private func write(_ network: Network, _ layout: FolderLayout) throws {
    do throws(PartnerFilesError) {
      try NetworkFolder(network, layout: layout).write(to: into)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// A network folder to be read part by part, if it is one that can be.
  private func folderStream(_ progress: ProgressLine) throws -> FolderStream? {
    guard tables.isEmpty, from == nil else { return nil }
    return try NetworkReader(path: source, observer: progress.observer).folderStream()
  }

  /// The network; nothing if a guess at a spreadsheet was only shown.
  private func read(_ progress: ProgressLine) throws -> (Network, FolderLayout)? {
    let format = from ?? ImportFormat.sheet(path: source).map(ImportFormat.sheet)
    if case .sheet(let kind) = format, try !holdsNetwork(kind) {
      return try sheet.network([source] + tables, language.resultLanguage).map {
        ($0, FolderLayout([]))
      }
    }
    guard tables.isEmpty else {
      throw CommandFailure.wrongUse("only spreadsheets come in several files: --from csv")
    }
    let isBook = if case .sheet = format { true } else { false }
    return try NetworkReader(
      path: source, format: isBook ? .file(.xlsx) : format, observer: progress.observer
    ).networkAndLayout()
  }

  /// Whether a spreadsheet is a workbook with a network as 'partners export' writes it.
  private func holdsNetwork(_ kind: ImportFormat.SheetFormat) throws -> Bool {
    guard kind == .xlsx, tables.isEmpty, !sheet.areGiven else { return false }
    do throws(PartnerFilesError) {
      return try Workbook(contentsOf: source).holdsNetwork()
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Puts a folder into the database while its links are read.
  private func store(_ folder: FolderStream, _ progress: ProgressLine) throws {
    // Errors of the files come through the store, which knows nothing of them.
    var fault: PartnerFilesError?
    func noting<Result>(_ body: () throws -> Result) throws -> Result {
      do {
        return try body()
      } catch {
        fault = error as? PartnerFilesError ?? fault
        throw error
      }
    }
    let stream = NetworkStream(
      folder.network, linkCount: folder.linkCount,
      layout: { try noting { StoredFile.files(try folder.layout()) } },
      links: { take in try noting { try folder.links(take) } })
    do throws(PartnerStoreError) {
      Interruption.beginWriting()
      try NetworkStore.importing(
        stream, into: into, note.note("import \(self.network)"), observer: progress.observer)
    } catch {
      // Two links of one identifier are found by the database, which does not know their lines.
      if case .refusedValue = error { fault = fault ?? folder.diagnosis() }
      throw fault.map { CommandFailure($0) } ?? CommandFailure(error)
    }
  }

  /// Puts a network that is in memory into the database.
  private func store(
    _ network: Network, _ layout: FolderLayout, _ progress: ProgressLine
  ) throws {
    do throws(PartnerStoreError) {
      Interruption.beginWriting()
      try NetworkStore.importing(
        network, layout: StoredFile.files(layout), into: into,
        note.note("import \(self.network)"), observer: progress.observer)
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension StoredFile {
  /// The files of a layout, to be kept.
  fileprivate static func files(_ layout: FolderLayout) -> [StoredFile] {
    layout.files.map { StoredFile(name: $0.name, content: $0.text) }
  }
}
