public import PartnerGraph

/// A network read from the file of another program, and what had to be assumed.
public struct DecodedNetwork: Hashable, Sendable {
  /// The network; it has no ``PartnerGraph/NetworkProblem``.
  public let network: Network
  /// What the file did not say and was assumed, in the order of ``ImportNote``'s cases.
  public let notes: [ImportNote]

  /// Puts a network and its notes together.
  public init(network: Network, notes: [ImportNote]) {
    self.network = network
    self.notes = notes
  }
}
