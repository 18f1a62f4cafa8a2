/// Texts of cells as workbooks write them: what XML has no character for stands as `_x000D_`.
enum XLSXText {
  /// How many UTF-16 units a cell holds at most.
  static let greatestLength = 32_767

  /// A text as a cell holds it.
  static func written(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 32 || $0 == UInt8(ascii: "_") || $0 == 0xEF }) else {
      return text
    }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isControl =
        scalar.value < 32 && scalar != "\n" && scalar != "\t" || scalar.value == 0xFFFE
        || scalar.value == 0xFFFF
      if isControl || scalar == "_" && code(scalars, at: index) != nil {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text that a cell holds.
  static func read(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var units: [UInt16] = []
    var index = 0
    while index < scalars.count {
      if let code = code(scalars, at: index), code != 0 {
        units.append(code)
        index += 7
      } else {
        units += Array(String(scalars[index]).utf16)
        index += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The four hexadecimal digits of `_xHHHH_` at a place; nothing if there stands something else.
  private static func code(_ scalars: [Unicode.Scalar], at index: Int) -> UInt16? {
    guard index + 6 < scalars.count, scalars[index] == "_", scalars[index + 1] == "x",
      scalars[index + 6] == "_"
    else { return nil }
    let digits = scalars[(index + 2)..<(index + 6)]
    guard digits.allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit }) else { return nil }
    return UInt16(String(String.UnicodeScalarView(digits)), radix: 16)
  }
}
