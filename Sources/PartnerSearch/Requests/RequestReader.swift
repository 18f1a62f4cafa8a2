public import PartnerGraph
import PartnerText

/// Reads what someone asks for in plain French or English into a ``Request``.
///
/// No grammar is built: phrases are found by their words, the longest first, and read from left to
/// right with what verbs, negations and prepositions say of those that follow. What was understood
/// is returned with it, and so is what was not.
public struct RequestReader: Sendable {
  /// The longest text that is read, in bytes of UTF-8: some ten long sentences.
  public static let longestText = 20_000

  private let graph: PartnerGraph
  private let names: NameIndex
  private let lexicon: Lexicon
  private let marks: MarkNames
  private let knows: @Sendable (String) -> Bool

  /// Makes a reader for a graph; its names and themes are what can be asked for.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - names: The names of its partners.
  ///   - marks: What marks its projects, such as programmes and calls, so that requests can name them.
  ///   - knows: Whether the texts of the network have a word, given by its stem: such words are looked for,
  ///     and never taken for slips of others.
  /// - Complexity: O(*w*) expected, where *w* is the number of words of labels, of marks and of names of
  ///   places.
  public init(
    _ graph: PartnerGraph, names: NameIndex, marks: [Request.Mark] = [],
    knows: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.graph = graph
    self.names = names
    self.marks = MarkNames(marks)
    self.knows = knows
    lexicon = Lexicon(graph)
  }

  private init(_ other: RequestReader, names: NameIndex) {
    graph = other.graph
    self.names = names
    lexicon = other.lexicon
    marks = other.marks
    knows = other.knows
  }

  /// The number of partners from which on only the names that share a word with a text are indexed for it.
  static let largeNetwork = 20_000

  /// The words that a text can be read by: its own, and what they may be slips of.
  private func readableWords(of tokens: [RequestToken]) -> Set<String> {
    var words = Set(tokens.map(\.text))
    for token in tokens where Self.isCorrectable(token.text) {
      if let better = correction(of: token.text) { words.insert(better) }
    }
    return words
  }

  /// Whether a word is long and plain enough to be taken for a slip.
  private static func isCorrectable(_ word: String) -> Bool {
    word.utf8.count >= 6 && word.utf8.allSatisfy { $0 < 128 && !(48...57).contains($0) }
  }

  /// Reads a text.
  ///
  /// - Throws: ``PartnerSearchError/textTooLong(length:limit:)``.
  /// - Complexity: O(*t* · *p*), where *t* is the number of words of the text and *p* that of the
  ///   longest phrase, times a search by name for each.
  public func read(_ text: String) throws(PartnerSearchError) -> RequestReading {
    let length = text.utf8.count
    if length > Self.longestText { throw .textTooLong(length: length, limit: Self.longestText) }
    var tokens = RequestToken.tokens(of: text)
    if graph.partners.count >= Self.largeNetwork {
      let narrow = names.narrowed(to: readableWords(of: tokens), and: lexicon.placeRows)
      if narrow !== names {
        return RequestReader(self, names: narrow).reading(of: text, by: &tokens)
      }
    }
    return reading(of: text, by: &tokens)
  }

  private func reading(of text: String, by tokens: inout [RequestToken]) -> RequestReading {
    correct(&tokens)
    let finder = PhraseFinder(lexicon: lexicon, names: names, graph: graph, marks: marks)
    var interpreter = Interpreter(
      graph: graph, lexicon: lexicon, tokens: tokens, marks: marks)
    var isInPhrase = [Bool](repeating: false, count: tokens.count)
    let sentences = sentences(tokens).map { sentence in
      withInhabitants(finder.items(of: sentence, in: tokens), sentence, tokens)
    }
    for (number, items) in sentences.enumerated() {
      for item in items { for token in item.tokens { isInPhrase[token] = true } }
      interpreter.read(items, before: Array(sentences.dropFirst(number + 1)))
    }
    interpreter.finish()
    for token in interpreter.unheeded { isInPhrase[token] = false }
    return reading(of: text, tokens, isInPhrase, interpreter)
  }

  private func sentences(_ tokens: [RequestToken]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() where tokens[index].gap == .stop {
      // "..., seeks: a port": what a colon stands behind begins the sentence.
      let end = isLabel(index - 1, tokens) && index - 1 > start ? index - 1 : index
      result.append(start..<end)
      start = end
    }
    if start < tokens.count { result.append(start..<tokens.count) }
    return result
  }

  /// Whether a word before a colon says that what follows is sought or offered.
  private func isLabel(_ index: Int, _ tokens: [RequestToken]) -> Bool {
    guard tokens[index].gap == .comma, tokens[index + 1].isAfterColon else { return false }
    return lexicon.senses(of: tokens[index].text).contains {
      [.cue(.seek), .cue(.seeking), .cue(.offer)].contains($0)
    }
  }

  // MARK: Slips, and inhabitants of places

  /// Corrects words of six letters or more that nothing knows to the nearest that something does.
  private func correct(_ tokens: inout [RequestToken]) {
    let isInSmallLetters = !tokens.dropFirst().contains(where: \.isCapitalised)
    for index in tokens.indices {
      let word = tokens[index].text
      guard Self.isCorrectable(word), !lexicon.knownWords.contains(word),
        !lexicon.knownWords.contains(tokens[index].stem), !names.hasWord(word),
        !CommonWords.all.contains(word), inhabitantsOf(tokens[index]) == nil,
        let better = correction(of: word), !knows(tokens[index].stem),
        tokens[index].isCapitalised || isInSmallLetters || !lexicon.isNameOnly(better)
      else { continue }
      tokens[index].text = better
      tokens[index].stem = LightStem.stem(better)
      tokens[index].isCorrected = true
    }
  }

  private func correction(of word: String) -> String? {
    var walk = NearWalk(Array(word.utf8), limit: word.utf8.count < 9 ? 1 : 2)
    let near = walk.matches(in: lexicon.corrections)
      .map { (distance: $0.distance, word: lexicon.corrections.text($0.number)) }
      .filter { $0.word.first == word.first || $0.distance == 1 }
    return near.min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
  }

  /// Adds the inhabitants of places of the network to the items: `brestoise`.
  private func withInhabitants(
    _ items: [PhraseFinder.Item], _ sentence: Range<Int>, _ tokens: [RequestToken]
  ) -> [PhraseFinder.Item] {
    let taken = Set(items.flatMap { Array($0.tokens) })
    let more = sentence.filter { !taken.contains($0) }.compactMap { index in
      inhabitantsOf(tokens[index]).map { countries in
        PhraseFinder.Item(tokens: index..<index + 1, sense: .countries(countries))
      }
    }
    return (items + more).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static let inhabitantEndings = [
    "oises", "oise", "ois", "aises", "aise", "ais", "iennes", "ienne", "iens", "ien", "ennes",
    "enne", "ens", "en", "aines", "aine", "ains", "ain", "eoises", "eoise", "eois", "ines", "ine",
    "ins", "in", "ers", "er", "ians", "ian", "ans", "an",
  ]

  private func inhabitantsOf(_ token: RequestToken) -> Sense.Countries? {
    guard token.text.utf8.count >= 6, lexicon.senses(of: token.text).isEmpty else { return nil }
    if let place = Inhabitants.place(of: token.text) {
      if let row = names.rows(named: place).first(where: lexicon.placeRows.contains) {
        return Sense.Countries(codes: [], isAdjective: true, place: row)
      }
      for case .countries(let known) in lexicon.senses(of: place) {
        return Sense.Countries(codes: known.codes, isAdjective: true, place: known.place)
      }
    }
    for ending in Self.inhabitantEndings where token.text.hasSuffix(ending) {
      let stem = String(token.text.dropLast(ending.count))
      guard stem.utf8.count >= 4 else { continue }
      for end in ["", "e", "es", "a", "i", "o"] {
        if let row = names.rows(named: stem + end).first(where: lexicon.placeRows.contains) {
          return Sense.Countries(codes: [], isAdjective: true, place: row)
        }
        for case .countries(let known) in lexicon.senses(of: stem + end) where !known.isAdjective {
          return Sense.Countries(codes: known.codes, isAdjective: true, place: known.place)
        }
      }
    }
    return nil
  }

  // MARK: The result

  private func reading(
    of text: String, _ tokens: [RequestToken], _ isInPhrase: [Bool], _ interpreter: Interpreter
  ) -> RequestReading {
    let bytes = Array(text.utf8)
    func span(_ range: Range<Int>) -> TextSpan {
      let source =
        tokens[range.lowerBound].source.lowerBound..<tokens[range.upperBound - 1].source.upperBound
      return TextSpan(text: String(decoding: bytes[source], as: UTF8.self), range: source)
    }
    func named(_ note: Interpreter.Note) -> TextSpan {
      let plain = span(note.tokens)
      // "Erasmus+": the sign belongs to the name.
      guard case .programme = note.meaning, plain.range.upperBound < bytes.count,
        bytes[plain.range.upperBound] == UInt8(ascii: "+")
      else { return plain }
      return TextSpan(
        text: plain.text + "+", range: plain.range.lowerBound..<plain.range.upperBound + 1)
    }
    let understood = interpreter.notes.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      .map { note in
        Understanding(
          span: named(note), meaning: note.meaning, isOfAsker: note.isOfAsker,
          isExcluded: note.isExcluded,
          isCorrected: tokens[note.tokens].contains(where: \.isCorrected))
      }
    let left = tokens.indices.filter { !isInPhrase[$0] && !isLittle(tokens[$0]) }
    let known = Set(left.filter { isKnown(tokens[$0]) })
    return RequestReading(
      request: interpreter.draft.request(
        graph, words: words(tokens, isInPhrase, interpreter.notes)),
      language: RequestToken.language(of: tokens),
      foreignLanguage: ForeignLanguage.spoken(in: tokens), understood: understood,
      lookedFor: left.filter(known.contains).map { span($0..<$0 + 1) },
      notUnderstood: left.filter { !known.contains($0) }.map { span($0..<$0 + 1) })
  }

  /// Whether the network has a word that means nothing to the reader; one of a few letters says too
  /// little, unless it is written in capitals.
  private func isKnown(_ token: RequestToken) -> Bool {
    (token.text.utf8.count > 3 || token.isUppercase) && knows(token.stem)
  }

  private func isLittle(_ token: RequestToken) -> Bool {
    token.text.unicodeScalars.count < 2 && token.text.utf8.allSatisfy { $0 < 128 }
      || PlainWords.stopWords.contains(token.text) || LittleWords.all.contains(token.text)
  }

  /// The stems of words that may occur in names and notes: those of themes, those of the institution
  /// or event wanted, which say more than the kind (a university, a fair), and those not understood.
  private func words(
    _ tokens: [RequestToken], _ isInPhrase: [Bool], _ notes: [Interpreter.Note]
  ) -> [String] {
    var isTheme = [Bool](repeating: false, count: tokens.count)
    for note in notes where !note.isExcluded {
      switch note.meaning {
      case .kind(.institution) where !note.isOfAsker, .kind(.event) where !note.isOfAsker,
        .theme, .sought, .offered:
        for token in note.tokens { isTheme[token] = true }
      default: continue
      }
    }
    var seen: Set<String> = []
    return tokens.indices.filter {
      (isTheme[$0] || !isInPhrase[$0]) && !isLittle(tokens[$0])
        && seen.insert(tokens[$0].stem).inserted
    }.map { tokens[$0].stem }
  }
}
