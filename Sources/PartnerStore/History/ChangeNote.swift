/// Who makes a change, when, what it is and why.
public struct ChangeNote: Hashable, Sendable {
  /// Who makes it; never empty.
  public let by: String
  /// When, in UTC: `2026-11-21T10:15:00Z`.
  public let at: String
  /// What it is, in a few words: `edit partner kiel`.
  public let what: String
  /// Why; empty if not said.
  public let why: String

  /// Makes a note.
  public init(by: String, at: String, what: String, why: String = "") {
    self.by = by
    self.at = at
    self.what = what
    self.why = why
  }
}
