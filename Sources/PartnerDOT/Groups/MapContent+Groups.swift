public import PartnerGraph

extension MapContent {
  /// A network of any size, each group of its partners drawn as one.
  ///
  /// Between two groups is one link, as strong as the number of links, and of projects and events in no
  /// group, that it stands for, or, where groups have no places, its logarithm; of the groups the greatest are shown and of the links the
  /// strongest. The picture says what is not shown.
  ///
  /// - Parameters:
  ///   - graph: The network.
  ///   - groups: Its groups.
  ///   - part: The partners and links that are counted; all if nothing.
  ///   - title: The title of the picture; the title of the network if it is empty.
  ///   - language: The language of names and words.
  ///   - maximumGroups: The greatest number of groups; at least 1.
  ///   - isPlaced: Whether groups without a place are left out.
  /// - Complexity: O(*n* + *m* + *t* + *g*²), where *n* is the number of partners, *m* that of links,
  ///   *t* that of their themes and *g* that of groups shown.
  public init(
    _ graph: PartnerGraph, groups: PartnerGroups, part: MapFilter.Part? = nil,
    title: String = "", language: Language = .english, maximumGroups: Int = 60,
    isPlaced: Bool = false
  ) {
    let describer = MapDescriber(graph, language: language)
    let groups = part.map { groups.keeping($0.partners) } ?? groups
    let chosen = Array(
      groups.groups.indices.lazy.filter {
        !isPlaced || graph.coordinate(of: groups.groups[$0].partner) != nil
      }.prefix(max(1, maximumGroups)))
    let place = groups.places(in: chosen)
    let ties = GroupTies(graph, links: part?.links, place: place, count: chosen.count)
    let themes = describer.themes.dominant(
      of: graph, place: place, projects: ties.groupsOfProject, count: chosen.count)
    let words = MapWords(language)
    let shown = chosen.map { groups.groups[$0] }
    let partners = zip(shown.indices, shown).map { index, group in
      Self.partner(group, describer, inside: ties.inside[index], theme: themes[index], words)
    }
    // On a map long lines cross each other more than between bubbles that stand near each other.
    let most = isPlaced ? max(100, chosen.count) : Int.max
    let strongest = Array(ties.between.prefix(min(most, chosen.count * 3)))
    let links = Self.links(
      strongest, zip(partners, shown).map { ($0.id, Self.name(of: $1)) }, isLinear: isPlaced, words)
    self.init(
      name: graph.name, title: title.isEmpty ? graph.title.text(in: language) : title,
      language: language, partners: partners, links: links.sorted { $0.id < $1.id },
      themes: describer.themes.shown,
      sourceLine: describer.sourceLine(partners: shown.map(\.partner), links: []),
      omission: words.groupOmission(
        groups: (chosen.count, groups.groups.count),
        partners: (
          partners.reduce(0) { $0 + $1.count }, part?.partners.count ?? graph.partners.count
        ),
        links: (strongest.reduce(0) { $0 + $1.links }, ties.total, ties.inside.reduce(0, +)),
        projects: ties.groupsOfProject.values.count { $0.count > 1 }),
      newestDate: graph.newestDate)
  }

  private static func name(of group: PartnerGroups.Group) -> String {
    LabelText.visible(group.name, limit: 60)
  }

  private static func partner(
    _ group: PartnerGroups.Group, _ describer: MapDescriber, inside links: Int, theme: Int?,
    _ words: MapWords
  ) -> MapPartner {
    let shown = describer.partner(group.partner, degree: 0, emphasis: .normal)
    return MapPartner(
      id: shown.id, kind: group.kind, name: "\(name(of: group)) (\(words.grouped(group.count)))",
      details: words.group(partners: group.count, links: links), theme: theme,
      coordinate: shown.coordinate, country: shown.country, count: group.count)
  }

  /// One link for each tie, as strong as its share of the strongest.
  private static func links(
    _ ties: [GroupTies.Tie], _ groups: [(id: Partner.ID, name: String)], isLinear: Bool,
    _ words: MapWords
  ) -> [MapLink] {
    let greatest = Double(ties.first?.weight ?? 1)
    return ties.map { tie in
      let (from, to) = (groups[tie.from], groups[tie.to])
      let own = Double(tie.weight)
      return MapLink(
        id: Identifier("\(from.id)--\(to.id)--links"), from: tie.from, to: tie.to,
        kind: .cooperation,
        strength: isLinear ? own / greatest : logarithm(own) / logarithm(greatest),
        details: "\(from.name) – \(to.name) · "
          + words.tie(links: tie.links, projects: tie.projects))
    }
  }

  /// log₂(1 + *x*) without a library of mathematics: whole part by the exponent, rest by halving.
  private static func logarithm(_ value: Double) -> Double {
    var rest = 1 + value
    var result = Double(rest.exponent)
    rest = rest.significand
    var bit = 0.5
    for _ in 0..<20 {
      rest *= rest
      if rest >= 2 {
        result += bit
        rest /= 2
      }
      bit /= 2
    }
    return result
  }
}
