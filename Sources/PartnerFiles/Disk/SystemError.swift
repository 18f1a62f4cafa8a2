#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the operating system says of a call that failed.
struct SystemError: Error {
  /// The number, such as `ENOENT`.
  let number: Int32

  /// The error of the call just made.
  static var last: Self { Self(number: errno) }

  /// The words of the system, such as `no such file or directory`.
  var reason: String {
    guard let words = strerror(number) else { return "error \(number)" }
    let text = String(cString: words)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// What a path leads to, symbolic links followed.
struct FileStatus {
  /// What it is.
  enum Kind { case file, folder, other }

  let kind: Kind
  let size: Int
  /// The permission bits.
  let mode: mode_t
  /// The device and the number on it: the same for two paths to one file.
  let identity: [UInt64]

  /// Asks for a path; throws if nothing is there.
  init(of path: String) throws(SystemError) {
    var status = stat()
    guard !path.utf8.contains(0) else { throw SystemError(number: EINVAL) }
    guard stat(path, &status) == 0 else { throw .last }
    self.init(status)
  }

  /// Asks for an open file.
  init(ofDescriptor descriptor: Int32) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(status.st_size)
    mode = status.st_mode & 0o7777
    identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}

extension SystemError {
  /// Whether an error says that nothing is at a path.
  static func isMissing(_ error: SystemError) -> Bool {
    error.number == ENOENT || error.number == ENOTDIR
  }
}
