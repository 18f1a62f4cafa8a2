import Foundation
import PartnerGraph

/// Writes the parts of an index to a new file.
struct IndexWriter {
  private let file: Int32
  private let state: Int64
  private var place: Int
  private var parts: [(place: Int, length: Int, sum: UInt64)] = []
  private var piece: [UInt8] = []
  private var sums: [UInt64] = []

  /// Makes a file.
  init(_ path: String, state: Int64) throws {
    file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.failure(path) }
    self.state = state
    place = (IndexFormat.headSize + 15) & ~15
    piece.reserveCapacity(IndexFormat.pieceSize)
  }

  private static func failure(_ path: String = "") -> PartnerStoreError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }

  /// Closes the file.
  func close() { _ = Foundation.close(file) }

  // MARK: Parts

  /// Writes a part as a whole; parts come in order.
  mutating func write(_ part: IndexPart, _ body: (inout Self) throws -> Void) throws {
    try writePart(body)
  }

  /// Writes the columns that are kept beside the graph, those that are left out as empty ones.
  ///
  /// The first failure is remembered, nothing more is written after it, and it is thrown at the end.
  mutating func write(keeping make: (ColumnKeeper) -> Void) throws {
    let first = parts.count
    var writer = self
    var written: Result<Void, any Error> = .success(())
    make(
      ColumnKeeper { column, bytes in
        written = written.flatMap {
          Result {
            while writer.parts.count < first + column.rawValue { try writer.writePart { _ in } }
            guard writer.parts.count == first + column.rawValue else { return }
            try writer.writePart { try $0.append(bytes) }
          }
        }
      })
    try written.get()
    while writer.parts.count < IndexFormat.partCount { try writer.writePart { _ in } }
    self = writer
  }

  private mutating func writePart(_ body: (inout Self) throws -> Void) throws {
    let start = place
    sums.removeAll(keepingCapacity: true)
    try body(&self)
    try flush()
    let sum = sums.withUnsafeBytes { Checksum.of($0) }
    parts.append((start, place - start, sum))
    let gap = (16 - place % 16) % 16
    try put([UInt8](repeating: 0, count: gap), at: place)
    place += gap
  }

  /// Writes a column.
  mutating func write<Number: FixedWidthInteger>(
    _ part: IndexPart, _ numbers: some Sequence<Number>
  ) throws {
    try write(part) { writer in
      for number in numbers {
        withUnsafeBytes(of: number.littleEndian) { writer.piece.append(contentsOf: $0) }
        if writer.piece.count >= IndexFormat.pieceSize { try writer.flush() }
      }
    }
  }

  /// Writes bytes of the part that is being written.
  mutating func append(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try append($0) } }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let some = rest.prefix(IndexFormat.pieceSize - piece.count)
      piece.append(contentsOf: some)
      rest = rest.dropFirst(some.count)
      if piece.count == IndexFormat.pieceSize { try flush() }
    }
  }

  private mutating func flush() throws {
    guard !piece.isEmpty else { return }
    sums.append(piece.withUnsafeBytes { Checksum.of($0) })
    try put(piece, at: place)
    place += piece.count
    piece.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8], at place: Int) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(file, $0.baseAddress.map { $0 + done }, bytes.count - done, off_t(place + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure() }
      done += count
    }
  }

  /// Writes the head, after which the index is whole.
  func finish() throws {
    var words: [UInt64] = [
      IndexFormat.mark, IndexFormat.version, UInt64(IndexFormat.partCount),
      UInt64(bitPattern: state), UInt64(place),
    ]
    for part in parts { words += [UInt64(part.place), UInt64(part.length), part.sum] }
    words = words.map(\.littleEndian)
    words.append(words.withUnsafeBytes { Checksum.of($0) }.littleEndian)
    try put(words.withUnsafeBytes { Array($0) }, at: 0)
  }
}
