import Dispatch
public import PartnerGraph
import Synchronization

/// A network folder whose links are read part by part, so that they need not all be in memory: the
/// way to import a large one.
///
/// It is for a folder that includes no others and in which nothing is wrong; any other is for
/// ``NetworkFolder`` to read, which also tells everything that is wrong. Whether two links have the same
/// identifier is left to who takes them, because knowing it takes the memory that this way saves.
public final class FolderStream: Sendable {
  /// Everything but the links.
  public let network: Network
  /// How many links there are.
  public let linkCount: Int

  private let path: String
  private let folder: LoadedFolder
  private let linkFile: TableFile?
  private let layoutResult = Mutex<Result<FolderLayout, PartnerFilesError>?>(nil)
  private let layoutIsThere = DispatchSemaphore(value: 0)

  /// Reads everything but the links.
  ///
  /// - Parameters:
  ///   - path: The path of the folder.
  ///   - observer: Is told how far the work is, and may stop it.
  /// - Returns: Nothing if the folder includes others, or if anything is wrong with it.
  /// - Throws: ``PartnerFilesError/stopped`` if the observer stops the work.
  /// - Complexity: O(*b*) expected time, where *b* is the number of bytes of the files; memory for
  ///   these bytes and for the rows that are no links.
  public init?(
    at path: String, observer: WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerFilesError) {
    guard observer(WorkProgress(.reading)) else { throw .stopped }
    var faults = FaultCollector()
    // A change that was interrupted is finished before two threads look at the files.
    let isSettled = (try? FolderCommit.recover(path)) != nil
    guard isSettled else { return nil }
    let linkRows = FileReading(path, .links)
    let folder = LoadedFolder(withoutLinks: path, &faults)
    guard observer(WorkProgress(.reading)) else { throw .stopped }
    let linkFile = linkRows.file(&faults)
    guard faults.count == 0, folder.package?.includes.isEmpty ?? true,
      linkFile?.table.flawed.isEmpty ?? true
    else { return nil }
    let check = ReferenceCheck([folder])
    for table in [TableName.partners, .themes] { check.check(table, of: folder, &faults) }
    check.checkBroaderThemes(&faults)
    guard faults.count == 0, !folder.files.isEmpty || linkFile != nil || folder.package != nil
    else { return nil }
    guard observer(WorkProgress(.reading)) else { throw .stopped }
    network = folder.part(isAlone: true).network
    linkCount = linkFile?.table.count ?? 0
    self.path = path
    self.folder = folder
    self.linkFile = linkFile
  }

  /// Reads the links; to be called once.
  ///
  /// - Parameter take: Is given the links part by part, in order of the table, and where their partners
  ///   stand in ``network``.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` with everything that is wrong with the folder;
  ///   what was taken before is not to be used. What `take` throws.
  /// - Complexity: O(*b*) expected time, where *b* is the number of bytes of the links.
  public func links(_ take: ([Link], [LinkEnds]) throws -> Void) throws {
    var subjects = missingSubjects()
    guard let linkFile else {
      if !subjects.isEmpty { throw failure() }
      findLayout()
      return
    }
    let reading = LinkReading(
      linkFile, ReferenceCheck([folder]), partners: folder.partners.index
    ) { [self] in findLayout() }
    defer { reading.stop() }
    while true {
      switch reading.next() {
      case .links(let links, let ends):
        if !subjects.isEmpty { for link in links { subjects.remove(link.id.rawValue) } }
        try take(links, ends)
      case .end:
        if !subjects.isEmpty { throw failure() }
        return
      case .faulty: throw failure()
      }
    }
  }

  /// What statements are about that is neither a partner nor a theme.
  private func missingSubjects() -> Set<String> {
    let known = [folder.partners.index, folder.themes.index]
    return Set(network.statements.map(\.subject)).filter { subject in
      !known.contains { $0.row(of: subject.utf8) != nil }
    }
  }

  /// How the files are written; to be asked for once, after ``links(_:)``.
  ///
  /// - Throws: ``PartnerFilesError/unwritableValue(table:id:column:value:reason:)`` if a header
  ///   could not be written.
  public func layout() throws(PartnerFilesError) -> FolderLayout {
    layoutIsThere.wait()
    let result = layoutResult.withLock { $0 }
    return try (result ?? .success(FolderLayout([]))).get()
  }

  private func findLayout() {
    var files = folder.files
    files[.links] = linkFile
    let folder = NetworkFolder(at: path, network, package: folder.package, tables: files)
    let result = Result { () throws(PartnerFilesError) in try folder.layout() }
    layoutResult.withLock { $0 = result }
    layoutIsThere.signal()
  }

  /// Everything that is wrong with the folder, told by who reads it as a whole: for those who took the
  /// links and found two of one identifier.
  ///
  /// - Returns: Nothing if nothing is wrong.
  /// - Complexity: that of ``NetworkFolder``.
  public func diagnosis() -> PartnerFilesError? {
    do {
      _ = try NetworkFolder(at: path)
      return nil
    } catch {
      return error
    }
  }

  /// What is wrong with the folder, if only that it changed meanwhile.
  private func failure() -> PartnerFilesError {
    diagnosis()
      ?? .faultyFiles(FileFaults([FileFault(file: path, reason: .unreadable("it changed"))]))
  }
}

/// Reads a file of a folder on a thread of its own.
private final class FileReading: Sendable {
  private let result = Mutex<(file: TableFile?, faults: FaultCollector)>((nil, FaultCollector()))
  private let isThere = DispatchSemaphore(value: 0)

  init(_ folder: String, _ schema: TableSchema) {
    DispatchQueue.global().async { [self] in
      var faults = FaultCollector()
      let file = TableFile.read(folder, schema, &faults)
      result.withLock { $0 = (file, faults) }
      isThere.signal()
    }
  }

  /// Waits for the file; to be called once.
  func file(_ faults: inout FaultCollector) -> TableFile? {
    isThere.wait()
    let (file, found) = result.withLock { $0 }
    for fault in found.faults { faults.add(fault) }
    return file
  }
}
