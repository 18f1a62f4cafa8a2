/// XML text being written; what XML has no character for is replaced and counted.
struct XMLText {
  /// What is written.
  private(set) var output: ByteOutput
  /// How many characters were replaced by U+FFFD.
  private(set) var replaced = 0
  private var open: [String] = []
  /// Whether each element stands on a line of its own.
  private let isIndented: Bool

  /// Begins a document.
  ///
  /// - Parameter isIndented: Whether each element stands on a line of its own, for people, and not each
  ///   row only, which takes half the bytes.
  init(_ output: ByteOutput, isIndented: Bool = true) {
    self.output = output
    self.isIndented = isIndented
    self.output.bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
  }

  /// Ends the element that began last, which is a row.
  mutating func endRow() throws(PartnerFilesError) {
    end()
    if !isIndented { output.bytes.append(UInt8(ascii: "\n")) }
    try output.endRows()
  }

  /// Begins an element.
  mutating func begin(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    tag(name, attributes, end: ">")
    endLine()
    open.append(name)
  }

  /// Ends the element that began last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    output.bytes.append(contentsOf: "</\(name)>".utf8)
    endLine()
  }

  /// Writes an element with nothing in it.
  mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
    tag(name, attributes, end: "/>")
    endLine()
  }

  /// Writes an element with text in it.
  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String
  ) {
    tag(name, attributes, end: ">")
    append(text, isAttribute: false)
    output.bytes.append(contentsOf: "</\(name)>".utf8)
    endLine()
  }

  private mutating func endLine() {
    if isIndented { output.bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func indent() {
    guard isIndented else { return }
    output.bytes.append(contentsOf: repeatElement(32, count: 2 * open.count))
  }

  private mutating func tag(
    _ name: String, _ attributes: [(name: String, value: String)], end: String
  ) {
    indent()
    output.bytes.append(contentsOf: "<\(name)".utf8)
    for (name, value) in attributes {
      output.bytes.append(contentsOf: " \(name)=\"".utf8)
      append(value, isAttribute: true)
      output.bytes.append(UInt8(ascii: "\""))
    }
    output.bytes.append(contentsOf: end.utf8)
  }

  private mutating func append(_ text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.bytes.append(contentsOf: "&amp;".utf8)
      case "<": output.bytes.append(contentsOf: "&lt;".utf8)
      case ">": output.bytes.append(contentsOf: "&gt;".utf8)
      case "\"" where isAttribute: output.bytes.append(contentsOf: "&quot;".utf8)
      // Readers make a line end or a blank of them, where they do not stand as references.
      case "\r": output.bytes.append(contentsOf: "&#13;".utf8)
      case "\n" where isAttribute: output.bytes.append(contentsOf: "&#10;".utf8)
      case "\t" where isAttribute: output.bytes.append(contentsOf: "&#9;".utf8)
      case "\t", "\n": output.bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        if scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
          replaced += 1
          output.bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        } else {
          output.bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
  }
}
