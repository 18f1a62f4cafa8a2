import PartnerText

extension TextIndex {
  /// A row found, and how well.
  struct Hit: Hashable {
    var row: Int32
    /// The number of the name that matched.
    var name: Int32
    var quality: MatchQuality
    /// How many slips lie between the text and the name.
    var slips: Int

    /// Whether what was found may be taken for what was meant: some words of a name are not enough,
    /// and a single word with several slips is not one word of a long name.
    func answers(_ text: String) -> Bool {
      switch quality {
      case .someWords: false
      case .mistypedWords: slips <= 1 || Folding.words(of: text).count > 1
      default: true
      }
    }

    /// Tells whether one hit is the better, whatever the row.
    func isBetter(than other: Self) -> Bool {
      (quality, slips, name) < (other.quality, other.slips, other.name)
    }
  }

  /// The rows that match a text, each once with its best quality, in order of row.
  ///
  /// Only hits as good as the best few kinds are of use, so the search stops early: after exact
  /// names and words, slips are only looked for if nothing was found, or if `thorough`.
  ///
  /// - Complexity: O(*p* + *v*), where *p* is the number of names of the rarest word of the text and
  ///   *v* that of the beginnings within the limit of slips.
  func hits(for text: String, thorough: Bool = false) -> [Hit] {
    let query = Folding.words(of: text)
    guard !query.isEmpty else { return [] }
    var best: [Int32: Hit] = [:]
    func note(_ name: Int, _ quality: MatchQuality, _ slips: Int = 0) {
      for row in rowsOfName[name] {
        let hit = Hit(row: row, name: Int32(name), quality: quality, slips: slips)
        if let known = best[row], !hit.isBetter(than: known) { continue }
        best[row] = hit
      }
    }
    let whole = Array(query.joined(separator: " ").utf8)
    if let name = names.number(of: whole) { note(name, .whole) }
    let exact = query.map { exactAndBeginning($0) }
    noteNames(query, exact, note)
    if best.isEmpty || thorough {
      let limit = EditDistance.limit(forLength: query.reduce(0) { $0 + $1.unicodeScalars.count })
      for (name, slips) in names.near(whole, limit: limit) where slips > 0 {
        note(name, .mistyped, slips)
      }
      noteNames(query, zip(query, exact).map { $1 + mistyped($0) }, note)
    }
    if best.isEmpty { noteSomeWords(query, note) }
    return best.values.sorted { $0.row < $1.row }
  }

  // MARK: Words

  /// A word of the index that a word of the text may mean.
  struct Reading {
    var word: Int
    var isWhole: Bool
    var slips: Int
  }

  private func exactAndBeginning(_ word: String) -> [Reading] {
    let bytes = Array(word.utf8)
    let whole = words.number(of: bytes)
    if bytes.count < 2 { return whole.map { [Reading(word: $0, isWhole: true, slips: 0)] } ?? [] }
    return words.numbers(withPrefix: bytes).map {
      Reading(word: $0, isWhole: $0 == whole, slips: 0)
    }
  }

  private func mistyped(_ word: String) -> [Reading] {
    let limit = EditDistance.limit(forLength: word.unicodeScalars.count)
    return words.near(Array(word.utf8), limit: limit).lazy.filter { $0.distance > 0 }
      .map { Reading(word: $0.number, isWhole: true, slips: $0.distance) }
  }

  // MARK: Names that have all words of the text

  /// Notes the names that have a reading of every word of the text, little words excepted.
  private func noteNames(
    _ query: [String], _ readings: [[Reading]], _ note: (Int, MatchQuality, Int) -> Void
  ) {
    let heavy = query.indices.filter { !LittleWords.all.contains(query[$0]) }
    let needed = heavy.isEmpty ? Array(query.indices) : heavy
    guard needed.allSatisfy({ !readings[$0].isEmpty }) else { return }
    let tables = needed.map { place in
      Dictionary(readings[place].map { ($0.word, $0) }) { $0.slips <= $1.slips ? $0 : $1 }
    }
    let costs = needed.indices.map { place in
      tables[place].keys.reduce(0) { $0 + namesOfWord.count(of: $1) }
    }
    guard let rarest = costs.indices.min(by: { costs[$0] < costs[$1] }) else { return }
    var seen: Set<Int32> = []
    for word in tables[rarest].keys.sorted() {
      for name in namesOfWord[word] where seen.insert(name).inserted {
        if let (quality, slips) = quality(of: Int(name), tables) {
          note(Int(name), quality, slips)
        }
      }
    }
  }

  /// How well a name has all words of a text, or nothing if one is missing.
  private func quality(
    of name: Int, _ tables: [[Int: Reading]]
  ) -> (MatchQuality, Int)? {
    let present = Array(wordsOfName[name])
    var isUsed = [Bool](repeating: false, count: present.count)
    var slips = 0
    var isWhole = true
    for table in tables {
      var best: (place: Int, reading: Reading)?
      for (place, word) in present.enumerated() where !isUsed[place] {
        guard let reading = table[Int(word)] else { continue }
        if let best, !Self.isBetter(reading, than: best.reading) { continue }
        best = (place, reading)
      }
      guard let best else { return nil }
      isUsed[best.place] = true
      slips += best.reading.slips
      isWhole = isWhole && best.reading.isWhole
    }
    if slips > 2 { return nil }
    if slips > 0 { return (.mistypedWords, slips) }
    if !isWhole { return (.beginnings, 0) }
    let rest = present.indices.filter {
      !isUsed[$0] && !LittleWords.all.contains(words.text(Int(present[$0])))
    }
    if rest.isEmpty { return (.reordered, 0) }
    if let lastUsed = isUsed.lastIndex(of: true), rest.allSatisfy({ $0 > lastUsed }) {
      return (.firstWords, 0)
    }
    return (.words, 0)
  }

  private static func isBetter(_ a: Reading, than b: Reading) -> Bool {
    a.slips != b.slips ? a.slips < b.slips : a.isWhole && !b.isWhole
  }

  /// The names that have the words of a folded text and no others, little words excepted.
  func names(withWords folded: String) -> [Int] {
    let wanted = Set(folded.split(separator: " ").map(String.init).filter(isHeavy))
    let numbers = wanted.compactMap { words.number(of: Array($0.utf8)) }
    guard numbers.count == wanted.count,
      let rarest = numbers.min(by: { namesOfWord.count(of: $0) < namesOfWord.count(of: $1) })
    else { return [] }
    return namesOfWord[rarest].map(Int.init).filter { name in
      Set(wordsOfName[name].map { words.text(Int($0)) }.filter(isHeavy)) == wanted
    }
  }

  private func isHeavy(_ word: String) -> Bool { !LittleWords.all.contains(word) }

  // MARK: Suggestions

  /// A word that more rows than this have in a name says too little for a suggestion.
  private static let mostRowsOfSuggestion = 1_000

  /// Notes the names that have at least one word of the text that is neither little nor frequent,
  /// but for slips.
  private func noteSomeWords(_ query: [String], _ note: (Int, MatchQuality, Int) -> Void) {
    var missing: [Int32: Int] = [:]
    let heavy = query.filter { !LittleWords.all.contains($0) }
    for word in heavy {
      let whole = words.number(of: Array(word.utf8)).map { [$0] } ?? mistyped(word).map(\.word)
      var seen: Set<Int32> = []
      for reading in whole where !isFrequent(reading) {
        for name in namesOfWord[reading] where seen.insert(name).inserted {
          missing[name, default: heavy.count] -= 1
        }
      }
    }
    for (name, count) in missing { note(Int(name), .someWords, count) }
  }

  private func isFrequent(_ word: Int) -> Bool {
    var rows: Set<Int32> = []
    for name in namesOfWord[word] {
      rows.formUnion(rowsOfName[Int(name)])
      if rows.count > Self.mostRowsOfSuggestion { return true }
    }
    return false
  }
}

extension TextIndex {
  /// The rows of which a name begins with a text (quality ``MatchQuality/firstWords``) and, if they
  /// are fewer than a limit, those of which a name has words that do, the last of them perhaps not
  /// typed to its end (quality ``MatchQuality/beginnings``).
  ///
  /// - Complexity: O(*m* log *m*), where *m* is the number of names found.
  func completions(of text: String, limit: Int) -> [Hit] {
    let query = Folding.words(of: text)
    var found: [Hit] = []
    func note(_ name: Int, _ quality: MatchQuality) {
      for row in rowsOfName[name] {
        found.append(Hit(row: row, name: Int32(name), quality: quality, slips: 0))
      }
    }
    for name in names.numbers(withPrefix: Array(query.joined(separator: " ").utf8)) {
      note(name, .firstWords)
    }
    let first = Self.bestOfEachRow(found)
    guard first.count < limit, let last = query.last else { return first }
    let before = query.dropLast().compactMap { words.number(of: Array($0.utf8)) }
    guard before.count == query.count - 1 else { return first }
    for word in words.numbers(withPrefix: Array(last.utf8)) {
      for name in namesOfWord[word] {
        let present = wordsOfName[Int(name)]
        if before.allSatisfy({ present.contains(Int32($0)) }) { note(Int(name), .beginnings) }
      }
    }
    return Self.bestOfEachRow(found)
  }

  /// The best hit of each row, in order of row.
  private static func bestOfEachRow(_ hits: [Hit]) -> [Hit] {
    var best: [Hit] = []
    for hit in hits.sorted(by: { $0.row != $1.row ? $0.row < $1.row : $0.isBetter(than: $1) })
    where best.last?.row != hit.row {
      best.append(hit)
    }
    return best
  }
}
