import PartnerGraph

/// What the features know of a graph before any question is asked.
struct ScoringContext: Sendable {
  let graph: PartnerGraph
  /// The day taken to be today.
  let asOf: PartialDate?
  let weighting: LinkWeighting
  let profiles: ThemeProfiles
  let acquaintances: Acquaintances
  let affinities: Affinities
  private let lazyWork: Lazily<RecentWork>
  var work: RecentWork { lazyWork.value }
  private let lazyCommonWorks: Lazily<CommonWorks>
  /// What partners do together.
  var commonWorks: CommonWorks { lazyCommonWorks.value }
  /// How many of each partner's common works are about each theme or one narrower.
  let themeTally: ThemeTally
  private let lazyMarks: Lazily<MarkIndex>
  /// What marks projects, such as programmes.
  var marks: MarkIndex { lazyMarks.value }
  let ties: CountryTieCounts
  /// More acquaintances than three deviations above the mean, and than 20, are many.
  let manyAcquaintances: Double
  /// For each partner the country it is in, own or by its place.
  let countries: [CountryCode?]
  /// For each partner where it is, own or by its place.
  let coordinates: [Coordinate?]
  /// For each partner the newest date of its links; to be somewhere is no news.
  let newestDates: [PartialDate?]

  /// For each partner whether it may be suggested where nobody asks for its kind: events, projects and
  /// countries may not.
  let mayBeSuggested: [Bool]

  /// Knows who has which words.
  let words: WordIndexer

  init(
    _ graph: PartnerGraph, asOf: PartialDate?, words: @escaping @Sendable (String) -> [String]
  ) {
    self.graph = graph
    self.words = WordIndexer(cut: words)
    self.asOf = asOf
    weighting = LinkWeighting(asOf: asOf)
    profiles = ThemeProfiles(graph)
    acquaintances = Acquaintances(graph, weighting: weighting)
    countries = Parallel.column(graph.partners.count) { graph.country(of: $0) }
    coordinates = Parallel.column(graph.partners.count) { graph.coordinate(of: $0) }
    affinities = Affinities(graph, countries: countries)
    lazyWork = Lazily {
      let dates = Parallel.column(graph.kindOfLink.count) { Self.date(of: $0, graph) }
      return RecentWork(graph, dates: dates, asOf: asOf)
    }
    let works = Lazily { CommonWorks(graph) }
    lazyCommonWorks = works
    themeTally = ThemeTally(graph, works: works)
    let countryOf = affinities.countryOf
    lazyMarks = Lazily { MarkIndex(graph, works: works.value, countries: countryOf) }
    ties = CountryTieCounts(acquaintances, countries: countries)
    mayBeSuggested = graph.kindOfPartner.indices.map {
      let kind = graph.kindOfPartner[$0]
      return kind != .event && kind != .project && graph.subkind(of: $0) != "country"
    }
    manyAcquaintances = max(20, acquaintances.usualMost)
    newestDates = Self.newestDates(graph)
  }

  /// The newest date of the links of each partner, link after link as they lie in memory.
  private static func newestDates(_ graph: PartnerGraph) -> [PartialDate?] {
    var newest = [PartialDate?](repeating: nil, count: graph.partners.count)
    func note(_ date: PartialDate, of partner: Int32) {
      if newest[Int(partner)].map({ $0 < date }) ?? true { newest[Int(partner)] = date }
    }
    for link in graph.kindOfLink.indices where graph.kindOfLink[link] != .location {
      guard let date = date(of: link, graph) else { continue }
      note(date, of: graph.linkStarts[link])
      note(date, of: graph.linkEnds[link])
    }
    return newest
  }

  /// The newest date of a link; of one without any the day on which a project or event it leads to began.
  private static func date(of link: Int, _ graph: PartnerGraph) -> PartialDate? {
    if let date = graph.newestDateOfLink[link] { return date }
    return [graph.linkStarts[link], graph.linkEnds[link]].map { Int($0) }
      .filter { graph.kindOfPartner[$0] == .project || graph.kindOfPartner[$0] == .event }
      .compactMap { graph.periodOfPartner[$0].since }.max()
  }

  /// The links by which a partner comes to a theme or to one narrower, in order: those about it, and of those
  /// that lead to projects and events about it the newest three.
  ///
  /// Complexity: O(*d* *t*), where *d* is the number of its links and *t* that of their themes and what is
  /// wider.
  func links(of partner: Int, about theme: Int32) -> [Int32] {
    var links: [Int32] = []
    var leading: [Int32] = []
    var known: [Int32: Bool] = [:]
    func covers(_ wider: Int32, _ narrower: Int32) -> Bool {
      if let answer = known[narrower] { return answer }
      let answer = self.covers(wider, Int(narrower))
      known[narrower] = answer
      return answer
    }
    for incidence in graph.incidences[partner] {
      let link = Int(incidence.link)
      if graph.themesOfLink[link].contains(where: { covers(theme, $0) }) {
        links.append(incidence.link)
      } else if graph.kindOfPartner[Int(incidence.neighbour)].isOccasion,
        graph.linkStarts[link] == Int32(partner),
        [.participation, .hosting, .funding].contains(graph.kindOfLink[link]),
        graph.themesOfPartner[Int(incidence.neighbour)].contains(where: { covers(theme, $0) })
      {
        leading.append(incidence.link)
      }
    }
    leading.sort {
      (date(of: $1), $0) < (date(of: $0), $1)
    }
    return (links + leading.prefix(3)).sorted()
  }

  /// The last day of the newest date of a link, or of the begin of what it leads to; the least of an undated one.
  private func date(of link: Int32) -> Int {
    (Self.date(of: Int(link), graph)?.lastDay).map { Int($0) } ?? .min
  }

  /// Whether a theme is another one or wider.
  func covers(_ wider: Int32, _ theme: Int) -> Bool {
    Int32(theme) == wider || graph.ancestorsOfTheme[theme].contains { $0.theme == wider }
  }

  /// The documents behind some links, each once, in order.
  func sources(of links: some Sequence<Int32>) -> [Source.ID] {
    Set(links.flatMap { graph.links[Int($0)].sources }).sorted()
  }
}
