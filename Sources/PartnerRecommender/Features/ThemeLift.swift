import PartnerGraph

/// How much a partner's work leans to the themes of the question: Σ ln(1 + *c* *N* / (100 *n*)) over its
/// themes and what is wider, where *c* of the *n* common works of the partner are about the theme and
/// *N* is the number of all common works.
///
/// The logarithms of a naive Bayes classifier that takes themes for independent: M. E. Maron, *Automatic
/// indexing: an experimental inquiry*, Journal of the ACM 8 (1961) 404, doi:10.1145/321075.321084.
/// Cost: those who work on the themes.
struct ThemeLift: Feature {
  let name = FeatureName.themeLift

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    context.themeTally.leanings(
      to: question.profile.map { ($0.theme, question.request == nil ? $0.weight : 1) }, &scratch)
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    let themes = question.profile.map(\.theme)
    let counted = zip(themes, context.themeTally.counts(of: themes, for: candidate))
      .map { (theme: $0, count: $1) }.filter { $0.count > 0 }
    let brought = Set(
      counted.flatMap { context.graph.ancestorsOfTheme[Int($0.theme)].map(\.theme) })
    let all = Int(context.commonWorks.counts[candidate])
    return counted.filter { !brought.contains($0.theme) }
      .sorted { ($1.count, $0.theme) < ($0.count, $1.theme) }.prefix(3).map {
        .themeProjects(
          context.graph.themes[Int($0.theme)].id, projects: Int($0.count), of: all)
      }
  }
}
