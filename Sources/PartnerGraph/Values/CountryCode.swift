/// A country by its ISO 3166-1 alpha-2 code, such as `FR`.
public struct CountryCode: Hashable, Comparable, Sendable {
  /// The two capital letters.
  public let rawValue: String

  /// Makes a code of two capital letters A to Z; anything else gives nothing.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    rawValue = String(text)
  }

  /// Tells whether one code stands before another.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension CountryCode: CustomStringConvertible {
  /// The two letters.
  public var description: String { rawValue }
}
