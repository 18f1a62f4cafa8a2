/// Reads JSON text into nodes that know their lines, at most ``greatestDepth`` levels deep.
///
/// The bytes must be UTF-8.
///
/// - SeeAlso: T. Bray, *The JavaScript Object Notation (JSON) Data Interchange Format*, RFC 8259
///   (2017), https://www.rfc-editor.org/rfc/rfc8259
struct JSONReader {
  /// What keeps a text from being JSON.
  struct Failure: Error {
    /// The words for people.
    let reason: String
    /// The byte at fault.
    let offset: Int
  }

  static let greatestDepth = 100

  private let bytes: [UInt8]
  private let takesNaN: Bool
  private var position: Int
  private var line = 1
  private var counted = 0

  /// Makes a reader of a text that may begin with a byte order mark.
  ///
  /// - Parameter takesNaN: Whether `NaN` is read as nothing and `Infinity` as a text; Python writes them.
  init(_ bytes: [UInt8], takesNaN: Bool = false) {
    self.bytes = bytes
    self.takesNaN = takesNaN
    position = bytes.starts(with: CSVTable.byteOrderMark) ? 3 : 0
  }

  /// Reads the one value of the text.
  mutating func read() throws(Failure) -> JSONNode {
    let node = try value(depth: 0)
    skipBlank()
    guard position == bytes.count else { throw failure("text follows the value") }
    return node
  }

  /// Reads the elements of a list one after another, so that only one of them is held.
  ///
  /// - Parameters:
  ///   - path: The names that lead from the outermost object to the list.
  ///   - body: What is done with an element; it is told how much of the text was read before, 0...1.
  mutating func forEachElement(
    at path: [String], _ body: (_ element: JSONNode, _ share: Double) throws(Failure) -> Void
  ) throws(Failure) {
    var isFound = false
    try enter(path[...], depth: 0, &isFound, body)
    skipBlank()
    guard position == bytes.count else { throw failure("text follows the value") }
    guard isFound else {
      position = 0
      throw failure("an object with a list '\(path.joined(separator: "."))' is expected")
    }
  }

  private mutating func enter(
    _ path: ArraySlice<String>, depth: Int, _ isFound: inout Bool,
    _ body: (JSONNode, Double) throws(Failure) -> Void
  ) throws(Failure) {
    skipBlank()
    guard let name = path.first else {
      guard next == UInt8(ascii: "[") else { throw failure("a list is expected") }
      isFound = true
      return try array(depth, body)
    }
    guard next == UInt8(ascii: "{") else { throw failure("an object is expected") }
    try object { (reader, key) throws(Failure) in
      if key == name {
        try reader.enter(path.dropFirst(), depth: depth + 1, &isFound, body)
      } else {
        _ = try reader.value(depth: depth + 1)
      }
    }
  }

  private func failure(_ reason: String) -> Failure { Failure(reason: reason, offset: position) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlank() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// The line of the place reached, counted on from the last one asked for.
  private mutating func currentLine() -> Int {
    line += CSVSplitter.lineEnds(in: bytes.span, counted..<position)
    counted = position
    return line
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONNode {
    skipBlank()
    guard depth <= Self.greatestDepth else {
      throw failure("values nest more than \(Self.greatestDepth) levels deep")
    }
    let line = currentLine()
    switch next {
    case UInt8(ascii: "{"): return JSONNode(.object(try object(depth)), line: line)
    case UInt8(ascii: "["): return JSONNode(.array(try array(depth)), line: line)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), line: line)
    case nil: throw failure("the text ends where a value is expected")
    case UInt8(ascii: "-") where takesNaN && bytes[position...].starts(with: "-Infinity".utf8):
      position += 9
      return JSONNode(.string("-Infinity"), line: line)
    case let byte? where byte == UInt8(ascii: "-") || (48...57).contains(byte):
      return JSONNode(.number(try number()), line: line)
    default: break
    }
    return try word(line)
  }

  /// A value that is written as a word.
  private mutating func word(_ line: Int) throws(Failure) -> JSONNode {
    let words: [(String, JSONNode.Value)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    let others: [(String, JSONNode.Value)] = [("NaN", .null), ("Infinity", .string("Infinity"))]
    for (word, value) in takesNaN ? words + others : words
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return JSONNode(value, line: line)
    }
    throw failure("a value is expected: text in double quotes, a number, a list or an object")
  }

  private mutating func object(_ depth: Int) throws(Failure) -> [(key: String, node: JSONNode)] {
    var members: [(key: String, node: JSONNode)] = []
    try object { (reader, key) throws(Failure) in
      members.append((key, try reader.value(depth: depth + 1)))
    }
    return members
  }

  /// Reads an object, each value of it by `member`.
  private mutating func object(
    _ member: (inout Self, String) throws(Failure) -> Void
  ) throws(Failure) {
    position += 1
    skipBlank()
    if take("}") { return }
    while true {
      skipBlank()
      guard next == UInt8(ascii: "\"") else { throw failure("a name in double quotes is expected") }
      let key = try string()
      skipBlank()
      guard take(":") else { throw failure("':' is expected after a name") }
      try member(&self, key)
      skipBlank()
      if take("}") { return }
      guard take(",") else { throw failure("',' or '}' is expected") }
    }
  }

  private mutating func array(_ depth: Int) throws(Failure) -> [JSONNode] {
    var elements: [JSONNode] = []
    try array(depth) { (element, _) in elements.append(element) }
    return elements
  }

  private mutating func array(
    _ depth: Int, _ body: (JSONNode, Double) throws(Failure) -> Void
  ) throws(Failure) {
    position += 1
    skipBlank()
    if take("]") { return }
    while true {
      let share = Double(position) / Double(bytes.count)
      try body(try value(depth: depth + 1), share)
      skipBlank()
      if take("]") { return }
      guard take(",") else { throw failure("',' or ']' is expected") }
    }
  }

  private mutating func number() throws(Failure) -> String {
    let start = position
    _ = take("-")
    let whole = digits()
    let hasLeadingZero = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
    var isWell = whole > 0 && !hasLeadingZero
    if take(".") { isWell = digits() > 0 && isWell }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      isWell = digits() > 0 && isWell
    }
    guard isWell else { throw failure("a number is written badly") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (48...57).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func string() throws(Failure) -> String {
    let opening = position
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        text.append(contentsOf: try escape())
      case 0..<0x20: throw failure("a line end or control character stands inside quotes")
      default:
        text.append(byte)
        position += 1
      }
    }
    position = opening
    throw failure("a quote is opened here and never closed")
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    let plain: [(Unicode.Scalar, UInt8)] = [
      ("\"", 34), ("\\", 92), ("/", 47), ("b", 8), ("f", 12), ("n", 10), ("r", 13), ("t", 9),
    ]
    for (letter, byte) in plain where take(letter) { return [byte] }
    guard take("u") else { throw failure("no character is written with this letter after '\\'") }
    var code = try hexadecimal()
    if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { throw failure("half a character follows '\\u'") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw failure("half a character follows '\\u'") }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("four hexadecimal digits are expected after '\\u'")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}
