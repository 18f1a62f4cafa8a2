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

  /// Writes bytes to a new file beside `path`.
  init(_ bytes: [UInt8], to path: String) throws(PartnerFilesError) {
    self.path = path
    do throws(SystemError) {
      guard !path.isEmpty else { throw SystemError(number: ENOENT) }
      let status = try Self.status(of: path)
      target = try Self.resolved(path)
      if let status, status.kind == .other {
        try Self.writeDirectly(bytes, to: path)
        return
      }
      if status?.kind == .folder { throw SystemError(number: EISDIR) }
      // Renaming asks for no right to write to the old file; whoever protected it meant it.
      if status != nil, access(target, W_OK) != 0 { throw SystemError.last }
      waiting = try Self.newFile(bytes, beside: target, mode: status?.mode)
    } catch {
      throw .unwritableFile(path: path, reason: Self.reason(error))
    }
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
    _ bytes: [UInt8], beside target: String, mode: mode_t?
  ) throws(SystemError) -> String {
    let name = target[(target.lastIndex(of: "/").map(target.index(after:)) ?? target.startIndex)...]
    guard !name.isEmpty else { throw SystemError(number: EISDIR) }
    var attempt = 0
    while true {
      // The name begins with a point and ends otherwise, so that nobody takes it for a table.
      let path = "\(folder(of: target))/.\(name.prefix(40)).\(getpid()).\(attempt).tmp"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0 {
        guard errno == EEXIST, attempt < 1_000 else { throw .last }
        attempt += 1
        continue
      }
      do {
        try fill(descriptor, bytes, mode: mode)
        return path
      } catch {
        unlink(path)
        throw error
      }
    }
  }

  /// Writes bytes to an open file, brings them to the disk and closes it.
  private static func fill(
    _ descriptor: Int32, _ bytes: [UInt8], mode: mode_t?
  ) throws(SystemError) {
    var error: SystemError?
    do throws(SystemError) {
      try writeAll(bytes, to: descriptor)
      if let mode, fchmod(descriptor, mode) != 0 { throw SystemError.last }
      if fsync(descriptor) != 0 { throw SystemError.last }
    } catch let failure {
      error = failure
    }
    // Some file systems only tell of a full disk when the file is closed.
    if close(descriptor) != 0, error == nil { error = .last }
    if let error { throw error }
  }

  private static func writeDirectly(_ bytes: [UInt8], to path: String) throws(SystemError) {
    // O_NONBLOCK: a pipe that nobody reads is refused and not waited for.
    let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFL, 0)
    try writeAll(bytes, to: descriptor)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
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
