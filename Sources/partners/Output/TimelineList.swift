import PartnerAnalysis
import PartnerGraph

/// Prints what a calendar says of links.
struct TimelineList: Report {
  let network: OpenNetwork
  let timeline: LinkTimeline

  func text() -> [String] {
    let today = timeline.asOf
    var lines = [
      Terminal.bold(
        network.say(
          "From \(today) to the end of \(timeline.until)",
          "De \(today) à la fin de \(timeline.until)"))
    ]
    var notes = SourceNotes()
    for name in ["over", "ends", "begins", "never-confirmed"] {
      let part = timeline.entries.filter { Self.name(of: $0.event) == name }
      guard !part.isEmpty else { continue }
      lines += ["", Terminal.bold("\(heading(name)) (\(part.count))")]
      for entry in part {
        guard let index = network.graph.linkIndex(of: entry.link) else { continue }
        let link = network.graph.links[index]
        let date = entry.event.date?.description ?? network.say("undated", "sans date")
        lines.append(
          "  \(date)  \(network.name(link.from)) – \(network.name(link.to))"
            + network.say(": ", " : ")
            + "\(LinkText(network).circumstances(of: link))\(notes.marks(for: link.sources))")
      }
    }
    if timeline.entries.isEmpty {
      lines.append(
        network.say(
          "Nothing ends or begins, and everything was confirmed.",
          "Rien ne finit ni ne commence, et tout a été confirmé."))
    }
    return lines + notes.lines(in: network)
  }

  private func heading(_ name: String) -> String {
    switch name {
    case "over":
      network.say("Over, but not marked as ended", "Terminés, mais pas marqués comme tels")
    case "ends": network.say("Ending", "Se terminent")
    case "begins": network.say("Beginning", "Commencent")
    default: network.say("Never confirmed since they began", "Jamais confirmés depuis leur début")
    }
  }

  /// What an event is called by programs.
  private static func name(of event: LinkTimeline.Event) -> String {
    switch event {
    case .over: "over"
    case .ends: "ends"
    case .begins: "begins"
    case .neverConfirmed: "never-confirmed"
    }
  }

  struct Document: Encodable {
    let asOf: String
    let until: String
    let entries: [EntryJSON]

    enum CodingKeys: String, CodingKey {
      case until, entries
      case asOf = "as_of"
    }
  }

  struct EntryJSON: Encodable {
    let event: String
    let date: String?
    let link: LinkJSON
  }

  func json() -> Document {
    Document(
      asOf: timeline.asOf.description, until: timeline.until.description,
      entries: timeline.entries.compactMap { entry in
        network.graph.linkIndex(of: entry.link).map {
          EntryJSON(
            event: Self.name(of: entry.event), date: entry.event.date?.description,
            link: LinkJSON(network.graph.links[$0]))
        }
      })
  }

  static let header = [
    "event", "date", "link", "from", "to", "kind", "since", "until", "state", "confirmed",
    "sources",
  ]

  func rows() -> [[String]] {
    json().entries.map {
      [
        $0.event, $0.date ?? "", $0.link.id, $0.link.from, $0.link.to, $0.link.kind,
        $0.link.since ?? "", $0.link.until ?? "", $0.link.state, $0.link.confirmed ?? "",
        $0.link.sources.joined(separator: ";"),
      ]
    }
  }
}
