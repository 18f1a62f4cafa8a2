public import PartnerGraph

/// A model that was fitted on a network's own past, with how it was done.
public struct TrainedModel: Hashable, Sendable {
  /// The question it answers.
  public let question: EvaluationQuestion
  /// The model.
  public let model: ScoringModel
  /// The first day after what it learned from.
  public let cut: PartialDate
  /// The first day of the pairs it learned to foretell; features know only what came before.
  public let labelsFrom: PartialDate
  /// How many queries it learned from; with few, the shipped weights are kept.
  public let queryCount: Int
  /// How many Newton steps were taken; none where the shipped weights are kept.
  public let steps: Int
  /// Whether the steps came to their end.
  public let hasConverged: Bool
  /// How strongly it was drawn to the shipped weights, and why; nothing if that was not noted.
  public let choice: ShrinkageChoice?

  /// Makes a model with its record.
  public init(
    question: EvaluationQuestion, model: ScoringModel, cut: PartialDate,
    labelsFrom: PartialDate, queryCount: Int, steps: Int, hasConverged: Bool,
    choice: ShrinkageChoice? = nil
  ) {
    self.question = question
    self.model = model
    self.cut = cut
    self.labelsFrom = labelsFrom
    self.queryCount = queryCount
    self.steps = steps
    self.hasConverged = hasConverged
    self.choice = choice
  }
}
