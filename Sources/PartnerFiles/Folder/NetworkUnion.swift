import PartnerGraph

/// The rows of one folder, and what its rows say that their values do not show.
struct NetworkPart: Sendable {
  let network: Network
  /// The links whose row says that they are active, which others only do not deny.
  let saidActive: Set<Link.ID>
}

/// Puts the rows of several folders together, so that each identifier has one row.
enum NetworkUnion {
  /// The union, with the name, title and licence of the first part.
  ///
  /// Rows of one identifier become one, in the place of the first: a value comes from the first
  /// part that has one, lists are united, and where parts differ each of their values becomes a
  /// statement for each source of its row.
  ///
  /// - Complexity: O(*r*) expected time, where *r* is the number of rows; O(1) where only one
  ///   part has rows.
  static func merged(_ parts: [NetworkPart]) -> Network {
    guard let first = parts.first?.network else { return Network(name: "") }
    var differences: [Statement] = []
    let partners = TableUnion<Partner>(parts.map(\.network.partners)).rows(&differences)
    let links = TableUnion<Link>(
      parts.map(\.network.links),
      said: { part, link in
        let isSaid = link.state == .active && parts[part].saidActive.contains(link.id)
        return isSaid ? [(.known(.state), Link.State.active.rawValue)] : []
      }
    ).rows(&differences)
    let themes = TableUnion<Theme>(parts.map(\.network.themes)).rows(&differences)
    let sources = TableUnion<Source>(parts.map(\.network.sources)).rows(&differences)
    return Network(
      name: first.name, title: first.title, licence: first.licence, partners: partners,
      links: links, themes: themes, sources: sources,
      statements: statements(parts.map(\.network.statements), differences))
  }

  /// Every statement once, and those that parts differ in if no statement says so already.
  private static func statements(
    _ parts: [[Statement]], _ differences: [Statement]
  ) -> [Statement] {
    let filled = parts.filter { !$0.isEmpty }
    if filled.count <= 1, differences.isEmpty { return filled.first ?? [] }
    var seen: Set<Statement> = []
    var result = filled.joined().filter { seen.insert($0).inserted }
    var said: Set<[String]> = []
    func says(_ statement: Statement) -> [String] {
      [statement.subject, statement.property, statement.value, statement.source.rawValue]
    }
    for statement in result { said.insert(says(statement)) }
    result += differences.filter { said.insert(says($0)).inserted }
    return result
  }
}
