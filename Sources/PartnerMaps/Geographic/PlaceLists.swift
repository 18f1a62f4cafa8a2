internal import PartnerDOT
internal import PartnerGraph

/// What only the page of a geographic map says: who is where, and what has no place or no room.
enum PlaceLists {
  /// The greatest number of partners listed for a place.
  private static let mostListed = 40

  /// The partners of places with more than can be labelled.
  static func lists(_ network: NetworkMarks, _ words: GeographicWords) -> [ScenePage.Row] {
    let content = network.content
    let places = network.places.filter { $0.count > NetworkMarks.readable }
      .sorted { $0.count > $1.count }
    return places.flatMap { place -> [ScenePage.Row] in
      let partners = place.map { content.partners[network.signs[$0].partner] }
      let name = NetworkMarks.name(of: partners[0])
      let heading = ScenePage.Row(
        marks: [],
        lines: LabelText.wrapped(
          words.place(name, partners: partners.count - 1), width: 28, maximum: 3),
        font: ScenePage.headingFont)
      let named = partners.dropFirst().filter { $0.emphasis != .faint }
      if named.isEmpty { return [] }
      let listed = named.prefix(mostListed).map { partner in
        ScenePage.Row(
          marks: network.sign(partner, at: MapPoint(x: 25, y: -7), radius: 3.2),
          lines: LabelText.wrapped(NetworkMarks.name(of: partner), width: 28, maximum: 3),
          font: ScenePage.listFont)
      }
      let rest = named.count - listed.count
      if rest <= 0 { return [heading] + listed }
      let more = ScenePage.Row(marks: [], lines: [words.more(rest)], font: ScenePage.listFont)
      return [heading] + listed + [more]
    }
  }

  /// The small print.
  static func notes(
    _ network: NetworkMarks, _ view: GlobeView, unlabelled: [String], withinPlaces within: Int,
    _ words: GeographicWords
  ) -> [String] {
    let content = network.content
    let lost = content.partners.filter { $0.coordinate == nil }.map(NetworkMarks.name)
    let most = 12
    return [
      content.omission,
      lost.isEmpty
        ? "" : words.withoutPlace(Array(lost.prefix(most)), more: max(0, lost.count - most)),
      unlabelled.isEmpty
        ? ""
        : words.withoutLabel(
          Array(unlabelled.prefix(most)), more: max(0, unlabelled.count - most)),
      within > 0 ? words.withinPlaces(within) : "",
      [content.sourceLine, content.newestDate.map(words.state) ?? ""].filter { !$0.isEmpty }
        .joined(separator: " "),
      words.projection(view.projection) + " " + words.ground,
    ].filter { !$0.isEmpty }
  }
}
