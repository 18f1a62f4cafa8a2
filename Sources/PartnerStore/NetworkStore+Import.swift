import Foundation
import GRDB
public import PartnerGraph

extension NetworkStore {
  /// Puts a network into the database at a path, which is made if it is not there.
  ///
  /// A new database is made beside its place and takes it when it is whole; in one that is there the
  /// network is replaced in one transaction. So whatever goes wrong, there is the old database, or
  /// none, and never half of one.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - layout: What is kept of the files that it was read from; see ``layout()``.
  ///   - path: The path of the file.
  ///   - note: Who does it, when, what it is and why.
  /// - Throws: ``PartnerStoreError/faultyNetwork(_:)`` if the network is no graph; otherwise an error
  ///   of the file.
  /// - Complexity: O(*r* log *r*), where *r* is the number of rows and list elements.
  public static func importing(
    _ network: Network, layout: [StoredFile] = [], into path: String, _ note: ChangeNote
  ) throws(PartnerStoreError) {
    if FileManager.default.fileExists(atPath: path) {
      let store = try NetworkStore(at: path, for: .creating)
      do {
        try store.replace(with: network, layout: layout, note)
      } catch {
        try? store.close()
        throw error
      }
      try store.close()
    } else {
      try making(path) { (temporary) throws(PartnerStoreError) in
        let store = try NetworkStore(at: temporary, for: .creating)
        try store.replace(with: network, layout: layout, note)
        try store.close()
      }
    }
  }

  /// Lets a new file be made beside its place, and take it when it is whole.
  private static func making(
    _ path: String, _ body: (String) throws(PartnerStoreError) -> Void
  ) throws(PartnerStoreError) {
    let place = URL(filePath: path)
    let name = ".\(place.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).tmp"
    let temporary = place.deletingLastPathComponent().appending(path: name).path
    func tidy() {
      for end in ["", "-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: temporary + end)
      }
    }
    tidy()
    removeAbandoned(in: place.deletingLastPathComponent(), like: ".\(place.lastPathComponent).")
    do throws(PartnerStoreError) {
      try body(temporary)
      // Unlike renaming, linking never takes the place of a file that came there meanwhile.
      guard link(temporary, path) == 0 else {
        throw PartnerStoreError.unwritable(path: path, reason: String(cString: strerror(errno)))
      }
      tidy()
    } catch {
      tidy()
      throw error.renamed(from: temporary, to: path)
    }
  }
}

extension NetworkStore {
  /// Removes what programs left that were killed while they made a new database.
  private static func removeAbandoned(in folder: URL, like start: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(start) && name.contains(".tmp") {
      let number = name.dropFirst(start.count).prefix { $0 != "." }
      guard let process = Int32(number), kill(process, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }
}

extension PartnerStoreError {
  /// The same error of a file under another name.
  fileprivate func renamed(from old: String, to path: String) -> Self {
    switch self {
    case .damaged(old, let reason): .damaged(path: path, reason: reason)
    case .unreadable(old, let reason): .unwritable(path: path, reason: reason)
    case .unwritable(old, let reason): .unwritable(path: path, reason: reason)
    case .diskFull(old): .diskFull(path: path)
    case .busy(old): .busy(path: path)
    default: self
    }
  }
}
