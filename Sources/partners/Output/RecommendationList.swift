import PartnerGraph
import PartnerRecommender

/// Prints recommendations in every format.
struct RecommendationList {
  let network: OpenNetwork
  let asker: Partner.ID?
  /// Whether they answer a request in words, not the question who is next for the asker.
  var answersRequest = false
  let results: [Recommendation]
  let heading: String
  /// What is said where there are no results.
  let empty: EmptyAnswer

  /// How many reasons are shown to people; the others are drawn together in one line.
  private let shownReasons = 7

  func print(_ format: OutputFormat, request: RequestJSON, preface: [String] = []) throws {
    switch format {
    case .text: try Printing.lines(preface + text())
    case .json:
      try Printing.json(json(request))
    case .csv: try Printing.csv(Self.header, rows())
    }
  }

  /// The JSON of the verb.
  func json(_ request: RequestJSON) -> Document {
    Document(
      request: request,
      recommendations: results.map { RecommendationJSON($0, in: network, writer: writer) },
      reliefs: results.isEmpty ? empty.reliefs.map { ReliefJSON($0) } : nil)
  }

  struct Document: Encodable {
    let request: RequestJSON
    let recommendations: [RecommendationJSON]
    /// What would have to be given up to have answers, where there are none.
    let reliefs: [ReliefJSON]?
  }

  struct ReliefJSON: Encodable {
    let without: [String]
    let count: Int

    init(_ relief: FilterRelief) {
      without = relief.without.map(\.rawValue)
      count = relief.count
    }
  }

  private var writer: ReasonWriter {
    network.writer(asker: asker, answersRequest: answersRequest)
  }

  func text() -> [String] {
    guard !results.isEmpty else {
      return empty.lines()
    }
    var notes = SourceNotes()
    let isCalibrated = network.isCalibrated(answersRequest ? .request : .next)
    let reasons = ReasonLines(network: network, writer: writer)
    var lines = [Terminal.bold(heading)]
    for (number, result) in results.enumerated() {
      lines += ["", title(of: result, number: number + 1, isCalibrated)]
      lines += reasons.lines(of: result, shown: shownReasons, &notes)
    }
    return lines + notes.lines(in: network)
  }

  private func title(
    of result: Recommendation, number: Int, _ isCalibrated: Bool
  ) -> String {
    let rank = String(repeating: " ", count: number < 10 ? 1 : 0) + "\(number)."
    let name = Terminal.bold(network.name(result.partner))
    let linked = result.isLinked ? network.say(", already linked", ", déjà lié") : ""
    let score =
      "score \(Figures(network.language).fixed(result.score)), "
      + network.strength(of: result, isCalibrated: isCalibrated)
    return
      "\(rank) \(name)  \(Terminal.faint(network.details(of: result.partner)))\(linked)  \(score)"
  }

  static let header = [
    "rank", "partner", "name", "kind", "score", "probability", "linked", "base", "feature",
    "contribution", "sentence", "sources",
  ]

  /// A row for each reason, so that a pivot table adds them up.
  func rows() -> [[String]] {
    results.enumerated().flatMap { number, result -> [[String]] in
      let item = RecommendationJSON(result, in: network, writer: writer)
      let start = [
        "\(number + 1)", item.partner, item.name, item.kind, "\(item.score)",
        "\(item.probability)", "\(item.linked)", "\(item.base)",
      ]
      guard !item.reasons.isEmpty else { return [start + ["", "", "", ""]] }
      return item.reasons.map {
        start
          + [$0.feature, "\($0.contribution)", $0.sentence, $0.sources.joined(separator: ";")]
      }
    }
  }
}
