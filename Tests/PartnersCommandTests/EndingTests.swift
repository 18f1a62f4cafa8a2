import Foundation
import Testing

@Suite struct `How the command ends` {
  /// What the exit code of the command says.
  enum Ending: Int32 {
    case done = 0
    case noAnswer, wrongUse, badData
  }

  private static let cases: [(arguments: [String], ending: Ending)] = [
    (["show", "brest"], .done), (["check", "--network", "Graphs/brest"], .done),
    (["show", "atlantis-under-the-sea"], .noAnswer), (["themes", "no such theme"], .noAnswer),
    (["recommend", "brest", "--theme", "qqqqqq"], .noAnswer),
    (["show"], .wrongUse), (["show", "brest", "--format", "xml"], .wrongUse),
    (["export", "Graphs/brest", "--into", "Graphs/themes"], .wrongUse),
    (["export", "Graphs/brest", "--into", "/nowhere/at/all.dot"], .wrongUse),
    (["add", "partner", "x", "--network", "Graphs/brest"], .wrongUse),
    (["show", "brest", "--network", "README.md"], .badData),
    (["show", "brest", "--network", "/nowhere"], .badData),
    (["import", "/nowhere.graphml", "--into", "/tmp/never.sqlite"], .badData),
    (["import", "README.md", "--into", "/tmp/never.sqlite"], .badData),
  ]

  @Test(arguments: cases) func `tells programs what happened`(
    _ arguments: [String], _ ending: Ending
  ) throws {
    let run = try Command.run(arguments)
    #expect(run.endedByItself && Ending(rawValue: run.code) == ending, "\(run.errors)")
    #expect(run.errors.isEmpty || ending != .done)
  }
}
