/// Everything that is wrong with the files of a network.
public struct FileFaults: Hashable, Sendable {
  /// The faults in order of folder, table, line and column; of very many only the first
  /// ``greatestCount`` that were found.
  public let faults: [FileFault]
  /// How many were found.
  public let count: Int

  /// How many faults are kept.
  public static let greatestCount = 1_000
  /// How many faults ``description`` prints.
  public static let printedCount = 50

  /// Makes a list of faults.
  public init(_ faults: [FileFault], count: Int? = nil) {
    self.faults = faults
    self.count = max(count ?? faults.count, faults.count)
  }
}

extension FileFaults: CustomStringConvertible {
  /// The first ``printedCount`` faults, one a line, and how many more there are.
  public var description: String {
    var lines = faults.prefix(Self.printedCount).map(\.description)
    if count > lines.count { lines.append("and \(count - lines.count) more") }
    return lines.joined(separator: "\n")
  }
}
