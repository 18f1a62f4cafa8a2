import PartnerGraph

extension Interpreter {
  // MARK: Themes, countries and partners

  mutating func readTheme(_ row: Int32, _ place: Int) {
    let id = graph.themes[Int(row)].id
    let words = tokens[items[place].tokens].map(\.text).joined(separator: " ")
    if !isNegated {
      if isOwnCalling(words, place) || isFarm(words, place) { return }
      if isFaint(words, place) {
        draft.faint.append((row, items[place].tokens, false))
        return
      }
      if areOwnPeople(words, place) {
        draft.faint.append((row, items[place].tokens, true))
        return
      }
      if isPartOfName(place) {
        draft.faint.append((row, items[place].tokens, false))
        return
      }
      noteCooperative(words, place)
      draft.wordsWanted[row, default: []].insert(words)
    }
    if isNegated {
      draft.without.append(row)
      draft.wordsRefused[row, default: []].insert(words)
      note(place, .theme(id))
    } else if isOutlet {
      draft.offers.append(row)
      note(place, .offered(id))
    } else if isAside || role == .about {
      draft.themes.append(row)
      note(place, .theme(id))
    } else if role == .seeks {
      draft.seeks.append(row)
      note(place, .sought(id))
    } else if isTaker(place) {
      draft.themes.append(row)
      note(place, .theme(id))
    } else {
      draft.offers.append(row)
      note(place, .offered(id))
    }
  }

  /// Whether a word for people says who speaks: `I am a student`.
  private func isOwnCalling(_ words: String, _ place: Int) -> Bool {
    guard PlainWords.people.contains(words), let last = previous(before: place) else {
      return false
    }
    return items[last].sense == .cue(.introduction) && items[last].tokens.count > 1
  }

  /// Whether a farm is none of agriculture: `floating wind farms`.
  private func isFarm(_ words: String, _ place: Int) -> Bool {
    guard ["farm", "farms", "park", "parks"].contains(words), place > 0,
      case .theme = items[place - 1].sense
    else { return false }
    return items[place - 1].tokens.upperBound == items[place].tokens.lowerBound
  }

  /// Whether a theme only says for whom something is wanted, or in what times.
  private func isFaint(_ words: String, _ place: Int) -> Bool {
    if PlainWords.times.contains(words) { return true }
    guard PlainWords.people.contains(words), var last = previous(before: place) else {
      return false
    }
    if items[last].sense == .cue(.introduction), let before = previous(before: last) {
      last = before
    }
    return isParticle(last, .forWhom)
  }

  /// Takes themes that were only said aside if there are no others, and drops a refusal of a part of
  /// what is wanted, for a theme has no parts.
  mutating func finish() {
    finishBorders()
    finishCounterparts()
    finishMaker()
    draft.heedSpeech()
    draft.marks = MarkNames.narrowed(draft.marks, to: draft.programmeWords)
    if draft.themes.isEmpty, draft.seeks.isEmpty, draft.offers.isEmpty {
      for (row, range, isSought) in draft.faint {
        let id = graph.themes[Int(row)].id
        if isSought { draft.seeks.append(row) } else { draft.themes.append(row) }
        notes.append(Note(tokens: range, meaning: isSought ? .sought(id) : .theme(id)))
      }
    }
    for row in Set(draft.without) where draft.isRefusedInPart(row) {
      draft.without.removeAll { $0 == row }
      let meaning = Understanding.Meaning.theme(graph.themes[Int(row)].id)
      for note in notes where note.isExcluded && note.meaning == meaning {
        unheeded.formUnion(note.tokens)
      }
      notes.removeAll { $0.isExcluded && $0.meaning == meaning }
    }
  }

  func word(_ place: Int) -> String { tokens[items[place].tokens.lowerBound].text }

  mutating func readCountries(_ countries: Sense.Countries, _ place: Int) {
    if isLanguage(countries, place) { return }
    // "Importers of Breton cheese": where the goods are from.
    if isOutlet, countries.isAdjective { return }
    if isNegated, countries.isPart, countries.place == nil {
      // All of a country cannot be refused for a part of it.
      unheeded.formUnion(items[place].tokens)
      return
    }
    let countries = hangingSpeech(place) ?? countries
    note(place, .countries(countries.codes))
    if isNegated {
      if !countries.isPart { draft.withoutCountries += countries.codes }
      if let row = countries.place { draft.withoutPlaces.append(row) }
    } else if isOfAsker, isDestination(place) {
      addWanted(countries, place)
      if let row = countries.place { draft.places.append(row) }
    } else if isOfAsker {
      if let row = countries.place, joinsAsker(place) {
        draft.alsoAsking.append(row)
      } else if let row = countries.place, !countries.isAdjective, draft.asker == nil,
        isOwnName(row, place)
      {
        draft.asker = row
      } else if let row = countries.place, isSubject(place), !countries.isAdjective,
        draft.asker == nil, draft.askerKind == nil, !isFollowedByKind(place)
      {
        draft.asker = row
      } else if countries.codes.count <= 1, draft.askerCountry == nil {
        draft.askerCountry = countries.codes.first
        // "We are Lisbon."
        if countries.isCity, draft.askerKind == nil, isNamedByItself(place) {
          draft.askerKind = .city
        }
        draft.askerPlace = draft.askerPlace ?? countries.place
      }
    } else if isProducing, !countries.isAdjective, countries.codes.count == 1,
      draft.isAskerUnknown
    {
      draft.askerCountry = countries.codes.first
      draft.askerPlace = countries.place
      markLastNote()
    } else {
      addWanted(countries, place)
      if let row = countries.place { draft.places.append(row) }
    }
  }

  /// Those that speak the language of an adjective whose `speaking` stands further on: `French- or
  /// Portuguese-speaking`.
  private func hangingSpeech(_ place: Int) -> Sense.Countries? {
    guard isParticle(place + 1, .and), place + 2 < items.count, items[place].tokens.count == 1,
      case .countries(let other) = items[place + 2].sense, other.isSpeech
    else { return nil }
    for case .countries(let own) in lexicon.senses(of: word(place) + " speaking") where own.isSpeech
    {
      return own
    }
    return nil
  }

  /// Whether a name stands right behind `we are`.
  private func isNamedByItself(_ place: Int) -> Bool {
    guard let last = previous(before: place), case .cue(.introduction) = items[last].sense else {
      return false
    }
    return items[last].tokens.count > 1
  }

  /// Adds countries; two groups side by side mean what both have: `African French-speaking`.
  private mutating func addWanted(_ countries: Sense.Countries, _ place: Int) {
    if countries.isSpeech {
      draft.speech += countries.codes
      return
    }
    if place > 0, case .countries(let before) = items[place - 1].sense, !before.isSpeech,
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
    if isModel(place) {
      unheeded.formUnion(items[place].tokens)
      return
    }
    if isPlace, isAppositionOfAsker(row, place) {
      draft.asker = row
      note(place, .partner(id))
      return markLastNote()
    }
    note(place, isPlace && (!isSubject(place) || isWhereabouts(place)) ? .place(id) : .partner(id))
    if isPlace, isOfAsker, !isNegated, isDestination(place) {
      notes[notes.count - 1].isOfAsker = false
      draft.places.append(row)
      return
    }
    if isProducing, isPlace, !isNegated, draft.isAskerUnknown {
      setPlace(row)
      return markLastNote()
    }
    // A project is no one who asks.
    if graph.kindOfPartner[Int(row)] == .project { return }
    if isNegated {
      draft.withoutPlaces.append(row)
    } else if isOfAsker, draft.asker != nil, place + 1 < items.count,
      items[place + 1].sense == .cue(.question)
    {
      // "Haiphong was told that Brest knows how to".
      draft.places.append(row)
    } else if isOfAsker {
      readAsker(row, place, isPlace: isPlace)
      if isAside, draft.asker == row { isAside = false }
    } else if isQuestion, draft.asker == nil, circle(around: row, place) == nil, !asksAnybody,
      !isPutToAny,
      isActor(place)
    {
      draft.asker = row
      markLastNote()
    } else if isPlace || isPlaceForWanted(place) || isAppealedTo(place) || isSaidByUs(place) {
      draft.places.append(row)
      if let circle = circle(around: row, place) { draft.circles.append(circle) }
    } else if draft.isAskerUnknown {
      draft.asker = row
      markLastNote()
    } else if joinsAsker(place) {
      draft.alsoAsking.append(row)
      markLastNote()
    }
  }

  /// Whether a partner only shows what another is to be like: `a town like Kiel`.
  private func isModel(_ place: Int) -> Bool {
    guard !isOfAsker, let last = previous(before: place), isParticle(last, .with) else {
      return false
    }
    return ["like", "comme"].contains(word(last))
  }

  /// Whether the one who asks is `we` or `I`, so that a partner named behind the verb is another.
  private func isSaidByUs(_ place: Int) -> Bool {
    guard isPastMain, !isQuestion else { return false }
    return items[..<place].contains { item in
      item.sense == .particle(.pronoun)
        && ["we", "i", "nous", "je", "j", "on"].contains(tokens[item.tokens.lowerBound].text)
    }
  }

  /// Whether a place only says where the organisation behind it is: `the Kiel chamber of commerce`.
  private func isWhereabouts(_ place: Int) -> Bool {
    guard place + 1 < items.count, gap(before: place + 1) < .comma,
      items[place + 1].tokens.lowerBound == items[place].tokens.upperBound,
      case .kind(let kind) = items[place + 1].sense
    else { return false }
    return ![.city, .region, .project].contains(kind)
      && RequestToken.language(of: tokens) != .french
  }

  /// Whether a partner, named right before the verb behind a comma, is the one who asks, whatever stands
  /// before: `Being a town without a port, Metz would like`.
  private func isSubjectOfVerb(_ place: Int) -> Bool {
    guard place > 0, gap(before: place) >= .comma, place + 1 < items.count else { return false }
    switch items[place + 1].sense {
    case .cue(.seek), .cue(.seeking), .cue(.offer), .cue(.host), .particle(.modal): return true
    default: return false
    }
  }

  private mutating func readAsker(_ row: Int32, _ place: Int, isPlace: Bool) {
    if isPlace, isWorkedWith(place) { return }
    if isPlace, isOwnAuthority(place) {
      if draft.asker == nil { draft.asker = row }
    } else if isPlace, isWhereabouts(place) {
      setPlace(row)
    } else if draft.asker == nil, isSubject(place), isSubjectOfVerb(place) {
      draft.asker = row
    } else if joinsAsker(place) {
      draft.alsoAsking.append(row)
    } else if draft.asker == nil, isPlace, isOwnName(row, place) {
      draft.asker = row
    } else if draft.asker == nil, isSubject(place) || !isPlace, !isPlaceForWanted(place) {
      if !isPlace || draft.askerKind == nil { draft.asker = row } else { setPlace(row) }
    } else if isPlace || isPlaceForWanted(place) {
      setPlace(row)
    }
  }

  /// Whether an item is named with the asker as one who asks too: `Brest and Kiel`.
  private func joinsAsker(_ place: Int) -> Bool {
    guard draft.asker != nil, !isAside else { return false }
    if place > 0, gap(before: place) == .comma, !isPastMain,
      case .partner(let row) = items[place].sense,
      case .partner(let before) = items[place - 1].sense
    {
      // A list: of one kind, for a region behind a city only says where it is.
      return graph.kindOfPartner[Int(row)] == graph.kindOfPartner[Int(before)]
    }
    var last = place - 1
    if isParticle(last >= 0 ? last : nil, .of) { last -= 1 }
    if last > 0, case .kind = items[last].sense { last -= 1 }
    while last > 0, isParticle(last, .article) { last -= 1 }
    guard last > 0, isParticle(last, .and), gap(before: last) < .comma else { return false }
    switch items[last - 1].sense {
    case .partner, .countries: return true
    default: return false
    }
  }

  private mutating func setPlace(_ row: Int32) {
    if draft.askerPlace == nil { draft.askerPlace = row }
  }

  private mutating func markLastNote() {
    if !notes.isEmpty { notes[notes.count - 1].isOfAsker = true }
  }

  /// Whether nothing says that the item is only where somebody is.
  func isSubject(_ place: Int) -> Bool {
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
    // "What does Kiel do against noise?", "comment Kiel s'y prend-elle"
    if ["what", "how", "comment", "que", "qu"].contains(word(0)),
      isParticle(place - 1, .modal, .and) || isParticle(place + 1, .modal)
    {
      return false
    }
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
