public import PartnerGraph

/// A reason why partners cannot be made one, or a question about the structure has no answer.
public enum PartnerAnalysisError: Error, Hashable, Sendable {
  /// No row has the identifier.
  case unknownPartner(Partner.ID)
  /// Two different partners are needed, and one is named twice.
  case samePartner(Partner.ID)
  /// Fewer than two different partners are named.
  case nothingToMerge(Partner.ID)
  /// A partner is named by two groups.
  case inTwoGroups(Partner.ID)
  /// The identifier that is to stay belongs to a partner that is not one of them.
  case identifierTaken(Partner.ID)
  /// They are of different kinds.
  case differentKinds(Partner.ID, Partner.Kind, Partner.ID, Partner.Kind)
  /// A register calls them by different names.
  case differentIdentifiers(register: String, Partner.ID, String, Partner.ID, String)
}

extension PartnerAnalysisError: CustomStringConvertible {
  /// A sentence for people, naming what was refused.
  ///
  /// - Complexity: O(1).
  public var description: String { sentence(in: .english) }

  /// The sentence in a language.
  ///
  /// - Complexity: O(1).
  public func sentence(in language: Language) -> String {
    switch self {
    case .unknownPartner(let id): language.unknownPartner(id)
    case .samePartner(let id):
      language.choose(
        english: "'\(id)' and '\(id)' are the same; name two different partners",
        french: "« \(id) » et « \(id) » sont les mêmes ; nommez deux partenaires différents")
    case .nothingToMerge(let id):
      language.choose(
        english: "'\(id)' is one partner already; name two different ones",
        french: "« \(id) » est déjà un seul partenaire ; donnez-en deux différents")
    case .inTwoGroups(let id):
      language.choose(
        english: "'\(id)' is to be merged twice; name it once",
        french: "« \(id) » serait fusionné deux fois ; ne le nommez qu'une fois")
    case .identifierTaken(let id):
      language.choose(
        english:
          "'\(id)' is another partner; name it among those to merge, or give a new identifier",
        french: "« \(id) » est un autre partenaire ; nommez-le parmi ceux à fusionner, "
          + "ou donnez un nouvel identifiant")
    case .differentKinds(let a, let kind, let b, let other):
      language.choose(
        english: "'\(a)' is a \(kind.label(in: language)) and '\(b)' a "
          + "\(other.label(in: language)); --force merges them all the same",
        french: "« \(a) » est de nature \(kind.label(in: language)) et « \(b) » de nature "
          + "\(other.label(in: language)) ; "
          + "--force les fusionne quand même")
    case .differentIdentifiers(let register, let a, let value, let b, let other):
      language.choose(
        english: "'\(a)' is \(value) in \(register) and '\(b)' \(other); correct one, "
          + "or --force merges them all the same",
        french: "« \(a) » est \(value) dans \(register) et « \(b) » \(other) ; corrigez l'un, "
          + "ou --force les fusionne quand même")
    }
  }
}
