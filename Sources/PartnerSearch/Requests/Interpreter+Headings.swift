import PartnerGraph

extension Interpreter {
  // MARK: Themes that stand alone

  /// Whether a sentence names nothing but themes: `Climate, water:`.
  var isBare: Bool {
    items.contains {
      if case .theme = $0.sense { true } else { $0.theme != nil }
    }
      && items.allSatisfy {
        switch $0.sense {
        case .theme, .particle, .neutral, .countries, .partner, .number: true
        case .kind(.event): $0.theme != nil
        default: false
        }
      }
  }

  /// Takes the themes of the sentence before, if it named nothing else, for what is asked now.
  mutating func askForBareThemes() {
    guard let start = bareThemes else { return }
    for index in notes.indices.dropFirst(start) {
      guard case .theme(let id) = notes[index].meaning, let row = graph.themeIndex(of: id) else {
        continue
      }
      notes[index].meaning = .sought(id)
      draft.themes.removeAll { $0 == row }
      draft.seeks.append(Int32(row))
    }
  }

  /// Whether a sentence says no and nothing more: `No thanks.`
  var isRefusalAlone: Bool {
    items.contains { $0.sense == .cue(.negation) }
      && items.allSatisfy {
        switch $0.sense {
        case .cue(.negation), .particle, .neutral: true
        default: false
        }
      }
  }

  /// Takes the one partner of a heading for the one who asks: `City of Haiphong: in need of`.
  mutating func takeHeading(before main: Int) {
    guard let first = items.first, tokens[first.tokens.lowerBound].isAfterColon, main < 2,
      draft.isAskerUnknown, isSeeking(main)
    else { return }
    var row: Int32?
    for item in heading {
      switch item.sense {
      case .partner(let own) where row == nil: row = own
      case .particle, .neutral, .kind(.city), .kind(.region): continue
      default: return
      }
    }
    guard let row, draft.places == [row] else { return }
    draft.asker = row
    draft.places = []
    for item in heading {
      if case .kind(let kind) = item.sense, let last = draft.kinds.lastIndex(of: kind) {
        draft.kinds.remove(at: last)
        draft.sorts.removeLast()
      }
      for index in notes.indices where notes[index].tokens == item.tokens {
        notes[index].isOfAsker = true
      }
    }
  }

  private func isSeeking(_ place: Int) -> Bool {
    [.cue(.seek), .cue(.seeking)].contains(items[place].sense)
  }

  /// Refuses the themes of the sentence before: `Tourism? No thanks.`
  mutating func refuseBare() {
    for item in bareItems {
      var row = item.theme
      if case .theme(let own) = item.sense { row = own }
      guard let row else { continue }
      if case .kind(let kind) = item.sense, let last = draft.kinds.lastIndex(of: kind) {
        draft.kinds.remove(at: last)
        draft.sorts.removeLast()
      }
      draft.themes.removeAll { $0 == row }
      draft.seeks.removeAll { $0 == row }
      draft.without.append(row)
      notes.removeAll { $0.tokens == item.tokens }
      let id = graph.themes[Int(row)].id
      notes.append(Note(tokens: item.tokens, meaning: .theme(id), isExcluded: true))
    }
  }
}
