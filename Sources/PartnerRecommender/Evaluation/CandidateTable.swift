import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Everything that rankers know of the candidates of one query.
struct CandidateTable {
  /// The candidates, in order.
  let candidates: [Int32]
  /// For each feature that says something ln(1 + *f*) of every candidate.
  let columns: [FeatureName: [Double]]
  let popularity: [Double]
  let commonPartners: [Double]
  let resourceAllocation: [Double]
  let pageRank: [Double]
  /// The positions of the answers among the candidates, in order.
  let answers: [Int]

  /// The scores by a model, added in the order in which a recommender adds them.
  func scores(_ model: ScoringModel) -> [Double] {
    var totals = [Double](repeating: model.base, count: candidates.count)
    for feature in Recommender.features {
      let slope = model.slope(of: feature.name)
      guard slope != 0, let column = columns[feature.name] else { continue }
      for position in totals.indices { totals[position] += slope * column[position] }
    }
    return totals
  }
}

/// Makes candidate tables, one after the other.
struct CandidateTables {
  private let context: ScoringContext
  private let admissible: [Int32]
  private var scratch: Scratch
  /// For each partner its position among the candidates, or -1.
  private var position: [Int32]

  /// - Parameter admissible: Who can be suggested at all, in order.
  init(_ context: ScoringContext, admissible: [Int32]) {
    self.context = context
    self.admissible = admissible
    scratch = Scratch(partnerCount: context.graph.partners.count)
    position = Array(repeating: -1, count: context.graph.partners.count)
  }

  /// Whoever may be suggested to somebody: no event, no project, no country.
  static func admissible(in context: ScoringContext) -> [Int32] {
    guard let question = try? Question(Request(), in: context),
      let filter = try? CandidateFilter(question, RecommendationOptions(), context)
    else { return [] }
    return filter.admitted().map { Int32($0) }
  }

  /// The table of a query; nothing if the graph does not hold what it names.
  mutating func table(for query: EvaluationQuery) -> CandidateTable? {
    guard let asker = context.graph.index(of: query.asker),
      let question = try? query.request.map({ try Question($0, in: context) })
        ?? Question(about: asker, in: context)
    else { return nil }
    let linked = context.graph.partnersAlreadyLinked(to: asker)
    let candidates = admissible.filter { $0 != Int32(asker) && !linked.contains($0) }
    for (place, candidate) in candidates.enumerated() { position[Int(candidate)] = Int32(place) }
    defer { for candidate in candidates { position[Int(candidate)] = -1 } }
    var columns: [FeatureName: [Double]] = [:]
    for feature in Recommender.features {
      let values = feature.values(for: question, in: context, scratch: &scratch)
      columns[feature.name] = column(values, candidates)
    }
    let rows = context.acquaintances.rows
    let answers = query.answers.compactMap { context.graph.index(of: $0) }
      .map { Int(position[$0]) }.filter { $0 >= 0 }.sorted()
    return CandidateTable(
      candidates: candidates, columns: columns,
      popularity: candidates.map { Double(rows.count(of: Int($0))) },
      commonPartners: sum(from: asker, candidates) { _ in 1 },
      resourceAllocation: sum(from: asker, candidates) { 1 / Double(rows.count(of: $0)) },
      pageRank: walk(from: asker, candidates),
      answers: answers)
  }

  private func column(_ values: FeatureValues, _ candidates: [Int32]) -> [Double]? {
    switch values {
    case .sparse(let partners, let values):
      guard !partners.isEmpty else { return nil }
      var column = [Double](repeating: 0, count: candidates.count)
      for (partner, value) in zip(partners, values) {
        let place = position[Int(partner)]
        if place >= 0 { column[Int(place)] = log1p(value) }
      }
      return column
    case .dense(let value): return candidates.map { log1p(value(Int($0))) }
    }
  }

  /// A sum over common partners, for the baselines that no feature gives.
  private mutating func sum(
    from asker: Int, _ candidates: [Int32], _ part: (_ common: Int) -> Double
  ) -> [Double] {
    let rows = context.acquaintances.rows
    for first in rows[asker] {
      let value = part(Int(first.partner))
      for second in rows[Int(first.partner)] { scratch.add(value, to: second.partner) }
    }
    return gathered(candidates)
  }

  /// The visits of a walk that takes every acquaintance alike.
  private mutating func walk(from asker: Int, _ candidates: [Int32]) -> [Double] {
    let rows = context.acquaintances.rows
    PersonalisedPageRank().push(from: asker, context.acquaintances, &scratch) {
      1 / Double(rows.count(of: $1))
    }
    return gathered(candidates)
  }

  private mutating func gathered(_ candidates: [Int32]) -> [Double] {
    var sums = [Double](repeating: 0, count: candidates.count)
    guard case .sparse(let partners, let values) = scratch.take() else { return sums }
    for (partner, value) in zip(partners, values) where position[Int(partner)] >= 0 {
      sums[Int(position[Int(partner)])] = value
    }
    return sums
  }
}
