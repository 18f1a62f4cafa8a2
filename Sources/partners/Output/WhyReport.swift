import PartnerGraph
import PartnerRecommender

/// Prints why a partner is suggested or not, and what sets it apart from another.
struct WhyReport {
  let network: OpenNetwork
  let question: WhyQuestion
  let why: WhyQuestion.Answer
  let other: WhyQuestion.Answer?

  func print(_ format: OutputFormat) throws {
    switch format {
    case .text: try Printing.lines(text())
    case .json: try Printing.json(WhyJSON(self))
    case .csv:
      if let contrast {
        try Printing.csv(Self.contrastHeader, rows(contrast))
      } else {
        try Printing.csv(Self.header, rows(why.explanation.recommendation))
      }
    }
  }

  var contrast: Contrast? {
    other.map { Contrast(why.explanation.recommendation, $0.explanation.recommendation) }
  }

  var writer: ReasonWriter {
    network.writer(asker: question.from, answersRequest: question.request != nil)
  }

  private func text() -> [String] {
    var notes = SourceNotes()
    var lines = preface()
    if let contrast, let other {
      lines += comparison(contrast, &notes)
      for answer in [why, other] {
        lines +=
          [""] + summary(of: answer)
          + ReasonLines(network: network, writer: writer)
          .cautions(of: answer.explanation.recommendation, &notes) + ties(of: answer, &notes)
      }
    } else {
      let result = why.explanation.recommendation
      lines += summary(of: why)
      lines += ReasonLines(network: network, writer: writer).lines(of: result, shown: .max, &notes)
      lines += ties(of: why, &notes)
    }
    return lines + notes.lines(in: network)
  }

  private func preface() -> [String] {
    guard let reading = question.reading, let request = question.request else { return [] }
    return ReadingText(network).lines(for: reading, request: request)
  }

  /// The name, the score, the place among the candidates, and what leaves it out.
  private func summary(of answer: WhyQuestion.Answer) -> [String] {
    let explanation = answer.explanation
    let score =
      "score \(Figures(network.language).fixed(explanation.recommendation.score)), "
      + network.strength(
        of: explanation.recommendation,
        isCalibrated: network.isCalibrated(question.request == nil ? .next : .request))
    let title =
      Terminal.bold(network.name(answer.id))
      + Terminal.faint("  " + network.details(of: answer.id))
    let rank = network.language.grouped(explanation.rank)
    let count = network.language.grouped(explanation.candidateCount)
    let place = network.say(
      "rank \(rank) of \(count)", "rang \(rank) sur \(count)")
    var exclusions = explanation.exclusions
    guard !exclusions.isEmpty else { return ["\(title)  \(score), \(place)"] }
    var lines = ["\(title)  \(score)"]
    if exclusions.contains(.alreadyLinked) {
      exclusions.removeAll { $0 == .alreadyLinked }
      lines.append("  " + alreadyLinked(answer))
    }
    lines += exclusions.map {
      "  " + network.say("left out: ", "écarté\u{a0}: ") + Terminal.clean(writer.sentence(for: $0))
    }
    let would = network.say("if it were listed: \(place)", "s'il était listé\u{a0}: \(place)")
    return lines + ["  " + would]
  }

  /// That a partner is one already, and since when.
  private func alreadyLinked(_ answer: WhyQuestion.Answer) -> String {
    let name = Terminal.clean(writer.ofAsker)
    guard let since = answer.links.compactMap(\.period.since).min() else {
      return network.say(
        "already a partner \(name), so not among the new ones",
        "déjà partenaire \(name), donc pas parmi les nouveaux")
    }
    return network.say(
      "already a partner \(name), since \(since), so not among the new ones",
      "déjà partenaire \(name), depuis \(since), donc pas parmi les nouveaux")
  }

  /// What a difference is at least to be told.
  private static let least = 0.005

  private func comparison(_ contrast: Contrast, _ notes: inout SourceNotes) -> [String] {
    let (first, second) = (contrast.first.partner, contrast.second.partner)
    let figures = Figures(network.language)
    // The difference of the scores as they are shown, so that a reader who adds up finds it.
    let shown = figures.shown(contrast.first.score) - figures.shown(contrast.second.score)
    let told = contrast.parts.filter { abs($0.difference) >= Self.least }
    let rest = contrast.parts.count - told.count
    let lesser = contrast.parts.filter { abs($0.difference) < Self.least }
      .reduce(0) { $0 + $1.difference }
    let parts = figures.signed(
      told.map(\.difference) + (rest > 0 ? [lesser] : []), total: shown)
    let (one, two) = (network.name(first), network.name(second))
    let scores = [contrast.first.score, contrast.second.score].map { score in
      score < 0 ? "(\(figures.fixed(score)))" : figures.fixed(score)
    }
    var lines = [
      Terminal.bold(
        network.say("\(one) rather than \(two)", "\(one) plutôt que \(two)")
          + "  \(figures.signed([shown], total: shown).joined())")
        + Terminal.faint("  = \(scores.joined(separator: " − "))")
    ]
    for (figure, part) in zip(parts, told) where !figures.isNothing(figure) {
      let sources = Set((part.first?.sources ?? []) + (part.second?.sources ?? [])).sorted()
      let marks = Terminal.faint(notes.marks(for: Array(sources.prefix(4))))
      let sentence = writer.sentence(for: part, between: first, and: second)
      lines.append("    \(figure)  \(Terminal.clean(sentence))\(marks)")
    }
    if rest > 0, let figure = parts.last, !figures.isNothing(figure) {
      let words = network.counted(rest, "lesser difference", "différence moindre")
      lines.append("    \(figure)  " + Terminal.faint(words))
    }
    if contrast.parts.isEmpty {
      lines.append(
        "    " + network.say("nothing sets the two apart", "rien ne distingue les deux"))
    }
    return lines
  }

  /// The links, the common projects and the ways between the one who asks and a partner.
  private func ties(of answer: WhyQuestion.Answer, _ notes: inout SourceNotes) -> [String] {
    guard question.from != nil else { return [] }
    var lines: [String] = []
    if !answer.links.isEmpty {
      lines.append(
        "  " + network.say("Links with ", "Liens avec ") + Terminal.clean(writer.asker)
          + network.say(":", "\u{a0}:"))
      lines += answer.links.map {
        "    \(LinkText(network).words(for: $0))\(Terminal.faint(notes.marks(for: $0.sources)))"
      }
    }
    if !answer.projects.isEmpty {
      lines.append(
        "  " + network.say("Common projects: ", "Projets communs\u{a0}: ")
          + answer.projects.map { network.name($0) }.joined(separator: ", "))
    }
    if !answer.ways.isEmpty {
      lines.append("  " + network.say("Ways by others:", "Chemins par d'autres\u{a0}:"))
      lines += answer.ways.map { way($0, &notes) }
    }
    return lines
  }

  private func way(_ path: GraphPath, _ notes: inout SourceNotes) -> String {
    let graph = network.graph
    let names = path.partners.map { network.name(graph.partners[Int($0)].id) }
    let links = path.steps.map { graph.links[Int($0.link)] }
    let words = links.map { LinkText(network).circumstances(of: $0) }
    let sources = Set(links.flatMap(\.sources)).sorted()
    return "    \(names.joined(separator: " – ")) "
      + "(\(words.joined(separator: network.say("; ", "\u{a0}; "))))"
      + Terminal.faint(notes.marks(for: sources))
  }

  private static let header = ["partner", "feature", "contribution", "sentence", "sources"]

  /// A row for each part of the score, the base last.
  private func rows(_ result: Recommendation) -> [[String]] {
    result.reasons.map {
      [
        result.partner.rawValue, $0.feature.rawValue, "\($0.contribution)",
        writer.sentence(for: $0), $0.sources.map(\.rawValue).joined(separator: ";"),
      ]
    } + [[result.partner.rawValue, "base", "\(result.base)", "", ""]]
  }

  private static let contrastHeader = [
    "partner", "rather_than", "feature", "difference", "contribution", "other_contribution",
    "sentence", "sources",
  ]

  /// A row for each difference.
  private func rows(_ contrast: Contrast) -> [[String]] {
    let (first, second) = (contrast.first.partner, contrast.second.partner)
    return contrast.parts.map { part in
      let sources = Set((part.first?.sources ?? []) + (part.second?.sources ?? [])).sorted()
      return [
        first.rawValue, second.rawValue, part.feature.rawValue, "\(part.difference)",
        "\(part.first?.contribution ?? 0)", "\(part.second?.contribution ?? 0)",
        writer.sentence(for: part, between: first, and: second),
        sources.map(\.rawValue).joined(separator: ";"),
      ]
    }
  }
}
