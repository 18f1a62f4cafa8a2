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
  /// Two territories are needed, and these are one.
  case oneTerritory(Partner.ID, Partner.ID)
  /// So many territories are not paired.
  case unusableTerritories(Int, most: Int)
  /// A consortium has 2 to 10 members, at least as many as countries and as those who must be in it.
  case unusableSize(Int, countries: Int, with: Int)
  /// Too few territories, or of too few countries, hold a theme of the call.
  case tooFewForConsortium(
    found: [Partner.ID], countries: Int, needed: Int, neededCountries: Int)
  /// There is nothing to spend.
  case noBudget(Euro)
  /// A plan is for 1 to 50 years.
  case unusableYears(Int)
  /// A goal is worth nothing, less, or more than a million.
  case unusableWeight(Theme.ID, Double)
  /// The territory holds and seeks no theme, and no goal is named.
  case noGoals(Partner.ID)
  /// No candidate covers any of the goals.
  case goalsWithoutPartner([Theme.ID])
  /// There is no candidate at all.
  case nothingToPlan(Partner.ID)
  /// A partner must be chosen and must not.
  case mustAndNever(Partner.ID)
  /// A partner that must be chosen cannot be.
  case mustNotPossible(Partner.ID, Obstacle)
  /// These alone, of those that must be chosen, cost more than the budget.
  case mustTooDear([Partner.ID], cost: Euro, budget: Euro)
  /// More must be chosen than may be.
  case mustTooMany([Partner.ID], limit: Int, areNew: Bool)
  /// Even the cheapest partner of use costs more than the budget.
  case nothingAffordable(Partner.ID, cost: Euro, budget: Euro)
  /// No choice keeps all of these together, though one does if any of them is dropped; with what the cheapest
  /// choice costs that keeps the others, where the budget is among them.
  case impossibleTogether([PlanCondition], cheapest: Euro?)
  /// A mission takes 1 to 30 days.
  case unusableDays(Int, most: Int)
  /// A day has 1 to 6 visits.
  case unusableVisits(Int, most: Int)
  /// A mission begins on a day, and not in a month or a year.
  case notADay(PartialDate)
  /// An event or a project does not travel.
  case notToTravel(Partner.ID, Partner.Kind)
  /// An event or a project receives nobody.
  case notToVisit(Partner.ID, Partner.Kind)
  /// A mission to the place where those who travel are.
  case missionToItself(Partner.ID, MissionDestination)
  /// No partner who could be visited is at the place.
  case nobodyThere(MissionDestination)
  /// None of those at the place holds one of the themes; those most of them hold are named.
  case themesNobodyHas([Theme.ID], at: MissionDestination, held: [Theme.ID])
  /// The way there and back leaves no time for a visit.
  case tooShort(MissionDestination, days: Int, minutes: Int, needed: Int?)
  /// All days on which a visit could be made are of a weekend.
  case closedThroughout(MissionDestination, from: PartialDate, days: Int)

  /// Why a partner cannot be chosen.
  public enum Obstacle: Hashable, Sendable {
    /// The territory works with it already, or is one with it.
    case alreadyActive
    /// It is of a kind that is not planned for, or does not exist any more.
    case noCandidate
    /// Its country is not known.
    case noCountry
  }
}

extension PartnerPlannerError: CustomStringConvertible {
  /// A sentence for people, naming what was refused.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the sentence.
  public var description: String { sentence(in: .english) }

  /// The sentence in a language.
  ///
  /// - Parameter country: What a country is called; its code where nothing is given.
  /// - Complexity: O(*l*), where *l* is the length of the sentence.
  public func sentence(
    in language: Language, naming country: (CountryCode) -> String? = { _ in nil }
  ) -> String {
    switch self {
    case .unknownPartner(let id): language.unknownPartner(id)
    case .unknownTheme(let id): language.unknownTheme(id)
    case .noTerritory(let id, let kind):
      language.choose(
        english: "'\(id)' is of kind \(kind.label(in: language)); name a city or another territory",
        french: "« \(id) » est de nature \(kind.label(in: language)) ; "
          + "nommez une ville ou un autre territoire")
    case .oneTerritory(let first, let second):
      language.choose(
        english: "'\(first)' and '\(second)' are one territory; name two",
        french: "« \(first) » et « \(second) » sont un même territoire ; nommez-en deux")
    case .unusableTerritories(let count, let most):
      language.choose(
        english: count == 1
          ? "one territory alone is not paired; name 2 to \(most)"
          : "\(count) territories are not paired; name 2 to \(most)",
        french: count == 1
          ? "un territoire seul ne s'apparie pas ; nommez-en de 2 à \(most)"
          : "\(count) territoires ne s'apparient pas ; nommez-en de 2 à \(most)")
    default: togetherSentence(in: language) ?? planSentence(in: language, naming: country)
    }
  }

  /// The sentence of a refused consortium or cooperation of three.
  private func togetherSentence(in language: Language) -> String? {
    switch self {
    case .tooFewPartners(let id, let found, let needed):
      language.choose(
        english: "'\(id)' works with \(Self.list(found, none: "no territory", in: language)) here, "
          + "and \(needed) are needed; add links by 'partners link'",
        french: (found.isEmpty
          ? "« \(id) » ne travaille ici avec aucun territoire, "
          : "« \(id) » travaille ici avec \(Self.list(found, none: "", in: language)), ")
          + "et il en faut \(needed) ; ajoutez des liens par « partners link »")
    case .tooFewForConsortium(let found, let countries, let needed, let neededCountries):
      language.choose(
        english: (found.isEmpty
          ? "no territory holds a theme of the call"
          : "\(Self.list(found, none: "", in: language)) of \(countries) countries hold a theme of "
            + "the call")
          + ", and \(needed) of \(neededCountries) are needed; name wider themes",
        french: (found.isEmpty
          ? "aucun territoire n'a de thème de l'appel"
          : "\(Self.list(found, none: "", in: language)), de \(countries) pays, ont un thème de "
            + "l'appel")
          + ", et il en faut \(needed) de \(neededCountries) ; nommez des thèmes plus larges")
    case .unusableSize(let size, let countries, let with):
      language.choose(
        english:
          "a consortium of \(size) with \(countries) countries and \(with) given members is not "
          + "made; give a size of 2 to 10, at least as great as both",
        french:
          "un consortium de \(size) avec \(countries) pays et \(with) membres imposés ne se fait "
          + "pas ; donnez une taille de 2 à 10, au moins égale aux deux")
    default: nil
    }
  }

  private func planSentence(
    in language: Language, naming country: (CountryCode) -> String?
  ) -> String {
    switch self {
    case .noBudget(let budget):
      language.choose(
        english: "a budget of \(budget) EUR buys nothing; give more than 0",
        french: "un budget de \(budget) EUR n'achète rien ; donnez plus que 0")
    case .unusableYears(let years):
      language.choose(
        english: "a plan for \(years) years is not made; give 1 to 50",
        french: "un plan de \(years) ans ne se fait pas ; donnez de 1 à 50")
    case .unusableWeight(let id, let weight):
      language.choose(
        english: "the goal '\(id)' cannot weigh \(weight); give more than 0, at most 1000000",
        french: "l'objectif « \(id) » ne peut peser \(weight) ; donnez plus que 0, au plus 1000000")
    case .noGoals(let id):
      language.choose(
        english: "'\(id)' has no theme to plan by; name goals",
        french: "« \(id) » n'a pas de thème selon lequel planifier ; nommez des objectifs")
    case .goalsWithoutPartner(let themes):
      language.choose(
        english:
          "no candidate covers \(Self.list(themes, none: "any goal", in: language)); name wider themes",
        french: "aucun candidat ne couvre \(Self.list(themes, none: "d'objectif", in: language)) ; "
          + "nommez des thèmes plus larges")
    case .nothingToPlan(let id):
      language.choose(
        english: "nobody is left whom '\(id)' could start with or wake; allow more kinds",
        french: "il ne reste personne avec qui « \(id) » pourrait commencer ; "
          + "admettez plus de natures")
    default: mustSentence(in: language) ?? limitSentence(in: language, naming: country)
    }
  }

  /// What is wrong with partners that must be chosen.
  private func mustSentence(in language: Language) -> String? {
    switch self {
    case .mustAndNever(let id):
      language.choose(
        english: "'\(id)' must be chosen and must not; drop one of the two",
        french: "« \(id) » doit être choisi et ne doit pas l'être ; abandonnez l'un des deux")
    case .mustNotPossible(let id, .alreadyActive):
      language.choose(
        english: "'\(id)' must be chosen, but is a partner already; drop it",
        french: "« \(id) » doit être choisi, mais est déjà partenaire ; abandonnez-le")
    case .mustNotPossible(let id, .noCandidate):
      language.choose(
        english:
          "'\(id)' must be chosen, but is of a kind not planned for or exists no more; drop it",
        french: "« \(id) » doit être choisi, mais est d'une nature non prévue ou n'existe plus ; "
          + "abandonnez-le")
    case .mustNotPossible(let id, .noCountry):
      language.choose(
        english:
          "'\(id)' must be a member, but its country is not known; add it by 'partners edit'",
        french: "« \(id) » doit être membre, mais son pays n'est pas connu ; ajoutez-le par "
          + "« partners edit »")
    case .mustTooDear(let ids, let cost, let budget):
      language.choose(
        english: "\(Self.list(ids, none: "", in: language)) must be chosen and cost \(cost) EUR; "
          + "the budget is \(budget) EUR",
        french: "\(Self.list(ids, none: "", in: language)) : leur choix imposé coûte \(cost) EUR ; "
          + "le budget est de \(budget) EUR")
    case .mustTooMany(let ids, let limit, let areNew):
      language.choose(
        english:
          "\(Self.list(ids, none: "", in: language)) must be \(areNew ? "started" : "woken"), "
          + "but only \(limit) may be",
        french: "\(Self.list(ids, none: "", in: language)) : choix imposé, mais on ne peut en "
          + "\(areNew ? "commencer" : "réveiller") que \(limit)")
    default: nil
    }
  }

  private func limitSentence(
    in language: Language, naming country: (CountryCode) -> String?
  ) -> String {
    switch self {
    case .nothingAffordable(let id, let cost, let budget):
      language.choose(
        english:
          "even '\(id)', the cheapest of use, costs \(cost) EUR; the budget is \(budget) EUR",
        french: "même « \(id) », le moins cher qui soit utile, coûte \(cost) EUR ; "
          + "le budget est de \(budget) EUR")
    case .impossibleTogether(let conditions, let cheapest):
      Self.together(conditions, cheapest, language)
    default: missionSentence(in: language, naming: country)
    }
  }

  private static func together(
    _ conditions: [PlanCondition], _ cheapest: Euro?, _ language: Language
  ) -> String {
    let list = conditions.map { $0.words(in: language) }
      .joined(separator: language.choose(english: "; ", french: " ; "))
    let cost = cheapest.map {
      language.choose(
        english: " (the cheapest otherwise costs \($0) EUR)",
        french: " (le moins cher coûte sinon \($0) EUR)")
    }
    return language.choose(
      english: conditions.count == 1
        ? "this cannot be kept: \(list)\(cost ?? ""); change it"
        : "these cannot be kept together: \(list)\(cost ?? ""); drop or change one of them",
      french: conditions.count == 1
        ? "ceci ne peut être tenu : \(list)\(cost ?? "") ; changez-le"
        : "ceci ne peut être tenu ensemble : \(list)\(cost ?? "") ; abandonnez-en ou changez-en un")
  }

  static func list<Entity>(
    _ ids: [Identifier<Entity>], none: String, in language: Language
  ) -> String {
    ids.isEmpty
      ? none
      : ids.map { language.choose(english: "'\($0)'", french: "« \($0) »") }
        .joined(separator: ", ")
  }
}
