public import PartnerGraph

/// A row of a network, of whichever table.
public enum NetworkRow: Hashable, Sendable {
  /// A partner.
  case partner(Partner)
  /// A link.
  case link(Link)
  /// A theme.
  case theme(Theme)
  /// A source.
  case source(Source)
  /// A statement.
  case statement(Statement)

  /// The table it stands in.
  public var table: NetworkTable {
    switch self {
    case .partner: .partner
    case .link: .link
    case .theme: .theme
    case .source: .source
    case .statement: .statement
    }
  }

  /// The identifier; that of the subject for a statement.
  public var id: String {
    switch self {
    case .partner(let row): row.id.rawValue
    case .link(let row): row.id.rawValue
    case .theme(let row): row.id.rawValue
    case .source(let row): row.id.rawValue
    case .statement(let row): row.subject
    }
  }
}
