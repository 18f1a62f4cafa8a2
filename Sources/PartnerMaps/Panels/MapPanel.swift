public import PartnerDOT

/// One of several small maps on a sheet.
public struct MapPanel: Sendable {
  /// What stands above it.
  public let caption: String
  /// What it shows.
  public let content: MapContent
  /// The colour of the sample before its caption, an index into the palette; nothing for none.
  public let colour: Int?

  /// Makes a panel.
  public init(caption: String, content: MapContent, colour: Int? = nil) {
    self.caption = caption
    self.content = content
    self.colour = colour
  }

  /// One panel for each theme that has a colour, with its links and the partners of these.
  ///
  /// Where no link has a theme, those of the partners besides the one in the middle count.
  ///
  /// - Parameter content: What all panels together show.
  /// - Returns: The themes of most links first; none without links that have a theme.
  public static func themes(of content: MapContent) -> [Self] {
    let themes = content.themesOfLinks()
    let counts = content.themes.indices.map { theme in
      content.links.count { themes($0).contains(theme) }
    }
    return counts.indices.filter { counts[$0] > 0 }
      .sorted { (-counts[$0], $0) < (-counts[$1], $1) }
      .map { theme in
        Self(
          caption: "\(content.themes[theme].label) · \(counts[theme])",
          content: content.part { themes($0).contains(theme) },
          colour: content.themes[theme].colour)
      }
  }
}

extension MapContent {
  /// What tells the theme of a link, or, where no link has one, those of its partners besides the one in
  /// the middle.
  func themesOfLinks() -> (MapLink) -> Set<Int> {
    let haveThemes = links.contains { $0.theme != nil }
    return { link in
      if haveThemes { return Set([link.theme].compactMap(\.self)) }
      let ends = [link.from, link.to].filter { partners[$0].emphasis != .centre }
      return Set(ends.compactMap { partners[$0].theme })
    }
  }

  /// The links that pass, and the partners at them besides the one in the middle.
  package func part(where passes: (MapLink) -> Bool) -> Self {
    let kept = links.filter(passes)
    let isShown = Set(kept.flatMap { [$0.from, $0.to] })
    var position: [Int: Int] = [:]
    var shown: [MapPartner] = []
    for (index, partner) in partners.enumerated()
    where isShown.contains(index) || partner.emphasis == .centre {
      position[index] = shown.count
      shown.append(partner)
    }
    return Self(
      name: name, title: title, language: language, partners: shown,
      links: kept.compactMap { link in
        guard let from = position[link.from], let to = position[link.to] else { return nil }
        return link.between(from, to)
      }, themes: themes, sourceLine: sourceLine, omission: omission, newestDate: newestDate)
  }
}

extension MapLink {
  fileprivate func between(_ from: Int, _ to: Int) -> Self {
    Self(
      id: id, from: from, to: to, kind: kind, state: state, theme: theme, strength: strength,
      details: details, emphasis: emphasis, period: period, confirmed: confirmed)
  }
}
