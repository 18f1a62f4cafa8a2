internal import PartnerDOT
internal import PartnerGraph

/// Links of one pair of partners that one line stands for: those of one colour and state, or all.
struct LinkBundle {
  /// The partner with the lower index, and that with the higher.
  let from: Int
  let to: Int
  /// The links, as indices of the content.
  let links: [Int]
  /// How far beside the middle its line runs, in lanes: -0.5 and 0.5 for two bundles of a pair.
  let lane: Double

  private struct Key: Hashable {
    let from: Int
    let to: Int
    let colour: Int?
    let state: Link.State
    let emphasis: MapEmphasis
  }

  /// One bundle for each pair of a content, its strongest link first; in order of the pairs.
  ///
  /// - Complexity: O(*l* log *l*), where *l* is the number of links.
  static func pairs(of content: MapContent) -> [LinkBundle] {
    let pairs = Dictionary(grouping: content.links.indices) { index in
      [content.links[index].from, content.links[index].to].sorted()
    }
    return pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, links in
      LinkBundle(
        from: pair[0], to: pair[1],
        links: links.sorted {
          (-content.links[$0].strength, $0) < (-content.links[$1].strength, $1)
        }, lane: 0)
    }
  }

  /// The bundles of a content, in order of their first links.
  ///
  /// - Complexity: O(*l*), where *l* is the number of links.
  static func bundles(of content: MapContent) -> [LinkBundle] {
    var order: [Key] = []
    var links: [Key: [Int]] = [:]
    for (index, link) in content.links.enumerated() {
      let key = Key(
        from: min(link.from, link.to), to: max(link.from, link.to),
        colour: link.theme.flatMap {
          content.themes.indices.contains($0) ? content.themes[$0].colour : nil
        }, state: link.state, emphasis: link.emphasis)
      if links[key] == nil { order.append(key) }
      links[key, default: []].append(index)
    }
    var lanes: [[Int]: Int] = [:]
    for key in order { lanes[[key.from, key.to], default: 0] += 1 }
    var next: [[Int]: Int] = [:]
    return order.map { key in
      let pair = [key.from, key.to]
      let lane = next[pair, default: 0]
      next[pair] = lane + 1
      return LinkBundle(
        from: key.from, to: key.to, links: links[key] ?? [],
        lane: Double(lane) - Double((lanes[pair] ?? 1) - 1) / 2)
    }
  }
}
