import Foundation

/// Runs the command as a program of its own, as a person at a prompt does.
struct Command {
  /// What a run printed, and how it ended.
  struct Run {
    let output: String
    let errors: String
    let code: Int32
    /// Whether the program ended by itself; a trap or a signal is never an answer.
    let endedByItself: Bool
  }

  /// The folder of the package.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs `partners` with arguments, in English, on the sample networks unless told otherwise.
  ///
  /// - Parameter meanwhile: What is done while it runs.
  static func run(
    _ arguments: [String], in folder: URL = root, environment: [String: String] = [:],
    meanwhile: (Process) -> Void = { _ in }
  ) throws -> Run {
    let process = Process()
    process.executableURL = try program()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C", "PATH": "/usr/bin:/bin"]
      .merging(environment) { _, new in new }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    // Each pipe is read on a thread of its own, so that neither can fill up and stop the program.
    let reading = ReadingThread(errors.fileHandleForReading)
    try process.run()
    meanwhile(process)
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = reading.wait()
    process.waitUntilExit()
    return Run(
      output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self), code: process.terminationStatus,
      endedByItself: process.terminationReason == .exit)
  }

  /// The program that was built together with the tests.
  private static func program() throws -> URL {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appending(path: "partners")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return program
      }
      folder = folder.deletingLastPathComponent()
    }
    return root.appending(path: ".build/debug/partners")
  }

  /// An empty folder that is removed when `body` returns.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "partners-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class ReadingThread: @unchecked Sendable {
  // @unchecked: 'data' is written before 'done' is signalled and read after it.
  private var data = Data()
  private let done = DispatchSemaphore(value: 0)

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      data = handle.readDataToEndOfFile()
      done.signal()
    }
  }

  func wait() -> Data {
    done.wait()
    return data
  }
}
