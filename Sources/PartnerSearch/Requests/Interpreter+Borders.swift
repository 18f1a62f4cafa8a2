import PartnerGraph

extension Interpreter {
  // MARK: Countries that border on another

  /// The items of a sentence, with the neighbours of a country in place of the words that ask for them:
  /// `the countries bordering Germany`.
  func withNeighbours(_ sentence: [Item]) -> [Item] {
    var result: [Item] = []
    var place = 0
    while place < sentence.count {
      let item = sentence[place]
      place += 1
      guard item.sense == .borders else {
        result.append(item)
        continue
      }
      var behind = place
      while behind < sentence.count, isLittle(sentence[behind]) { behind += 1 }
      if behind < sentence.count, tokens[sentence[behind].tokens.lowerBound].gap < .comma,
        let centre = centre(sentence[behind])
      {
        let codes = Set(centre.flatMap(CountryBorders.neighbours)).subtracting(centre).sorted()
        if !codes.isEmpty {
          result.append(
            Item(
              tokens: item.tokens.lowerBound..<sentence[behind].tokens.upperBound,
              sense: .countries(Sense.Countries(codes: codes))))
          place = behind + 1
          continue
        }
      }
      result.append(item)
    }
    return result
  }

  private func isLittle(_ item: Item) -> Bool {
    switch item.sense {
    case .particle(.of), .particle(.article), .particle(.with): true
    default: false
    }
  }

  /// The country, or the one of a place, that others border on.
  private func centre(_ item: Item) -> [CountryCode]? {
    switch item.sense {
    case .countries(let countries) where countries.codes.count == 1: countries.codes
    case .partner(let row): graph.country(of: Int(row)).map { [$0] }
    default: nil
    }
  }

  /// Notes that the neighbours of the country of the one who asks are wanted.
  mutating func readBorders(_ place: Int) {
    // "Our neighbours in Metz" says nothing of countries.
    guard !isOfAsker, items[place].tokens.count > 1,
      !["of", "de", "du", "des"].contains(
        tokens[items[place].tokens.upperBound - 1].text)
    else {
      unheeded.formUnion(items[place].tokens)
      return
    }
    borders.append((items[place].tokens, isNegated))
  }

  /// Finds the neighbours of the country of the one who asks, once it is known who that is.
  mutating func finishBorders() {
    let row = draft.asker ?? draft.askerPlace
    let own = draft.askerCountry ?? row.flatMap { graph.country(of: Int($0)) }
    for (range, isExcluded) in borders {
      let codes = own.map(CountryBorders.neighbours) ?? []
      if codes.isEmpty {
        unheeded.formUnion(range)
        continue
      }
      if isExcluded { draft.withoutCountries += codes } else { draft.countries += codes }
      notes.append(Note(tokens: range, meaning: .countries(codes), isExcluded: isExcluded))
    }
  }

  /// The words that ask for neighbours, folded.
  static let borderWords = """
    pays frontaliers,pays frontalier,pays limitrophes,pays limitrophe,pays voisins,pays voisin,
    etats voisins,etats frontaliers,etats limitrophes,pays qui bordent,pays bordant,
    pays qui jouxtent,pays ayant une frontiere avec,voisins de,voisins du,voisins des,
    neighbouring countries,neighbouring country,neighboring countries,neighboring country,
    neighbour countries,neighbor countries,bordering countries,bordering country,
    adjacent countries,countries bordering,country bordering,countries bordering on,
    country bordering on,countries neighbouring,countries neighboring,countries next to,
    country next to,countries that border,countries that border on,country that borders,
    country that borders on,countries which border,states bordering,neighbouring states,
    neighboring states,countries sharing a border with,countries that share a border with,
    country sharing a border with,neighbours of,neighbors of
    """
}
