extension XMLReader {
  /// Text up to the next tag, with line ends made `\n` and references resolved.
  mutating func text() throws(Failure) -> String {
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "<") {
      try append(byte, to: &text, lineEnd: 10)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The value of an attribute, behind whose closing quote it goes.
  mutating func value(until quote: UInt8) throws(Failure) -> String {
    let start = position
    var text: [UInt8] = []
    while let byte = next {
      if byte == quote {
        position += 1
        return String(decoding: text, as: UTF8.self)
      }
      guard byte != UInt8(ascii: "<") else { throw failure("'<' stands in an attribute") }
      try append(byte, to: &text, lineEnd: 32)
    }
    throw failure("a quote is opened here and never closed", at: start - 1)
  }

  /// Appends what stands here; `lineEnd` is what a line end and, in attributes, a tabulator become.
  private mutating func append(
    _ byte: UInt8, to text: inout [UInt8], lineEnd: UInt8
  ) throws(Failure) {
    switch byte {
    case UInt8(ascii: "&"):
      text.append(contentsOf: try reference())
      return
    case 13:
      text.append(lineEnd)
      if position + 1 < bytes.count, bytes[position + 1] == 10 { position += 1 }
    case 10: text.append(lineEnd)
    case 9: text.append(lineEnd == 32 ? 32 : 9)
    case 0..<32: throw failure("a control character stands here, which XML has none of")
    default: text.append(byte)
    }
    position += 1
  }

  /// What a reference such as `&amp;` or `&#233;` stands for.
  private mutating func reference() throws(Failure) -> [UInt8] {
    let start = position
    position += 1
    guard let end = bytes[position...].prefix(64).firstIndex(of: UInt8(ascii: ";")) else {
      throw failure("'&' stands alone; write '&amp;'", at: start)
    }
    let name = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end + 1
    if name.hasPrefix("#") {
      let isHexadecimal = name.hasPrefix("#x")
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      guard let code = UInt32(digits, radix: isHexadecimal ? 16 : 10), !digits.hasPrefix("+"),
        let scalar = Unicode.Scalar(code), code >= 32 || [9, 10, 13].contains(code)
      else { throw failure("'&\(FileFault.shown(name));' is no character of XML", at: start) }
      return Array(String(Character(scalar)).utf8)
    }
    switch name {
    case "amp": return [38]
    case "lt": return [60]
    case "gt": return [62]
    case "quot": return [34]
    case "apos": return [39]
    default: break
    }
    guard let value = entities[name] else {
      throw failure("the entity '\(FileFault.shown(name))' is not declared", at: start)
    }
    expansion += value.utf8.count
    guard expansion <= Self.greatestExpansion else {
      throw failure("entities become more than \(Self.greatestExpansion) bytes", at: start)
    }
    return Array(value.utf8)
  }

  /// Reads a document type: nothing outside the file is opened, and of the declarations inside
  /// only those of plain entities are kept.
  mutating func documentType() throws(Failure) {
    let start = position
    position += 9
    while let byte = next {
      switch byte {
      case UInt8(ascii: ">"):
        position += 1
        return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        position += 1
        _ = try quoted(byte)
      case UInt8(ascii: "["):
        position += 1
        try declarations()
      default: position += 1
      }
    }
    throw failure("the document type begins here and never ends", at: start)
  }

  private mutating func declarations() throws(Failure) {
    while let byte = next {
      if byte == UInt8(ascii: "]") {
        position += 1
        return
      } else if isAt("<!--") {
        position += 4
        try skip(behind: "-->", "a comment")
      } else if isAt("<!ENTITY") {
        try entity()
      } else if byte == UInt8(ascii: "%") {
        throw failure("a parameter entity is not read; remove the document type")
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        position += 1
        _ = try quoted(byte)
      } else {
        position += 1
      }
    }
    throw failure("the file ends inside the document type")
  }

  private mutating func entity() throws(Failure) {
    let start = position
    position += 8
    skipBlank()
    if next == UInt8(ascii: "%") {
      throw failure("a parameter entity is not read; remove the document type", at: start)
    }
    let name = String(decoding: try self.name(), as: UTF8.self)
    skipBlank()
    guard let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw failure(
        "the entity '\(FileFault.shown(name))' stands in another file, which is not opened",
        at: start)
    }
    position += 1
    let value = try quoted(quote)
    guard !value.contains(where: { "&<%".utf8.contains($0) }) else {
      throw failure(
        "the entity '\(FileFault.shown(name))' holds markup or another entity, which is not read",
        at: start)
    }
    skipBlank()
    guard next == UInt8(ascii: ">") else { throw failure("'>' is expected") }
    position += 1
    guard entities.count < 1_000 else { throw failure("more than 1000 entities are declared") }
    if entities[name] == nil { entities[name] = String(decoding: value, as: UTF8.self) }
  }

  /// The bytes up to a quote, behind which it goes.
  private mutating func quoted(_ quote: UInt8) throws(Failure) -> ArraySlice<UInt8> {
    let start = position
    guard let end = bytes[position...].firstIndex(of: quote) else {
      throw failure("a quote is opened here and never closed", at: start - 1)
    }
    position = end + 1
    return bytes[start..<end]
  }

  // MARK: Elements as a whole

  /// Refuses a file of another format by its first element.
  func check(root: Element, is name: String, of format: String) throws(Failure) {
    guard root.name != name else { return }
    throw failure(
      "\(format) begins with an element '\(name)', and this with '\(FileFault.shown(root.name))'",
      at: 0)
  }

  /// The value of an attribute that the element that began last must have.
  func required(_ name: String, of element: Element) throws(Failure) -> String {
    if let value = element[name], !CSVScanner.trimmed(value).isEmpty { return value }
    throw failure("the element '\(element.name)' before here has no '\(name)'")
  }

  /// Passes over the rest of the element that began last.
  mutating func skipElement() throws(Failure) {
    let outer = depth - 1
    while depth > outer {
      if case .done = try event() { return }
    }
  }

  /// The text of the element that began last, to its end, without that of elements inside.
  ///
  /// - Parameter label: Takes the text of an element inside whose name ends so, where it is given.
  mutating func content(labelledBy label: String? = nil) throws(Failure) -> String {
    let level = depth
    var text = ""
    var found = ""
    var labelLevel = 0
    while true {
      switch try event() {
      case .text(let piece):
        if depth == level { text += piece }
        if labelLevel > 0, depth == labelLevel { found += piece }
      case .start(let element):
        if let label, labelLevel == 0, found.isEmpty, element.name.hasSuffix(label) {
          labelLevel = depth
        }
      case .end:
        if depth < labelLevel { labelLevel = 0 }
        if depth < level { return found.isEmpty ? text : CSVScanner.trimmed(found) }
      case .done: return text
      }
    }
  }
}
