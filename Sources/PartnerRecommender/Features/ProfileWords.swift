import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Words of a request, or of the asker's own projects, in the projects of a partner, by BM25:
/// Σ ln(1 + *n* / *h*) *c* (*k* + 1) / (*c* + *k* (1 − *b* + *b* *l* / *L*)) with *k* = 1.5 and *b* = 0.5, where *c*
/// projects of the partner and those of *h* of *n* partners have the word, *l* is the number of words in the
/// partner's projects and *L* the mean of that.
///
/// S. Robertson, H. Zaragoza, *The probabilistic relevance framework: BM25 and beyond*, Foundations and
/// Trends in Information Retrieval 3 (2009) 333, doi:10.1561/1500000019. Words that more than a tenth of
/// the partners have are left out. Cost: those who have the words.
struct ProfileWords: Feature {
  let name = FeatureName.profileWords

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let (k, b) = (1.5, 0.5)
    let asked = WorkWords.asked(question, context)
    guard !asked.isEmpty else { return .none }
    let index = context.words.index(context)
    let count = Double(context.graph.partners.count)
    for (row, weight) in asked {
      let holders = index.workHolders[row]
      guard !holders.isEmpty, Double(holders.count) * 10 <= max(100, count) else { continue }
      let rarity = weight * log1p(count / Double(holders.count)) * (k + 1)
      for holder in holders {
        let length = index.workLengths[Int(holder.partner)]
        scratch.add(
          rarity * holder.weight / (holder.weight + k * (1 - b + b * length)), to: holder.partner)
      }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] { WorkWords().evidence(for: candidate, question: question, in: context) }
}
