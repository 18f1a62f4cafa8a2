public import PartnerGraph

/// A link as a picture shows it.
public struct MapLink: Hashable, Sendable {
  /// The link.
  public let id: Link.ID
  /// Where it starts, an index into the partners of the content.
  public let from: Int
  /// Where it leads to, an index into the partners of the content.
  public let to: Int
  /// What sort of relation it is; an arrow if it is a directed one.
  public let kind: Link.Kind
  /// How it stands: the style of its line.
  public let state: Link.State
  /// Its dominant theme, an index into the themes of the content: its colour.
  public let theme: Int?
  /// How strong it is, 0...1: the width of its line.
  public let strength: Double
  /// What is told when one points at it: kind, themes, dates, state.
  public let details: String
  /// How much it asks for attention.
  public let emphasis: MapEmphasis
  /// From when to when it is, as far as that is known.
  public let period: Period
  /// The date of the newest evidence for it.
  public let confirmed: PartialDate?

  /// Makes a link of a picture.
  public init(
    id: Link.ID, from: Int, to: Int, kind: Link.Kind, state: Link.State = .active,
    theme: Int? = nil, strength: Double = 0.5, details: String = "",
    emphasis: MapEmphasis = .normal, period: Period = .unknown, confirmed: PartialDate? = nil
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.kind = kind
    self.state = state
    self.theme = theme
    self.strength = strength
    self.details = details
    self.emphasis = emphasis
    self.period = period
    self.confirmed = confirmed
  }
}
