import PartnerPlanner

/// The JSON of a choice: how good it is and how good it could be at most, beside what is chosen.
struct ProvedJSON<Choice: Encodable>: Encodable {
  private let value: Double
  private let bound: Double
  private let gap: Double
  private let optimal: Bool
  private let candidates: Int
  private let choice: Choice

  init(_ result: some BoundedChoice, of candidates: Int, _ choice: Choice) {
    value = result.value
    bound = result.bound
    gap = result.gap
    optimal = result.isOptimal
    self.candidates = candidates
    self.choice = choice
  }

  private enum CodingKeys: CodingKey { case value, bound, gap, optimal, candidates }

  /// All stand beside each other in one object.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(value, forKey: .value)
    try container.encode(bound, forKey: .bound)
    try container.encode(gap, forKey: .gap)
    try container.encode(optimal, forKey: .optimal)
    try container.encode(candidates, forKey: .candidates)
    try choice.encode(to: encoder)
  }
}
