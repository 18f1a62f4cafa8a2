public import PartnerGraph

/// What a part of a score is about; a recommendation has at most one reason of each.
///
/// The order of the cases is the order in which the parts of a score are added up.
public enum FeatureName: String, CaseIterable, Hashable, Sendable {
  /// Themes that both have, rare ones counting more.
  case sharedThemes = "shared-themes"
  /// How much of what both do is the same.
  case themeFocus = "theme-focus"
  /// What the one offers and the other seeks.
  case complementarity
  /// Words of a request that stand in a partner's names or note.
  case sharedWords = "shared-words"
  /// Partners that both know, those who know few others counting more.
  case adamicAdar = "adamic-adar"
  /// What would flow from the one to the other through partners both know.
  case resourceAllocation = "resource-allocation"
  /// How often a walk from the one that often returns home comes by.
  case pageRank = "personalised-pagerank"
  /// How well one common partner could introduce them.
  case introduction
  /// How many and how strong a partner's links are.
  case experience
  /// How recent a partner's newest link is.
  case recency
  /// How often the two countries work together in this network.
  case countryAffinity = "country-affinity"
  /// How often the two kinds of partner work together in this network.
  case kindAffinity = "kind-affinity"
  /// How near the two are.
  case proximity
  /// How alike the two are in number of inhabitants.
  case similarSize = "similar-size"
  /// Whether a partner is in or near a place asked for.
  case requestedPlace = "requested-place"
  /// Whether a partner is of a kind asked for.
  case requestedKind = "requested-kind"
  /// Links of a partner with the country of the one who asks.
  case askerCountry = "asker-country"
  /// How many partners a partner has.
  case connections
  /// How much a partner has worked with others of late.
  case momentum
  /// How many partners a partner has in the asker's country.
  case countryTies = "country-ties"
  /// Partners of those who have worked most on what is asked about.
  case similarPartners = "similar-partners"
  /// Words that stand in the projects of both.
  case workWords = "work-words"
  /// Projects of a partner that read like what is asked.
  case similarProjects = "similar-projects"
  /// Words of projects by how much of the partner's projects they are.
  case profileWords = "profile-words"
  /// How much of a partner's work is under the programme of the request.
  case programmeShare = "programme-share"
  /// How much a partner's work leans to what marks the request.
  case markLift = "mark-lift"
  /// How much a partner's work leans to the themes of the question.
  case themeLift = "theme-lift"
  /// Projects of a partner that are marked like the request.
  case similarMarks = "similar-marks"
  /// How much more often its country is met in projects like the one asked about.
  case countryLift = "country-lift"
  /// How much more often its sort is met in projects like the one asked about.
  case kindLift = "kind-lift"
  /// How often a walk of two or three steps from the asker ends there.
  case nearWalk = "near-walk"
  /// Whether both are in one country.
  case sameCountry = "same-country"
  /// Partners of the asker's own partners in the field.
  case topicalWalk = "topical-walk"
}

extension FeatureName {
  /// What the feature is called: `shared themes`, `thèmes communs`.
  ///
  /// - Complexity: O(1).
  public func label(in language: Language) -> String {
    switch self {
    case .sharedThemes: language.choose(english: "shared themes", french: "thèmes communs")
    case .themeFocus: language.choose(english: "theme focus", french: "profil de thèmes")
    case .complementarity: language.choose(english: "complementarity", french: "complémentarité")
    case .sharedWords: language.choose(english: "shared words", french: "mots communs")
    case .adamicAdar: language.choose(english: "common partners", french: "partenaires communs")
    case .resourceAllocation: language.choose(english: "strong ties", french: "liens forts")
    case .pageRank:
      language.choose(english: "nearness in the network", french: "proximité de réseau")
    case .introduction: language.choose(english: "introduction", french: "mise en relation")
    case .experience: language.choose(english: "experience", french: "expérience")
    case .recency: language.choose(english: "recent activity", french: "activité récente")
    case .countryAffinity: language.choose(english: "pair of countries", french: "couple de pays")
    case .kindAffinity: language.choose(english: "pair of kinds", french: "couple de types")
    case .proximity: language.choose(english: "distance", french: "distance")
    case .similarSize: language.choose(english: "like size", french: "taille comparable")
    case .requestedPlace: language.choose(english: "place asked for", french: "lieu demandé")
    case .requestedKind: language.choose(english: "kind asked for", french: "type demandé")
    case .askerCountry:
      language.choose(
        english: "ties with the asker's country", french: "liens avec le pays du demandeur")
    case .connections: language.choose(english: "many partners", french: "nombreux partenaires")
    case .momentum: language.choose(english: "momentum", french: "élan")
    case .countryTies: language.choose(english: "partners there", french: "partenaires sur place")
    case .similarPartners:
      language.choose(english: "partners of the like", french: "partenaires de semblables")
    case .similarProjects:
      language.choose(english: "similar projects", french: "projets semblables")
    case .workWords: language.choose(english: "words of projects", french: "mots des projets")
    default: projectLabel(in: language)
    }
  }

  /// What a feature is called that is about projects like the one asked about, or about nearness.
  private func projectLabel(in language: Language) -> String {
    switch self {
    case .profileWords:
      language.choose(english: "words of most of its work", french: "mots de l'essentiel")
    case .programmeShare: language.choose(english: "same programme", french: "même programme")
    case .markLift: language.choose(english: "same frame", french: "même cadre")
    case .themeLift: language.choose(english: "weight of the themes", french: "poids des thèmes")
    case .similarMarks:
      language.choose(english: "projects of the same frame", french: "projets de même cadre")
    case .countryLift:
      language.choose(english: "country in such projects", french: "pays dans ces projets")
    case .kindLift:
      language.choose(english: "sort in such projects", french: "type dans ces projets")
    case .nearWalk: language.choose(english: "a few steps away", french: "à quelques pas")
    case .topicalWalk:
      language.choose(english: "partners in the field", french: "partenaires du domaine")
    default: language.choose(english: "same country", french: "même pays")
    }
  }
}
