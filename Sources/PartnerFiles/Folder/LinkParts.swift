public import PartnerGraph

/// Links that come part by part, so that they need not all be in memory.
public struct LinkParts {
  /// Takes some links; after an error no more are to be given.
  public typealias Taker = ([Link]) throws(PartnerFilesError) -> Void

  /// How many links there are.
  let count: Int
  let give: (Taker) throws(PartnerFilesError) -> Void

  /// Makes a sequence of parts.
  ///
  /// - Parameters:
  ///   - count: How many links there are; only for telling progress.
  ///   - give: Gives all links to its argument, in order of the table, as often as it is called. No two
  ///     have one identifier.
  public init(
    count: Int, _ give: @escaping (_ take: Taker) throws(PartnerFilesError) -> Void
  ) {
    self.count = count
    self.give = give
  }
}
