import ArgumentParser
import PartnerGraph

/// `partners themes`: the theme scheme, or one theme.
struct ThemesVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "The themes as a tree with their use, or one theme with who holds it.")

  @Argument(help: "A theme, by identifier or label.")
  var theme: String?

  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let (network, tree, shown) = try read()
    switch format.format {
    case .text:
      try Printing.lines(shown.map { tree.card(of: $0) } ?? tree.lines())
    case .json:
      let themes = shown.map { [$0] } ?? network.graph.themes
      try Printing.json(["themes": themes.map { tree.json(of: $0) }])
    case .csv:
      let themes = shown.map { [$0] } ?? network.graph.themes
      try Printing.csv(ThemeTree.header, themes.map { tree.row(of: $0) })
    }
  }

  /// Reads what is needed to show the themes, or the one that is asked for.
  private func read() throws -> (OpenNetwork, ThemeTree, Theme?) {
    // As JSON, all themes are told with all that hold them.
    guard theme != nil || format.format != .json, let database = try networkOptions.database()
    else {
      let network = try networkOptions.open()
      return (network, ThemeTree(network), try theme.map { try network.theme($0) })
    }
    defer { database.close() }
    let scheme = try database.themes()
    guard let shown = try theme.map({ try scheme.theme($0) }) else {
      return (scheme, ThemeTree(scheme, uses: try database.themeUses()), nil)
    }
    let network = try database.network(holding: shown.id)
    return (network, ThemeTree(network, uses: try database.themeUses(of: [shown.id])), shown)
  }
}
