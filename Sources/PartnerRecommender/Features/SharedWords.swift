import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Words of a request that stand in a partner's names, sort or note: Σ ln(1 + *n* / *h*) over the words
/// that *h* of *n* partners have.
///
/// Inverse document frequency: K. Spärck Jones, *A statistical interpretation of term specificity and
/// its application in retrieval*, Journal of Documentation 28 (1972) 11, doi:10.1108/eb026526.
/// Cost: the partners that have the words; the texts of all partners once.
struct SharedWords: Feature {
  let name = FeatureName.sharedWords

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let wanted = Set(question.request?.words ?? [])
    guard !wanted.isEmpty else { return .none }
    let index = context.words.index(context)
    for word in wanted.sorted() {
      guard let row = index.row(of: word) else { continue }
      let partners = index.ownHolders[row]
      let rarity = log1p(Double(context.graph.partners.count) / Double(max(1, partners.count)))
      for partner in partners { scratch.add(rarity, to: partner) }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    var wanted = Set(question.request?.words ?? [])
    var shown: [String] = []
    // The words are shown as the partner writes them, not as they are compared.
    for text in Self.texts(of: candidate, context.graph) {
      for piece in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        let met = wanted.intersection(context.words.cut(String(piece)))
        if !met.isEmpty { shown.append(piece.lowercased()) }
        wanted.subtract(met)
      }
    }
    return [.words(shown)]
  }

  static func texts(of partner: Int, _ graph: PartnerGraph) -> [String] {
    let naming = graph.partners.naming(at: partner)
    return naming.name.all + [graph.subkind(of: partner)] + naming.aliases + [naming.note]
  }
}
