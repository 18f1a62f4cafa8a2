/// How well the texts of one partner match what is looked for.
///
/// The score is the BM25F sum over the words *w* of rarity(*w*) · *x* / (1.2 + *x*), where *x* is the
/// sum over the fields of weight · best text of (occurrences / (0.25 + 0.75 · length / usual length)).
/// The usual lengths are fixed, so that the score of one partner does not depend on others but for
/// the rarity of words.
///
/// - SeeAlso: S. Robertson, H. Zaragoza, M. Taylor, *Simple BM25 extension to multiple weighted
///   fields*, CIKM 2004, doi 10.1145/1031171.1031181.
struct TextScorer {
  let terms: [SearchTerm]
  let themes: [Int: SearchedTheme]

  /// What one text is worth for each term.
  private struct Worth {
    var value = 0.0
    var slips = 0
    var isWhole = false
  }

  /// What was found of a partner.
  struct Result {
    var score = 0.0
    var slips = 0
    /// How many terms were found.
    var found = 0
    var isWhole = true
    var findings: [TextMatch.Finding] = []
  }

  func result(for texts: SearchedTexts) -> Result {
    let fields = fields(of: texts)
    var result = Result()
    var places: [(field: SearchField, text: String, words: [String])] = []
    for term in terms {
      var sum = 0.0
      var best: Worth?
      for (field, candidates) in fields {
        guard let (place, worth) = self.best(of: candidates, in: field, term) else { continue }
        sum += field.weight * worth.value
        if best.map({ worth.slips < $0.slips }) ?? true {
          if best != nil { places.removeLast() }
          best = worth
          places.append((field, candidates[place].text, candidates[place].words))
        }
      }
      guard let best else { continue }
      result.found += 1
      result.slips += best.slips
      result.isWhole = result.isWhole && best.isWhole
      result.score += term.rarity * sum / (1.2 + sum)
    }
    result.findings = findings(places)
    return result
  }

  private typealias Candidate = (text: String, words: [String])

  private func fields(of texts: SearchedTexts) -> [(SearchField, [Candidate])] {
    func cut(_ texts: [String]) -> [Candidate] { texts.map { ($0, SearchWords.words(of: $0)) } }
    // In order of label, for the numbers depend on the order of the table.
    let wanted = Set(texts.themes).compactMap { number in
      terms.contains { $0.themes.contains(number) } ? themes[number] : nil
    }.sorted(by: SearchedTheme.precedes)
    let labels = wanted.flatMap { theme -> [Candidate] in
      zip(theme.labels, theme.words).map { ($0, $1) }
    }
    return [
      (.name, cut(texts.names)), (.alias, cut(texts.aliases)), (.theme, labels),
      (.note, texts.note.isEmpty ? [] : cut([texts.note])),
    ]
  }

  /// The text of a field that is worth most for a term, the first of several.
  private func best(
    of candidates: [Candidate], in field: SearchField, _ term: SearchTerm
  ) -> (place: Int, worth: Worth)? {
    var best: (place: Int, worth: Worth)?
    for (place, candidate) in candidates.enumerated() {
      var worth = Worth(value: 0, slips: .max, isWhole: false)
      for word in candidate.words {
        guard let reading = term.readings[word] else { continue }
        worth.value += reading.share
        worth.slips = min(worth.slips, reading.slips)
        worth.isWhole = worth.isWhole || reading.isWhole
      }
      guard worth.value > 0 else { continue }
      worth.value /= 0.25 + 0.75 * Double(candidate.words.count) / field.usualLength
      if best.map({ worth.value > $0.worth.value }) ?? true { best = (place, worth) }
    }
    return best
  }

  private func findings(
    _ places: [(field: SearchField, text: String, words: [String])]
  ) -> [TextMatch.Finding] {
    var seen: Set<TextMatch.Finding> = []
    var findings: [TextMatch.Finding] = []
    for field in SearchField.allCases {
      for place in places where place.field == field {
        let text = field == .note ? snippet(of: place.text) : place.text
        let finding = TextMatch.Finding(field: field, text: text)
        if seen.insert(finding).inserted { findings.append(finding) }
      }
    }
    return findings
  }

  /// The part of a note around the first word that was looked for: five words before and eight after.
  private func snippet(of note: String) -> String {
    var scanner = TokenScanner()
    scanner.scan(note)
    let place = scanner.tokens.indices.first { index in
      let word = SearchWords.cut(scanner.string(of: index))
      return !scanner.tokens[index].isElision && terms.contains { $0.readings[word] != nil }
    }
    guard let place else { return "" }
    let first = max(0, place - 5)
    let last = min(scanner.tokens.count - 1, place + 8)
    let bytes = Array(note.utf8)
    let start = first == 0 ? 0 : scanner.tokens[first].sourceStart
    let end = last == scanner.tokens.count - 1 ? bytes.count : scanner.tokens[last].sourceEnd
    let part = String(decoding: bytes[start..<end], as: UTF8.self)
    return (first == 0 ? "" : "… ") + part + (end == bytes.count ? "" : " …")
  }
}
