import PartnerAnalysis
import PartnerGraph

/// Prints pairs of partners that look the same, with the reasons.
struct ProposalList {
  let network: OpenNetwork
  let reconciler: Reconciler
  let proposals: [MergeProposal]
  /// How many there are, shown or not.
  let count: Int

  func print(_ format: OutputFormat) throws {
    switch format {
    case .text: try Printing.lines(text())
    case .json:
      try Printing.json(Document(count: count, proposals: proposals.map { json($0) }))
    case .csv: try Printing.csv(Self.header, proposals.flatMap { rows($0) })
    }
  }

  private func text() -> [String] {
    guard count > 0 else {
      return [
        network.say(
          "No two partners look the same; a lower --threshold shows less certain pairs.",
          "Aucun partenaire ne semble en double ; un --threshold plus bas en montre de moins sûrs.")
      ]
    }
    let heading = network.say(
      "\(network.counted(count, "pair", "paire")) that may be one",
      "\(network.counted(count, "pair", "paire")) à fusionner peut-être")
    let rest = count - proposals.count
    return [Terminal.bold(heading)] + proposals.flatMap { [""] + lines(for: $0) }
      + (rest > 0
        ? [
          "",
          Terminal.faint(
            network.say("... and \(rest) more (--limit)", "... et \(rest) autres (--limit)")),
        ]
        : [])
  }

  /// A pair in one line; a chain names the one that it was compared with.
  func line(_ pair: MergeProposal) -> String {
    let percent = Figures(network.language).fixed(pair.probability * 100)
    return
      "\(percent) %  \(network.name(pair.survivor)) [\(pair.survivor)]  <-  "
      + "\(network.name(pair.other)) [\(pair.other)]"
      + (pair.like == pair.survivor
        ? "" : network.say("  (like \(pair.like))", "  (comme \(pair.like))"))
  }

  /// A pair with its reasons.
  func lines(for pair: MergeProposal) -> [String] {
    let reasons = reconciler.reasons(for: pair)
    let figures = Figures(network.language)
      .signed(reasons.map(\.contribution) + [reconciler.base], total: pair.score)
    let sentences =
      reasons.map { Terminal.clean($0.sentence(in: network.language)) }
      + [Terminal.faint(network.say("base", "base"))]
    return [line(pair)] + zip(figures, sentences).map { "    \($0)  \($1)" }
  }

  private static let header = [
    "survivor", "other", "probability", "score", "base", "feature", "contribution", "sentence",
  ]

  /// A row for each reason, so that a pivot table adds them up.
  private func rows(_ pair: MergeProposal) -> [[String]] {
    reconciler.reasons(for: pair).map {
      [
        pair.survivor.rawValue, pair.other.rawValue, "\(pair.probability)", "\(pair.score)",
        "\(reconciler.base)", $0.feature.rawValue, "\($0.contribution)",
        $0.sentence(in: network.language),
      ]
    }
  }

  private struct Document: Encodable {
    let count: Int
    let proposals: [Proposal]
  }

  private struct Proposal: Encodable {
    struct Reason: Encodable {
      let feature: String
      let contribution: Double
      let sentence: String
      let parts: [String: Double]
    }

    let survivor: String
    let other: String
    let like: String
    let probability: Double
    let score: Double
    let base: Double
    let reasons: [Reason]
  }

  private func json(_ pair: MergeProposal) -> Proposal {
    Proposal(
      survivor: pair.survivor.rawValue, other: pair.other.rawValue,
      like: pair.like.rawValue, probability: pair.probability,
      score: pair.score, base: reconciler.base,
      reasons: reconciler.reasons(for: pair).map {
        .init(
          feature: $0.feature.rawValue, contribution: $0.contribution,
          sentence: $0.sentence(in: network.language),
          parts: Dictionary($0.parts.map { ($0.name, $0.value) }) { $0 + $1 })
      })
  }
}
