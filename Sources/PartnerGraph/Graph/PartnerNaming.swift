/// What a partner is called and what is said of it: the texts by which it is found.
public struct PartnerNaming: Hashable, Sendable {
  /// The identifier.
  public let id: Partner.ID
  /// The name in all languages.
  public let name: LocalizedText
  /// Other names.
  public let aliases: [String]
  /// The remark; empty if there is none.
  public let note: String

  /// Makes the texts of a partner.
  public init(id: Partner.ID, name: LocalizedText, aliases: [String], note: String) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.note = note
  }

  /// The texts of a partner.
  public init(_ partner: Partner) {
    self.init(id: partner.id, name: partner.name, aliases: partner.aliases, note: partner.note)
  }
}

extension GraphTable<Partner> {
  /// The texts of the partner at a position, for which the row need not be made.
  ///
  /// - Complexity: O(1); in a file O(*b*), where *b* is the number of bytes of the row.
  public func naming(at position: Int) -> PartnerNaming {
    switch storage {
    case .values(let rows): return PartnerNaming(rows[position])
    case .source(let source):
      precondition(position >= 0 && position < count, "there is no row at this position")
      return source.naming(at: position) ?? PartnerNaming(source.row(at: position))
    }
  }
}
