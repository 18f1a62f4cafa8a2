internal import PartnerDOT
internal import PartnerGraph

/// The words that only pictures of bubbles use, in the language of the picture.
struct BubbleWords {
  let language: Language

  func summary(_ content: MapContent) -> String {
    let words = MapWords(language)
    let count = words.grouped(content.partners.reduce(0) { $0 + $1.count })
    let groups = content.partners.count
    if !content.partners.isEmpty && content.partners.allSatisfy({ $0.kind == .city }) {
      return language.choose(
        english: "\(groups) \(groups == 1 ? "city" : "cities"), \(count) partners in "
          + (groups == 1 ? "it" : "them"),
        french: "\(groups) \(groups > 1 ? "villes" : "ville"), qui "
          + (groups > 1 ? "comptent" : "compte") + " \(count) partenaires")
    }
    return language.choose(
      english: "\(groups) \(groups == 1 ? "group" : "groups") of \(count) partners",
      french: "\(groups) \(groups > 1 ? "groupes" : "groupe") de \(count) partenaires")
  }

  var reading: String {
    language.choose(
      english: "The area of a bubble tells how many partners it stands for, the width of a line how"
        + " many links.",
      french: "La surface d'un cercle dit combien de partenaires il représente, la largeur d'un"
        + " trait combien de liens.")
  }

  func named(_ count: Int) -> String {
    language.choose(
      english: "Only the \(count) greatest are named.",
      french: "Seuls les \(count) plus grands sont nommés.")
  }

  func state(of date: PartialDate) -> String { GeographicWords(language: language).state(of: date) }
}
