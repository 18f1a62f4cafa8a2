import Foundation
import PartnerDOT
import PartnerGraph
import PartnerMaps
import PartnerTestSupport
import Testing

@Suite(.serialized) struct `Drawing through Graphviz` {
  private let renderer = MapRenderer.shared

  @Test func `a good graph still draws after bad ones failed`() throws {
    let picture = try MapSupport.picture(
      MapSupport.content(of: MapSamples.sixPartners(), around: "brest"))
    let before = try picture.rendered(as: .svg)
    for text in [
      "", "digraph {", "not a graph", "digraph { a [label=<<b>x] }", "digraph { \"a }",
      "digraph { a\u{0} }", "digraph { /* a", "digraph { a [label=<x", "}}}}", "digraph { a } \"",
      "digraph a { b } digraph { \"c",
      String(repeating: "{", count: 20_000),
      "digraph { " + String(repeating: "subgraph {", count: 20_000),
    ] {
      #expect(throws: MapError.self) {
        try renderer.render(DOTText(text: text), layout: .neato, as: .svg)
      }
      #expect(try picture.rendered(as: .svg) == before, "after \(text.prefix(40))")
    }
  }

  @Test func `text that is no graph is refused with what Graphviz says`() {
    let error = #expect(throws: MapError.self) {
      try renderer.render(DOTText(text: "digraph { a -> }"), layout: .neato, as: .svg)
    }
    guard case .unreadable(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("syntax error in line 1"))
  }

  @Test func `text with a NUL is refused and not cut short`() {
    #expect(throws: MapError.unreadable("it contains a NUL character")) {
      try renderer.render(DOTText(text: "digraph { a }\u{0}"), layout: .neato, as: .svg)
    }
  }

  @Test func `missing positions are an error although Graphviz says it worked`() {
    let error = #expect(throws: MapError.self) {
      try renderer.render(DOTText(text: "digraph { a }"), layout: .positions, as: .svg)
    }
    guard case .layoutFailed("nop2", let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("pos"))
  }

  @Test func `a graph too large for a layout is refused before it hangs`() {
    let dot = DOTText(text: "digraph { }", nodeCount: 601, edgeCount: 3)
    let error = MapError.tooLarge(.neato, nodes: 601, edges: 3, limit: 600)
    #expect(throws: error) { try renderer.render(dot, layout: .neato, as: .svg) }
  }

  @Test func `every error names the culprit`() {
    let errors: [(MapError, String)] = [
      (.unreadable("why"), "the graph cannot be read: why"),
      (.layoutFailed("sfdp", "why"), "the graph cannot be laid out by 'sfdp': why"),
      (.drawingFailed(.png, "why"), "the picture cannot be drawn as png: why"),
      (
        .tooLarge(.neato, nodes: 700, edges: 3, limit: 600),
        "700 nodes and 3 edges are too many for the layout 'neato', which takes at most 600 and "
          + "2400; show fewer partners"
      ),
      (
        .tookTooLong(seconds: 2),
        "the drawing has taken more than 2.0 seconds and was ended; draw a smaller graph"
      ),
      (
        .drawingDied(signal: 11),
        "the drawing ended by signal 11: Graphviz crashed on this graph, or needed more time or "
          + "memory than it may; look for huge numbers and labels in it, or draw a smaller graph"
      ),
      (.refused("why"), "the graph is not drawn: why"),
      (.noMiddle, "rings go around a partner; name the one in the middle"),
      (
        .noResources,
        "the system gives no memory or no thread for drawing; close other programs and try again"
      ),
    ]
    for (error, sentence) in errors { #expect(error.description == sentence) }
  }

  @Test func `a path of ten thousand partners does not overflow the stack`() throws {
    let path = (1..<10_000).map { "n\($0 - 1) -> n\($0);" }.joined(separator: "\n")
    let text = "digraph { node [pos=\"0,0\"]; \(path) }"
    let svg = try renderer.render(DOTText(text: text), layout: .positions, as: .svg)
    #expect(svg.count > 1_000_000)
  }

  @Test func `four tasks at once draw what one draws alone`() async throws {
    let contents = try (0..<4).map {
      try MapSupport.content(of: MapSamples.hub(neighbours: 6 + $0, seed: $0), around: "p0")
    }
    let alone = try contents.map { try MapSupport.picture($0).rendered(as: .svg) }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for round in 0..<40 {
        let number = round % 4
        let content = contents[number]
        group.addTask {
          (number, try MapSupport.picture(content).rendered(as: .svg))
        }
      }
      for try await (number, bytes) in group { #expect(bytes == alone[number]) }
    }
  }

  @Test func `one picture gives the same bytes at any time`() async throws {
    let content = try MapSupport.content(of: MapSamples.sixPartners(), around: "brest")
    func drawn() throws -> [[UInt8]] {
      try MapFormat.allCases.map { try MapSupport.picture(content).rendered(as: $0) }
    }
    let first = try drawn()
    try await Task.sleep(for: .seconds(1.1))  // a clock in a file would show
    #expect(try drawn() == first)
  }

  #if os(Linux)
    // In a process of its own, where no other test takes memory meanwhile.
    @Test func `two thousand pictures grow the process by less than 1 KiB each`() async {
      await #expect(processExitsWith: .success) {
        let content = try MapSupport.content(of: MapSamples.sixPartners(), around: "brest")
        let picture = try MapSupport.picture(content)
        func draw(_ count: Int) throws {
          for number in 0..<count {
            _ = try picture.rendered(as: number % 20 == 0 ? .pdf : .svg)
            if number % 50 == 0 { _ = try picture.rendered(as: .png) }
            if number % 10 == 0 { _ = try MapSupport.picture(content) }
            if number % 10 == 0 {
              _ = try? MapRenderer.shared.render(
                DOTText(text: "digraph {"), layout: .neato, as: .svg)
            }
          }
        }
        try draw(400)
        let before = try MapSupport.residentBytes()
        try draw(2000)
        let growth = Double(try MapSupport.residentBytes() - before) / 2000
        print("growth of the process: \(growth) bytes for each picture")
        try #require(growth < 1024)
      }
    }
  #endif
}
