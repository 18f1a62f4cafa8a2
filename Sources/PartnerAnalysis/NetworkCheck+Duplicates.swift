import PartnerGraph

extension NetworkCheck {
  /// Partners that look like one, as a merge proposes them, and names that mean several, each told
  /// once.
  func duplicates() -> [Finding] {
    let proposals = Reconciler(graph).proposals()
    return sameIdentifiers() + proposals.compactMap(finding) + sharedNames(proposals)
  }

  /// The registers that know partners by an identifier.
  private var registers: [(name: String, value: (ExternalIdentifiers) -> String)] {
    [("geonames", \.geonames), ("wikidata", \.wikidata), ("ror", \.ror)]
  }

  private func sameIdentifiers() -> [Finding] {
    registers.flatMap { register, value in
      groups { partner in
        let text = value(partner.identifiers)
        return text.isEmpty ? [] : [text]
      }.flatMap { text, members in
        members.dropFirst().map {
          Finding(
            severity: .warning, subject: graph.partners[$0].id.rawValue,
            matter: .likelyDuplicate(
              of: graph.partners[members[0]].id,
              because: .identifier(register: register, value: text)))
        }
      }
    }
  }

  /// What a proposal says, unless an identifier says it already.
  private func finding(_ proposal: MergeProposal) -> Finding? {
    guard let other = graph.index(of: proposal.other), let like = graph.index(of: proposal.like)
    else { return nil }
    let identifiers = (graph.partners[other].identifiers, graph.partners[like].identifiers)
    let isToldAlready = registers.contains { register in
      let value = register.value(identifiers.0)
      return !value.isEmpty && value == register.value(identifiers.1)
    }
    if isToldAlready { return nil }
    let shared = sharedName(of: like, and: other)
    return Finding(
      severity: .warning, subject: proposal.other.rawValue,
      matter: .likelyDuplicate(
        of: proposal.like,
        because: shared.map { .name($0) } ?? .likeness(probability: proposal.probability)))
  }

  /// Partners of one kind and place with one name look like one, however common its words are; other
  /// partners with one name are noted, because who types the name may mean either.
  private func sharedNames(_ proposals: [MergeProposal]) -> [Finding] {
    var survivors: [Partner.ID: Partner.ID] = [:]
    for proposal in proposals { survivors[proposal.other] = proposal.survivor }
    let named = groups { partner in
      Set((partner.name.all + partner.aliases).map(key)).subtracting([""]).sorted()
    }
    var told: Set<[Int]> = []
    return named.flatMap { _, members -> [Finding] in
      guard told.insert(members).inserted,
        let shown = sharedName(of: members[0], and: members[1])
      else { return [] }
      let ids = members.map { graph.partners[$0].id }
      let twins = members.dropFirst().compactMap { later -> Finding? in
        let id = graph.partners[later].id
        guard survivors[id] == nil,
          let twin = members.first(where: { $0 < later && mayBeOne($0, later) }),
          survivors[graph.partners[twin].id] != id
        else { return nil }
        return Finding(
          severity: .warning, subject: id.rawValue,
          matter: .likelyDuplicate(of: graph.partners[twin].id, because: .name(shown)))
      }
      let isOne = Set(ids.map { survivors[$0] ?? $0 }).count == 1
      if isOne || members.dropFirst().allSatisfy({ mayBeOne(members[0], $0) }) { return twins }
      return twins + [
        Finding(
          severity: .note, subject: ids[0].rawValue,
          matter: .sharedName(shown, with: Array(ids.dropFirst())))
      ]
    }
  }

  private func mayBeOne(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (graph.partners[first], graph.partners[second])
    guard a.kind == b.kind else { return false }
    if let home = graph.country(of: first), let other = graph.country(of: second), home != other {
      return false
    }
    if let city = a.city, let other = b.city, city != other { return false }
    return true
  }

  /// Partners by a property, those of more than one partner, in order of the property.
  private func groups(_ keys: (Partner) -> [String]) -> [(String, [Int])] {
    var groups: [String: [Int]] = [:]
    for (index, partner) in graph.partners.enumerated() {
      for key in keys(partner) { groups[key, default: []].append(index) }
    }
    return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// The words of a name in order of the alphabet, so that word order makes no difference.
  private func key(_ name: String) -> String { words(name).sorted().joined(separator: " ") }

  /// The name of the first by which the second is called, too.
  private func sharedName(of first: Int, and second: Int) -> String? {
    let other = graph.partners[second]
    let keys = Set((other.name.all + other.aliases).map(key)).subtracting([""])
    let own = graph.partners[first]
    return (own.name.all + own.aliases).first { keys.contains(key($0)) }
  }

  /// Links of one kind between the same partners in the same period about the same themes.
  func repeatedLinks() -> [Finding] {
    struct Content: Hashable {
      let ends: Set<Partner.ID>
      let kind: Link.Kind
      let period: Period
      let themes: Set<Theme.ID>
    }
    var first: [Content: Link.ID] = [:]
    return graph.links.compactMap { link in
      let content = Content(
        ends: [link.from, link.to], kind: link.kind, period: link.period, themes: Set(link.themes))
      guard let earlier = first[content] else {
        first[content] = link.id
        return nil
      }
      return Finding(
        severity: .warning, subject: link.id.rawValue, matter: .repeatedLink(of: earlier))
    }
  }
}
