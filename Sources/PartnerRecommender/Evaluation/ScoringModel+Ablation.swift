extension ScoringModel {
  /// The same model without one feature, for each of its features in order.
  ///
  /// - Parameter name: The name of the model; `name − shared-themes` is that of an ablation.
  /// - Complexity: O(*f*²), where *f* is the number of features.
  public func ablations(named name: String) -> [Ranker] {
    FeatureName.allCases.filter { weights[$0]?.weight ?? 0 != 0 }.map { feature in
      var rest = weights
      rest[feature] = nil
      return .model(
        name: "\(name) - \(feature.rawValue)", ScoringModel(intercept: intercept, weights: rest))
    }
  }
}
