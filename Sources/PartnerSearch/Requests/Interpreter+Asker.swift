import PartnerGraph

extension Interpreter {
  // MARK: Who asks, by what stands around a name

  /// Takes the kind before `like ours in Kiel` for that of the one who asks, who is where the words behind say.
  mutating func compareToSpeaker(_ place: Int) {
    guard draft.isAskerUnknown else { return }
    if place > 0, case .kind(let kind) = items[place - 1].sense,
      let last = draft.kinds.lastIndex(of: kind)
    {
      draft.askerKind = kind
      // What is wanted stays wanted where it was named before as well.
      let isTalkedTo = items[..<(place - 1)].contains {
        if case .kind = $0.sense { true } else { false }
      }
      if isTalkedTo {
        draft.kinds.remove(at: last)
        draft.sorts.removeLast()
        for index in notes.indices where notes[index].tokens == items[place - 1].tokens {
          notes[index].isOfAsker = true
        }
      }
    }
    if draft.askerKind == nil, !items[place].tokens.contains(where: { tokens[$0].text == "us" }) {
      draft.askerKind = draft.kinds.last
    }
    isAside = true
  }

  /// Whether a place is where a journey of the one who asks goes: `our trade mission to Miami`.
  func isDestination(_ place: Int) -> Bool {
    let start = items[place].tokens.lowerBound
    let journeys: Set = [
      "mission", "missions", "delegation", "trip", "visit", "voyage", "deplacement", "tournee",
      "bring", "brings", "bringing", "coming", "travels", "travelling", "vient", "viennent", "rend",
      "sends", "sending", "envoie", "emmene",
    ]
    guard start > 0, items[place].tokens.upperBound <= tokens.count,
      ["to", "a", "au", "en", "in", "vers", "aux"].contains(tokens[start - 1].text)
    else { return false }
    var earlier = start - 1
    while earlier >= 0, tokens[earlier + 1].gap < .comma {
      if journeys.contains(tokens[earlier].text) { return true }
      earlier -= 1
    }
    return false
  }

  /// Whether a phrase says that something is no longer, or not, needed.
  func needsNothing(_ place: Int) -> Bool {
    items[place].tokens.count > 1
      && items[place].tokens.contains {
        ["besoin", "need", "needs", "want"].contains(tokens[$0].text)
      }
  }

  /// Whether a sentence without a verb of seeking says who speaks: not where something stands before
  /// `our`, as in `companies for our fair`.
  var introducesItself: Bool {
    for item in items {
      if item.sense == .cue(.introduction) { return true }
      switch item.sense {
      case .kind, .countries: if !introducesLater { return false }
      default: continue
      }
    }
    return false
  }

  /// Whether an introduction of several words stands anywhere: `we are`.
  private var introducesLater: Bool {
    items.contains { $0.sense == .cue(.introduction) && $0.tokens.count > 1 }
  }

  /// Whether somebody was asked, so that its subject is who asks now: `has been asked by its ministry`.
  func isAskedOf(_ place: Int) -> Bool {
    let words: Set = [
      "asked", "contacted", "approached", "solicited", "saisi", "saisie", "saisis", "sollicite",
      "sollicitee", "sollicites", "contacte", "contactee", "contactes", "interroge", "interrogee",
      "interroges", "approche", "approches", "prie", "priee", "pries", "charge", "chargee",
      "mandate", "mandatee",
    ]
    guard items[place].tokens.contains(where: { words.contains(tokens[$0].text) }) else {
      return false
    }
    return items[..<place].contains {
      switch $0.sense {
      case .kind, .partner: true
      default: false
      }
    }
  }

  /// Whether a place is named with whom the one who asks works already: `exchanges staff with Plymouth`.
  func isWorkedWith(_ place: Int) -> Bool {
    guard draft.asker == nil, draft.askerKind != nil, let last = previous(before: place) else {
      return false
    }
    return isParticle(last, .with) && ["with", "avec"].contains(word(last))
  }

  /// Whether a name says who the one who asks is, whose kind stands before: `by a German city, Hamburg, which`.
  func isAppositionOfAsker(_ row: Int32, _ place: Int) -> Bool {
    guard place > 0, gap(before: place) == .comma, draft.asker == nil,
      draft.askerKind == graph.kindOfPartner[Int(row)]
    else { return false }
    for item in items[..<place].reversed() {
      switch item.sense {
      case .countries(let countries) where countries.isAdjective: continue
      case .kind(let kind):
        return kind == draft.askerKind
          && notes.contains { $0.tokens == item.tokens && $0.isOfAsker }
      default: return false
      }
    }
    return false
  }

  /// Whether a place is named by those who act for it: `Kiel's mayor`, `the Metz city council`.
  func isOwnAuthority(_ place: Int) -> Bool {
    let end = items[place].tokens.upperBound
    let words: Set = [
      "mayor", "council", "municipality", "people", "city", "town", "local", "metropolitan",
      "regional", "government",
    ]
    guard end < tokens.count, tokens[end].gap < .comma, words.contains(tokens[end].text) else {
      return false
    }
    if tokens[end - 1].isPossessive { return true }
    return ["city", "town", "regional"].contains(tokens[end].text)
      && end + 1 < tokens.count && ["council", "hall"].contains(tokens[end + 1].text)
  }

  /// Whether a partner is the one who is asked to help.
  func isAppealedTo(_ place: Int) -> Bool {
    items.indices.contains { $0 > place && $0 <= place + 3 && isAppeal($0) }
  }

  /// Whether a place is named behind its own kind: `the city of Plymouth`, `twin city Kiel`.
  func isOwnName(_ row: Int32, _ place: Int) -> Bool {
    let last = isParticle(place > 0 ? place - 1 : nil, .of) ? place - 1 : place
    let kinds: [Partner.Kind]
    if let kindPlace = previous(before: last), case .kind(let kind) = items[kindPlace].sense {
      kinds = [kind]
    } else if items[place].tokens.count > 1 {
      // The name itself says what it is: `the metropole of ...`.
      kinds = lexicon.senses(of: word(place)).compactMap {
        if case .kind(let kind) = $0 { kind } else { nil }
      }
    } else {
      return false
    }
    let own = graph.kindOfPartner[Int(row)]
    return [.city, .region].contains(own) && kinds.contains(own)
  }
}
