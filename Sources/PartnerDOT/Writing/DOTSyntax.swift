/// How texts and numbers are written in the DOT language.
///
/// Graphviz reads a label twice: as a quoted string, where only `\"` is special, and as a label,
/// where backslashes and HTML entities are. The backslashes of a tooltip are read once more than that.
package enum DOTSyntax {
  /// A quoted string; the text must not end with a single backslash, which no quoting can save.
  package static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\\\"") + "\""
  }

  /// The lines of a label, centred or at the left.
  package static func label(_ lines: [String], atLeft: Bool = false) -> String {
    let lines = lines.map { $0.replacing("\\", with: "\\\\").replacing("&", with: "&amp;") }
    return quoted(
      atLeft ? lines.map { $0 + "\\l" }.joined() : lines.joined(separator: "\\n"))
  }

  /// A text shown when one points at something.
  package static func tooltip(_ text: String) -> String {
    quoted(text.replacing("\\", with: "\\\\\\\\").replacing("&", with: "&amp;"))
  }

  /// A name of ASCII letters, digits and hyphens, different for different texts.
  ///
  /// Whatever else is in the text is written as its code in hexadecimal between two `_`. So no
  /// name has an odd number of `_`, and none meets the `a_` that Graphviz puts before some.
  package static func name(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": name.unicodeScalars.append(scalar)
      default: name += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    return name
  }

  /// A number with at most two decimals; one that is not finite is 0.
  package static func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard abs(hundredths) < 1e15 else { return "0" }
    let magnitude = Int(abs(hundredths))
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    let (tens, ones) = rest.quotientAndRemainder(dividingBy: 10)
    return sign + "\(whole).\(tens)" + (ones > 0 ? String(ones) : "")
  }

  static func point(_ point: MapPoint) -> String { number(point.x) + "," + number(point.y) }

  static func curve(_ curve: MapCurve) -> String {
    let tip = curve.tip.map { "e," + point($0) + " " } ?? ""
    return quoted(tip + curve.points.map(point).joined(separator: " "))
  }
}
