/// The name of one thing of a network, such as `brest`, in a type of its own.
///
/// `Entity` is the kind of thing named and is never stored: it keeps a partner's identifier from
/// standing where a theme's is meant. Identifiers are ordered by their text.
public struct Identifier<Entity>: Hashable, Sendable {
  /// The text, as it stands in the tables.
  public let rawValue: String

  /// Makes an identifier of any text; whether a network holds it is for the network to say.
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier of a literal: `let id: Partner.ID = "brest"`.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: Comparable {
  /// Tells whether one identifier stands before another in order of text.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension Identifier: CustomStringConvertible {
  /// The text itself.
  public var description: String { rawValue }
}
