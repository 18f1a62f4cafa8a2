import PartnerGraph

/// A statement as JSON.
struct StatementJSON: Encodable {
  let subject: String
  let property: String
  let value: String
  let date: String?
  let source: String
  let note: String?

  init(_ statement: Statement) {
    subject = statement.subject
    property = statement.property
    value = statement.value
    date = statement.date?.description
    source = statement.source.rawValue
    note = statement.note.isEmpty ? nil : statement.note
  }
}
