import PartnerGraph
import PartnerText

/// What marks the projects of a network, by what people call it: `HORIZON-RIA`, `MSCA`.
struct MarkNames: Sendable {
  /// For each folded phrase the marks it names.
  private var marks: [String: [Request.Mark]] = [:]
  /// For each word the marks that have it.
  private var marksOfWord: [String: [Request.Mark]] = [:]

  /// The greatest number of marks that the name of a programme stands for.
  private static let most = 40

  init(_ all: [Request.Mark]) {
    for mark in all {
      let words = Folding.words(of: mark.value)
      guard !words.isEmpty else { continue }
      if Self.isCode(mark.value) || words.count > 2 {
        marks[words.joined(separator: " "), default: []].append(mark)
      }
      if let short = Self.short(mark.value) { marks[short, default: []].append(mark) }
      for word in Set(words) { marksOfWord[word, default: []].append(mark) }
    }
  }

  /// The marks that a phrase names, in order; none unless it is written as a name.
  func marks(named phrase: String, isCode: Bool) -> [Request.Mark] {
    guard let found = marks[phrase] else { return [] }
    return isCode || phrase.contains(" ") ? found : []
  }

  /// The marks that have all words of the name of a programme; if there are none, those that have the
  /// words before the last, and so on; none if it stands for too many.
  func marks(ofProgramme words: [String]) -> [Request.Mark] {
    for count in stride(from: words.count, to: 0, by: -1) {
      guard var found = marksOfWord[words[0]] else { return [] }
      for word in words[1..<count] {
        let others = Set(marksOfWord[word] ?? [])
        found.removeAll { !others.contains($0) }
      }
      if !found.isEmpty { return found.count > Self.most ? [] : found }
    }
    return []
  }

  /// Of the marks of each column those that have a word of the programmes named, if any has: of
  /// `EURATOM-RIA` and `HORIZON-RIA` the second where Horizon Europe is named.
  static func narrowed(_ marks: [Request.Mark], to words: Set<String>) -> [Request.Mark] {
    func has(_ mark: Request.Mark) -> Bool {
      !words.isDisjoint(with: Folding.words(of: mark.value))
    }
    let told = Set(marks.filter(has).map(\.column))
    return marks.filter { !told.contains($0.column) || has($0) }
  }

  /// Whether a mark is written as a code rather than in words: `HORIZON-RIA`, `CSA`, `V-A`.
  private static func isCode(_ value: String) -> Bool {
    !value.contains(" ") && !value.contains(where: \.isLowercase)
  }

  /// The short name that stands behind a long one: `MSCA` of `Marie Skłodowska-Curie Actions (MSCA)`; of a
  /// code the last piece: `RIA` of `HORIZON-RIA`.
  private static func short(_ value: String) -> String? {
    if value.hasSuffix(")"), let open = value.lastIndex(of: "(") {
      let name = value[value.index(after: open)...].dropLast()
      return name.contains(" ") ? nil : Folding.folded(String(name))
    }
    let pieces = value.split(separator: "-")
    guard isCode(value), pieces.count == 2, let last = pieces.last, last.allSatisfy(\.isLetter)
    else { return nil }
    return Folding.folded(String(last))
  }
}
