import PartnerAnalysis
import PartnerGraph

extension WhatIfReport {
  /// The document of the verb.
  func dossier() -> Dossier {
    let changed = Array(changedPartners.prefix(20))
    return Dossier(
      network, lines: [network.say("What if, for ", "Et si, pour ") + network.name(asked)] + text(),
      figures: changes.map { (name: $0.0, value: "\($0.1.count)") }, table: nil,
      picture: DossierMap(network: network).among(
        [asked] + changed, title: network.name(asked)))
  }
}

extension WaysReport {
  /// The document of the verb.
  func dossier() -> Dossier {
    Dossier(
      network, lines: text(),
      figures: [
        (network.say("Ways", "Chemins"), "\(ways.ways.count)"),
        (network.say("Must not be lost", "À ne pas perdre"), "\(ways.cut.count)"),
      ],
      table: Dossier.Table(
        header: [network.say("Way", "Chemin"), network.say("Steps", "Pas")],
        rows: ways.ways.map { way in
          [way.map { network.name($0) }.joined(separator: " – "), "\(way.count - 1)"]
        }),
      picture: DossierMap(network: network).among(
        Array(Set(ways.ways.joined())).sorted(),
        title: "\(network.name(start)) – \(network.name(goal))"))
  }
}

extension ResilienceReport {
  /// The document of the verb.
  func dossier() -> Dossier {
    let weakest = weak.articulations.prefix(10)
    let title = network.say("What holds the network together", "Ce qui tient le réseau")
    return Dossier(
      network, lines: [title] + text(),
      figures: [
        (network.say("Groups", "Groupes"), "\(components.count)"),
        (network.say("Weak partners", "Partenaires fragiles"), "\(weak.articulations.count)"),
        (network.say("Weak links", "Liens fragiles"), "\(weak.bridges.count)"),
      ],
      table: Dossier.Table(
        header: [
          network.say("Partner", "Partenaire"), network.say("Place", "Lieu"),
          network.say("Cuts off", "Isole"),
        ],
        rows: weakest.map {
          [network.name($0.partner), network.place(of: $0.partner), "\($0.cutOff)"]
        }),
      picture: DossierMap(network: network).among(weakest.map(\.partner), title: title))
  }
}

extension TimelineList {
  /// The document of the verb.
  func dossier() -> Dossier {
    let links = timeline.entries.compactMap { network.graph.linkIndex(of: $0.link) }
      .map { network.graph.links[$0] }
    let first = links.prefix(8)
    return Dossier(
      network, lines: text(),
      figures: [
        (network.say("From", "De"), "\(timeline.asOf)"),
        (network.say("Until", "À"), "\(timeline.until)"),
        (network.say("Links", "Liens"), "\(links.count)"),
      ],
      table: Dossier.Table(
        header: [
          network.say("Partners", "Partenaires"), network.say("Kind", "Nature"),
          network.say("Since", "Depuis"), network.say("Until", "Jusqu'à"),
        ],
        rows: first.map { link in
          [
            "\(network.name(link.from)) – \(network.name(link.to))",
            link.kind.label(in: network.language), link.period.since?.description ?? "",
            link.period.until?.description ?? "",
          ]
        }),
      picture: DossierMap(network: network).among(
        Array(Set(links.flatMap { [$0.from, $0.to] })).sorted(),
        title: network.say("Links", "Liens")))
  }
}
