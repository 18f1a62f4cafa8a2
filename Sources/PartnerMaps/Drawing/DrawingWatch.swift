internal import Foundation
internal import PartnerDOT

/// Gathers what a process that draws writes, and ends it when it costs too much.
struct DrawingWatch {
  let limits: DrawingProcess.Limits

  /// How a process came to its end.
  enum End {
    case ended(status: Int)
    case died(signal: Int)
  }

  /// Waits until a process has ended, and gives what it wrote.
  ///
  /// - Parameters:
  ///   - picture: Where it writes the picture.
  ///   - words: Where it writes what went wrong.
  ///   - process: Its number.
  ///   - end: Waits for its end.
  /// - Throws: As ``DrawingProcess/output(of:)``.
  func output(
    from picture: FileHandle, words: FileHandle, process: Int32, end: () -> End
  ) throws(MapError) -> [UInt8] {
    let group = DispatchGroup()
    let (output, complaint) = (Gathered(limits.outputMegabytes << 20), Gathered(10_000))
    let queue = DispatchQueue(label: "drawing", attributes: .concurrent)
    for (handle, gathered) in [(picture, output), (words, complaint)] {
      queue.async(group: group) { gathered.fill(from: handle) }
    }
    let isLate = group.wait(timeout: .now() + limits.seconds) == .timedOut
    if isLate || output.isTooLong { kill(process, SIGKILL) }
    let end = end()
    _ = group.wait(timeout: .now() + 1)
    if isLate { throw .tookTooLong(seconds: limits.seconds) }
    if output.isTooLong {
      throw .refused("the picture is larger than \(limits.outputMegabytes) MB")
    }
    switch end {
    case .died(let signal): throw .drawingDied(signal: signal)
    case .ended(0): return output.bytes
    case .ended:
      var text = LabelText.visible(String(decoding: complaint.bytes, as: UTF8.self), limit: 400)
      if text.hasPrefix("error: ") { text.removeFirst("error: ".count) }
      throw .refused(text.isEmpty ? "it does not say why" : text)
    }
  }

  /// What comes out of a pipe, up to a limit.
  private final class Gathered: Sendable {
    private let limit: Int
    private let state = NSLock()
    // Unsafe but right: only touched under `state`.
    nonisolated(unsafe) private var data: [UInt8] = []
    nonisolated(unsafe) private var hasMore = false

    init(_ limit: Int) { self.limit = limit }

    var bytes: [UInt8] { state.withLock { data } }
    var isTooLong: Bool { state.withLock { hasMore } }

    func fill(from handle: FileHandle) {
      while let piece = try? handle.read(upToCount: 1 << 16), !piece.isEmpty {
        let isFull = state.withLock {
          hasMore = hasMore || data.count + piece.count > limit
          if !hasMore { data += piece }
          return hasMore
        }
        if isFull { return }
      }
    }
  }
}
