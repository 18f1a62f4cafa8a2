/// JSON text being written, two spaces a level, value after value.
struct JSONText {
  /// What is written.
  private(set) var output: ByteOutput
  /// The objects and arrays that are open: how each ends, and whether nothing is in it yet.
  private var open: [(end: UInt8, isEmpty: Bool)] = []

  init(_ output: ByteOutput) { self.output = output }

  /// Begins an object, as a member with a key or as an element.
  mutating func beginObject(_ key: String? = nil) { begin("{", "}", key) }

  /// Begins an array, as a member with a key or as an element.
  mutating func beginArray(_ key: String? = nil) { begin("[", "]", key) }

  private mutating func begin(_ start: Unicode.Scalar, _ end: Unicode.Scalar, _ key: String?) {
    place(key)
    output.bytes.append(UInt8(ascii: start))
    open.append((UInt8(ascii: end), true))
  }

  /// Writes a value, as a member with a key or as an element.
  mutating func add(_ node: JSONNode, _ key: String? = nil) {
    place(key)
    var text = ""
    node.write(to: &text, indent: indent)
    output.bytes += text.utf8
  }

  /// Writes a value that is a row.
  mutating func add(row: JSONNode, _ key: String? = nil) throws(PartnerFilesError) {
    add(row, key)
    try output.endRows()
  }

  /// Ends the object or array that began last; behind the outermost stands a line end.
  mutating func end() {
    guard let last = open.popLast() else { return }
    if !last.isEmpty { output.bytes += "\n\(indent)".utf8 }
    output.bytes.append(last.end)
    if open.isEmpty { output.bytes.append(10) }
  }

  private var indent: String { String(repeating: "  ", count: open.count) }

  /// Goes to where the next value stands.
  private mutating func place(_ key: String?) {
    if let last = open.indices.last {
      output.bytes += "\(open[last].isEmpty ? "" : ",")\n\(indent)".utf8
      open[last].isEmpty = false
    }
    if let key { output.bytes += "\(JSONNode.quoted(key)): ".utf8 }
  }
}
