/// A country by its ISO 3166-1 alpha-2 code, such as `FR`.
public struct CountryCode: Hashable, Comparable, Sendable {
  /// The code of the first letter in the high byte and of the second in the low one.
  private let letters: UInt16

  /// The two capital letters.
  public var rawValue: String {
    String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xff)], as: UTF8.self)
  }

  /// Makes a code of two capital letters A to Z; anything else gives nothing.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    letters = text.utf8.reduce(0) { $0 << 8 | UInt16($1) }
  }

  /// Makes the country of a ``code``; nothing if it is not one.
  package init?(code: UInt16) {
    let (first, second) = (code >> 8, code & 0xff)
    guard (65...90).contains(first), (65...90).contains(second) else { return nil }
    letters = code
  }

  /// The country as a number more than 0, in order of the letters.
  package var code: UInt16 { letters }

  /// Tells whether one code stands before another.
  public static func < (a: Self, b: Self) -> Bool { a.letters < b.letters }
}

extension CountryCode: CustomStringConvertible {
  /// The two letters.
  public var description: String { rawValue }
}
