import PartnerGraph

extension Interpreter {
  // MARK: Themes, kinds, countries and partners

  mutating func readTheme(_ row: Int32, _ place: Int) {
    let id = graph.themes[Int(row)].id
    if isNegated {
      draft.without.append(row)
      note(place, .theme(id))
    } else if isAside || role == .about {
      draft.themes.append(row)
      note(place, .theme(id))
    } else if role == .seeks {
      draft.seeks.append(row)
      note(place, .sought(id))
    } else {
      draft.offers.append(row)
      note(place, .offered(id))
    }
  }

  mutating func readKind(_ kind: Partner.Kind, _ place: Int) {
    let words = tokens[items[place].tokens].map(\.text).joined(separator: " ")
    if isNegated {
      if let theme = items[place].theme, ![.company, .city, .institution].contains(kind) {
        return readTheme(theme, place)
      }
      if kind != .project { draft.withoutKinds.append(kind) }
      return note(place, .kind(kind))
    }
    if isAttribute(place) || (isPurpose && [.event, .project].contains(kind)) {
      isPurpose = false
      if let theme = items[place].theme { readTheme(theme, place) }
      return
    }
    if [.project, .event].contains(kind), !isOfAsker, !isHead(place) {
      if let theme = items[place].theme { readTheme(theme, place) }
      return
    }
    addKind(kind, place)
    note(place, .kind(kind))
    if KindWords.makers.contains(words), isParticle(place + 1, .of) {
      role = isOfAsker ? .offers : .seeks
    } else if KindWords.withTheme.contains(words), !isOfAsker || items[place].tokens.count > 1,
      let theme = items[place].theme
    {
      readTheme(theme, place)
    }
  }

  private mutating func addKind(_ kind: Partner.Kind, _ place: Int) {
    if isOfAsker {
      if draft.askerKind == nil { draft.askerKind = kind }
    } else {
      draft.kinds.append(kind)
      if role == .offers, !draft.offers.isEmpty,
        isParticle(previous(before: place), .within, .to, .forWhom)
      {
        role = .about
      }
    }
  }

  /// Whether a kind is what a partner has rather than what it is: `cities that have a university`.
  private func isAttribute(_ place: Int) -> Bool {
    guard let last = previous(before: place) else { return false }
    switch items[last].sense {
    case .cue(.having): return true
    case .particle(.with):
      guard case .kind(let owner)? = previous(before: last).map({ items[$0].sense }),
        ![.event, .project].contains(owner)
      else { return false }
      return !isOfAsker && ["with", "avec"].contains(word(last))
    default: return false
    }
  }

  /// Whether only little words stand between a verb and a kind.
  private func isHead(_ place: Int) -> Bool {
    guard var last = previous(before: place) else { return true }
    if isParticle(last, .of), ["des", "du", "de"].contains(word(last)) {
      guard let earlier = previous(before: last) else { return true }
      last = earlier
    }
    if isParticle(last, .and) { return true }
    guard case .cue(let cue) = items[last].sense else { return false }
    return [.seek, .seeking, .question, .host].contains(cue)
  }

  func word(_ place: Int) -> String { tokens[items[place].tokens.lowerBound].text }

  mutating func readCountries(_ countries: Sense.Countries, _ place: Int) {
    if isLanguage(countries, place) { return }
    note(place, .countries(countries.codes))
    if isNegated {
      draft.withoutCountries += countries.codes
      if let row = countries.place { draft.withoutPlaces.append(row) }
    } else if isOfAsker {
      if let row = countries.place, isSubject(place), !countries.isAdjective,
        draft.asker == nil, draft.askerKind == nil, !isFollowedByKind(place)
      {
        draft.asker = row
      } else if countries.codes.count <= 1, draft.askerCountry == nil {
        draft.askerCountry = countries.codes.first
        draft.askerPlace = draft.askerPlace ?? countries.place
      }
    } else {
      addWanted(countries, place)
      if let row = countries.place { draft.places.append(row) }
    }
  }

  /// Adds countries; two groups side by side mean what both have: `African French-speaking`.
  private mutating func addWanted(_ countries: Sense.Countries, _ place: Int) {
    if place > 0, case .countries(let before) = items[place - 1].sense,
      items[place - 1].tokens.upperBound == items[place].tokens.lowerBound,
      gap(before: place) < .comma
    {
      let common = before.codes.filter(countries.codes.contains)
      if !common.isEmpty {
        draft.countries.removeAll { before.codes.contains($0) && !common.contains($0) }
        return
      }
    }
    draft.countries += countries.codes
  }

  private func isFollowedByKind(_ place: Int) -> Bool {
    guard place + 1 < items.count else { return false }
    switch items[place + 1].sense {
    case .kind, .theme, .countries: return gap(before: place + 1) < .comma
    default: return false
    }
  }

  /// Whether an adjective of a country is a language: `in English`, `en anglais`, `speaks Dutch`.
  private func isLanguage(_ countries: Sense.Countries, _ place: Int) -> Bool {
    guard countries.isAdjective, place > 0 else { return false }
    if items[place - 1].sense == .cue(.speaking) { return true }
    guard isParticle(place - 1, .within), ["in", "en"].contains(word(place - 1)) else {
      return false
    }
    if word(place - 1) == "en" { return true }
    let end = items[place].tokens.upperBound
    return end == tokens.count || tokens[end].gap >= .comma
      || (place + 1 < items.count && isParticle(place + 1, .and, .of, .with, .forWhom))
  }

  mutating func readPartner(_ row: Int32, _ place: Int) {
    let id = graph.partners[Int(row)].id
    let isPlace = lexicon.placeRows.contains(row)
    note(place, isPlace && !isSubject(place) ? .place(id) : .partner(id))
    if isNegated {
      draft.withoutPlaces.append(row)
    } else if isOfAsker {
      readAsker(row, place, isPlace: isPlace)
      if isAside, draft.asker == row { isAside = false }
    } else if isQuestion, draft.asker == nil, isActor(place) {
      draft.asker = row
      markLastNote()
    } else if isPlace || isPlaceForWanted(place) {
      draft.places.append(row)
    } else if draft.isAskerUnknown {
      draft.asker = row
      markLastNote()
    }
  }

  private mutating func readAsker(_ row: Int32, _ place: Int, isPlace: Bool) {
    if draft.asker == nil, isPlace, isOwnName(row, place) {
      draft.asker = row
    } else if draft.asker == nil, isSubject(place) || !isPlace, !isPlaceForWanted(place) {
      if !isPlace || draft.askerKind == nil { draft.asker = row } else { setPlace(row) }
    } else if isPlace || isPlaceForWanted(place) {
      setPlace(row)
    }
  }

  private mutating func setPlace(_ row: Int32) {
    if draft.askerPlace == nil { draft.askerPlace = row }
  }

  private mutating func markLastNote() {
    if !notes.isEmpty { notes[notes.count - 1].isOfAsker = true }
  }

  /// Whether a place is named behind its own kind: `the city of Plymouth`, `twin city Kiel`.
  private func isOwnName(_ row: Int32, _ place: Int) -> Bool {
    let last = isParticle(place > 0 ? place - 1 : nil, .of) ? place - 1 : place
    guard let kindPlace = previous(before: last), case .kind(let kind) = items[kindPlace].sense
    else { return false }
    return [.city, .region].contains(kind) && graph.partners[Int(row)].kind == kind
  }

  /// Whether nothing says that the item is only where somebody is.
  private func isSubject(_ place: Int) -> Bool {
    let range = items[place].tokens
    if tokens[range.lowerBound].elision == "d" || tokens[range.upperBound - 1].isPossessive {
      return false
    }
    guard let last = previous(before: place) else { return true }
    switch items[last].sense {
    case .particle(.of), .particle(.within), .cue(.near), .cue(.based): return false
    default: return true
    }
  }

  /// Whether an item is where the partner is wanted, or whom it is to work with.
  private func isPlaceForWanted(_ place: Int) -> Bool {
    guard let last = previous(before: place) else { return false }
    switch items[last].sense {
    case .cue(.near), .cue(.based), .particle(.within): return true
    case .particle(.with), .particle(.of): return !draft.isAskerUnknown && !isOfAsker
    default: return false
    }
  }

  /// Whether a partner named in a question does something in it: `could Brest cooperate with`.
  private func isActor(_ place: Int) -> Bool {
    guard isSubject(place) || isParticle(previous(before: place), .with) else { return false }
    if isParticle(place - 1 >= 0 ? place - 1 : nil, .modal) { return true }
    if place + 1 < items.count {
      if isParticle(place + 1, .modal) { return true }
      if case .cue(let cue) = items[place + 1].sense {
        return [.seek, .seeking, .offer].contains(cue)
      }
    }
    if let last = previous(before: place), case .cue(.seek) = items[last].sense, isSubject(place) {
      return place == last + 1
    }
    return isParticle(previous(before: place), .with)
  }
}
