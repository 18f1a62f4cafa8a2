import PartnerGraph

extension SheetMapping {
  /// Guesses what sheets are from their headers and from what stands below them.
  ///
  /// A header is looked up among some hundred words in French, English, German, Spanish and Italian;
  /// its meaning is taken if at least half of the values fit it. Columns about persons are left out, all others kept.
  ///
  /// - Parameters:
  ///   - sheets: The tables, in order.
  ///   - owner: Whose partners the rows of a table of partners are, if that is known.
  ///   - vocabulary: What words mean.
  /// - Complexity: O(*c*), where *c* is the number of cells.
  public init(guessing sheets: [Sheet], of owner: String = "", vocabulary: SheetVocabulary) {
    let headers = SheetHeaders(vocabulary)
    let tables = sheets.enumerated().map { number, sheet in
      SheetGuess(
        sheet: sheet, headers: headers, vocabulary: vocabulary, hasOwner: !owner.isEmpty,
        isSecond: number > 0
      ).table()
    }
    let names = tables.map(\.file)
    self.init(
      tables: tables, owner: owner, source: names.joined(separator: ", "),
      makesPartners: !tables.contains { $0.layout == .partners } || tables.count == 1)
  }
}

/// Guesses what one sheet is.
struct SheetGuess {
  let sheet: Sheet
  let headers: SheetHeaders
  let vocabulary: SheetVocabulary
  let hasOwner: Bool
  let isSecond: Bool

  func table() -> SheetMapping.Table {
    let file = FolderPath.name(sheet.file)
    if isMatrix {
      return .init(
        file: file, layout: .matrix, headerLine: sheet.headerLine, columns: [],
        defaults: defaults([("kind", kind(of: nil)), ("link.kind", linkKind ?? .contact)]))
    }
    let links = linkColumns()
    let layout: SheetMapping.Layout = links == nil ? .partners : .links
    let meanings = links ?? partnerColumns()
    let columns = zip(sheet.header, meanings).map {
      SheetMapping.Column(header: $0, meaning: $1)
    }
    return .init(
      file: file, layout: layout, headerLine: sheet.headerLine, columns: columns,
      defaults: layout == .links ? linkDefaults(meanings) : partnerDefaults(meanings),
      isDayFirst: isDayFirst(meanings))
  }

  // MARK: - Partners

  /// The column with the names of partners.
  private var nameColumn: Int? {
    let ranked = sheet.header.indices.compactMap { column in
      headers.nameRank(sheet.header[column]).map { (rank: $0, column: column) }
    }.filter { hasWords($0.column) && !isFamilyName($0.column) }
    if let best = ranked.min(by: { ($0.rank, $0.column) < ($1.rank, $1.column) }) {
      return best.column
    }
    let kinds = SheetHeaders.kindNames.map(\.0)
    let named = sheet.header.indices.compactMap { column in
      headers.nameKind(sheet.header[column]).flatMap { kinds.firstIndex(of: $0) }
        .map { (rank: $0 == 0 ? kinds.count : $0, column: column) }
    }
    // A city is a place beside any other name, and a region beside a city.
    if let best = named.filter({ kinds[$0.rank % kinds.count] != .region })
      .min(by: { ($0.rank, $0.column) < ($1.rank, $1.column) })
    {
      return best.column
    }
    if let region = named.first { return region.column }
    return sheet.header.indices.first { column in
      let values = sheet.values(column)
      return headers.meanings(sheet.header[column]).isEmpty && !values.isEmpty
        && !headers.isPerson(sheet.header[column])
        && values.allSatisfy { $0.contains(where: \.isLetter) }
        && Set(values).count * 2 > values.count
    }
  }

  /// Whether a column may hold names: `Nombre` is a name in Spanish, and a number in French.
  private func hasWords(_ column: Int) -> Bool {
    let values = sheet.values(column)
    return values.isEmpty || values.contains { $0.contains(where: \.isLetter) }
  }

  /// Whether a column is one of names of persons: beside first names `Nom` is a family name, and beside
  /// family names `Nombre` a first name.
  private func isFamilyName(_ column: Int) -> Bool {
    guard ["nom", "name", "nombre", "nome"].contains(vocabulary.folded(sheet.header[column]))
    else { return false }
    return sheet.header.contains { Self.partsOfNames.contains(vocabulary.folded($0)) }
  }

  private static let partsOfNames: Set<String> = [
    "prenom", "prenoms", "first name", "firstname", "given name", "vorname", "nom de famille",
    "last name", "lastname", "surname", "apellido", "apellidos", "cognome", "voornaam",
  ]

  private func partnerColumns() -> [SheetMeaning] {
    let name = nameColumn
    var taken: Set<SheetMeaning> = [SheetMeaning(.row, .name)]
    return sheet.header.indices.map { column in
      if column == name { return SheetMeaning(.row, .name) }
      let meaning = partnerMeaning(column, taken)
      if meaning != .keep && meaning != .leaveOut { taken.insert(meaning) }
      return meaning
    }
  }

  private func partnerMeaning(_ column: Int, _ taken: Set<SheetMeaning>) -> SheetMeaning {
    let header = sheet.header[column]
    if headers.isPerson(header) || isPersonal(column) || isFamilyName(column) { return .leaveOut }
    for candidate in candidates(header) {
      let meaning = adapted(candidate, column)
      if !taken.contains(meaning), meaning.fits(.partners), fits(meaning, column) { return meaning }
    }
    return .keep
  }

  /// What a header may mean, with what words for links make of it.
  private func candidates(_ header: String) -> [SheetMeaning] {
    var list = headers.meanings(header)
    if list.isEmpty, SheetWords.linkKind(in: vocabulary.words(header)) != nil {
      list = [SheetMeaning(.link, .since), SheetMeaning(.link, .kind)]
    }
    if list.contains(SheetMeaning(.row, .kind)) { list.append(SheetMeaning(.link, .kind)) }
    return list
  }

  /// In a list of someone's partners, a date is one of the relation.
  private func adapted(_ meaning: SheetMeaning, _ column: Int) -> SheetMeaning {
    guard hasOwner, meaning.subject == .row, case .key(.known(let key)) = meaning.content,
      key == .since || key == .until
    else { return meaning }
    let words = vocabulary.words(sheet.header[column])
    let isFounding = words.contains { SheetWords.foundingWords.contains($0) }
    return isFounding ? meaning : SheetMeaning(.link, key)
  }

  private func partnerDefaults(_ meanings: [SheetMeaning]) -> [SheetMapping.Default] {
    var list: [(String, any RawRepresentable<String>)] = []
    list.append(("kind", kind(of: meanings.firstIndex(of: SheetMeaning(.row, .name)))))
    let hasLinks = hasOwner || meanings.contains { $0.subject == .link || $0.content == .links }
    if hasLinks { list.append(("link.kind", linkKind ?? .cooperation)) }
    return defaults(list)
  }

  private func defaults(
    _ list: [(String, any RawRepresentable<String>)]
  ) -> [SheetMapping.Default] {
    list.compactMap { name, value in
      SheetMeaning(rawValue: name).map { .init(meaning: $0, value: value.rawValue) }
    }
  }

  /// The kind of partners whose names stand in a column.
  private func kind(of column: Int?) -> Partner.Kind {
    if let column, let kind = headers.nameKind(sheet.header[column]) { return kind }
    let words = vocabulary.words(fileName)
    if let kind = words.compactMap({ vocabulary.partnerKind($0) }).first { return kind }
    let isCities = sheet.header.contains {
      headers.meanings($0).contains(SheetMeaning(.row, .population))
    }
    return isCities || linkKind == .twinning ? .city : .institution
  }

  private var fileName: String {
    let name = FolderPath.name(sheet.file)
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// The kind of link that headers or the name of the file speak of.
  private var linkKind: Link.Kind? {
    let texts = sheet.header + [fileName]
    let kinds = texts.compactMap { SheetWords.linkKind(in: vocabulary.words($0)) }
    return kinds.first { $0 != .cooperation && $0 != .project && $0 != .contact }
      ?? kinds.first { $0 == .cooperation }
  }

  // MARK: - Links

  private static let fromWords: Set<String> = [
    "from", "de", "source", "origine", "origin", "depart", "1", "a",
  ]
  private static let toWords: Set<String> = [
    "to", "vers", "target", "cible", "destination", "arrivee", "2", "b", "a",
  ]
  private static let linkFiles: Set<String> = [
    "links", "link", "liens", "lien", "relations", "edges", "aretes", "jumelages", "twinnings",
    "cooperations", "partenariats", "partnerships",
  ]

  /// What the columns are if every row is a link; nothing if it is not.
  private func linkColumns() -> [SheetMeaning]? {
    guard let (from, to) = ends else { return nil }
    var taken: Set<SheetMeaning> = []
    return sheet.header.indices.map { column in
      if column == from { return SheetMeaning(.from, .name) }
      if column == to { return SheetMeaning(.to, .name) }
      let meaning = linkMeaning(column, from, to)
      return taken.insert(meaning).inserted || meaning == .leaveOut ? meaning : .keep
    }
  }

  private func linkMeaning(_ column: Int, _ from: Int, _ to: Int) -> SheetMeaning {
    let header = sheet.header[column]
    if headers.isPerson(header) || isPersonal(column) || isFamilyName(column) { return .leaveOut }
    var words = vocabulary.words(header)
    var end: SheetMeaning.Subject = (column > to) == (to > from) ? .to : .from
    if let last = words.last, words.count > 1, ["1", "a", "2", "b"].contains(last) {
      end = ["1", "a"].contains(last) ? .from : .to
      words.removeLast()
    }
    for candidate in candidates(words.joined(separator: " ")) + candidates(header) {
      guard case .key(.known(let key)) = candidate.content else { continue }
      let meaning =
        candidate.subject == .row && [.country, .city, .lat, .lon].contains(key)
        ? SheetMeaning(end, key) : SheetMeaning(.row, key)
      if meaning.fits(.links), fits(meaning, column) { return meaning }
    }
    return .keep
  }

  /// The columns with the names of the two partners.
  private var ends: (from: Int, to: Int)? {
    let words = sheet.header.map { vocabulary.words($0) }
    for to in words.indices {
      for from in words.indices where from != to {
        guard let first = words[from].last, let second = words[to].last,
          Self.fromWords.contains(first), Self.toWords.contains(second), first != second,
          words[from].dropLast() == words[to].dropLast(),
          words[from].count == 1 ? first.count > 1 || first == "a" : isName(words[from].dropLast())
        else { continue }
        return (from, to)
      }
    }
    let names = sheet.header.indices.filter {
      headers.nameRank(sheet.header[$0]) != nil || headers.nameKind(sheet.header[$0]) != nil
    }
    for to in names {
      for from in names where from != to {
        guard let kind = headers.nameKind(sheet.header[from]),
          headers.nameKind(sheet.header[to]) == kind,
          SheetWords.linkKind(in: words[from]) == nil, SheetWords.linkKind(in: words[to]) != nil
        else { continue }
        return (from, to)
      }
    }
    let isLinks = isSecond || vocabulary.words(fileName).contains { Self.linkFiles.contains($0) }
    return isLinks && names.count > 1 ? (names[0], names[1]) : nil
  }

  private func isName(_ words: ArraySlice<String>) -> Bool {
    let text = words.joined(separator: " ")
    return headers.nameRank(text) != nil || headers.nameKind(text) != nil
  }

  private func linkDefaults(_ meanings: [SheetMeaning]) -> [SheetMapping.Default] {
    var list: [(String, any RawRepresentable<String>)] = [("kind", linkKind ?? .contact)]
    for end in [SheetMeaning.Subject.from, .to] {
      guard let column = meanings.firstIndex(of: SheetMeaning(end, .name)) else { continue }
      let base = vocabulary.words(sheet.header[column]).first.flatMap(headers.nameKind)
      let kind = headers.nameKind(sheet.header[column]) ?? base
      list.append(("\(end.rawValue).kind", kind ?? (linkKind == .twinning ? .city : .institution)))
    }
    return defaults(list)
  }

  // MARK: - Values

  /// Whether the columns are called as the rows are: a matrix of adjacency.
  private var isMatrix: Bool {
    guard sheet.header.count >= 3, sheet.rows.count >= 2 else { return false }
    let rows = Set(sheet.rows.map { vocabulary.folded($0.cells[0]) })
    let named = sheet.header.dropFirst().count { rows.contains(vocabulary.folded($0)) }
    return named >= 2 && named * 2 >= sheet.header.count - 1
  }

  /// Whether most values are addresses of mail or numbers of telephones.
  private func isPersonal(_ column: Int) -> Bool {
    let values = sheet.values(column)
    let personal = values.count { value in
      value.contains("@") && !value.contains(" ") && value.contains(".")
    }
    return personal > 0 && personal * 2 > values.count
  }

  /// Whether at least half of the values of a column are such as its meaning wants.
  private func fits(_ meaning: SheetMeaning, _ column: Int) -> Bool {
    let values = sheet.values(column)
    guard let test = test(meaning) else { return true }
    return values.isEmpty || values.count(where: test) * 2 >= values.count
  }

  private func test(_ meaning: SheetMeaning) -> ((String) -> Bool)? {
    if meaning.content == .coordinates { return { SheetValue.coordinates($0) != nil } }
    guard case .key(.known(let key)) = meaning.content else { return nil }
    let isLinks = meaning.subject == .link || key == .kind && sheetIsLinks
    switch key {
    case .country: return { vocabulary.country($0) != nil }
    case .since, .until, .confirmed:
      return {
        SheetValue.date($0, isDayFirst: true, vocabulary) != nil
          || SheetValue.date($0, isDayFirst: false, vocabulary) != nil
          || SheetValue.period($0, vocabulary) != nil
      }
    case .lat, .lon: return { SheetValue.degrees($0).map { abs($0) <= 180 } ?? false }
    case .population: return { SheetValue.count($0) != nil }
    case .amount: return { SheetValue.amount($0) != nil }
    case .state: return { SheetWords.state(vocabulary.folded($0)) != nil }
    case .kind where isLinks: return { SheetWords.linkKind(in: vocabulary.words($0)) != nil }
    case .kind:
      return {
        vocabulary.partnerKind($0) != nil || SheetWords.linkKind(in: vocabulary.words($0)) == nil
      }
    case .website: return { $0.contains(".") && !$0.contains("@") }
    case .wikidata: return { SheetValue.lastPart($0).hasPrefix("Q") }
    // A number is no readable identifier; it is kept beside the one made of the name.
    case .id: return { RowReader.isIdentifier($0) && CellValue.decimal($0) == nil }
    default: return nil
    }
  }

  private var sheetIsLinks: Bool { ends != nil }

  /// Whether the day comes first in the dates, as in France, unless a value says otherwise.
  private func isDayFirst(_ meanings: [SheetMeaning]) -> Bool {
    let dates: Set<TableColumn> = [.since, .until, .confirmed]
    let columns = meanings.indices.filter { column in
      if case .key(.known(let key)) = meanings[column].content {
        dates.contains(key)
      } else {
        false
      }
    }
    let values = columns.flatMap(sheet.values)
    let failing = values.count { SheetValue.date($0, isDayFirst: true, vocabulary) == nil }
    let swapped = values.count { SheetValue.date($0, isDayFirst: false, vocabulary) == nil }
    return failing <= swapped
  }
}
