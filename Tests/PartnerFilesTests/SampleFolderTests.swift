import Foundation
import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `The sample networks` {
  private static let graphs = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Graphs")

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: graphs.path)),
    arguments: ["themes", "brest", "metz-sarrebruck", "marseille-miami", "three-cities"])
  func `a sample is read, is a graph and is written as it was`(_ name: String) throws {
    let source = Self.graphs.appendingPathComponent(name)
    let read = try NetworkFolder(at: source.path)
    #expect(read.network.problems() == [])
    #expect(!read.network.themes.isEmpty)
    let folder = try TemporaryFolder()
    try read.write(to: folder.path("copy"))
    for file in try folder.names(in: "copy") {
      let original = Array(try Data(contentsOf: source.appendingPathComponent(file)))
      #expect(try folder.bytes("copy/\(file)") == original, "\(file)")
    }
  }
}
