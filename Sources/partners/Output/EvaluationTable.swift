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
    var lines = [heading] + tables() + comparison() + ablation()
    for line in report.rows where !line.reliability.isEmpty && line.brier != nil {
      lines += ["", network.say("Reliability of \(line.name)", "Fiabilité de \(line.name)")]
      lines += line.reliability.map {
        "  \(Self.digits($0.predicted)) -> \(Self.digits($0.observed))  (\($0.count))"
      }
    }
    return lines
  }

  /// What was asked, and how often.
  private var heading: String {
    let (count, cold) = (report.queryCount, report.coldStartCount)
    let question = report.question.rawValue.uppercased()
    let queries = network.say(
      count == 1 ? "1 query" : "\(count) queries", count == 1 ? "1 demande" : "\(count) demandes")
    let new =
      cold == 0
      ? ""
      : network.say(
        " (\(cold) of them from partners without partners)",
        " (dont \(cold) de partenaires sans partenaire)")
    return network.say(
      "Question \(question), cut \(report.cut): \(queries)\(new), \(report.catalogue) candidates; "
        + "95% intervals",
      "Question \(question), coupure \(report.cut) : \(queries)\(new), \(report.catalogue) "
        + "candidats ; intervalles à 95 %")
  }

  /// The figures of all rankers, with intervals: tables as wide as a line may be, one below the other.
  private func tables() -> [String] {
    let rows = report.rows.map { row($0, Self.withInterval) }
    let widths = Self.header.indices.map { column in
      ([Self.header] + rows).map { $0[column].count }.max() ?? 0
    }
    var lines: [String] = []
    var columns = Self.header.indices.dropFirst().filter { column in
      rows.contains { !$0[column].isEmpty }
    }
    while !columns.isEmpty {
      var taken = 0
      var width = widths[0]
      for column in columns {
        width += 2 + widths[column]
        if taken > 0, width > Terminal.columns { break }
        taken += 1
      }
      let shown = [0] + columns.prefix(taken)
      var table = TextTable(shown.map { Self.header[$0] })
      for row in rows where shown.dropFirst().contains(where: { !row[$0].isEmpty }) {
        table.add(shown.map { row[$0] })
      }
      lines += [""] + table.lines()
      columns.removeFirst(taken)
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

  /// A figure with its interval; empty for none.
  static func withInterval(_ estimate: MetricEstimate?) -> String {
    guard let estimate else { return "" }
    return "\(digits(estimate.value)) [\(short(estimate.low)), \(short(estimate.high))]"
  }

  private static func plain(_ estimate: MetricEstimate?) -> String {
    estimate.map { "\($0.value)" } ?? ""
  }

  /// A share with four digits after the point.
  static func digits(_ value: Double) -> String { digits(value, 4) }

  /// The bound of an interval with three: more would not be the same for another seed.
  private static func short(_ value: Double) -> String { digits(value, 3) }

  private static func digits(_ value: Double, _ count: Int) -> String {
    let unit = (0..<count).reduce(1) { power, _ in power * 10 }
    let scaled = Int((value * Double(unit)).rounded())
    let rest = String(scaled % unit)
    return "\(scaled / unit)." + String(repeating: "0", count: count - rest.count) + rest
  }
}
