import PartnerGraph
import PartnerRecommender

/// Prints the sum that a score is: a line for each reason, with sources, and the base.
struct ReasonLines {
  let network: OpenNetwork
  let writer: ReasonWriter

  /// The first reasons in full, the others drawn together in one line, then the base; the numbers
  /// shown add up to the score shown.
  func lines(of result: Recommendation, shown: Int, _ notes: inout SourceNotes) -> [String] {
    let full = result.reasons.prefix(shown).prefix { abs($0.contribution) >= 0.005 }
    let rest = result.reasons.dropFirst(full.count)
    var parts = full.map(\.contribution)
    if !rest.isEmpty { parts.append(rest.reduce(0) { $0 + $1.contribution }) }
    parts.append(result.base)
    var words = full.map { reason in
      Terminal.clean(writer.sentence(for: reason))
        + Terminal.faint(notes.marks(for: Array(reason.sources.prefix(4))))
    }
    if !rest.isEmpty {
      let names = rest.map { $0.feature.label(in: network.language) }.joined(separator: ", ")
      words.append(Terminal.faint(names))
    }
    words.append(Terminal.faint(network.say("base", "base")))
    let figures = Figures(network.language).signed(parts, total: result.score)
    return zip(figures, words).map { "    \($0)  \($1)" } + cautions(of: result, &notes)
  }

  /// What speaks against, a line each.
  func cautions(of result: Recommendation, _ notes: inout SourceNotes) -> [String] {
    result.cautions.map {
      "      !    \(Terminal.clean(writer.sentence(for: $0)))"
        + Terminal.faint(notes.marks(for: $0.sources))
    }
  }
}
