import PartnerGraph

extension Interpreter {
  // MARK: What the names of bodies say, and what they do not

  /// The words for bodies whose names tell a subject that is no wish: `ministry of the sea`, `lycée agricole`.
  private static let bodies: Set<String> = [
    "ministry", "ministere", "university", "universite", "college", "lycee", "museum", "musee",
    "foundation", "fondation", "office", "radio", "parliament", "parlement", "department",
    "faculty", "faculte", "secretariat", "academy", "academie", "directorate", "direction",
    "institution",
  ]

  /// Whether a theme is part of the name of the body that asks, which wants something else if it says so.
  func isPartOfName(_ place: Int) -> Bool {
    guard isOfAsker, !isAside, place > 0 else { return false }
    var earlier = place - 1
    while earlier >= 0 {
      guard gap(before: earlier + 1) < .comma else { return false }
      switch items[earlier].sense {
      case .particle(.of), .particle(.article), .particle(.and), .theme: earlier -= 1
      case .particle(.forWhom) where earlier > 0: earlier -= 1
      case .kind:
        let end = items[earlier].tokens.upperBound
        let isBeside = (end..<items[place].tokens.lowerBound).allSatisfy { index in
          items.contains { $0.tokens.contains(index) } || tokens[index].isCapitalised
        }
        return isBeside && items[earlier].tokens.contains { Self.bodies.contains(tokens[$0].text) }
      default: return false
      }
    }
    return false
  }

  /// Whether a word for people is whom the one who asks acts for: `our students need`.
  func areOwnPeople(_ words: String, _ place: Int) -> Bool {
    guard isOfAsker, PlainWords.people.contains(words), place > 0 else { return false }
    return items[place - 1].sense == .cue(.introduction) && items[place - 1].tokens.count == 1
      && items[place - 1].tokens.upperBound == items[place].tokens.lowerBound
  }

  /// Takes a cooperative that speaks for itself or has something to sell for a company: `a women's
  /// cooperative looks for a buyer`. One that is told of and seeks a loan or lessons may be anything.
  mutating func noteCooperative(_ words: String, _ place: Int) {
    guard isOfAsker, !isAside, draft.askerKind == nil, draft.asker == nil,
      ["cooperative", "coop", "groupement"].contains(words), !isBehindKind(place),
      isSaidByUs(before: place) || sellsSomething(behind: place)
    else { return }
    draft.askerKind = .company
    note(place, .kind(.company))
  }

  /// Whether a sentence goes on to say that something is given away or sold.
  private func sellsSomething(behind place: Int) -> Bool {
    items[place...].contains { [.cue(.offer), .cue(.outlet)].contains($0.sense) }
  }

  /// Whether a word only says what the kind before it is like: `banque coopérative`.
  private func isBehindKind(_ place: Int) -> Bool {
    guard place > 0, gap(before: place) < .comma, case .kind = items[place - 1].sense else {
      return false
    }
    return true
  }

  /// The items of a sentence, with an association of towns, ports or clubs as the network it is.
  func withAssociations(_ sentence: [Item]) -> [Item] {
    var result = sentence
    for place in sentence.indices {
      guard case .kind(.institution) = sentence[place].sense,
        ["association", "associations", "union", "unions"].contains(
          tokens[sentence[place].tokens.upperBound - 1].text),
        place + 2 < sentence.count, case .particle(.of) = sentence[place + 1].sense
      else { continue }
      var behind = place + 2
      while behind + 1 < sentence.count, isDescribing(sentence[behind]) { behind += 1 }
      let last = sentence[behind].tokens.upperBound - 1
      guard case .kind(let kind) = sentence[behind].sense, tokens[last].text.hasSuffix("s"),
        [.city, .region, .club].contains(kind) || tokens[last].text.hasPrefix("port")
          || tokens[last].text.hasPrefix("harbo")
      else { continue }
      result[place].sense = .kind(.network)
      if [.city, .region, .club].contains(kind) { result[behind].sense = .neutral }
    }
    return result
  }

  private func isDescribing(_ item: Item) -> Bool {
    switch item.sense {
    case .particle(.article): true
    case .countries: true
    default: false
    }
  }

  /// Ends what is said of others where the one who asks speaks: `Brest is twinned with Kiel, but we ...`.
  mutating func turnToSpeaker(behind place: Int) {
    let end = items[place].tokens.upperBound
    guard end < tokens.count, ["we", "i", "nous", "je"].contains(tokens[end].text) else { return }
    isBackground = false
    isWanted = false
    role = .about
    guard let asker = draft.asker else { return }
    for item in items[..<place] where item.sense == .partner(asker) {
      draft.asker = nil
      notes.removeAll { $0.tokens == item.tokens }
      unheeded.formUnion(item.tokens)
    }
  }

  // MARK: Others of the same kind

  /// Words for others that are what the one who asks is, folded.
  static let counterpartWords = """
    homologue,homologues,counterpart,counterparts,peers,our peers,sister organisation,
    sister organisations,sister organization,sister organizations,sister institution,sister association,
    sister associations,association soeur,associations soeurs,association similaire,
    associations similaires,similar association,similar associations,
    sister institutions,opposite number,opposite numbers,structure similaire,
    structures similaires,organisme similaire,organismes similaires,similar organisation,
    similar organisations,similar organization,similar organizations,similar institution,
    similar institutions,confrere,confreres,consoeurs,nos pairs,ses pairs,leurs pairs
    """

  /// Notes that others of the kind of the one who asks are wanted.
  mutating func readCounterparts(_ place: Int) {
    if isNegated || isOfAsker || isBackground {
      unheeded.formUnion(items[place].tokens)
    } else {
      counterparts.append(items[place].tokens)
    }
  }

  /// Finds what the counterparts wanted are, once it is known who asks.
  mutating func finishCounterparts() {
    let own =
      draft.asker.map { graph.kindOfPartner[Int($0)] } ?? draft.askerKind
    for range in counterparts {
      guard let own, ![.event, .project].contains(own) else {
        unheeded.formUnion(range)
        continue
      }
      if !draft.kinds.contains(own) {
        draft.kinds.append(own)
        draft.sorts.append(
          Request.Sort(kind: own, words: KindSorts.known(to: draft.askerWords, of: own)))
      }
      notes.append(Note(tokens: range, meaning: .kind(own)))
    }
  }

  // MARK: Who makes and sells

  /// Takes one that makes or sells things somewhere, and says no more of itself, for a company.
  mutating func finishMaker() {
    guard let maker, draft.asker == nil, draft.askerKind == nil, !draft.offers.isEmpty,
      saysWhereMade || draft.askerPlace != nil || draft.askerCountry != nil
    else { return }
    draft.askerKind = .company
    notes.append(Note(tokens: maker, meaning: .kind(.company), isOfAsker: true))
  }

  /// Whether a verb says what the one who asks makes, and so where: `we grow`, `nous fabriquons`.
  func makes(_ place: Int) -> Bool {
    let stems = [
      "grow", "build", "manufactur", "produc", "breed", "brew", "bake", "raise", "run", "operat",
      "cultiv", "fabriqu", "produi", "constru", "elev", "exploit", "assembl",
    ]
    return isSaidByUs(before: place)
      && items[place].tokens.contains { token in
        stems.contains { tokens[token].text.hasPrefix($0) }
      }
  }

  /// Whether a theme says to whom something else is given: `to sell fish to cooperatives`.
  func isTaker(_ place: Int) -> Bool {
    guard !isOfAsker, var last = previous(before: place) else { return false }
    while case .countries(let countries) = items[last].sense, countries.isAdjective, last > 0 {
      last -= 1
    }
    guard isParticle(last, .to, .within),
      !draft.offers.isEmpty || (last > 0 && items[last - 1].sense == .cue(.offer))
    else { return false }
    return ["to", "a", "au", "aux"].contains(word(last))
  }

  /// Whether a verb says what the one who asks sells or makes: `we sell`, `nous fabriquons`.
  func sellsOrMakes(_ place: Int) -> Bool {
    let stems = [
      "grow", "build", "manufactur", "brew", "bake", "sell", "make", "cultiv", "fabriqu", "constru",
      "elev", "vend", "commercialis", "breed", "produi", "produc", "export",
    ]
    return isSaidByUs(before: place)
      && items[place].tokens.contains { token in
        stems.contains { tokens[token].text.hasPrefix($0) }
      }
  }

  /// Whether it is said where something is made, before anything is asked: `we grow oysters in Cadiz`.
  func saysWhere(behind place: Int) -> Bool {
    for item in items[(place + 1)...] {
      switch item.sense {
      case .countries: return true
      case .partner(let row) where lexicon.placeRows.contains(row): return true
      case .cue(.question), .cue(.seek), .cue(.seeking): return false
      default: continue
      }
    }
    return false
  }

  /// Whether `we` or `I` stands before an item, or in it.
  func isSaidByUs(before place: Int) -> Bool {
    items[...place].contains { item in
      item.tokens.contains { ["we", "i", "nous", "je", "j"].contains(tokens[$0].text) }
    }
  }

  /// Whether the one who asks goes on to seek in the same sentence: `we build boats in Peru and want ...`.
  func seeksFurtherOn(_ place: Int) -> Bool {
    items.indices.contains { later in
      guard later > place, case .cue(let cue) = items[later].sense else { return false }
      return [.seek, .seeking].contains(cue) && isCoordinated(later) && !isRelative(before: later)
    }
  }
}
