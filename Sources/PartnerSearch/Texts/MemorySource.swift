import PartnerGraph
import PartnerText

/// The texts of a network in memory, with tables that lead from words to rows.
struct MemorySource: SearchSource {
  typealias Failure = Never

  private let partners: [Partner]
  private let listedThemes: [SearchedTheme]
  private let numberOfTheme: [Theme.ID: Int]
  private let rowOfID: [Partner.ID: Int]
  /// Folded names and aliases, and their rows.
  private let names: StringTable
  private let rowsOfName: Postings
  private let words: StringTable
  private let rowsOfWord: Postings
  private let rowsOfWordInNames: Postings
  private let rowsOfTheme: Postings

  init(_ network: Network) {
    partners = network.partners
    listedThemes = network.themes.enumerated().map { number, theme in
      SearchedTheme(number: number, labels: Self.labels(of: theme))
    }
    numberOfTheme = Dictionary(
      network.themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    rowOfID = Dictionary(
      partners.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var builder = Builder()
    for (row, partner) in partners.enumerated() {
      builder.add(partner, row: Int32(row), themes: numberOfTheme)
    }
    let (names, nameNumbers) = StringTable.make(
      bytes: builder.names.bytes, ends: builder.names.ends)
    self.names = names
    rowsOfName = Postings(keys: nameNumbers, values: builder.names.rows, count: names.count)
    let (words, numbers) = StringTable.make(bytes: builder.words.bytes, ends: builder.words.ends)
    self.words = words
    rowsOfWord = Postings(keys: numbers, values: builder.words.rows, count: words.count)
    let inNames = numbers.indices.filter { builder.isInName[$0] }
    rowsOfWordInNames = Postings(
      keys: inNames.map { numbers[$0] }, values: inNames.map { builder.words.rows[$0] },
      count: words.count)
    rowsOfTheme = Postings(
      keys: builder.themes, values: builder.rowsOfThemes, count: network.themes.count)
  }

  private static func labels(of theme: Theme) -> [String] {
    theme.label.all + theme.aliases.map(\.text)
  }

  private struct Builder {
    struct Strings {
      var bytes: [UInt8] = []
      var ends: [Int32] = []
      var rows: [Int32] = []

      mutating func add(_ text: String, row: Int32) {
        bytes.append(contentsOf: text.utf8)
        ends.append(Int32(bytes.count))
        rows.append(row)
      }
    }

    var names = Strings()
    var words = Strings()
    var isInName: [Bool] = []
    var themes: [Int32] = []
    var rowsOfThemes: [Int32] = []

    mutating func add(_ partner: Partner, row: Int32, themes numbers: [Theme.ID: Int]) {
      for (texts, isName) in [(partner.name.all, true), (partner.aliases, false)] {
        for text in texts {
          let words = SearchWords.words(of: text)
          if words.isEmpty { continue }
          names.add(words.joined(separator: " "), row: row)
          add(words, row: row, isInName: isName)
        }
      }
      if !partner.note.isEmpty {
        add(SearchWords.words(of: partner.note), row: row, isInName: false)
      }
      for theme in partner.themes + partner.offers + partner.seeks {
        guard let number = numbers[theme] else { continue }
        themes.append(Int32(number))
        rowsOfThemes.append(row)
      }
    }

    private mutating func add(_ words: [String], row: Int32, isInName isName: Bool) {
      for word in words {
        self.words.add(word, row: row)
        isInName.append(isName)
      }
    }
  }

  // MARK: Answers

  func partnerCount() -> Int { partners.count }

  func themes() -> [SearchedTheme] { listedThemes }

  func row(withID id: String) -> Int? {
    rowOfID[Partner.ID(id)].flatMap {
      partners[$0].id.rawValue.utf8.elementsEqual(id.utf8) ? $0 : nil
    }
  }

  func rows(namedFrom folded: String, limit: Int) -> [Int] {
    var rows: [Int] = []
    for name in names.numbers(withPrefix: Array(folded.utf8)) {
      rows += rowsOfName[name].map { Int($0) }
      if rows.count >= limit { break }
    }
    return Array(rows.prefix(limit))
  }

  func words(beginningWith prefix: String) -> [(word: String, partners: Int)] {
    words.numbers(withPrefix: Array(prefix.utf8)).map { number in
      (words.text(number), rowsOfWord.count(of: number))
    }
  }

  func vocabulary() -> StringTable { words }

  func rows(having groups: [SearchGroup], _ scope: SearchScope, limit: Int) -> [Int] {
    var result: Set<Int32>?
    for group in groups {
      let rows = rows(of: group, scope)
      switch scope {
      case .any: result = (result ?? []).union(rows)
      case .inNames, .everywhere: result = result.map { $0.intersection(rows) } ?? rows
      }
    }
    return (result ?? []).sorted().prefix(limit).map { Int($0) }
  }

  private func rows(of group: SearchGroup, _ scope: SearchScope) -> Set<Int32> {
    var rows: Set<Int32> = []
    let postings = scope == .inNames ? rowsOfWordInNames : rowsOfWord
    for word in group.words {
      guard let number = words.number(of: Array(word.utf8)) else { continue }
      rows.formUnion(postings[number])
    }
    guard scope != .inNames else { return rows }
    for theme in group.themes { rows.formUnion(rowsOfTheme[theme]) }
    return rows
  }

  func texts(of row: Int) -> SearchedTexts {
    let partner = partners[row]
    return SearchedTexts(
      id: partner.id.rawValue, names: partner.name.all, aliases: partner.aliases,
      themes: (partner.themes + partner.offers + partner.seeks).compactMap { numberOfTheme[$0] },
      note: partner.note)
  }
}
