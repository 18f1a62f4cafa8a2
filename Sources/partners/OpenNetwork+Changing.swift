import PartnerGraph

extension OpenNetwork {
  /// The network as if some partners and links were not in it, named as people name them.
  func without(_ names: [String]) throws(CommandFailure) -> OpenNetwork {
    if names.isEmpty { return self }
    var partners: Set<Partner.ID> = []
    var links: Set<Link.ID> = []
    for name in names {
      if graph.linkIndex(of: Identifier(name)) != nil {
        links.insert(Identifier(name))
      } else {
        partners.insert(try partner(name).id)
      }
    }
    return with(
      try answering { () throws(PartnerGraphError) in
        try graph.changed(withoutPartners: partners, withoutLinks: links)
      })
  }
}
