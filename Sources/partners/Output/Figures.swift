import PartnerGraph

/// Numbers for people: two decimals, in the signs of a language, parts that add up as they are shown.
struct Figures {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// A number with two decimals.
  func fixed(_ number: Double) -> String { text(Self.hundredths(number), plus: "") }

  /// A number as it is shown.
  func shown(_ number: Double) -> Double { Double(Self.hundredths(number)) / 100 }

  /// Numbers with two decimals and their signs, rounded so that those shown add up to `total` as it
  /// is shown: what is left over goes to those that rounding down shortens most.
  ///
  /// Largest remainders: A. Hamilton's method; M. L. Balinski, H. P. Young, *Fair Representation*,
  /// Yale University Press 1982.
  func signed(_ numbers: [Double], total: Double) -> [String] {
    var parts = numbers.map { Int(Self.bounded($0 * 100).rounded(.down)) }
    let missing = Self.hundredths(total) - parts.reduce(0, +)
    let order = numbers.indices.sorted {
      let (a, b) = (numbers[$0] * 100 - Double(parts[$0]), numbers[$1] * 100 - Double(parts[$1]))
      return (b, $0) < (a, $1)
    }
    for position in order.prefix(max(0, missing)) { parts[position] += 1 }
    return parts.map { text($0, plus: "+") }
  }

  /// Whether a number with its sign is shown as nothing.
  func isNothing(_ figure: String) -> Bool { figure == text(0, plus: "+") }

  private static func hundredths(_ number: Double) -> Int { Int(bounded(number * 100).rounded()) }

  /// No score is as great as this; what is goes no further.
  private static func bounded(_ number: Double) -> Double { max(-1e12, min(1e12, number)) }

  private func text(_ hundredths: Int, plus: String) -> String {
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let point = language.choose(english: ".", french: ",")
    return (hundredths < 0 ? "−" : plus) + "\(whole)\(point)\(rest < 10 ? "0" : "")\(rest)"
  }
}
