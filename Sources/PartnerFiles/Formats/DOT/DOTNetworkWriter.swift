import PartnerGraph

/// Writes a network as plain DOT, for Graphviz and for programs that read attributes from it.
///
/// Every cell is an attribute called as its column, an unknown column `column:` and its name, so that
/// none is taken for an order to draw; the tables that are no nodes and edges are JSON texts of the
/// graph. Every edge is directed, and has `dir=none` where the kind of the link is not.
///
/// - SeeAlso: *DOT Language*, https://graphviz.org/doc/info/lang.html
enum DOTNetworkWriter {
  /// What begins the name of an attribute that is an unknown column.
  static let escape = "column:"

  static func write(
    _ network: Network, to output: inout ByteOutput
  ) throws(PartnerFilesError) -> [FormatLoss] {
    var text = "digraph \(quoted(network.name)) {\n"
    let properties = JSONCells.properties(of: network, name: false)
    if !properties.isEmpty {
      let list = properties.map { ($0.key, $0.node.text ?? $0.node.compact) }
      text += "  graph " + attributes(list) + "\n"
    }
    output.bytes += text.utf8
    for partner in network.partners {
      text = "  \(quoted(partner.id.rawValue)) "
      text += attributes(cells(partner, without: [.id]), label: partner.name.text(in: .english))
      output.bytes += (text + "\n").utf8
      try output.endRows()
    }
    for link in network.links {
      let direction = link.kind.isDirected ? [] : [("dir", "none")]
      text = "  \(quoted(link.from.rawValue)) -> \(quoted(link.to.rawValue)) "
      text += attributes(direction + cells(link, without: [.from, .to])) + "\n"
      output.bytes += text.utf8
      try output.endRows()
    }
    output.bytes += "}\n".utf8
    return []
  }

  private static func cells<Row: TableRow>(
    _ row: Row, without left: Set<TableColumn>
  ) -> [(String, String)] {
    row.filledKeys.compactMap { key in
      if case .known(let column) = key, left.contains(column) { return nil }
      if case .extra(let name) = key { return (escape + name, row.cell(key)) }
      return (key.header, row.cell(key))
    }
  }

  private static func attributes(_ list: [(String, String)], label: String? = nil) -> String {
    let first = label.map { ["label=" + quoted(label: $0)] } ?? []
    let others = list.map { "\(isPlain($0.0) ? $0.0 : quoted($0.0))=\(quoted($0.1))" }
    return "[" + (first + others).joined(separator: ", ") + "]"
  }

  /// Whether a name may stand without quotes.
  private static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { (97...122).contains($0 | 32) && $0 >= 65 || $0 == UInt8(ascii: "_") }
      && !name.isEmpty
      && !["node", "edge", "graph", "digraph", "subgraph", "strict"].contains(name)
  }

  /// A label, in which Graphviz reads `\\` as a backslash and `\n` as a line end.
  private static func quoted(label: String) -> String {
    var result = "\""
    for scalar in label.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n", "\r": result += "\\n"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A text in quotes.
  ///
  /// DOT knows one escape, `\"`: a backslash before a quote, a line end or the closing quote is
  /// written as `&#92;`, which Graphviz shows as a backslash, and `&` where it would begin such an entity
  /// as `&amp;`.
  static func quoted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = [UInt8(ascii: "\"")]
    for (place, byte) in bytes.enumerated() {
      let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: "\"")
      switch byte {
      case UInt8(ascii: "\""): result += Array("\\\"".utf8)
      case UInt8(ascii: "\\") where [34, 10, 13, 92].contains(next):
        result += Array("&#92;".utf8)
      case UInt8(ascii: "&") where DOTText.entity(bytes[place...].prefix(12)) != nil:
        result += Array("&amp;".utf8)
      default: result.append(byte)
      }
    }
    result.append(UInt8(ascii: "\""))
    return String(decoding: result, as: UTF8.self)
  }
}

/// Texts of DOT.
enum DOTText {
  /// The entity that bytes begin with, and its length; nothing if they begin with none.
  static func entity(_ bytes: ArraySlice<UInt8>) -> (text: String, count: Int)? {
    guard bytes.first == UInt8(ascii: "&"),
      let end = bytes.prefix(12).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: bytes[bytes.startIndex + 1..<end], as: UTF8.self)
    let count = end + 1 - bytes.startIndex
    if name.hasPrefix("#") {
      let isHexadecimal = name.hasPrefix("#x")
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      guard digits.allSatisfy(\.isHexDigit),
        let code = UInt32(digits, radix: isHexadecimal ? 16 : 10), code > 0,
        let scalar = Unicode.Scalar(code)
      else { return nil }
      return (String(Character(scalar)), count)
    }
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]
    return known[name].map { ($0, count) }
  }

  /// A text with its entities resolved.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if let (entity, count) = entity(bytes[place...].prefix(12)) {
        result += Array(entity.utf8)
        place += count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of a label as Graphviz shows it: its line ends are blanks, `\N` the name of the node.
  static func shown(_ label: String, node: String) -> String {
    var result = ""
    var isEscape = false
    for character in label {
      if isEscape {
        switch character {
        case "n", "l", "r": result += " "
        case "N": result += node
        case "G", "E", "H", "T", "L": break
        default: result.append(character)
        }
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        result.append(character.isNewline ? " " : character)
      }
    }
    return SheetText.trimmed(result)
  }
}
