import ArgumentParser
import PartnerGraph
import PartnerSearch
import PartnerText

/// `partners search`: partners by all their texts and themes by their labels, with typing errors.
struct SearchVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Partners by name, alias, theme or note, and themes: any language, with slips.",
    discussion: """
      Best are identifiers, whole names, names that begin with the text, then partners that have all \
      its words, or words that begin with them. If there are none, typing errors are read, and at \
      last some of the words are enough. What is typed is words: there are no operators. A database \
      answers from its full-text index.
      """)

  @Argument(help: "What is looked for.")
  var text: [String]

  @Option(name: [.short, .long], parsing: .unconditional, help: "The greatest number of each.")
  var limit: Int = 10

  @Flag(help: "Complete the beginning of a name instead.")
  var complete = false

  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    guard limit >= 0 else {
      throw CommandFailure.wrongUse("--limit \(limit): give a number of results, 0 or more")
    }
    let text = text.joined(separator: " ")
    let language = networkOptions.resultLanguage
    let found = try complete ? completions(of: text) : matches(of: text)
    guard !found.isEmpty else {
      throw CommandFailure.noAnswer(
        language.choose(
          english: "nothing is called '\(text)', or nearly so",
          french: "rien ne s'appelle « \(text) », ni à peu près"))
    }
    let isForPeople = format.format == .text
    let rows = found.map { isForPeople ? $0.cells(in: language) : $0.cells }
    let header =
      isForPeople && language == .french
      ? ["type", "id", "nom", "champ", "trouvé", "qualité"]
      : ["type", "id", "name", "field", "match", "quality"]
    try TableRows.print(header, rows, format.format, in: language) { ["matches": found] }
  }

  /// Something found, as JSON.
  private struct Found: Encodable {
    let type: String
    let id: String
    let name: String
    /// Where it was found: `name`, `alias`, `theme`, `note`, or several with a semicolon between.
    let field: String
    let match: String
    let quality: String

    var cells: [String] { [type, id, name, field, match, quality] }

    /// The cells as people read them.
    func cells(in language: Language) -> [String] {
      let types = ["partner": "partenaire", "theme": "thème"]
      let fields = field.split(separator: ";").map { part in
        SearchField(rawValue: String(part))?.label(in: language) ?? String(part)
      }
      return [
        language.choose(english: type, french: types[type] ?? type), id, name,
        fields.joined(separator: "; "), match,
        SearchQuality(rawValue: quality)?.label(in: language) ?? quality,
      ]
    }

    init(_ match: TextMatch, name: String) {
      (type, id, self.name) = ("partner", match.id, name)
      var fields: [String] = []
      for finding in match.found where fields.last != finding.field.rawValue {
        fields.append(finding.field.rawValue)
      }
      field = fields.joined(separator: ";")
      self.match = match.found.map(\.text).joined(separator: "; ")
      quality = match.quality.rawValue
    }

    init(_ match: NameMatch, name: String) {
      (type, id, self.name, field) = ("partner", match.partner.rawValue, name, "name")
      (self.match, quality) = (match.name, "\(match.quality)")
    }

    init(_ theme: ThemeCandidate, _ language: Language) {
      let label = Terminal.clean(theme.label.text(in: language))
      (type, id, name, field, match) = ("theme", theme.id.rawValue, label, "theme", label)
      quality = ""
    }
  }

  private func matches(of text: String) throws -> [Found] {
    let language = networkOptions.resultLanguage
    let reader = NetworkReader(path: try networkOptions.checkedPath())
    func partners(_ found: [TextMatch], name: (String) throws -> LocalizedText?) rethrows -> [Found]
    {
      try found.map { match in
        let name = try name(match.id)?.text(in: language)
        return Found(match, name: Terminal.clean(name ?? match.id))
      }
    }
    if let store = try reader.store() {
      do {
        let found = try store.matches(for: text, limit: limit)
        let named = try partners(found) { id in
          guard case .partner(let partner)? = try store.row(.partner, id)?.row else { return nil }
          return partner.name
        }
        let labels = try store.themeLabels()
        try store.close()
        return named + themes(of: text, labels)
      } catch {
        throw CommandFailure(error)
      }
    }
    let network = try reader.network()
    let found = TextSearch(network).matches(for: text, limit: limit)
    let wanted = Set(found.map(\.id))
    let names = Dictionary(
      network.partners.lazy.filter { wanted.contains($0.id.rawValue) }
        .map { ($0.id.rawValue, $0.name) }, uniquingKeysWith: { first, _ in first })
    return partners(found) { names[$0] } + themes(of: text, network.themes)
  }

  /// The themes that a text means; a text that is too long for a label means none.
  private func themes(of text: String, _ themes: [Theme]) -> [Found] {
    let found = (try? ThemeIndex(themes).matches(for: text, limit: limit)) ?? []
    return found.map { Found($0, networkOptions.resultLanguage) }
  }

  private func completions(of text: String) throws -> [Found] {
    let language = networkOptions.resultLanguage
    if let database = try networkOptions.database() {
      defer { database.close() }
      let found = try database.completions(of: text, limit: limit)
      return try found.map {
        Found($0.match, name: Terminal.clean($0.name.text(in: language)))
      } + themes(beginningWith: text, database.themes())
    }
    let network = try networkOptions.open()
    do throws(PartnerSearchError) {
      return try network.names.completions(of: text, limit: limit)
        .map { Found($0, name: network.name($0.partner)) }
        + themes(beginningWith: text, network)
    } catch {
      throw CommandFailure(error, language)
    }
  }

  private func themes(
    beginningWith text: String, _ network: OpenNetwork
  ) throws(PartnerSearchError) -> [Found] {
    try ThemeIndex(network.graph).completions(of: text, limit: limit)
      .map { Found($0, network.language) }
  }
}
