#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How good one ranking is, given at which ranks the true answers stand.
///
/// Gains are binary. K. Järvelin, J. Kekäläinen, *Cumulated gain-based evaluation of IR techniques*,
/// ACM Transactions on Information Systems 20 (2002) 422, doi:10.1145/582415.582418.
public struct RankingMetrics: Hashable, Sendable {
  /// nDCG@10: Σ 1 / log₂(1 + *rank*) over the answers among the first ten, divided by what it would
  /// be if the first min(10, *answers*) were all answers; 0...1.
  public let ndcg10: Double
  /// Whether an answer is among the first ten: 0 or 1.
  public let hit10: Double
  /// 1 / the rank of the first answer; 0 if none is ranked.
  public let reciprocalRank: Double
  /// The share of the answers that are among the first fifty, 0...1.
  public let recall50: Double
  /// The share of the first ten that are answers, 0...1.
  public let precision10: Double

  /// Measures a ranking.
  ///
  /// - Parameters:
  ///   - ranks: The ranks, from 1, at which answers stand: at least the first one, and all to rank 50.
  ///   - answerCount: The number of answers, whether ranked or not.
  /// - Complexity: O(*r*), where *r* is the number of ranks.
  public init(ranks: [Int], answerCount: Int) {
    let early = ranks.filter { $0 <= 10 }
    let gain = early.reduce(0) { $0 + 1 / log2(Double($1) + 1) }
    let ideal = (0..<min(10, max(0, answerCount))).reduce(0) { $0 + 1 / log2(Double($1) + 2) }
    ndcg10 = ideal > 0 ? gain / ideal : 0
    hit10 = early.isEmpty ? 0 : 1
    reciprocalRank = ranks.min().map { 1 / Double($0) } ?? 0
    let found = Double(ranks.count { $0 <= 50 })
    recall50 = answerCount > 0 ? found / Double(answerCount) : 0
    precision10 = Double(early.count) / 10
  }
}
