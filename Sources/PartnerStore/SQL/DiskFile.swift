import Foundation

/// A file or folder as the disk has it.
enum DiskFile {
  /// Waits until what was written to a file, or the names in a folder, are on the disk.
  static func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> PartnerStoreError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}
