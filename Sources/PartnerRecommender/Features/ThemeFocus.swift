import PartnerGraph

/// How much of what both do is the same: the cosine of their profiles as vectors of tf-idf weights.
///
/// G. Salton, C. Buckley, *Term-weighting approaches in automatic text retrieval*, Information
/// Processing & Management 24 (1988) 513, doi:10.1016/0306-4573(88)90021-0. Cost: as SharedThemes.
struct ThemeFocus: Feature {
  let name = FeatureName.themeFocus

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard question.profileNorm > 0 else { return .none }
    let themes = question.profile.map { entry in
      let rarity = context.profiles.rarity[Int(entry.theme)]
      return (theme: entry.theme, worth: entry.weight * rarity * rarity / question.profileNorm)
    }
    return context.profiles.sums(over: themes, perLength: true, &scratch)
  }

  /// Half of what it does.
  func ideal(for question: Question, in context: ScoringContext) -> Double {
    question.asked.isEmpty ? 0 : 0.5
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    var weights: [Int32: Double] = [:]
    for entry in question.profile { weights[entry.theme] = entry.weight }
    var dot = 0.0
    for entry in context.profiles.themesOfPartner[candidate] {
      let rarity = context.profiles.rarity[Int(entry.theme)]
      dot += entry.weight * (weights[entry.theme] ?? 0) * rarity * rarity
    }
    return [.share(min(1, dot / (question.profileNorm * context.profiles.norms[candidate])))]
  }
}
