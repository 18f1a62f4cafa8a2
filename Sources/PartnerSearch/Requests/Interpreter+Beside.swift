import PartnerGraph

extension Interpreter {
  // MARK: What is named beside the request: who signs, programmes, roles in a project

  /// Reads what is named beside the request: whom one works with already, and who signs.
  mutating func readBeside(_ place: Int) {
    guard isSigned, draft.isAskerUnknown || isSignatureLine else { return }
    switch items[place].sense {
    case .partner(let row)
    where isSignatureLine && lexicon.placeRows.contains(row) && isOfOrganisation:
      draft.askerPlace = row
    case .partner(let row) where graph.kindOfPartner[Int(row)] != .project: draft.asker = row
    case .kind(let kind) where kind != .project && kind != .event: draft.askerKind = kind
    case .countries(let countries) where countries.codes.count == 1:
      draft.askerCountry = countries.codes.first
      draft.askerPlace = countries.place
    default: return
    }
    let meaning: Understanding.Meaning =
      switch items[place].sense {
      case .partner(let row): .partner(graph.partners[Int(row)].id)
      case .kind(let kind): .kind(kind)
      case .countries(let countries): .countries(countries.codes)
      default: .number
      }
    notes.append(Note(tokens: items[place].tokens, meaning: meaning, isOfAsker: true))
  }

  /// Whether the one who signs is known to be no town or region, so that a place says where it is.
  private var isOfOrganisation: Bool {
    draft.askerKind.map { ![.city, .region].contains($0) } ?? false
  }

  /// The marks of a programme: of those that bear its very name, else of those that have its words.
  mutating func marksOfProgramme(_ words: [String]) -> [Request.Mark] {
    draft.programmeWords.formUnion(words.filter { !["europe", "the"].contains($0) })
    let named = marks.marks(named: words.joined(separator: " "), isCode: true)
    return named.isEmpty ? marks.marks(ofProgramme: words) : named
  }

  /// Notes a role in a project; behind `as` it is that of whoever is to join.
  mutating func noteRole(_ role: ProjectRole, _ place: Int) {
    let wasAside = isAside
    if !isOfAsker, isJoining { isAside = true }
    note(place, .role(role))
    isAside = wasAside
  }

  /// Whether the one who asks wants to be part of something: `join a consortium as`.
  private var isJoining: Bool {
    let words: Set = ["join", "rejoindre", "integrer", "participate", "participer", "act", "agir"]
    return items.contains { item in tokens[item.tokens].contains { words.contains($0.text) } }
  }

  /// Reads the name of a programme, which may be a theme as well.
  mutating func readProgramme(_ place: Int, _ marks: [Request.Mark]) {
    if let theme = items[place].theme { readTheme(theme, place) }
    note(place, .programme(marks))
    if !isNegated { draft.marks += marks }
  }
}
