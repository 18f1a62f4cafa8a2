import PartnerGraph

/// Words for links and their states, folded, in French and English.
enum SheetWords {
  private static let linkKinds: [(Link.Kind, Set<String>)] = [
    (
      .twinning,
      [
        "jumelage", "jumelages", "jumele", "jumelee", "jumeles", "jumelees", "jumelle", "jumelles",
        "twinning", "twinnings", "twinned", "twin", "sister", "sistering",
      ]
    ),
    (.friendship, ["amitie", "friendship", "fraternite"]),
    (
      .membership,
      ["membre", "membres", "member", "members", "adhesion", "membership", "adherent", "adherents"]
    ),
    (.exchange, ["echange", "echanges", "exchange", "exchanges", "erasmus", "mobilite"]),
    (.funding, ["financement", "funding", "subvention", "grant", "finance", "funder"]),
    (.hosting, ["accueil", "hosting", "hebergement"]),
    (.mission, ["mission", "missions", "delegation"]),
    (.meeting, ["rencontre", "rencontres", "reunion", "meeting", "meetings"]),
    (.participation, ["participation", "participant", "participants"]),
    (.location, ["localisation", "implantation"]),
    (.project, ["projet", "projets", "project", "projects"]),
    (
      .cooperation,
      [
        "cooperation", "cooperations", "partenariat", "partenariats", "partnership", "partnerships",
        "partenaire", "partenaires", "partner", "partners", "convention", "accord", "agreement",
        "mou", "charte", "alliance", "collaboration",
      ]
    ),
    (.contact, ["contact", "contacts", "relation", "relations"]),
  ]

  private static let states: [(Link.State, Set<String>)] = [
    (
      .active,
      [
        "actif", "active", "actifs", "actives", "en cours", "ongoing", "oui", "yes", "vivant",
        "in force",
      ]
    ),
    (
      .dormant,
      [
        "dormant", "dormante", "en sommeil", "sommeil", "inactif", "inactive", "veille",
        "en veille",
      ]
    ),
    (
      .ended,
      [
        "termine", "terminee", "ended", "end", "fini", "finie", "clos", "close", "closed", "rompu",
        "rompue",
        "expire", "expiree", "expired", "arrete", "arretee", "finished", "non", "no",
      ]
    ),
    (
      .proposed,
      [
        "propose", "proposee", "proposed", "en projet", "projet", "envisage", "planned", "a venir",
        "prospect",
      ]
    ),
  ]

  /// Words that make a header one of a date.
  static let dateWords: Set<String> = [
    "depuis", "since", "date", "annee", "year", "debut", "start", "signature", "signed", "signe",
    "signee",
  ]

  /// The kind of link that words speak of; a more exact word goes before `accord`.
  static func linkKind(in words: [String]) -> Link.Kind? {
    if let kind = Link.Kind.allCases.first(where: { [$0.rawValue] == words }) { return kind }
    return linkKinds.first { kind in words.contains { kind.1.contains($0) } }?.0
  }

  /// The state that a folded text is a word for.
  static func state(_ folded: String) -> Link.State? {
    Link.State(rawValue: folded) ?? states.first { $0.1.contains(folded) }?.0
  }

  /// The months of the year.
  static let months: [[String]] = [
    ["janvier", "january", "jan", "janv"], ["fevrier", "february", "feb", "fev", "fevr"],
    ["mars", "march", "mar"], ["avril", "april", "apr", "avr"], ["mai", "may"],
    ["juin", "june", "jun"], ["juillet", "july", "jul", "juil"], ["aout", "august", "aug"],
    ["septembre", "september", "sep", "sept"], ["octobre", "october", "oct"],
    ["novembre", "november", "nov"], ["decembre", "december", "dec"],
  ]
}
