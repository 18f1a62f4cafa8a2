public import PartnerGraph

/// What nodes and edges of another program are taken to be where they do not say.
public struct ImportDefaults: Hashable, Sendable {
  /// The kind of a node.
  public let partnerKind: Partner.Kind
  /// The kind of an edge.
  public let linkKind: Link.Kind

  /// Makes defaults: an institution, and a contact, which claims the least.
  public init(partnerKind: Partner.Kind = .institution, linkKind: Link.Kind = .contact) {
    self.partnerKind = partnerKind
    self.linkKind = linkKind
  }
}
