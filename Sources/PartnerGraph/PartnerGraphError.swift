/// A reason why a set of tables is not a graph, or a question has no answer in one.
public enum PartnerGraphError: Error, Hashable, Sendable {
  /// The network has problems, at least one; none of it is used.
  case faultyNetwork([NetworkProblem])
  /// A question names a partner the graph does not hold.
  case unknownPartner(Partner.ID)
  /// A question names a theme the graph does not hold.
  case unknownTheme(Theme.ID)
  /// The network has more rows of a table than a graph can number (2 147 483 647).
  case tooManyRows(table: String, count: Int)
}

extension PartnerGraphError: CustomStringConvertible {
  /// A sentence for people, naming what was refused.
  public var description: String {
    switch self {
    case .faultyNetwork(let problems):
      problems.map(\.description).joined(separator: "\n")
    case .unknownPartner(let id):
      "no partner has the identifier '\(id)'"
    case .unknownTheme(let id):
      "no theme has the identifier '\(id)'"
    case .tooManyRows(let table, let count):
      "the table '\(table)' has \(count) rows; a graph numbers at most \(Int32.max)"
    }
  }
}
