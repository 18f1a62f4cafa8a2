public import PartnerGraph

/// One thing that a change does to a row.
public enum Edit: Hashable, Sendable {
  /// Adds a row at the end of its table; refused if the identifier is taken.
  case add(NetworkRow)
  /// Puts a row in the place of the one with its identifier; refused if that is no longer of the
  /// version given.
  case change(NetworkRow, version: Int?)
  /// Removes the row with an identifier and the statements about it; refused if it is no longer of
  /// the version given, or if others refer to it. With `links` a partner goes with its links.
  case remove(NetworkTable, id: String, version: Int?, links: Bool)
  /// Removes a statement; of equal ones the first. Refused if none says so, or no longer.
  case removeStatement(Statement)
}
