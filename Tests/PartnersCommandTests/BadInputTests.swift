import Foundation
import Testing

@Suite struct `partners and bad input` {
  /// Every verb that reads a network, with arguments that would do.
  static let verbs = [
    ["recommend", "a"], ["ask", "who?"], ["show", "a"], ["list"], ["search", "a"], ["themes"],
    ["path", "a", "b"], ["map", "a", "--output", "never.svg"], ["check"],
  ]

  /// Folders that hold no good network, each with the words that name what is wrong.
  static let networks: [String: ([String: [UInt8]], String)] = [
    "empty": ([:], "holds no network"),
    "broken": (["partners.csv": Array("id,kind,name\n\"a,city,A\n".utf8)], "partners.csv:2"),
    "garbage": (["partners.csv": garbage], "partners.csv"),
    "nowhere": (
      [
        "partners.csv": Array("id,kind,name\na,city,A\n".utf8),
        "links.csv": Array("id,from,to,kind\nl,a,atlantis,contact\n".utf8),
      ], "'atlantis'"
    ),
    "circle": (
      ["themes.csv": Array("id,label:en,broader\nx,X,y\ny,Y,x\n".utf8)], "x -> y -> x"
    ),
    "latin": (
      ["partners.csv": Array("id,kind,name\na,city,".utf8) + [0xE9, 0x0A]], "partners.csv:2"
    ),
  ]

  /// Ten million bytes that no program wrote on purpose.
  static let garbage: [UInt8] = {
    var state: UInt32 = 1
    return (0..<10_000_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
  }()

  @Test(arguments: networks.keys.sorted())
  func `every verb refuses a bad network with 3, one message and no trace`(name: String) throws {
    let (files, culprit) = try #require(Self.networks[name])
    try Command.withFolder { folder in
      for (file, bytes) in files {
        try Data(bytes).write(to: folder.appending(path: file))
      }
      for verb in Self.verbs {
        let run = try Command.run(verb + ["--network", folder.path], in: folder)
        #expect(run.endedByItself && run.code == 3, "\(verb) \(run.errors)")
        #expect(run.errors.contains(culprit), "\(verb) \(run.errors)")
        #expect(run.errors.utf8.count < 20_000 && run.output.isEmpty)
      }
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "never.svg").path))
    }
  }

  @Test(arguments: verbs) func `every verb names a missing folder`(verb: [String]) throws {
    let run = try Command.run(verb + ["--network", "no/such/folder"])
    #expect(run.endedByItself && run.code == 3)
    #expect(run.errors.contains("no/such/folder"))
  }

  @Test(arguments: verbs) func `every verb refuses an unknown language`(verb: [String]) throws {
    let run = try Command.run(verb + ["--language", "tlh"])
    #expect(run.code == 2 && run.errors.contains("tlh") && run.errors.contains("'fr'"))
  }

  @Test(arguments: [
    ["recommend", "brest", "--limit", "-1"], ["recommend", "brest", "--max-distance", "-5"],
    ["recommend", "brest", "--diversity", "nan"], ["recommend", "brest", "--country", "France"],
    ["recommend", "brest", "--at", "2020-13"], ["recommend", "brest", "--kind", "town"],
    ["path", "brest", "kiel", "--count", "0"], ["path", "brest", "kiel", "--count", "100000"],
    ["search", "kiel", "--limit", "-1"],
    ["recommend"], ["frobnicate"], ["list", "cats"], ["recommend", "brest", "--format", "xml"],
    ["ask"], ["completions", "csh"],
  ])
  func `wrong use ends with 2 and says what to give`(arguments: [String]) throws {
    let run = try Command.run(arguments)
    #expect(run.endedByItself && run.code == 2 && run.output.isEmpty, "\(arguments)")
    #expect(!run.errors.isEmpty && !run.errors.contains("Swift/"))
  }

  @Test func `an unknown theme ends with 1`() throws {
    let run = try Command.run(["recommend", "brest", "--theme", "qqqqqq"])
    #expect(run.code == 1 && run.errors.contains("'qqqqqq'"))
  }

  @Test func `partners without links between them have no path and end with 1`() throws {
    try Command.withFolder { folder in
      try Data("id,kind,name\na,city,A\nb,city,B\n".utf8)
        .write(to: folder.appending(path: "partners.csv"))
      let run = try Command.run(["path", "a", "b", "--network", folder.path])
      #expect(run.code == 1 && run.errors.contains("no links lead from 'a' to 'b'"))
      let alone = try Command.run(["recommend", "a", "--network", folder.path])
      #expect(alone.code == 0 && alone.output.contains("B"))
    }
  }

  @Test func `no name steers the terminal`() throws {
    try Command.withFolder { folder in
      try Data("id,kind,name\na,city,Red \u{1b}[31m town\nb,city,\u{7}Bell\u{202e}\n".utf8)
        .write(to: folder.appending(path: "partners.csv"))
      for verb in [["show", "a"], ["list"], ["recommend", "a"], ["check"], ["search", "red"]] {
        let run = try Command.run(verb + ["--network", folder.path])
        #expect(
          !(run.output + run.errors).unicodeScalars.contains {
            [0x1b, 7, 0x202e].contains($0.value)
          })
      }
    }
  }
}
