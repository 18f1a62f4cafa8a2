/// Where the two partners of a link stand in the table of partners, counted from 0.
///
/// Whoever reads links looks their partners up anyway; who takes the links need not do it again.
public struct LinkEnds: Hashable, Sendable {
  /// The place of the partner the link starts at.
  public let from: Int32
  /// The place of the partner it leads to.
  public let to: Int32

  /// Notes two places.
  public init(from: Int32, to: Int32) {
    self.from = from
    self.to = to
  }
}
