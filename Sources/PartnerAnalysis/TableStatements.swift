import PartnerGraph

/// Compares the tables with the statements about their columns.
struct TableStatements {
  private let graph: PartnerGraph

  init(_ graph: PartnerGraph) { self.graph = graph }

  /// Where a table says something that no statement about the same property says, in order of
  /// subject and property.
  func findings() -> [Finding] {
    var found: [Finding] = []
    var rest = graph.statements[...]
    while let first = rest.first {
      let run = rest.prefix { $0.subject == first.subject && $0.property == first.property }
      rest = rest.dropFirst(run.count)
      guard let row = row(first.subject, first.property), !row.values.isEmpty,
        !run.contains(where: { row.values.contains($0.value) })
      else { continue }
      found.append(
        Finding(
          severity: .warning, subject: first.subject,
          matter: .tableContradicted(
            property: first.property, table: row.values.joined(separator: " / "),
            tableSources: row.sources, statements: Array(run))))
    }
    return found
  }

  /// What a row says of a column that has one value, and its sources.
  private func row(_ subject: String, _ property: String) -> (
    values: [String], sources: [Source.ID]
  )? {
    if let index = graph.index(of: Partner.ID(subject)) {
      let partner = graph.partners[index]
      return (Self.values(of: partner, property), partner.sources)
    }
    if let index = graph.linkIndex(of: Link.ID(subject)) {
      let link = graph.links[index]
      return (Self.values(of: link, property), link.sources)
    }
    return nil
  }

  private static func values(of partner: Partner, _ property: String) -> [String] {
    let value: String? =
      switch property {
      case "kind": partner.kind.rawValue
      case "country": partner.country?.rawValue
      case "population": partner.population.map(String.init)
      case "since": partner.period.since?.description
      case "until": partner.period.until?.description
      default: nil
      }
    if property == "name" { return partner.name.all + partner.aliases }
    return [value].compactMap(\.self)
  }

  private static func values(of link: Link, _ property: String) -> [String] {
    let value: String? =
      switch property {
      case "kind": link.kind.rawValue
      case "state": link.state.rawValue
      case "amount": link.amount?.description
      case "since": link.period.since?.description
      case "until": link.period.until?.description
      case "confirmed": link.confirmed?.description
      default: nil
      }
    return [value].compactMap(\.self)
  }
}
