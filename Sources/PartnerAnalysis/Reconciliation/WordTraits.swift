/// What sort of word a word of a name is.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// Says what sort of thing is meant: university, hospital ...
  static let kind = Self(rawValue: 1)
  /// A legal form or a little word.
  static let filler = Self(rawValue: 2)
  /// Has a digit, or is a Roman number.
  static let number = Self(rawValue: 4)
  /// One of a few that exclude each other: north and south, upper and lower.
  static let opposite = Self(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits of a folded word that stands for itself in all languages.
  init(_ word: String) {
    self = []
    if GenericWords.isFiller(word) { insert(.filler) }
    if GenericWords.isKind(word) { insert(.kind) }
    if GenericWords.isOpposite(word) { insert(.opposite) }
    if word.utf8.contains(where: { (48...57).contains($0) }) { insert(.number) }
  }

  /// The greatest weight of the word, 1 if it is not generic.
  var greatestWeight: Double {
    if contains(.filler) { return GenericWords.fillerWeight }
    return contains(.kind) ? GenericWords.kindWeight : 1
  }
}
