import PartnerGraph
import PartnerSearch

/// Tells people how their request was read.
struct ReadingText {
  private let network: OpenNetwork
  /// How many words that were not understood are shown; JSON has them all.
  private static let shownWords = 30
  /// From how many countries on they are named as the group they are.
  private static let leastGroup = 4

  init(_ network: OpenNetwork) { self.network = network }

  /// The reading, a line for each part that says something, and a blank line.
  func lines(for reading: RequestReading, request: Request) -> [String] {
    var lines = [Terminal.bold(say("The request is read as", "La demande est lue ainsi"))]
    func add(_ english: String, _ french: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      let name = say(english, french)
      let padding = String(repeating: " ", count: max(0, 15 - name.count))
      lines.append(
        "  \(Terminal.faint(name))\(padding) \(Terminal.clean(values.joined(separator: ", ")))")
    }
    add("asker", "demandeur", asker(request.asker) + request.alsoAsking.map { network.name($0) })
    add("seeks", "cherche", request.seeks.map { network.label($0) })
    add("offers", "offre", request.offers.map { network.label($0) })
    add("themes", "thèmes", request.themes.map { network.label($0) })
    add("not wanted", "non voulu", unwanted(request, reading))
    add("kinds wanted", "types voulus", request.kinds.map { kind($0, reading, request) })
    add(
      "countries", "pays", countries(request.countries, reading) { !$0.isExcluded && !$0.isOfAsker }
    )
    let centres = request.circles.map(\.centre)
    add(
      "in or near", "à ou près de",
      request.places.filter { !centres.contains($0) }.map { network.name($0) })
    add("partners of", "partenaires de", centres.map { network.name($0) })
    add("programme", "programme", programmes(reading, request))
    add("role", "rôle", roles(reading))
    let corrected = reading.understood.filter(\.isCorrected).map(\.span.text)
    add("corrected", "corrigé", corrected)
    add("words sought", "mots cherchés", shown(reading.lookedFor))
    add("not understood", "non compris", shown(reading.notUnderstood))
    if let foreign = reading.foreignLanguage {
      lines.append("  " + Self.advice(on: foreign, network))
    }
    if lines.count == 1 {
      lines.append(
        say(
          "  nothing in particular: name a theme, a kind, a country or a place",
          "  rien de précis : nommez un thème, un type, un pays ou un lieu"))
    }
    return lines + [""]
  }

  /// What the one who asks, or the partner wanted, is to be in a project.
  private func roles(_ reading: RequestReading) -> [String] {
    reading.understood.compactMap { piece in
      guard case .role(let role) = piece.meaning, !piece.isExcluded else { return nil }
      let name =
        switch role {
        case .lead: say("lead", "chef de file")
        case .beneficiary: say("beneficiary", "bénéficiaire")
        case .associated: say("associated partner", "partenaire associé")
        }
      return name
        + (piece.isOfAsker ? say(" (the asker)", " (le demandeur)") : say(" (wanted)", " (voulu)"))
    }
  }

  /// Each programme as it was named, with how many marks of the network it stands for.
  private func programmes(_ reading: RequestReading, _ request: Request) -> [String] {
    reading.understood.compactMap { piece in
      guard case .programme(let marks) = piece.meaning, !piece.isExcluded else { return nil }
      switch marks.count {
      case 0:
        return say(
          "\(piece.span.text) (no project here is told apart by it)",
          "\(piece.span.text) (aucun projet d'ici ne s'y distingue)")
      case 1: return marks[0].value
      default:
        return piece.span.text + " (" + marks.prefix(3).map(\.value).joined(separator: ", ")
          + (marks.count > 3 ? ", …)" : ")")
      }
    }
  }

  /// Some words, each once; of very many the first.
  private func shown(_ spans: [TextSpan]) -> [String] {
    var known: Set<String> = []
    let words = spans.map(\.text).filter { known.insert($0).inserted }
    let rest = words.count - Self.shownWords
    return words.prefix(Self.shownWords)
      + (rest > 0 ? [say("\(rest) more", rest == 1 ? "1 autre" : "\(rest) autres")] : [])
  }

  /// A kind, with the words by which a sort of it is asked for.
  private func kind(_ kind: Partner.Kind, _ reading: RequestReading, _ request: Request) -> String {
    let label = kind.label(in: network.language)
    guard request.sorts.contains(where: { $0.kind == kind }) else { return label }
    let words = reading.understood.filter {
      $0.meaning == .kind(kind) && !$0.isOfAsker && !$0.isExcluded
    }.map(\.span.text)
    return words.isEmpty ? label : "\(label) (\(words.joined(separator: ", ")))"
  }

  private func unwanted(_ request: Request, _ reading: RequestReading) -> [String] {
    request.without.map { network.label($0) }
      + request.withoutKinds.map { $0.label(in: network.language) }
      + countries(request.withoutCountries, reading, where: \.isExcluded)
      + request.withoutPlaces.map { network.name($0) }
  }

  /// Countries by code; a group of them as it was written, with how many it has.
  private func countries(
    _ codes: [CountryCode], _ reading: RequestReading, where isMeant: (Understanding) -> Bool
  ) -> [String] {
    var groups: [(names: [String], codes: Set<CountryCode>)] = []
    for piece in reading.understood where isMeant(piece) {
      guard case .countries(let meant) = piece.meaning, meant.count >= Self.leastGroup else {
        continue
      }
      let covered = Set(meant).intersection(codes)
      if covered.isEmpty { continue }
      if let same = groups.firstIndex(where: { $0.codes == covered }) {
        if !groups[same].names.contains(piece.span.text) {
          groups[same].names.append(piece.span.text)
        }
      } else {
        groups.append(([piece.span.text], covered))
      }
    }
    let named = groups.reduce(into: Set<CountryCode>()) { $0.formUnion($1.codes) }
    return groups.map { group in
      let count = group.codes.count
      let words = say(
        count == 1 ? "1 country" : "\(count) countries", "\(count) pays")
      return group.names.joined(separator: " ") + " (\(words))"
    } + codes.filter { !named.contains($0) }.map(\.rawValue)
  }

  private func asker(_ asker: Request.Asker) -> [String] {
    [
      asker.partner.map { network.name($0) }, asker.kind?.label(in: network.language),
      asker.place.map { network.name($0) }, asker.country?.rawValue,
    ].compactMap(\.self)
  }

  /// That a language is not read, and which are.
  static func advice(on foreign: ForeignLanguage, _ network: OpenNetwork) -> String {
    network.say(
      "the request seems to be in \(foreign.name(in: .english)); French and English are read",
      "la demande semble être en \(foreign.name(in: .french)) ; le français et l'anglais sont lus")
  }

  private func say(_ english: String, _ french: String) -> String { network.say(english, french) }
}
