import PartnerGraph

extension Interpreter {
  // MARK: Kinds of partners

  mutating func readKind(_ kind: Partner.Kind, _ place: Int) {
    let words = tokens[items[place].tokens].map(\.text).joined(separator: " ")
    if isNegated { return refuseKind(kind, place, words) }
    if isModifier(place) || isComplement(place) || isServed(place) || isApposition(kind, place) {
      return
    }
    if isNotWanted(kind, place) {
      let isAbout = [.event, .project].contains(kind) && isFollowedByTopic(place)
      if isAttribute(place) || [.event, .project].contains(kind) { isPurpose = false }
      if let theme = items[place].theme, !isAbout { readTheme(theme, place) }
      return
    }
    if KindWords.displays.contains(words), !isOfAsker, let theme = items[place].theme {
      return readTheme(theme, place)
    }
    addKind(kind, place)
    note(place, .kind(kind))
    if KindWords.authorities.contains(words), !isOfAsker {
      // A local authority may be a town as well.
      addKind(.city, place)
      note(place, .kind(.city))
    }
    if KindWords.takers.contains(words), !isOfAsker, role == .seeks {
      isOutlet = hasGoods(behind: place)
    }
    if KindWords.makers.contains(words), isParticle(place + 1, .of) {
      role = isOfAsker ? .offers : .seeks
    } else if KindWords.schools.contains(words), !isOfAsker, let theme = items[place].theme {
      draft.faint.append((theme, items[place].tokens, role == .seeks))
    } else if let theme = items[place].theme,
      isCompound(words, place)
        || (KindWords.withTheme.contains(words) && saysTheme(words, place))
    {
      readTheme(theme, place)
    }
  }

  /// Reads a kind that is not wanted.
  private mutating func refuseKind(_ kind: Partner.Kind, _ place: Int, _ words: String) {
    // "Companies, but no banks": the theme says more than the kind.
    if let theme = items[place].theme,
      ![.company, .city, .institution].contains(kind) || isCompound(words, place)
        || (draft.kinds.contains(kind) && KindWords.trades.contains(words))
    {
      return readTheme(theme, place)
    }
    if KindWords.narrow.contains(words) {
      unheeded.formUnion(items[place].tokens)
      return
    }
    // "We are not a company."
    if isNarrowed(place) || (isOfAsker && !isPastMain) { return }
    if kind != .project { draft.withoutKinds.append(kind) }
    return note(place, .kind(kind))
  }

  /// Whether a phrase is a kind by its main word, and a theme as a whole: `music schools`.
  private func isCompound(_ words: String, _ place: Int) -> Bool {
    items[place].tokens.count > 1
      && !lexicon.senses(of: words).contains { if case .kind = $0 { true } else { false } }
  }

  /// Whether a kind is read as no partner wanted, and no one who asks: what one has, or what it is for.
  private func isNotWanted(_ kind: Partner.Kind, _ place: Int) -> Bool {
    if isAttribute(place) || isOwnThing(kind, place) || isGiven(place) { return true }
    guard [.event, .project].contains(kind) else { return false }
    return isPurpose || (!isOfAsker && (!isHead(place) || isDoneWith(kind, place)))
  }

  /// Whether a kind is what the one who asks has to give: `offers a research centre`.
  private func isGiven(_ place: Int) -> Bool {
    guard role == .offers, !isOfAsker, let last = previous(before: place) else { return false }
    return items[last].sense == .cue(.offer) && !word(place).hasSuffix("s")
  }

  private mutating func addKind(_ kind: Partner.Kind, _ place: Int) {
    if isOfAsker {
      // A project is no one who asks.
      if draft.askerKind == nil, kind != .project {
        draft.askerKind = kind
        draft.askerWords = tokens[items[place].tokens].map(\.text).joined(separator: " ")
      }
    } else {
      draft.kinds.append(kind)
      let words = tokens[items[place].tokens].map(\.text).joined(separator: " ")
      draft.sorts.append(Request.Sort(kind: kind, words: KindSorts.known(to: words, of: kind)))
      if role == .offers, !draft.offers.isEmpty,
        isParticle(previous(before: place), .within, .to, .forWhom)
      {
        role = .about
      }
    }
  }

  /// Whether a kind is a thing of the one who asks, about whom all was said: `rebuild our library`.
  private func isOwnThing(_ kind: Partner.Kind, _ place: Int) -> Bool {
    guard !isOfAsker, isPastMain, place > 0, ![.city, .region].contains(kind) else { return false }
    let owners: Set = [
      "our", "notre", "nos", "my", "mon", "ma", "mes", "its", "their", "her", "his", "ses", "son",
      "sa", "leur", "leurs",
    ]
    return owners.contains(word(place - 1)) && items[place - 1].tokens.count == 1
  }

  /// Whether a kind only says what sort of place is named: `the Toulouse region`, `in the city of Kiel`.
  private func isApposition(_ kind: Partner.Kind, _ place: Int) -> Bool {
    guard !isOfAsker, [.city, .region].contains(kind), items[place].tokens.count == 1,
      !word(place).hasSuffix("s")
    else { return false }
    let isHere = ["the", "la", "le", "in", "en", "dans"].contains {
      $0 == (place > 0 ? word(place - 1) : "")
    }
    let behind = isParticle(place + 1 < items.count ? place + 1 : nil, .of) ? place + 2 : place + 1
    if isHere || hasElidedArticle(place), behind < items.count, gap(before: behind) < .comma,
      isNamedPlace(behind)
    {
      return true
    }
    return place > 0 && gap(before: place) < .comma && kind == .region && isNamedPlace(place - 1)
      && !word(place).hasSuffix("al")
  }

  private func hasElidedArticle(_ place: Int) -> Bool {
    tokens[items[place].tokens.lowerBound].elision == "l"
  }

  /// Whether an item is the name of a place smaller than a country.
  private func isNamedPlace(_ place: Int) -> Bool {
    switch items[place].sense {
    case .partner(let row): lexicon.placeRows.contains(row)
    case .countries(let countries): !countries.isAdjective && countries.isPart
    default: false
    }
  }

  /// Whether a kind that is a theme as well is meant as one: not as whom somebody else works with.
  private func saysTheme(_ words: String, _ place: Int) -> Bool {
    guard KindWords.trades.contains(words) else {
      return !isOfAsker || items[place].tokens.count > 1
    }
    if isOfAsker { return items[place].tokens.count > 1 && !words.hasPrefix("chantier") }
    guard role == .seeks, var last = previous(before: place) else { return role == .seeks }
    // "Quels musées voudraient": they are who is asked.
    if items[last].sense == .cue(.question), isParticle(next(after: place), .modal) { return false }
    while case .countries(let countries) = items[last].sense, countries.isAdjective,
      let before = previous(before: last)
    {
      last = before
    }
    return !isParticle(last, .with, .to, .within, .by) && !["of", "de"].contains(word(last))
  }

  /// Whether a kind only says what sort of theme follows: `port logistics`.
  func isModifier(_ place: Int) -> Bool {
    guard place + 1 < items.count, case .theme = items[place + 1].sense,
      items[place].tokens.upperBound == items[place + 1].tokens.lowerBound,
      tokens[items[place].tokens.upperBound].source.lowerBound
        == tokens[items[place].tokens.upperBound - 1].source.upperBound + 1,
      !word(place).hasSuffix("s"), items[place].tokens.count == 1
    else { return false }
    return RequestToken.language(of: tokens) == .english
  }

  /// Whether what an event is about follows: `un webinaire sur l'export`.
  private func isFollowedByTopic(_ place: Int) -> Bool {
    guard place + 1 < items.count else { return false }
    if case .cue(.topic) = items[place + 1].sense { return true }
    return ["sur", "on", "about"].contains(word(place + 1))
  }

  /// Whether a project is what one wants to do with a partner: `a project on water with a town`.
  private func isDoneWith(_ kind: Partner.Kind, _ place: Int) -> Bool {
    guard kind == .project, !isQuestion else { return false }
    var isWith = false
    for item in items[(place + 1)...] {
      switch item.sense {
      case .particle(.with): isWith = true
      case .kind, .partner, .countries: if isWith { return true }
      case .cue: return false
      default: continue
      }
    }
    return false
  }

  /// Whether a kind says whose a theme is: `reconstruction of schools`.
  private func isComplement(_ place: Int) -> Bool {
    guard place > 1, role != .about, !isOfAsker, case .particle(.of) = items[place - 1].sense,
      ["of", "de"].contains(word(place - 1))
        || (["des", "du"].contains(word(place - 1)) && isParticle(place - 3, .article)),
      case .theme = items[place - 2].sense
    else { return false }
    return items[place - 1].tokens.upperBound == items[place].tokens.lowerBound
      && items[place - 2].tokens.upperBound == items[place - 1].tokens.lowerBound
  }

  /// Whether a kind says whom a theme is to serve: `drinking water for villages`.
  private func isServed(_ place: Int) -> Bool {
    guard role != .offers, !isOfAsker, isPastMain || role == .about,
      let last = previous(before: place), isParticle(last, .forWhom), last > 0,
      word(place).hasSuffix("s"), case .theme = items[last - 1].sense
    else { return false }
    return !draft.kinds.isEmpty
      && items[last - 1].tokens.upperBound == items[last].tokens.lowerBound
  }

  /// Whether a kind that is refused is narrowed down beside it, so that not all of it is refused: `no oil
  /// companies`, `pas d'entreprises chinoises`.
  private func isNarrowed(_ place: Int) -> Bool {
    func narrows(_ other: Int, adjacent: Bool) -> Bool {
      guard items.indices.contains(other), adjacent else { return false }
      switch items[other].sense {
      case .theme: return true
      case .countries(let countries): return countries.isAdjective
      default: return false
      }
    }
    let range = items[place].tokens
    if place > 0,
      narrows(
        place - 1,
        adjacent: items[place - 1].tokens.upperBound == range.lowerBound
          && gap(before: place) < .comma)
    {
      return true
    }
    return place + 1 < items.count
      && narrows(
        place + 1,
        adjacent: items[place + 1].tokens.lowerBound == range.upperBound
          && gap(before: place + 1) < .comma)
  }

  /// Whether a kind is what a partner has rather than what it is: `cities that have a university`.
  private func isAttribute(_ place: Int) -> Bool {
    guard var last = previous(before: place) else { return false }
    if case .theme = items[last].sense, let before = previous(before: last),
      items[last].tokens.upperBound == items[place].tokens.lowerBound
    {
      last = before
    }
    if isParticle(last, .and), isHadBefore(last) { return true }
    switch items[last].sense {
    case .cue(.having): return true
    // "Cities which are ports."
    case .particle(.relative): return items[place].theme != nil && !draft.kinds.isEmpty
    case .particle(.with): return isWithOwner(last)
    default: return false
    }
  }

  /// Whether a `with` stands behind a kind, whose things follow: `a town with a port`.
  private func isWithOwner(_ place: Int) -> Bool {
    guard case .kind(let owner)? = previous(before: place).map({ items[$0].sense }),
      ![.event, .project].contains(owner)
    else { return false }
    return (!isOfAsker || [.city, .region].contains(owner))
      && ["with", "avec"].contains(word(place))
  }

  /// Whether what stands before a conjunction is a list of what somebody has.
  private func isHadBefore(_ place: Int) -> Bool {
    for index in items[..<place].indices.reversed() {
      switch items[index].sense {
      case .cue(.having): return true
      case .particle(.with): return isWithOwner(index)
      case .theme, .kind, .particle(.article), .particle(.and), .particle(.of): continue
      default: return false
      }
    }
    return false
  }

  /// Whether only little words stand between a verb and a kind.
  private func isHead(_ place: Int) -> Bool {
    guard var last = previous(before: place) else { return true }
    let start = items[place].tokens.lowerBound
    if tokens[start].elision == "d", items[last].tokens.upperBound < start { return false }
    if isParticle(last, .of), ["des", "du", "de"].contains(word(last)) {
      guard let earlier = previous(before: last) else { return true }
      last = earlier
    }
    if isParticle(last, .and) { return true }
    guard case .cue(let cue) = items[last].sense, isQuestion || !word(last).hasPrefix("organi")
    else {
      return false
    }
    return [.seek, .seeking, .question, .host].contains(cue)
  }
}
