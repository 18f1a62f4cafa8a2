/// One end of a link, seen from the partner at its other end.
public struct Incidence: Hashable, Sendable, BitwiseCopyable {
  /// The index of the partner at the other end.
  public let neighbour: Int32
  /// The index of the link.
  public let link: Int32
}
