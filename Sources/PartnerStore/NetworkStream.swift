public import PartnerGraph

/// A network whose links come in parts, so that a large one is never in memory as a whole.
public struct NetworkStream {
  /// Takes some links; it throws if they cannot be taken, and then no more are to be given.
  ///
  /// Where their partners stand in the network is told with them, or nothing if that is not known.
  public typealias Taker = (_ links: [Link], _ ends: [LinkEnds]) throws -> Void

  /// Everything but the links.
  let network: Network
  /// How many links there will be, if that is known; only for telling progress.
  let linkCount: Int?
  let links: (_ take: Taker) throws -> Void
  let layout: () throws -> [StoredFile]

  /// Makes a stream.
  ///
  /// - Parameters:
  ///   - network: Everything but the links; links of it are not looked at.
  ///   - linkCount: How many links there will be, if that is known; only for telling progress.
  ///   - layout: What is kept of the files the network was read from, asked for after the last link.
  ///   - links: Gives the links to its argument, part by part, in order of the table.
  public init(
    _ network: Network, linkCount: Int? = nil, layout: @escaping () throws -> [StoredFile],
    links: @escaping (_ take: Taker) throws -> Void
  ) {
    self.network = network
    self.linkCount = linkCount
    self.links = links
    self.layout = layout
  }

  /// A network that is in memory, in one part.
  init(_ network: Network, layout: [StoredFile]) {
    self.init(
      network, linkCount: network.links.count, layout: { layout },
      links: { take in
        var rest = network.links[...]
        while !rest.isEmpty {
          try take(Array(rest.prefix(8_192)), [])
          rest = rest.dropFirst(8_192)
        }
      })
  }
}
