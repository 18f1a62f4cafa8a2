import PartnerGraph
import PartnerPlanner

/// Prints a mission.
struct MissionReport: Report {
  let network: OpenNetwork
  let request: MissionRequest
  let mission: Mission
  /// At most so many companions and exchanges are named.
  let limit: Int
  let isReturn: Bool

  private var figures: Figures { Figures(network.language) }

  func text() -> [String] {
    var notes = SourceNotes()
    var lines = [Terminal.bold(title)]
    for day in 1...request.days { lines += self.lines(of: day, &notes) }
    lines += idleEnd()
    return lines + companions() + followUps(&notes) + leftOut() + [""] + summary()
      + [""] + assumptions.map(Terminal.faint) + notes.lines(in: network)
  }

  /// What it is called.
  var title: String {
    let (who, place) = (network.name(mission.traveller), placeName)
    let days = network.counted(request.days, "day", "jour")
    let name =
      isReturn
      ? network.say("Return mission: ", "Mission retour : ")
      : network.say("Mission: ", "Mission : ")
    return "\(name)\(who) → \(place), \(days)"
  }

  /// Where it goes, in words.
  var placeName: String {
    switch mission.destination {
    case .partner(let id): return network.name(id)
    case .country(let code):
      let own = network.graph.partners.first { $0.subkind == "country" && $0.country == code }
      return own.map { network.name($0.id) } ?? code.rawValue
    }
  }

  /// A day in words: `Day 2, Tuesday 2027-03-16`.
  func name(ofDay day: Int) -> String {
    let number = network.say("Day \(day)", "Jour \(day)")
    guard let date = date(ofDay: day) else { return number }
    return "\(number), \(Self.weekdays(network.language)[date.weekday - 1]) \(date)"
  }

  func date(ofDay day: Int) -> PartialDate? {
    request.from.flatMap { PartialDate(dayNumber: $0.firstDay + day - 1) }
  }

  private static func weekdays(_ language: Language) -> [String] {
    switch language {
    case .english:
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    case .french: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    }
  }

  /// The last day on which something happens.
  private var lastDay: Int {
    max(mission.visits.last?.day ?? 1, mission.legs.last?.day ?? 1)
  }

  /// That days are left, if some are.
  private func idleEnd() -> [String] {
    let left = request.days - lastDay
    guard left > 0 else { return [] }
    let days = network.counted(left, "day", "jour")
    return [
      "",
      network.say(
        "No more visits are to be made: \(days) left.",
        "Plus de visite à faire : il reste \(days)."),
    ]
  }

  private func lines(of day: Int, _ notes: inout SourceNotes) -> [String] {
    guard day <= lastDay else { return [] }
    let visits = mission.visits.filter { $0.day == day }
    let legs = mission.legs.filter { $0.day == day }
    var heading = name(ofDay: day)
    if mission.closedDays.contains(day) {
      heading += network.say(" (weekend)", " (fin de semaine)")
    }
    var lines = ["", Terminal.bold(heading)]
    var events: [(start: Int, lines: [String])] = legs.map { ($0.start, [line(for: $0)]) }
    for visit in visits { events.append((visit.start, self.lines(for: visit, &notes))) }
    events.sort { $0.start < $1.start }
    lines += events.flatMap(\.lines)
    if events.isEmpty { lines.append("  " + network.say("no visit", "pas de visite")) }
    return lines
  }

  /// A time of the day: `09:00`.
  static func time(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    return (hours < 10 ? "0" : "") + "\(hours):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// A way in words, without the time of the day.
  func words(for leg: Mission.Leg) -> String {
    let kilometres = network.language.grouped(Int(leg.kilometres.rounded()))
    let length =
      leg.isGuess
      ? network.say("place unknown, say \(kilometres) km", "lieu inconnu, disons \(kilometres) km")
      : "\(kilometres) km"
    let (hours, rest) = leg.minutes.quotientAndRemainder(dividingBy: 60)
    let time =
      (hours > 0 ? "\(hours) h" + (rest > 0 ? " " : "") : "") + (rest > 0 ? "\(rest) min" : "")
    let means =
      leg.flies
      ? network.say("by air", "par avion") : network.say("by road or rail", "par route ou rail")
    return "\(network.name(leg.from)) → \(network.name(leg.to)), \(length), "
      + network.say("about \(time) \(means)", "environ \(time) \(means)")
  }

  private func line(for leg: Mission.Leg) -> String {
    "  \(Self.time(leg.start))        \(words(for: leg))"
  }

  /// How those who travel stand to a partner.
  func words(for relation: Mission.Relation) -> String {
    switch relation {
    case .new: network.say("new", "nouveau")
    case .active: network.say("a partner already", "déjà partenaire")
    case .dormant: network.say("to wake", "à réveiller")
    }
  }

  private func lines(for visit: Mission.Visit, _ notes: inout SourceNotes) -> [String] {
    let fit = Int((visit.fit * 100).rounded())
    var lines = [
      "  \(Self.time(visit.start))–\(Self.time(visit.end))  "
        + Terminal.bold(network.name(visit.partner)) + "  \(network.details(of: visit.partner))  "
        + words(for: visit.relation) + network.say(", fit \(fit)%", ", adéquation \(fit) %")
    ]
    let introduction = introduction(of: visit)
    if !introduction.words.isEmpty {
      lines.append(introduction.words + Terminal.faint(notes.marks(for: introduction.sources)))
    }
    lines += matters(of: visit, listsExchanges: limit > 0)
    return [lines[0]] + lines.dropFirst().map { "               \($0)" }
  }

  /// What a visit is about: common themes, what to bring and what to ask, a line each.
  func matters(of visit: Mission.Visit, listsExchanges: Bool = true) -> [String] {
    var lines: [String] = []
    if !visit.themes.isEmpty {
      lines.append(
        network.say("Both work on ", "Travaillent tous deux sur ")
          + visit.themes.map { network.label($0) }.joined(separator: ", "))
    }
    for (word, exchanges, isGift) in [
      (network.say("Bring: ", "Apporter : "), visit.bring, true),
      (network.say("Ask: ", "Demander : "), visit.ask, false),
    ] where listsExchanges && !exchanges.isEmpty {
      lines.append(word + words(for: exchanges, isGift: isGift))
    }
    return lines
  }

  /// What is given or taken: a theme each, and who of ours gives or takes it where that is another.
  func words(for exchanges: [Triple.Exchange], isGift: Bool) -> String {
    var themes: [Theme.ID] = []
    for exchange in exchanges where !themes.contains(exchange.theme) {
      themes.append(exchange.theme)
    }
    return themes.prefix(limit).map { theme in
      let own = exchanges.filter { $0.theme == theme }.map { isGift ? $0.giver : $0.taker }
      let others = Set(own).sorted().prefix(3).map { network.name($0) }
      return network.label(theme)
        + (own.contains(mission.traveller) ? "" : " (\(others.joined(separator: ", ")))")
    }.joined(separator: ", ")
  }

  /// How one is introduced, with the documents that say so.
  func introduction(of visit: Mission.Visit) -> (words: String, sources: [Source.ID]) {
    let links = visit.introduction.compactMap { network.graph.linkIndex(of: $0.link) }
      .map { network.graph.links[$0] }
    guard !links.isEmpty else {
      return (
        network.say("No way in is known here", "Aucune introduction connue ici"), []
      )
    }
    let text = LinkText(network)
    var sources: [Source.ID] = []
    for source in links.flatMap(\.sources) where !sources.contains(source) {
      sources.append(source)
    }
    let from =
      visit.introducedFrom == mission.traveller ? "" : network.name(visit.introducedFrom) + ", "
    if links.count == 1 {
      let words = from + text.circumstances(of: links[0])
      return (network.say("Linked: \(words)", "Lien : \(words)"), Array(sources.prefix(4)))
    }
    let steps = zip(visit.introduction, links).map { step, link in
      "\(network.name(step.partner)) (\(text.circumstances(of: link)))"
    }
    let way = ([network.name(visit.introducedFrom)] + steps).joined(separator: " → ")
    return (network.say("Way in: \(way)", "Introduction : \(way)"), Array(sources.prefix(4)))
  }

  private func companions() -> [String] {
    guard !mission.companions.isEmpty, limit > 0 else { return [] }
    return ["", Terminal.bold(network.say("Who comes along", "Qui vient avec"))]
      + mission.companions.prefix(limit).map { companion in
        let themes = companion.themes.map { network.label($0) }.joined(separator: ", ")
        let whom = network.list(companion.visits.map { network.name($0) }, 3)
        return "  \(network.name(companion.partner))" + network.say(": ", " : ") + themes
          + network.say(" (for \(whom))", " (pour \(whom))")
      }
  }

  private func followUps(_ notes: inout SourceNotes) -> [String] {
    let links = mission.followUps.compactMap { network.graph.linkIndex(of: $0) }
      .map { network.graph.links[$0] }
    guard !links.isEmpty else { return [] }
    return ["", Terminal.bold(network.say("To follow up", "À suivre"))]
      + links.map { link in
        "  \(network.name(link.from)) – \(network.name(link.to))" + network.say(": ", " : ")
          + LinkText(network).words(for: link) + Terminal.faint(notes.marks(for: link.sources))
      }
  }

  private func leftOut() -> [String] {
    guard !mission.leftOut.isEmpty else { return [] }
    return ["", Terminal.bold(network.say("Not visited", "Non visités"))]
      + mission.leftOut.map {
        "  \(network.name($0.partner))  \(network.details(of: $0.partner))  "
          + "\(words(for: $0.relation)), +\(figures.fixed($0.value))"
      }
  }

  /// Value and proof.
  func summary() -> [String] {
    let gap = figures.fixed(mission.gap * 100)
    let proof =
      mission.isOptimal
      ? network.say("the best there is", "le meilleur possible")
      : network.say(
        "bound \(figures.fixed(mission.bound)), so at most \(gap)% from the best",
        "borne \(figures.fixed(mission.bound)), donc au plus à \(gap) % du meilleur")
    let people = network.counted(mission.candidates, "candidate", "candidat")
    var places = network.counted(mission.places.all, "place", "lieu")
    if network.language == .french, mission.places.all > 1 {
      places = "\(mission.places.all) lieux"
    }
    if mission.places.considered < mission.places.all {
      places += network.say(
        ", the best \(mission.places.considered) considered",
        ", dont les \(mission.places.considered) meilleurs considérés")
    }
    return [
      network.say(
        "\(network.counted(mission.visits.count, "visit", "visite")), value "
          + "\(figures.fixed(mission.value)), \(proof); \(people) at \(places)",
        "\(network.counted(mission.visits.count, "visit", "visite")), valeur "
          + "\(figures.fixed(mission.value)), \(proof) ; \(people) en \(places)")
    ]
  }

  /// What was assumed.
  var assumptions: [String] {
    var lines = [
      network.say(
        "Assumed: travel by distance (road or rail 15 min + 1.25 × km at 80 km/h, air 4 h + km at 750 km/h), "
          + "left at 7:00 and back by 22:00, eight hours of rest at night, the clock of the place.",
        "Hypothèses : trajets selon la distance (route ou rail 15 min + 1,25 × km à 80 km/h, avion 4 h + km à "
          + "750 km/h), départ à 7 h et retour avant 22 h, huit heures de repos la nuit, heure du lieu."
      )
    ]
    if request.from == nil {
      lines.append(
        network.say(
          "Without --from weekends are not known.",
          "Sans --from, les fins de semaine ne sont pas connues."))
    } else {
      lines.append(
        network.say(
          "Weekends are those of the country; public holidays are not known.",
          "Les fins de semaine sont celles du pays ; les jours fériés ne sont pas connus."))
    }
    return lines
  }
}

extension Language {
  /// A whole number with its thousands apart.
  func grouped(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    var text = number < 0 ? "−" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 {
        text += choose(english: ",", french: "\u{202f}")
      }
      text.append(digit)
    }
    return text
  }
}
