public import PartnerGraph

/// A reason why a plan cannot be made.
public enum PartnerPlannerError: Error, Hashable, Sendable {
  /// No partner of the network has the identifier.
  case unknownPartner(Partner.ID)
  /// No theme of the network has the identifier.
  case unknownTheme(Theme.ID)
  /// A plan of territories is asked for something that is neither a city nor another territory.
  case noTerritory(Partner.ID, Partner.Kind)
  /// A territory has too few partners among the territories for what is asked.
  case tooFewPartners(Partner.ID, found: [Partner.ID], needed: Int)
}

extension PartnerPlannerError: CustomStringConvertible {
  /// A sentence for people, naming what was refused.
  public var description: String { sentence(in: .english) }

  /// The sentence in a language.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the sentence.
  public func sentence(in language: Language) -> String {
    switch self {
    case .unknownPartner(let id):
      language.choose(
        english: "no partner has the identifier '\(id)'; 'partners search' finds it",
        french: "aucun partenaire n'a l'identifiant « \(id) » ; « partners search » le trouve")
    case .unknownTheme(let id):
      language.choose(
        english: "no theme has the identifier '\(id)'; 'partners themes' lists them",
        french: "aucun thème n'a l'identifiant « \(id) » ; « partners themes » les énumère")
    case .noTerritory(let id, let kind):
      language.choose(
        english: "'\(id)' is of kind \(kind.label(in: language)); name a city or another territory",
        french: "« \(id) » est de nature \(kind.label(in: language)) ; "
          + "nommez une ville ou un autre territoire")
    case .tooFewPartners(let id, let found, let needed):
      language.choose(
        english: "'\(id)' works with \(Self.list(found, none: "no territory")) here, "
          + "and \(needed) are needed; add links by 'partners link'",
        french: "« \(id) » travaille ici avec \(Self.list(found, none: "aucun territoire")), "
          + "et il en faut \(needed) ; ajoutez des liens par « partners link »")
    }
  }

  private static func list(_ ids: [Partner.ID], none: String) -> String {
    ids.isEmpty ? none : ids.map { "'\($0)'" }.joined(separator: ", ")
  }
}
