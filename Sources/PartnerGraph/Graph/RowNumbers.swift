/// The rows of a network numbered in order of identifier, with every reference as a number.
///
/// Looking the references up is also the check that what they name is there: a network without a fault
/// is gone through once, and what is wrong with another is for ``Network/problems()`` to say.
struct RowNumbers {
  let partners: RowOrder
  let links: RowOrder
  let themes: RowOrder
  let sources: RowOrder
  /// For each link, in order, the partner where it starts.
  private(set) var linkStarts: [Int32] = []
  /// For each link, in order, the partner where it leads to.
  private(set) var linkEnds: [Int32] = []
  /// For each partner, in order, its city, or -1.
  private(set) var cityOfPartner: [Int32] = []
  private(set) var themesOfPartner = NumberLists()
  private(set) var offersOfPartner = NumberLists()
  private(set) var seeksOfPartner = NumberLists()
  private(set) var themesOfLink = NumberLists()
  private(set) var broaderOfTheme = NumberLists()

  /// Numbers the rows of a network, or gives nothing if something is wrong with them.
  ///
  /// - Complexity: O(*r* log *r*) expected time, where *r* is the number of rows and references.
  init?(_ network: Network) {
    guard let partners = RowOrder(network.partners), let links = RowOrder(network.links),
      let themes = RowOrder(network.themes), let sources = RowOrder(network.sources),
      Network(name: "", themes: network.themes).problems().isEmpty
    else { return nil }
    (self.partners, self.links, self.themes, self.sources) = (partners, links, themes, sources)
    let partnerNumbers = partners.numbers(of: network.partners)
    let themeNumbers = themes.numbers(of: network.themes)
    let sourceNumbers = sources.numbers(of: network.sources)
    func areKnown(_ ids: [Source.ID]) -> Bool { ids.allSatisfy { sourceNumbers[$0] != nil } }

    for place in network.themes.indices {
      _ = broaderOfTheme.add(network.themes[themes.row(at: place)].broader, themeNumbers)
    }
    for place in network.partners.indices {
      let partner = network.partners[partners.row(at: place)]
      let city = partner.city.map { partnerNumbers[$0] ?? -2 } ?? -1
      cityOfPartner.append(city)
      guard city > -2, areKnown(partner.sources),
        themesOfPartner.add([partner.themes, partner.offers, partner.seeks], themeNumbers),
        offersOfPartner.add(partner.offers, themeNumbers),
        seeksOfPartner.add(partner.seeks, themeNumbers)
      else { return nil }
    }
    guard takeEnds(of: network.links, partnerNumbers) else { return nil }
    for place in network.links.indices {
      let row = links.row(at: place)
      guard areKnown(network.links[row].sources),
        themesOfLink.add(network.links[row].themes, themeNumbers)
      else { return nil }
    }
    guard Self.areStatementsRight(network, partnerNumbers, themeNumbers, sourceNumbers) else {
      return nil
    }
  }

  private mutating func takeEnds(of rows: [Link], _ numbers: [Partner.ID: Int32]) -> Bool {
    var starts: [Int32] = []
    var ends: [Int32] = []
    starts.reserveCapacity(rows.count)
    ends.reserveCapacity(rows.count)
    for link in rows {
      guard let start = numbers[link.from], let end = numbers[link.to], start != end else {
        return false
      }
      starts.append(start)
      ends.append(end)
    }
    linkStarts = links.ordered(starts)
    linkEnds = links.ordered(ends)
    return true
  }

  private static func areStatementsRight(
    _ network: Network, _ partners: [Partner.ID: Int32], _ themes: [Theme.ID: Int32],
    _ sources: [Source.ID: Int32]
  ) -> Bool {
    let others = network.statements.filter {
      partners[Identifier($0.subject)] == nil && themes[Identifier($0.subject)] == nil
    }
    let links = others.isEmpty ? [] : Set(network.links.map(\.id))
    return others.allSatisfy { links.contains(Identifier($0.subject)) }
      && network.statements.allSatisfy {
        $0.source.rawValue.isEmpty || sources[$0.source] != nil
      }
  }
}

/// Lists of numbers, one after the other, each in order and each number once.
struct NumberLists {
  private var offsets: [Int32] = [0]
  private var values: [Int32] = []

  /// The lists as rows.
  var rows: CompressedRows<Int32> { CompressedRows(offsets: offsets, values: values) }

  /// Adds a list; false if an identifier has no number.
  mutating func add<Entity>(
    _ ids: [Identifier<Entity>], _ numbers: [Identifier<Entity>: Int32]
  ) -> Bool {
    add([ids], numbers)
  }

  /// Adds a list of several; false if an identifier has no number.
  mutating func add<Entity>(
    _ lists: [[Identifier<Entity>]], _ numbers: [Identifier<Entity>: Int32]
  ) -> Bool {
    let start = values.count
    for ids in lists {
      for id in ids {
        guard let number = numbers[id] else { return false }
        values.append(number)
      }
    }
    if values.count - start > 1 {
      let list = Set(values[start...]).sorted()
      values.removeSubrange(start...)
      values += list
    }
    offsets.append(Int32(values.count))
    return true
  }
}
