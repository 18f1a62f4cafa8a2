#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes the files of a folder so that all of the old ones stay or all of the new ones are there.
enum FolderWriter {
  typealias File = FolderFile

  /// Writes files to a folder, which is made if it is not there.
  ///
  /// The `spare` files are written only in place of old ones, which would else be read as a part
  /// of the network. The files are made in their order.
  static func write(
    _ files: [File], spare: [File], to path: String, rows: RowProgress = RowProgress()
  ) throws(PartnerFilesError) {
    let status: FileStatus
    do {
      status = try FileStatus(of: path)
    } catch {
      guard error.number == ENOENT else {
        throw .unwritableFile(path: path, reason: StagedFile.reason(error))
      }
      return try create(files, at: FolderPath.simplified(path), rows)
    }
    guard status.kind == .folder else {
      throw .unwritableFile(path: path, reason: "it is a file; give the path of a folder")
    }
    let old = spare.filter { file in
      !files.contains { $0.name == file.name }
        && (try? FileStatus(of: FolderPath.joined(path, file.name))) != nil
    }
    do throws(SystemError) {
      try FolderCommit.recover(path)
    } catch {
      throw .unwritableFile(path: path, reason: StagedFile.reason(error))
    }
    FolderCommit.tidy(path)
    try replace(files + old, in: path, isNew: false, rows)
  }

  /// Brings every file to the disk, then lets each take its place.
  private static func replace(
    _ files: [File], in path: String, isNew: Bool, _ rows: RowProgress
  ) throws(PartnerFilesError) {
    var staged: [StagedFile] = []
    do throws(PartnerFilesError) {
      for file in files {
        let place = FolderPath.joined(path, file.name)
        staged.append(try StagedFile(to: place, rows: rows, file.content))
      }
      try rows.finish()
      if !isNew { try FolderCommit.begin(staged, in: path) }
    } catch {
      for index in staged.indices { staged[index].discard() }
      throw error
    }
    // From here on the new state holds: what cannot be done now is done when the folder is opened.
    for index in staged.indices { try staged[index].commit() }
    if !isNew { FolderCommit.end(in: path) }
  }

  /// Makes a new folder under another name and gives it its own when it is whole.
  private static func create(
    _ files: [File], at path: String, _ rows: RowProgress
  ) throws(PartnerFilesError) {
    let parent = StagedFile.folder(of: path)
    let start = ".\(FolderPath.name(path).prefix(40))."
    FolderCommit.tidyFolders(like: start, in: parent)
    let temporary = FolderPath.joined(parent, "\(start)\(getpid()).tmp")
    guard mkdir(temporary, 0o777) == 0 || errno == EEXIST else {
      throw .unwritableFile(path: path, reason: StagedFile.reason(.last))
    }
    do throws(PartnerFilesError) {
      try replace(files, in: temporary, isNew: true, rows)
      guard rename(temporary, path) == 0 else {
        throw PartnerFilesError.unwritableFile(path: path, reason: StagedFile.reason(.last))
      }
      StagedFile.synchronise(folder: parent)
    } catch {
      for file in files { unlink(FolderPath.joined(temporary, file.name)) }
      rmdir(temporary)
      throw error
    }
  }
}
