/// What one source says of one property of a partner or a link.
///
/// Statements may contradict each other and the tables; they are kept side by side.
public struct Statement: Hashable, Sendable {
  /// The identifier of the partner, link or theme it is about.
  public let subject: String
  /// The property, such as `population`; the name of a column where it is one.
  public let property: String
  /// The value, as text.
  public let value: String
  /// When the value held, if known.
  public let date: PartialDate?
  /// The document that says so; empty if it is not said.
  public let source: Source.ID
  /// A remark in free text; empty if there is none.
  public let note: String
  /// The cells of unknown columns, in order of the columns.
  public let extra: [ExtraCell]

  /// Makes a statement.
  public init(
    subject: String, property: String, value: String, date: PartialDate? = nil,
    source: Source.ID, note: String = "", extra: [ExtraCell] = []
  ) {
    self.subject = subject
    self.property = property
    self.value = value
    self.date = date
    self.source = source
    self.note = note
    self.extra = extra
  }
}

extension Statement {
  /// The one order of statements: by subject, property, date, value, source and note.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the longer texts.
  public static func precedes(_ a: Self, _ b: Self) -> Bool {
    (a.subject, a.property, a.date?.description ?? "", a.value, a.source.rawValue, a.note)
      < (b.subject, b.property, b.date?.description ?? "", b.value, b.source.rawValue, b.note)
  }
}
