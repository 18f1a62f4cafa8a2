/// Which of the two questions of a recommender is put to the test.
public enum EvaluationQuestion: String, CaseIterable, Hashable, Sendable {
  /// Question A: who next for a partner?
  case next = "a"
  /// Question B: who for a request, here a new project of a partner?
  case request = "b"
}
