internal import PartnerGraph

/// The words that only pictures of time use, in the language of the picture.
struct TimelineWords {
  let language: Language

  func summary(_ bars: Int, _ span: String) -> String {
    if bars == 0 {
      return language.choose(
        english: "No link shown has a known start or end",
        french: "Aucun lien représenté n'a de début ni de fin connus")
    }
    return language.choose(
      english: "\(bars) \(bars == 1 ? "link" : "links") in time, \(span)",
      french: "\(bars) \(bars > 1 ? "liens" : "lien") dans le temps, \(span)")
  }

  var reading: String {
    language.choose(
      english:
        "A bar without a known end leads to the newest date known, or is short and in pieces if"
        + " it is over; a white dot: confirmed then by the newest evidence.",
      french:
        "Une barre sans fin connue mène à la date connue la plus récente, ou est courte et"
        + " en morceaux si le lien est terminé\u{a0}; point blanc\u{a0}:"
        + " confirmé alors par la preuve la plus récente.")
  }

  func leftOut(undated: Int, cut: Int) -> String {
    var parts: [String] = []
    if undated > 0 {
      parts.append(
        language.choose(
          english: "\(undated) without a known start or end",
          french: "\(undated) sans début ni fin connus"))
    }
    if cut > 0 {
      parts.append(
        language.choose(
          english: "\(cut) weaker ones, to stay readable",
          french: "\(cut) plus faibles, pour rester lisible"))
    }
    if parts.isEmpty { return "" }
    return language.choose(english: "Links not shown: ", french: "Liens non représentés\u{a0}: ")
      + parts.joined(separator: ", ") + "."
  }
}
