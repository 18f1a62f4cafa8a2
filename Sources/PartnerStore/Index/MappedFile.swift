import Foundation

/// A file as bytes in memory, of which only those are read from the disk that are looked at.
///
/// Whoever replaces the file does so by a new one of its name, never by writing into it.
final class MappedFile: Sendable {
  // The bytes are only read.
  private nonisolated(unsafe) let start: UnsafeMutableRawPointer
  private let length: Int

  /// Maps an open file; nothing if it is empty or cannot be.
  init?(_ file: Int32, length: Int) {
    guard length > 0, let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, file, 0),
      start != MAP_FAILED
    else { return nil }
    self.start = start
    self.length = length
  }

  deinit { munmap(start, length) }

  /// Gives some of the bytes, which are only there while the closure runs.
  func withBytes<Result>(
    _ place: Int, _ count: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let some = (place..<place + count).clamped(to: 0..<length)
    return body(UnsafeRawBufferPointer(start: start + some.lowerBound, count: some.count))
  }
}
