/// Something in a file that keeps it from being read, with its place.
public struct FileFault: Hashable, Sendable {
  /// The header of a column and its number, counted from 1.
  public struct Column: Hashable, Sendable {
    /// The header.
    public let name: String
    /// The number, counted from 1; 0 in a file that does not number its columns.
    public let number: Int

    /// Makes a column.
    public init(name: String, number: Int) {
      self.name = name
      self.number = number
    }
  }

  /// The path of the file, as far as it was given.
  public let file: String
  /// The line, counted from 1, if it is one line's fault.
  public let line: Int?
  /// The column, if it is one cell's fault.
  public let column: Column?
  /// What stands there, whole; empty if that says nothing.
  public let value: String
  /// What is wrong with it.
  public let reason: Reason

  /// Makes a fault.
  public init(
    file: String, line: Int? = nil, column: Column? = nil, value: String = "", reason: Reason
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.value = value
    self.reason = reason
  }
}

extension FileFault: CustomStringConvertible {
  /// A line for people: file, line, column, value, what is wrong and what to do.
  ///
  /// A value longer than 60 characters is cut, and line ends in it are shown as `\n`.
  public var description: String {
    var text = Self.shown(file, limit: 1000)
    if let line { text += ":\(line)" }
    if let column {
      text += ": column "
      let number = column.number > 0 ? " (\(column.number))" : ""
      text += column.name.isEmpty ? "\(column.number)" : "'\(Self.shown(column.name))'" + number
    }
    text += ": "
    if !value.isEmpty { text += "'\(Self.shown(value))' " }
    return text + reason.description
  }

  /// A text in one short line without control characters.
  static func shown(_ text: String, limit: Int = 60) -> String {
    var result = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == limit { return result + "…" }
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        result.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
