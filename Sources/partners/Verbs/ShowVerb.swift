import ArgumentParser
import PartnerGraph

/// `partners show`: all that is known of a partner.
struct ShowVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "All that is known of a partner, with its sources.")

  @Argument(help: "The partner, by identifier or name.", completion: Completions.partners)
  var partner: String

  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let (network, partner) = try networkOptions.open(around: partner)
    let card = PartnerCard(network: network, partner: partner)
    switch format.format {
    case .text: try Printing.lines(card.text())
    case .json: try Printing.json(card.json())
    case .csv: try Printing.csv(PartnerCard.header, card.rows())
    }
  }
}
