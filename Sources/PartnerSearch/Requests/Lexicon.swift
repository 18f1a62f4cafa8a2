import PartnerGraph
import PartnerText

/// Every phrase that means something to a reader of requests, for one network.
struct Lexicon: Sendable {
  /// What each folded phrase may be.
  private(set) var phrases: [String: [Sense]] = [:]
  /// Themes by the stems of a label, without little words and in order of text.
  private(set) var themesByStems: [String: Int32] = [:]
  /// Themes by two or more stems of a longer label, where no other theme has them.
  private(set) var themesBySomeStems: [String: Int32] = [:]
  /// Themes by a single telling stem of a preferred label.
  private(set) var themesByOneStem: [String: Int32] = [:]
  /// Every word of a phrase, and every stem of one.
  private(set) var knownWords: Set<String> = []
  /// The words to which mistyped ones are corrected.
  let corrections: StringTable
  /// The rows of the partners that are cities or other territories.
  let placeRows: Set<Int32>

  /// The words of names of places that are words of nothing else.
  private var placeWords: Set<String> = []

  /// The number of words of the longest phrase.
  static let longestPhrase = 8

  /// Makes the lexicon of a graph.
  ///
  /// - Complexity: O(*w*) expected, where *w* is the number of words of labels and of names of
  ///   places.
  init(_ graph: PartnerGraph) {
    let rows = graph.partners.indices.filter { [.city, .region].contains(graph.kindOfPartner[$0]) }
    placeRows = Set(rows.map(Int32.init))
    var placeOfName: [String: Int32] = [:]
    for row in rows {
      for name in NameIndex.names(of: graph.partners.naming(at: row)) {
        let folded = Folding.folded(name)
        if placeOfName[folded] == nil { placeOfName[folded] = Int32(row) }
      }
    }
    let correctable = Self.correctable(graph, Array(placeOfName.keys))
    corrections = correctable
    addWords()
    addCountries(placeOfName)
    addThemes(graph)
    addLanguages()
    for name in placeOfName.keys {
      for word in name.split(separator: " ") where !knownWords.contains(String(word)) {
        placeWords.insert(String(word))
      }
    }
  }

  /// Whether a word is known from names of places of the network alone.
  func isNameOnly(_ word: String) -> Bool { placeWords.contains(word) }

  /// The senses of a folded phrase.
  func senses(of phrase: String) -> [Sense] { phrases[phrase] ?? [] }

  private mutating func add(_ phrase: String, _ sense: Sense) {
    guard !phrase.isEmpty else { return }
    if phrases[phrase]?.contains(sense) == true { return }
    phrases[phrase, default: []].append(sense)
    for word in phrase.split(separator: " ") {
      knownWords.insert(String(word))
      knownWords.insert(LightStem.stem(String(word)))
    }
  }

  // MARK: Words that are the same for every network

  private mutating func addWords() {
    for (cue, list) in CueWords.table {
      for phrase in PlainWords.list(list) { add(phrase, .cue(cue)) }
    }
    for form in VerbForms.seek { add(form, .cue(.seek)) }
    for form in VerbForms.offer where senses(of: form).isEmpty { add(form, .cue(.offer)) }
    for (particle, list) in PlainWords.particles {
      for phrase in PlainWords.list(list) { add(phrase, .particle(particle)) }
    }
    for phrase in PlainWords.list(PlainWords.neutral) { add(phrase, .neutral) }
    for (role, list) in ProjectRole.table {
      for phrase in PlainWords.list(list) { add(phrase, .role(role)) }
    }
    for phrase in PlainWords.list(Interpreter.borderWords) { add(phrase, .borders) }
    for phrase in PlainWords.list(Interpreter.counterpartWords) { add(phrase, .counterparts) }
    for phrase in ProgrammeWords.all { add(phrase, .programme) }
    for word in PlainWords.people { add(word, .neutral) }
    for word in PlainWords.stopWords { add(word, .particle(.other)) }
    for (kind, list) in KindWords.table {
      for phrase in PlainWords.list(list).map(Folding.folded) {
        add(phrase, .kind(kind))
        add(phrase + "s", .kind(kind))
      }
    }
  }

  // MARK: Countries and well-known places

  private mutating func addCountries(_ placeOfName: [String: Int32]) {
    for row in CountryTable.rows {
      addCountries(row.names, row.adjectives, codes: [row.code], place: nil)
    }
    for row in CountryGroups.rows {
      addCountries(row.names, [], codes: row.codes, place: nil)
      addCountries([], row.adjectives, codes: row.codes, place: nil, isSpeech: row.isSpeech)
    }
    for region in KnownPlaces.regions {
      let place = region.names.lazy.compactMap { placeOfName[Folding.folded($0)] }.first
      addCountries(
        region.names, region.adjectives, codes: region.codes, place: place, isPart: true)
    }
    for (name, code) in KnownPlaces.cities where placeOfName[Folding.folded(name)] == nil {
      addCountries([name], [], codes: [code], place: nil, isPart: true, isCity: true)
    }
  }

  private mutating func addCountries(
    _ names: [String], _ adjectives: [String], codes: [CountryCode], place: Int32?,
    isPart: Bool = false, isCity: Bool = false, isSpeech: Bool = false
  ) {
    for name in names {
      merge(
        Folding.folded(name),
        Sense.Countries(codes: codes, place: place, isPart: isPart, isCity: isCity))
    }
    for adjective in adjectives {
      for form in CountryTable.forms(of: Folding.folded(adjective)) {
        merge(
          form,
          Sense.Countries(
            codes: codes, isAdjective: true, place: place, isPart: isPart, isSpeech: isSpeech))
      }
    }
  }

  /// Adds countries to a phrase, joining them with those it has: `Congo` is two.
  private mutating func merge(_ phrase: String, _ new: Sense.Countries) {
    var sense = new
    let isAdjective = new.isAdjective
    for case .countries(let known) in phrases[phrase] ?? [] where known.isAdjective == isAdjective {
      guard known.place == nil, new.place == nil else { return }
      sense.codes = Set(known.codes + new.codes).sorted()
      sense.isPart = known.isPart && new.isPart
      phrases[phrase]?.removeAll { $0 == .countries(known) }
    }
    if !isAdjective {
      phrases[phrase]?.removeAll { if case .countries = $0 { true } else { false } }
    } else if phrases[phrase]?.contains(where: { if case .countries = $0 { true } else { false } })
      == true
    {
      return
    }
    add(phrase, .countries(sense))
  }

  // MARK: Themes

  private mutating func addThemes(_ graph: PartnerGraph) {
    var someStems: [String: Set<Int32>] = [:]
    var oneStem: [String: Set<Int32>] = [:]
    for (index, theme) in graph.themes.enumerated() {
      let row = Int32(index)
      for label in ThemeIndex.labels(of: theme) {
        let words = Folding.words(of: label)
        add(words.joined(separator: " "), .theme(row))
        let stems = Self.stems(of: words)
        let key = stems.joined(separator: " ")
        if !key.isEmpty, themesByStems[key] == nil { themesByStems[key] = row }
        for some in Self.parts(of: stems) { someStems[some, default: []].insert(row) }
      }
      for label in theme.label.all {
        for stem in Self.stems(of: Folding.words(of: label)) where Self.isTelling(stem) {
          oneStem[stem, default: []].insert(row)
        }
      }
    }
    let ancestors = graph.ancestorsOfTheme
    themesBySomeStems = someStems.compactMapValues { Self.widest(of: $0, ancestors) }
    themesByOneStem = oneStem.compactMapValues { Self.widest(of: $0, ancestors) }
  }

  /// Adds that somebody learns a language, if there is a theme of languages.
  private mutating func addLanguages() {
    let themes = ["languages", "langues", "language learning"].flatMap(senses).filter {
      if case .theme = $0 { true } else { false }
    }
    guard let theme = themes.first else { return }
    let languages = PlainWords.list(
      """
      francais,anglais,allemand,espagnol,italien,portugais,neerlandais,russe,chinois,japonais,arabe,
      polonais,roumain,vietnamien,coreen,turc,grec,breton,french,english,german,spanish,italian,
      portuguese,dutch,russian,chinese,japanese,arabic,polish,romanian,vietnamese,korean,turkish,
      greek
      """)
    for language in languages {
      for pattern in [
        "apprentissage de *", "apprentissage du *", "enseignement de *", "enseignement du *",
        "cours de *", "cours *", "apprendre *", "apprendre le *", "apprennent le *",
        "apprenne le *",
        "apprend le *",
        "enseigne le *", "enseignent le *", "enseigner le *", "learn *", "learning *", "teach *",
        "teaching *",
        "teaching of *", "* lessons", "* courses", "* classes", "* language", "langue *e",
      ] {
        let sides = pattern.split(separator: "*", omittingEmptySubsequences: false)
        add(sides[0] + language + sides[1], theme)
      }
    }
  }

  /// The stems of words without little ones, each once, in order of text.
  static func stems(of words: [String]) -> [String] {
    Set(words.lazy.filter { !LittleWords.all.contains($0) }.map(LightStem.stem)).sorted()
  }

  /// Two or more, but not all, of three to five stems; none of them a word without a subject.
  private static func parts(of stems: [String]) -> [String] {
    guard (3...5).contains(stems.count) else { return [] }
    return (1..<(1 << stems.count) - 1).compactMap { mask in
      guard mask.nonzeroBitCount > 1 else { return nil }
      let part = stems.indices.filter { mask & (1 << $0) != 0 }.map { stems[$0] }
      return part.contains(where: idle.contains) ? nil : part.joined(separator: " ")
    }
  }

  private static func isTelling(_ stem: String) -> Bool {
    stem.utf8.count >= 6 && !idle.contains(stem)
  }

  /// The stems of words that say too little alone.
  private static let idle: Set<String> = Set(
    (PlainWords.list(PlainWords.neutral) + Array(PlainWords.stopWords)
      + PlainWords.particles.flatMap { PlainWords.list($0.1) }
      + PlainWords.list(
        """
        equipment,equipement,protected,protege,learning,apprentissage,growth,croissance,society,
        societe,transfer,transfert,management,gestion,renewal,standing,business,affaires,economic,
        entreprise,entreprises,reseautage,cooperation,mise,services,areas,aires,international,marine,
        maritime,energy,energie,water,school,language,langues,student,etudiante,world,visual,visuels,
        digital,durable,sustainable,urban,urbaine,public,social,training,formation,mobility,mobilite,
        echanges,zones,activites,parks,local,locale,border,grand,double,jeunes,young,youth
        """))
      .filter { !$0.contains(" ") }.flatMap { [$0, LightStem.stem($0)] })

  /// The theme of several that is above all others, or the only one.
  private static func widest(
    of themes: Set<Int32>, _ ancestors: CompressedRows<ThemeAncestor>
  ) -> Int32? {
    themes.sorted().first { candidate in
      themes.allSatisfy { other in
        other == candidate || ancestors[Int(other)].contains { $0.theme == candidate }
      }
    }
  }

  // MARK: Corrections

  private static func correctable(_ graph: PartnerGraph, _ places: [String]) -> StringTable {
    var words: Set<String> = []
    func add(_ text: String, least: Int) {
      for word in Folding.words(of: text) where word.utf8.count >= least { words.insert(word) }
    }
    for theme in graph.themes { for label in ThemeIndex.labels(of: theme) { add(label, least: 6) } }
    for row in CountryTable.rows {
      for name in row.names { add(name, least: 5) }
      for adjective in row.adjectives {
        for form in CountryTable.forms(of: Folding.folded(adjective)) where adjective.count > 5 {
          add(form, least: 6)
        }
      }
    }
    for (_, list) in KindWords.table { for word in PlainWords.list(list) { add(word, least: 6) } }
    for (cue, list) in CueWords.table where [.seek, .seeking, .offer].contains(cue) {
      for word in PlainWords.list(list) { add(word, least: 6) }
    }
    for place in places { add(place, least: 5) }
    let ordered = words.sorted().map { Array($0.utf8) }
    var end = 0
    let ends = ordered.map { word -> Int32 in
      end += word.count
      return Int32(end)
    }
    return StringTable.make(bytes: ordered.flatMap(\.self), ends: ends).table
  }
}
