/// Gathers the faults of many files, keeping the first of very many and counting the others.
struct FaultCollector {
  /// Those kept, at most ``FileFaults/greatestCount``, in the order they were found.
  private(set) var faults: [FileFault] = []
  /// How many were found.
  private(set) var count = 0

  /// Whether the next fault would be kept; if not, its words need not be made.
  var hasRoom: Bool { faults.count < FileFaults.greatestCount }

  /// Adds a fault, whose words are made only if it is kept.
  mutating func add(_ fault: @autoclosure () -> FileFault) {
    count += 1
    if hasRoom { faults.append(fault()) }
  }

  /// The faults in order of file, as `files` lists them, line and column, if there are any.
  func result(files: [String]) -> FileFaults? {
    guard count > 0 else { return nil }
    var ranks: [String: Int] = [:]
    for (rank, file) in files.enumerated() where ranks[file] == nil { ranks[file] = rank }
    let keyed = faults.enumerated().map { index, fault in
      let rank = ranks[fault.file] ?? files.count
      return (key: [rank, fault.line ?? 0, fault.column?.number ?? 0, index], fault: fault)
    }
    let sorted = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return FileFaults(sorted.map(\.fault), count: count)
  }
}
