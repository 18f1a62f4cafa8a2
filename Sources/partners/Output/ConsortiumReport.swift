import PartnerGraph
import PartnerPlanner

/// Prints a consortium.
struct ConsortiumReport: Report {
  let network: OpenNetwork
  let themes: [Theme.ID]
  let consortium: Consortium

  func text() -> [String] {
    let call = themes.map { network.label($0) }.joined(separator: ", ")
    var lines = [
      Terminal.bold(network.say("A consortium on \(call)", "Un consortium sur \(call)"))
    ]
    for (number, member) in consortium.members.enumerated() {
      lines.append(
        "\(number + 1). " + Terminal.bold(network.name(member.partner))
          + "  \(network.details(of: member.partner))")
      if !member.brings.isEmpty {
        lines.append(
          "    " + network.say("Brings ", "Apporte ")
            + list(member.brings.map { network.label($0) }))
      }
      if !member.carriers.isEmpty {
        lines.append(
          "    " + network.say("Carried by ", "Porté par ")
            + list(member.carriers.map { network.name($0) }))
      }
    }
    for tie in consortium.ties {
      let links = network.counted(tie.links.count, "link", "lien")
      lines.append("  \(network.name(tie.first)) – \(network.name(tie.second)) (\(links))")
    }
    return lines + ["", value]
  }

  /// What it is worth, and how surely it is the best.
  private var value: String {
    let figures = Figures(network.language)
    let parts = figures.signed(
      [consortium.themesValue, consortium.carriersValue, consortium.tiesValue],
      total: consortium.value)
    let gap = figures.fixed(consortium.gap * 100)
    let proof =
      consortium.isOptimal
      ? network.say("the best there is", "le meilleur possible")
      : network.say(
        "bound \(figures.fixed(consortium.bound)), so at most \(gap)% from the best",
        "borne \(figures.fixed(consortium.bound)), donc au plus à \(gap) % du meilleur")
    return network.say(
      "Value \(figures.fixed(consortium.value)) = \(parts[0]) themes \(parts[1]) carriers "
        + "\(parts[2]) ties, \(proof); \(consortium.candidates) candidates",
      "Valeur \(figures.fixed(consortium.value)) = \(parts[0]) thèmes \(parts[1]) porteurs "
        + "\(parts[2]) liens, \(proof) ; \(consortium.candidates) candidats")
  }

  private func list(_ names: [String]) -> String { network.list(names, 6) }

  typealias Document = ProvedJSON<ChoiceJSON>

  struct ChoiceJSON: Encodable {
    let themes: [String]
    let parts: PartsJSON
    let members: [MemberJSON]
    let ties: [TieJSON]
  }

  struct PartsJSON: Encodable {
    let themes: Double
    let carriers: Double
    let ties: Double
  }

  struct MemberJSON: Encodable {
    let partner: String
    let name: String
    let country: String
    let brings: [String]
    let carriers: [String]
  }

  struct TieJSON: Encodable {
    let first: String
    let second: String
    let links: [String]
  }

  func json() -> Document {
    Document(consortium, of: consortium.candidates, choice())
  }

  private func choice() -> ChoiceJSON {
    ChoiceJSON(
      themes: themes.map(\.rawValue),
      parts: PartsJSON(
        themes: consortium.themesValue, carriers: consortium.carriersValue,
        ties: consortium.tiesValue),
      members: consortium.members.map {
        MemberJSON(
          partner: $0.partner.rawValue, name: network.name($0.partner),
          country: $0.country.rawValue, brings: $0.brings.map(\.rawValue),
          carriers: $0.carriers.map(\.rawValue))
      },
      ties: consortium.ties.map {
        TieJSON(
          first: $0.first.rawValue, second: $0.second.rawValue, links: $0.links.map(\.rawValue))
      })
  }

  static let header = ["partner", "name", "country", "brings", "carriers"]

  func rows() -> [[String]] {
    choice().members.map {
      [
        $0.partner, $0.name, $0.country, $0.brings.joined(separator: ";"),
        $0.carriers.joined(separator: ";"),
      ]
    }
  }
}
