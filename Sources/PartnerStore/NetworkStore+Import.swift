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
  ///   - observer: Is told how far the work is, and may stop it.
  /// - Throws: ``PartnerStoreError/faultyNetwork(_:)`` if the network is no graph; otherwise an error
  ///   of the file.
  /// - Complexity: O(*r* log *r*), where *r* is the number of rows and list elements.
  public static func importing(
    _ network: Network, layout: [StoredFile] = [], into path: String, _ note: ChangeNote,
    observer: @escaping WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerStoreError) {
    do {
      try importing(NetworkStream(network, layout: layout), into: path, note, observer: observer)
    } catch {
      let problems = network.problems()
      throw problems.isEmpty ? error : .faultyNetwork(problems)
    }
  }

  /// Puts a network that comes in parts into the database at a path, which is made if it is not there,
  /// all of it or, after an error, nothing.
  ///
  /// - Parameters:
  ///   - stream: The network.
  ///   - path: The path of the file.
  ///   - note: Who does it, when, what it is and why.
  ///   - observer: Is told how far the work is, and may stop it.
  /// - Throws: ``PartnerStoreError/stopped`` if the observer stops the work; an error of a row that
  ///   cannot stand in its table; otherwise an error of the file.
  /// - Complexity: O(*r* log *r*) time, where *r* is the number of rows and list elements; memory for
  ///   the rows that are no links, and 32 MB for the links.
  public static func importing(
    _ stream: NetworkStream, into path: String, _ note: ChangeNote,
    observer: @escaping WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerStoreError) {
    if FileManager.default.fileExists(atPath: path) {
      let store = try NetworkStore(at: path, for: .creating)
      do {
        try store.replace(with: stream, note, observer: observer)
      } catch {
        try? store.close()
        throw error
      }
      try store.close()
    } else {
      try making(path) { (temporary) throws(PartnerStoreError) in
        let store = try NetworkStore(unsafelyMaking: temporary)
        do throws(PartnerStoreError) {
          try store.replace(with: stream, note, observer: observer)
        } catch {
          try? store.close()
          throw error
        }
        try store.finish()
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
      try? DiskFile.synchronise(place.deletingLastPathComponent().path)
    } catch {
      tidy()
      throw error.renamed(from: temporary, to: path)
    }
  }
}

extension NetworkStore {
  /// Removes what programs left that were killed while they made a new database.
  static func removeAbandoned(in folder: URL, like start: String) {
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
