import ArgumentParser
import Foundation
import PartnerGraph
import PartnerRecommender
import PartnerSearch

/// `partners ask`: an answer to a request in plain words.
struct AskVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "The best partners for a request in plain French or English.",
    discussion: """
      The reading of the request is printed above the answer, with what was not understood. Those \
      already linked to the one who asks are listed and marked.
      """)

  @Argument(help: "The request, one to ten sentences; '-' reads it from standard input.")
  var request: [String]

  @Option(
    name: .customLong("for"), help: "The partner on whose behalf one asks.",
    completion: Completions.partners)
  var asker: String?

  @OptionGroup var candidates: CandidateOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let network = try networkOptions.open()
    let options = try candidates.options(in: network)
    let recommender = try network.recommender(asOf: candidates.asOf)
    let reading = try network.read(text, for: recommender)
    var question = reading.request
    if let asker {
      question = question.asked(by: try network.partner(asker).id)
    }
    let results = try network.answering {
      () throws(PartnerGraphError) in
      try recommender.recommendations(answering: question, options: options)
    }
    guard says(reading) || results.contains(where: \.matchesWords) else {
      throw CommandFailure.noAnswer(nothingSaid(reading, network))
    }
    let reliefs = try network.answering {
      () throws(PartnerGraphError) in
      results.isEmpty ? try recommender.reliefs(answering: question, options: options) : []
    }
    let list = RecommendationList(
      network: network, asker: question.asker.partner, answersRequest: true, results: results,
      heading: network.say("Partners for this request", "Partenaires pour cette demande"),
      empty: EmptyAnswer(
        network: network, options: options, request: question, reliefs: reliefs))
    try list.print(
      format.format, request: RequestJSON(question, reading: reading),
      preface: ReadingText(network).lines(for: reading, request: question)
        + sortMissing(from: results, reading, network))
  }
}

extension AskVerb {
  /// The text of the request: the arguments, or what stands on standard input.
  private var text: String {
    guard request == ["-"] else { return request.joined(separator: " ") }
    var bytes = Data()
    while bytes.count <= RequestReader.longestText,
      let more = try? FileHandle.standardInput.read(upToCount: RequestReader.longestText + 1),
      !more.isEmpty
    {
      bytes += more
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// That nobody of a list is known to be of the sort asked for, where one is: no lycée.
  private func sortMissing(
    from results: [Recommendation], _ reading: RequestReading, _ network: OpenNetwork
  ) -> [String] {
    let sorts = reading.request.sorts.filter { !$0.words.isEmpty }
    let isKnown = results.contains { result in
      result.reasons.contains { reason in
        reason.feature == .requestedKind
          && reason.evidence.contains {
            if case .words(let words) = $0 { !words.isEmpty } else { false }
          }
      }
    }
    guard !results.isEmpty, !isKnown, sorts.count == reading.request.sorts.count, !sorts.isEmpty
    else { return [] }
    let kinds = Set(sorts.map(\.kind))
    let asked = reading.understood.compactMap { piece -> String? in
      guard case .kind(let kind) = piece.meaning, kinds.contains(kind), !piece.isOfAsker,
        !piece.isExcluded
      else { return nil }
      return piece.span.text
    }
    let words = asked.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard !words.isEmpty else { return [] }
    let named = Terminal.clean(words.joined(separator: ", "))
    return [
      network.say(
        "None of those listed is known to be of the sort asked for: \(named).",
        "Aucun de ceux qui suivent n'est connu pour être de la sorte demandée : \(named)."), "",
    ]
  }

  /// What to say to a request of which nothing was understood: what can be named, in words of the network.
  private func nothingSaid(_ reading: RequestReading, _ network: OpenNetwork) -> String {
    let graph = network.graph
    let counts = graph.themes.indices.map { (theme: $0, holders: graph.holdersOfTheme[$0].count) }
    let themes = counts.filter { $0.holders > 0 }
      .sorted { ($1.holders, $0.theme) < ($0.holders, $1.theme) }
      .prefix(3).map { network.label(graph.themes[$0.theme].id) }
    let examples = themes.isEmpty ? "" : " (" + themes.joined(separator: ", ") + ")"
    let advice = reading.foreignLanguage.map { ReadingText.advice(on: $0, network) + ". " } ?? ""
    return advice
      + network.say(
        "The request does not say who is wanted: name a theme\(examples), a kind (company, city, "
          + "university), a country or a place. 'partners themes' lists the themes",
        "La demande ne dit pas qui est voulu : nommez un thème\(examples), un type (entreprise, ville, "
          + "université), un pays ou un lieu. « partners themes » énumère les thèmes")
  }

  /// Whether the request, or an option beside it, says anything to rank partners by.
  private func says(_ reading: RequestReading) -> Bool {
    reading.saysSomething || asker != nil || !candidates.theme.isEmpty
      || !candidates.kind.isEmpty || !candidates.country.isEmpty
  }
}

extension Recommendation {
  /// Whether a word of the request stands in the partner's names or note.
  fileprivate var matchesWords: Bool { reasons.contains { $0.feature == .sharedWords } }
}

extension Request {
  /// The same request on behalf of a partner of the network.
  func asked(by partner: Partner.ID) -> Request {
    Request(
      asker: Asker(
        partner: partner, kind: asker.kind, country: asker.country, place: asker.place),
      themes: themes, seeks: seeks, offers: offers, without: without, kinds: kinds,
      countries: countries, places: places, withoutKinds: withoutKinds,
      withoutCountries: withoutCountries, withoutPlaces: withoutPlaces, words: words,
      sorts: sorts, alsoAsking: alsoAsking, marks: marks, circles: circles)
  }
}
