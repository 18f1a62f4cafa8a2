/// Reads XML 1.0 with namespaces, piece by piece, in bounded memory.
///
/// What makes XML dangerous is refused: no external entity or document type is ever opened, an
/// entity that names another entity is refused, entities together become at most
/// ``greatestExpansion`` bytes, and elements nest at most ``greatestDepth`` deep. The bytes must be
/// UTF-8, as ``TextEncoding`` gives them, whatever the declaration says.
///
/// - SeeAlso: *Extensible Markup Language (XML) 1.0*, W3C 2008, https://www.w3.org/TR/xml/
struct XMLReader {
  /// What keeps a text from being XML.
  struct Failure: Error {
    /// The words for people.
    let reason: String
    /// The byte at fault.
    let offset: Int
  }

  /// An element with its attributes.
  struct Element {
    /// The name without its prefix.
    let name: String
    /// The namespace; empty if it has none.
    let space: String
    let attributes: [(space: String, name: String, value: String)]
    /// The line it begins in, counted from 1.
    let line: Int

    /// The value of an attribute of no namespace.
    subscript(name: String) -> String? {
      attributes.first { $0.name == name && $0.space.isEmpty }?.value
    }

    /// The value of an attribute of a namespace.
    subscript(space: String, name: String) -> String? {
      attributes.first { $0.name == name && $0.space == space }?.value
    }
  }

  /// A piece.
  enum Event {
    case start(Element)
    case end
    case text(String)
    /// The end of the file.
    case done
  }

  static let greatestDepth = 100
  static let greatestExpansion = 1 << 20
  private static let greatestAttributeCount = 1_000
  private static let greatestPrefixCount = 1_000
  /// How many cells the defaults of attributes become at most.
  private static let greatestDefaults = 1 << 24

  let bytes: [UInt8]
  var position: Int
  /// The names of the open elements, as they are written.
  private var open: [[UInt8]] = []
  /// The prefixes in force, each with the depth it was declared at.
  private var prefixes: [(prefix: String, space: String, depth: Int)] = [
    ("xml", "http://www.w3.org/XML/1998/namespace", 0)
  ]
  private var mustEnd = false
  private var hasRoot = false
  private var line = 1
  private var counted = 0
  /// The entities the document type declares.
  var entities: [String: String] = [:]
  /// How many bytes entities have become.
  var expansion = 0
  /// How many cells the defaults of attributes have become.
  private var defaults = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: CSVTable.byteOrderMark) ? 3 : 0
  }

  /// How many elements are open.
  var depth: Int { open.count }

  func failure(_ reason: String, at offset: Int? = nil) -> Failure {
    Failure(reason: reason, offset: offset ?? position)
  }

  /// Counts cells that a node or an edge gets from the defaults of attributes.
  mutating func count(defaults count: Int) throws(Failure) {
    defaults += count
    guard defaults <= Self.greatestDefaults else {
      throw failure("attributes of all nodes become more than \(Self.greatestDefaults) cells")
    }
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func isAt(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
  }

  /// Goes behind the next `text`, or fails.
  mutating func skip(behind text: StaticString, _ what: String) throws(Failure) {
    let start = position
    while position < bytes.count {
      if isAt(text) {
        position += text.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw failure("\(what) begins here and never ends", at: start)
  }

  mutating func skipBlank() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { position += 1 }
  }

  /// The line of the place reached, counted on from the last one asked for.
  mutating func currentLine() -> Int {
    line += CSVSplitter.lineEnds(in: bytes.span, counted..<position)
    counted = position
    return line
  }

  /// Reads the next piece.
  mutating func event() throws(Failure) -> Event {
    if mustEnd {
      mustEnd = false
      close()
      return .end
    }
    while position < bytes.count {
      if next != UInt8(ascii: "<") {
        let text = try text()
        if !open.isEmpty { return .text(text) }
        guard text.allSatisfy(\.isWhitespace) else {
          throw failure("text stands outside the elements", at: max(0, position - text.utf8.count))
        }
      } else if isAt("<!--") {
        position += 4
        try skip(behind: "-->", "a comment")
      } else if isAt("<![CDATA[") {
        return .text(try section())
      } else if isAt("<?") {
        try skip(behind: "?>", "an instruction")
      } else if isAt("<!DOCTYPE"), !hasRoot {
        try documentType()
      } else if isAt("</") {
        try endTag()
        return .end
      } else {
        return .start(try startTag())
      }
    }
    guard open.isEmpty else {
      let name = String(decoding: open[open.count - 1], as: UTF8.self)
      throw failure("the file ends inside the element '\(FileFault.shown(name))'")
    }
    guard hasRoot else { throw failure("there is no element") }
    return .done
  }

  private mutating func section() throws(Failure) -> String {
    guard !open.isEmpty else { throw failure("text stands outside the elements") }
    position += 9
    let start = position
    try skip(behind: "]]>", "a CDATA section")
    return String(decoding: bytes[start..<position - 3], as: UTF8.self)
  }

  private mutating func close() {
    while let last = prefixes.last, last.depth >= open.count, last.depth > 0 {
      prefixes.removeLast()
    }
    open.removeLast()
  }

  private mutating func endTag() throws(Failure) {
    let start = position
    position += 2
    let name = try self.name()
    skipBlank()
    guard next == UInt8(ascii: ">") else { throw failure("'>' is expected") }
    position += 1
    guard let last = open.last else {
      throw failure("an element ends here that never began", at: start)
    }
    guard last.elementsEqual(name) else {
      let expected = FileFault.shown(String(decoding: last, as: UTF8.self))
      throw failure("the element '\(expected)' is not the one that ends here", at: start)
    }
    close()
  }

  private mutating func startTag() throws(Failure) -> Element {
    guard !hasRoot || !open.isEmpty else { throw failure("a second root element begins") }
    guard open.count < Self.greatestDepth else {
      throw failure("elements nest more than \(Self.greatestDepth) levels deep")
    }
    let line = currentLine()
    let start = position
    position += 1
    let name = Array(try self.name())
    var written: [(name: String, value: String)] = []
    while true {
      let before = position
      skipBlank()
      guard let byte = next else { throw failure("a tag begins here and never ends", at: start) }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      guard position > before else { throw failure("a blank is expected before an attribute") }
      written.append(try attribute())
      guard written.count <= Self.greatestAttributeCount else {
        throw failure("an element has more than \(Self.greatestAttributeCount) attributes")
      }
    }
    hasRoot = true
    open.append(name)
    if next == UInt8(ascii: "/") {
      position += 1
      mustEnd = true
    }
    guard next == UInt8(ascii: ">") else { throw failure("'>' is expected") }
    position += 1
    return try element(String(decoding: name, as: UTF8.self), written, line, at: start)
  }

  private mutating func element(
    _ name: String, _ written: [(name: String, value: String)], _ line: Int, at start: Int
  ) throws(Failure) -> Element {
    for (name, value) in written where name == "xmlns" || name.hasPrefix("xmlns:") {
      prefixes.append((String(name.dropFirst(6)), value, open.count))
    }
    guard prefixes.count <= Self.greatestPrefixCount else {
      throw failure("more than \(Self.greatestPrefixCount) prefixes are in force", at: start)
    }
    var attributes: [(space: String, name: String, value: String)] = []
    var seen: Set<String> = []
    for (name, value) in written {
      guard seen.insert(name).inserted else {
        throw failure("the attribute '\(FileFault.shown(name))' stands twice", at: start)
      }
      if name == "xmlns" || name.hasPrefix("xmlns:") { continue }
      let (prefix, local) = Self.split(name)
      attributes.append((prefix.isEmpty ? "" : try space(prefix, at: start), local, value))
    }
    let (prefix, local) = Self.split(name)
    return Element(
      name: local, space: try space(prefix, at: start), attributes: attributes, line: line)
  }

  private static func split(_ name: String) -> (prefix: String, local: String) {
    guard let colon = name.firstIndex(of: ":") else { return ("", name) }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }

  private func space(_ prefix: String, at start: Int) throws(Failure) -> String {
    if let space = prefixes.last(where: { $0.prefix == prefix })?.space { return space }
    guard !prefix.isEmpty else { return "" }
    throw failure("the prefix '\(FileFault.shown(prefix))' is not declared", at: start)
  }

  private mutating func attribute() throws(Failure) -> (name: String, value: String) {
    let name = String(decoding: try self.name(), as: UTF8.self)
    skipBlank()
    guard next == UInt8(ascii: "=") else { throw failure("'=' is expected") }
    position += 1
    skipBlank()
    guard let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw failure("a quote is expected")
    }
    position += 1
    return (name, try value(until: quote))
  }

  /// A name; which letters it may have is only looked at as far as it matters here.
  mutating func name() throws(Failure) -> ArraySlice<UInt8> {
    let start = position
    while let byte = next, byte > 32, byte != 127, !"<>/='\"&?!;[]()".utf8.contains(byte) {
      position += 1
    }
    guard position > start else { throw failure("a name is expected") }
    let first = bytes[start]
    guard !(48...57).contains(first), first != UInt8(ascii: "-"), first != UInt8(ascii: ".") else {
      throw failure("a name is expected", at: start)
    }
    return bytes[start..<position]
  }
}
