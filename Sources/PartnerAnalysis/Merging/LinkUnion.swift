import PartnerGraph

/// Gives links other ends, and finds those that say the same from then on.
struct LinkUnion {
  /// The links that stay and are not as they were, in order of identifier.
  private(set) var changed: [Link] = []
  /// The links that go, in order of identifier.
  private(set) var removed: [Link.ID] = []
  /// For each link that says the same as another, the other.
  private(set) var stands: [Link.ID: Link.ID] = [:]
  /// What was done, in order of identifier.
  private(set) var steps: [MergeStep] = []

  /// What two links have in common that say the same.
  private struct Content: Hashable {
    let ends: [Partner.ID]
    let kind: Link.Kind
    let themes: Set<Theme.ID>
    let period: Period
    let state: Link.State
    let amount: Euro?
    let extra: [ExtraCell]

    init(_ link: Link) {
      ends = link.kind.isDirected ? [link.from, link.to] : [link.from, link.to].sorted()
      (kind, themes, period) = (link.kind, Set(link.themes), link.period)
      (state, amount, extra) = (link.state, link.amount, link.extra)
    }
  }

  /// Unites the links at partners that become others.
  ///
  /// Links that said the same before stay as they are: only those become one that the merge makes
  /// the same. The one whose ends stay as they are is kept, else the one first in order.
  init(_ links: [Link], _ survivor: (Partner.ID) -> Partner.ID) {
    let links = links.sorted { $0.id < $1.id }
    func keepsEnds(_ link: Link) -> Bool {
      survivor(link.from) == link.from && survivor(link.to) == link.to
    }
    var kept: [Content: [(former: Link, now: Int)]] = [:]
    var result: [(former: Link, now: Link)] = []
    for link in links.filter(keepsEnds) + links.filter({ !keepsEnds($0) }) {
      let moved = link.between(survivor(link.from), survivor(link.to))
      if moved.from == moved.to {
        removed.append(link.id)
        steps.append(.linkToItself(moved))
        continue
      }
      let twins = kept[Content(moved), default: []]
      if let twin = twins.first(where: { Content($0.former) != Content(link) }) {
        result[twin.now].now = result[twin.now].now.taking(link)
        removed.append(link.id)
        stands[link.id] = twin.former.id
        steps.append(.linkUnited(link.id, with: twin.former.id))
        continue
      }
      kept[Content(moved), default: []].append((link, result.count))
      result.append((link, moved))
      if moved != link { steps.append(.linkMoved(moved)) }
    }
    changed = result.filter { $0.former != $0.now }.map(\.now).sorted { $0.id < $1.id }
    removed.sort()
    steps.sort { $0.subject < $1.subject }
  }
}

extension Link {
  /// The link between other partners.
  fileprivate func between(_ from: Partner.ID, _ to: Partner.ID) -> Link {
    Link(
      id: id, from: from, to: to, kind: kind, themes: themes, period: period, state: state,
      confirmed: confirmed, amount: amount, sources: sources, note: note, extra: extra)
  }

  /// The link with the sources, the newer confirmation and the note of another.
  fileprivate func taking(_ other: Link) -> Link {
    let notes = note == other.note ? [note] : [note, other.note].filter { !$0.isEmpty }
    return Link(
      id: id, from: from, to: to, kind: kind, themes: themes, period: period, state: state,
      confirmed: [confirmed, other.confirmed].compactMap(\.self).max(), amount: amount,
      sources: sources + other.sources.filter { !sources.contains($0) },
      note: notes.joined(separator: " "), extra: extra)
  }
}
