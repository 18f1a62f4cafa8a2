public import PartnerGraph

/// What has to be written so that partners become one, and nothing of them is lost.
///
/// The first member's values stay, values it lacks come from the others, lists are united, a lost name
/// becomes an alias, and where members differ each value becomes a statement for each source that
/// says so. Links, statements and whoever sits in a member go over to the one that stays. A link
/// between members goes, for nobody is linked to itself; a link that from now on says the same as
/// another (ends, kind, themes, period, state, amount, unknown columns) becomes one with it, with
/// the sources of both.
public struct MergePlan: Hashable, Sendable {
  /// The partners with new identifiers.
  public private(set) var added: [Partner] = []
  /// The partners that stay and are not as they were: survivors, and who sat in those that go.
  public private(set) var changed: [Partner] = []
  /// The partners that go; no link and no partner names them any more.
  public private(set) var removed: [Partner.ID] = []
  /// The links that stay and are not as they were.
  public let changedLinks: [Link]
  /// The links that go.
  public let removedLinks: [Link.ID]
  /// The statements to add; those about partners and links that go are to be removed with them.
  public private(set) var addedStatements: [Statement] = []
  /// What is done, group by group, then links and statements.
  public private(set) var steps: [MergeStep] = []

  /// Plans a merge.
  ///
  /// - Parameters:
  ///   - groups: The partners that become one, no partner in two groups.
  ///   - partners: The members and the partners that sit in them; others make no difference.
  ///   - links: The links at the members; others make no difference.
  ///   - statements: The statements about the members and their links; others make no difference.
  ///   - isForced: Whether different kinds and identifiers are no hindrance.
  /// - Throws: The ``PartnerAnalysisError`` that names what stands against it.
  /// - Complexity: O(*r* log *r*) expected, where *r* is the number of rows and their list elements.
  public init(
    _ groups: [MergeGroup], partners: [Partner], links: [Link], statements: [Statement],
    isForced: Bool = false
  ) throws(PartnerAnalysisError) {
    let rows = Dictionary(partners.map { ($0.id, $0) }) { first, _ in first }
    var survivors: [Partner.ID: Partner.ID] = [:]
    for group in groups {
      try Self.check(group, rows, isForced: isForced)
      for member in group.members {
        guard survivors.updateValue(group.survivor, forKey: member) == nil else {
          throw .inTwoGroups(member)
        }
      }
    }
    for group in groups where rows[group.survivor] != nil {
      guard group.members.contains(group.survivor) else { throw .identifierTaken(group.survivor) }
    }
    let survivor = { (id: Partner.ID) in survivors[id] ?? id }
    let involved = links.filter { survivors[$0.from] != nil || survivors[$0.to] != nil }
    let union = LinkUnion(involved, survivor)
    (changedLinks, removedLinks) = (union.changed, union.removed)
    var stated: [Statement] = []
    for group in groups { stated += unite(group, rows, survivor) }
    move(partners, survivors)
    steps += union.steps
    removed = groups.flatMap { group in group.members.filter { $0 != group.survivor } }
    let links = Set(involved.map(\.id.rawValue))
    let about = statements.filter {
      survivors[Identifier($0.subject)] != nil || links.contains($0.subject)
    }
    move(about, survivors, union)
    state(stated, beside: about.map { Self.moved($0, survivors, union) ?? $0 })
  }

  // MARK: Checks

  private static func check(
    _ group: MergeGroup, _ rows: [Partner.ID: Partner], isForced: Bool
  ) throws(PartnerAnalysisError) {
    guard group.members.count > 1 else {
      throw .nothingToMerge(group.members.first ?? group.survivor)
    }
    var members: [Partner] = []
    for id in group.members {
      guard let row = rows[id] else { throw .unknownPartner(id) }
      members.append(row)
    }
    guard !isForced else { return }
    for (position, other) in members.enumerated() {
      for member in members[..<position] {
        if member.kind != other.kind {
          throw .differentKinds(member.id, member.kind, other.id, other.kind)
        }
        if let (register, mine, others) = member.identifiers.conflict(with: other.identifiers) {
          throw .differentIdentifiers(register: register, member.id, mine, other.id, others)
        }
      }
    }
  }

  // MARK: Partners

  /// Unites the members of a group; gives what they differ in.
  private mutating func unite(
    _ group: MergeGroup, _ rows: [Partner.ID: Partner], _ survivor: (Partner.ID) -> Partner.ID
  ) -> [Statement] {
    let members = group.members.compactMap { rows[$0] }
    for member in group.members where member != group.survivor {
      steps.append(.partnerGoes(member, into: group.survivor))
    }
    let union = PartnerUnion(members, into: group.survivor) { member in
      member.city.map(survivor).flatMap { $0 == group.survivor ? nil : $0 }
    }
    steps += union.steps
    if members.contains(where: { $0.city.map(survivor) == group.survivor }) {
      steps.append(.cityDropped(group.survivor))
    }
    if rows[group.survivor] == nil {
      added.append(union.partner)
    } else if rows[group.survivor] != union.partner {
      changed.append(union.partner)
    }
    return union.statements
  }

  /// Lets those who sat in a partner that goes sit in the one that stays.
  private mutating func move(_ partners: [Partner], _ survivors: [Partner.ID: Partner.ID]) {
    for partner in partners.sorted(by: { $0.id < $1.id }) where survivors[partner.id] == nil {
      guard let former = partner.city, let city = survivors[former], city != former else {
        continue
      }
      changed.append(partner.sitting(in: city))
      steps.append(.cityMoved(partner.id, to: city))
    }
  }

  // MARK: Statements

  /// A statement about what stays, or nothing if it stands where it stood.
  private static func moved(
    _ statement: Statement, _ survivors: [Partner.ID: Partner.ID], _ union: LinkUnion
  ) -> Statement? {
    let subject =
      survivors[Identifier(statement.subject)]?.rawValue
      ?? union.stands[Identifier(statement.subject)]?.rawValue
    guard let subject, subject != statement.subject else { return nil }
    return Statement(
      subject: subject, property: statement.property, value: statement.value,
      date: statement.date, source: statement.source, note: statement.note,
      extra: statement.extra)
  }

  private mutating func move(
    _ statements: [Statement], _ survivors: [Partner.ID: Partner.ID], _ union: LinkUnion
  ) {
    let gone = Set(union.removed.map(\.rawValue))
    var said = Set(statements)
    for statement in statements {
      if let moved = Self.moved(statement, survivors, union) {
        if said.insert(moved).inserted {
          addedStatements.append(moved)
          steps.append(.statementMoved(moved))
        } else {
          steps.append(.statementDropped(statement))
        }
      } else if gone.contains(statement.subject) {
        steps.append(.statementDropped(statement))
      }
    }
  }

  /// Adds what members differ in, unless a statement says so already.
  private mutating func state(_ stated: [Statement], beside statements: [Statement]) {
    func saying(_ statement: Statement) -> [String] {
      [statement.subject, statement.property, statement.value, statement.source.rawValue]
    }
    var said = Set(statements.map(saying))
    for statement in stated where said.insert(saying(statement)).inserted {
      addedStatements.append(statement)
      steps.append(.valueStated(statement))
    }
  }
}

extension ExternalIdentifiers {
  /// The identifiers by register, those that are known.
  var byRegister: [(register: String, value: String)] {
    [("geonames", geonames), ("wikidata", wikidata), ("ror", ror)].filter { !$0.1.isEmpty }
  }

  /// The first register that has different names for two partners.
  func conflict(with other: Self) -> (register: String, String, String)? {
    for (register, value) in byRegister {
      if let others = other.byRegister.first(where: { $0.register == register })?.value,
        others != value
      {
        return (register, value, others)
      }
    }
    return nil
  }
}

extension Partner {
  /// The partner in another city.
  fileprivate func sitting(in city: Partner.ID) -> Partner {
    Partner(
      id: id, kind: kind, subkind: subkind, name: name, aliases: aliases, country: country,
      city: city, coordinate: coordinate, identifiers: identifiers, themes: themes,
      offers: offers, seeks: seeks, population: population, period: period, website: website,
      sources: sources, note: note, extra: extra)
  }
}
