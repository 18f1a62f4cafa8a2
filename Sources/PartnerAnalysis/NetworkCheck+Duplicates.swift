import PartnerGraph

extension NetworkCheck {
  /// Partners that look like one, and names that mean several, each told once.
  func duplicates() -> [Finding] {
    sameIdentifiers() + sameNames()
  }

  private func sameIdentifiers() -> [Finding] {
    let registers: [(String, (ExternalIdentifiers) -> String)] = [
      ("geonames", \.geonames), ("wikidata", \.wikidata), ("ror", \.ror),
    ]
    return registers.flatMap { register, value in
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

  /// Two partners of one kind and place with one name look like one; other partners with one name
  /// are noted, because who types the name may mean either.
  private func sameNames() -> [Finding] {
    let named = groups { partner in
      Set((partner.name.all + partner.aliases).map(key)).subtracting([""]).sorted()
    }
    var told: Set<[Int]> = []
    return named.flatMap { _, members -> [Finding] in
      guard told.insert(members).inserted else { return [] }
      let shown = name(of: members[0], sharedWith: members[1])
      return members.dropFirst().compactMap { later -> Finding? in
        guard let twin = members.first(where: { $0 < later && mayBeOne($0, later) })
        else { return nil }
        return Finding(
          severity: .warning, subject: graph.partners[later].id.rawValue,
          matter: .likelyDuplicate(of: graph.partners[twin].id, because: .name(shown)))
      }
        + (allMayBeOne(members)
          ? []
          : [
            Finding(
              severity: .note, subject: graph.partners[members[0]].id.rawValue,
              matter: .sharedName(shown, with: members.dropFirst().map { graph.partners[$0].id }))
          ])
    }
  }

  private func allMayBeOne(_ members: [Int]) -> Bool {
    members.dropFirst().allSatisfy { mayBeOne(members[0], $0) }
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
  private func name(of first: Int, sharedWith second: Int) -> String {
    let other = graph.partners[second]
    let keys = Set((other.name.all + other.aliases).map(key))
    let own = graph.partners[first]
    return (own.name.all + own.aliases).first { keys.contains(key($0)) } ?? own.name.standard
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
