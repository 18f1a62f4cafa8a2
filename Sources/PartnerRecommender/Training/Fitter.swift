/// Fits weights to samples, drawn to the shipped ones more or less strongly.
struct Fitter {
  /// A model that was fitted.
  struct Fit {
    /// The model, calibrated on the candidates that it would serve first.
    let model: ScoringModel
    /// The weights of the features that are used, before calibration.
    let weights: [Double]
    /// How many Newton steps were taken; none where the shipped weights are kept.
    let steps: Int
    /// Whether the steps came to their end.
    let hasConverged: Bool
  }

  private let question: EvaluationQuestion
  private let left: Set<FeatureName>
  /// The positions of the features that differ between candidates.
  private let used: [Int]
  private let scale: FeatureScale
  private let samples: [TrainingSample]
  private let prior: [Double]

  /// - Parameter left: Features to leave out.
  init(
    _ question: EvaluationQuestion, _ samples: [TrainingSample], without left: Set<FeatureName> = []
  ) {
    let features = FeatureName.allCases
    let scale = FeatureScale(samples, featureCount: features.count)
    let used = features.indices.filter {
      scale.deviations[$0] > 1e-6 && !left.contains(features[$0])
    }
    let shipped = ScoringModel.shipped(for: question)
    prior = used.map { shipped.slope(of: features[$0]) * scale.deviations[$0] }
    self.samples = samples.map { $0.keeping(used, of: features.count) }
    (self.question, self.left, self.scale, self.used) = (question, left, scale, used)
  }

  /// Fits weights.
  ///
  /// - Parameters:
  ///   - strength: How strongly the weights are drawn to the shipped ones; nothing to keep those.
  ///   - start: Where to begin, such as the weights for a like strength; the shipped ones without it.
  func fit(_ strength: Double?, from start: [Double]? = nil) -> Fit {
    let features = FeatureName.allCases
    let logit = ConditionalLogit(
      samples: samples, means: used.map { scale.means[$0] },
      deviations: used.map { scale.deviations[$0] }, prior: prior,
      bounds: used.map { features[$0].isMonotone ? 0 : -Double.infinity },
      strength: strength ?? 0, namesAny: question == .request)
    let fit = strength == nil ? nil : logit.fit(from: start ?? prior)
    let found = fit?.weights ?? prior
    return Fit(
      model: model(found, Calibration(logit.served(found, count: 10))), weights: found,
      steps: fit?.steps ?? 0, hasConverged: fit?.hasConverged ?? true)
  }

  private func model(_ found: [Double], _ calibration: Calibration) -> ScoringModel {
    let features = FeatureName.allCases
    var weights: [FeatureName: ScoringModel.Weight] = [:]
    for (name, weight) in ScoringModel.shipped(for: question).weights where !left.contains(name) {
      weights[name] = .init(weight: weight.weight * calibration.stretch)
    }
    for (place, feature) in used.enumerated() {
      weights[features[feature]] = .init(
        weight: found[place] * calibration.stretch, mean: scale.means[feature],
        deviation: scale.deviations[feature])
    }
    return ScoringModel(intercept: calibration.shift, weights: weights)
  }
}
