import PartnerGraph
import PartnerText

/// Reads the phrases of a request one after the other and tells who asks from who is wanted.
///
/// In a sentence with a verb of seeking or offering, what stands before it describes the one who
/// asks and what follows describes the partner wanted; `for Brest` and `by Brest` name the one who
/// asks wherever they stand. A verb whose subject is the partner wanted (`companies that seek ...`)
/// turns giving and taking around.
struct Interpreter {
  typealias Item = PhraseFinder.Item

  /// What the themes that follow are.
  enum Role { case about, seeks, offers }

  let graph: PartnerGraph
  let lexicon: Lexicon
  let tokens: [RequestToken]
  let marks: MarkNames

  // What was read so far.
  var draft = RequestDraft()
  /// For each item read, what it was understood as.
  var notes: [Note] = []
  /// Words that ask for the neighbours of the country of the one who asks, and whether they are not wanted.
  var borders: [(tokens: Range<Int>, isExcluded: Bool)] = []
  /// Words that ask for others of the kind of the one who asks.
  var counterparts: [Range<Int>] = []
  /// The verb by which the one who asks says that it makes or sells something.
  var maker: Range<Int>?
  /// Whether it is said where that is made.
  var saysWhereMade = false
  /// Words that were found in a phrase and still could not be heeded.
  var unheeded: Set<Int> = []

  struct Note {
    var tokens: Range<Int>
    var meaning: Understanding.Meaning
    var isOfAsker = false
    var isExcluded = false
  }

  // Where in the sentence it is.
  var items: [Item] = []
  var isWanted = true
  var role = Role.about
  var isNegated = false
  /// Whether a verb or question of this sentence was passed.
  var isPastMain = false
  /// Whether the partner wanted is the subject of the next verb.
  var wantedIsSubject = false
  /// Whether a short description of the one who asks (`for Brest`) is being read.
  var isAside = false
  /// Whether the aside is whom to help.
  var isHelp = false
  var isPurpose = false
  var isQuestion = false
  /// Whether something was left out since the last negation.
  var hasExcluded = false
  /// Whether those one works with already are named.
  var isBackground = false
  /// Whether the themes that follow are what the partner wanted is to take.
  var isOutlet = false
  /// Whether the last sentence said no and nothing more, and whether this one names what it is about.
  var wasRefusalAlone = false
  var refusesAll = false
  /// The items of the last sentence, if it had no verb.
  var heading: [Item] = []
  /// Whether somebody asks how to do something: `comment une PME peut-elle`.
  var asksHow = false
  /// Whether the last sentence said who asks.
  var wasIntroduced = false
  /// Whether the text was closed, so that who signs is named.
  var isSigned = false
  /// Whether the sentence only names who signs.
  var isSignatureLine = false
  /// Whether what is made, and where, is told by the one who asks before it asks: `We grow oysters in Cadiz.`
  var isProducing = false
  /// Whether a sentence that asks or goes on about the one who asks follows.
  var goesOn = false
  /// Whether a sentence was read before this one.
  var wasAnythingAsked = false
  /// Whether the sentence is a question put to any of a kind.
  var isPutToAny = false
  /// Where the notes of the last sentence begin, if it named nothing but themes.
  var bareThemes: Int?
  /// The items of the last sentence, if it named nothing but themes and places.
  var bareItems: [Item] = []
  /// The items that a negation behind them leaves out: `football does not`.
  var refusedFromBehind: Set<Int> = []

  init(graph: PartnerGraph, lexicon: Lexicon, tokens: [RequestToken], marks: MarkNames) {
    self.marks = marks
    self.graph = graph
    self.lexicon = lexicon
    self.tokens = tokens
  }

  /// Whether what is read describes the one who asks.
  var isOfAsker: Bool { isAside || !isWanted }

  /// Reads the phrases of one sentence, those that follow known.
  mutating func read(_ sentence: [Item], before following: [[Item]] = []) {
    items = withAssociations(withNeighbours(sentence))
    isPutToAny = asksAnyOfKind || asksOfAnother(following)
    isProducing = false
    goesOn = following.contains { speaksOn($0) }
    let main = isPutToAny ? nil : mainCue()
    let isSignature = signs(following, wasAnythingAsked: wasAnythingAsked)
    let isAboutSpeaker = main == nil && !isPutToAny && describesSpeaker(following)
    if main != nil, let first = items.first, tokens[first.tokens.lowerBound].isAfterColon {
      askForBareThemes()
    }
    refusesAll =
      wasRefusalAlone && items.first.map { tokens[$0.tokens.lowerBound].isAfterColon } == true
    wasRefusalAlone = isRefusalAlone
    if isRefusalAlone { refuseBare() }
    if let main { takeHeading(before: main) }
    heading = main == nil ? items : []
    bareThemes = isBare ? notes.count : nil
    bareItems = isBare ? items : []
    begin(main)
    if isAboutSpeaker, isWanted {
      isWanted = false
      role = .about
    }
    isSignatureLine = isSignature
    if isSignature { isSigned = true }
    if !items.isEmpty { wasAnythingAsked = true }
    isNegated = refusesAll
    refusedFromBehind = itemsRefusedFromBehind()
    for place in items.indices {
      if place == frontedEnd(main) { isWanted = false }
      if place > 0, gap(before: place) >= .comma { passComma(place) }
      let isRefused = refusedFromBehind.contains(place)
      if isRefused { isNegated = true }
      read(place, isMain: place == main)
      if isRefused { isNegated = false }
    }
    if isPastMain, isWanted, role == .about { role = .seeks }
    wasIntroduced = main == nil && items.contains { $0.sense == .cue(.introduction) }
  }

  private mutating func read(_ place: Int, isMain: Bool) {
    if isSigned || isBackground, isThing(items[place].sense) { return readBeside(place) }
    switch items[place].sense {
    case .countries(let countries): readCountries(countries, place)
    case .partner(let row): readPartner(row, place)
    case .kind(let kind): readKind(kind, place)
    case .theme(let row): readTheme(row, place)
    case .cue(let cue): readCue(cue, place, isMain: isMain)
    case .particle(let particle): readParticle(particle, place)
    case .number: note(place, .number)
    case .programme:
      readProgramme(place, marksOfProgramme(tokens[items[place].tokens].map(\.text)))
    case .role(let role): noteRole(role, place)
    case .marks(let named): readProgramme(place, named)
    case .borders: readBorders(place)
    case .counterparts: readCounterparts(place)
    case .neutral: endRefusal(atVerb: place)
    }
  }

  // MARK: The plan of a sentence

  /// The first verb or question that divides who asks from who is wanted.
  private func mainCue() -> Int? {
    for place in items.indices {
      guard case .cue(let cue) = items[place].sense else { continue }
      switch cue {
      case .host where !hasObject(after: place): continue
      case .seek where Self.participles.contains(word(place)) && !hasObject(after: place): continue
      case .negation where !needsNothing(place): continue
      case .seek, .seeking, .interested, .offer, .host, .passive, .question, .negation:
        if !isRelative(before: place) { return place }
        if cue == .seek, isHeadline { return place }
      default: continue
      }
    }
    return nil
  }

  /// Whether the sentence begins with one somebody: `A company that seeks ...`.
  private var isHeadline: Bool {
    guard let first = items.first, first.sense == .particle(.article) else { return false }
    return ["a", "an", "un", "une"].contains(tokens[first.tokens.lowerBound].text)
  }

  private mutating func begin(_ main: Int?) {
    asksHow = false
    isAside = false
    isHelp = false
    isBackground = false
    isOutlet = false
    hasExcluded = false
    isPurpose = false
    isPastMain = false
    wantedIsSubject = false
    isQuestion = false
    guard let main else {
      if isPutToAny {
        isWanted = true
        isQuestion = true
        wantedIsSubject = true
        role = .seeks
        return
      }
      let speaks = introducesItself || beginsWithPronoun
      isWanted = !speaks
      if speaks { role = .about } else if asksForAny || followsSpeaker { role = .seeks }
      return
    }
    switch items[main].sense {
    case .cue(.question):
      isWanted = true
      if main > 0, role == .about { role = .seeks }
    case .cue(.passive):
      isWanted = !isAskedOf(main)
      role = isWanted ? .seeks : .about
    default:
      isWanted = main == 0 || isFronted(main) || isAppeal(main)
      role = isWanted && main > 0 ? .seeks : .about
    }
  }

  /// Whether a question without a verb of seeking asks for somebody: `Any port that has cut its pollution?`
  private var asksForAny: Bool {
    guard let first = items.first?.tokens.lowerBound, tokens[first].isAsked else { return false }
    let words: Set = ["any", "anyone", "anybody", "somebody", "someone", "quelqu", "does"]
    return words.contains(tokens[first].text)
  }

  /// Whether a colon stands before the sentence behind which who asks was named: `Request from Kiel:`.
  private var followsSpeaker: Bool {
    guard let first = items.first, tokens[first.tokens.lowerBound].isAfterColon else {
      return false
    }
    return !draft.isAskerUnknown && role == .about && draft.seeks.isEmpty && wasIntroduced
      && !goesOn
  }

  /// Words of seeking that end a headline: `Twin town wanted!`
  private static let participles: Set = ["wanted", "sought", "needed", "recherche", "demande"]

  /// Whether something that can be wanted stands behind a place.
  private func hasObject(after place: Int) -> Bool {
    items[(place + 1)...].contains {
      switch $0.sense {
      case .theme, .kind, .countries, .partner: true
      default: false
      }
    }
  }

  /// Whether somebody is asked to do something for the one who asks: `Could Denver help us`.
  func isAppeal(_ main: Int) -> Bool {
    guard main > 0 else { return false }
    if items[0].sense == .particle(.modal), tokens[items[0].tokens.lowerBound].isAsked,
      !isParticle(1, .pronoun), isForSpeaker(main) || isGivenToSpeaker(main)
    {
      return true
    }
    guard isForSpeaker(main) || follows(main, [.particle(.pronoun)]) else { return false }
    if items[0].sense == .particle(.modal) { return main < 4 }
    // "Marseille peut-elle apprendre": it is Marseille that asks.
    guard items[1].sense == .particle(.modal),
      isForSpeaker(main) || !["il", "elle", "it", "he", "she"].contains(word(main - 1))
    else { return false }
    switch items[0].sense {
    case .partner, .countries: return main < 5
    default: return false
    }
  }

  private var beginsWithPronoun: Bool {
    guard let first = items.first else { return false }
    guard first.sense == .particle(.pronoun) else { return false }
    let isThird = ["it", "he", "she", "il", "elle"].contains(word(0))
    return !(isThird && items.count > 1 && items[1].sense == .particle(.modal))
  }

  /// Whether the sentence begins with a place or theme of what is wanted: `In Japan, we look for`.
  private func isFronted(_ main: Int) -> Bool {
    guard let first = items.first else { return false }
    switch first.sense {
    case .particle(.within), .particle(.forWhom), .cue(.topic), .cue(.negation), .cue(.near):
      return items[1..<max(1, main)].indices.contains { gap(before: $0) >= .comma }
    default: return false
    }
  }

  /// The place after the comma where the one who asks begins to be described.
  private func frontedEnd(_ main: Int?) -> Int? {
    guard let main, main > 0, isFronted(main) else { return nil }
    return items.indices.first { $0 > 0 && gap(before: $0) >= .comma }
  }

  /// Whether a `that` or `who` stands before a verb, little words between excepted.
  func isRelative(before place: Int) -> Bool {
    for earlier in items[..<place].reversed() {
      switch earlier.sense {
      case .particle(.relative): return true
      case .particle(.modal), .particle(.pronoun), .particle(.other), .particle(.to), .neutral:
        continue
      default: return false
      }
    }
    return false
  }

  /// Whether a verb begins something new: after `and`, a comma or a pronoun.
  func isCoordinated(_ place: Int) -> Bool {
    if gap(before: place) >= .comma { return true }
    guard place > 0 else { return true }
    switch items[place - 1].sense {
    case .particle(.and), .particle(.pronoun), .particle(.other), .cue(.but): return true
    case .particle(.modal): return isCoordinated(place - 1)
    default: return false
    }
  }

  /// The strongest separation between an item and the one before it.
  func gap(before place: Int) -> TokenScanner.Gap {
    let first = items[place].tokens.lowerBound
    let start = place > 0 ? min(items[place - 1].tokens.upperBound, first) : first
    return tokens[start...first].map(\.gap).max() ?? .space
  }

  /// The next item that is not an article or another little word.
  func next(after place: Int) -> Int? {
    items.indices.first { candidate in
      guard candidate > place else { return false }
      switch items[candidate].sense {
      case .particle(.article), .particle(.other), .particle(.pronoun): return false
      default: return true
      }
    }
  }

  /// The item before that is not an article or another little word.
  func previous(before place: Int) -> Int? {
    items.indices.last { candidate in
      guard candidate < place else { return false }
      switch items[candidate].sense {
      case .particle(.article), .particle(.other): return false
      default: return true
      }
    }
  }

  func isParticle(_ place: Int?, _ particles: Particle...) -> Bool {
    guard let place, items.indices.contains(place),
      case .particle(let particle) = items[place].sense
    else { return false }
    return particles.contains(particle)
  }

  mutating func note(_ place: Int, _ meaning: Understanding.Meaning) {
    notes.append(
      Note(
        tokens: items[place].tokens, meaning: meaning, isOfAsker: isOfAsker, isExcluded: isNegated))
    if isNegated, meaning != .negation, meaning != .seeking { hasExcluded = true }
  }
}
