package import PartnerGraph

/// The words that Partners itself puts into a picture, in the language of the picture.
package struct MapWords: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var partners: String { language.choose(english: "Partners", french: "Partenaires") }
  package var themes: String { language.choose(english: "Themes", french: "Thèmes") }
  package var links: String { language.choose(english: "Links", french: "Liens") }
  package var noTheme: String { language.choose(english: "no theme", french: "sans thème") }
  package var sources: String { language.choose(english: "Sources", french: "Sources") }

  package var direction: String {
    language.choose(
      english: "arrow: belongs to, is in, takes part in, hosts or funds",
      french: "flèche : fait partie de, est à, participe à, accueille ou finance")
  }

  package var strength: String {
    language.choose(english: "thicker: stronger", french: "plus épais : plus fort")
  }

  package func title(around name: String, degrees: Int) -> String {
    language.choose(
      english: "\(name): partners to \(degrees) \(degrees == 1 ? "degree" : "degrees")",
      french: "\(name)\u{a0}: partenaires à \(degrees) \(degrees > 1 ? "degrés" : "degré")")
  }

  package func summary(partners: Int, links: Int) -> String {
    language.choose(
      english: "\(counted(partners, "partner")), \(counted(links, "link"))",
      french: "\(counted(partners, "partenaire")), \(counted(links, "lien"))")
  }

  package func omission(partners: Int, links: Int, of total: Int) -> String {
    let what = [(partners, "partner", "partenaire"), (links, "link", "lien")]
      .filter { $0.0 > 0 }
      .map { counted($0.0, language.choose(english: $0.1, french: $0.2)) }
    return language.choose(
      english: "Not shown, to stay readable: \(what.joined(separator: " and "))"
        + " (of \(counted(total, "partner")); the nearest and strongest are shown).",
      french: "Non représentés, pour rester lisible\u{a0}: \(what.joined(separator: " et "))"
        + " (sur \(counted(total, "partenaire"))\u{a0}; les plus proches et les plus forts"
        + " sont représentés).")
  }

  package func sourceLine(_ publishers: [String], more: Int) -> String {
    guard !publishers.isEmpty else { return "" }
    let colon = language.choose(english: ": ", french: "\u{a0}: ")
    let rest =
      more == 0
      ? ""
      : language.choose(
        english: " and \(more) more", french: more == 1 ? " et 1 autre" : " et \(more) autres")
    return sources + colon + publishers.joined(separator: "; ") + rest + "."
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    let isPlural = language == .french ? count > 1 : count != 1
    return "\(count) \(noun)\(isPlural ? "s" : "")"
  }
}
