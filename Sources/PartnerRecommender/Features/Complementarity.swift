import PartnerGraph

/// What the one offers and the other seeks, both ways: Σ rarity(*θ*) · match(*θ*).
///
/// An offer matches a need with 1 if it is the theme sought or narrower, with 2^(−*s*) if it is *s*
/// steps wider. Complementary needs as a ground for ties between organisations: R. Gulati, M. Gargiulo,
/// *Where do interorganizational networks come from?*, American Journal of Sociology 104 (1999)
/// 1439, doi:10.1086/210179. Cost: the partners that offer or seek a theme.
struct Complementarity: Feature {
  let name = FeatureName.complementarity

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    func gather(_ rows: CompressedRows<Int32>, meeting match: [Double]) {
      guard !match.isEmpty else { return }
      for (theme, value) in match.enumerated() where value > 0 {
        for partner in context.graph.holdersOfTheme[theme]
        where rows[Int(partner)].contains(Int32(theme)) {
          scratch.add(value * context.profiles.rarity[theme], to: partner)
        }
      }
    }
    gather(context.graph.offersOfPartner, meeting: question.sought)
    gather(context.graph.seeksOfPartner, meeting: question.offered)
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    let graph = context.graph
    let asker = question.subject.map { graph.partners[$0] }
    let partner = graph.partners[candidate]
    let sources = Set(partner.sources + (asker?.sources ?? [])).sorted()
    func matched(_ row: ArraySlice<Int32>, _ match: [Double]) -> [Int] {
      let met = row.map { Int($0) }.filter { !match.isEmpty && match[$0] > 0 }
      // What is wider than the need is named only where nothing meets the need itself.
      let whole = met.filter { match[$0] == 1 }
      return (whole.isEmpty ? met : whole).sorted {
        let (a, b) = (
          context.profiles.rarity[$0] * match[$0], context.profiles.rarity[$1] * match[$1]
        )
        return (b, $0) < (a, $1)
      }
    }
    /// The need that a theme meets as a wider one only; of several the first.
    func need(_ theme: Int, _ match: [Double], _ needs: [Int32]) -> Theme.ID? {
      guard match[theme] < 1 else { return nil }
      let narrower = needs.first { need in
        graph.ancestorsOfTheme[Int(need)].contains { $0.theme == Int32(theme) }
      }
      return narrower.map { graph.themes[Int($0)].id }
    }
    return matched(graph.offersOfPartner[candidate], question.sought).map {
      .offer(
        graph.themes[$0].id, widerThan: need($0, question.sought, question.needs.sought),
        by: partner.id, to: asker?.id, sources: sources)
    }
      + matched(graph.seeksOfPartner[candidate], question.offered).map {
        .offer(
          graph.themes[$0].id, widerThan: need($0, question.offered, question.needs.offered),
          by: asker?.id, to: partner.id, sources: sources)
      }
  }
}
