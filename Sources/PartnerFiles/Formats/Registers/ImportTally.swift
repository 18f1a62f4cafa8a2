/// Counts what of a file is left out, by what it is.
struct ImportTally {
  private var counts: [ImportNote.Part: Int] = [:]

  /// Counts something once more.
  mutating func leaveOut(_ what: ImportNote.Part, count: Int = 1) {
    if count > 0 { counts[what, default: 0] += count }
  }

  /// What was left out, in alphabetical order in English.
  var notes: [ImportNote] {
    counts.map { (label: $0.key.label(in: .english), what: $0.key, count: $0.value) }
      .sorted { $0.label < $1.label }.map { .partsLeftOut($0.what, count: $0.count) }
  }
}
