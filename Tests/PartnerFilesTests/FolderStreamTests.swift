import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Synchronization
import Testing

@Suite struct `A folder read part by part` {
  private struct Enough: Error {}

  private static func folder(_ seed: Int, links: Int = 48) throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    try NetworkFolder(GeneratedNetwork.make(seed: seed, links: links)).write(to: folder.path("n"))
    return (folder, folder.path("n"))
  }

  @Test(arguments: 0..<20)
  func `holds what the folder holds, in its order, and its layout`(_ seed: Int) throws {
    let (folder, path) = try Self.folder(seed, links: seed % 4 == 0 ? 0 : 9_000 * (seed % 3) + 7)
    let whole = try NetworkFolder(at: path)
    let stream = try #require(try FolderStream(at: path))
    var links: [Link] = []
    try stream.links { part, ends in
      links += part
      #expect(ends.count == part.count)
      for (link, ends) in zip(part, ends) {
        let partners = stream.network.partners
        #expect(partners[Int(ends.from)].id == link.from && partners[Int(ends.to)].id == link.to)
      }
    }
    #expect(stream.linkCount == links.count)
    let isSame = links == whole.network.links
    #expect(isSame)
    let isSameElsewhere =
      stream.network.partners == whole.network.partners
      && stream.network.themes == whole.network.themes
      && stream.network.sources == whole.network.sources
      && stream.network.statements == whole.network.statements
      && stream.network.name == whole.network.name && stream.network.title == whole.network.title
    #expect(isSameElsewhere)
    #expect(try stream.layout() == whole.layout())
    _ = folder
  }

  @Test func `is left to the whole reader if it includes others or anything is wrong`() throws {
    let (folder, path) = try Self.folder(1)
    try folder.write("{\"includes\": [\"../n\"]}", to: "m/datapackage.json")
    #expect(try FolderStream(at: folder.path("m")) == nil)
    #expect(try FolderStream(at: folder.path("nowhere")) == nil)
    try folder.write("id,kind,name\na,town,A\n", to: "n/partners.csv")
    #expect(try FolderStream(at: path) == nil)
  }

  // A semaphore that ends below its first value traps: links that wait when nobody takes them.
  @Test(arguments: [1, 9_000, 90_000])
  func `may be left at any part`(_ count: Int) throws {
    let (folder, path) = try Self.folder(2, links: count)
    for _ in 0..<3 {
      let stream = try #require(try FolderStream(at: path))
      #expect(throws: Enough.self) { try stream.links { _, _ in throw Enough() } }
    }
    _ = folder
  }

  @Test func `stops when its observer says so`() throws {
    let (folder, path) = try Self.folder(3)
    for last in 0..<3 {
      let asked = Atomic<Int>(0)
      #expect(throws: PartnerFilesError.stopped) {
        try FolderStream(at: path) { _ in
          asked.wrappingAdd(1, ordering: .relaxed).oldValue < last
        }
      }
    }
    _ = folder
  }
}
