/// A measured mean with its 95 % interval.
public struct MetricEstimate: Hashable, Sendable {
  /// The mean over all queries.
  public let value: Double
  /// The 2.5th percentile of the mean over resampled queries.
  public let low: Double
  /// The 97.5th percentile.
  public let high: Double

  /// Estimates a mean with its interval by the percentile bootstrap.
  ///
  /// B. Efron, R. J. Tibshirani, *An Introduction to the Bootstrap* (1993), ISBN 978-0412042317.
  ///
  /// - Parameters:
  ///   - values: One value for each query.
  ///   - resamples: How many samples of the same size are drawn with replacement.
  ///   - seed: The start of the random numbers; equal seeds give equal intervals.
  /// - Complexity: O(*q* · `resamples`), where *q* is the number of queries.
  public init(of values: [Double], resamples: Int = 1000, seed: Int = 1) {
    guard !values.isEmpty else {
      self.init(value: 0, low: 0, high: 0)
      return
    }
    let mean = values.reduce(0, +) / Double(values.count)
    var random = SplitMix(seed: seed)
    let means = (0..<max(1, resamples)).map { _ in
      var sum = 0.0
      for _ in values.indices { sum += values[random.index(below: values.count)] }
      return sum / Double(values.count)
    }
    self.init(value: mean, samples: means)
  }

  init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// A value with the percentiles of resampled values, stretched to hold the value where these are few.
  init(value: Double, samples: [Double]) {
    let sorted = samples.sorted()
    func percentile(_ share: Double) -> Double {
      sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
    }
    self.init(
      value: value, low: min(value, percentile(0.025)), high: max(value, percentile(0.975)))
  }
}
