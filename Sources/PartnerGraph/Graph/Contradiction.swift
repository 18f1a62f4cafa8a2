/// Statements about one property of one subject that cannot all be true.
public struct Contradiction: Hashable, Sendable {
  /// The partner, link or theme they are about.
  public let subject: String
  /// The property, such as `since`.
  public let property: String
  /// The date for which they differ, if they name one.
  public let date: PartialDate?
  /// The different values, in order.
  public let values: [String]
  /// The documents that state them, in order of identifier.
  public let sources: [Source.ID]
  /// The statements, in order.
  public let statements: [Statement]
}

extension PartnerGraph {
  /// The contradictions about one subject, in order of property and date.
  ///
  /// Two statements contradict each other if they give one property different values for one date,
  /// or if neither names a date; a figure that changes from one date to the next is none.
  ///
  /// - Complexity: O(log *s* + *k* log *k*), where *s* is the number of statements and *k* that about the subject.
  public func contradictions(about subject: String) -> [Contradiction] {
    let first = statements.firstPosition(notBefore: subject) { $0.subject }
    return Self.contradictions(among: statements[first...].prefix { $0.subject == subject })
  }

  /// Every contradiction, in order of subject, property and date.
  ///
  /// - Complexity: O(*s*), where *s* is the number of statements.
  public func contradictions() -> [Contradiction] {
    Self.contradictions(among: statements[...])
  }

  /// The statements, which are in order, cut into runs of one subject, property and date.
  private static func contradictions(
    among statements: some Collection<Statement>
  ) -> [Contradiction] {
    var found: [Contradiction] = []
    var rest = statements[...]
    while let first = rest.first {
      let run = rest.prefix {
        $0.subject == first.subject && $0.property == first.property && $0.date == first.date
      }
      rest = rest.dropFirst(run.count)
      let values = Set(run.map(\.value)).sorted()
      guard values.count > 1 else { continue }
      found.append(
        Contradiction(
          subject: first.subject, property: first.property, date: first.date, values: values,
          sources: Set(run.map(\.source)).sorted(), statements: Array(run)))
    }
    return found
  }
}
