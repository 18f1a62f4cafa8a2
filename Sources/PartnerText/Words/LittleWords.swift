/// Words too little to tell one name from another.
package enum LittleWords {
  /// Folded articles, prepositions and conjunctions of the languages names are mostly in.
  package static let all: Set<String> = [
    "a", "al", "an", "and", "au", "aux", "d", "da", "das", "de", "del", "della", "den", "der",
    "des", "di", "die", "do", "dos", "du", "e", "el", "en", "et", "for", "fur", "il", "in", "l",
    "la", "las", "le", "les", "los", "of", "on", "pour", "sur", "the", "und", "van", "von", "y",
    "zu", "zum", "zur",
  ]
}
