/// A document that says something about the network.
public struct Source: Hashable, Sendable, Identifiable {
  /// A source's identifier, such as `wtc-brest-2020`.
  public typealias ID = Identifier<Source>

  /// The identifier, unique in the network.
  public let id: ID
  /// The title.
  public let title: String
  /// Who published it; empty if not known.
  public let publisher: String
  /// When it was published.
  public let date: PartialDate?
  /// Its address; empty if it has none.
  public let url: String
  /// The BCP 47 tag of its language; empty if not said.
  public let language: String
  /// A remark in free text; empty if there is none.
  public let note: String
  /// The cells of unknown columns, in order of the columns.
  public let extra: [ExtraCell]

  /// Makes a source; only its identifier and title are needed.
  public init(
    id: ID, title: String, publisher: String = "", date: PartialDate? = nil, url: String = "",
    language: String = "", note: String = "", extra: [ExtraCell] = []
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.url = url
    self.language = language
    self.note = note
    self.extra = extra
  }
}
