import PartnerGraph

extension Interpreter {
  // MARK: Verbs and other phrases that say who gives and who takes

  mutating func readCue(_ cue: Cue, _ place: Int, isMain: Bool) {
    if isSigned, ![.near, .based, .having, .topic].contains(cue) { isSigned = false }
    switch cue {
    case .seek: readSeek(place, isMain: isMain)
    case .seeking: readSeeking(place, isMain: isMain)
    case .interested where isPutToAny: isNegated = false
    case .interested:
      if isMain || isOfAsker || isCoordinated(place) {
        readSeek(place, isMain: isMain)
      }
    case .offer: readOffer(place)
    case .offering: readOffering(place)
    case .host: if !follows(place, [.cue(.seek), .cue(.seeking)]) { readOffer(place) }
    case .negation: readNegation(place)
    case .but:
      isNegated = false
      if isBackground { turnToSpeaker(behind: place) }
    case .having where isOffered(place):
      role = .offers
      isNegated = false
    case .near, .based, .having, .speaking, .topic: isAside = isAside && cue != .topic
    case .introduction: readIntroduction(place)
    case .acquainted: isBackground = !isRelative(before: place) && !(isQuestion && wantedIsSubject)
    case .closing:
      isSigned = true
      isNegated = false
    case .outlet: isOutlet = role == .seeks && !isOfAsker && hasGoods(behind: place)
    case .wanted:
      isWanted = true
      wantedIsSubject = true
    case .passive where isAskedOf(place) && !draft.isAskerUnknown:
      // "The hospital is asked by its ministry to": who asked it is of no account.
      isBackground = true
    case .passive:
      isWanted = true
      isPastMain = true
      role = .seeks
      let last = tokens[items[place].tokens.upperBound - 1].text
      isAside =
        ["par", "by"].contains(last) || (last.hasPrefix("interess") && !isForSpeaker(place))
      note(place, .seeking)
    case .question:
      isWanted = true
      isPastMain = true
      isQuestion = true
      wantedIsSubject = true
      role = .seeks
    case .help:
      if !follows(place, [.cue(.seek), .cue(.seeking)]) {
        isAside = true
        isHelp = true
      }
    }
  }

  private mutating func readSeek(_ place: Int, isMain: Bool) {
    let wasNegated = isNegated && follows(place, [.cue(.negation)])
    note(place, .seeking)
    isNegated = wasNegated
    isAside = false
    isBackground = false
    isOutlet = false
    if isSubjectWanted(place, isMain: isMain) {
      role = .offers
    } else {
      isWanted = true
      role = .seeks
    }
    isPastMain = true
    isProducing = false
    wantedIsSubject = false
  }

  private mutating func readSeeking(_ place: Int, isMain: Bool) {
    let auxiliaries: Set = ["is", "are", "am", "m", "re", "est", "sont", "sommes", "suis"]
    let first = tokens[items[place].tokens.lowerBound].text
    let isParticiple =
      !auxiliaries.contains(first)
      && !(place > 0 && auxiliaries.contains(tokens[items[place - 1].tokens.lowerBound].text))
    if !isMain, isParticiple, isWanted, isPastMain, !isAside, !isCoordinated(place),
      !follows(place, [.cue(.negation), .cue(.seek)])
    {
      note(place, .seeking)
      role = .offers
      return
    }
    readSeek(place, isMain: isMain)
  }

  /// Whether the one who seeks is the partner wanted: `companies that need`, `who needs`.
  private func isSubjectWanted(_ place: Int, isMain: Bool) -> Bool {
    guard isWanted, !isMain, !isAside, !isForSpeaker(place) else { return false }
    if isPutToAny, wantedIsSubject { return true }
    if isRelative(before: place) { return isPastMain || !draft.isAskerUnknown || role == .about }
    if isQuestion, wantedIsSubject {
      if let next = next(after: place), isSpeaker(next) { return false }
      if let last = previous(before: place), isSpeaker(last) && isSubject(last) || isModal(last) {
        return false
      }
      return true
    }
    return wantedIsSubject && !isCoordinated(place)
  }

  /// Whether a phrase says that it is for the one who asks: `give us`, `trouvez-moi`.
  func isForSpeaker(_ place: Int) -> Bool {
    items[place].tokens.contains { ["us", "me", "nous", "moi"].contains(tokens[$0].text) }
  }

  /// Whether an item is the one who asks as the subject of a verb: a partner, `we`.
  private func isSpeaker(_ place: Int) -> Bool {
    switch items[place].sense {
    case .partner, .particle(.pronoun): true
    case .countries(let countries): countries.place != nil && !countries.isAdjective
    default: false
    }
  }

  private func isModal(_ place: Int) -> Bool { items[place].sense == .particle(.modal) }

  /// Whether a verb of giving has the one who asks as its object: `bring us`, `pourrait nous fournir`.
  func isGivenToSpeaker(_ place: Int) -> Bool {
    let range = items[place].tokens
    if range.upperBound < tokens.count, tokens[range.upperBound].gap < .comma,
      ["us", "me", "nous", "moi"].contains(tokens[range.upperBound].text)
    {
      return true
    }
    guard range.lowerBound > 0, tokens[range.lowerBound].gap < .comma,
      ["nous", "me"].contains(tokens[range.lowerBound - 1].text)
    else { return false }
    let verb = tokens[range.lowerBound].text
    return !verb.hasSuffix("ons") && RequestToken.language(of: tokens) == .french
  }

  private mutating func readOffer(_ place: Int) {
    if isGivenToSpeaker(place), !isRelative(before: place) {
      return readSeek(place, isMain: true)
    }
    isNegated = isNegated && follows(place, [.cue(.negation)])
    isAside = false
    isBackground = false
    isOutlet = false
    note(place, .offering)
    if isRelative(before: place) || (isQuestion && wantedIsSubject) || wantedIsSubject
      || isRelativeGoingOn(place)
    {
      role = isWanted ? .seeks : .offers
    } else if isWanted, isPastMain, !isCoordinated(place),
      !follows(place, [.cue(.seek), .cue(.seeking), .cue(.interested), .particle(.to)])
    {
      role = .seeks
    } else {
      if sellsOrMakes(place) {
        maker = items[place].tokens
        saysWhereMade = saysWhereMade || saysWhere(behind: place)
      }
      isProducing = (goesOn || seeksFurtherOn(place)) && makes(place)
      role = .offers
      isWanted = true
    }
    isPastMain = true
    wantedIsSubject = false
  }

  /// Whether a verb joins that of a relative clause about the partner wanted: `that works on bays and
  /// welcomes students`.
  private func isRelativeGoingOn(_ place: Int) -> Bool {
    guard isWanted, isPastMain, place > 0, items[place - 1].sense == .particle(.and),
      gap(before: place - 1) < .comma
    else { return false }
    for earlier in items[..<place].indices.reversed() {
      if items[earlier].sense == .particle(.relative) { return true }
      if gap(before: earlier) >= .comma { return false }
      if case .cue(let cue) = items[earlier].sense, [.seek, .seeking, .offer].contains(cue) {
        return false
      }
    }
    return false
  }

  private mutating func readOffering(_ place: Int) {
    note(place, .offering)
    guard role == .about || isOfAsker else { return }
    role = isOfAsker ? .offers : .seeks
  }

  private mutating func readNegation(_ place: Int) {
    isNegated = true
    hasExcluded = false
    if needsNothing(place), isOfAsker, !isRelative(before: place) {
      // "Lorraine n'a plus besoin d'acier mais de numérique."
      isWanted = true
      isAside = false
      role = .seeks
      isPastMain = true
    }
    note(place, .negation)
  }

  private mutating func readIntroduction(_ place: Int) {
    isNegated = false
    if ["like", "such", "comme", "tel", "telle", "tels", "with", "avec"].contains(word(place)) {
      return compareToSpeaker(place)
    }
    if isPastMain, isParticle(previous(before: place), .forWhom, .of, .with, .within, .and) {
      isAside = isParticle(previous(before: place), .forWhom, .of)
    } else if !isPastMain || tokens[items[place].tokens.lowerBound].gap >= .comma
      || items[place].tokens.count > 1
    {
      isWanted = false
      role = .about
    } else if draft.isAskerUnknown, role == .seeks, isBeforeTerritory(place) {
      // "We would like to twin our village with."
      isAside = true
    }
  }

  /// Whether a town or region of the one who asks follows: `our village`.
  private func isBeforeTerritory(_ place: Int) -> Bool {
    guard place + 1 < items.count, case .kind(let kind) = items[place + 1].sense else {
      return false
    }
    return [.city, .region].contains(kind)
  }

  /// Whether what the one who asks has is to be given, as is said behind it: `we have music to offer`.
  private func isOffered(_ place: Int) -> Bool {
    guard follows(place, [.particle(.pronoun)]) else { return false }
    for later in items.indices where later > place {
      if gap(before: later) > .comma { return false }
      if items[later].sense == .cue(.offer), later > 0 {
        return isParticle(later - 1, .to) || ["a"].contains(word(later - 1))
      }
    }
    return false
  }

  /// Whether what somebody may take follows: `clients for our sensors`, `importateurs de fromages`.
  func hasGoods(behind place: Int) -> Bool {
    guard let next = next(after: place), gap(before: next) < .comma else { return false }
    if items[place].tokens.upperBound < tokens.count,
      tokens[items[place].tokens.upperBound].elision == "d"
    {
      return true
    }
    return isParticle(next, .of, .forWhom)
  }

  /// Whether the item right before a place is one of some senses.
  func follows(_ place: Int, _ senses: [Sense]) -> Bool {
    var earlier = place - 1
    while earlier >= 0 {
      switch items[earlier].sense {
      case .particle(.to), .particle(.pronoun), .particle(.other), .particle(.article):
        if senses.contains(items[earlier].sense) { return true }
        earlier -= 1
      default: return senses.contains(items[earlier].sense)
      }
    }
    return false
  }

  // MARK: Little words and commas

  mutating func readParticle(_ particle: Particle, _ place: Int) {
    switch particle {
    case .forWhom: readForWhom(place)
    case .by: break
    case .to where isBackground && isAskedBefore(place): isBackground = false
    case .within, .with:
      isOutlet = false
      if isAside,
        isHelp || draft.asker != nil || draft.askerPlace != nil
          || (particle == .with && draft.askerKind != nil)
      {
        isAside = false
      }
      if particle == .with, hasExcluded { isNegated = false }
      isPurpose = false
    case .other, .relative:
      if isLessWanted(place) { readNegation(place) }
      if !isPastMain, ["comment", "how"].contains(word(place)), place + 1 < items.count,
        tokens[items[place].tokens.lowerBound].isAsked, !isParticle(place + 1, .modal)
      {
        asksHow = true
        isWanted = false
      }
    case .modal where asksHow:
      asksHow = false
      isWanted = true
      role = .seeks
    default: break
    }
  }

  private func isAskedBefore(_ place: Int) -> Bool {
    items[..<place].indices.contains { items[$0].sense == .cue(.passive) && isAskedOf($0) }
  }

  /// Whether what follows is less wanted than what stands before: `rather with regions than with companies`.
  private func isLessWanted(_ place: Int) -> Bool {
    guard ["than", "que", "qu"].contains(word(place)) else { return false }
    return items[..<place].contains {
      ["rather", "plutot"].contains(tokens[$0.tokens.lowerBound].text)
    }
  }

  /// Reads `for`: who asks follows, or a purpose.
  private mutating func readForWhom(_ place: Int) {
    isAside = false
    isPurpose = false
    if hasExcluded { isNegated = false }
    guard isWanted, var next = next(after: place) else { return }
    if case .cue(.introduction) = items[next].sense, let after = self.next(after: next) {
      next = after
    }
    next = described(from: next)
    let article = tokens[items[next].tokens.lowerBound - 1].text
    let isOne = ["a", "an", "un", "une", "la", "le", "the", "notre", "our", "my", "mon", "ma"]
    switch items[next].sense {
    case .partner where role != .offers: isAside = draft.asker == nil
    case .countries(let countries):
      isAside = role != .offers && countries.place != nil && draft.isAskerUnknown
    case .kind(.event), .kind(.project): isPurpose = true
    case .kind where isModifier(next): break
    case .kind:
      let isBare = items[next].tokens.lowerBound == items[place].tokens.upperBound
      isAside =
        role != .offers && draft.isAskerUnknown
        && (isBare && !word(next).hasSuffix("s")
          || isOne.contains(where: { precedes($0, next, from: place) || $0 == article }))
    default: break
    }
  }

  /// The kind behind adjectives and themes: `a Provençal aerospace SME`; where none stands behind
  /// themes, what stands before them.
  private func described(from start: Int) -> Int {
    var noun = start
    if case .countries(let countries) = items[noun].sense, countries.isAdjective,
      let after = next(after: noun)
    {
      noun = after
    }
    var behind = noun
    while case .theme = items[behind].sense, let after = next(after: behind),
      gap(before: after) < .comma
    {
      behind = after
    }
    if case .kind = items[behind].sense { return behind }
    return noun
  }

  private func precedes(_ word: String, _ item: Int, from place: Int) -> Bool {
    tokens[items[place].tokens.upperBound..<items[item].tokens.lowerBound]
      .contains { $0.text == word }
  }

  /// A comma ends what is said aside, and a negation unless a list goes on.
  mutating func passComma(_ place: Int) {
    isAside = false
    isPurpose = false
    if !isListGoingOn(place) { isOutlet = false }
    guard isNegated, !refusesAll else { return }
    isNegated = isListGoingOn(place)
  }

  /// Whether a theme or country follows, and after it a comma or conjunction with another.
  private func isListGoingOn(_ place: Int) -> Bool {
    var isOpen = false
    for item in items[place...] {
      switch item.sense {
      case .theme, .countries, .kind, .partner: isOpen = true
      case .particle(.article): continue
      case .particle(.and): return isOpen
      default:
        return false
      }
      if tokens[item.tokens.lowerBound].gap >= .comma, item.tokens != items[place].tokens {
        continue
      }
    }
    return false
  }
}
