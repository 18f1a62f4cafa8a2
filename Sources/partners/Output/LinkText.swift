import PartnerGraph

/// Puts links into words.
struct LinkText {
  private let network: OpenNetwork
  /// How many themes are named before the others are only counted.
  private static let shownThemes = 5

  init(_ network: OpenNetwork) { self.network = network }

  /// Kind, period, state, evidence and themes: `twinning, since 1984, ended; music, theatre`.
  func words(for link: Link) -> String {
    let themes = network.list(link.themes.map { network.label($0) }, Self.shownThemes)
    return circumstances(of: link)
      + (themes.isEmpty ? "" : network.say("; ", "\u{a0}; ") + themes)
  }

  /// Kind, period, state and evidence: `twinning, since 1984, ended`.
  func circumstances(of link: Link) -> String {
    var parts = [link.kind.label(in: network.language)]
    let period = link.period.label(in: network.language)
    if !period.isEmpty { parts.append(period) }
    if link.state != .active { parts.append(link.state.label(of: link.kind, in: network.language)) }
    if let confirmed = link.confirmed {
      parts.append(link.kind.confirmed(confirmed, in: network.language))
    } else if period.isEmpty {
      parts.append(network.say("undated", "sans date"))
    }
    if let amount = link.amount { parts.append("\(amount) EUR") }
    return parts.joined(separator: ", ")
  }
}
