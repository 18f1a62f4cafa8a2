#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that has no name and is gone when it is closed, for bytes that would take too much memory.
final class ScratchFile {
  private let descriptor: Int32
  /// How many bytes it holds.
  private(set) var size = 0

  /// Makes an empty file in the folder of temporary files.
  init() throws(PartnerFilesError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let pattern = (folder.isEmpty ? "/tmp" : folder) + "/partners-XXXXXX"
    var path = Array(pattern.utf8CString)
    descriptor = path.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    if descriptor < 0 { throw Self.refused(.last) }
    unlink(path)
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  func append(_ bytes: ArraySlice<UInt8>) throws(PartnerFilesError) {
    do throws(SystemError) {
      try StagedFile.writeAll(bytes, to: descriptor)
    } catch {
      throw Self.refused(error)
    }
    size += bytes.count
  }

  /// The file for a program in C, read from its start; whoever asks closes it.
  func stream() throws(PartnerFilesError) -> UnsafeMutablePointer<FILE> {
    let copy = dup(descriptor)
    guard copy >= 0, let file = fdopen(copy, "r") else { throw Self.refused(.last) }
    rewind(file)
    return file
  }

  private static func refused(_ error: SystemError) -> PartnerFilesError {
    .unwritableFile(path: "a temporary file", reason: StagedFile.reason(error))
  }
}
