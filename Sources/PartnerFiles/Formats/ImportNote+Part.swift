public import PartnerGraph

extension ImportNote {
  /// A part of a file that has no place in a network.
  public enum Part: Hashable, Sendable {
    /// Attributes that only tell how to draw.
    case attributesOfDrawing
    /// The border between several graphs of one file, which become one.
    case borderBetweenGraphs
    /// Wider themes that the file does not describe.
    case broaderThemesElsewhere
    /// Dates before the year 1 or after 9999.
    case datesBeyondCalendar
    /// Domains of web addresses.
    case domains
    /// Elements of XML of a name.
    case elements(String)
    /// Links to articles of encyclopedias.
    case encyclopediaLinks
    /// The second and further places of an organisation.
    case furtherPlaces
    /// The time between spells, of which only the first beginning and the last end are kept.
    case gapsBetweenSpells
    /// Edges between more than two nodes.
    case hyperedges
    /// Identifiers of a register that is not kept.
    case identifiers(String)
    /// Graphs inside nodes; their nodes stand beside the others.
    case nestingOfGraphs
    /// What is left out besides, where there is too much to name it.
    case others
    /// Edges of nodes that are people.
    case linksOfPersons
    /// Nodes that are people, none of whom is kept.
    case persons
    /// Ports of nodes.
    case ports
    /// A property of the whole graph.
    case property(String)
    /// Relations to organisations that are not in the file.
    case relationsElsewhere
    /// Rows that do not name both towns.
    case rowsWithoutTowns
    /// Semicolons in labels, which are written as commas.
    case semicolons
    /// A sheet of a workbook that is no table of a network.
    case sheet(String)
    /// Statements of RDF about nothing that becomes a partner or a theme.
    case statementsAboutNoPartner
    /// Statements of RDF about nothing that becomes a theme.
    case statementsAboutNoTheme
    /// Times that are no dates, such as numbers of steps.
    case timesThatAreNoDates
    /// Twinnings with a town that is not known.
    case twinningsWithUnknownTown
    /// Beginnings known to the decade or the century only.
    case vagueDates
    /// Records that a register has withdrawn.
    case withdrawnRecords
  }
}

extension ImportNote.Part {
  /// What it is called, in the plural.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the name in it.
  public func label(in language: Language) -> String {
    let (english, french) = labels
    return language.choose(english: english, french: french)
  }

  private var labels: (english: String, french: String) {
    switch self {
    case .attributesOfDrawing: ("attributes of drawing", "attributs de dessin")
    case .borderBetweenGraphs: ("border between several graphs", "limite entre plusieurs graphes")
    case .domains: ("domains", "domaines")
    case .elements(let name): Self.named("elements", "éléments", name)
    case .gapsBetweenSpells: ("gaps between spells", "intervalles entre périodes")
    case .hyperedges: ("hyperedges", "hyperarêtes")
    case .nestingOfGraphs: ("nesting of graphs", "imbrication de graphes")
    case .others: ("further parts", "autres parties")
    case .linksOfPersons: ("links of persons", "liens de personnes")
    case .persons: ("persons", "personnes")
    case .ports: ("ports of nodes", "ports de nœuds")
    case .property(let name):
      (
        "property '\(FileFault.shown(name))' of the graph",
        "propriété « \(FileFault.shown(name)) » du graphe"
      )
    case .semicolons:
      (
        "semicolons in labels, written as commas",
        "points-virgules dans des libellés, écrits comme virgules"
      )
    case .sheet(let name): Self.named("sheet", "feuille", name)
    case .timesThatAreNoDates:
      ("times that are no dates", "instants qui ne sont pas des dates")
    default: registerLabels
    }
  }

  private var registerLabels: (english: String, french: String) {
    switch self {
    case .broaderThemesElsewhere:
      ("broader themes that are elsewhere", "thèmes plus larges qui sont ailleurs")
    case .datesBeyondCalendar:
      ("dates before the year 1 or after 9999", "dates d'avant l'an 1 ou d'après 9999")
    case .encyclopediaLinks: ("links to encyclopedias", "liens vers des encyclopédies")
    case .furtherPlaces: ("second and further places", "lieux à partir du deuxième")
    case .identifiers(let name): Self.named("identifiers", "identifiants", name)
    case .relationsElsewhere:
      (
        "relations to organisations not in the file",
        "relations à des organismes absents du fichier"
      )
    case .rowsWithoutTowns: ("rows without both towns", "lignes sans les deux villes")
    case .statementsAboutNoPartner:
      ("statements about no partner or theme", "énoncés sur aucun partenaire ni thème")
    case .statementsAboutNoTheme: ("statements about no theme", "énoncés sur aucun thème")
    case .twinningsWithUnknownTown:
      ("twinnings with a town that is not known", "jumelages avec une ville inconnue")
    case .vagueDates:
      (
        "dates known to the decade or century only",
        "dates connues à la décennie ou au siècle près"
      )
    case .withdrawnRecords: ("records that were withdrawn", "fiches retirées du registre")
    default: ("", "")
    }
  }

  private static func named(
    _ english: String, _ french: String, _ name: String
  ) -> (english: String, french: String) {
    let name = FileFault.shown(name)
    return ("\(english) '\(name)'", "\(french) « \(name) »")
  }
}
