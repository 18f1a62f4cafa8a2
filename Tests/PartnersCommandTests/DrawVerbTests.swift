import Foundation
import Testing

@Suite struct `Drawing DOT files from elsewhere` {
  private static func draw(
    _ text: String, _ options: [String] = [], seconds: Double = 5
  ) throws -> Command.Run {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).dot")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Command.run(["draw", file.path, "--seconds", "\(seconds)"] + options)
  }

  @Test(arguments: ["dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage"])
  func `a good file is drawn by every layout, in every format`(_ engine: String) throws {
    for (format, start) in [("svg", "<?xml"), ("dot", "digraph"), ("html", "<!DOCTYPE html>")] {
      let run = try Self.draw(
        "digraph g { a [label=\"Kiel & \\\"Brest\\\"\"]; a -> b; subgraph cluster_x { b; c } }",
        ["--engine", engine, "--format", format])
      #expect(run.code == 0 && run.output.hasPrefix(start), "\(run.errors)")
    }
  }

  @Test
  func `a layout asked for counts more than that of the file, and that more than the usual one`()
    throws
  {
    func place(_ options: [String]) throws -> Substring {
      let run = try Self.draw(
        "digraph g { graph [layout=nop2]; a [pos=\"100,200\"]; b [pos=\"300,50\"]; a -> b }",
        options + ["--format", "dot"])
      #expect(run.code == 0, "\(run.errors)")
      return run.output.split(separator: "\n").first { $0.contains("pos=") } ?? ""
    }
    #expect(try place([]).contains("27,168"))
    #expect(try !place(["--engine", "dot"]).contains("27,168"))
    let unknown = try Self.draw("graph g { graph [layout=magic]; a }")
    #expect(unknown.code == 0 && unknown.output.contains("</svg>"), "\(unknown.errors)")
  }

  @Test func `what loads, links or runs is left out, and words in HTML too`() throws {
    let run = try Self.draw(
      """
      digraph g { graph [stylesheet="http://example.org/s.css", fontname="x\\" onload=\\"alert(1)"];
        a [URL="javascript:alert(1)", href="http://example.org", image="/etc/passwd", shapefile="/x",
           label=<<B>bold</B><IMG SRC="/etc/passwd"/>>, tooltip="kept", fontpath="/tmp"];
        b [label="plain", _background="c 5 -black"]; a -> b [edgeURL="javascript:alert(2)"]; }
      """)
    #expect(run.code == 0 && run.output.contains("plain") && run.output.contains("kept"))
    for word in ["alert", "href", "passwd", "example.org", "onload", "bold", "stylesheet"] {
      #expect(!run.output.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    ("a -> b [minlen=2000000000]", "signal"), ("a [peripheries=100000000]", "seconds|signal"),
    ("a [shape=polygon, sides=100000000]", "seconds|signal"), ("a -> ", "cannot be read"),
    ("a [label=<<B>]", "cannot be read"),
  ])
  func `what crashes Graphviz, or never ends, is one clear error`(_ body: String, _ words: String)
    throws
  {
    let run = try Self.draw("digraph g { \(body) }", ["--engine", "dot"], seconds: 2)
    #expect(run.code == 3 && run.endedByItself && run.output.isEmpty)
    #expect(words.split(separator: "|").contains { run.errors.contains($0) }, "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func `memory is limited, and a great many nodes end in time`() throws {
    let label = String(repeating: "word\\n", count: 400_000)
    let wide = try Self.draw("digraph g { a [label=\"\(label)\"] }", ["--megabytes", "600"])
    #expect(wide.endedByItself)
    #expect(wide.code == 3 || wide.output.hasPrefix("<?xml"))
    let edges = (0..<6000).map { "n\($0 * 7919 % 2000) -> n\($0 * 104_729 % 1999)" }
    let many = try Self.draw("digraph g { \(edges.joined(separator: ";")) }", seconds: 2)
    #expect(many.code == 3 && many.errors.contains("seconds"), "\(many.errors)")
  }

  @Test(arguments: [
    (["nowhere.dot"], 3, "cannot be read"), (["nowhere.dot", "--engine", "magic"], 2, "neato"),
    (["nowhere.dot", "--seconds", "0"], 2, "seconds"),
    (["nowhere.dot", "--megabytes", "1"], 2, "megabytes"),
    (["nowhere.dot", "--output", "x.tiff"], 2, ".svg"),
  ])
  func `a wrong wish is refused with what to do`(
    _ options: [String], _ code: Int, _ words: String
  ) throws {
    let run = try Command.run(["draw"] + options)
    #expect(run.code == Int32(code) && run.errors.contains(words), "\(run.errors)")
  }
}
