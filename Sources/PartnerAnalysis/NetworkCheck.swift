public import PartnerGraph

/// Looks for what is wrong, doubtful or missing in a network.
///
/// What keeps a network from being a graph at all (unknown identifiers, circles of themes) is found
/// when it is read; this looks at what can be read.
public struct NetworkCheck: Sendable {
  let graph: PartnerGraph
  /// The day taken to be today.
  public let asOf: PartialDate?
  let words: @Sendable (String) -> [String]
  let country: @Sendable (String) -> CountryCode?

  /// How old, in years, the newest evidence of an active link may be.
  public static let staleAfterYears = 5.0

  /// Makes a check of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - asOf: The day taken to be today; without one the newest date in a link or source, so that
  ///     the findings depend on the network alone.
  ///   - country: The country that a code stands for: its own, another (`UK` is `GB`), or none. Without it
  ///     every two letters are one.
  ///   - words: Cuts a name into words without case and accents, by which names are compared.
  public init(
    _ graph: PartnerGraph, asOf: PartialDate? = nil,
    country: @escaping @Sendable (String) -> CountryCode? = { CountryCode($0) },
    words: @escaping @Sendable (String) -> [String]
  ) {
    self.graph = graph
    let dates = graph.sources.compactMap(\.date) + [graph.newestDate].compactMap(\.self)
    self.asOf = asOf ?? dates.max()
    self.words = words
    self.country = country
  }

  /// Everything found, what matters most first, then in order of matter and subject.
  ///
  /// - Complexity: O((*n* + *m* + *s*) log (*n* + *m* + *s*)) expected, where *n* is the number of
  ///   partners and names, *m* that of links and *s* that of statements.
  public func findings() -> [Finding] {
    let all =
      contradictions() + partnerFindings() + linkFindings() + duplicates() + repeatedLinks()
      + unused()
    return all.enumerated().sorted {
      ($0.element.severity, $0.element.name, $0.element.subject, $0.offset)
        < ($1.element.severity, $1.element.name, $1.element.subject, $1.offset)
    }.map(\.element)
  }

  private func contradictions() -> [Finding] {
    graph.contradictions().map {
      // Two spellings of a name confuse people, but both may be right.
      Finding(
        severity: $0.property == "name" ? .note : .warning, subject: $0.subject,
        matter: .contradiction($0))
    } + TableStatements(graph).findings()
  }

  private func partnerFindings() -> [Finding] {
    graph.partners.indices.flatMap { index -> [Finding] in
      let partner = graph.partners[index]
      func found(_ severity: Finding.Severity, _ matter: Finding.Matter) -> Finding {
        Finding(severity: severity, subject: partner.id.rawValue, matter: matter)
      }
      var findings: [Finding] = []
      if partner.sources.isEmpty { findings.append(found(.warning, .partnerWithoutSource)) }
      if !partner.period.isPossible {
        findings.append(found(.error, .endBeforeBeginning(partner.period)))
      }
      if let code = partner.country {
        let meant = country(code.rawValue)
        if meant != code { findings.append(found(.warning, .unknownCountry(code, meant: meant))) }
      }
      let links = graph.incidences[index]
      if links.isEmpty { findings.append(found(.note, .partnerWithoutLink)) }
      if graph.themesOfPartner[index].isEmpty,
        links.allSatisfy({ graph.themesOfLink[Int($0.link)].isEmpty })
      {
        findings.append(found(.note, .partnerWithoutTheme))
      }
      return findings
    }
  }

  private func linkFindings() -> [Finding] {
    graph.links.indices.flatMap { index -> [Finding] in
      let link = graph.links[index]
      return linkMatters(link, index).map {
        Finding(severity: $0.0, subject: link.id.rawValue, matter: $0.1)
      }
    }
  }

  private func linkMatters(
    _ link: Link, _ index: Int
  ) -> [(Finding.Severity, Finding.Matter)] {
    var matters: [(Finding.Severity, Finding.Matter)] = []
    if link.sources.isEmpty { matters.append((.error, .linkWithoutSource)) }
    if !link.period.isPossible { matters.append((.error, .endBeforeBeginning(link.period))) }
    if let confirmed = link.confirmed, let since = link.period.since,
      confirmed.lastDay < since.firstDay
    {
      matters.append((.warning, .confirmedBeforeBeginning(confirmed: confirmed, since: since)))
    }
    for end in [graph.linkStarts[index], graph.linkEnds[index]] {
      let partner = graph.partners[Int(end)]
      if !Self.overlap(link.period, partner.period) {
        matters.append((.warning, .outsideLifeOfPartner(partner.id, partner.period)))
      }
    }
    return matters + ageMatters(link)
  }

  private static func overlap(_ a: Period, _ b: Period) -> Bool {
    if let since = a.since, let until = b.until, since.firstDay > until.lastDay { return false }
    if let since = b.since, let until = a.until, since.firstDay > until.lastDay { return false }
    return true
  }

  private func ageMatters(_ link: Link) -> [(Finding.Severity, Finding.Matter)] {
    // What is not active is known to have aged.
    guard let asOf, link.state == .active, Self.lasts(link.kind) else { return [] }
    if let until = link.period.until, until.lastDay < asOf.firstDay {
      return [(.warning, .activeThoughOver(until))]
    }
    guard let newest = link.newestDate else { return [(.note, .undated)] }
    return asOf.years(since: newest) > Self.staleAfterYears
      ? [(.warning, .stale(newest: newest))] : []
  }

  /// Whether a link of a kind goes on until somebody ends it; the others tell of what happened once,
  /// or of where something is.
  private static func lasts(_ kind: Link.Kind) -> Bool {
    switch kind {
    case .twinning, .friendship, .cooperation, .project, .contact, .membership, .exchange: true
    case .location, .participation, .hosting, .funding, .mission, .meeting: false
    }
  }

  private func unused() -> [Finding] {
    var isUsed = [Bool](repeating: false, count: graph.themes.count)
    for theme in graph.themesOfPartner.values + graph.themesOfLink.values {
      isUsed[Int(theme)] = true
      for ancestor in graph.ancestorsOfTheme[Int(theme)] { isUsed[Int(ancestor.theme)] = true }
    }
    let cited = Set(
      graph.partners.flatMap(\.sources) + graph.links.flatMap(\.sources)
        + graph.statements.map(\.source))
    return graph.themes.indices.filter { !isUsed[$0] }.map {
      Finding(severity: .note, subject: graph.themes[$0].id.rawValue, matter: .unusedTheme)
    }
      + graph.sources.filter { !cited.contains($0.id) }.map {
        Finding(severity: .note, subject: $0.id.rawValue, matter: .unusedSource)
      }
  }
}
