#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How strong a link is, from its kind, its state and its age.
///
/// strength = kind × state × age, each in 0...1, where age = 2^(-*y* / 20) held between 1/4 and 1
/// and *y* is the number of years from the newest date in the link to ``asOf``; a link without a
/// date counts as 20 years old. The cost of a step along a link is 1 / strength, so a path of least
/// cost prefers few, strong, recent links. The numbers are a judgement, not a measurement.
public struct LinkWeighting: Hashable, Sendable {
  /// The day at which ages are counted; without one, age plays no part.
  public let asOf: PartialDate?

  /// Makes a weighting for a day, usually ``PartnerGraph/newestDate``.
  public init(asOf: PartialDate?) { self.asOf = asOf }

  /// The strength of a link, more than 0 and at most 1.
  ///
  /// - Complexity: O(1).
  public func strength(of link: Link) -> Double {
    strength(link.kind, link.state, newest: link.newestDate)
  }

  /// The strength of a link of a graph, more than 0 and at most 1.
  ///
  /// - Complexity: O(1).
  public func strength(of link: Int, in graph: PartnerGraph) -> Double {
    strength(graph.kindOfLink[link], graph.stateOfLink[link], newest: graph.newestDateOfLink[link])
  }

  /// The strengths of all links of a graph, in order.
  ///
  /// - Complexity: O(*m*), where *m* is the number of links.
  public func strengths(in graph: PartnerGraph) -> [Double] {
    var strengths = LinkStrengths(graph, self)
    return graph.kindOfLink.indices.map { strengths.strength(of: $0) }
  }

  private func strength(
    _ kind: Link.Kind, _ state: Link.State, newest: PartialDate?
  ) -> Double {
    Self.strength(kind, state) * age(of: newest)
  }

  static func strength(_ kind: Link.Kind, _ state: Link.State) -> Double {
    strength(of: kind) * strength(of: state)
  }

  /// How much is left of a link whose newest date is this.
  func age(of newest: PartialDate?) -> Double {
    guard let asOf else { return 1 }
    let years = newest.map { max(0, asOf.years(since: $0)) } ?? 20
    return max(0.25, exp2(-years / 20))
  }

  private static func strength(of kind: Link.Kind) -> Double {
    switch kind {
    case .twinning, .cooperation: 1
    case .project, .friendship, .exchange: 0.9
    case .mission, .meeting, .hosting: 0.8
    case .membership, .participation, .funding: 0.7
    case .contact: 0.6
    case .location: 0.5
    }
  }

  private static func strength(of state: Link.State) -> Double {
    switch state {
    case .active: 1
    case .dormant: 0.7
    case .proposed: 0.5
    case .ended: 0.4
    }
  }
}
