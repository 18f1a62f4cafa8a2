public import PartnerGraph

/// Something that a plan or a consortium has to keep, and that may be a reason why there is none.
public enum PlanCondition: Hashable, Sendable {
  /// What may be spent.
  case budget(Euro)
  /// How many partners may be new.
  case newLimit(Int)
  /// How many may be woken.
  case wakeLimit(Int)
  /// Who must be chosen.
  case must(Partner.ID)
  /// Who must not.
  case never(Partner.ID)
  /// Of which kinds those chosen are, in order of name.
  case kinds([Partner.Kind])
  /// What those chosen are for, in order of identifier.
  case goals([Theme.ID])
  /// How many members there are.
  case size(Int)
  /// Of how many countries they are at least.
  case countries(Int)
  /// Among whom they are chosen, in order of identifier.
  case among([Partner.ID])

  /// What it asks, to stand in a list.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the words.
  public func words(in language: Language) -> String {
    switch self {
    case .budget(let euro):
      language.choose(english: "a budget of \(euro) EUR", french: "un budget de \(euro) EUR")
    case .newLimit(let limit):
      language.choose(
        english: "at most \(limit) new partners", french: "au plus \(limit) nouveaux partenaires")
    case .wakeLimit(let limit):
      language.choose(
        english: "at most \(limit) dormant ones woken",
        french: "au plus \(limit) partenariats réveillés")
    case .must(let id):
      language.choose(english: "'\(id)' chosen", french: "« \(id) » choisi")
    case .never(let id):
      language.choose(english: "'\(id)' not chosen", french: "« \(id) » non choisi")
    case .kinds(let kinds):
      language.choose(english: "only ", french: "seulement ")
        + kinds.map { $0.label(in: language) }.joined(separator: ", ")
    case .goals(let themes):
      language.choose(english: "the themes ", french: "les thèmes ")
        + Self.first(themes, in: language)
    case .size(let size):
      language.choose(english: "\(size) members", french: "\(size) membres")
    case .countries(let count):
      language.choose(english: "\(count) countries", french: "\(count) pays")
    case .among(let ids):
      language.choose(english: "a choice among ", french: "un choix parmi ")
        + Self.first(ids, in: language)
    }
  }

  /// The first of some identifiers, and how many more there are.
  private static func first<Entity>(_ ids: [Identifier<Entity>], in language: Language) -> String {
    let rest = ids.count - 5
    return PartnerPlannerError.list(Array(ids.prefix(5)), none: "", in: language)
      + (rest > 0
        ? language.choose(english: " and \(rest) more", french: " et \(rest) de plus") : "")
  }
}
