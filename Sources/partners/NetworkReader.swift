import Foundation
import PartnerFiles
import PartnerGraph
import PartnerRecommender
import PartnerStore
import PartnerText

/// Reads a network from wherever it is kept: a folder of tables, a database, or a file of another
/// program, which is told by its ending.
struct NetworkReader {
  let path: String
  /// The format of the file, where it is said and not to be told by the ending.
  var format: ImportFormat?
  /// Is told how far long work is, and may stop it.
  var observer: WorkProgress.Observer = WorkProgress.unobserved

  /// Whether it is told what is lost where folders become one.
  var tellsJoining = false

  /// Whether the path leads to a file, which then is a database.
  var isDatabase: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  /// Whether the path leads to a folder.
  var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether a file begins as a database, whatever its name.
  static func holdsDatabase(_ path: String) -> Bool {
    let place = URL(filePath: path).resolvingSymlinksInPath().path
    let kind = try? FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType
    // A pipe would be waited for, and its first bytes lost.
    guard kind == .typeRegular, let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 16)) == Data("SQLite format 3\u{0}".utf8)
  }

  /// Refuses a path at which nothing is, where a folder is looked for only because it is no file.
  private func checkIsThere() throws(CommandFailure) {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    throw .badData("\(path): there is no such folder or database; check the path")
  }

  /// The network of a file of another program, and on standard error what had to be assumed;
  /// nothing if it is no such file.
  private func foreignNetwork() throws(CommandFailure) -> Network? {
    do throws(PartnerFilesError) {
      guard let decoded = try decoded() else { return nil }
      Terminal.tell(decoded.notes, .ofCommand)
      return decoded.network
    } catch {
      throw CommandFailure(error)
    }
  }

  private func decoded() throws(PartnerFilesError) -> DecodedNetwork? {
    if case .register(let register) = format {
      return try register.decode(contentsOf: path, observer: observer)
    }
    guard !isFolder else { return nil }
    if case .file(let format) = format {
      return try format.decode(contentsOf: path, vocabulary: SheetOptions.vocabulary)
    }
    guard !Self.holdsDatabase(path) else { return nil }
    return try NetworkFormat(path: path)?
      .decode(contentsOf: path, vocabulary: SheetOptions.vocabulary)
  }

  /// A network folder to be read part by part, if it is one that can be.
  func folderStream() throws(CommandFailure) -> FolderStream? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return nil }
    do { return try FolderStream(at: path, observer: observer) } catch {
      throw CommandFailure(error)
    }
  }

  /// The network.
  func network() throws(CommandFailure) -> Network {
    if let network = try foreignNetwork() { return network }
    do {
      if isDatabase {
        return try stored { store throws(PartnerStoreError) in try store.read(observer: observer) }
      }
      try checkIsThere()
      let folder = try NetworkFolder(at: path)
      if tellsJoining { Terminal.tell(folder.joiningNotes, .ofCommand) }
      return folder.network
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The network as a graph: that of a large database from the index beside it.
  func graph() throws(CommandFailure) -> PartnerGraph {
    do {
      guard let store = try store() else { return try PartnerGraph(network()) }
      let line = ProgressLine(.ofCommand, after: .seconds(1))
      defer {
        line.clear()
        Interruption.end()
        try? store.close()
      }
      Interruption.beginWriting()  // The files beside the database have to be tidied up.
      return try store.graph(
        keeping: { graph, keeper in
          Recommender.keep(graph, words: { Folding.stems(of: $0) }, keeper)
        }, observer: line.observer)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The database, if the network is kept in one; the caller closes it.
  func store() throws(CommandFailure) -> NetworkStore? {
    guard isDatabase, format == nil,
      NetworkFormat(path: path) == nil || Self.holdsDatabase(path)
    else { return nil }
    do { return try NetworkStore(at: path, for: .reading) } catch { throw CommandFailure(error) }
  }

  /// The network, and how its files are or were written.
  func networkAndLayout() throws(CommandFailure) -> (Network, FolderLayout) {
    if let network = try foreignNetwork() { return (network, FolderLayout([])) }
    do {
      if isDatabase {
        return try stored { store throws(PartnerStoreError) in
          let files = try store.layout().map { FolderLayout.File(name: $0.name, text: $0.content) }
          return (try store.read(observer: observer), FolderLayout(files))
        }
      }
      try checkIsThere()
      let folder = try NetworkFolder(at: path)
      Terminal.tell(folder.joiningNotes, .ofCommand)
      return (folder.network, try folder.layout())
    } catch {
      throw CommandFailure(error)
    }
  }

  /// What is read of the database, which is closed then, whatever came.
  private func stored<Result>(
    _ read: (NetworkStore) throws(PartnerStoreError) -> Result
  ) throws(PartnerStoreError) -> Result {
    let store = try NetworkStore(at: path, for: .reading)
    let result: Result
    do throws(PartnerStoreError) {
      Interruption.beginWriting()  // The files beside the database have to be tidied up.
      result = try read(store)
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
    return result
  }
}
