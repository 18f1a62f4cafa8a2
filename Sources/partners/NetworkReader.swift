import Foundation
import PartnerFiles
import PartnerGraph
import PartnerStore

/// Reads a network from wherever it is kept: a folder of tables, a database, or a file of another
/// program, which is told by its ending.
struct NetworkReader {
  let path: String
  /// The format of the file, where it is said and not to be told by the ending.
  var format: ImportFormat?

  /// Whether the path leads to a file, which then is a database.
  var isDatabase: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  /// The network of a file of another program, and on standard error what had to be assumed;
  /// nothing if it is no such file.
  private func foreignNetwork() throws(CommandFailure) -> Network? {
    do throws(PartnerFilesError) {
      guard let decoded = try decoded() else { return nil }
      for note in decoded.notes { Terminal.complain(note.description, prefix: "note: ") }
      return decoded.network
    } catch {
      throw CommandFailure(error)
    }
  }

  private func decoded() throws(PartnerFilesError) -> DecodedNetwork? {
    if case .register(let register) = format { return try register.decode(contentsOf: path) }
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isThere && isFolder.boolValue { return nil }
    if case .file(let format) = format { return try format.decode(contentsOf: path) }
    return try NetworkFormat(path: path)?.decode(contentsOf: path)
  }

  /// The network.
  func network() throws(CommandFailure) -> Network {
    if let network = try foreignNetwork() { return network }
    do {
      if isDatabase {
        let store = try NetworkStore(at: path, for: .reading)
        let network = try store.read()
        try store.close()
        return network
      }
      return try NetworkFolder(at: path).network
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The network, and how its files are or were written.
  func networkAndLayout() throws(CommandFailure) -> (Network, FolderLayout) {
    if let network = try foreignNetwork() { return (network, FolderLayout([])) }
    do {
      if isDatabase {
        let store = try NetworkStore(at: path, for: .reading)
        let files = try store.layout().map { FolderLayout.File(name: $0.name, text: $0.content) }
        let network = try store.read()
        try store.close()
        return (network, FolderLayout(files))
      }
      let folder = try NetworkFolder(at: path)
      return (folder.network, try folder.layout())
    } catch {
      throw CommandFailure(error)
    }
  }
}
