import Foundation
import PartnerGraph

/// Prints HTML to PDF through Chromium, in a process of its own that may not take long.
struct Chromium {
  let language: Language

  /// How long it may work, in seconds.
  private static let seconds = 90

  /// The program: the one that `PARTNERS_CHROMIUM` names, else the first of its names that is on the path.
  private static func program() -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["PARTNERS_CHROMIUM"], !path.isEmpty {
      return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    for name in ["chromium", "chromium-browser", "google-chrome"] {
      for folder in folders {
        let path = "\(folder)/\(name)"
        if FileManager.default.isExecutableFile(atPath: path) { return path }
      }
    }
    return nil
  }

  /// The PDF of a page.
  func pdf(of html: [UInt8]) throws(CommandFailure) -> [UInt8] {
    guard let program = Self.program() else {
      throw .wrongUse(
        language.choose(
          english: "a PDF needs Chromium, which is not here: apt-get install chromium, or write an "
            + ".html and print it from a browser",
          french:
            "un PDF demande Chromium, qui n'est pas ici : apt-get install chromium, ou écrivez "
            + "un .html et imprimez-le depuis un navigateur"))
    }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "partners-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try Data(html).write(to: folder.appending(path: "page.html"))
      let code = try run(program, in: folder)
      if let bytes = try? Data(contentsOf: folder.appending(path: "page.pdf")), bytes.count > 500,
        bytes.starts(with: Data("%PDF-".utf8))
      {
        return Array(bytes)
      }
      throw failure("exit code \(code)")
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw failure(error.localizedDescription)
    }
  }

  private func failure(_ reason: String) -> CommandFailure {
    .wrongUse(
      language.choose(
        english: "Chromium made no PDF (\(reason)); write an .html and print it from a browser",
        french: "Chromium n'a pas fait de PDF (\(reason)) ; écrivez un .html et imprimez-le depuis "
          + "un navigateur"))
  }

  /// Runs it without network, for a limited time of work and of waiting; the page itself forbids script.
  private func run(_ program: String, in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -t \(Self.seconds); ulimit -c 0; exec \"$0\" \"$@\"", program, "--headless=new",
      "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--user-data-dir=\(folder.path)/profile", "--no-pdf-header-footer",
      "--print-to-pdf=\(folder.path)/page.pdf", "file://\(folder.path)/page.html",
    ]
    // As root it refuses to start in its own sandbox.
    if getuid() == 0 { process.arguments?.insert("--no-sandbox", at: 3) }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let timer = DispatchSource.makeTimerSource()
    timer.schedule(deadline: .now() + .seconds(Self.seconds))
    timer.setEventHandler { process.terminate() }
    timer.resume()
    process.waitUntilExit()
    timer.cancel()
    return process.terminationStatus
  }
}
