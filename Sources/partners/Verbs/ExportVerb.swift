import ArgumentParser
import Foundation
import PartnerFiles

/// `partners export`: a network into a folder.
struct ExportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a database as a network folder, all of it or nothing.",
    discussion: """
      What was imported from a folder and not changed since is written byte for byte as it was.
      """)

  @Argument(help: "The database, or a network folder to write as one.", completion: .file())
  var network: String

  @Option(help: ArgumentHelp("The folder.", valueName: "folder"), completion: .directory)
  var into: String

  @Flag(help: "Write into a folder that is not empty, in place of the tables there.")
  var force = false

  func run() throws {
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
