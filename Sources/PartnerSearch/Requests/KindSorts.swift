import PartnerGraph
import PartnerText

/// What sort of a kind a word asks for: a laboratory, where any institution is of the kind.
///
/// A partner is of a sort if its name or what it is called has one of the words of the sort, in
/// whichever language.
enum KindSorts {
  /// The words by which a sort is asked for, and those by which partners are known to be of it.
  private static let table: [(asked: String, known: String)] = [
    (
      """
      laboratoire,labo,lab,laboratory,laboratoire de recherche,research lab,research laboratory,
      institut,institute,institut de recherche,research institute,research institution,
      research organisation,research organization,organisme de recherche,centre de recherche,
      research centre,research center,centre scientifique,research group,research team,
      équipe de recherche,unité de recherche,station marine,marine station
      """,
      """
      laboratoire,labo,lab,laboratory,institut,institute,research centre,research center,
      centre de recherche,organisme de recherche,research organisation,observatoire,observatory,
      station marine,marine station,université,university
      """
    ),
    (
      """
      université,university,fac,faculté,faculty,grande école,école d'ingénieurs,
      école d'ingénieur,engineering school,business school,école de commerce,academic partner
      """,
      """
      université,university,universität,universidad,università,faculté,faculty,
      grande école,école d'ingénieurs,business school,école de commerce,institute of technology
      """
    ),
    (
      "port,harbour,seaport,autorité portuaire,port authority,grand port maritime",
      "port,harbour,hafen,puerto,porto"
    ),
    ("consulat,consulate,ambassade,embassy", "consulat,consulate,ambassade,embassy"),
    (
      """
      cluster,pôle de compétitivité,pôle d'excellence,competitiveness cluster,cluster maritime,
      maritime cluster,pôle maritime,technopôle,technopole,technology park,science park,
      research park,parc scientifique,parc technologique
      """,
      """
      cluster,pôle,technopôle,technopole,technology park,science park,research park,
      parc scientifique,parc technologique
      """
    ),
    (
      """
      chambre de commerce,chambre de commerce et d'industrie,CCI,chamber of commerce,
      chamber of commerce and industry,chambre consulaire
      """, "chambre de commerce,chamber of commerce,CCI"
    ),
    ("ministère,ministry", "ministère,ministry"), ("musée,museum", "musée,museum"),
    ("bibliothèque,library", "bibliothèque,library,médiathèque"),
    ("hôpital,hospital,centre hospitalier", "hôpital,hospital,hospitalier,clinic,clinique"),
    ("aquarium public", "aquarium"),
    ("banque,bank", "banque,bank,bpifrance,crédit,credit union"),
    ("chantier naval,shipyard", "chantier naval,shipyard,shipbuilder"),
  ]

  private static let knownOfAsked: [String: [String]] = {
    var sorts: [String: [String]] = [:]
    for (asked, known) in table {
      let words = PlainWords.list(known).map { Folding.stems(of: $0).joined(separator: " ") }
      for phrase in PlainWords.list(asked) { sorts[key(phrase)] = words }
    }
    return sorts
  }()

  private static func key(_ phrase: String) -> String {
    Folding.stems(of: phrase).joined(separator: " ")
  }

  /// Words for an institution that ask for any.
  private static let general = Set(
    PlainWords.list(
      """
      institution,organisme,organisation,organization,établissement,établissement public,
      public body,organisme public,public institution,institution publique,structure d'accueil,
      organisme d'accueil,hosting organisation,hosting organization,scientifique,scientist,
      chercheur,chercheuse,researcher,academics,donor,bailleur,collective,collectif,association,
      non-profit,ONG,NGO,charity,funder,classe,campus
      """
    ).map(key))

  /// The stems by which partners of the sort are known that a phrase asks for, those of one phrase
  /// joined by spaces; empty for a phrase that asks for any of its kind.
  ///
  /// An institution is of the sort whose own word it bears: a lycée, where no other word is known for it.
  static func known(to phrase: String, of kind: Partner.Kind) -> [String] {
    let key = key(phrase)
    if let known = knownOfAsked[key] { return known }
    guard kind == .institution, !key.isEmpty, !general.contains(key) else { return [] }
    return [key]
  }
}
