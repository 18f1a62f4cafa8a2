import PartnerGraph
import PartnerText

/// Cuts a sentence into the phrases that mean something, the longest first.
struct PhraseFinder {
  /// A phrase of a sentence and what it means.
  struct Item {
    /// Its words.
    let tokens: Range<Int>
    var sense: Sense
    /// The theme of the same words, where the phrase is a kind of partner as well.
    var theme: Int32?
  }

  let lexicon: Lexicon
  let names: NameIndex
  let graph: PartnerGraph
  let marks: MarkNames

  private struct Candidate {
    var item: Item
    /// Of phrases of one length the one with the least rank is taken.
    var rank: Int
  }

  /// The phrases of a sentence, in order, without overlap; words that are in none are left out.
  func items(of sentence: Range<Int>, in tokens: [RequestToken]) -> [Item] {
    var candidates: [Candidate] = []
    for start in sentence {
      var phrase = ""
      for end in start..<min(sentence.upperBound, start + Lexicon.longestPhrase) {
        if end > start, tokens[end].gap >= .comma { break }
        phrase += (end > start ? " " : "") + tokens[end].text
        candidates += self.candidates(phrase, start..<end + 1, tokens, sentence)
        // "en matière d'énergie": an elided article belongs to the phrase before it.
        if end + 1 < sentence.upperBound, tokens[end + 1].elision == "d" {
          candidates += cues(phrase + " de", start..<end + 1, tokens, sentence)
        }
      }
    }
    candidates.sort { a, b in
      (-a.item.tokens.count, a.rank, a.item.tokens.lowerBound)
        < (-b.item.tokens.count, b.rank, b.item.tokens.lowerBound)
    }
    var isTaken = [Bool](repeating: false, count: tokens.count)
    var taken: [Item] = []
    for candidate in candidates where !candidate.item.tokens.contains(where: { isTaken[$0] }) {
      for token in candidate.item.tokens { isTaken[token] = true }
      taken.append(candidate.item)
    }
    return taken.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func cues(
    _ phrase: String, _ range: Range<Int>, _ tokens: [RequestToken], _ sentence: Range<Int>
  ) -> [Candidate] {
    lexicon.senses(of: phrase).compactMap { sense in
      guard case .cue = sense, let rank = rank(sense, range, tokens, sentence) else { return nil }
      return Candidate(item: Item(tokens: range, sense: sense), rank: min(4, rank))
    }
  }

  private func candidates(
    _ phrase: String, _ range: Range<Int>, _ tokens: [RequestToken], _ sentence: Range<Int>
  ) -> [Candidate] {
    var found: [Candidate] = []
    let senses = lexicon.senses(of: phrase)
    for sense in senses {
      guard let rank = rank(sense, range, tokens, sentence) else { continue }
      found.append(Candidate(item: Item(tokens: range, sense: sense), rank: rank))
    }
    if let partner = partner(named: phrase, range, tokens, isWord: !senses.isEmpty) {
      let rank = lexicon.placeRows.contains(partner) ? 1 : 4
      found.append(Candidate(item: Item(tokens: range, sense: .partner(partner)), rank: rank))
    }
    let named = marks.marks(
      named: phrase, isCode: tokens[range].allSatisfy { $0.isUppercase && $0.text.utf8.count > 1 })
    if !named.isEmpty, !senses.contains(.programme) {
      found.append(Candidate(item: Item(tokens: range, sense: .marks(named)), rank: 0))
    }
    if let theme = themeByStems(range, tokens) {
      found.append(
        Candidate(item: Item(tokens: range, sense: .theme(theme.row)), rank: theme.rank))
    }
    if range.count == 1, let token = range.first, isNumber(tokens[token].text) {
      found.append(Candidate(item: Item(tokens: range, sense: .number), rank: 0))
    }
    if let pair = countryPair(range, tokens) {
      found.append(Candidate(item: Item(tokens: range, sense: .countries(pair)), rank: 0))
    }
    return joinKindAndTheme(found, range, tokens, sentence)
  }

  /// The first halves of adjectives of two countries.
  private static let halves: [String: String] = [
    "franco": "FR", "germano": "DE", "anglo": "GB", "italo": "IT", "hispano": "ES", "luso": "PT",
    "belgo": "BE", "sino": "CN", "nippo": "JP", "indo": "IN", "russo": "RU", "greco": "GR",
    "turco": "TR", "polono": "PL", "americano": "US", "canado": "CA", "suisso": "CH",
  ]

  /// The countries of an adjective of two: `franco-allemande`.
  private func countryPair(_ range: Range<Int>, _ tokens: [RequestToken]) -> Sense.Countries? {
    guard range.count == 2, tokens[range.lowerBound + 1].gap <= .hyphen,
      let first = Self.halves[tokens[range.lowerBound].text].flatMap({ CountryCode($0) })
    else { return nil }
    for case .countries(let second) in lexicon.senses(of: tokens[range.lowerBound + 1].text)
    where second.isAdjective {
      return Sense.Countries(codes: Set(second.codes + [first]).sorted(), isAdjective: true)
    }
    return nil
  }

  /// Joins a kind with the theme of the same words; a longer label of its theme is the kind as well.
  private func joinKindAndTheme(
    _ found: [Candidate], _ range: Range<Int>, _ tokens: [RequestToken], _ sentence: Range<Int>
  ) -> [Candidate] {
    var theme: Int32?
    for case .theme(let row) in found.sorted(by: { $0.rank < $1.rank }).map(\.item.sense) {
      theme = theme ?? row
    }
    return found.map { candidate in
      var candidate = candidate
      switch candidate.item.sense {
      case .kind: candidate.item.theme = theme
      case .programme: candidate.item.theme = theme ?? themeNamed(tokens[range.lowerBound].text)
      case .theme(let row)
      where range.count > 1 && !["joint", "commun"].contains(tokens[range.lowerBound].text):
        // What a phrase is stands first in French and last in English: `port city`, `museum of art`.
        let isNamedOf = tokens[range].contains { $0.text == "of" }
        let word = tokens[
          isNamedOf || isFrench(tokens, sentence) ? range.lowerBound : range.upperBound - 1
        ].text
        if let kind = kindSense(word),
          lexicon.senses(of: word).contains(.theme(row)) || KindWords.isHead(word, kind)
        {
          candidate.item.sense = kind
          candidate.item.theme = row
        }
      default: break
      }
      return candidate
    }
  }

  private func themeNamed(_ word: String) -> Int32? {
    for case .theme(let row) in lexicon.senses(of: word) { return row }
    return nil
  }

  private func kindSense(_ word: String) -> Sense? {
    lexicon.senses(of: word).first { if case .kind = $0 { true } else { false } }
  }

  private func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { (48...57).contains($0) }
  }

  // MARK: What a phrase of the lexicon is here

  /// How early a sense is taken among phrases of one length, or nothing if it cannot be meant here.
  private func rank(
    _ sense: Sense, _ range: Range<Int>, _ tokens: [RequestToken], _ sentence: Range<Int>
  ) -> Int? {
    let first = tokens[range.lowerBound]
    switch sense {
    case .countries: return isCountry(first, range.count) ? 0 : nil
    case .partner: return 1
    case .marks, .borders, .counterparts: return 0
    case .role: return 2
    case .programme:
      return range.count > 1 || first.isUppercase
        || !ProgrammeWords.onlyInCapitals.contains(first.text)
        ? 0 : nil
    case .kind: return 2
    case .theme:
      if range.count == 1, PlainWords.themesInCapitals.contains(first.text), !first.isUppercase {
        return nil
      }
      return isVerb(first, range, tokens, sentence) ? nil : 3
    case .cue(let cue): return isCue(cue, range, tokens, sentence) ? 5 : nil
    case .neutral: return 6
    case .particle(let particle):
      return isParticle(particle, first, range, tokens, sentence) ? 7 : nil
    case .number: return 0
    }
  }

  /// Whether a word that may be a theme is a verb here: `wants to finance`.
  private func isVerb(
    _ token: RequestToken, _ range: Range<Int>, _ tokens: [RequestToken], _ sentence: Range<Int>
  ) -> Bool {
    range.count == 1 && range.lowerBound > sentence.lowerBound && token.text == "finance"
      && ["to", "can", "could", "will", "we", "i"].contains(tokens[range.lowerBound - 1].text)
  }

  /// Words that are a country or city only if written as a name.
  private func isCountry(_ token: RequestToken, _ count: Int) -> Bool {
    guard count == 1 else { return true }
    if ["us", "eu", "ue", "gb", "uk", "prc"].contains(token.text), token.text != "uk" {
      return token.isUppercase
    }
    let ambiguous: Set = [
      "nice", "tours", "angers", "pau", "hue", "nelson", "santos", "java", "goa", "norman",
      "canton", "darwin", "perth",
      "constantine",
      "lagos", "savannah", "norfolk", "florence", "bougie", "sete", "varna", "turk", "pole",
      "maurice",
      "gulf", "golfe", "hull", "bath", "cork", "york", "lund", "braga", "sines", "redon", "agen",
      "levant", "pacific", "pacifique", "alpes", "alps", "jordan", "oran", "lima", "palma",
      "patras", "rosario", "santiago", "wellington",
    ]
    return !ambiguous.contains(token.text) || token.isCapitalised
  }

  /// Verbs that are nouns as well are nouns behind an article or preposition.
  private func isCue(
    _ cue: Cue, _ range: Range<Int>, _ tokens: [RequestToken], _ sentence: Range<Int>
  ) -> Bool {
    let place = range.lowerBound
    switch cue {
    case .question:
      return place == sentence.lowerBound
        || range.count > 1
        || tokens[sentence.lowerBound..<place].allSatisfy { isIdle($0.text) }
        || asksWhich(place, tokens, sentence) || asksBehindFront(place, tokens, sentence)
    case .seek, .offer, .host:
      guard range.count == 1, place > sentence.lowerBound else { return true }
      if ["besoin", "besoins", "need", "needs"].contains(tokens[place].text) { return true }
      if isInfinitive(tokens[place].text), ["de", "d"].contains(tokens[place - 1].text) {
        return true
      }
      if tokens[place].elision == "l" || tokens[place].elision == "d" { return false }
      return !isDeterminer(tokens[place - 1], of: tokens[place])
    default: return true
    }
  }

  private func isInfinitive(_ word: String) -> Bool {
    word.hasSuffix("er") || word.hasSuffix("ir") || word.hasSuffix("dre") || word.hasSuffix("ire")
  }

  /// Whether a question begins behind a comma or colon: `climate, water: which Brazilian cities`.
  private func asksWhich(
    _ place: Int, _ tokens: [RequestToken], _ sentence: Range<Int>
  ) -> Bool {
    guard tokens[place].gap >= .comma, place + 1 < sentence.upperBound,
      ["which", "what", "quel", "quels", "quelle", "quelles"].contains(tokens[place].text)
    else { return false }
    if ["sont", "est", "are", "is"].contains(tokens[place + 1].text) { return true }
    return lexicon.senses(of: tokens[place + 1].text).contains {
      switch $0 {
      case .kind, .countries: true
      default: false
      }
    }
  }

  /// Whether a question begins behind what was put before it: `Outside Europe, who works on`.
  private func asksBehindFront(
    _ place: Int, _ tokens: [RequestToken], _ sentence: Range<Int>
  ) -> Bool {
    guard tokens[place].gap >= .comma, tokens[place].isAsked,
      !["where", "ou", "how", "comment"].contains(tokens[place].text)
    else { return false }
    return lexicon.senses(of: tokens[sentence.lowerBound].text).contains {
      switch $0 {
      case .cue(.negation), .cue(.near), .particle(.within), .particle(.forWhom): true
      default: false
      }
    }
  }

  private func isIdle(_ word: String) -> Bool {
    lexicon.senses(of: word).contains {
      switch $0 {
      case .particle, .neutral, .cue(.but), .cue(.question): true
      default: false
      }
    }
  }

  private func isDeterminer(_ token: RequestToken, of next: RequestToken) -> Bool {
    if next.gap >= .comma || (token.text == "a" && token.isAccented) { return false }
    if ["of", "de", "du", "des", "en", "notre", "our", "my", "mon", "ma"].contains(token.text) {
      return true
    }
    return lexicon.senses(of: token.text).contains(.particle(.article))
  }

  private func isParticle(
    _ particle: Particle, _ token: RequestToken, _ range: Range<Int>, _ tokens: [RequestToken],
    _ sentence: Range<Int>
  ) -> Bool {
    switch (token.text, particle) {
    case ("a", .within): token.isAccented || isFrench(tokens, sentence)
    case ("a", .article): !token.isAccented && !isFrench(tokens, sentence)
    default: true
    }
  }

  private func isFrench(_ tokens: [RequestToken], _ sentence: Range<Int>) -> Bool {
    RequestToken.language(of: tokens[sentence]) == .french
  }

  // MARK: Partners

  /// The partner that bears a name, or whose name alone begins with it.
  private func partner(
    named phrase: String, _ range: Range<Int>, _ tokens: [RequestToken], isWord: Bool
  ) -> Int32? {
    let rows = names.rows(named: phrase)
    if !rows.isEmpty {
      if range.count == 1, isWord || !isName(tokens[range.lowerBound]) { return nil }
      // "Our mission to Miami" is not the one that bears the name.
      if range.count > 1, !rows.contains(where: isSomebody),
        !tokens[range.lowerBound].isCapitalised
      {
        return nil
      }
      return preferred(rows, phrase)
    }
    guard range.count > 1, !isWord, tokens[range].contains(where: isNameWord),
      let last = tokens[range].last, !LittleWords.all.contains(last.text),
      !describes(range, tokens)
    else { return nil }
    let whereabouts: Set = ["in", "en", "au", "aux", "a", "at", "and", "et", "or", "ou"]
    if range.count > 2, !LittleWords.all.contains(tokens[range.lowerBound].text),
      !tokens[range].contains(where: { whereabouts.contains($0.text) }),
      let row = names.rows(withWordsOf: phrase).first(where: isSomebody)
    {
      return row
    }
    let longer = names.rows(beginningWith: phrase).filter(isSomebody)
    return longer.count == 1 ? longer[0] : nil
  }

  /// Whether a partner is one that asks and is asked for, not an event or a project.
  private func isSomebody(_ row: Int32) -> Bool {
    ![.event, .project].contains(graph.kindOfPartner[Int(row)])
  }

  /// Whether a part of a name describes any partner of a kind and country: `consulate of Finland`.
  private func describes(_ range: Range<Int>, _ tokens: [RequestToken]) -> Bool {
    func has(_ isMeant: (Sense) -> Bool) -> Bool {
      tokens[range].contains { lexicon.senses(of: $0.text).contains(where: isMeant) }
    }
    let article = range.lowerBound > 0 ? tokens[range.lowerBound - 1].text : ""
    return !["le", "la", "les", "the"].contains(article)
      && has { if case .kind = $0 { true } else { false } }
      && has { if case .countries = $0 { true } else { false } }
  }

  /// Of partners with one name the place, else the one whose identifier it is, else the first.
  private func preferred(_ rows: ArraySlice<Int32>, _ phrase: String) -> Int32? {
    rows.first { Folding.folded(graph.partners[Int($0)].id.rawValue) == phrase }
      ?? rows.first { lexicon.placeRows.contains($0) } ?? rows.first
  }

  /// In a large network every other word is somebody's name, so it has to be written as one.
  private func isName(_ token: RequestToken) -> Bool {
    token.isCapitalised || (graph.partners.count < 2_000 && token.text.utf8.count > 4)
  }

  /// A word that nothing but a name has, or a place.
  private func isNameWord(_ token: RequestToken) -> Bool {
    guard token.isCapitalised else { return false }
    return !lexicon.knownWords.contains(token.text)
      || names.rows(named: token.text).contains { lexicon.placeRows.contains($0) }
  }

  // MARK: Themes by stems

  private func themeByStems(
    _ range: Range<Int>, _ tokens: [RequestToken]
  ) -> (row: Int32, rank: Int)? {
    guard let first = range.first, let last = range.last,
      !LittleWords.all.contains(tokens[first].text), !LittleWords.all.contains(tokens[last].text),
      !tokens[range].dropFirst().contains(where: { ["and", "et", "or", "ou"].contains($0.text) })
    else { return nil }
    let stems = Set(
      tokens[range].lazy.filter { !LittleWords.all.contains($0.text) }.map(\.stem)
    ).sorted()
    guard stems.count <= 5 else { return nil }
    let key = stems.joined(separator: " ")
    if let row = lexicon.themesByStems[key] { return (row, 8) }
    if range.count > 1 { return lexicon.themesBySomeStems[key].map { ($0, 9) } }
    return lexicon.themesByOneStem[key].map { ($0, 10) }
  }
}
