import Foundation
import PartnerFiles
import PartnerGraph
import PartnerStore

/// Reads a network from wherever it is kept: a folder of tables or a database.
struct NetworkReader {
  let path: String

  /// Whether the path leads to a file, which then is a database.
  var isDatabase: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  /// The network.
  func network() throws(CommandFailure) -> Network {
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
