import Foundation
import PartnerGraph
import PartnerRecommender
import PartnerSearch
import PartnerText

/// A network that was read, ready for questions.
struct OpenNetwork {
  let graph: PartnerGraph
  let language: Language
  let names: NameIndex
  private let path: String

  init(path: String, language: Language) throws(CommandFailure) {
    self.init(try NetworkReader(path: path).graph(), path: path, language: language)
  }

  /// Makes a network of the graph of the one at a path.
  private init(_ graph: PartnerGraph, path: String, language: Language) {
    self.graph = graph
    self.language = language
    self.path = path
    names = NameIndex(graph)
  }

  /// Makes a network of what was read of the one at a path.
  init(_ network: Network, path: String, language: Language) throws(CommandFailure) {
    do {
      self.init(try PartnerGraph(network), path: path, language: language)
    } catch {
      throw CommandFailure(error)
    }
  }

  private init(_ graph: PartnerGraph, like other: OpenNetwork) {
    self.graph = graph
    language = other.language
    names = other.names
    path = other.path
  }

  /// The same network with another graph, made of this one; names mean what they meant.
  func with(_ graph: PartnerGraph) -> OpenNetwork { OpenNetwork(graph, like: self) }

  /// The partner that a name means.
  func partner(_ name: String) throws(CommandFailure) -> Partner {
    do {
      let id = try storedID(of: name) ?? names.resolve(name)
      return try partner(id, called: name)
    } catch let error as PartnerSearchError {
      throw CommandFailure(error, language)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Of how many partners on a database is asked for a name: all names would have to be read.
  private static let manyPartners = 5_000

  /// The identifier of the partner that a name means in a large database; nothing elsewhere.
  private func storedID(of name: String) throws(CommandFailure) -> Partner.ID? {
    guard graph.partners.count >= Self.manyPartners, graph.index(of: Identifier(name)) == nil,
      let store = try NetworkReader(path: path).store()
    else { return nil }
    let database = DatabaseNetwork(store: store, path: path, language: language)
    defer { database.close() }
    return try database.id(of: name)
  }

  /// The partner with an identifier that a name was found to mean.
  func partner(_ id: Partner.ID, called name: String) throws(PartnerGraphError) -> Partner {
    guard let index = graph.index(of: id) else { throw .unknownPartner(id) }
    let partner = graph.partners[index]
    tellReading(of: name, as: partner)
    return partner
  }

  /// Says on standard error which partner a name was taken for, unless it is called exactly so.
  private func tellReading(of text: String, as partner: Partner) {
    let known = partner.name.all + partner.aliases + [partner.id.rawValue]
    let folded = Folding.folded(text)
    if known.contains(where: { Folding.folded($0) == folded }) { return }
    let name = self.name(partner.id)
    Terminal.complain(
      say(
        "'\(text)' is read as \(partner.id) (\(name))", "« \(text) » est lu \(partner.id) (\(name))"
      ),
      prefix: "")
  }

  /// The theme that a name means.
  func theme(_ name: String) throws(CommandFailure) -> Theme {
    do {
      let id = try ThemeIndex(graph).resolve(name)
      guard let index = graph.themeIndex(of: id) else { throw PartnerGraphError.unknownTheme(id) }
      return graph.themes[index]
    } catch let error as PartnerSearchError {
      throw CommandFailure(error, language)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The reading of a request in plain words, by the words and programmes that a recommender knows.
  func read(
    _ text: String, for recommender: Recommender? = nil
  ) throws(CommandFailure) -> RequestReading {
    do {
      return try RequestReader(graph, names: names, marks: recommender?.projectMarks ?? []) {
        recommender?.knows(word: $0) == true
      }.read(text)
    } catch {
      throw CommandFailure(error, language)
    }
  }

  /// A recommender that reads words as the request reader does, with the weights that were learned
  /// from the network if there are any.
  func recommender(asOf: PartialDate?) throws(CommandFailure) -> Recommender {
    let weights = try WeightsFile(networkAt: path)
    return Recommender(
      graph, model: weights?[.next]?.model ?? .shipped,
      requestModel: weights?[.request]?.model ?? .shippedForRequests, asOf: asOf
    ) { Folding.stems(of: $0) }
  }

  /// Whether the scores of a question are calibrated, having been fitted on the network's own past.
  func isCalibrated(_ question: EvaluationQuestion) -> Bool {
    ((try? WeightsFile(networkAt: path)) ?? nil)?[question] != nil
  }

  /// How strong a score is: a probability where scores are calibrated, else how near it comes to the
  /// best in every respect.
  func strength(of result: Recommendation, isCalibrated: Bool) -> String {
    func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))" + say("%", " %") }
    return isCalibrated
      ? say("probability ", "probabilité ") + percent(result.probability)
      : say("fit ", "adéquation ") + percent(result.fit)
  }

  /// Asks a question of the graph, and turns its refusal into a failure of the command.
  func answering<Answer>(
    _ question: () throws(PartnerGraphError) -> Answer
  ) throws(CommandFailure) -> Answer {
    do {
      return try question()
    } catch {
      throw CommandFailure(error)
    }
  }

  /// A text in French or English, whichever is spoken.
  func say(_ english: String, _ french: String) -> String {
    language.choose(english: english, french: french)
  }

  /// A number and what it counts; the plural ends in s, and French takes none as one.
  func counted(_ count: Int, _ english: String, _ french: String) -> String {
    language.counted(count, english, french)
  }

  /// The first of some texts, and how many more there are.
  func first(_ most: Int, of texts: [String]) -> [String] {
    let rest = texts.count - most
    guard rest > 0 else { return texts }
    return texts.prefix(most) + [say("\(rest) more", rest == 1 ? "1 autre" : "\(rest) autres")]
  }

  /// The first of some texts with commas between them, and how many more there are.
  func list(_ texts: [String], _ most: Int) -> String {
    first(most, of: texts).joined(separator: ", ")
  }

  /// The name of a partner.
  func name(_ id: Partner.ID) -> String {
    graph.index(of: id).map { Terminal.clean(graph.partners[$0].name.text(in: language)) }
      ?? id.rawValue
  }

  /// Identifier, kind and place of a partner: `[kiel] city, DE`.
  func details(of id: Partner.ID) -> String {
    guard let index = graph.index(of: id) else { return "" }
    let partner = graph.partners[index]
    let place = [partner.city.map { name($0) }, graph.country(of: index)?.rawValue]
      .compactMap(\.self).joined(separator: " ")
    return "[\(id)] \(partner.kind.label(in: language))" + (place.isEmpty ? "" : ", \(place)")
  }

  /// Puts reasons into words in the language spoken.
  func writer(asker: Partner.ID?, answersRequest: Bool) -> ReasonWriter {
    let locale = Locale(identifier: language.rawValue)
    return ReasonWriter(
      graph, language: language, asker: asker, answersRequest: answersRequest
    ) { locale.localizedString(forRegionCode: $0.rawValue) }
  }

  /// What a country is called in the language spoken.
  func countryName(_ code: CountryCode) -> String {
    Locale(identifier: language.rawValue).localizedString(forRegionCode: code.rawValue)
      ?? code.rawValue
  }

  /// The label of a theme.
  func label(_ id: Theme.ID) -> String {
    graph.themeIndex(of: id).map { Terminal.clean(graph.themes[$0].label.text(in: language)) }
      ?? id.rawValue
  }
}
