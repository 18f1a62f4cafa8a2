/// A way from one partner to another along links.
///
/// A path alternates partners and links: it starts at ``start``, and each step names the link it
/// takes and the partner that link leads to.
public struct GraphPath: Hashable, Sendable {
  /// One step of a path.
  public struct Step: Hashable, Sendable {
    /// The index of the link taken: of several between the two partners, the strongest.
    public let link: Int32
    /// The index of the partner it leads to.
    public let partner: Int32
  }

  /// The index of the partner where it starts.
  public let start: Int32
  /// The steps, none if it starts where it ends.
  public let steps: [Step]
  /// The sum of the costs of its steps.
  public let cost: Double

  /// The indices of its partners from the first to the last.
  public var partners: [Int32] { [start] + steps.map(\.partner) }
}
