import PartnerGraph

/// Prints paths in every format.
struct PathList {
  let network: OpenNetwork
  let paths: [GraphPath]

  func text() -> [String] {
    var notes = SourceNotes()
    var lines: [String] = []
    for (number, path) in paths.enumerated() {
      let steps = network.say(
        path.steps.count == 1 ? "1 step" : "\(path.steps.count) steps",
        path.steps.count == 1 ? "1 pas" : "\(path.steps.count) pas")
      let cost = network.say("cost", "coût")
      lines.append("\(number + 1). \(steps), \(cost) \(rounded(path.cost))")
      lines.append("   " + Terminal.bold(name(path.start)))
      for step in path.steps {
        let link = network.graph.links[Int(step.link)]
        lines.append(
          "     │ \(LinkText(network).words(for: link))\(notes.marks(for: link.sources))")
        lines.append("   " + Terminal.bold(name(step.partner)))
      }
    }
    return lines + notes.lines(in: network)
  }

  struct Document: Encodable {
    let paths: [PathJSON]
  }

  struct PathJSON: Encodable {
    let cost: Double
    let start: String
    let steps: [StepJSON]
  }

  struct StepJSON: Encodable {
    let link: LinkJSON
    let partner: String
    let name: String
  }

  func json() -> Document {
    Document(
      paths: paths.map { path in
        PathJSON(
          cost: path.cost, start: id(path.start),
          steps: path.steps.map {
            StepJSON(
              link: LinkJSON(network.graph.links[Int($0.link)]), partner: id($0.partner),
              name: name($0.partner))
          })
      })
  }

  static let header = [
    "path", "cost", "step", "from", "link", "kind", "themes", "since", "until", "state",
    "confirmed", "sources", "to",
  ]

  func rows() -> [[String]] {
    paths.enumerated().flatMap { number, path in
      zip(path.partners, path.steps).enumerated().map { position, pair in
        let link = network.graph.links[Int(pair.1.link)]
        return [
          "\(number + 1)", "\(path.cost)", "\(position + 1)", id(pair.0), link.id.rawValue,
          link.kind.rawValue, link.themes.map(\.rawValue).joined(separator: ";"),
          link.period.since?.description ?? "", link.period.until?.description ?? "",
          link.state.rawValue, link.confirmed?.description ?? "",
          link.sources.map(\.rawValue).joined(separator: ";"), id(pair.1.partner),
        ]
      }
    }
  }

  /// A cost with two decimals at most, as the language writes numbers.
  private func rounded(_ cost: Double) -> String {
    let text = "\((cost * 100).rounded() / 100)"
    return String(text.map { $0 == "." ? Character(network.say(".", ",")) : $0 })
  }

  private func id(_ partner: Int32) -> String { network.graph.partners[Int(partner)].id.rawValue }

  private func name(_ partner: Int32) -> String {
    network.name(network.graph.partners[Int(partner)].id)
  }
}
