import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Partners both know, each counting 1 / ln *k* where it knows *k* partners.
///
/// L. A. Adamic, E. Adar, *Friends and neighbors on the Web*, Social Networks 25 (2003) 211,
/// doi:10.1016/S0378-8733(03)00009-1. Cost: the acquaintances of the asker's acquaintances.
struct AdamicAdar: Feature {
  let name = FeatureName.adamicAdar

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let subject = question.subject else { return .none }
    CommonPartners.forEach(from: subject, in: context.acquaintances) { candidate, common, _, _ in
      scratch.add(Self.value(common, context), to: candidate)
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let subject = question.subject else { return [] }
    return CommonPartners.evidence(subject, candidate, in: context, limit: 5) { common, _, _ in
      Self.value(common, context)
    }
  }

  private static func value(_ common: Int, _ context: ScoringContext) -> Double {
    // Whoever is common knows at least the two, so the logarithm is more than 0.
    1 / log(Double(max(2, context.acquaintances.counts[common])))
  }
}
