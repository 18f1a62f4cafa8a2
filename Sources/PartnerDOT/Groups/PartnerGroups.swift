public import PartnerGraph

/// The partners of a network put into groups, the greatest first.
public struct PartnerGroups: Sendable {
  /// Some partners that belong together.
  public struct Group: Hashable, Sendable {
    /// Its name, for people.
    public let name: String
    /// How many partners it has.
    public let count: Int
    /// A partner that stands for it, as an index of the graph: its city, or its best linked member.
    public let partner: Int
    /// What it is itself: a city, a country (a territory), a community (a network), or all of one kind.
    public let kind: Partner.Kind
  }

  /// The groups, the greatest first, equal ones in order of the partner that stands for them.
  public let groups: [Group]
  /// The group of each partner of the graph, or -1.
  public let ofPartner: [Int32]

  private init(groups: [Group], ofPartner: [Int32]) {
    self.groups = groups
    self.ofPartner = ofPartner
  }

  /// The same groups of only some of the partners; those that have none of them are left out.
  ///
  /// - Complexity: O(*n* + *g* log *g*), where *n* is the number of partners and *g* that of groups.
  func keeping(_ partners: [Int]) -> Self {
    var counts = [Int](repeating: 0, count: groups.count)
    for partner in partners where ofPartner[partner] >= 0 { counts[Int(ofPartner[partner])] += 1 }
    let order = groups.indices.filter { counts[$0] > 0 }
      .sorted { (-counts[$0], groups[$0].partner) < (-counts[$1], groups[$1].partner) }
    var rank = [Int32](repeating: -1, count: groups.count)
    for (new, old) in order.enumerated() { rank[old] = Int32(new) }
    var kept = [Int32](repeating: -1, count: ofPartner.count)
    for partner in partners where ofPartner[partner] >= 0 {
      kept[partner] = rank[Int(ofPartner[partner])]
    }
    return Self(
      groups: order.map {
        Group(
          name: groups[$0].name, count: counts[$0], partner: groups[$0].partner,
          kind: groups[$0].kind)
      }, ofPartner: kept)
  }

  /// For each partner of the graph where its group stands among some groups, or -1.
  func places(in chosen: [Int]) -> [Int32] {
    var position = [Int32](repeating: -1, count: groups.count)
    for (index, group) in chosen.enumerated() { position[group] = Int32(index) }
    return ofPartner.map { $0 < 0 ? -1 : position[Int($0)] }
  }

  /// By country; those without one are in no group.
  ///
  /// - Parameter name: What a country is called.
  /// - Complexity: O(*n* + *m*), where *n* is the number of partners and *m* that of links.
  public init(byCountryOf graph: PartnerGraph, name: (CountryCode) -> String) {
    var keys: [CountryCode: Int] = [:]
    let key = graph.partners.indices.map { index -> Int in
      guard let country = graph.country(of: index) else { return -1 }
      return keys[country] ?? Self.added(country, to: &keys)
    }
    let names = keys.sorted { $0.value < $1.value }.map { name($0.key) }
    self.init(graph, keys: key, names: { names[$0] }, kind: { _ in .region })
  }

  /// By the city they sit in, a city itself being in its own; those without one are in no group.
  ///
  /// - Complexity: O(*n* + *m*).
  public init(byCityOf graph: PartnerGraph, language: Language = .english) {
    let key = graph.partners.indices.map { index -> Int in
      let city = Int(graph.cityOfPartner[index])
      return city >= 0 ? city : graph.kindOfPartner[index] == .city ? index : -1
    }
    self.init(
      graph, keys: key, names: nil, kind: { _ in .city }, isStanding: true, language: language)
  }

  /// By what sort of partner they are.
  ///
  /// - Complexity: O(*n* + *m*).
  public init(byKindOf graph: PartnerGraph, language: Language = .english) {
    let kinds = Partner.Kind.allCases
    self.init(
      graph, keys: graph.kindOfPartner.map { kinds.firstIndex(of: $0) ?? 0 },
      names: { kinds[$0].label(in: language) }, kind: { kinds[$0] })
  }

  /// By groups found elsewhere, each named by its best linked partners.
  ///
  /// - Parameter communities: The group of each partner, or -1.
  /// - Complexity: O(*n* + *m*).
  public init(_ graph: PartnerGraph, communities: [Int32], language: Language = .english) {
    let keys = communities.prefix(graph.partners.count).map(Int.init)
    let missing = Array(repeating: -1, count: graph.partners.count - keys.count)
    self.init(
      graph, keys: keys + missing, names: nil, kind: { _ in .network }, language: language)
  }

  private static func added<Key>(_ key: Key, to keys: inout [Key: Int]) -> Int {
    keys[key] = keys.count
    return keys.count - 1
  }

  /// - Parameters:
  ///   - keys: A number for each partner, or -1.
  ///   - names: What a number is called; nothing for the names of the best linked partners.
  ///   - kind: What the group of a number is.
  ///   - isStanding: Whether a number is the index of the partner that stands for it.
  private init(
    _ graph: PartnerGraph, keys: [Int], names: ((Int) -> String)?,
    kind: (Int) -> Partner.Kind, isStanding: Bool = false, language: Language = .english
  ) {
    let most = (keys.max() ?? -1) + 1
    var counts = [Int](repeating: 0, count: most)
    var best = [Int](repeating: -1, count: most)
    func isBetter(_ a: Int, _ b: Int) -> Bool {
      graph.incidences.count(of: a) > graph.incidences.count(of: b)
    }
    for (partner, key) in keys.enumerated() where key >= 0 {
      counts[key] += 1
      if best[key] < 0 || isBetter(partner, best[key]) { best[key] = partner }
    }
    if isStanding { for key in 0..<most where counts[key] > 0 { best[key] = key } }
    let order = (0..<most).filter { counts[$0] > 0 }
      .sorted { (-counts[$0], best[$0]) < (-counts[$1], best[$1]) }
    var rank = [Int32](repeating: -1, count: most)
    for (new, old) in order.enumerated() { rank[old] = Int32(new) }
    ofPartner = keys.map { $0 < 0 ? -1 : rank[$0] }
    groups = order.map { key in
      Group(
        name: names?(key) ?? graph.partners[best[key]].name.text(in: language),
        count: counts[key], partner: best[key], kind: kind(key))
    }
  }
}
