#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The candidates of one query that take part in training.
struct TrainingSample: Sendable {
  /// For each candidate ln(1 + *f*) of every feature, one candidate behind the other.
  var values: [Float] = []
  /// Whether each candidate is an answer.
  var isAnswer: [Bool] = []
  /// How many candidates each stands for: 1, or for those drawn by chance more.
  var counts: [Double] = []

  /// Draws candidates as they are served: all answers, the first by each feature and by popularity, which
  /// are the hard ones, and some of the rest by chance, who stand for all of it: with an attention of 1 the
  /// whole ranking is learned, with less its upper end.
  init(
    _ table: CandidateTable, features: [FeatureName], size: Int, attention: Double,
    random: inout SplitMix
  ) {
    var chosen = [Bool](repeating: false, count: table.candidates.count)
    var answers = table.answers
    if answers.count > size { answers = answers.sampled(size, using: &random) }
    let others = Set(table.answers)
    for column in features.compactMap({ table.columns[$0] }) + [table.popularity] {
      for position in TopPositions.best(column, limit: size)
      where column[position] > 0 && !others.contains(position) {
        chosen[position] = true
      }
    }
    let kept = Set(answers)
    for position in answers { chosen[position] = true }
    let rest = chosen.indices.filter { !chosen[$0] && !others.contains($0) }
    let drawn = rest.sampled(size * 3, using: &random)
    let share = pow(Double(rest.count) / Double(max(1, drawn.count)), attention)
    let rows = chosen.indices.filter { chosen[$0] }.map { ($0, 1.0) } + drawn.map { ($0, share) }
    for (position, count) in rows {
      counts.append(count)
      isAnswer.append(kept.contains(position))
      for feature in features {
        values.append(Float(table.columns[feature]?[position] ?? 0))
      }
    }
  }
}
