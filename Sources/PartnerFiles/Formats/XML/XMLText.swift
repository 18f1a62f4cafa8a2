/// XML text being written; what XML has no character for is replaced and counted.
struct XMLText {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  /// How many characters were replaced by U+FFFD.
  private(set) var replaced = 0
  private var open: [String] = []

  /// Begins an element on a line of its own.
  mutating func begin(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    tag(name, attributes, end: ">\n")
    open.append(name)
  }

  /// Ends the element that began last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    bytes.append(contentsOf: "</\(name)>\n".utf8)
  }

  /// Writes an element with nothing in it.
  mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
    tag(name, attributes, end: "/>\n")
  }

  /// Writes an element with text in it.
  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String
  ) {
    tag(name, attributes, end: ">")
    append(text, isAttribute: false)
    bytes.append(contentsOf: "</\(name)>\n".utf8)
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(32, count: 2 * open.count))
  }

  private mutating func tag(
    _ name: String, _ attributes: [(name: String, value: String)], end: String
  ) {
    indent()
    bytes.append(contentsOf: "<\(name)".utf8)
    for (name, value) in attributes {
      bytes.append(contentsOf: " \(name)=\"".utf8)
      append(value, isAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: end.utf8)
  }

  private mutating func append(_ text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"" where isAttribute: bytes.append(contentsOf: "&quot;".utf8)
      // Readers make a line end or a blank of them, where they do not stand as references.
      case "\r": bytes.append(contentsOf: "&#13;".utf8)
      case "\n" where isAttribute: bytes.append(contentsOf: "&#10;".utf8)
      case "\t" where isAttribute: bytes.append(contentsOf: "&#9;".utf8)
      case "\t", "\n": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        if scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
          replaced += 1
          bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
  }
}
