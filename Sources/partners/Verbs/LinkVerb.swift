import ArgumentParser
import PartnerGraph
import PartnerStore

/// `partners link`: a new link.
struct LinkVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Joins two partners by a new link.",
    discussion: "partners link brest kiel --kind twinning since=1964 sources=report")

  @Argument(help: "The partner it starts at, by identifier.")
  var from: String

  @Argument(help: "The partner it leads to, by identifier.")
  var to: String

  @Option(
    help: "What sort of link.", completion: .list(Link.Kind.allCases.map(\.rawValue)),
    transform: Choice.value)
  var kind: Link.Kind

  @Option(help: "Its identifier; without it, from--to--kind.")
  var id: String?

  @Argument(help: "Cells: column=value.")
  var cells: [String] = []

  @OptionGroup var options: EditOptions

  func run() throws {
    let ends = ["from=\(from)", "to=\(to)", "kind=\(kind.rawValue)"]
    let row = try RowEdits(ends + cells, newColumns: false)
    try options.make("link \(from) and \(to) by \(kind.rawValue)") { store in
      [.add(try row.new(.link, try id ?? free("\(from)--\(to)--\(kind.rawValue)", in: store)))]
    }
  }

  /// An identifier that no link has, numbered if need be.
  private func free(_ id: String, in store: NetworkStore) throws -> String {
    var number = 1
    while true {
      let candidate = number == 1 ? id : "\(id)-\(number)"
      if try store.row(.link, candidate) == nil { return candidate }
      number += 1
    }
  }
}

/// `partners unlink`: a link less.
struct UnlinkVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: "Removes a link and the statements about it.",
    discussion: "A link that is over is history: 'partners edit LINK state=ended' keeps it.")

  @Argument(help: "The link, or the two partners it joins, by identifier.")
  var names: [String]

  @Option(
    help: "Only a link of this kind.", completion: .list(Link.Kind.allCases.map(\.rawValue)),
    transform: Choice.value)
  var kind: Link.Kind?

  @OptionGroup var basis: VersionOptions
  @OptionGroup var options: EditOptions

  func run() throws {
    try options.make("unlink \(names.joined(separator: " and "))") { store in
      let link = try store.link(names, kind: kind)
      return [.remove(.link, id: link.id.rawValue, version: basis.version, links: false)]
    }
  }
}
