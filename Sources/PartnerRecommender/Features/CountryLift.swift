import PartnerGraph

/// How much more often than elsewhere those of the candidate's country are met in projects marked as the
/// request is: the mean over its marks of the lift of ``MarkIndex``, less 1. The score has its logarithm, that
/// of a naive Bayes classifier, which is below 0 where the country is met less often.
///
/// Programmes have countries of their own, above all those of neighbours: J. Scherngell, M. J. Barber,
/// *Spatial interaction modelling of cross-region R&D collaborations*, Papers in Regional Science 88
/// (2009) 531, doi:10.1111/j.1435-5957.2008.00215.x. Cost: one look-up a candidate; the members of the
/// projects once for each mark.
struct CountryLift: Feature {
  let name = FeatureName.countryLift

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let lifts = Self.mean(question, context, \.countries) else { return .none }
    let countryOf = context.affinities.countryOf
    return .dense { countryOf[$0] < 0 ? 0 : lifts[countryOf[$0]] - 1 }
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    guard let country = context.countries[candidate],
      let lifts = Self.mean(question, context, \.countries)
    else { return [] }
    return [.countryFrequency(country, times: lifts[context.affinities.countryOf[candidate]])]
  }

  /// The mean of the lifts of the marks of a request; nothing if no project has any.
  static func mean(
    _ question: Question, _ context: ScoringContext, _ part: KeyPath<MarkIndex.Lifts, [Double]>
  ) -> [Double]? {
    guard let marks = question.request?.marks, !marks.isEmpty else { return nil }
    let rows = marks.compactMap { context.marks.row(of: context.marks.lasting($0)) }
    guard let first = rows.first else { return nil }
    var sum = context.marks.lifts(of: first)[keyPath: part]
    for row in rows.dropFirst() {
      let lifts = context.marks.lifts(of: row)[keyPath: part]
      for place in sum.indices { sum[place] += lifts[place] }
    }
    return sum.map { $0 / Double(rows.count) }
  }
}
