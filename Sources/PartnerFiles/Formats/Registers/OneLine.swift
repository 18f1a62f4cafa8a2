/// Texts of other programs, made fit for one cell.
enum OneLine {
  /// The text with every run of blanks, line ends and control characters made one space, and none
  /// around it.
  ///
  /// - Complexity: O(*n*), where *n* is the number of characters.
  static func of(_ text: String) -> String {
    var before: UInt8 = 32
    var isPlain = true
    for byte in text.utf8 {
      if byte >= 128 || byte < 32 || byte == 127 || byte == 32 && before == 32 {
        isPlain = false
        break
      }
      before = byte
    }
    if isPlain && before != 32 { return text }
    var result = String.UnicodeScalarView()
    var isSeparated = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 32 || scalar.value == 127 {
        isSeparated = true
      } else {
        if isSeparated, !result.isEmpty { result.append(" ") }
        isSeparated = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The same as an element of a list, in which `;` separates.
  static func element(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ";")) else { return of(text) }
    return of(String(text.map { $0 == ";" ? "," : $0 }))
  }
}
