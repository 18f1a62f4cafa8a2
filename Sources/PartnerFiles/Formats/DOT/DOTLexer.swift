/// Cuts DOT text into tokens, by the grammar of Graphviz.
///
/// - SeeAlso: *DOT Language*, https://graphviz.org/doc/info/lang.html
struct DOTLexer {
  /// What keeps a text from being DOT.
  struct Failure: Error {
    /// The words for people.
    let reason: String
    /// The byte at fault.
    let offset: Int
  }

  /// A token.
  enum Token: Equatable {
    /// An identifier; a quoted one is never a keyword.
    case id(String, isQuoted: Bool)
    /// An edge: `->` or `--`.
    case edge(isDirected: Bool)
    /// A sign: `{ } [ ] ; , = : +`.
    case sign(UInt8)
    case end
  }

  private let bytes: [UInt8]
  private var position: Int
  /// Where the token read last begins.
  private(set) var start = 0
  private var line = 1
  private var counted = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: CSVTable.byteOrderMark) ? 3 : 0
  }

  /// The line of the token read last, counted on from the one asked for before.
  mutating func currentLine() -> Int {
    line += CSVSplitter.lineEnds(in: bytes.span, counted..<max(counted, start))
    counted = max(counted, start)
    return line
  }

  /// Reads the next token.
  mutating func token() throws(Failure) -> Token {
    try skipBlank()
    start = position
    guard position < bytes.count else { return .end }
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\""): return .id(try quoted(), isQuoted: true)
    case UInt8(ascii: "<"): return .id(try html(), isQuoted: true)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: ":"),
      UInt8(ascii: "+"):
      position += 1
      return .sign(byte)
    case UInt8(ascii: "-")
    where position + 1 < bytes.count && [45, 62].contains(bytes[position + 1]):
      position += 2
      return .edge(isDirected: bytes[position - 1] == UInt8(ascii: ">"))
    case 48...57, UInt8(ascii: "."), UInt8(ascii: "-"): return .id(try number(), isQuoted: true)
    default:
      guard Self.isLetter(byte) else { throw failure("this character must stand in quotes") }
      while position < bytes.count,
        Self.isLetter(bytes[position]) || (48...57).contains(bytes[position])
      {
        position += 1
      }
      return .id(String(decoding: bytes[start..<position], as: UTF8.self), isQuoted: false)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32) && byte >= 65 || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  func failure(_ reason: String, at offset: Int? = nil) -> Failure {
    Failure(reason: reason, offset: offset ?? start)
  }

  /// Passes over blanks, comments and lines that begin with `#`.
  private mutating func skipBlank() throws(Failure) {
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if byte == 32 || (9...13).contains(byte) {
        position += 1
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "/") {
        skipLine()
      } else if byte == UInt8(ascii: "#"),
        position == 0 || bytes[position - 1] == 10 || bytes[position - 1] == 13
      {
        skipLine()
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        let begin = position
        position += 2
        while position + 1 < bytes.count,
          bytes[position] != UInt8(ascii: "*") || bytes[position + 1] != UInt8(ascii: "/")
        {
          position += 1
        }
        guard position + 1 < bytes.count else {
          throw failure("a comment begins here and never ends", at: begin)
        }
        position += 2
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
  }

  private mutating func quoted() throws(Failure) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return DOTText.resolved(String(decoding: text, as: UTF8.self))
      case UInt8(ascii: "\\") where next == UInt8(ascii: "\""):
        text.append(next)
        position += 1
      case UInt8(ascii: "\\") where next == UInt8(ascii: "\\"):
        // Two backslashes stay two, but the second guards no quote.
        text += [byte, next]
        position += 1
      case UInt8(ascii: "\\") where next == 10 || next == 13:
        position += next == 13 && position + 1 < bytes.count && bytes[position + 1] == 10 ? 2 : 1
      case 0: throw failure("a NUL stands in a text", at: position - 1)
      default: text.append(byte)
      }
    }
    throw failure("a quote is opened here and never closed")
  }

  /// The text of an HTML string, without its tags.
  private mutating func html() throws(Failure) -> String {
    var depth = 0
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "<"):
        depth += 1
        if depth > 1, text.last.map({ $0 != 32 }) ?? false { text.append(32) }
      case UInt8(ascii: ">"):
        depth -= 1
        if depth == 0 {
          return SheetText.trimmed(DOTText.resolved(String(decoding: text, as: UTF8.self)))
        }
      case 0: throw failure("a NUL stands in a text", at: position - 1)
      default: if depth == 1 { text.append(byte) }
      }
    }
    throw failure("an HTML text begins here and never ends")
  }

  private mutating func number() throws(Failure) -> String {
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    var points = 0
    var digits = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "."), points == 0 {
        points += 1
      } else if (48...57).contains(byte) {
        digits += 1
      } else {
        break
      }
      position += 1
    }
    guard digits > 0 else { throw failure("a number or a name in quotes is expected") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
