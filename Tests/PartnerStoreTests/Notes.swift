import PartnerStore

/// Notes of changes for tests.
enum Notes {
  /// A note of which nothing matters.
  static let sample = note("tester")

  /// A note of somebody's change.
  static func note(
    _ by: String, _ what: String = "change", at: String = "2026-11-21T10:15:00Z"
  ) -> ChangeNote {
    ChangeNote(by: by, at: at, what: what)
  }
}
