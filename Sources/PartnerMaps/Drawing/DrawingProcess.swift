internal import Foundation
internal import PartnerDOT

/// Runs another program on some text, with limits on time and on what it writes.
///
/// libgraphviz can crash, hang or fill the memory on a text that is not our own, and a layout cannot
/// be stopped: so both are done by a program of its own, which ends with what it does.
public struct DrawingProcess: Sendable {
  /// How much a drawing may cost.
  public struct Limits: Hashable, Sendable {
    /// The seconds after which it is ended.
    public var seconds: Double
    /// The memory that it may use, in MB.
    public var megabytes: Int
    /// The size of what it may write, in MB.
    public var outputMegabytes: Int

    /// Makes limits.
    public init(seconds: Double = 20, megabytes: Int = 2000, outputMegabytes: Int = 200) {
      self.seconds = seconds
      self.megabytes = megabytes
      self.outputMegabytes = outputMegabytes
    }
  }

  private let program: String
  private let arguments: [String]
  private let limits: Limits

  /// Makes a process to be run.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - arguments: Its arguments.
  ///   - limits: What it may cost; the program must itself keep to that of memory.
  public init(program: String, arguments: [String], limits: Limits = Limits()) {
    self.program = program
    self.arguments = arguments
    self.limits = limits
  }

  /// Runs the program.
  ///
  /// - Parameter input: What it reads from its standard input.
  /// - Returns: What it writes to its standard output.
  /// - Throws: ``MapError/tookTooLong(seconds:)``, ``MapError/drawingDied(signal:)``,
  ///   ``MapError/refused(_:)`` with what the program says, or ``MapError/noResources``.
  public func output(of input: [UInt8]) throws(MapError) -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let (reads, writes, complains) = (Pipe(), Pipe(), Pipe())
    process.standardInput = reads
    process.standardOutput = writes
    process.standardError = complains
    // A program that ends before it has read everything must not end this one.
    signal(SIGPIPE, SIG_IGN)
    guard (try? process.run()) != nil else { throw .noResources }
    let queue = DispatchQueue(label: "drawing input")
    queue.async {
      try? reads.fileHandleForWriting.write(contentsOf: Data(input))
      try? reads.fileHandleForWriting.close()
    }
    return try DrawingWatch(limits: limits).output(
      from: writes.fileHandleForReading, words: complains.fileHandleForReading,
      process: process.processIdentifier
    ) {
      process.waitUntilExit()
      return process.terminationReason == .uncaughtSignal
        ? .died(signal: Int(process.terminationStatus))
        : .ended(status: Int(process.terminationStatus))
    }
  }
}
