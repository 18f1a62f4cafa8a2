import PartnerGraph

/// The best introduction: the greatest of 1 / (1 / *w*(asker, *z*) + 1 / *w*(*z*, candidate)) over *z*.
///
/// Two steps in a row are as strong as their resistances added. On the worth of an introduction by
/// a third: M. S. Granovetter, *The strength of weak ties*, American Journal of Sociology 78 (1973)
/// 1360, doi:10.1086/225469. Cost: the acquaintances of the asker's acquaintances.
struct Introduction: Feature {
  let name = FeatureName.introduction

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let subject = question.subject else { return .none }
    CommonPartners.forEach(from: subject, in: context.acquaintances) { candidate, _, near, far in
      scratch.raise(candidate, to: Self.value(near, far))
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let subject = question.subject else { return [] }
    return CommonPartners.evidence(subject, candidate, in: context, limit: 1) { _, near, far in
      Self.value(near, far)
    }
  }

  private static func value(_ near: Double, _ far: Double) -> Double { near * far / (near + far) }
}
