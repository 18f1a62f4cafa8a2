import Foundation
import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

/// The files of two networks, of which the one takes the place of the other.
@Suite struct `Taking the place of a folder` {
  private static let head = "partners: these files take the places of others\n"

  /// A folder that was left between two of the steps of a writer that was killed.
  private static func interrupted(
    after step: Int, _ folder: TemporaryFolder
  ) throws -> (old: Network, new: Network) {
    let (old, new) = (GeneratedNetwork.make(seed: 1), GeneratedNetwork.make(seed: 2))
    try NetworkFolder(old).write(to: folder.path("n"))
    try NetworkFolder(new).write(to: folder.path("m"))
    let names = try folder.names(in: "m")
    for name in names {
      try folder.write(folder.bytes("m/\(name)"), to: "n/.\(name).1.0.tmp")
    }
    if step > 0 {
      let lines = names.map { ".\($0).1.0.tmp \($0)\n" }.joined()
      try folder.write(head + lines, to: "n/.partners-commit")
    }
    for name in names.prefix(max(0, step - 1)) {
      try FileManager.default.removeItem(atPath: folder.path("n/\(name)"))
      try FileManager.default.moveItem(
        atPath: folder.path("n/.\(name).1.0.tmp"), toPath: folder.path("n/\(name)"))
    }
    return (old, new)
  }

  @Test(arguments: 0..<8)
  func `wherever it is interrupted, who opens it finds the old or the new`(_ step: Int) throws {
    let folder = try TemporaryFolder()
    let (old, new) = try Self.interrupted(after: step, folder)
    let isWhole = try NetworkFolder(at: folder.path("n")).network == (step == 0 ? old : new)
    #expect(isWhole)
    if step > 0 { #expect(try folder.names(in: "n") == folder.names(in: "m")) }
  }

  @Test func `it may be written again after it was interrupted`() throws {
    let folder = try TemporaryFolder()
    _ = try Self.interrupted(after: 3, folder)
    let third = GeneratedNetwork.make(seed: 3)
    try NetworkFolder(third).write(to: folder.path("n"))
    let isThird = try NetworkFolder(at: folder.path("n")).network == third
    #expect(isThird)
    #expect(try folder.names(in: "n") == folder.names(in: "m"))
  }

  @Test func `a record moves nothing but files of the network, whatever it says`() throws {
    let folder = try TemporaryFolder()
    try NetworkFolder(GeneratedNetwork.make(seed: 1)).write(to: folder.path("n"))
    try folder.write("mine", to: "mine")
    try folder.write("theirs", to: "n/.partners.csv.x.tmp")
    try folder.write(
      Self.head + ".partners.csv.x.tmp ../mine\n.x.tmp partners.csv\n../mine links.csv\n"
        + "./../mine.tmp links.csv\n", to: "n/.partners-commit")
    _ = try NetworkFolder(at: folder.path("n"))
    #expect(try folder.text("mine") == "mine")
    #expect(try folder.text("n/.partners.csv.x.tmp") == "theirs")
  }

  @Test func `what a killed program left beside a new folder is removed`() throws {
    let folder = try TemporaryFolder()
    // No process has this number.
    try folder.write("id,kind\n", to: ".n.4194305.tmp/.partners.csv.4194305.0.tmp")
    try folder.write("", to: ".n.mine.tmp/x")
    try NetworkFolder(GeneratedNetwork.make(seed: 1)).write(to: folder.path("n"))
    #expect(try folder.names() == [".n.mine.tmp", "n"])
  }
}
