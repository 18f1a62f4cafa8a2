import PartnerDOT
import PartnerGraph
import PartnerMaps
import PartnerPlanner

/// The pictures of what was planned.
struct PlanPictures {
  let network: OpenNetwork
  var style = MapStyle()

  /// A cooperation of three, as a triangle.
  ///
  /// - Throws: ``MapError``.
  func triangle(_ triple: Triple) throws(MapError) -> MapSheet {
    let sides = triple.sides.map(\.partner)
    let corners = triple.sides.map { side in
      TriangleSketch.Corner(
        name: network.name(side.partner),
        kind: network.graph.index(of: side.partner).map { network.graph.kindOfPartner[$0] }
          ?? .city,
        role: role(side.role), carriers: side.carriers.map { network.name($0.partner) })
    }
    func edge(_ a: Int, _ b: Int) -> TriangleSketch.Edge {
      let ties = a == 0 ? triple.sides[b].ties : b == 0 ? triple.sides[a].ties : []
      let gifts = triple.exchanges.filter {
        Set([$0.giver, $0.taker]) == Set([sides[a], sides[b]])
      }
      let words =
        ties.isEmpty
        ? gifts.prefix(4).map { gift in
          network.say(
            "\(network.name(gift.giver)) gives: \(network.label(gift.theme))",
            "\(network.name(gift.giver)) apporte : \(network.label(gift.theme))")
        } : [told(ties)]
      return TriangleSketch.Edge(isThere: !ties.isEmpty, words: words)
    }
    return try TriangleComposer(style: style).picture(
      of: TriangleSketch(
        title: sides.map { network.name($0) }.joined(separator: " – "),
        summary: network.say(
          "A cooperation of three, valued at \(Figures(network.language).fixed(triple.score))",
          "Une coopération à trois, évaluée à \(Figures(network.language).fixed(triple.score))"),
        language: network.language, corners: corners,
        edges: [edge(0, 1), edge(1, 2), edge(2, 0)],
        themes: triple.themes.map { network.label($0.theme) },
        notes: []))
  }

  private func role(_ role: Triple.Role) -> String {
    switch role {
    case .beneficiary:
      network.say("seeks support for what it wants to do", "cherche un appui pour son projet")
    case .pivotal: network.say("shares its experience", "partage son expérience")
    case .facilitating:
      network.say("brings the two others together", "met les deux autres en relation")
    }
  }

  /// How many links there are, and since when.
  private func told(_ ties: [Link.ID]) -> String {
    let links = ties.compactMap { network.graph.linkIndex(of: $0) }.map { network.graph.links[$0] }
    let first = links.compactMap(\.period.since).min().map(\.year)
    let count = network.say(
      "\(links.count) \(links.count == 1 ? "link" : "links")",
      "\(links.count) \(links.count > 1 ? "liens" : "lien")")
    return first.map { count + network.say(", since \($0)", ", depuis \($0)") } ?? count
  }

  /// The partners of someone before a plan and with it, side by side.
  ///
  /// - Throws: ``MapError``.
  func beforeAndAfter(_ plan: Portfolio, for asked: Partner.ID) throws -> MapSheet {
    let before = try network.answering { () throws(PartnerGraphError) in
      try MapContent(network.graph, around: asked, language: network.language)
    }
    let after = before.adding(
      plan.choices.map { choice in
        MapSuggestion(
          partner: choice.partner,
          words: choice.isNew
            ? network.say("new", "nouveau") : network.say("to wake", "à réveiller"),
          strength: choice.likelihood)
      }, from: network.graph)
    let chosen = Set(plan.choices.map(\.partner) + [asked])
    let added = Set(after.links.map(\.id)).subtracting(before.links.map(\.id))
    return try PanelsComposer(style: style).picture(
      of: after.changed(
        title: network.say(
          "\(network.name(asked)): before the plan and with it",
          "\(network.name(asked))\u{a0}: avant le plan et avec lui")),
      panels: [
        MapPanel(caption: network.say("Today", "Aujourd'hui"), content: before),
        MapPanel(
          caption: network.say("With the plan", "Avec le plan")
            + " · \(plan.choices.count)",
          content: after.highlighting(partners: chosen, links: added)),
      ])
  }
}
