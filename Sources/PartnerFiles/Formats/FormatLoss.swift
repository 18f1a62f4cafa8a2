/// Something of a network that a format could not carry.
public struct FormatLoss: Hashable, Sendable {
  /// What is lost.
  public enum Subject: Hashable, Sendable {
    /// A property of the network itself: `name`, `title`, `licence`.
    case property(String)
    /// Rows of a table.
    case rows(TableName)
    /// Cells of a column.
    case cells(TableName, column: String)
    /// Control characters, which XML has none of; U+FFFD stands in their place.
    case controlCharacters
    /// The place of links of which an end has no coordinate.
    case linksWithoutPlace
    /// The line of links whose ends are at one place.
    case linksAtOnePlace
    /// The place of partners that have neither a coordinate nor a city that has one.
    case partnersWithoutPlace
  }

  /// What is lost.
  public let subject: Subject
  /// How many of them, at least 1.
  public let count: Int

  /// Makes a loss.
  public init(_ subject: Subject, count: Int) {
    self.subject = subject
    self.count = count
  }

  /// The losses whose count is not 0.
  static func list(_ losses: [(subject: Subject, count: Int)]) -> [FormatLoss] {
    losses.filter { $0.count > 0 }.map { FormatLoss($0.subject, count: $0.count) }
  }
}

extension FormatLoss: CustomStringConvertible {
  /// A sentence for people.
  public var description: String {
    func counted(_ one: String, _ many: String) -> String {
      count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
    switch subject {
    case .property(let name):
      return "the \(name) of the network is not carried"
    case .rows(let table):
      return counted("row", "rows") + " of \(table.rawValue) \(count == 1 ? "is" : "are")"
        + " not carried"
    case .cells(let table, let column):
      return counted("value", "values") + " of column '\(FileFault.shown(column))' of "
        + "\(table.rawValue) \(count == 1 ? "is" : "are") not carried"
    case .controlCharacters:
      return counted("control character is", "control characters are") + " replaced by U+FFFD"
    case .linksWithoutPlace:
      return counted("link has", "links have") + " no line, because an end has no coordinate"
    case .linksAtOnePlace:
      return counted("link has", "links have") + " no line, because both ends are at one place"
    case .partnersWithoutPlace:
      return counted("partner has", "partners have") + " no point, because no coordinate is known"
    }
  }
}
