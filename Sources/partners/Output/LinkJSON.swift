import PartnerGraph

/// A link as JSON; what is not known is left out.
struct LinkJSON: Encodable {
  let id: String
  let from: String
  let to: String
  let kind: String
  let themes: [String]
  let since: String?
  let until: String?
  let state: String
  let confirmed: String?
  let amount: String?
  let sources: [String]
  let note: String?

  init(_ link: Link) {
    id = link.id.rawValue
    from = link.from.rawValue
    to = link.to.rawValue
    kind = link.kind.rawValue
    themes = link.themes.map(\.rawValue)
    since = link.period.since?.description
    until = link.period.until?.description
    state = link.state.rawValue
    confirmed = link.confirmed?.description
    amount = link.amount?.description
    sources = link.sources.map(\.rawValue)
    note = link.note.isEmpty ? nil : link.note
  }
}
