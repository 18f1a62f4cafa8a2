#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Full-text search over names, aliases, labels of themes and notes.
///
/// Best is the identifier, then a whole name, a whole alias, a name that begins with the text, an alias
/// that does (these in order of name), then all words, in order of score (see ``TextScorer``); ties
/// stand in order of identifier. If nothing is found, words with slips are read, then words joined or
/// cut, and at last some of the words are enough.
///
/// What is typed is words and nothing else: it knows no operators. A word stands for itself and for the
/// 50 most frequent words that begin with it; the first 16 words count. Of more than 500
/// partners that match, the first of the table are ranked.
package struct FullTextSearch<Source: SearchSource> {
  private let source: Source

  package init(_ source: Source) { self.source = source }

  /// The best matches of a text.
  ///
  /// - Complexity: O(*v* + *p*), where *v* is the number of words that begin as those of the text do
  ///   (of all words, if nothing matches) and *p* that of the partners that have the rarest word.
  package func matches(for text: String, limit: Int) throws(Source.Failure) -> [TextMatch] {
    guard limit > 0 else { return [] }
    let typed = String(String.UnicodeScalarView(text.unicodeScalars.prefix(2_000)))
    let all = Array(SearchWords.words(of: typed).prefix(SearchLimits.longest))
    guard !all.isEmpty else { return [] }
    let themes = try source.themes()
    let words = needed(all)
    func ranked(_ words: [String], _ mode: Mode) throws(Source.Failure) -> [Found] {
      let terms = try words.map { (word) throws(Source.Failure) in
        try term(for: word, themes, mode)
      }
      return try self.found(terms, themes, all, mode, typed: typed)
    }
    var found = try ranked(words, .exact)
    if found.isEmpty { found = try ranked(words, .mistyped) }
    if found.isEmpty {
      for other in try otherCuts(of: words) where found.isEmpty {
        found = try ranked(other, .recut)
      }
    }
    if found.isEmpty { found = try ranked(words, .someWords) }
    return found.sorted(by: Found.precedes).prefix(limit).map(\.match)
  }

  private enum Mode { case exact, mistyped, recut, someWords }

  /// The words that have to be found: those that are not little, each once.
  private func needed(_ words: [String]) -> [String] {
    let heavy = words.filter { !LittleWords.all.contains($0) }
    var seen: Set<String> = []
    return (heavy.isEmpty ? words : heavy).filter { seen.insert($0).inserted }
  }

  // MARK: Words

  private func term(
    for word: String, _ themes: [SearchedTheme], _ mode: Mode
  ) throws(Source.Failure) -> SearchTerm {
    var term = SearchTerm()
    var holders = 0
    func note(_ word: String, _ reading: SearchTerm.Reading) {
      if let known = term.readings[word], known.slips <= reading.slips { return }
      term.readings[word] = reading
    }
    for (other, partners) in try completions(of: word) {
      note(other, .init(isWhole: other == word, slips: 0))
      holders += partners
    }
    if mode == .mistyped || (mode == .someWords && term.isEmpty) {
      for (other, slips) in try corrections(of: word, themes) {
        note(other, .init(isWhole: true, slips: slips))
        holders += try partners(with: other)
      }
    }
    for theme in themes {
      for other in theme.words.joined() {
        if other == word || (word.utf8.count > 1 && other.hasPrefix(word)) {
          note(other, .init(isWhole: other == word, slips: 0))
        }
        if term.readings[other] != nil { term.themes.insert(theme.number) }
      }
    }
    let count = try source.partnerCount()
    holders = min(holders, count)
    term.rarity = log(1 + (Double(count - holders) + 0.5) / (Double(holders) + 0.5))
    return term
  }

  /// The word itself, if there is one, and the most frequent words that begin with it.
  private func completions(of word: String) throws(Source.Failure) -> [(
    word: String, partners: Int
  )] {
    let words = try source.words(beginningWith: word)
    let whole = words.filter { $0.word == word }
    if word.utf8.count < 2 { return whole }
    let longer = words.filter { $0.word != word }
    guard longer.count > SearchLimits.completions else { return whole + longer }
    // A stable order: equally frequent words stay in order of their bytes.
    let order = longer.indices.sorted {
      (longer[$1].partners, $0) < (longer[$0].partners, $1)
    }
    return whole + order.prefix(SearchLimits.completions).map { longer[$0] }
  }

  private func partners(with word: String) throws(Source.Failure) -> Int {
    try source.words(beginningWith: word).first { $0.word == word }?.partners ?? 0
  }

  /// The nearest words within the limit of slips, of texts and of labels of themes.
  private func corrections(
    of word: String, _ themes: [SearchedTheme]
  ) throws(Source.Failure) -> [(word: String, slips: Int)] {
    let limit = EditDistance.limit(forLength: word.unicodeScalars.count)
    guard limit > 0 else { return [] }
    let vocabulary = try source.vocabulary()
    let labels = StringTable.of(Set(themes.flatMap { $0.words.joined() }))
    let near = [vocabulary, labels].flatMap { table in
      table.near(Array(word.utf8), limit: limit).filter { $0.distance > 0 }
        .map { (word: table.text($0.number), slips: $0.distance) }
    }
    return Array(
      near.sorted {
        $0.slips != $1.slips
          ? $0.slips < $1.slips : $0.word.utf8.lexicographicallyPrecedes($1.word.utf8)
      }.prefix(SearchLimits.corrections))
  }

  /// The words with two neighbours joined, and with one cut in two, where there are such words.
  private func otherCuts(of words: [String]) throws(Source.Failure) -> [[String]] {
    var result: [[String]] = []
    func isThere(_ word: String) throws(Source.Failure) -> Bool { try partners(with: word) > 0 }
    for place in words.indices.dropLast() where try isThere(words[place] + words[place + 1]) {
      result.append(
        words[..<place] + [words[place] + words[place + 1]] + words[(place + 2)...])
    }
    for place in words.indices {
      let letters = Array(words[place].unicodeScalars)
      guard letters.count >= 5 else { continue }
      for cut in 2...(letters.count - 2) {
        let halves = [letters[..<cut], letters[cut...]].map {
          String(String.UnicodeScalarView($0))
        }
        guard try isThere(halves[0]), try isThere(halves[1]) else { continue }
        result.append(words[..<place] + halves + words[(place + 1)...])
      }
    }
    return result
  }

  // MARK: Partners

  private func found(
    _ terms: [SearchTerm], _ themes: [SearchedTheme], _ all: [String], _ mode: Mode,
    typed: String
  ) throws(Source.Failure) -> [Found] {
    let folded = all.joined(separator: " ")
    var rows: Set<Int> = []
    if mode == .exact {
      if let row = try source.row(withID: typed) { rows.insert(row) }
      rows.formUnion(try source.rows(namedFrom: folded, limit: SearchLimits.most))
    }
    if mode == .someWords {
      let groups = terms.filter { !$0.isEmpty }.map(\.group)
      if !groups.isEmpty {
        rows.formUnion(try source.rows(having: groups, .any, limit: SearchLimits.most))
      }
    } else if terms.allSatisfy({ !$0.isEmpty }) {
      let groups = terms.map(\.group)
      if groups.allSatisfy({ !$0.words.isEmpty }) {
        rows.formUnion(try source.rows(having: groups, .inNames, limit: SearchLimits.most))
      }
      rows.formUnion(try source.rows(having: groups, .everywhere, limit: SearchLimits.most))
    }
    let scorer = TextScorer(
      terms: terms,
      themes: Dictionary(themes.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first }))
    return try rows.map { (row) throws(Source.Failure) in try source.texts(of: row) }
      .compactMap { place($0, scorer, folded, mode, typed: typed) }
  }

  /// The place of one partner, or nothing if it does not match.
  private func place(
    _ texts: SearchedTexts, _ scorer: TextScorer, _ folded: String, _ mode: Mode, typed: String
  ) -> Found? {
    if mode == .exact, let (tier, finding, quality) = nameTier(texts, folded, typed: typed) {
      return Found(
        match: TextMatch(id: texts.id, quality: quality, found: [finding]), slips: 0, tier: tier,
        name: SearchWords.words(of: finding.text).joined(separator: " "), score: 0)
    }
    let result = scorer.result(for: texts)
    let isWhole = result.found == scorer.terms.count && result.slips <= 2
    guard mode == .someWords ? result.found > 0 : isWhole else { return nil }
    let quality: SearchQuality =
      switch mode {
      case .exact: result.isWhole ? .words : .beginnings
      case .mistyped, .recut: .mistyped
      case .someWords: .someWords
      }
    return Found(
      match: TextMatch(id: texts.id, quality: quality, found: result.findings),
      slips: mode == .someWords ? 0 : result.slips, tier: 5, name: "", score: result.score)
  }

  /// Which of the better places a name or alias gives, if one does.
  private func nameTier(
    _ texts: SearchedTexts, _ folded: String, typed: String
  ) -> (tier: Int, TextMatch.Finding, SearchQuality)? {
    if texts.id.utf8.elementsEqual(typed.utf8) {
      return (0, .init(field: .name, text: texts.names.first ?? texts.id), .identifier)
    }
    var best: (tier: Int, TextMatch.Finding, SearchQuality)?
    for (field, names) in [(SearchField.name, texts.names), (.alias, texts.aliases)] {
      for name in names {
        let other = SearchWords.words(of: name).joined(separator: " ")
        guard other.utf8.starts(with: folded.utf8) else { continue }
        let isWhole = other == folded
        let tier = (isWhole ? 1 : 3) + (field == .alias ? 1 : 0)
        if best.map({ tier < $0.tier }) ?? true {
          best = (tier, .init(field: field, text: name), isWhole ? .whole : .begins)
        }
      }
    }
    return best
  }
}

/// A partner found, with what decides its place.
private struct Found {
  let match: TextMatch
  let slips: Int
  let tier: Int
  let name: String
  let score: Double

  static func precedes(_ a: Self, _ b: Self) -> Bool {
    if a.slips != b.slips { return a.slips < b.slips }
    if a.tier != b.tier { return a.tier < b.tier }
    if a.name != b.name { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
    if a.score != b.score { return a.score > b.score }
    return a.match.id.utf8.lexicographicallyPrecedes(b.match.id.utf8)
  }
}
