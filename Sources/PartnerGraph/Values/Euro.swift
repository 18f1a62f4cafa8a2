/// An amount of money in euro, exact to the cent.
public struct Euro: Hashable, Comparable, Sendable {
  /// The amount in cents.
  public let cents: Int

  /// Makes an amount of cents.
  public init(cents: Int) { self.cents = cents }

  /// Reads `24000`, `24000.5` or `24000.50`, with a `-` in front if negative; else nothing.
  public init?(_ text: some StringProtocol) {
    let negative = text.hasPrefix("-")
    let parts = text.dropFirst(negative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...15).contains(whole.utf8.count), parts.count <= 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "00"
    guard (1...2).contains(fraction.utf8.count),
      let units = Int(whole), let hundredths = Int(fraction)
    else { return nil }
    let cents = units * 100 + (fraction.utf8.count == 1 ? hundredths * 10 : hundredths)
    self.init(cents: negative ? -cents : cents)
  }

  /// Tells whether one amount is the smaller.
  public static func < (a: Self, b: Self) -> Bool { a.cents < b.cents }
}

extension Euro: CustomStringConvertible {
  /// The amount as it is written in the tables, without cents if there are none.
  public var description: String {
    let sign = cents < 0 ? "-" : ""
    let (units, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return rest == 0 ? "\(sign)\(units)" : "\(sign)\(units).\(rest < 10 ? "0" : "")\(rest)"
  }
}
