internal import PartnerGraph

/// The words that only pictures of hierarchies use, in the language of the picture.
struct HierarchyWords {
  let language: Language

  func summary(shown: Int) -> String {
    if shown == 0 {
      return language.choose(
        english: "None of those shown belongs to another",
        french: "Aucun de ceux qui sont représentés ne fait partie d'un autre")
    }
    return language.choose(
      english: "What belongs to what: \(shown) \(shown == 1 ? "partner" : "partners")",
      french: "Qui fait partie de quoi\u{a0}: \(shown) \(shown > 1 ? "partenaires" : "partenaire")")
  }

  var reading: String {
    language.choose(
      english: "Each stands behind the nearest of what it is a member of or lies in; other links"
        + " are not drawn.",
      french: "Chacun est placé derrière le plus proche de ce dont il est membre ou de là où il"
        + " est\u{a0}; les autres liens ne sont pas tracés.")
  }

  func alone(_ names: [String], more: Int) -> String {
    if names.isEmpty { return "" }
    let list = names.joined(separator: ", ")
    let rest = more > 0 ? ", " + GeographicWords(language: language).more(more) : ""
    return language.choose(english: "On their own: ", french: "À part\u{a0}: ") + list + rest + "."
  }
}
