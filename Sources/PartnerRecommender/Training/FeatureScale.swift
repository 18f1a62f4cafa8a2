/// The mean and deviation of ln(1 + *f*) of each feature over the candidates that were drawn.
struct FeatureScale {
  let means: [Double]
  let deviations: [Double]

  init(_ samples: [TrainingSample], featureCount: Int) {
    var sums = [Double](repeating: 0, count: featureCount)
    var squares = sums
    var rows = 0.0
    for sample in samples {
      rows += Double(sample.isAnswer.count)
      for (place, value) in sample.values.enumerated() {
        sums[place % featureCount] += Double(value)
        squares[place % featureCount] += Double(value) * Double(value)
      }
    }
    let count = max(1, rows)
    means = sums.map { $0 / count }
    deviations = zip(squares, sums).map { square, sum in
      max(0, square / count - sum / count * sum / count).squareRoot()
    }
  }
}

extension TrainingSample {
  /// The same candidates with some of the features.
  func keeping(_ features: [Int], of count: Int) -> TrainingSample {
    var kept = self
    kept.values.removeAll(keepingCapacity: true)
    for row in isAnswer.indices {
      for feature in features { kept.values.append(values[row * count + feature]) }
    }
    return kept
  }
}

extension ConditionalLogit {
  /// The scores and outcomes of the first candidates of every query.
  func served(_ weights: [Double], count: Int) -> [(score: Double, isAnswer: Bool)] {
    samples.flatMap { sample -> [(score: Double, isAnswer: Bool)] in
      let scores = sample.isAnswer.indices.map { row in
        weights.indices.reduce(0.0) { sum, i in
          let value = Double(sample.values[row * weights.count + i])
          return sum + weights[i] * (value - means[i]) / deviations[i]
        }
      }
      return TopPositions.best(scores, limit: count).map { (scores[$0], sample.isAnswer[$0]) }
    }
  }
}

extension FeatureName {
  /// Whether more of it may never lower a score, because it speaks for the candidate by its nature.
  ///
  /// - Complexity: O(1).
  public var isMonotone: Bool {
    switch self {
    case .experience, .recency, .countryAffinity, .kindAffinity, .proximity, .similarSize,
      .connections, .momentum, .countryLift, .kindLift, .sameCountry:
      false
    default: true
    }
  }
}
