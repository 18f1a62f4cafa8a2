import PartnerGraph

/// The organisations of CORDIS and what they take part in.
struct CORDISOrganisations {
  /// A row, or several of one organisation in one project.
  private struct Participation {
    let organisation: Int
    let project: Int
    var role: String
    var amount: Euro?
    var hasEnded: Bool
  }

  private var organisations: [CORDISOrganisation] = []
  private var positions: [String: Int] = [:]
  private var participations: [Participation] = []
  private var joined = 0
  private var ids = UniqueIdentifiers()

  /// Reads the table and gives it back as it was left.
  mutating func read(
    _ table: RegisterTable, _ projects: CORDISProjects, _ faults: inout FaultCollector
  ) -> RegisterTable {
    var table = table
    let columns = CORDISOrganisation.Columns(&table)
    participations.reserveCapacity(table.count)
    var seen: [Int: Int] = [:]
    for row in 0..<table.count {
      table.move(to: row)
      let name = table.filled(columns.name, &faults)
      let amount = table.amount(columns.amount, &faults)
      let project = projects.position(in: table, columns.project, &faults)
      guard let project, !name.isEmpty else { continue }
      let organisation = organisation(table, columns, name)
      let part = Participation(
        organisation: organisation, project: project, role: table.text(columns.role),
        amount: amount, hasEnded: CORDISOrganisation.isTrue(table.text(columns.ended)))
      let key = organisation * projects.count + project
      if let first = seen[key] {
        join(part, to: first)
      } else {
        seen[key] = participations.count
        participations.append(part)
      }
    }
    return table
  }

  /// The organisation of a row, made or completed with what the row tells.
  private mutating func organisation(
    _ table: RegisterTable, _ columns: CORDISOrganisation.Columns, _ name: String
  ) -> Int {
    let pic = table.text(columns.organisation)
    let country = table.text(columns.country)
    let key = pic.isEmpty ? "\u{0}\(country)\u{0}\(name)" : pic
    let position = positions[key] ?? organisations.count
    if position == organisations.count {
      positions[key] = position
      let slug = Slug.of(name)
      let number = Slug.of(pic.isEmpty ? country : pic)
      let id = "\(slug.isEmpty ? "organisation" : slug)\(number.isEmpty ? "" : "-\(number)")"
      organisations.append(CORDISOrganisation(id: .init(ids.next(id)), pic: pic, name: name))
    }
    organisations[position].complete(table, columns, name)
    return position
  }

  /// The roles, the one that says most first.
  private static let roles = [
    "coordinator", "participant", "beneficiary", "partner", "associatedpartner", "thirdparty",
  ]

  private mutating func join(_ part: Participation, to first: Int) {
    joined += 1
    func rank(_ role: String) -> Int {
      Self.roles.firstIndex(of: role.lowercased()) ?? Self.roles.count
    }
    if rank(part.role) < rank(participations[first].role) { participations[first].role = part.role }
    if let amount = part.amount {
      let (sum, isTooGreat) = (participations[first].amount?.cents ?? 0)
        .addingReportingOverflow(amount.cents)
      if !isTooGreat { participations[first].amount = Euro(cents: sum) }
    }
    participations[first].hasEnded = participations[first].hasEnded && part.hasEnded
  }

  /// What was joined or left out.
  var notes: [ImportNote] {
    var notes: [ImportNote] = []
    if joined > 0 { notes.append(.rowsJoined(CORDISReader.organisations, count: joined)) }
    let unnumbered = organisations.count { $0.pic.isEmpty }
    if unnumbered > 0 {
      notes.append(.numbersMissing(CORDISReader.organisations, count: unnumbered))
    }
    let lost = [
      ("geolocation", organisations.count { $0.hasLostPlace && $0.place == nil }),
      ("country", organisations.count { $0.hasLostCountry && $0.country == nil }),
    ]
    for (what, count) in lost where count > 0 {
      notes.append(.valuesLeftOut(CORDISReader.organisations, column: what, count: count))
    }
    return notes
  }

  /// The organisations as partners.
  func partners(_ projects: CORDISProjects) -> [Partner] {
    var sources = organisations.map { _ in Set<Source.ID>() }
    for part in participations { sources[part.organisation].insert(projects.source(part.project)) }
    return zip(organisations, sources).map { $0.partner(sources: $1.sorted()) }
  }

  /// The participations as links.
  func links(_ projects: CORDISProjects) -> [Link] {
    var ids = UniqueIdentifiers()
    return participations.map { part in
      let from = organisations[part.organisation].id
      return Link(
        id: .init(ids.next("\(from)--\(projects.number(part.project))")), from: from,
        to: projects.partner(part.project), kind: .participation,
        period: Period(since: projects.since(part.project)),
        state: part.hasEnded ? .ended : .active, amount: part.amount,
        sources: [projects.source(part.project)],
        extra: part.role.isEmpty ? [] : [ExtraCell(column: "role", value: part.role)])
    }
  }
}
