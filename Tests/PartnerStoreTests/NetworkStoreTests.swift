import Foundation
import PartnerFiles
import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Testing

@Suite struct `A network in a database` {
  @Test(arguments: 0..<40)
  func `comes back as it was, whatever its texts hold`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    let network = HostileNetwork.make(seed: seed)
    try NetworkStore(at: folder.path("n.sqlite"), for: .creating).replace(
      with: network, Notes.sample)
    let isSame = try NetworkStore(at: folder.path("n.sqlite"), for: .reading).read() == network
    #expect(isSame)
  }

  @Test(arguments: 0..<20)
  func `is replaced as a whole`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    try store.replace(with: GeneratedNetwork.make(seed: seed), Notes.sample)
    let second = GeneratedNetwork.make(seed: seed + 1_000, partners: 60, links: 200)
    try store.replace(with: second, Notes.sample)
    let isSame = try store.read() == second
    #expect(isSame)
  }

  @Test func `is empty when it is new`() throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    #expect(try store.read() == Network(name: "network"))
    #expect(try store.layout() == [])
    try store.close()
    let names = try folder.names()
    #expect(names == ["n.sqlite"])
  }

  @Test(arguments: ["brest", "marseille-miami", "metz-sarrebruck", "themes", "three-cities"])
  func `gives a sample folder back byte by byte, and one with includes as one`(
    _ name: String
  ) throws {
    let folder = try TemporaryFolder()
    let sample = try NetworkFolder(at: Self.sample(name))
    try roundTrip(sample, in: folder, "first")
    let one = try NetworkFolder(at: folder.path("first"))
    let isSame = one.network == sample.network
    #expect(isSame)
    #expect(one.includes == [])
    if sample.includes.isEmpty { try expectSameFiles(Self.sample(name), folder, "first") }
    try roundTrip(one, in: folder, "second")
    try expectSameFiles(folder.path("first"), folder, "second")
  }

  /// The path of a sample network.
  private static func sample(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Graphs/\(name)").path
  }

  /// Writes a folder through a database.
  private func roundTrip(_ read: NetworkFolder, in folder: TemporaryFolder, _ name: String) throws {
    let store = try NetworkStore(at: folder.path("\(name).sqlite"), for: .creating)
    let layout = try read.layout().files.map { StoredFile(name: $0.name, content: $0.text) }
    try store.replace(with: read.network, layout: layout, Notes.sample)
    let kept = try store.layout().map { FolderLayout.File(name: $0.name, text: $0.content) }
    try NetworkFolder(store.read(), layout: FolderLayout(kept)).write(to: folder.path(name))
  }

  private func expectSameFiles(_ path: String, _ folder: TemporaryFolder, _ name: String) throws {
    for file in try folder.names(in: name) {
      let before = [UInt8](try Data(contentsOf: URL(filePath: path + "/" + file)))
      #expect(try folder.bytes("\(name)/\(file)") == before, "\(file)")
    }
  }

  @Test func `is not changed by a network that is no graph`() throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    let good = GeneratedNetwork.make(seed: 1)
    try store.replace(with: good, Notes.sample)
    let a = Partner(id: "a", kind: .city, name: "A", themes: ["nowhere"])
    let b = Partner(id: "b", kind: .city, name: "B")
    let circle = ["x", "y"].map {
      Theme(id: Identifier($0), label: "X", broader: [$0 == "x" ? "y" : "x"])
    }
    let faulty: [(Network, NetworkProblem)] = [
      (
        Network(name: "", partners: [a]),
        .unknownReference(table: "partners", id: "a", column: "themes", value: "nowhere")
      ),
      (Network(name: "", partners: [b, b]), .duplicateIdentifier(table: "partners", id: "b")),
      (
        Network(
          name: "", partners: [b], links: [Link(id: "l", from: "b", to: "b", kind: .contact)]),
        .linkToItself("l")
      ),
      (Network(name: "", themes: circle), .cycleOfBroaderThemes(["x", "y"])),
      (
        Network(
          name: "", statements: [Statement(subject: "z", property: "p", value: "v", source: "")]),
        .unknownReference(table: "statements", id: "z", column: "subject", value: "z")
      ),
    ]
    for (network, problem) in faulty {
      #expect(throws: PartnerStoreError.faultyNetwork([problem])) {
        try store.replace(with: network, Notes.sample)
      }
    }
    let isSame = try store.read() == good
    #expect(isSame)
  }
}
