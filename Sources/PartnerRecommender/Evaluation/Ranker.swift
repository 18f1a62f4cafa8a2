/// What is put to the test: a model or a simple rule.
public enum Ranker: Hashable, Sendable {
  /// A scoring model, with a name for the table.
  case model(name: String, ScoringModel)
  /// A simple rule.
  case baseline(Baseline)

  /// The name in the table.
  public var name: String {
    switch self {
    case .model(let name, _): name
    case .baseline(let baseline): baseline.rawValue
    }
  }

  /// The score of every candidate of a table.
  func scores(_ table: CandidateTable) -> [Double] {
    switch self {
    case .model(_, let model): return table.scores(model)
    case .baseline(.popularity): return table.popularity
    case .baseline(.commonPartners): return table.commonPartners
    case .baseline(.resourceAllocation): return table.resourceAllocation
    case .baseline(.personalisedPageRank): return table.pageRank
    case .baseline(let baseline):
      return baseline.feature.flatMap { table.columns[$0] }
        ?? Array(repeating: 0, count: table.candidates.count)
    }
  }
}
