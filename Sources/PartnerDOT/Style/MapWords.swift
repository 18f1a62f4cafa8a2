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
      french: "flèche\u{a0}: fait partie de, est à, participe à, accueille ou finance")
  }

  package var strength: String {
    language.choose(english: "thicker: stronger", french: "plus épais\u{a0}: plus fort")
  }

  package func title(around name: String, degrees: Int) -> String {
    switch degrees {
    case 0: name
    case 1:
      language.choose(english: "\(name) and its partners", french: "\(name) et ses partenaires")
    case 2:
      language.choose(
        english: "\(name), its partners and theirs", french: "\(name), ses partenaires et les leurs"
      )
    default:
      language.choose(
        english: "\(name): partners to \(degrees) degrees",
        french: "\(name)\u{a0}: partenaires à \(degrees) degrés")
    }
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

  /// What is said of a picture whose layout was ended.
  package var layoutGivenUp: String {
    language.choose(
      english: "A layout by links would take too long: partners stand in rows.",
      french: "Une disposition selon les liens serait trop longue\u{a0}: les partenaires sont en"
        + " rangées.")
  }

  package func counted(links: Int) -> String {
    language.choose(
      english: "\(grouped(links)) \(links == 1 ? "link" : "links")",
      french: "\(grouped(links)) \(links > 1 ? "liens" : "lien")")
  }

  package func tie(links: Int, projects: Int) -> String {
    let joint = language.choose(
      english: "\(grouped(projects)) "
        + (projects == 1 ? "project or event, " : "projects or events, "),
      french: "\(grouped(projects)) "
        + (projects > 1 ? "projets ou événements, " : "projet ou événement, "))
    return (projects > 0 ? joint : "") + counted(links: links)
  }

  package func group(partners: Int, links: Int) -> String {
    language.choose(
      english: "\(grouped(partners)) \(partners == 1 ? "partner" : "partners"), "
        + "\(counted(links: links)) among them",
      french: "\(grouped(partners)) \(partners > 1 ? "partenaires" : "partenaire"), "
        + "\(counted(links: links)) entre eux")
  }

  package func groupOmission(
    groups: (shown: Int, all: Int), partners: (shown: Int, all: Int),
    links: (shown: Int, all: Int, inside: Int), projects: Int
  ) -> String {
    func of(_ pair: (shown: Int, all: Int)) -> String {
      language.choose(
        english: "\(grouped(pair.shown)) of \(grouped(pair.all))",
        french: "\(grouped(pair.shown)) sur \(grouped(pair.all))")
    }
    let inside = grouped(links.inside)
    let joint = language.choose(
      english: " Lines also stand for \(grouped(projects)) projects and events that join groups.",
      french: " Les traits représentent aussi \(grouped(projects)) projets et événements qui"
        + " réunissent des groupes.")
    return language.choose(
      english: "Shown: groups \(of(groups)), the greatest; partners \(of(partners)); links "
        + "\(of((links.shown, links.all))), those of the strongest pairs of groups; \(inside) more"
        + " lie inside the groups." + (projects > 0 ? joint : ""),
      french: "Représentés\u{a0}: groupes \(of(groups)), les plus grands\u{a0}; partenaires "
        + "\(of(partners))\u{a0}; liens \(of((links.shown, links.all))), ceux des couples de"
        + " groupes les plus liés\u{a0}; \(inside) autres sont à l'intérieur des groupes."
        + (projects > 0 ? joint : ""))
  }

  /// A number with a comma, in French a thin space, between its thousands.
  package func grouped(_ count: Int) -> String {
    var digits = String(count)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(
      separator: language.choose(english: ",", french: "\u{202f}"))
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
    return "\(grouped(count)) \(noun)\(isPlural ? "s" : "")"
  }
}
