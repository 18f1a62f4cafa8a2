import ArgumentParser
import Foundation
import PartnerFiles
import PartnerGraph

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
      """)

  @Argument(
    help: "The database, a network folder to write as one, or a file of another program.",
    completion: .file())
  var network: String

  @Option(help: ArgumentHelp("The folder or file.", valueName: "path"), completion: .directory)
  var into: String

  @Option(
    help: "The format of the file, if its ending does not tell it.",
    completion: .list(NetworkFormat.allCases.map(\.rawValue)), transform: Choice.value)
  var to: NetworkFormat?

  @Option(
    help: "en or fr; without it, that of the environment.", completion: .list(["en", "fr"]),
    transform: Choice.value)
  var language: Language?

  @Flag(help: "Write into a folder that is not empty, or in place of a file that is there.")
  var force = false

  func run() throws {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: into, isDirectory: &isFolder)
    if let to = to
      ?? (isThere && isFolder.boolValue ? nil : NetworkFormat(path: into, isWritten: true))
    {
      try write(as: to, isThere: isThere)
    } else {
      try writeFolder()
    }
  }

  /// Writes a file of another program, and says what it does not carry.
  private func write(as format: NetworkFormat, isThere: Bool) throws {
    let isDevice = into.hasPrefix("/dev/")
    guard force || !isThere || isDevice else {
      throw CommandFailure.wrongUse(
        "\(into): is there already; give another file, or --force to replace it")
    }
    guard !NetworkReader.holdsDatabase(into) else {
      throw CommandFailure.wrongUse(
        "\(into): is a database, which no other file replaces; give another file")
    }
    let network = try NetworkReader(path: network).network()
    do throws(PartnerFilesError) {
      let encoded = try format.encode(network)
      try OutputFile.write(encoded.bytes, to: into)
      Terminal.tell(encoded.losses, language ?? .ofEnvironment)
    } catch {
      throw CommandFailure(error)
    }
    if !isDevice { try Printing.lines(["\(into): \(NetworkCounts.text(network))"]) }
  }

  private func writeFolder() throws {
    let (network, layout) = try NetworkReader(path: network).networkAndLayout()
    let there = (try? FileManager.default.contentsOfDirectory(atPath: into)) ?? []
    guard force || there.isEmpty else {
      throw CommandFailure.wrongUse(
        "\(into): is not empty; give another folder, or --force to replace the tables there")
    }
    do throws(PartnerFilesError) {
      try NetworkFolder(network, layout: layout).write(to: into)
    } catch {
      throw CommandFailure(error)
    }
    try Printing.lines(["\(into): \(NetworkCounts.text(network))"])
  }
}
