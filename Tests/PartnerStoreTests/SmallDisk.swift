import Foundation
import PartnerTestSupport

/// A disk in memory of some bytes.
struct SmallDisk {
  private let path: String

  init?(bytes: Int, at path: String) {
    self.path = path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", path) else { return nil }
  }

  func becomeReadOnly() -> Bool { Self.run("mount", "-o", "remount,ro", path) }

  func remove() { _ = Self.run("umount", path) }

  /// Whether this process may mount disks.
  static let canBeMade: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder(),
      let disk = SmallDisk(bytes: 100_000, at: folder.path("disk"))
    else { return false }
    disk.remove()
    return true
  }()

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
