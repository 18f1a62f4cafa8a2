public import PartnerGraph

extension MapContent {
  /// A network of any size, each group of its partners drawn as one.
  ///
  /// Between two groups is one link, as strong as the logarithm of the number of links that it stands
  /// for; of the groups the greatest are shown and of the links the strongest. The picture says what
  /// is not shown.
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
    title: String = "",
    language: Language = .english, maximumGroups: Int = 60, isPlaced: Bool = false
  ) {
    let describer = MapDescriber(graph, language: language)
    let groups = part.map { groups.keeping($0.partners) } ?? groups
    let chosen = Array(
      groups.groups.indices.lazy.filter {
        !isPlaced || graph.coordinate(of: groups.groups[$0].partner) != nil
      }.prefix(max(1, maximumGroups)))
    var position = [Int32](repeating: -1, count: groups.groups.count)
    for (index, group) in chosen.enumerated() { position[group] = Int32(index) }
    let place = groups.ofPartner.map { $0 < 0 ? -1 : position[Int($0)] }
    let ties = GroupTies(graph, links: part?.links, place: place, count: chosen.count)
    let themes = describer.themes.dominant(of: graph, place: place, count: chosen.count)
    let words = MapWords(language)
    let partners = chosen.enumerated().map { index, number in
      let group = groups.groups[number]
      let name = LabelText.visible(group.name, limit: 60)
      let shown = describer.partner(group.partner, degree: 0, emphasis: .normal)
      return MapPartner(
        id: shown.id, kind: shown.kind, name: "\(name) (\(words.grouped(group.count)))",
        details: words.group(partners: group.count, links: ties.inside[index]),
        theme: themes[index], coordinate: shown.coordinate, country: shown.country,
        count: group.count)
    }
    let strongest = ties.between.prefix(chosen.count * 3)
    let most = Self.logarithm(Double(ties.between.first?.count ?? 1))
    let links = strongest.map { tie -> MapLink in
      let ends = [partners[tie.from].id, partners[tie.to].id]
      let names = ends.map { id -> String in
        let index = graph.index(of: id)
        let name = index.map { graph.partners[$0].name.text(in: language) } ?? id.rawValue
        return LabelText.visible(name, limit: 80)
      }
      return MapLink(
        id: Identifier("\(ends[0])--\(ends[1])--links"), from: tie.from, to: tie.to,
        kind: .cooperation, strength: Self.logarithm(Double(tie.count)) / most,
        details: names.joined(separator: " – ") + " · " + words.counted(links: tie.count))
    }
    self.init(
      name: graph.name, title: title.isEmpty ? graph.title.text(in: language) : title,
      language: language, partners: partners,
      links: links.sorted { $0.id < $1.id },
      themes: describer.themes.shown,
      sourceLine: describer.sourceLine(
        partners: chosen.map { groups.groups[$0].partner }, links: []),
      omission: words.groupOmission(
        groups: (chosen.count, groups.groups.count),
        partners: (
          partners.reduce(0) { $0 + $1.count }, part?.partners.count ?? graph.partners.count
        ),
        links: (strongest.reduce(0) { $0 + $1.count }, ties.total, ties.inside.reduce(0, +))),
      newestDate: graph.newestDate)
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

/// How many links are inside groups and between them.
private struct GroupTies {
  /// The number of links inside each group.
  private(set) var inside: [Int]
  /// The pairs of groups with links between them, those of most links first.
  private(set) var between: [(from: Int, to: Int, count: Int)] = []
  /// The number of links of the network.
  let total: Int

  init(_ graph: PartnerGraph, links: [Int]?, place: [Int32], count: Int) {
    var counts = [Int32](repeating: 0, count: count * count)
    for link in links ?? Array(graph.linkStarts.indices) {
      let (start, end) = (graph.linkStarts[link], graph.linkEnds[link])
      let (a, b) = (Int(place[Int(start)]), Int(place[Int(end)]))
      if a >= 0 && b >= 0 { counts[min(a, b) * count + max(a, b)] += 1 }
    }
    inside = (0..<count).map { Int(counts[$0 * count + $0]) }
    for from in 0..<count {
      for to in (from + 1)..<max(count, from + 1) where counts[from * count + to] > 0 {
        between.append((from, to, Int(counts[from * count + to])))
      }
    }
    between.sort { (-$0.count, $0.from, $0.to) < (-$1.count, $1.from, $1.to) }
    total = links?.count ?? graph.linkStarts.count
  }
}
