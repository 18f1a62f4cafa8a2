/// The greatest of many scores.
enum TopPositions {
  /// The positions of the greatest scores, the greatest first, equal ones in order of position.
  ///
  /// O(*n* + *k* log *k* log *n*) expected for *n* scores in random order and the limit *k*.
  static func best(_ scores: [Double], limit: Int) -> [Int] {
    func precedes(_ a: Int, _ b: Int) -> Bool { (scores[b], a) < (scores[a], b) }
    var best: [Int] = []
    var threshold = -Double.infinity
    var isFull = false
    for position in scores.indices {
      if isFull, scores[position] <= threshold { continue }
      best.append(position)
      if best.count >= limit * 3 + 16 {
        best = Array(best.sorted(by: precedes).prefix(limit))
        isFull = true
        threshold = best.last.map { scores[$0] } ?? threshold
      }
    }
    return Array(best.sorted(by: precedes).prefix(limit))
  }

  /// At which ranks, from 1, some positions stand: the first one, and all to a limit.
  static func ranks(of answers: [Int], in scores: [Double], top: [Int]) -> [Int] {
    let wanted = Set(answers)
    let ranks = top.indices.filter { wanted.contains(top[$0]) }.map { $0 + 1 }
    if !ranks.isEmpty { return ranks }
    let first = answers.max { (scores[$0], $1) < (scores[$1], $0) }
    guard let first else { return [] }
    let before = scores.indices.count {
      scores[$0] > scores[first] || (scores[$0] == scores[first] && $0 < first)
    }
    return [before + 1]
  }
}
