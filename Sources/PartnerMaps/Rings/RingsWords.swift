internal import PartnerGraph

/// The words that only pictures of rings use, in the language of the picture.
struct RingsWords {
  let language: Language

  func ring(degree: Int, partners: Int) -> String {
    language.choose(
      english: "\(degree) \(degree == 1 ? "link" : "links") away · \(partners)",
      french: "à \(degree) \(degree > 1 ? "liens" : "lien") · \(partners)")
  }

  var reading: String {
    language.choose(
      english: "Each ring is one link further away from the partner in the middle; the numbers"
        + " are those of the partners shown.",
      french: "Chaque cercle est plus loin d'un lien du partenaire au centre\u{a0}; les nombres"
        + " sont ceux des partenaires représentés.")
  }
}
