import PartnerAnalysis
import PartnerGraph

/// Prints findings in every format.
struct FindingList {
  let network: OpenNetwork
  let findings: [Finding]
  let asOf: PartialDate?
  /// How many findings of one sort people are shown.
  let shown: Int

  func text() -> [String] {
    var lines: [String] = []
    for severity in Finding.Severity.allCases {
      let part = findings.filter { $0.severity == severity }
      guard !part.isEmpty else { continue }
      lines.append(Terminal.bold("\(heading(severity)) (\(part.count))"))
      for name in Set(part.map(\.name)).sorted() {
        lines += self.lines(for: part.filter { $0.name == name }, named: name)
      }
      lines.append("")
    }
    return lines + [summary]
  }

  private func lines(for findings: [Finding], named name: String) -> [String] {
    let rest = findings.count - shown
    return findings.prefix(shown).map {
      "  \(name)  \(Terminal.clean("\($0.subject): \($0.sentence(in: network.language))"))"
    }
      + (rest > 0
        ? [
          "  \(name)  "
            + network.say("... and \(rest) more (--all)", "... et \(rest) autres (--all)")
        ] : [])
  }

  private func heading(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: network.say("Errors", "Erreurs")
    case .warning: network.say("Warnings", "Avertissements")
    case .note: network.say("Notes", "Remarques")
    }
  }

  private var summary: String {
    let graph = network.graph
    func count(_ severity: Finding.Severity) -> Int {
      findings.filter { $0.severity == severity }.count
    }
    let day = asOf.map { network.say(" on \($0)", " au \($0)") } ?? ""
    let tables = [
      network.counted(graph.partners.count, "partner", "partenaire"),
      network.counted(graph.links.count, "link", "lien"),
      network.counted(graph.themes.count, "theme", "thème"),
      network.counted(graph.sources.count, "source", "source"),
      network.counted(graph.statements.count, "statement", "énoncé"),
    ]
    let found = [
      network.counted(count(.error), "error", "erreur"),
      network.counted(count(.warning), "warning", "avertissement"),
      network.counted(count(.note), "note", "remarque"),
    ]
    return tables.joined(separator: ", ") + day + network.say(": ", " : ")
      + found.joined(separator: ", ")
  }

  struct Document: Encodable {
    let findings: [FindingJSON]
  }

  struct FindingJSON: Encodable {
    let severity: String
    let name: String
    let subject: String
    let sentence: String
  }

  func json() -> Document {
    Document(
      findings: findings.map {
        FindingJSON(
          severity: $0.severity.rawValue, name: $0.name, subject: $0.subject,
          sentence: $0.sentence(in: network.language))
      })
  }

  static let header = ["severity", "name", "subject", "sentence"]

  func rows() -> [[String]] {
    findings.map {
      [$0.severity.rawValue, $0.name, $0.subject, $0.sentence(in: network.language)]
    }
  }
}
