extension Interpreter {
  // MARK: What is refused by a negation behind it

  /// The items that stand before a negation with nothing behind it: `tourism does not interest us`.
  func itemsRefusedFromBehind() -> Set<Int> {
    var refused: Set<Int> = []
    for place in items.indices where items[place].sense == .cue(.negation) {
      guard !refusesWhatFollows(place), place > 0, !isParticle(place - 1, .and),
        !refusesUnknown(place)
      else { continue }
      let start = clauseStart(before: place)
      let clause = items[start..<place]
      if clause.contains(where: { isOther($0.sense) }) { continue }
      refused.formUnion(clause.indices.filter { isThing(items[$0].sense) })
    }
    return refused
  }

  /// Whether something that can be refused stands behind a negation, in the same clause.
  private func refusesWhatFollows(_ place: Int) -> Bool {
    for next in items.indices where next > place {
      if gap(before: next) >= .comma { return false }
      if isThing(items[next].sense) { return true }
      if case .cue(.negation) = items[next].sense { return true }
    }
    return false
  }

  /// Whether a negation is about something that means nothing here: `a Swiss group, not a fund`.
  private func refusesUnknown(_ place: Int) -> Bool {
    let (start, end) = (items[place].tokens.lowerBound, items[place].tokens.upperBound)
    // "Tourism is not a priority."
    if start > 0, ["is", "are", "was", "est", "sont", "etait"].contains(tokens[start - 1].text) {
      return false
    }
    let opening: Set = [
      "par", "by", "for", "pour", "with", "avec", "from", "to", "de", "d", "a", "an", "the", "un",
      "une", "des", "la", "le", "les", "our", "another",
    ]
    if ["de", "d"].contains(tokens[end - 1].text) { return true }
    return end < tokens.count && tokens[end].gap < .comma
      && (opening.contains(tokens[end].text) || tokens[end].elision == "d")
  }

  private func clauseStart(before place: Int) -> Int {
    var start = place
    while start > 0 {
      if start < place, gap(before: start) >= .comma { return start }
      if items[start - 1].sense == .cue(.but) { return start }
      start -= 1
    }
    return start
  }

  func isThing(_ sense: Sense) -> Bool {
    switch sense {
    case .theme, .kind, .countries, .partner: true
    default: false
    }
  }

  /// Whether a sense makes a clause one that says more than what is not wanted.
  private func isOther(_ sense: Sense) -> Bool {
    switch sense {
    case .cue(.seek), .cue(.seeking), .cue(.offer), .cue(.host), .cue(.introduction),
      .cue(.question), .cue(.negation):
      true
    default: false
    }
  }

  /// Ends a refusal where a new verb is joined to it: `avoid cruises and promote sailing`.
  mutating func endRefusal(atVerb place: Int) {
    guard isNegated, hasExcluded, isParticle(place - 1, .and), items[place].tokens.count == 1 else {
      return
    }
    let verbs: Set = ["promote", "develop", "improve", "strengthen", "create", "protect", "start"]
    let verb = word(place)
    if verbs.contains(verb) || verb.hasSuffix("er") || verb.hasSuffix("oir")
      || verb.hasSuffix("cer")
    {
      isNegated = false
    }
  }
}
