import PartnerGraph

/// The best introduction: the greatest of 1 / (1 / *w*(asker, *z*) + 1 / *w*(*z*, candidate)) over *z*.
///
/// Only those who can speak for someone introduce: *z* is neither an event nor a project.
/// Two steps in a row are as strong as their resistances added. On the worth of an introduction by
/// a third: M. S. Granovetter, *The strength of weak ties*, American Journal of Sociology 78 (1973)
/// 1360, doi:10.1086/225469. Cost: the acquaintances of the asker's acquaintances.
struct Introduction: Feature {
  let name = FeatureName.introduction

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let subject = question.subject else { return .none }
    CommonPartners.forEach(from: subject, in: context.acquaintances) {
      candidate, common, near, far in
      guard Self.introduces(common, context) else { return }
      scratch.raise(candidate, to: Self.value(near, far))
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let subject = question.subject else { return [] }
    return CommonPartners.evidence(subject, candidate, in: context, limit: 1) {
      common, near, far in
      Self.introduces(common, context) ? Self.value(near, far) : 0
    }
  }

  private static func introduces(_ partner: Int, _ context: ScoringContext) -> Bool {
    !context.graph.kindOfPartner[partner].isOccasion
  }

  private static func value(_ near: Double, _ far: Double) -> Double { near * far / (near + far) }
}
