import PartnerGraph

extension Interpreter {
  // MARK: Sentences without a verb of seeking

  /// Whether who asks is described by the sentence, which says so by what stands in the others: `The port
  /// of Kiel has two quays. It looks for ...`, `Nautical college, Cornwall. Seeks: ...`.
  func describesSpeaker(_ following: [[Item]]) -> Bool {
    guard draft.isAskerUnknown, let first = items.first, !tokens[first.tokens.lowerBound].isAsked,
      let subject = subject, !items.contains(where: { isPlanned($0.sense) }), !namesCircle
    else { return false }
    let isOne = isIndefinite(subject)
    if !saysSomething(behind: subject), isOne { return false }
    return following.contains { speaksOn($0) } && !following.contains(where: introduces)
  }

  /// Whether who asks signs the text with the sentence: `Thank you! The city library of Kiel`.
  func signs(_ following: [[Item]], wasAnythingAsked: Bool) -> Bool {
    guard following.isEmpty, wasAnythingAsked, draft.asker == nil, let first = items.first,
      !tokens[first.tokens.lowerBound].isAsked, !tokens[first.tokens.lowerBound].isAfterColon,
      let subject, !isIndefinite(subject), !draft.isEmpty,
      (draft.askerPlace == nil && draft.askerCountry == nil) || isOrganisation(subject)
    else { return false }
    return !items.contains { if case .cue(let cue) = $0.sense { cue != .based } else { false } }
      && !saysSomething(behind: subject)
  }

  /// Whether an item is a partner of the network other than a place.
  private func isOrganisation(_ place: Int) -> Bool {
    guard case .partner(let row) = items[place].sense else { return false }
    return !lexicon.placeRows.contains(row)
  }

  /// Whether partners of somebody are named: `Brest's twin towns`.
  private var namesCircle: Bool {
    items.indices.contains { place in
      guard case .partner(let row) = items[place].sense else { return false }
      return circle(around: row, place) != nil
    }
  }

  /// The place of the one organisation or place that a sentence begins with, if it does.
  private var subject: Int? {
    var place = 0
    while place < items.count {
      switch items[place].sense {
      case .particle(.article), .particle(.other), .cue(.introduction), .number, .neutral, .theme:
        if gap(before: place) >= .comma, !items[..<place].allSatisfy({ isGreeting($0.sense) }) {
          return nil
        }
        place += 1
      case .particle(.and) where items[..<place].allSatisfy({ isGreeting($0.sense) }): place += 1
      case .countries(let countries)
      where countries.isAdjective || items[place].tokens.count == 1 && isBeforeKind(place):
        place += 1
      case .partner(let row) where lexicon.placeRows.contains(row) && isBeforeKind(place):
        place += 1
      case .kind(let kind):
        let start = items[place].tokens.lowerBound
        if start > 0, ["votre", "vos", "your"].contains(tokens[start - 1].text) { return nil }
        let isOne = !word(place).hasSuffix("s") || ["campus"].contains(word(place))
        return isOne && ![.event, .project].contains(kind) ? place : nil
      case .partner(let row):
        return [.event, .project].contains(graph.kindOfPartner[Int(row)]) ? nil : place
      default: return nil
      }
    }
    return nil
  }

  private func isGreeting(_ sense: Sense) -> Bool {
    switch sense {
    case .neutral, .particle(.other), .particle(.article), .particle(.pronoun), .particle(.of),
      .particle(.and), .number:
      true
    default: false
    }
  }

  /// Whether the words before a kind stand right before it: `Kiel Chamber of Commerce`.
  private func isBeforeKind(_ place: Int) -> Bool {
    guard place + 1 < items.count, gap(before: place + 1) < .comma,
      items[place].tokens.upperBound == items[place + 1].tokens.lowerBound,
      case .kind = items[place + 1].sense
    else { return false }
    return true
  }

  /// Whether somebody unknown is named: `a university`.
  private func isIndefinite(_ place: Int) -> Bool {
    items[...place].contains { item in
      item.tokens.contains {
        ["a", "an", "any", "some", "un", "une", "des", "one"].contains(tokens[$0].text)
      }
    }
  }

  /// Whether a sense is that of a verb that seeks, or of a question, so that a sentence says itself who is who.
  private func isPlanned(_ sense: Sense) -> Bool {
    switch sense {
    case .cue(.seek), .cue(.seeking), .cue(.interested), .cue(.question), .cue(.passive),
      .cue(.negation):
      true
    default: false
    }
  }

  /// Whether a sentence says something of its subject: it has a verb, which is known or means nothing here.
  private func saysSomething(behind subject: Int) -> Bool {
    let start = items[subject].tokens.upperBound
    let end = sentenceEnd
    guard start < end else { return false }
    let covered = Set(items.flatMap { Array($0.tokens) })
    let verbs: Set = [
      "is", "are", "has", "have", "was", "had", "can", "could", "will", "est", "a", "ont", "peut",
      "va", "etait", "avait", "would", "must",
    ]
    return (start..<end).contains { index in
      if verbs.contains(tokens[index].text) { return true }
      return !covered.contains(index) && !tokens[index].isCapitalised && tokens[index].gap < .comma
        && tokens[index].text.utf8.count > 3 && tokens[index].text.contains { !$0.isNumber }
    }
  }

  private var sentenceEnd: Int {
    guard let last = items.last else { return 0 }
    var end = last.tokens.upperBound
    while end < tokens.count, tokens[end].gap < .stop { end += 1 }
    return end
  }

  /// Whether a sentence goes on about who speaks: it seeks or offers without naming who, or it asks.
  func speaksOn(_ sentence: [Item]) -> Bool {
    if let first = sentence.first, tokens[first.tokens.lowerBound].isAsked { return true }
    if sentence.contains(where: { $0.sense == .cue(.passive) }) { return true }
    for item in sentence {
      switch item.sense {
      case .cue(.seek), .cue(.seeking), .cue(.interested), .cue(.offer), .cue(.host): return true
      case .kind, .partner, .theme: return false
      case .countries(let countries): if !countries.isAdjective { return false }
      default: continue
      }
    }
    return false
  }

  /// Whether a sentence says itself who speaks: `We are a school`.
  private func introduces(_ sentence: [Item]) -> Bool {
    sentence.contains { $0.sense == .cue(.introduction) && $0.tokens.count > 1 }
  }

  // MARK: Questions

  /// Whether a question is put to anybody: `Does anyone in Ireland know`.
  var asksAnybody: Bool {
    items.first?.tokens.contains {
      ["anybody", "anyone", "somebody", "someone", "quelqu"].contains(tokens[$0].text)
    } ?? false
  }

  /// Whether a question is put to any of a kind: `Could a hospital in Brest train ours?`
  var asksAnyOfKind: Bool {
    guard let first = items.first, tokens[first.tokens.lowerBound].isAsked else { return false }
    let openings: Set = [
      "is", "are", "could", "can", "would", "might", "do", "does", "has", "have", "will", "est",
      "peut", "pourrait", "existe",
    ]
    guard case .particle = first.sense,
      openings.contains(tokens[first.tokens.lowerBound].text)
    else { return false }
    var isAny = false
    for place in items.indices.dropFirst() {
      switch items[place].sense {
      case .particle(.article):
        isAny =
          isAny || ["a", "an", "any", "some", "one", "un", "une", "des"].contains(word(place))
      case .countries(let countries) where countries.isAdjective: continue
      case .theme, .neutral: continue
      case .kind(let kind):
        return isAny && ![.event, .project].contains(kind) && !findsForItself(place)
      default: return false
      }
      if gap(before: place) >= .comma { return false }
    }
    return false
  }

  /// Whether it is asked whether another seeks, by somebody who introduces itself then: `Is it true that Haiphong
  /// is looking for help? We are an Indian society.`
  func asksOfAnother(_ following: [[Item]]) -> Bool {
    guard let first = items.first, tokens[first.tokens.lowerBound].isAsked,
      case .particle = first.sense, following.contains(where: introduces)
    else { return false }
    for (place, item) in items.enumerated() {
      switch item.sense {
      case .partner:
        guard place + 1 < items.count, case .cue(let cue) = items[place + 1].sense else {
          return false
        }
        return [.seek, .seeking].contains(cue)
      case .particle, .neutral: continue
      default: return false
      }
    }
    return false
  }

  /// Whether somebody looks for others in a question: `Could a small port find partners in Japan?`
  private func findsForItself(_ place: Int) -> Bool {
    let verbs: Set = ["find", "trouver", "get", "obtain", "obtenir", "join", "meet", "rencontrer"]
    return items[place...].contains { item in
      item.tokens.contains { verbs.contains(tokens[$0].text) }
    }
  }
}
