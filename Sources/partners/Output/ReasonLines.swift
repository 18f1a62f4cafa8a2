import PartnerGraph
import PartnerRecommender

/// Prints the sum that a score is: a line for each reason, with sources, and the base.
struct ReasonLines {
  let network: OpenNetwork
  let writer: ReasonWriter

  /// What a reason gives at least to be told where not all are.
  private static let least = 0.1

  /// The first reasons in full, the lesser ones drawn together in one line, then the base; the numbers
  /// shown add up to the score shown, and none but the base is nothing.
  func lines(of result: Recommendation, shown: Int, _ notes: inout SourceNotes) -> [String] {
    let least = shown < result.reasons.count ? Self.least : 0.005
    var full = result.reasons.prefix(shown).prefix { abs($0.contribution) >= least }
    // A line for one is as long as its sentence.
    if full.count + 1 == result.reasons.count, abs(result.reasons[full.count].contribution) >= 0.005
    {
      full = result.reasons[...]
    }
    let rest = result.reasons.dropFirst(full.count)
    var parts = full.map(\.contribution)
    if !rest.isEmpty { parts.append(rest.reduce(0) { $0 + $1.contribution }) }
    parts.append(result.base)
    var words = full.map { reason in
      Terminal.clean(writer.sentence(for: reason))
        + Terminal.faint(notes.marks(for: Array(reason.sources.prefix(4))))
    }
    if !rest.isEmpty {
      words.append(
        Terminal.faint(
          rest.count == 1
            ? network.say("a lesser reason", "une raison moindre")
            : network.say("\(rest.count) lesser reasons", "\(rest.count) raisons moindres")))
    }
    words.append(Terminal.faint(network.say("base", "base")))
    let figures = Figures(network.language)
    let lines = zip(figures.signed(parts, total: result.score), words).enumerated()
      .filter { $0.offset == parts.count - 1 || !figures.isNothing($0.element.0) }
      .map { "    \($0.element.0)  \($0.element.1)" }
    return lines + cautions(of: result, &notes)
  }

  /// What speaks against, a line each.
  func cautions(of result: Recommendation, _ notes: inout SourceNotes) -> [String] {
    result.cautions.map {
      "      !    \(Terminal.clean(writer.sentence(for: $0)))"
        + Terminal.faint(notes.marks(for: $0.sources))
    }
  }
}
