/// Reads Turtle into triples. The bytes must be UTF-8.
///
/// - SeeAlso: *RDF 1.1 Turtle*, W3C 2014, https://www.w3.org/TR/turtle/
struct TurtleReader {
  /// What keeps a text from being Turtle.
  struct Failure: Error {
    /// The words for people.
    let reason: String
    /// The byte at fault.
    let offset: Int
  }

  static let greatestDepth = 100

  let bytes: [UInt8]
  var position: Int
  private(set) var triples: [RDFTriple] = []
  private var prefixes: [String: String] = [:]
  private var base: String
  private var blankCount = 0
  private var line = 1
  private var counted = 0

  init(_ bytes: [UInt8], base: String = "") {
    self.bytes = bytes
    self.base = base
    position = bytes.starts(with: CSVTable.byteOrderMark) ? 3 : 0
  }

  /// The triples of a text, in its order.
  static func triples(_ bytes: [UInt8]) throws(Failure) -> [RDFTriple] {
    var reader = TurtleReader(bytes)
    try reader.read()
    return reader.triples
  }

  func failure(_ reason: String, at offset: Int? = nil) -> Failure {
    Failure(reason: reason, offset: offset ?? position)
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Passes over blanks and comments.
  mutating func skipBlank() {
    while let byte = next {
      if byte == UInt8(ascii: "#") {
        while let byte = next, byte != 10, byte != 13 { position += 1 }
      } else if byte == 32 || byte == 9 || byte == 10 || byte == 13 {
        position += 1
      } else {
        return
      }
    }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlank()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Failure) {
    guard take(character) else { throw failure("'\(character)' is expected") }
  }

  /// Takes a word, whatever its letters' size, if a blank or `<` follows it.
  private mutating func take(word: String) -> Bool {
    let end = position + word.utf8.count
    guard end < bytes.count, [32, 9, 10, 13, 60].contains(bytes[end]),
      zip(bytes[position..<end], word.utf8).allSatisfy({ $0 | 32 == $1 | 32 })
    else { return false }
    position = end
    return true
  }

  private mutating func currentLine() -> Int {
    line += CSVSplitter.lineEnds(in: bytes.span, counted..<max(counted, position))
    counted = max(counted, position)
    return line
  }

  private mutating func add(
    _ subject: RDFTriple.Node, _ predicate: String, _ object: RDFTriple.Node
  ) {
    triples.append(
      RDFTriple(subject: subject, predicate: predicate, object: object, line: currentLine()))
  }

  private mutating func newBlank() -> RDFTriple.Node {
    blankCount += 1
    return .blank("\(blankCount)")
  }

  private mutating func read() throws(Failure) {
    while true {
      skipBlank()
      guard next != nil else { return }
      if take(word: "@prefix") {
        try prefix()
        try expect(".")
      } else if take(word: "@base") {
        try readBase()
        try expect(".")
      } else if take(word: "PREFIX") {
        try prefix()
      } else if take(word: "BASE") {
        try readBase()
      } else {
        try statement()
        try expect(".")
      }
    }
  }

  private mutating func prefix() throws(Failure) {
    skipBlank()
    let start = position
    while let byte = next, byte != UInt8(ascii: ":"), byte > 32, byte != 60 { position += 1 }
    guard next == UInt8(ascii: ":") else { throw failure("a prefix with ':' is expected") }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    position += 1
    skipBlank()
    prefixes[name] = try iri()
  }

  private mutating func readBase() throws(Failure) {
    skipBlank()
    base = try iri()
  }

  private mutating func statement() throws(Failure) {
    skipBlank()
    if next == UInt8(ascii: "[") {
      let node = try blankNode(depth: 0)
      skipBlank()
      if next != UInt8(ascii: ".") { try properties(of: node, depth: 0) }
      return
    }
    let subject = try node(depth: 0)
    if case .literal = subject { throw failure("a text cannot be described") }
    try properties(of: subject, depth: 0)
  }

  private mutating func properties(
    of subject: RDFTriple.Node, depth: Int
  ) throws(Failure) {
    while true {
      skipBlank()
      let predicate = try predicate()
      repeat { add(subject, predicate, try node(depth: depth)) } while take(",")
      guard take(";") else { return }
      while take(";") {}
      skipBlank()
      if next == UInt8(ascii: ".") || next == UInt8(ascii: "]") || next == nil { return }
    }
  }

  private mutating func predicate() throws(Failure) -> String {
    if take(word: "a"), bytes[position - 1] == UInt8(ascii: "a") {
      return RDFVocabulary.rdf + "type"
    }
    return next == UInt8(ascii: "<") ? try iri() : try prefixedName()
  }

  private mutating func node(depth: Int) throws(Failure) -> RDFTriple.Node {
    skipBlank()
    guard let byte = next else { throw failure("the file ends inside a statement") }
    switch byte {
    case UInt8(ascii: "<"): return .iri(try iri())
    case UInt8(ascii: "["): return try blankNode(depth: depth + 1)
    case UInt8(ascii: "("): return try collection(depth: depth + 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try literal(quote: byte)
    case UInt8(ascii: "_"):
      position += 1
      guard next == UInt8(ascii: ":") else { throw failure("'_:' is expected") }
      position += 1
      return .blank("_" + localName())
    case 48...57, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return try number()
    default:
      for word in ["true", "false"] where isWord(word) {
        position += word.utf8.count
        return .literal(word, language: "")
      }
      return .iri(try prefixedName())
    }
  }

  private func isWord(_ word: String) -> Bool {
    let end = position + word.utf8.count
    guard end <= bytes.count, bytes[position..<end].elementsEqual(word.utf8) else { return false }
    return end == bytes.count || " \t\r\n.,;])".utf8.contains(bytes[end])
  }

  private mutating func number() throws(Failure) -> RDFTriple.Node {
    let start = position
    while let byte = next, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) {
      // A point that no digit follows ends the statement.
      if byte == UInt8(ascii: "."),
        position + 1 >= bytes.count || !(48...57).contains(bytes[position + 1])
      {
        break
      }
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard CellValue.decimal(text) != nil else {
      throw failure("a number is written badly", at: start)
    }
    return .literal(text, language: "")
  }

  private mutating func blankNode(depth: Int) throws(Failure) -> RDFTriple.Node {
    guard depth <= Self.greatestDepth else {
      throw failure("brackets nest more than \(Self.greatestDepth) levels deep")
    }
    try expect("[")
    let node = newBlank()
    if take("]") { return node }
    try properties(of: node, depth: depth)
    try expect("]")
    return node
  }

  private mutating func collection(depth: Int) throws(Failure) -> RDFTriple.Node {
    guard depth <= Self.greatestDepth else {
      throw failure("parentheses nest more than \(Self.greatestDepth) levels deep")
    }
    try expect("(")
    let list = newBlank()
    while !take(")") { add(list, RDFVocabulary.rdf + "first", try node(depth: depth)) }
    return list
  }

  /// An address in angle brackets.
  private mutating func iri() throws(Failure) -> String {
    let start = position
    guard next == UInt8(ascii: "<") else { throw failure("an address in '<>' is expected") }
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: ">"):
        return RDFAddress.resolved(String(decoding: text, as: UTF8.self), base: base)
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape(isAddress: true))
      case 0...32, UInt8(ascii: "<"), UInt8(ascii: "\""):
        throw failure("a character stands here that no address has", at: position - 1)
      default: text.append(byte)
      }
    }
    throw failure("an address begins here and never ends", at: start)
  }

  /// A name such as `skos:Concept`.
  private mutating func prefixedName() throws(Failure) -> String {
    let start = position
    while let byte = next, byte > 32, !":<>\"'()[],;#".utf8.contains(byte) { position += 1 }
    guard next == UInt8(ascii: ":") else {
      throw failure("an address, a name with ':' or a text is expected", at: start)
    }
    let prefix = String(decoding: bytes[start..<position], as: UTF8.self)
    position += 1
    guard let space = prefixes[prefix] else {
      throw failure("the prefix '\(FileFault.shown(prefix)):' is not declared", at: start)
    }
    return space + localName()
  }

  /// What follows the colon of a name; a point at its end belongs to the statement.
  private mutating func localName() -> String {
    var text: [UInt8] = []
    var end = (position, 0)
    while let byte = next, byte > 32, !"<>\"'()[],;#{}|^`".utf8.contains(byte) {
      position += 1
      if byte == UInt8(ascii: "\\"), let escaped = next {
        text.append(escaped)
        position += 1
      } else {
        text.append(byte)
      }
      if byte != UInt8(ascii: ".") { end = (position, text.count) }
    }
    position = end.0
    return String(decoding: text.prefix(end.1), as: UTF8.self)
  }
}

extension TurtleReader {
  /// A text in quotes, with its language or type.
  private mutating func literal(quote: UInt8) throws(Failure) -> RDFTriple.Node {
    let text = try quoted(quote)
    if next == UInt8(ascii: "@") {
      position += 1
      let start = position
      while let byte = next,
        (97...122).contains(byte | 32) || (48...57).contains(byte) || byte == 45
      {
        position += 1
      }
      guard position > start else { throw failure("a language is expected after '@'") }
      return .literal(text, language: String(decoding: bytes[start..<position], as: UTF8.self))
    }
    if next == UInt8(ascii: "^") {
      position += 1
      guard next == UInt8(ascii: "^") else { throw failure("'^^' is expected") }
      position += 1
      _ = next == UInt8(ascii: "<") ? try iri() : try prefixedName()
    }
    return .literal(text, language: "")
  }

  private mutating func quoted(_ quote: UInt8) throws(Failure) -> String {
    let start = position
    let isLong = bytes[position...].prefix(3).elementsEqual([quote, quote, quote])
    position += isLong ? 3 : 1
    var text: [UInt8] = []
    while let byte = next {
      if byte == quote {
        if !isLong || bytes[position...].prefix(3).elementsEqual([quote, quote, quote]) {
          position += isLong ? 3 : 1
          return String(decoding: text, as: UTF8.self)
        }
      }
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape(isAddress: false))
      case 10 where !isLong, 13 where !isLong:
        throw failure("a quote is opened here and not closed in its line", at: start)
      default: text.append(byte)
      }
    }
    throw failure("a quote is opened here and never closed", at: start)
  }

  /// What a backslash stands for, behind which it is.
  private mutating func escape(isAddress: Bool) throws(Failure) -> [UInt8] {
    guard let letter = next else { throw failure("the file ends behind '\\'") }
    position += 1
    switch letter {
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      var code: UInt32 = 0
      for _ in 0..<(letter == UInt8(ascii: "u") ? 4 : 8) {
        guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
          throw failure("hexadecimal digits are expected after '\\u'")
        }
        code = code << 4 | UInt32(digit)
        position += 1
      }
      guard code > 0, let scalar = Unicode.Scalar(code) else {
        throw failure("no character has this number")
      }
      return Array(String(Character(scalar)).utf8)
    case UInt8(ascii: "t") where !isAddress: return [9]
    case UInt8(ascii: "n") where !isAddress: return [10]
    case UInt8(ascii: "r") where !isAddress: return [13]
    case UInt8(ascii: "b") where !isAddress: return [8]
    case UInt8(ascii: "f") where !isAddress: return [12]
    case UInt8(ascii: "\"") where !isAddress, UInt8(ascii: "'") where !isAddress,
      UInt8(ascii: "\\") where !isAddress:
      return [letter]
    default: throw failure("no character is written with this letter after '\\'", at: position - 1)
    }
  }
}
