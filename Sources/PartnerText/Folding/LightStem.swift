/// Takes the endings of number, gender and a few derivations off a folded word.
///
/// One set of rules serves French and English, so that words which differ only in how the two
/// languages end them meet (`biologie` and `biology`, `touristique` and `tourism`). It is light on
/// purpose: what it leaves is compared with other stems and never shown.
///
/// - SeeAlso: J. Savoy, *A stemming procedure and stopword list for general French corpora*, Journal
///   of the American Society for Information Science 50 (1999) 944.
package enum LightStem {
  /// The stem of a folded word; words of up to three letters are their own.
  package static func stem(_ word: String) -> String {
    guard word.utf8.count > 3, word.utf8.allSatisfy({ $0 < 128 }) else { return word }
    var letters = Array(word.utf8)
    dropPlural(&letters)
    dropGender(&letters)
    dropDerivation(&letters)
    return String(decoding: letters, as: UTF8.self)
  }

  private static func dropPlural(_ word: inout [UInt8]) {
    if replace("eaux", by: "eau", in: &word, leaving: 1) { return }
    if replace("aux", by: "al", in: &word, leaving: 2) { return }
    if replace("ies", by: "y", in: &word, leaving: 3) { return }
    for ending in ["sses", "shes", "ches", "xes", "zes"] where ends(word, ending) {
      return word.removeLast(2)
    }
    if ends(word, "ss") || ends(word, "us") || ends(word, "is") { return }
    if ends(word, "s") { word.removeLast() }
  }

  private static func dropGender(_ word: inout [UInt8]) {
    if replace("ie", by: "y", in: &word, leaving: 3) { return }
    if word.count > 4, ends(word, "ee") { return word.removeLast(1) }
    if word.count > 4, ends(word, "e") { word.removeLast() }
    halve(&word)
  }

  private static let derivations: [(String, String, Int)] = [
    ("istic", "ist", 3), ("istiqu", "ist", 3), ("ism", "ist", 3), ("ical", "ic", 3),
    ("iqu", "ic", 2), ("ity", "it", 3), ("iv", "if", 3), ("ement", "", 4), ("ment", "", 4),
    ("iel", "ial", 4), ("el", "al", 4), ("ing", "", 5), ("ed", "", 5),
  ]

  private static func dropDerivation(_ word: inout [UInt8]) {
    if kept.contains(String(decoding: word, as: UTF8.self)) { return }
    for (ending, other, least) in derivations
    where replace(ending, by: other, in: &word, leaving: least) {
      return halve(&word)
    }
  }

  /// Words in `-ing` that mean another thing than what they are made of.
  private static let kept: Set<String> = [
    "training", "building", "shipping", "planning", "networking", "sourcing", "housing", "landing",
  ]

  /// Makes one letter of a doubled consonant at the end.
  private static func halve(_ word: inout [UInt8]) {
    guard word.count > 4, let last = word.last, word[word.count - 2] == last,
      !ends(word, "ss"), !"aeiou".utf8.contains(last)
    else { return }
    word.removeLast()
  }

  private static func ends(_ word: [UInt8], _ ending: String) -> Bool {
    word.count >= ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static func replace(
    _ ending: String, by other: String, in word: inout [UInt8], leaving least: Int
  ) -> Bool {
    guard word.count >= ending.utf8.count + least, ends(word, ending) else { return false }
    word.removeLast(ending.utf8.count)
    word.append(contentsOf: other.utf8)
    return true
  }
}
