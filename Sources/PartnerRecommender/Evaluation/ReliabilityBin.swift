/// Suggestions that were given about the same probability, and how many came true.
public struct ReliabilityBin: Hashable, Sendable {
  /// How many suggestions there are.
  public let count: Int
  /// The mean of the probabilities given, 0...1.
  public let predicted: Double
  /// The share that came true, 0...1.
  public let observed: Double

  /// Ten bins of equal numbers of suggestions, the least probable first; fewer where there are few.
  static func bins(of results: [QueryResult]) -> [Self] {
    let pairs = results.flatMap { zip($0.probabilities, $0.hits) }
      .sorted { ($0.0, $0.1 ? 1 : 0) < ($1.0, $1.1 ? 1 : 0) }
    return (0..<10).compactMap { bin in
      let part = pairs[(pairs.count * bin / 10)..<(pairs.count * (bin + 1) / 10)]
      guard !part.isEmpty else { return nil }
      let size = Double(part.count)
      return Self(
        count: part.count, predicted: part.reduce(0) { $0 + $1.0 } / size,
        observed: Double(part.count { $0.1 }) / size)
    }
  }
}
