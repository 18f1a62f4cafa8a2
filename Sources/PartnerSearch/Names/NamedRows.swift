import PartnerGraph

/// Partners to be found by name: those of a graph, or some that were looked for elsewhere.
protocol NamedRows: Sendable {
  /// How many there are; rows are numbered from 0 in order of identifier.
  var count: Int { get }
  /// The row of an identifier.
  func row(of id: Partner.ID) -> Int?
  /// The identifier of a row.
  func id(of row: Int) -> Partner.ID
  /// The names of a row in all languages, its aliases and its identifier.
  func names(of row: Int) -> [String]
  /// How many links a row has.
  func linkCount(of row: Int) -> Int
  /// What is told of a row where several are meant.
  func candidate(of row: Int) -> PartnerCandidate
}

/// All partners of a graph.
struct GraphRows: NamedRows {
  let graph: PartnerGraph

  var count: Int { graph.partners.count }
  func row(of id: Partner.ID) -> Int? { graph.index(of: id) }
  func id(of row: Int) -> Partner.ID { graph.partners.id(at: row) }
  func linkCount(of row: Int) -> Int { graph.incidences.count(of: row) }
  func candidate(of row: Int) -> PartnerCandidate { PartnerCandidate(graph.partners[row]) }

  func names(of row: Int) -> [String] { NameIndex.names(of: graph.partners.naming(at: row)) }
}

/// Some partners.
struct ListedRows: NamedRows {
  private let partners: [NamedPartner]

  init(_ partners: [NamedPartner]) { self.partners = partners.sorted { $0.id < $1.id } }

  var count: Int { partners.count }
  func row(of id: Partner.ID) -> Int? { partners.firstIndex { $0.id == id } }
  func id(of row: Int) -> Partner.ID { partners[row].id }
  func linkCount(of row: Int) -> Int { partners[row].links }
  func candidate(of row: Int) -> PartnerCandidate { PartnerCandidate(partners[row]) }

  func names(of row: Int) -> [String] {
    let partner = partners[row]
    return partner.name.all + partner.aliases + [partner.id.rawValue]
  }
}
