import PartnerGraph

/// How much a partner works with others on what the question is about: Σ *p*(*θ*) · work(*θ*), where *p*
/// is the share of a theme in the question, by rarity, and work that of ``WorkThemes``.
///
/// Preferential attachment within a field. Expertise as the strength of evidence that ties a person
/// to a topic: K. Balog, L. Azzopardi, M. de Rijke, *Formal models for expert finding in enterprise
/// corpora*, SIGIR 2006, doi:10.1145/1148170.1148181. Cost: those who work on the asker's themes.
struct FieldExperience: Feature {
  let name = FeatureName.fieldExperience

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let rarity = context.profiles.rarity
    let all = question.profile.reduce(0) { $0 + $1.weight * rarity[Int($1.theme)] }
    guard all > 0 else { return .none }
    for entry in question.profile {
      let share = entry.weight * rarity[Int(entry.theme)] / all
      for worker in context.work.workers[Int(entry.theme)] {
        scratch.add(share * worker.weight, to: worker.partner)
      }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] { SharedThemes().evidence(for: candidate, question: question, in: context) }
}
