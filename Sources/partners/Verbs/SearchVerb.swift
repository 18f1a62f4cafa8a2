import ArgumentParser
import PartnerGraph
import PartnerSearch

/// `partners search`: partners and themes by name, in any language and with typing errors.
struct SearchVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Partners and themes by name: any language, without accents, with typing errors.")

  @Argument(help: "What is looked for.")
  var text: [String]

  @Option(name: [.short, .long], parsing: .unconditional, help: "The greatest number of each.")
  var limit: Int = 10

  @Flag(help: "Complete the beginning of a name instead.")
  var complete = false

  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    guard limit >= 0 else {
      throw CommandFailure.wrongUse("--limit \(limit): give a number of results, 0 or more")
    }
    let network = try networkOptions.open()
    let text = text.joined(separator: " ")
    let found = try find(text, in: network)
    guard !found.isEmpty else {
      throw CommandFailure.noAnswer("nothing is called '\(text)', or nearly so")
    }
    let rows = found.map { [$0.type, $0.id, $0.name, $0.match, $0.quality] }
    try TableRows(network).print(["type", "id", "name", "match", "quality"], rows, format.format) {
      ["matches": found]
    }
  }

  /// Something found, as JSON.
  private struct Found: Encodable {
    let type: String
    let id: String
    let name: String
    let match: String
    let quality: String
  }

  private func find(_ text: String, in network: OpenNetwork) throws -> [Found] {
    do throws(PartnerSearchError) {
      let themeIndex = ThemeIndex(network.graph)
      let partners =
        try complete
        ? network.names.completions(of: text, limit: limit)
        : network.names.matches(for: text, limit: limit)
      let themes =
        try complete
        ? themeIndex.completions(of: text, limit: limit)
        : themeIndex.matches(for: text, limit: limit)
      return partners.map {
        Found(
          type: "partner", id: $0.partner.rawValue, name: network.name($0.partner),
          match: $0.name, quality: "\($0.quality)")
      }
        + themes.map {
          Found(
            type: "theme", id: $0.id.rawValue, name: network.label($0.id),
            match: $0.label.text(in: network.language), quality: "")
        }
    } catch {
      throw CommandFailure.wrongUse(error.description)
    }
  }
}
