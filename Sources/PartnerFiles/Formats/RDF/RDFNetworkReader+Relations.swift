import PartnerGraph

extension RDFNetworkReader {
  /// What a property of schema.org says of the one it stands with and the one it names.
  private struct Relation {
    let property: String
    let kind: Link.Kind
    /// Whether the link leads from the one that is named to the one it stands with.
    let isTurned: Bool

    init(_ property: String, _ kind: Link.Kind, isTurned: Bool = false) {
      self.property = property
      self.kind = kind
      self.isTurned = isTurned
    }
  }

  /// The properties by which schema.org joins organisations, events, projects and places.
  private static let relations = [
    Relation("memberOf", .membership), Relation("member", .membership, isTurned: true),
    Relation("parentOrganization", .membership),
    Relation("subOrganization", .membership, isTurned: true),
    Relation("department", .membership, isTurned: true),
    Relation("funder", .funding, isTurned: true), Relation("sponsor", .funding, isTurned: true),
    Relation("organizer", .hosting, isTurned: true),
    Relation("attendee", .participation, isTurned: true),
    Relation("participant", .participation, isTurned: true),
    Relation("contributor", .participation, isTurned: true),
    Relation("containedInPlace", .location),
    Relation("containsPlace", .location, isTurned: true),
  ]

  private struct Ends: Hashable {
    let from: String
    let to: String
    let kind: Link.Kind
  }

  /// Makes links of what others say in the words of schema.org; in files of ours there is nothing of it.
  ///
  /// - Returns: How many such properties lead to something that is no partner.
  mutating func relations() -> Int {
    var made: Set<Ends> = []
    var left = 0
    for triple in triples {
      guard let relation = relation(triple.predicate), let kind = partnerKind(triple.subject)
      else { continue }
      guard partnerKind(triple.object) != nil, triple.object != triple.subject else {
        left += 1
        continue
      }
      let pair = [name(triple.subject), name(triple.object)]
      let (from, to) = relation.isTurned ? (pair[1], pair[0]) : (pair[0], pair[1])
      // Who is a member of a project or an event takes part in it.
      let isWork = relation.kind == .membership && (kind == .project || kind == .event)
      let ends = Ends(from: from, to: to, kind: isWork ? .participation : relation.kind)
      guard made.insert(ends).inserted else { continue }
      network.links.begin(line: triple.line)
      network.links.set("from", ends.from)
      network.links.set("to", ends.to)
      network.links.set("kind", ends.kind.rawValue)
    }
    return left
  }

  private func relation(_ predicate: String) -> Relation? {
    for schema in Self.schemas where predicate.hasPrefix(schema) {
      let property = predicate.dropFirst(schema.count)
      return Self.relations.first { $0.property == property }
    }
    return nil
  }

  /// The kind of a partner of someone else's; nothing for all other subjects.
  private func partnerKind(_ node: RDFTriple.Node) -> Partner.Kind? {
    if case .partner(let kind?) = subject(node) { kind } else { nil }
  }
}
