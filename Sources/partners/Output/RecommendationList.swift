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

  /// How many reasons are shown to people; the others are drawn together in one line.
  private let shownReasons = 5

  func print(_ format: OutputFormat, request: RequestJSON, preface: [String] = []) throws {
    switch format {
    case .text: try Printing.lines(preface + text())
    case .json:
      try Printing.json(
        Document(
          request: request,
          recommendations: results.map {
            RecommendationJSON($0, in: network, writer: writer)
          }))
    case .csv: try Printing.csv(Self.header, rows())
    }
  }

  private struct Document: Encodable {
    let request: RequestJSON
    let recommendations: [RecommendationJSON]
  }

  private var writer: ReasonWriter {
    ReasonWriter(
      network.graph, language: network.language, asker: asker, answersRequest: answersRequest)
  }

  private func text() -> [String] {
    guard !results.isEmpty else {
      return [
        network.say(
          "Nobody fits. Loosen a filter, or ask about a wider theme.",
          "Personne ne convient. Élargissez un filtre, ou demandez un thème plus large.")
      ]
    }
    var notes = SourceNotes()
    var lines = [Terminal.bold(heading)]
    for (number, result) in results.enumerated() {
      lines += ["", title(of: result, number: number + 1)] + reasons(of: result, &notes)
    }
    return lines + notes.lines(in: network)
  }

  private func title(of result: Recommendation, number: Int) -> String {
    let rank = String(repeating: " ", count: number < 10 ? 1 : 0) + "\(number)."
    let name = Terminal.bold(network.name(result.partner))
    let linked = result.isLinked ? network.say(", already linked", ", déjà lié") : ""
    let percent = Int((result.probability * 100).rounded())
    let score = "\(network.say("score", "score")) \(fixed(result.score)) (\(percent) %)"
    return "\(rank) \(name)  \(Terminal.faint(details(of: result)))\(linked)  \(score)"
  }

  private func details(of result: Recommendation) -> String {
    guard let index = network.graph.index(of: result.partner) else { return "" }
    let partner = network.graph.partners[index]
    let city = partner.city.map { network.name($0) }
    let country = network.graph.country(of: index)?.rawValue
    let place = [city, country].compactMap(\.self).joined(separator: " ")
    let kind = partner.kind.label(in: network.language)
    return "[\(partner.id)] \(kind)" + (place.isEmpty ? "" : ", \(place)")
  }

  private func reasons(of result: Recommendation, _ notes: inout SourceNotes) -> [String] {
    var lines: [String] = []
    let shown = result.reasons.prefix(shownReasons).prefix { abs($0.contribution) >= 0.005 }
    for reason in shown {
      let sentence = Terminal.clean(writer.sentence(for: reason))
      let marks = notes.marks(for: Array(reason.sources.prefix(4)))
      lines.append("    \(signed(reason.contribution))  \(sentence)\(Terminal.faint(marks))")
    }
    let rest = result.reasons.dropFirst(shown.count)
    if !rest.isEmpty {
      let sum = rest.reduce(0) { $0 + $1.contribution }
      let names = rest.map { $0.feature.label(in: network.language) }.joined(separator: ", ")
      lines.append("    \(signed(sum))  " + Terminal.faint(names))
    }
    lines.append("    \(signed(result.base))  " + Terminal.faint(network.say("base", "base")))
    return lines
      + result.cautions.map { "      !    \(Terminal.clean(writer.sentence(for: $0)))" }
  }

  static let header = [
    "rank", "partner", "name", "kind", "score", "probability", "linked", "base", "feature",
    "contribution", "sentence", "sources",
  ]

  /// A row for each reason, so that a pivot table adds them up.
  private func rows() -> [[String]] {
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

  /// A number with two decimals and its sign.
  private func signed(_ number: Double) -> String {
    (number < 0 ? "−" : "+") + fixed(abs(number))
  }

  private func fixed(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100).rounded())
    let rest = hundredths % 100
    return (number < 0 && hundredths > 0 ? "−" : "")
      + "\(hundredths / 100)\(network.say(".", ","))\(rest < 10 ? "0" : "")\(rest)"
  }
}
