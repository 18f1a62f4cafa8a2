public import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds partners that are the same, and says why.
///
/// A pair is scored by what registers call them, their names, country, place and kind, by a link
/// between them, and by a third that is as like; the score is the logarithm of odds and the sum of
/// its reasons. Only pairs that share something rare are looked at.
public struct Reconciler: Sendable {
  private let graph: PartnerGraph
  private let pairs: PairScore

  /// Prepares the comparison of the partners of a graph.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters of all names.
  public init(_ graph: PartnerGraph) {
    self.graph = graph
    pairs = PairScore(graph, MatchWeights())
  }

  /// The part of the score that every pair has: how rarely two partners are the same.
  public var base: Double { Double(pairs.weights.base) }

  /// The comparison of two partners, alike or not, by themselves; the first is the one that stays.
  ///
  /// - Throws: ``PartnerGraphError/unknownPartner(_:)``.
  /// - Complexity: O(*a* · *b*), where *a* and *b* are the numbers of words of their names.
  public func comparison(
    of first: Partner.ID, with second: Partner.ID
  ) throws(PartnerGraphError) -> MergeProposal {
    guard let a = graph.index(of: first) else { throw .unknownPartner(first) }
    guard let b = graph.index(of: second) else { throw .unknownPartner(second) }
    var rest = NameMatcher.Rest()
    let score = pairs.score(a, b, least: -.infinity, &rest) ?? -.infinity
    return MergeProposal(
      survivor: first, other: second, like: first, score: Double(score), rival: nil)
  }

  /// What speaks for a proposal and against it, heaviest first; with ``base`` the parts of its score.
  ///
  /// - Returns: Nothing if the proposal is about partners of another graph.
  /// - Complexity: O(*a* · *b*), where *a* and *b* are the numbers of words of their names.
  public func reasons(for proposal: MergeProposal) -> [MatchReason] {
    guard let a = graph.index(of: proposal.like), let b = graph.index(of: proposal.other) else {
      return []
    }
    var reasons = pairs.reasons(a, b)
    if let rival = proposal.rival {
      reasons.append(
        MatchReason(
          feature: .rival, contribution: Double(rival.value * pairs.weights.rival),
          evidence: .rival(rival.partner, to: rival.to),
          parts: [.init(name: "rival", value: Double(rival.value))]))
    }
    return reasons.enumerated().sorted {
      (abs($1.element.contribution), $0.offset) < (abs($0.element.contribution), $1.offset)
    }.map(\.element)
  }

  /// Every pair that is the same with at least a probability, the surest first, then in order of
  /// the one that stays and the other.
  ///
  /// Partners of different kinds are proposed only if a register has one identifier for both,
  /// partners with different identifiers of a register never.
  ///
  /// - Parameters:
  ///   - threshold: The least probability, above 0 and below 1.
  ///   - told: Is told now and then how far the work is.
  /// - Complexity: O(*k* log *k* + *c*) expected, where *k* is the number of words and heavy pairs of
  ///   words of all names and *c* ≤ 60 *k* that of candidates, each compared once; O(*k*) memory.
  public func matches(
    threshold: Double = 0.7, told: (WorkProgress) -> Void = { _ in }
  ) -> [MergeProposal] {
    found(threshold, told).map { pair in
      let (survivor, other) =
        standing(pair.a) < standing(pair.b) ? (pair.b, pair.a) : (pair.a, pair.b)
      return proposal(survivor, other, like: survivor, pair)
    }.sorted(by: MergeProposal.precedes)
  }

  /// The partners to be joined, by the pairs of ``matches(threshold:)``: one proposal for each that
  /// goes, in the same order.
  ///
  /// Where more than two are one, each goes into the same survivor: the one with the most links,
  /// then the most sources, then the first in order. What A and B, and B and C, have in common makes
  /// one of all three unless A and C are clearly different; an identifier outweighs their names.
  ///
  /// - Parameters:
  ///   - threshold: The least probability, above 0 and below 1.
  ///   - told: Is told now and then how far the work is.
  /// - Complexity: That of ``matches(threshold:)``.
  public func proposals(
    threshold: Double = 0.7, told: (WorkProgress) -> Void = { _ in }
  ) -> [MergeProposal] {
    let found = found(threshold, told)
    var clusters = PartnerClusters()
    var rest = NameMatcher.Rest()
    for pair in found {
      let isCertain = pair.score > Self.certain
      clusters.unite(pair.a, pair.b) { a, b in
        mayBeOne(a, b)
          && (isCertain || pairs.score(a, b, least: Self.clearlyDifferent, &rest) != nil)
      }
    }
    var best: [Int: [Int]] = [:]
    for (number, pair) in found.enumerated() {
      best[pair.a, default: []].append(number)
      best[pair.b, default: []].append(number)
    }
    return clusters.groups.flatMap { group -> [MergeProposal] in
      let survivor = group.max { standing($0) < standing($1) } ?? group[0]
      return group.filter { $0 != survivor }.map { other in
        let known = (best[other] ?? []).map { found[$0] }
        let others = Set(group)
        let pair =
          known.first { $0.a == survivor || $0.b == survivor }
          ?? known.first { others.contains($0.a) && others.contains($0.b) } ?? known[0]
        return proposal(survivor, other, like: pair.a == other ? pair.b : pair.a, pair)
      }
    }.sorted(by: MergeProposal.precedes)
  }

  /// The score below which two are not taken for one although each is like a third.
  private static let clearlyDifferent: Float = -2
  /// The score from which a register has one identifier for both.
  private static let certain: Float = 12
  /// How much less like a third may be to count, as a logarithm of odds.
  private static let rivalry: Float = 3

  /// The score from which rivals are looked for.
  private static let worthRivals: Float = -3

  /// After how many partners whoever watches is told.
  private static let partnersBetweenWords = 1_024

  // MARK: Pairs

  private struct Found {
    let a: Int
    let b: Int
    var score: Float
    var rival: (partner: Int, to: Int, value: Float)?
  }

  /// The pairs of at least a probability, the surest first, then in order.
  private func found(_ threshold: Double, _ told: (WorkProgress) -> Void) -> [Found] {
    let least = Float(MergeProposal.score(of: threshold))
    var scored: [Found] = []
    var rest = NameMatcher.Rest()
    let count = graph.partners.count
    func tell(_ done: Int) {
      if done % Self.partnersBetweenWords == 0 {
        told(WorkProgress(.comparing, done: done, of: count))
      }
    }
    CandidatePairs(pairs).visit(told: tell) { a, b in
      guard mayBeOne(a, b),
        let score = pairs.score(
          a, b, least: min(least, max(least, Self.worthRivals) - Self.rivalry), &rest)
      else { return }
      scored.append(Found(a: b, b: a, score: score))
    }
    var neighbours = [[(other: Int32, score: Float)]](repeating: [], count: graph.partners.count)
    for pair in scored {
      neighbours[pair.a].append((Int32(pair.b), pair.score))
      neighbours[pair.b].append((Int32(pair.a), pair.score))
    }
    return scored.compactMap { pair in
      guard pair.score >= least else { return nil }
      // What is hardly the same anyway needs no rival.
      guard pair.score >= Self.worthRivals else { return pair }
      var pair = pair
      let rivals = [(pair.a, pair.b), (pair.b, pair.a)].compactMap { one, other in
        rival(of: other, to: one, pair.score, neighbours[one], &rest)
      }
      if let strongest = rivals.max(by: { $1.value < $0.value }) {
        pair.score += strongest.value * pairs.weights.rival
        pair.rival = strongest
      }
      return pair.score >= least ? pair : nil
    }.sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
  }

  /// The strongest of those that are as like `one` as `other` is, and are not the same as `other`.
  private func rival(
    of other: Int, to one: Int, _ score: Float, _ neighbours: [(other: Int32, score: Float)],
    _ rest: inout NameMatcher.Rest
  ) -> (partner: Int, to: Int, value: Float)? {
    var (odds, best, strongest) = (0.0, -Float.infinity, -1)
    for third in neighbours where third.score >= score - Self.rivalry && Int(third.other) != other {
      let row = Int(third.other)
      guard !mayBeOne(row, other) || pairs.score(row, other, least: 0, &rest) == nil else {
        continue
      }
      odds += exp(Double(third.score - score))
      if third.score > best { (best, strongest) = (third.score, row) }
    }
    return strongest < 0 ? nil : (strongest, one, Float(-log(1 + odds)))
  }

  /// Whether nothing speaks so much against a pair that no name could outweigh it.
  private func mayBeOne(_ a: Int, _ b: Int) -> Bool {
    var isSame = false
    for register in RegisterTable.Register.allCases {
      switch pairs.registers.agree(a, b, register) {
      case true?: isSame = true
      case false?: if register != .pic { return false }
      case nil: continue
      }
    }
    return isSame || graph.kindOfPartner[a] == graph.kindOfPartner[b]
  }

  /// By what the one that stays is chosen, the greatest.
  private func standing(_ row: Int) -> (Int, Int, Int) {
    (graph.incidences.count(of: row), graph.partners[row].sources.count, -row)
  }

  private func proposal(_ survivor: Int, _ other: Int, like: Int, _ pair: Found) -> MergeProposal {
    let id = { (row: Int) in graph.partners[row].id }
    return MergeProposal(
      survivor: id(survivor), other: id(other), like: id(like), score: Double(pair.score),
      rival: pair.rival.map { .init(partner: id($0.partner), to: id($0.to), value: $0.value) })
  }
}
