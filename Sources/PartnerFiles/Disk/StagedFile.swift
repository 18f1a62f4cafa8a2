#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is whole and on the disk, and waits to take the place of another.
struct StagedFile {
  /// The path as it was given.
  let path: String
  /// The path with symbolic links followed.
  private let target: String
  /// The waiting file, until it has taken its place or is thrown away; none for a device.
  private var waiting: String?

  /// Why a file is not written.
  private enum Failure: Error {
    /// The system refuses.
    case system(SystemError)
    /// Whoever gives the bytes has none.
    case content(PartnerFilesError)
  }

  /// Writes bytes to a new file beside `path`.
  init(_ bytes: [UInt8], to path: String) throws(PartnerFilesError) {
    try self.init(to: path) { output throws(PartnerFilesError) in output.bytes = bytes }
  }

  /// Lets the bytes of a new file beside `path` be written.
  init(
    to path: String, rows: RowProgress = RowProgress(),
    _ content: (inout ByteOutput) throws(PartnerFilesError) -> Void
  ) throws(PartnerFilesError) {
    self.path = path
    do throws(Failure) {
      let status = try Self.asking { () throws(SystemError) in
        guard !path.isEmpty else { throw SystemError(number: ENOENT) }
        return try Self.status(of: path)
      }
      target = try Self.asking { () throws(SystemError) in try Self.resolved(path) }
      if let status, status.kind == .other {
        try Self.writeDirectly(to: path, rows, content)
        return
      }
      // Renaming asks for no right to write to the old file; whoever protected it meant it.
      let target = target
      try Self.asking { () throws(SystemError) in
        if status?.kind == .folder { throw SystemError(number: EISDIR) }
        if status != nil, access(target, W_OK) != 0 { throw SystemError.last }
      }
      waiting = try Self.newFile(beside: target, mode: status?.mode, rows, content)
    } catch {
      switch error {
      case .system(let error): throw .unwritableFile(path: path, reason: Self.reason(error))
      case .content(let error): throw error
      }
    }
  }

  private static func asking<Result>(
    _ system: () throws(SystemError) -> Result
  ) throws(Failure) -> Result {
    do { return try system() } catch { throw .system(error) }
  }

  /// The name of the waiting file, if it waits beside its path and not beside that of a symbolic link.
  var nameOfWaiting: String? {
    guard let waiting, target == path else { return nil }
    return FolderPath.name(waiting)
  }

  /// Lets the waiting file take its place.
  mutating func commit() throws(PartnerFilesError) {
    guard let waiting else { return }
    guard rename(waiting, target) == 0 else {
      let error = SystemError.last
      discard()
      throw .unwritableFile(path: path, reason: error.reason)
    }
    self.waiting = nil
    Self.synchronise(folder: Self.folder(of: target))
  }

  /// Throws the waiting file away.
  mutating func discard() {
    if let waiting { unlink(waiting) }
    waiting = nil
  }

  private static func status(of path: String) throws(SystemError) -> FileStatus? {
    do {
      return try FileStatus(of: path)
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
  }

  static func reason(_ error: SystemError) -> String {
    switch error.number {
    case ENOENT: "the folder it should be in does not exist; make it first"
    case EISDIR: "it is a directory; give the path of a file"
    case ENOTDIR: "a part of its path is a file and not a folder; correct the path"
    case EACCES, EPERM, EROFS: "\(error.reason); choose another place or change the permissions"
    case ENOSPC: "\(error.reason); make room or choose another place"
    default: error.reason
    }
  }

  /// The path with the symbolic links at its end followed, one that leads nowhere included.
  private static func resolved(_ path: String) throws(SystemError) -> String {
    var path = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: 4096)
      let length = readlink(path, &buffer, buffer.count)
      guard length >= 0 else { return path }
      let target = String(
        decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
      path = target.hasPrefix("/") ? target : folder(of: path) + "/" + target
    }
    throw SystemError(number: ELOOP)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes a new file in the folder of `target` and returns its path.
  private static func newFile(
    beside target: String, mode: mode_t?, _ rows: RowProgress,
    _ content: (inout ByteOutput) throws(PartnerFilesError) -> Void
  ) throws(Failure) -> String {
    let (path, descriptor) = try asking { () throws(SystemError) in try newFile(beside: target) }
    do {
      try fill(descriptor, mode: mode, rows, content)
      return path
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Makes a new file in the folder of `target`, open to be written.
  private static func newFile(
    beside target: String
  ) throws(SystemError) -> (path: String, descriptor: Int32) {
    let name = target[(target.lastIndex(of: "/").map(target.index(after:)) ?? target.startIndex)...]
    guard !name.isEmpty else { throw SystemError(number: EISDIR) }
    for attempt in 0... {
      // The name begins with a point and ends otherwise, so that nobody takes it for a table.
      let path = "\(folder(of: target))/.\(name.prefix(40)).\(getpid()).\(attempt).tmp"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (path, descriptor) }
      if errno != EEXIST || attempt == 1_000 { break }
    }
    throw .last
  }

  /// Lets an open file be written, brings it to the disk and closes it.
  private static func fill(
    _ descriptor: Int32, mode: mode_t?, _ rows: RowProgress,
    _ content: (inout ByteOutput) throws(PartnerFilesError) -> Void
  ) throws(Failure) {
    var failure: Failure?
    do throws(Failure) {
      try send(to: descriptor, rows, content)
      try asking { () throws(SystemError) in
        if let mode, fchmod(descriptor, mode) != 0 { throw SystemError.last }
        if fsync(descriptor) != 0 { throw SystemError.last }
      }
    } catch {
      failure = error
    }
    // Some file systems only tell of a full disk when the file is closed.
    if close(descriptor) != 0, failure == nil { failure = .system(.last) }
    if let failure { throw failure }
  }

  private static func writeDirectly(
    to path: String, _ rows: RowProgress,
    _ content: (inout ByteOutput) throws(PartnerFilesError) -> Void
  ) throws(Failure) {
    // O_NONBLOCK: a pipe that nobody reads is refused and not waited for.
    let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.last) }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFL, 0)
    try send(to: descriptor, rows, content)
  }

  /// Lets bytes be written to an open file.
  private static func send(
    to descriptor: Int32, _ rows: RowProgress,
    _ content: (inout ByteOutput) throws(PartnerFilesError) -> Void
  ) throws(Failure) {
    var refusal: SystemError?
    func noting(_ system: () throws(SystemError) -> Void) throws(PartnerFilesError) {
      do throws(SystemError) {
        try system()
      } catch {
        refusal = error
        // Ends the writing; what it says is never told.
        throw .stopped
      }
    }
    var output = ByteOutput(rows) { bytes throws(PartnerFilesError) in
      try noting { () throws(SystemError) in try writeAll(bytes, to: descriptor) }
    } restart: { () throws(PartnerFilesError) in
      try noting { () throws(SystemError) in
        if ftruncate(descriptor, 0) != 0 || lseek(descriptor, 0, SEEK_SET) < 0 { throw .last }
      }
    }
    do throws(PartnerFilesError) {
      try content(&output)
      try output.end()
    } catch {
      throw refusal.map(Failure.system) ?? .content(error)
    }
  }

  /// Writes bytes to an open file, however often the system has to be asked.
  static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let count = write(descriptor, base + done, buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        if count < 0 {
          failure = .last
          return
        }
        done += count
      }
    }
    if let failure { throw failure }
  }

  /// Brings the names of a folder to the disk, where the system can.
  static func synchronise(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
