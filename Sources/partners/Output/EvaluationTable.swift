import PartnerRecommender

/// Prints how rankers did: a table, JSON with every query, or CSV.
struct EvaluationTable {
  let report: EvaluationReport
  let network: OpenNetwork
  /// How the first ranker was drawn to the shipped weights.
  let choice: ShrinkageChoice?

  private static let header = [
    "ranker", "nDCG@10", "hit@10", "MRR", "recall@50", "precision@10", "coverage", "Brier",
    "cold nDCG@10",
  ]

  func print(_ format: OutputFormat) throws {
    switch format {
    case .text: try Printing.lines(lines())
    case .json: try Printing.json(EvaluationJSON(report, choice))
    case .csv: try Printing.csv(Self.header, report.rows.map { row($0, Self.plain) })
    }
  }

  private func lines() -> [String] {
    let heading = network.say(
      "Question \(report.question.rawValue.uppercased()), cut \(report.cut): "
        + "\(report.queryCount) queries (\(report.coldStartCount) of them from partners without "
        + "partners), \(report.catalogue) candidates; 95% intervals",
      "Question \(report.question.rawValue.uppercased()), coupure \(report.cut) : "
        + "\(report.queryCount) demandes (dont \(report.coldStartCount) de partenaires sans "
        + "partenaire), \(report.catalogue) candidats ; intervalles à 95 %")
    var table = TextTable(Self.header)
    for line in report.rows { table.add(row(line, Self.withInterval)) }
    var lines = [heading, ""] + table.lines() + comparison() + ablation()
    for line in report.rows where !line.reliability.isEmpty && line.brier != nil {
      lines += ["", network.say("Reliability of \(line.name)", "Fiabilité de \(line.name)")]
      lines += line.reliability.map {
        "  \(Self.digits($0.predicted)) -> \(Self.digits($0.observed))  (\($0.count))"
      }
    }
    return lines
  }

  /// By how much the fitted weights are above the others, and above the best simple rule.
  private func comparison() -> [String] {
    guard let fitted = report.rows.first else { return [] }
    var lines = [""]
    for row in report.rows.dropFirst() where row.brier != nil && !row.name.hasPrefix("fitted - ") {
      lines.append(
        network.say(
          "\(fitted.name) - \(row.name), query by query: nDCG@10 ",
          "\(fitted.name) - \(row.name), demande par demande : nDCG@10 ")
          + Self.signed(fitted.gain(over: row)))
    }
    if let rule = report.bestRule {
      lines.append(
        network.say(
          "\(fitted.name) - \(rule.name), the best simple rule, query by query: nDCG@10 ",
          "\(fitted.name) - \(rule.name), la meilleure règle simple, demande par demande : "
            + "nDCG@10 ") + Self.signed(fitted.gain(over: rule)))
    }
    return lines + (choice.map { [ShrinkageSentence(choice: $0, network: network).text] } ?? [])
  }

  /// What each group of features, and each feature, is worth: by how much nDCG@10 falls without it.
  private func ablation() -> [String] {
    guard let fitted = report.rows.first else { return [] }
    let start = fitted.name + " - "
    let rows = report.rows.filter { $0.name.hasPrefix(start) }
    guard !rows.isEmpty else { return [] }
    var table = TextTable([
      network.say("left out", "laissé de côté"),
      network.say("nDCG@10 lost, query by query", "nDCG@10 perdu, demande par demande"),
    ])
    for row in rows {
      table.add([String(row.name.dropFirst(start.count)), Self.signed(fitted.gain(over: row))])
    }
    return [""] + table.lines()
  }

  /// A difference with its interval.
  static func signed(_ estimate: MetricEstimate) -> String {
    func text(_ value: Double) -> String { (value < 0 ? "-" : "+") + digits(abs(value)) }
    return "\(text(estimate.value)) [\(text(estimate.low)), \(text(estimate.high))]"
  }

  private func row(
    _ row: EvaluationRow, _ text: (MetricEstimate?) -> String
  ) -> [String] {
    [row.name]
      + [
        row.ndcg10, row.hit10, row.reciprocalRank, row.recall50, row.precision10, row.coverage,
        row.brier, row.coldStartNDCG10,
      ].map(text)
  }

  private static func withInterval(_ estimate: MetricEstimate?) -> String {
    guard let estimate else { return "" }
    return "\(digits(estimate.value)) [\(digits(estimate.low)), \(digits(estimate.high))]"
  }

  private static func plain(_ estimate: MetricEstimate?) -> String {
    estimate.map { "\($0.value)" } ?? ""
  }

  /// A share with four digits after the point.
  static func digits(_ value: Double) -> String {
    let scaled = Int((value * 10_000).rounded())
    let rest = String(scaled % 10_000)
    return "\(scaled / 10_000)." + String(repeating: "0", count: 4 - rest.count) + rest
  }
}
