/// A JSON value with the line it begins in; the members of an object keep their order.
struct JSONNode: Sendable {
  /// What stands there.
  enum Value: Sendable {
    case object([(key: String, node: JSONNode)])
    case array([JSONNode])
    case string(String)
    /// A number as it is written.
    case number(String)
    case bool(Bool)
    case null
  }

  var value: Value
  /// The line, counted from 1; 0 for a value that was not read.
  var line = 0

  init(_ value: Value, line: Int = 0) {
    self.value = value
    self.line = line
  }

  /// A new string.
  static func string(_ text: String) -> Self { Self(.string(text)) }

  /// A new object.
  static func object(_ members: [(key: String, node: JSONNode)]) -> Self { Self(.object(members)) }

  /// A new array.
  static func array(_ elements: [JSONNode]) -> Self { Self(.array(elements)) }

  /// The members of an object, in order; nothing if it is none.
  var members: [(key: String, node: JSONNode)]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// The elements of an array; nothing if it is none.
  var elements: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The text of a string; nothing if it is none.
  var text: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The last member of an object with a key.
  subscript(key: String) -> JSONNode? { members?.last { $0.key == key }?.node }
}

extension JSONNode {
  /// The value as JSON text, two spaces a level, with a line end behind it.
  var written: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  /// Writes the value, whose line begins with an indent.
  func write(to text: inout String, indent: String) {
    let inner = indent + "  "
    switch value {
    case .object(let members) where !members.isEmpty:
      text += "{\n"
      for (index, member) in members.enumerated() {
        text += "\(inner)\(Self.quoted(member.key)): "
        member.node.write(to: &text, indent: inner)
        text += index + 1 < members.count ? ",\n" : "\n"
      }
      text += indent + "}"
    case .array(let elements) where !elements.isEmpty:
      text += "[\n"
      for (index, element) in elements.enumerated() {
        text += inner
        element.write(to: &text, indent: inner)
        text += index + 1 < elements.count ? ",\n" : "\n"
      }
      text += indent + "]"
    case .object: text += "{}"
    case .array: text += "[]"
    case .string(let string): text += Self.quoted(string)
    case .number(let number): text += number
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    }
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
