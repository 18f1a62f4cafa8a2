internal import PartnerGraph

/// Puts partners and links of a graph into the words and indices of a picture.
struct MapDescriber {
  private let graph: PartnerGraph
  private let language: Language
  private let words: MapWords
  private let weighting: LinkWeighting
  /// The themes that have a colour.
  let themes: TopThemes

  init(_ graph: PartnerGraph, language: Language) {
    self.graph = graph
    self.language = language
    words = MapWords(language)
    weighting = LinkWeighting(asOf: graph.newestDate)
    themes = TopThemes(graph, language: language)
  }

  func partner(_ index: Int, degree: Int, emphasis: MapEmphasis) -> MapPartner {
    let partner = graph.partners[index]
    let own = graph.themesOfPartner[index]
    // What it seeks is not what it does; without themes of its own it does what its links are about.
    let done = Set((partner.themes + partner.offers).compactMap { graph.themeIndex(of: $0) })
    let about =
      done.isEmpty
      ? graph.incidences[index].flatMap { Array(graph.themesOfLink[Int($0.link)]) }
      : done.sorted().map { Int32($0) }
    let kind = partner.kind.label(in: language)
    // What is noted of the kind is in English, whatever the language of the picture.
    let isTold =
      language == .english && !partner.subkind.isEmpty && partner.subkind != partner.kind.rawValue
    return MapPartner(
      id: partner.id, kind: partner.kind, name: partner.name.text(in: language),
      details: [
        isTold ? "\(kind) (\(partner.subkind))" : kind,
        partner.country?.rawValue ?? "", labels(of: own),
      ].filter { !$0.isEmpty }.joined(separator: " · "),
      theme: themes.dominant(in: about), degree: degree, emphasis: emphasis,
      coordinate: graph.coordinate(of: index), country: partner.country, city: partner.city)
  }

  func link(_ index: Int, from: Int, to: Int) -> MapLink {
    let link = graph.links[index]
    let names = [graph.linkStarts[index], graph.linkEnds[index]].map {
      LabelText.visible(graph.partners[Int($0)].name.text(in: language), limit: 80)
    }
    return MapLink(
      id: link.id, from: from, to: to, kind: link.kind, state: link.state,
      theme: themes.dominant(in: Array(graph.themesOfLink[index])),
      strength: weighting.strength(of: link),
      details: [
        names.joined(separator: link.kind.isDirected ? " → " : " – "),
        link.kind.label(in: language), labels(of: graph.themesOfLink[index]),
        link.period.label(in: language), link.state.label(in: language),
      ].filter { !$0.isEmpty }.joined(separator: " · "), period: link.period,
      confirmed: link.confirmed)
  }

  /// The publishers of the sources of what is drawn, those of most facts first, at most four.
  ///
  /// A source without a publisher stands for itself by its title.
  func sourceLine(partners: [Int], links: [Int]) -> String {
    let ids =
      partners.flatMap { graph.partners[$0].sources } + links.flatMap { graph.links[$0].sources }
    var facts: [String: Int] = [:]
    for id in ids {
      guard let index = graph.sourceIndex(of: id) else { continue }
      let source = graph.sources[index]
      let name = LabelText.visible(
        source.publisher.isEmpty ? source.title : source.publisher, limit: 80)
      if !name.isEmpty { facts[name, default: 0] += 1 }
    }
    let names = facts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    return words.sourceLine(Array(names.prefix(4)), more: max(0, names.count - 4))
  }

  private func labels(of row: ArraySlice<Int32>) -> String {
    row.map { LabelText.visible(graph.themes[Int($0)].label.text(in: language), limit: 60) }
      .joined(separator: ", ")
  }
}
