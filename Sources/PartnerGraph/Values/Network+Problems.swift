extension Network {
  /// Everything that keeps the network from being a graph, in order of table and row.
  ///
  /// - Complexity: O(*r*) expected time and memory, where *r* is the number of rows and references.
  public func problems() -> [NetworkProblem] {
    let partnerIDs = Set(partners.map(\.id))
    let themeIDs = Set(themes.map(\.id))
    let sourceIDs = Set(sources.map(\.id))
    var found = duplicates()
    func check<Entity>(
      _ references: [Identifier<Entity>], in known: Set<Identifier<Entity>>,
      _ table: String, _ id: String, _ column: String
    ) {
      for reference in references where !known.contains(reference) {
        found.append(
          .unknownReference(table: table, id: id, column: column, value: reference.rawValue))
      }
    }
    for partner in partners {
      let id = partner.id.rawValue
      check(partner.city.map { [$0] } ?? [], in: partnerIDs, "partners", id, "city")
      check(partner.themes, in: themeIDs, "partners", id, "themes")
      check(partner.offers, in: themeIDs, "partners", id, "offers")
      check(partner.seeks, in: themeIDs, "partners", id, "seeks")
      check(partner.sources, in: sourceIDs, "partners", id, "sources")
    }
    for link in links {
      let id = link.id.rawValue
      check([link.from], in: partnerIDs, "links", id, "from")
      check([link.to], in: partnerIDs, "links", id, "to")
      check(link.themes, in: themeIDs, "links", id, "themes")
      check(link.sources, in: sourceIDs, "links", id, "sources")
      if link.from == link.to { found.append(.linkToItself(link.id)) }
    }
    for theme in themes {
      check(theme.broader, in: themeIDs, "themes", theme.id.rawValue, "broader")
    }
    // A statement without a source, like a link without one, is for a check to find.
    for statement in statements where !statement.source.rawValue.isEmpty {
      check([statement.source], in: sourceIDs, "statements", statement.subject, "source")
    }
    found += statementsAboutNothing(partnerIDs, themeIDs)
    return found + cyclesOfBroaderThemes()
  }

  private func duplicates() -> [NetworkProblem] {
    func look<Entity>(_ ids: [Identifier<Entity>], _ table: String) -> [NetworkProblem] {
      var seen: Set<Identifier<Entity>> = []
      var told: Set<Identifier<Entity>> = []
      var found: [NetworkProblem] = []
      for (row, id) in ids.enumerated() {
        if id.rawValue.isEmpty {
          found.append(.emptyIdentifier(table: table, row: row + 1))
        } else if !seen.insert(id).inserted, told.insert(id).inserted {
          found.append(.duplicateIdentifier(table: table, id: id.rawValue))
        }
      }
      return found
    }
    return look(partners.map(\.id), "partners") + look(links.map(\.id), "links")
      + look(themes.map(\.id), "themes") + look(sources.map(\.id), "sources")
  }

  private func statementsAboutNothing(
    _ partnerIDs: Set<Partner.ID>, _ themeIDs: Set<Theme.ID>
  ) -> [NetworkProblem] {
    guard !statements.isEmpty else { return [] }
    let linkIDs = Set(links.map(\.id))
    return statements.filter {
      !partnerIDs.contains(Identifier($0.subject)) && !linkIDs.contains(Identifier($0.subject))
        && !themeIDs.contains(Identifier($0.subject))
    }.map {
      .unknownReference(
        table: "statements", id: $0.subject, column: "subject", value: $0.subject)
    }
  }

  /// The circles of broader themes, each once, by walking upwards without recursion.
  private func cyclesOfBroaderThemes() -> [NetworkProblem] {
    let broader = Dictionary(themes.map { ($0.id, $0.broader) }) { first, _ in first }
    var finished: Set<Theme.ID> = []
    var found: [NetworkProblem] = []
    for start in broader.keys.sorted() where !finished.contains(start) {
      var trail = [start]
      var position = [start: 0]
      var rest = [broader[start] ?? []]
      while let theme = trail.last {
        guard let next = rest[rest.count - 1].popLast() else {
          finished.insert(theme)
          position[theme] = nil
          trail.removeLast()
          rest.removeLast()
          continue
        }
        if let at = position[next] {
          found.append(.cycleOfBroaderThemes(Self.turned(Array(trail[at...]))))
        } else if !finished.contains(next), let above = broader[next] {
          position[next] = trail.count
          trail.append(next)
          rest.append(above)
        }
      }
    }
    return found
  }

  /// The circle begun at its least theme.
  private static func turned(_ circle: [Theme.ID]) -> [Theme.ID] {
    guard let least = circle.min(), let at = circle.firstIndex(of: least) else { return circle }
    return Array(circle[at...] + circle[..<at])
  }
}
