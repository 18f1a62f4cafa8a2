import PartnerGraph

/// Says how much a network holds.
struct NetworkCounts {
  private let network: Network
  private let links: Int

  /// Counts a network, whose links may have been counted otherwise.
  init(_ network: Network, links: Int) {
    self.network = network
    self.links = links
  }

  /// `11 partners, 20 links, 124 themes, 1 source, 5 statements`, in the language of the command.
  var text: String {
    let language = Language.ofCommand
    func count(_ number: Int, _ english: String, _ french: String) -> String {
      // In English 0 is many, in French one.
      let isOne = language == .french ? number < 2 : number == 1
      return "\(number) " + language.choose(english: english, french: french) + (isOne ? "" : "s")
    }
    return [
      count(network.partners.count, "partner", "partenaire"), count(links, "link", "lien"),
      count(network.themes.count, "theme", "thème"),
      count(network.sources.count, "source", "source"),
      count(network.statements.count, "statement", "énoncé"),
    ].joined(separator: ", ")
  }

  /// The same of a network that is in memory.
  static func text(_ network: Network) -> String {
    NetworkCounts(network, links: network.links.count).text
  }
}
