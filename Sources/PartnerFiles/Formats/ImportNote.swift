public import PartnerGraph

/// Something that the file of another program did not say and that was assumed.
public enum ImportNote: Hashable, Sendable {
  /// A column was read as one that Partners knows.
  case columnRead(TableName, column: String, as: String)
  /// Nodes have no kind, or none that is known, which then is their subkind.
  case partnerKindAssumed(Partner.Kind, count: Int)
  /// Edges have no kind, or none that is known, which then stands in their note.
  case linkKindAssumed(Link.Kind, count: Int)
  /// Nodes have no name; their identifier is it.
  case namesMade(count: Int)
  /// Edges have no identifier of their own; one was made of their ends and kind.
  case linkIdentifiersMade(count: Int)
  /// Rows that are named and not described were made, with their identifier as label or title.
  case rowsMade(TableName, count: Int)
  /// The city of nodes is not a node; it is kept in column `city name`.
  case cityKept(count: Int)
  /// Edges that join a node with itself were left out.
  case loopsLeftOut(count: Int)
  /// Parts of the file that have no place in a network were left out.
  case partsLeftOut(String, count: Int)
}

extension ImportNote: CustomStringConvertible {
  /// A sentence for people.
  public var description: String {
    switch self {
    case .columnRead(let table, let column, let known):
      "\(table.rawValue): '\(FileFault.shown(column))' is read as '\(known)'"
    case .partnerKindAssumed(let kind, let count):
      "\(count) without a kind that is known, taken to be '\(kind.rawValue)': partners"
    case .linkKindAssumed(let kind, let count):
      "\(count) without a kind that is known, taken to be '\(kind.rawValue)': links"
    case .namesMade(let count):
      "\(count) without a name, named by their identifier: partners"
    case .linkIdentifiersMade(let count):
      "\(count) without an identifier, which was made of their ends and kind: links"
    case .rowsMade(let table, let count):
      "\(count) named and not described, made with their identifier: \(table.rawValue)"
    case .cityKept(let count):
      "\(count) whose city is no partner, kept in column 'city name': partners"
    case .loopsLeftOut(let count):
      "\(count) left out because they join a partner with itself: links"
    case .partsLeftOut(let what, let count):
      "\(count) left out because a network has no place for it: \(what)"
    }
  }
}
