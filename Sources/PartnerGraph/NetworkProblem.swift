/// Something that keeps a network from being a graph.
public enum NetworkProblem: Hashable, Sendable {
  /// Two rows of a table have one identifier.
  case duplicateIdentifier(table: String, id: String)
  /// A row has an empty identifier.
  case emptyIdentifier(table: String, row: Int)
  /// A row names a partner, theme or source that no table holds.
  case unknownReference(table: String, id: String, column: String, value: String)
  /// A theme is wider than itself; the themes of the circle, in order, beginning with the least.
  case cycleOfBroaderThemes([Theme.ID])
  /// A link joins a partner with itself.
  case linkToItself(Link.ID)
}

extension NetworkProblem: CustomStringConvertible {
  /// A sentence for people, naming the culprit and what to do.
  public var description: String {
    switch self {
    case .duplicateIdentifier(let table, let id):
      "\(table): two rows have the identifier '\(id)'; rename or remove one"
    case .emptyIdentifier(let table, let row):
      "\(table): row \(row) has no identifier; give it one"
    case .unknownReference(let table, let id, let column, let value):
      "\(table): the row '\(id)' names '\(value)' in column '\(column)', which no table holds; "
        + "add it or correct the name"
    case .cycleOfBroaderThemes(let themes):
      "themes: the broader themes run in a circle: "
        + (themes + themes.prefix(1)).map(\.rawValue).joined(separator: " -> ") + "; remove one"
    case .linkToItself(let id):
      "links: the link '\(id)' joins a partner with itself; correct one end"
    }
  }
}
