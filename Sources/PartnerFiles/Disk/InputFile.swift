#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads whole files, never more than a set size, and never waits for a pipe.
public enum InputFile {
  /// The greatest file that is read, 2 GiB less one byte: places in it fit 31 bits.
  public static let greatestSize = Int(Int32.max)

  /// The bytes of a file; nothing if there is none, and a fault of `file` if it cannot be read.
  static func bytes(
    at path: String, as file: String, limit: Int = greatestSize, _ faults: inout FaultCollector
  ) -> [UInt8]? {
    do {
      return try contents(ofFile: path, limit: limit)
    } catch {
      if let reason = error.reason { faults.add(FileFault(file: file, reason: reason)) }
      return nil
    }
  }

  /// The bytes of a file that must be there.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - limit: The greatest number of bytes that are read.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` if there is no file, if it is a directory, a pipe or a
  ///   device, too large, or refused by the system.
  /// - Complexity: O(*b*), where *b* is the number of bytes.
  public static func needed(
    at path: String, limit: Int = greatestSize
  ) throws(PartnerFilesError) -> [UInt8] {
    var faults = FaultCollector()
    if let bytes = bytes(at: path, as: path, limit: limit, &faults) { return bytes }
    let fault = faults.faults.first ?? FileFault(file: path, reason: .noFile)
    throw .faultyFiles(FileFaults([fault]))
  }

  /// Why there are no bytes.
  private struct Failure: Error {
    /// What is wrong with the file; nothing if there is none.
    let reason: FileFault.Reason?
  }

  private static func contents(ofFile path: String, limit: Int) throws(Failure) -> [UInt8] {
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let error = SystemError.last
      if error.number == ENOENT { throw Failure(reason: nil) }
      // A socket cannot be opened at all.
      throw Failure(reason: error.number == ENXIO ? .notAFile : .unreadable(error.reason))
    }
    defer { close(descriptor) }
    let status: FileStatus
    do { status = try FileStatus(ofDescriptor: descriptor) } catch {
      throw Failure(reason: .unreadable(error.reason))
    }
    guard status.kind == .file else { throw Failure(reason: .notAFile) }
    guard status.size <= limit else {
      throw Failure(reason: .tooLarge(bytes: status.size, limit: limit))
    }
    return try contents(of: descriptor, expected: status.size, limit: limit)
  }

  /// Reads to the end of the file, which may meanwhile have become longer or shorter.
  private static func contents(
    of descriptor: Int32, expected: Int, limit: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let room = max(bytes.isEmpty ? expected + 1 : 0, 1 << 16)
      var failure: SystemError?
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
          guard let base = buffer.baseAddress else { break }
          let got = read(descriptor, base + count, room - count)
          if got < 0 && errno == EINTR { continue }
          if got < 0 { failure = .last }
          if got <= 0 { break }
          count += got
        }
      }
      if let failure { throw Failure(reason: .unreadable(failure.reason)) }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= limit else {
        throw Failure(reason: .tooLarge(bytes: bytes.count, limit: limit))
      }
      if part.count < room { return bytes }
    }
  }
}
