internal import PartnerGraph

/// The legend of a picture: only signs that occur in it.
package struct MapLegend: Sendable {
  /// A sign and its explanation, or a heading without a sign.
  package struct Row: Hashable, Sendable {
    /// The sign; nothing for a heading.
    package let sample: MapCaption?
    /// The words.
    package let words: MapCaption
  }

  /// The rows from top to bottom.
  package let rows: [Row]

  /// The greatest number of columns of a line of the legend.
  static let width = 26

  package init(of content: MapContent) {
    rows =
      Self.partnerRows(content) + Self.themeRows(content) + Self.linkRows(content)
  }

  private static func partnerRows(_ content: MapContent) -> [Row] {
    let words = MapWords(content.language)
    let kinds = Set(content.partners.map(\.kind))
    return under(
      heading("partners", words.partners),
      Partner.Kind.allCases.filter(kinds.contains).map {
        entry("kind.\($0.rawValue)", .kind($0), $0.label(in: content.language))
      })
  }

  private static func themeRows(_ content: MapContent) -> [Row] {
    let words = MapWords(content.language)
    let isGrouped = content.partners.contains { $0.count > 1 }
    let used = Set(content.partners.map(\.theme) + (isGrouped ? [] : content.links.map(\.theme)))
    let themes = content.themes.indices.filter(used.contains)
    let rows = themes.map { entry("theme.\($0)", .theme($0), content.themes[$0].label) }
    let rest =
      !themes.isEmpty && used.contains(nil)
      ? [entry("theme.none", .theme(nil), words.noTheme)] : []
    return under(heading("themes", words.themes), rows + rest)
  }

  private static func linkRows(_ content: MapContent) -> [Row] {
    let words = MapWords(content.language)
    let states = Set(content.links.map(\.state))
    var rows = Link.State.allCases.filter(states.contains).map {
      entry("state.\($0.rawValue)", .state($0), $0.label(in: content.language))
    }
    if content.links.contains(where: \.kind.isDirected) {
      rows.append(entry("direction", .direction, words.direction))
    }
    if Set(content.links.map(\.strength)).count > 1 {
      rows.append(entry("strength", .strength, words.strength))
    }
    return under(heading("links", words.links), rows)
  }

  private static func under(_ heading: Row, _ rows: [Row]) -> [Row] {
    rows.isEmpty ? [] : [heading] + rows
  }

  private static func heading(_ key: String, _ text: String) -> Row {
    Row(sample: nil, words: MapCaption(key: "legend.\(key)", sign: .heading, lines: [text]))
  }

  private static func entry(_ key: String, _ sign: MapCaption.Sign, _ text: String) -> Row {
    Row(
      sample: MapCaption(key: "legend.\(key).sample", sign: sign),
      words: MapCaption(
        key: "legend.\(key)", sign: .entry,
        lines: LabelText.wrapped(
          LabelText.visible(text, limit: 80), width: width, maximum: 4)))
  }
}
