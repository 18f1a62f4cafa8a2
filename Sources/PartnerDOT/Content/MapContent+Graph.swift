public import PartnerGraph

extension MapContent {
  /// The greatest number of partners that a person can read in one picture.
  public static let readablePartners = 150

  /// How many links are drawn for each partner that may be: 4.
  static let linksPerPartner = 4

  /// A partner, those at most `degrees` links away, and the links among them.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - id: The partner in the middle.
  ///   - degrees: How far to go; less than 1 shows the partner alone.
  ///   - language: The language of names and words.
  ///   - maximumPartners: Beyond it the nearest are shown, of equally near ones the strongest, and
  ///     of four times as many links the strongest; at least 1. The picture says what is not shown.
  ///   - sharesDegrees: Whether then each degree has as many as the others, as far as it has them,
  ///     instead of the nearest first; those best linked to what is shown of the degree before.
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)``.
  /// - Complexity: O(*n* + *k* log *k*), where *n* is the number of partners of the graph and *k*
  ///   that of links at those near enough.
  public init(
    _ graph: PartnerGraph, around id: Partner.ID, degrees: Int = 1, language: Language = .english,
    maximumPartners: Int = readablePartners, sharesDegrees: Bool = false
  ) throws(PartnerGraphError) {
    let ego = try graph.egoNetwork(of: id, degrees: degrees)
    let name = graph.partners[Int(ego.members[0].partner)].name.text(in: language)
    var selection = Selection(members: ego.members, links: ego.links, hasCentre: true)
    selection.sharesDegrees = sharesDegrees
    self.init(
      graph, name: id.rawValue,
      title: MapWords(language).title(
        around: LabelText.visible(name, limit: 80), degrees: max(0, degrees)),
      selection: selection,
      language: language, maximumPartners: maximumPartners)
  }

  /// A whole network, under its own title.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - language: The language of names and words.
  ///   - maximumPartners: Beyond it the strongest are shown, and of four times as many links the
  ///     strongest; at least 1. The picture says what is not shown.
  /// - Complexity: O(*n* log *n* + *m*), where *n* is the number of partners and *m* that of links.
  public init(
    _ graph: PartnerGraph, language: Language = .english, maximumPartners: Int = readablePartners
  ) {
    let title = graph.title.text(in: language)
    self.init(
      graph, name: graph.name, title: title.isEmpty ? graph.name : title,
      selection: Selection(
        members: graph.partners.indices.map { (partner: Int32($0), degree: 0) },
        links: graph.links.indices.map { Int32($0) }),
      language: language, maximumPartners: maximumPartners)
  }

  /// Any partners of a network and any links among them.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - partners: Indices of partners; those the graph does not hold are left out.
  ///   - links: Indices of links; those that do not join two of the partners are left out.
  ///   - title: The title of the picture; the name of the network if it is empty.
  ///   - language: The language of names and words.
  ///   - maximumPartners: Beyond it the strongest are shown, and of four times as many links the
  ///     strongest; at least 1. The picture says what is not shown.
  /// - Complexity: O(*p* log *p* + *l* log *l*), where *p* is the number of partners and *l* that
  ///   of links given.
  public init(
    _ graph: PartnerGraph, partners: [Int], links: [Int], title: String,
    language: Language = .english, maximumPartners: Int = readablePartners
  ) {
    let members = Set(partners).filter(graph.partners.indices.contains).sorted()
      .map { (partner: Int32($0), degree: 0) }
    let links = Set(links).filter(graph.links.indices.contains).sorted().map { Int32($0) }
    self.init(
      graph, name: graph.name, title: title.isEmpty ? graph.name : title,
      selection: Selection(members: members, links: links), language: language,
      maximumPartners: maximumPartners)
  }

  /// The best ways between two partners, and what is linked to the partners on them, faint.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - ways: The ways, the best first; indices are those of the graph.
  ///   - title: The title of the picture.
  ///   - language: The language of names and words.
  ///   - maximumPartners: Beyond it the strongest of those beside the ways are left out.
  /// - Complexity: O(*k* log *k*), where *k* is the number of links at partners on the ways.
  public init(
    _ graph: PartnerGraph, along ways: [GraphPath], title: String, language: Language = .english,
    maximumPartners: Int = readablePartners
  ) {
    let on = Set(ways.flatMap(\.partners))
    let beside = Set(
      on.sorted().flatMap { graph.incidences[Int($0)].map(\.neighbour) }
    ).subtracting(on)
    let members =
      on.sorted().map { (partner: $0, degree: 0) }
      + beside.sorted().map { (partner: $0, degree: 1) }
    let shown = on.union(beside)
    let links = Set(shown.sorted().flatMap { graph.incidences[Int($0)].map(\.link) }).sorted()
    var selection = Selection(members: members, links: links)
    selection.needed = Set(ways.flatMap { $0.steps.map(\.link) })
    let content = Self(
      graph, name: graph.name, title: title, selection: selection, language: language,
      maximumPartners: max(maximumPartners, on.count))
    self = content.highlighting(
      partners: Set(on.map { graph.partners[Int($0)].id }),
      links: Set(ways.flatMap { $0.steps.map { graph.links[Int($0.link)].id } }))
  }

  private init(
    _ graph: PartnerGraph, name: String, title: String, selection: Selection, language: Language,
    maximumPartners: Int
  ) {
    let kept = selection.cut(graph, maximumPartners: max(1, maximumPartners))
    let describer = MapDescriber(graph, language: language)
    var position: [Int32: Int] = [:]
    for (index, member) in kept.members.enumerated() { position[member.partner] = index }
    let words = MapWords(language)
    let (partners, links) = (
      selection.members.count - kept.members.count, selection.links.count - kept.links.count
    )
    self.init(
      name: name, title: title, language: language,
      partners: kept.members.map { member in
        describer.partner(
          Int(member.partner), degree: member.degree,
          emphasis: kept.hasCentre && member.degree == 0 ? .centre : .normal)
      },
      links: kept.links.compactMap { link in
        guard let from = position[graph.linkStarts[Int(link)]],
          let to = position[graph.linkEnds[Int(link)]]
        else { return nil }
        return describer.link(Int(link), from: from, to: to)
      },
      themes: describer.themes.shown,
      sourceLine: describer.sourceLine(
        partners: kept.members.map { Int($0.partner) }, links: kept.links.map { Int($0) }),
      omission: partners + links == 0
        ? "" : words.omission(partners: partners, links: links, of: selection.members.count),
      newestDate: graph.newestDate)
  }
}

/// Partners and links chosen for a picture.
private struct Selection {
  typealias Member = (partner: Int32, degree: Int)

  /// In order of degree, then of identifier.
  var members: [Member]
  /// In order of identifier; each joins two members.
  var links: [Int32]
  var hasCentre = false
  var sharesDegrees = false
  /// Links that are drawn however weak they are.
  var needed: Set<Int32> = []

  init(members: [Member], links: [Int32]) {
    self.members = members
    self.links = links
  }

  init(members: [EgoNetwork.Member], links: [Int32], hasCentre: Bool) {
    self.init(members: members.map { ($0.partner, $0.degree) }, links: links)
    self.hasCentre = hasCentre
  }

  /// The nearest, then the strongest, as many as may be shown, and the links among them.
  ///
  /// A member is as strong as its links to members no further away than itself, added up.
  func cut(_ graph: PartnerGraph, maximumPartners: Int) -> Self {
    var degrees = [Int](repeating: -1, count: graph.partners.count)
    for member in members { degrees[Int(member.partner)] = member.degree }
    let joining = links.filter {
      degrees[Int(graph.linkStarts[Int($0)])] >= 0 && degrees[Int(graph.linkEnds[Int($0)])] >= 0
    }
    let weighting = LinkWeighting(asOf: graph.newestDate)
    let strengths = joining.map { weighting.strength(of: Int($0), in: graph) }
    var strength = [Double](repeating: 0, count: degrees.count)
    for (link, amount) in zip(joining, strengths) {
      let (start, end) = (Int(graph.linkStarts[Int(link)]), Int(graph.linkEnds[Int(link)]))
      if degrees[end] <= degrees[start] { strength[start] += amount }
      if degrees[start] <= degrees[end] { strength[end] += amount }
    }
    var kept = Selection(members: members, links: joining)
    kept.hasCentre = hasCentre
    if members.count > maximumPartners {
      kept.members =
        sharesDegrees
        ? sharedOut(joining, strengths, graph, maximumPartners)
        : members.sorted {
          ($0.degree, -strength[Int($0.partner)], $0.partner)
            < ($1.degree, -strength[Int($1.partner)], $1.partner)
        }.prefix(maximumPartners).sorted { ($0.degree, $0.partner) < ($1.degree, $1.partner) }
    }
    var isShown = [Bool](repeating: false, count: degrees.count)
    for member in kept.members { isShown[Int(member.partner)] = true }
    let drawn = zip(joining, strengths).filter {
      isShown[Int(graph.linkStarts[Int($0.0)])] && isShown[Int(graph.linkEnds[Int($0.0)])]
    }
    func rank(_ link: (Int32, Double)) -> (Int, Double, Int32) {
      (needed.contains(link.0) ? 0 : 1, -link.1, link.0)
    }
    kept.links = drawn.sorted { rank($0) < rank($1) }
      .prefix(maximumPartners * MapContent.linksPerPartner).map(\.0).sorted()
    return kept
  }

  /// As many of each degree as of the others, as far as it has them: those with the strongest links
  /// to what is kept of the degree before. Who stands in the middle is always kept.
  private func sharedOut(
    _ links: [Int32], _ strengths: [Double], _ graph: PartnerGraph, _ maximum: Int
  ) -> [Member] {
    let byDegree = Dictionary(grouping: members, by: \.degree)
    var quota = [0: min(1, byDegree[0]?.count ?? 0)]
    var left = maximum - (quota[0] ?? 0)
    let ascending = byDegree.filter { $0.key > 0 }
      .sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    for (position, entry) in ascending.enumerated() {
      quota[entry.key] = min(entry.value.count, left / (ascending.count - position))
      left -= quota[entry.key] ?? 0
    }
    var kept: [Member] = []
    var isKept = [Bool](repeating: false, count: graph.partners.count)
    for degree in byDegree.keys.sorted() {
      var strength = [Double](repeating: 0, count: isKept.count)
      for (link, amount) in zip(links, strengths) {
        let (start, end) = (Int(graph.linkStarts[Int(link)]), Int(graph.linkEnds[Int(link)]))
        if isKept[start] { strength[end] += amount }
        if isKept[end] { strength[start] += amount }
      }
      let best = (byDegree[degree] ?? [])
        .filter { kept.isEmpty || strength[Int($0.partner)] > 0 }
        .sorted {
          (-strength[Int($0.partner)], $0.partner) < (-strength[Int($1.partner)], $1.partner)
        }.prefix(quota[degree] ?? 0)
      kept += best.sorted { $0.partner < $1.partner }
      for member in best { isKept[Int(member.partner)] = true }
    }
    return kept
  }
}
