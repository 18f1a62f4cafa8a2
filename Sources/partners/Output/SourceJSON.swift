import PartnerGraph

/// A source as JSON; what is not known is left out.
struct SourceJSON: Encodable {
  let id: String
  let title: String
  let publisher: String?
  let date: String?
  let url: String?
  let language: String?

  init(_ source: Source) {
    func text(_ text: String) -> String? { text.isEmpty ? nil : text }
    id = source.id.rawValue
    title = source.title
    publisher = text(source.publisher)
    date = source.date?.description
    url = text(source.url)
    language = text(source.language)
  }
}
