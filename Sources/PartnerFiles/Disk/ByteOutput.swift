/// The bytes of a file as they are written: collected in memory or, about a mebibyte at a time, sent on;
/// it tells how far the rows are, and may be stopped.
struct ByteOutput {
  /// Takes bytes that are not kept.
  typealias Receiver = (ArraySlice<UInt8>) throws(PartnerFilesError) -> Void

  /// What was not sent on yet.
  var bytes: [UInt8] = []
  private let receiver: Receiver?
  private let restart: () throws(PartnerFilesError) -> Void
  /// Is told of every row.
  let rows: RowProgress
  /// How many rows ended.
  private var count = 0

  private static let greatestKept = 1 << 20
  /// As many bytes as a line end has, so that the last one can be taken back.
  private static let keptAtLeast = 2

  /// Collects bytes, which nobody watches.
  init() { self.init(RowProgress(), receiver: nil) }

  /// Sends bytes on.
  ///
  /// - Parameters:
  ///   - rows: Is told of every row.
  ///   - receiver: Takes the bytes; without it they are collected.
  ///   - restart: Takes back what was sent on.
  init(
    _ rows: RowProgress, receiver: Receiver?,
    restart: @escaping () throws(PartnerFilesError) -> Void = { () throws(PartnerFilesError) in }
  ) {
    self.rows = rows
    self.receiver = receiver
    self.restart = restart
  }

  /// Ends some rows: tells how far the work is, and sends on what there is if it is much.
  mutating func endRows(_ count: Int = 1) throws(PartnerFilesError) {
    self.count += count
    try rows.tell(count)
    guard bytes.count > Self.greatestKept, let receiver else { return }
    let end = bytes.count - Self.keptAtLeast
    try receiver(bytes[..<end])
    bytes.removeFirst(end)
  }

  /// Takes everything back.
  mutating func startAgain() throws(PartnerFilesError) {
    bytes = []
    rows.forget(count)
    count = 0
    try restart()
  }

  /// Sends on what is left.
  mutating func end() throws(PartnerFilesError) {
    guard let receiver else { return }
    try receiver(bytes[...])
    bytes = []
  }
}
