import ArgumentParser
import Foundation
import PartnerFiles
import PartnerGraph
import PartnerStore

/// `partners export`: a network into a folder.
struct ExportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a network as a folder, or as a file for other programs.",
    discussion: """
      What was imported from a folder and not changed since is written byte for byte as it was.

      With --to, or where the ending of --into tells a format, one file is written: GraphML, GEXF, \
      node-link JSON (.json), JSON Graph Format (.jgf), DOT, GeoJSON, RDF Turtle (.ttl), an Excel workbook (.xlsx) or the themes \
      as SKOS (.skos). What the format cannot carry is said on standard error.

      On a terminal, standard error shows how far the work is. Ctrl-C interrupts it: nothing is \
      written then, and the exit code is 130.
      """)

  @Argument(
    help: "The database, a network folder to write as one, or a file of another program.",
    completion: .file())
  var network: String

  @Option(
    help: ArgumentHelp("The folder or file; - for standard output, with --to.", valueName: "path"),
    completion: .directory)
  var into: String

  @Option(
    help: "The format of the file, if its ending does not tell it.",
    completion: .list(NetworkFormat.allCases.map(\.rawValue)), transform: Choice.value)
  var to: NetworkFormat?

  @OptionGroup var language: LanguageOptions

  @OptionGroup var progress: ProgressOptions

  @Flag(help: "Write into a folder that is not empty, or in place of a file that is there.")
  var force = false

  /// Where it is written: `-` stands for standard output, as elsewhere.
  private var path: String { into == "-" && to != nil ? "/dev/stdout" : into }

  func run() throws {
    let progress = ProgressLine(language.resultLanguage, isAsked: self.progress.isShown)
    defer { progress.clear() }
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if let to = to
      ?? (isThere && isFolder.boolValue ? nil : NetworkFormat(path: path, isWritten: true))
    {
      try write(as: to, isThere: isThere, progress)
    } else {
      try writeFolder(progress)
    }
  }

  /// Writes a file of another program, and says what it does not carry.
  private func write(as format: NetworkFormat, isThere: Bool, _ progress: ProgressLine) throws {
    let isDevice = path.hasPrefix("/dev/")
    guard force || !isThere || isDevice else {
      throw CommandFailure.wrongUse(
        "\(path): is there already; give another file, or --force to replace it")
    }
    guard !NetworkReader.holdsDatabase(path) else {
      throw CommandFailure.wrongUse(
        "\(path): is a database, which no other file replaces; give another file")
    }
    let network = try NetworkReader(
      path: network, observer: progress.observer, tellsJoining: true
    ).network()
    do throws(PartnerFilesError) {
      Interruption.beginWriting()
      let losses = try format.write(network, to: path, observer: progress.observer)
      progress.clear()
      Terminal.tell(losses, language.resultLanguage)
    } catch {
      throw CommandFailure(error)
    }
    if !isDevice { try Printing.lines(["\(path): \(NetworkCounts.text(network))"]) }
  }

  private func writeFolder(_ progress: ProgressLine) throws {
    let there = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard force || there.isEmpty else {
      throw CommandFailure.wrongUse(
        "\(path): is not empty; give another folder, or --force to replace the tables there")
    }
    let reader = NetworkReader(path: network, observer: progress.observer)
    let counts: NetworkCounts
    if let store = try reader.store() {
      defer { try? store.close() }
      counts = try store.export(to: path, observer: progress.observer)
    } else {
      let (network, layout) = try reader.networkAndLayout()
      do throws(PartnerFilesError) {
        Interruption.beginWriting()
        try NetworkFolder(network, layout: layout)
          .write(to: path, observer: progress.observer)
      } catch {
        throw CommandFailure(error)
      }
      counts = NetworkCounts(network, links: network.links.count)
    }
    progress.clear()
    try Printing.lines(["\(path): \(counts.text)"])
  }
}

extension NetworkStore {
  /// Writes the network to a folder while it is read.
  fileprivate func export(
    to path: String, observer: @escaping WorkProgress.Observer
  ) throws(CommandFailure) -> NetworkCounts {
    Interruption.beginWriting()  // The files beside the database have to be tidied up.
    let result: Result<NetworkCounts, CommandFailure>
    do {
      result = try withSnapshot(observer: observer) { snapshot in
        Result { () throws(CommandFailure) in
          try snapshot.write(to: path, observer: observer)
          return NetworkCounts(snapshot.network, links: snapshot.linkCount)
        }
      }
    } catch {
      throw CommandFailure(error)
    }
    return try result.get()
  }
}

extension NetworkSnapshot {
  fileprivate func write(
    to path: String, observer: @escaping WorkProgress.Observer
  ) throws(CommandFailure) {
    // What is wrong with the database comes through the folder, which knows nothing of it.
    var fault: (any Error)?
    let links = LinkParts(count: linkCount) { take throws(PartnerFilesError) in
      do {
        try self.links { part in try take(part) }
      } catch let error as PartnerFilesError {
        throw error
      } catch {
        fault = error
        throw .stopped
      }
    }
    do throws(PartnerFilesError) {
      let layout = FolderLayout(layout.map { .init(name: $0.name, text: $0.content) })
      try NetworkFolder.write(
        network, links: links, layout: layout, to: path, observer: observer)
    } catch {
      throw fault.map { CommandFailure($0) } ?? CommandFailure(error)
    }
  }
}
