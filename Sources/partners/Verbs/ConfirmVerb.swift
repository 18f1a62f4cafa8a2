import ArgumentParser
import PartnerFiles
import PartnerGraph
import PartnerStore

/// `partners confirm`: a link still stands.
struct ConfirmVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Says that a link still stands, and which source says so.",
    discussion: "partners confirm brest kiel --source report --on 2026-03")

  @Argument(help: "The link, or the two partners it joins, by identifier.")
  var names: [String]

  @Option(help: "The source that says so, by identifier.")
  var source: String

  @Option(help: "The date of the evidence; without it, that of the change.", transform: Choice.date)
  var on: PartialDate?

  @Option(
    help: "Only a link of this kind.", completion: .list(Link.Kind.allCases.map(\.rawValue)),
    transform: Choice.value)
  var kind: Link.Kind?

  @OptionGroup var basis: VersionOptions
  @OptionGroup var options: EditOptions

  func run() throws {
    let what = "confirm \(names.joined(separator: " and "))"
    let date = on?.description ?? String(options.note.note(what).at.prefix(10))
    let edits = try RowEdits(["confirmed=\(date)", "sources+=\(source)"], newColumns: false)
    try options.make(what) { store in
      let link = try store.link(names, kind: kind)
      guard let former = try store.row(.link, link.id.rawValue) else { return [] }
      if let known = link.confirmed, let date = PartialDate(date), known > date {
        throw CommandFailure.wrongUse(
          "'\(link.id)' was confirmed on \(known), later than \(date); give a newer date")
      }
      return [
        .change(try edits.changed(former.row), version: basis.version ?? former.version)
      ]
    }
  }
}
