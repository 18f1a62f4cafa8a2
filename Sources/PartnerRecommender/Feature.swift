import PartnerGraph

/// One named way in which a candidate may suit a question: a value for each candidate, 0 where it says
/// nothing, above 0 where it speaks for it and, but for leanings, never below 0; always above -1.
protocol Feature: Sendable {
  /// Its name.
  var name: FeatureName { get }

  /// The values of all candidates.
  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues

  /// What the value of one candidate rests on, the most telling first.
  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence]

  /// The value of a partner that is what a request asks for, whether there is one or not.
  func ideal(for question: Question, in context: ScoringContext) -> Double
}

extension Feature {
  func ideal(for question: Question, in context: ScoringContext) -> Double { 0 }
}

/// The values of a feature: those that differ from 0 one by one, or a rule for every candidate.
enum FeatureValues {
  /// Candidates, each once in the order in which they were met, and the value of each.
  case sparse(partners: [Int32], values: [Double])
  /// A rule that gives every candidate its value.
  case dense(@Sendable (_ candidate: Int) -> Double)
  /// The feature says nothing about this question.
  static var none: FeatureValues { .sparse(partners: [], values: []) }
}

/// A number for every partner that is cleared at the cost of those touched only.
struct Scratch {
  private var values: [Double]
  private var isTouched: [Bool]
  private var touched: [Int32] = []

  init(partnerCount: Int) {
    values = Array(repeating: 0, count: partnerCount)
    isTouched = Array(repeating: false, count: partnerCount)
  }

  /// How many partners it has numbers for.
  var count: Int { values.count }

  mutating func add(_ value: Double, to partner: Int32) {
    touch(partner)
    values[Int(partner)] += value
  }

  mutating func raise(_ partner: Int32, to value: Double) {
    touch(partner)
    values[Int(partner)] = max(values[Int(partner)], value)
  }

  /// What was gathered, after which nothing is.
  mutating func take() -> FeatureValues {
    let result = FeatureValues.sparse(
      partners: touched, values: touched.map { values[Int($0)] })
    for partner in touched {
      values[Int(partner)] = 0
      isTouched[Int(partner)] = false
    }
    touched.removeAll()
    return result
  }

  private mutating func touch(_ partner: Int32) {
    if !isTouched[Int(partner)] {
      isTouched[Int(partner)] = true
      touched.append(partner)
    }
  }
}
