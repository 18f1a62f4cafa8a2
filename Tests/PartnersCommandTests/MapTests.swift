import Foundation
import Testing

@Suite struct `Maps on the command line` {
  @Test func `a geographic map speaks French, keeps a theme and a time, and says so`() throws {
    let run = try Command.run([
      "map", "brest", "--layout", "geographic", "--language", "fr", "--theme", "mer",
      "--between", "2007..2018",
    ])
    #expect(run.code == 0)
    #expect(
      run.output.contains(
        "<title id=\"map-title\">Brest\u{a0}: partenaires à 1 degré · Mer · 2007–2018"))
    #expect(run.output.contains("Terres et frontières"))
  }

  @Test(arguments: ["screen", "print", "dark", "colour-blind", "black-and-white"])
  func `every style and layout is drawn`(_ style: String) throws {
    for layout in ["network", "geographic"] {
      let run = try Command.run(["map", "marseille", "--layout", layout, "--style", style])
      #expect(run.code == 0 && run.output.contains("</svg>"))
    }
  }

  @Test func `ways are highlighted, and recommended partners added with how well they fit`() throws
  {
    let ways = try Command.run([
      "map", "--highlight-path", "sabella", "tierra-del-fuego", "--layout", "geographic",
    ])
    #expect(ways.code == 0 && ways.output.contains("Sabella – Tierra del Fuego"))
    let next = try Command.run([
      "map", "brest", "--recommendations", "3", "--layout", "geographic",
    ])
    #expect(next.code == 0)
    #expect(next.output.split(separator: "suggested--").count >= 4)
    let alone = try Command.run(["map", "--recommendations", "3"])
    #expect(alone.code == 2 && alone.errors.contains("a partner in the middle"))
    let one = try Command.run(["map", "--highlight-path", "sabella"])
    #expect(one.code == 2 && one.errors.contains("two partners"))
  }

  @Test(arguments: [
    (["--between", "2018..2007"], "the earlier one first"),
    (["--between", "2018"], "two dates such as 2007..2018"),
    (["--at", "2005", "--between", "2004..2006"], "either --at or --between"),
    (["--projection", "mercator"], "equal-earth"), (["--layout", "cube"], "geographic"),
    (["--style", "pink"], "black-and-white"),
  ])
  func `a wrong wish is refused with what to do`(_ options: [String], _ words: String) throws {
    let run = try Command.run(["map", "brest"] + options)
    #expect(run.code == 2 && run.errors.contains(words), "\(run.errors)")
  }
}
