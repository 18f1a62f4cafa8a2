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
    let network = try networkOptions.open()
    let tree = ThemeTree(network)
    let shown = try theme.map { try network.theme($0) }
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
}
