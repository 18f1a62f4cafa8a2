import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Words of a request, or of the asker's own projects, in the projects of a partner:
/// Σ ln(1 + *n* / *h*) · ln(1 + *c*), where *c* projects of the partner and those of *h* partners have the word.
///
/// G. Salton, C. Buckley, *Term-weighting approaches in automatic text retrieval*, Information
/// Processing & Management 24 (1988) 513, doi:10.1016/0306-4573(88)90021-0. Words that more than a
/// tenth of the partners have say nothing and are left out. Cost: those who have the words.
struct WorkWords: Feature {
  let name = FeatureName.workWords

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    let count = Double(context.graph.partners.count)
    for (row, weight) in Self.asked(question, context) {
      let holders = context.words.index(context).workHolders[row]
      guard !holders.isEmpty, Double(holders.count) * 10 <= max(100, count) else { continue }
      let rarity = weight * log1p(count / Double(holders.count))
      for holder in holders { scratch.add(rarity * log1p(holder.weight), to: holder.partner) }
    }
    return scratch.take()
  }

  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    let index = context.words.index(context)
    let wanted = Set(Self.asked(question, context).map(\.row))
    let shared = index.workWords[candidate].filter { wanted.contains(Int($0.theme)) }
      .map { (row: Int($0.theme), holders: index.workHolders.count(of: Int($0.theme))) }
      .sorted { ($0.holders, $0.row) < ($1.holders, $1.row) }
    return [.words(shared.prefix(5).map { spelling(of: $0.row, by: candidate, context) })]
  }

  /// A word as a project of the candidate writes it, not as it is compared.
  private func spelling(of row: Int, by candidate: Int, _ context: ScoringContext) -> String {
    let graph = context.graph
    let index = context.words.index(context)
    let word = index.word(of: row)
    for incidence in graph.incidences[candidate] where graph.joinsProject(incidence) {
      guard index.ownHolders[row].contains(incidence.neighbour) else { continue }
      for text in SharedWords.texts(of: Int(incidence.neighbour), graph) {
        for piece in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        where context.words.cut(String(piece)).contains(word) {
          return piece.lowercased()
        }
      }
    }
    return word
  }

  /// The words asked for, with their weights: those of the request, else those of the asker's work.
  static func asked(
    _ question: Question, _ context: ScoringContext
  ) -> [(row: Int, weight: Double)] {
    if let request = question.request {
      guard !request.words.isEmpty else { return [] }
      let index = context.words.index(context)
      return Set(request.words).sorted().compactMap { word in index.row(of: word).map { ($0, 1) } }
    }
    // The texts of a large network are many: they are read for those who have projects only.
    guard let subject = question.subject,
      context.graph.incidences[subject].contains(where: { context.graph.joinsProject($0) })
    else { return [] }
    let row = context.words.index(context).workWords[subject]
    let most = row.reduce(1) { max($0, $1.weight) }
    return row.map { (Int($0.theme), $0.weight / most) }
  }
}
