package import PartnerGraph

/// A word, or a sample of a sign, of a picture's frame: its title, its legend, its source line.
package struct MapCaption: Hashable, Sendable {
  /// What stands there.
  package enum Sign: Hashable, Sendable {
    /// The title of the picture.
    case title
    /// A heading of the legend.
    case heading
    /// The explanation of a sign.
    case entry
    /// The small print below the picture.
    case note
    /// The shape of a kind of partner.
    case kind(Partner.Kind)
    /// The colour of a theme, by its index in the content.
    case theme(Int?)
    /// The line of a state.
    case state(Link.State)
    /// A line with an arrow.
    case direction
    /// A strong line.
    case strength
  }

  /// A name that no other caption of the picture has, of letters, digits, `.` and `-`.
  package let key: String
  /// What stands there.
  package let sign: Sign
  /// The words, one string for each line; none for a sample.
  package let lines: [String]

  package init(key: String, sign: Sign, lines: [String] = []) {
    self.key = key
    self.sign = sign
    self.lines = lines
  }
}
