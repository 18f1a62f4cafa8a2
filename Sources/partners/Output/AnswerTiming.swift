import PartnerGraph
import PartnerRecommender
import PartnerText

/// How long one answer takes in process: the ten best of all candidates, with all reasons in words.
struct AnswerTiming {
  /// How long each answer took, the shortest first.
  let durations: [Duration]

  init(
    _ question: EvaluationQuestion, _ split: TemporalSplit, _ model: ScoringModel,
    _ network: OpenNetwork, seed: Int
  ) throws(PartnerGraphError) {
    let recommender = Recommender(split.past, model: model, asOf: split.cut) {
      Folding.stems(of: $0)
    }
    let queries = split.queries(question, limit: 201, seed: seed) { Folding.stems(of: $0) }
    var durations: [Duration] = []
    for query in queries {
      let clock = ContinuousClock()
      let start = clock.now
      let results =
        if let request = query.request {
          try recommender.recommendations(answering: request)
        } else {
          try recommender.recommendations(for: query.asker)
        }
      let writer = ReasonWriter(
        split.past, language: network.language, asker: query.asker,
        answersRequest: query.request != nil)
      let length = results.flatMap(\.reasons).reduce(0) {
        $0 + writer.sentence(for: $1).utf8.count
      }
      if length > 0 { durations.append(clock.now - start) }
    }
    // The first answer makes what is only made when it is asked for.
    self.durations = durations.dropFirst().sorted()
  }

  /// `One answer with all its reasons: median 12.3 ms, 99 of 100 within 30.1 ms (200 answers)`.
  func line(_ network: OpenNetwork) -> String {
    guard !durations.isEmpty else { return "" }
    func milliseconds(_ share: Double) -> String {
      let duration = durations[min(durations.count - 1, Int(share * Double(durations.count)))]
      return "\((duration / .milliseconds(1) * 10).rounded() / 10)"
    }
    return network.say(
      "One answer with all its reasons: median \(milliseconds(0.5)) ms, 99 of 100 within "
        + "\(milliseconds(0.99)) ms (\(durations.count) answers)",
      "Une réponse avec toutes ses raisons : médiane \(milliseconds(0.5)) ms, 99 sur 100 en "
        + "\(milliseconds(0.99)) ms (\(durations.count) réponses)")
  }
}
