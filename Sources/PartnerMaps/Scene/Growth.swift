internal import PartnerDOT
internal import PartnerGraph

/// The years through which a picture grows, each mark from the year in which it is first told of.
package struct Growth: Hashable, Sendable {
  /// The first year and the last.
  package let years: ClosedRange<Int>

  /// The seconds that a year lasts, so that all takes at most 20, and those that the end stays.
  private var step: Double { min(0.8, 20 / Double(years.count)) }
  private static let rest = 4.0
  private var duration: Double { Double(years.count) * step + Self.rest }

  /// The years of a content, if there are two of them.
  init?(_ content: MapContent) {
    let starts = content.links.compactMap { $0.period.since?.year }
    guard let first = starts.min(), let last = starts.max(), first < last else { return nil }
    years = first...max(last, content.newestDate?.year ?? last)
  }

  /// The first year that is known of links.
  static func since(_ links: some Sequence<MapLink>) -> Int? {
    links.compactMap { $0.period.since?.year }.min()
  }

  /// How marks of a year come and stay, in SVG; those of the first year are always there.
  func entry(of year: Int) -> String {
    guard year > years.lowerBound else { return "" }
    let start = share(of: year)
    let times = [0, start, min(1, start + 0.5 / duration), 1].map(Self.decimal)
    return "<animate attributeName=\"opacity\" values=\"0;0;1;1\" "
      + "keyTimes=\"\(times.joined(separator: ";"))\" \(attributes)/>"
  }

  /// How the number of a year comes and goes; that of the last year stays where nothing moves.
  func number(of year: Int) -> String {
    let (start, end) = (share(of: year), share(of: year + 1))
    var values: [(String, Double)] = [(year == years.lowerBound ? "1" : "0", 0)]
    if year > years.lowerBound { values.append(("1", start)) }
    if year < years.upperBound { values.append(("0", end)) }
    return "<animate attributeName=\"opacity\" calcMode=\"discrete\" "
      + "values=\"\(values.map(\.0).joined(separator: ";"))\" "
      + "keyTimes=\"\(values.map { Self.decimal($0.1) }.joined(separator: ";"))\" \(attributes)/>"
  }

  private var attributes: String {
    "dur=\"\(Self.decimal(duration))s\" repeatCount=\"indefinite\""
  }

  private func share(of year: Int) -> Double {
    min(1, Double(year - years.lowerBound) * step / duration)
  }

  /// Four decimals at most.
  private static func decimal(_ value: Double) -> String {
    let rounded = Int((value * 10_000).rounded())
    let (whole, rest) = rounded.quotientAndRemainder(dividingBy: 10_000)
    guard rest > 0 else { return String(whole) }
    var digits = String(rest + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
