import Foundation
import Testing

@Suite struct `Pictures of plans` {
  private func picture(_ arguments: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).svg")
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try Command.run(arguments + ["--picture", file.path, "--language", "fr"])
    #expect(run.code == 0, "\(run.errors)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test func `a cooperation of three is a triangle with what each gives`() throws {
    let svg = try picture(["tripartite", "brest", "--limit", "1"])
    #expect(svg.contains("En commun") && svg.contains("Une coopération à trois, évaluée à "))
    #expect(svg.split(separator: "id=\"corner.").count == 4)
  }

  @Test func `a plan is shown before and with it`() throws {
    let svg = try picture(["plan", "brest", "--budget", "24000"])
    #expect(svg.contains("Avec le plan · ") && svg.contains("Aujourd'hui"))
    #expect(svg.contains("panel2.link.suggested--"))
    let run = try Command.run(["plan", "brest", "--budget", "24000", "--picture", "plan.bmp"])
    #expect(run.code == 2 && run.errors.hasPrefix("error: --picture plan.bmp: give a name"))
  }
}
