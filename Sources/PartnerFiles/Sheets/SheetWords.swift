import PartnerGraph

/// Words for links, their states and dates, folded: French, English and the usual ones of neighbours.
enum SheetWords {
  private static let linkKinds: [(Link.Kind, Set<String>)] = [
    (
      .twinning,
      [
        "jumelage", "jumelages", "jumele", "jumelee", "jumeles", "jumelees", "jumelle", "jumelles",
        "twinning", "twinnings", "twinned", "twin", "sister", "sistering", "partnerstadt",
        "stadtepartnerschaft", "hermanamiento", "hermanada", "gemellaggio", "gemellata",
      ]
    ),
    (.friendship, ["amitie", "friendship", "fraternite", "freundschaft", "amistad", "amicizia"]),
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
        "mou", "charte", "alliance", "collaboration", "kooperation", "partnerschaft",
        "zusammenarbeit",
        "cooperacion", "convenio", "acuerdo", "cooperazione", "accordo",
      ]
    ),
    (.contact, ["contact", "contacts", "relation", "relations"]),
  ]

  private static let states: [(Link.State, Set<String>)] = [
    (
      .active,
      [
        "actif", "active", "actifs", "actives", "en cours", "ongoing", "oui", "yes", "vivant",
        "aktiv",
        "laufend", "ja", "activo", "activa", "vigente", "attivo", "attiva",
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
        "beendet", "abgeschlossen", "nein", "finalizado", "finalizada", "concluso", "conclusa",
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

  /// Words that make a date that of a partner, and not of a link with it.
  static let foundingWords: Set<String> = [
    "creation", "fondation", "founded", "grundung", "grundungsjahr", "gegrundet", "fundacion",
    "fondazione",
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
    ["janvier", "january", "jan", "janv", "januar", "enero", "gennaio"],
    ["fevrier", "february", "feb", "fev", "fevr", "februar", "febrero", "febbraio"],
    ["mars", "march", "mar", "marz", "maerz", "marzo"],
    ["avril", "april", "apr", "avr", "abril", "aprile"],
    ["mai", "may", "mayo", "maggio"],
    ["juin", "june", "jun", "juni", "junio", "giugno"],
    ["juillet", "july", "jul", "juil", "juli", "julio", "luglio"],
    ["aout", "august", "aug", "agosto"],
    ["septembre", "september", "sep", "sept", "septiembre", "settembre"],
    ["octobre", "october", "oct", "oktober", "octubre", "ottobre"],
    ["novembre", "november", "nov", "noviembre"],
    ["decembre", "december", "dec", "dezember", "diciembre", "dicembre"],
  ]
}
