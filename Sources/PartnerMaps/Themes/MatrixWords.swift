internal import PartnerDOT
internal import PartnerGraph

/// The words that only tables of themes use, in the language of the picture.
struct MatrixWords {
  let language: Language

  var cells: String { language.choose(english: "In the table", french: "Dans le tableau") }
  var does: String {
    language.choose(
      english: "works on it, or has links about it",
      french: "y travaille, ou a des liens à ce sujet")
  }
  var offers: String { language.choose(english: "offers it", french: "l'offre") }
  var seeks: String { language.choose(english: "seeks it", french: "le cherche") }

  func summary(_ table: ThemeTable) -> String {
    let (rows, columns) = (table.rows.count, table.columns.count)
    if rows == 0 {
      return language.choose(
        english: "No partner shown has a theme",
        french: "Aucun partenaire représenté n'a de thème")
    }
    return language.choose(
      english: "\(rows) \(rows == 1 ? "partner" : "partners") by \(columns) "
        + (columns == 1 ? "theme" : "themes"),
      french: "\(rows) \(rows > 1 ? "partenaires" : "partenaire") par \(columns) "
        + (columns > 1 ? "thèmes" : "thème"))
  }

  var reading: String {
    language.choose(
      english: "Themes of one colour belong to one wider theme; partners of one main theme stand"
        + " together, those with most themes first.",
      french: "Les thèmes d'une couleur relèvent d'un même thème plus large\u{a0}; les partenaires"
        + " d'un même thème principal sont ensemble, ceux qui ont le plus de thèmes d'abord.")
  }

  func leftOut(_ table: ThemeTable) -> String {
    let (partners, themes) = table.leftOut
    if partners + themes == 0 { return "" }
    if partners == 0 {
      return language.choose(
        english: "Not shown, to stay readable: \(themes) more themes, which fewer hold.",
        french: "Non représentés, pour rester lisible\u{a0}: \(themes) autres thèmes, plus rares.")
    }
    return language.choose(
      english: "Not shown, to stay readable: \(partners) more partners with themes, and \(themes)"
        + " more themes, which fewer hold.",
      french:
        "Non représentés, pour rester lisible\u{a0}: \(partners) autres partenaires à thèmes, et"
        + " \(themes) autres thèmes, plus rares.")
  }

  func flows(_ links: Int, _ countries: Int) -> String {
    if links == 0 {
      return language.choose(
        english: "No link shown has a theme and a country",
        french: "Aucun lien représenté n'a de thème et de pays")
    }
    return language.choose(
      english: "\(links) \(links == 1 ? "link" : "links") with \(countries)"
        + " \(countries == 1 ? "country" : "countries"), by main theme",
      french: "\(links) \(links > 1 ? "liens" : "lien") avec \(countries) pays, par thème"
        + " principal")
  }

  func moreCountries(_ count: Int) -> String {
    language.choose(
      english: "\(count) more countries", french: "\(count) autres pays")
  }

  var readingFlows: String {
    language.choose(
      english: "A band is as broad as the links of a country about a theme are many; a link counts"
        + " once for each country at its ends other than the partner in the middle.",
      french:
        "Une bande est aussi large que les liens d'un pays sur un thème sont nombreux\u{a0}; un"
        + " lien compte une fois par pays à ses bouts, hors le partenaire au centre.")
  }
}
