import Dispatch
import Foundation
import PartnerGraph
import Synchronization

/// Reads an index whose every byte was checked.
final class IndexReader: Sendable {
  private let file: Int32
  private let parts: [(place: Int, length: Int, sum: UInt64)]
  /// The whole file in memory.
  private let mapped: MappedFile

  /// Opens an index, if it is one of a state of the network.
  init?(_ path: String, state: Int64) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let parts = Self.parts(file, state: state, length: Int(status.st_size)),
      let mapped = MappedFile(file, length: Int(status.st_size))
    else {
      close(file)
      return nil
    }
    (self.file, self.parts, self.mapped) = (file, parts, mapped)
  }

  deinit { close(file) }

  /// Where the parts are, if the head is right.
  private static func parts(
    _ file: Int32, state: Int64, length: Int
  ) -> [(place: Int, length: Int, sum: UInt64)]? {
    var words = [UInt64](repeating: 0, count: IndexFormat.headSize / 8)
    guard words.withUnsafeMutableBytes({ read(file, at: 0, into: $0) }) else { return nil }
    let sum = words.withUnsafeBytes {
      Checksum.of(UnsafeRawBufferPointer(rebasing: $0.dropLast(8)))
    }
    words = words.map(UInt64.init(littleEndian:))
    guard words.last == sum, words[0] == IndexFormat.mark, words[1] == IndexFormat.version,
      words[2] == UInt64(IndexFormat.partCount), words[3] == UInt64(bitPattern: state),
      words[4] == UInt64(length)
    else { return nil }
    let parts = (0..<IndexFormat.partCount).compactMap { part -> (Int, Int, UInt64)? in
      let first = IndexFormat.words + part * 3
      let (place, size) = (Int(clamping: words[first]), Int(clamping: words[first + 1]))
      guard place <= length, size <= length - place else { return nil }
      return (place, size, words[first + 2])
    }
    return parts.count == IndexFormat.partCount ? parts : nil
  }

  /// Reads bytes at a place of a file; false if they are not there.
  private static func read(
    _ file: Int32, at place: Int, into bytes: UnsafeMutableRawBufferPointer
  ) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = pread(
        file, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(place + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  // MARK: Parts

  /// A column, or nothing if its bytes are not those that were written.
  ///
  /// - Complexity: O(*b*), where *b* is the number of its bytes.
  func column<Element: BitwiseCopyable>(_ part: IndexPart, of: Element.Type) -> [Element]? {
    column(part.rawValue, of: Element.self)
  }

  private func column<Element: BitwiseCopyable>(_ number: Int, of: Element.Type) -> [Element]? {
    let (place, length, sum) = parts[number]
    let stride = MemoryLayout<Element>.stride
    guard length % stride == 0 else { return nil }
    var isRight = false
    let column = [Element](unsafeUninitializedCapacity: length / stride) { elements, count in
      let bytes = UnsafeMutableRawBufferPointer(elements)
      isRight = self.sum(at: place, length, into: bytes) == sum
      count = isRight ? length / stride : 0
    }
    return isRight ? column : nil
  }

  /// Whether the bytes of a part that stays in the file are those that were written.
  ///
  /// - Complexity: O(*b*), where *b* is their number.
  func isRight(_ part: IndexPart) -> Bool {
    let (place, length, sum) = parts[part.rawValue]
    return self.sum(at: place, length, into: nil) == sum
  }

  /// Gives the bytes of a part, which are only there while the closure runs.
  func withBytes<Result>(
    of part: IndexPart, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    mapped.withBytes(parts[part.rawValue].place, parts[part.rawValue].length, body)
  }

  /// The checksum of bytes that are read by several cores, into memory of their size or only to be
  /// looked at; nothing if they cannot be read.
  private func sum(
    at place: Int, _ length: Int, into bytes: UnsafeMutableRawBufferPointer?
  ) -> UInt64? {
    let size = IndexFormat.pieceSize
    let pieces = (length + size - 1) / size
    let cores = min(pieces, max(1, ProcessInfo.processInfo.activeProcessorCount))
    var sums = [UInt64](repeating: 0, count: pieces)
    let failures = Mutex(0)
    sums.withUnsafeMutableBufferPointer { sums in
      // Each core writes its own pieces and their sums.
      nonisolated(unsafe) let (sums, bytes) = (sums, bytes)
      DispatchQueue.concurrentPerform(iterations: cores) { core in
        let own =
          bytes == nil
          ? UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16) : nil
        defer { own?.deallocate() }
        for piece in stride(from: core, to: pieces, by: cores) {
          let start = piece * size
          let count = min(size, length - start)
          guard
            let some = bytes.map({
              UnsafeMutableRawBufferPointer(rebasing: $0[start..<start + count])
            })
              ?? own.map({ UnsafeMutableRawBufferPointer(rebasing: $0[..<count]) }),
            Self.read(file, at: place + start, into: some)
          else { return failures.withLock { $0 += 1 } }
          sums[piece] = Checksum.of(UnsafeRawBufferPointer(some)).littleEndian
        }
      }
    }
    if failures.withLock({ $0 }) > 0 { return nil }
    return sums.withUnsafeBytes { Checksum.of($0) }
  }
}

extension IndexReader: KeptColumns {
  func kept<Element: BitwiseCopyable>(_ kept: KeptColumn, of: Element.Type) -> [Element]? {
    column(IndexPart.allCases.count + kept.rawValue, of: Element.self)
  }
}
