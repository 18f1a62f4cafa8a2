import PartnerFiles
import PartnerGraph
import Testing

@Suite struct `Notes and losses in two languages` {
  static let notes: [ImportNote] = [
    .encodingRead("Windows-1252"), .columnRead(.links, column: "Type", as: "kind"),
    .partnerKindAssumed(.institution, count: 2), .linkKindAssumed(.contact, count: 3),
    .namesMade(count: 4), .linkIdentifiersMade(count: 5), .rowsMade(.themes, count: 6),
    .cityKept(count: 7), .loopsLeftOut(count: 8), .sheetRowsJoined(count: 9),
    .columnLeftOut(file: "a/b.csv", column: "Contact"), .linkColumnKept(column: "Depuis"),
    .cellsKept(column: "Date", count: 10), .partsLeftOut(.hyperedges, count: 11),
    .columnsLeftOut("project.csv", [.init(name: "rcn", count: 12)]),
    .valuesLeftOut("project.csv", column: "startDate", count: 13),
    .rowsJoined("organization.csv", count: 14), .rowsMended("project.csv", count: 15),
    .numbersMissing("organization.csv", count: 16),
    .fileMissing("euroSciVoc.csv", without: .themes),
  ]

  @Test(arguments: notes) func `a note is a sentence in English and another in French`(
    _ note: ImportNote
  ) {
    let english = note.sentence(in: .english)
    let french = note.sentence(in: .french)
    #expect(!english.isEmpty && !french.isEmpty && english != french)
    #expect(note.description == english)
    // Every figure and name of the one stands in the other.
    let figures = english.split { !$0.isNumber }
    #expect(figures == french.split { !$0.isNumber })
  }

  @Test func `a note in French reads as French is written`() {
    #expect(
      ImportNote.partsLeftOut(.elements("viz"), count: 3).sentence(in: .french)
        == "3 omis, faute de place dans un réseau\u{a0}: éléments «\u{a0}viz\u{a0}»")
    #expect(
      ImportNote.fileMissing("euroSciVoc.csv", without: .themes).sentence(in: .french)
        == "euroSciVoc.csv n'est pas là\u{a0}; il n'y a donc pas de thèmes")
  }

  @Test(arguments: [
    ImportNote.Part.attributesOfDrawing, .borderBetweenGraphs, .broaderThemesElsewhere, .domains,
    .elements("a"), .encyclopediaLinks, .furtherPlaces, .gapsBetweenSpells, .hyperedges,
    .identifiers("b"), .nestingOfGraphs, .others, .ports, .property("c"), .relationsElsewhere,
    .rowsWithoutTowns, .semicolons, .statementsAboutNoPartner, .statementsAboutNoTheme,
    .timesThatAreNoDates, .twinningsWithUnknownTown, .withdrawnRecords,
  ])
  func `a part that is left out has a name in both languages`(_ part: ImportNote.Part) {
    let names = Language.allCases.map { part.label(in: $0) }
    #expect(!names.contains("") && Set(names).count == names.count)
  }

  @Test(arguments: [
    (
      FormatLoss(.rows(.themes), count: 124), "124 rows of themes are not carried",
      "124 lignes de thèmes ne sont pas dans le fichier"
    ),
    (
      FormatLoss(.cells(.partners, column: "ror"), count: 1),
      "1 value of column 'ror' of partners is not carried",
      "1 valeur de la colonne «\u{a0}ror\u{a0}» de partenaires n'est pas dans le fichier"
    ),
    (
      FormatLoss(.property("licence"), count: 1), "the licence of the network is not carried",
      "la licence du réseau n'est pas dans le fichier"
    ),
    (
      FormatLoss(.controlCharacters, count: 2), "2 control characters are replaced by U+FFFD",
      "2 caractères de contrôle sont remplacés par U+FFFD"
    ),
    (
      FormatLoss(.linksWithoutPlace, count: 1),
      "1 link has no line, because an end has no coordinate",
      "1 lien n'a pas de ligne, car un bout n'a pas de coordonnées"
    ),
    (
      FormatLoss(.linksAtOnePlace, count: 2),
      "2 links have no line, because both ends are at one place",
      "2 liens n'ont pas de ligne, car les deux bouts sont au même endroit"
    ),
    (
      FormatLoss(.partnersWithoutPlace, count: 3),
      "3 partners have no point, because no coordinate is known",
      "3 partenaires n'ont pas de point, car aucune coordonnée n'est connue"
    ),
  ])
  func `a loss is a sentence in each language`(
    _ loss: FormatLoss, _ english: String, _ french: String
  ) {
    #expect(loss.sentence(in: .english) == english && loss.description == english)
    #expect(loss.sentence(in: .french) == french)
  }
}
