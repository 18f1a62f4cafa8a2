#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets several files of a folder take their places together, whatever interrupts it.
///
/// A record beside the files names those that are whole and wait. As soon as it is on the disk the new
/// state holds: whoever opens the folder next lets the rest take their places. Without a record
/// the old state holds, and files that wait are thrown away by the next who writes.
enum FolderCommit {
  /// The name of the record.
  static let record = ".partners-commit"
  private static let head = "partners: these files take the places of others\n"
  private static let greatestSize = 1 << 16

  /// Writes the record; the files it names must be on the disk.
  static func begin(_ files: [StagedFile], in folder: String) throws(PartnerFilesError) {
    var text = head
    for file in files {
      if let name = file.nameOfWaiting { text += "\(name) \(FolderPath.name(file.path))\n" }
    }
    StagedFile.synchronise(folder: folder)
    var staged = try StagedFile(Array(text.utf8), to: FolderPath.joined(folder, record))
    try staged.commit()
  }

  /// Removes the record when every file has its place.
  static func end(in folder: String) {
    StagedFile.synchronise(folder: folder)
    unlink(FolderPath.joined(folder, record))
    StagedFile.synchronise(folder: folder)
  }

  /// Finishes what an interrupted program began.
  ///
  /// Only files of a network change places, whatever the record says: a folder may come from anywhere.
  ///
  /// - Throws: The error of the system, if the folder cannot be written.
  static func recover(_ folder: String) throws(SystemError) {
    let path = FolderPath.joined(folder, record)
    var ignored = FaultCollector()
    guard access(path, F_OK) == 0,
      let bytes = InputFile.bytes(at: path, as: record, limit: greatestSize, &ignored)
    else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix(head) else { return }
    for line in text.dropFirst(head.count).split(separator: "\n") {
      let names = line.split(separator: " ").map(String.init)
      guard names.count == 2, isNetworkFile(names[1]), isWaiting(names[0], for: names[1]) else {
        continue
      }
      let (from, to) = (FolderPath.joined(folder, names[0]), FolderPath.joined(folder, names[1]))
      // What is not there has its place already, perhaps by another program at this moment.
      if rename(from, to) != 0, errno != ENOENT { throw SystemError.last }
    }
    StagedFile.synchronise(folder: folder)
    if unlink(path) != 0, errno != ENOENT { throw SystemError.last }
  }

  /// Removes what programs left that were killed before their record was written.
  static func tidy(_ folder: String) {
    for name in names(in: folder) where name.hasPrefix(".") {
      let parts = name.split(separator: ".")
      guard parts.count > 3, parts.last == "tmp", isOfDeadProcess(parts[parts.count - 3]),
        isNetworkFile(parts.dropLast(3).joined(separator: ".")) || name.hasPrefix(".\(record).")
      else { continue }
      unlink(FolderPath.joined(folder, name))
    }
  }

  /// Removes new folders that programs left half made which were killed meanwhile.
  ///
  /// - Parameter start: How their names begin, up to the number of the process.
  static func tidyFolders(like start: String, in parent: String) {
    for name in names(in: parent) where name.hasPrefix(start) && name.hasSuffix(".tmp") {
      guard isOfDeadProcess(name.dropFirst(start.count).dropLast(4)) else { continue }
      let folder = FolderPath.joined(parent, name)
      for file in names(in: folder) { unlink(FolderPath.joined(folder, file)) }
      rmdir(folder)
    }
  }

  private static func isOfDeadProcess(_ number: Substring) -> Bool {
    guard let process = Int32(number), process > 0 else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// What stands in a folder; nothing if it cannot be read.
  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func isNetworkFile(_ name: String) -> Bool {
    name == DataPackage.file || name == NetworkFolder.readme
      || TableName.allCases.contains { $0.file == name }
  }

  /// Whether a name is that of a file that waits to take the place of another.
  private static func isWaiting(_ name: String, for file: String) -> Bool {
    name.hasPrefix(".\(file).") && name.hasSuffix(".tmp") && !name.utf8.contains(UInt8(ascii: "/"))
  }
}
