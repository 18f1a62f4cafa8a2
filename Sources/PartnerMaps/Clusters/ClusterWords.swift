internal import PartnerGraph

/// The words that only pictures of groups use, in the language of the picture.
struct ClusterWords {
  let language: Language

  /// The caption of those who are in no group.
  var none: String { language.choose(english: "not known", french: "non connu") }

  func inside(_ links: Int) -> String {
    if links == 0 { return "" }
    return language.choose(
      english: "\(links) \(links == 1 ? "link" : "links") between partners of one box: not drawn.",
      french: links > 1
        ? "\(links) liens entre partenaires d'un même cadre\u{a0}: non tracés."
        : "1 lien entre partenaires d'un même cadre\u{a0}: non tracé.")
  }

  var reading: String {
    language.choose(
      english: "Boxes that many links join stand near each other; the numbers are those of the"
        + " partners shown.",
      french: "Les cadres que beaucoup de liens unissent sont proches\u{a0}; les nombres sont ceux"
        + " des partenaires représentés.")
  }
}
