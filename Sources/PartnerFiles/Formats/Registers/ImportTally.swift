/// Counts what of a file is left out, by what it is called.
struct ImportTally {
  private var counts: [(what: String, count: Int)] = []

  /// Counts something once more.
  mutating func leaveOut(_ what: String, count: Int = 1) {
    guard count > 0 else { return }
    if let place = counts.firstIndex(where: { $0.what == what }) {
      counts[place].count += count
    } else {
      counts.append((what, count))
    }
  }

  /// What was left out, in alphabetical order.
  var notes: [ImportNote] {
    counts.sorted { $0.what < $1.what }.map { .partsLeftOut($0.what, count: $0.count) }
  }
}
