import PartnerGraph

extension PartnerPlannerError {
  /// The sentence of a refused mission.
  func missionSentence(
    in language: Language, naming country: (CountryCode) -> String?
  ) -> String {
    switch self {
    case .unusableDays(let days, let most):
      language.choose(
        english: "a mission of \(days) days is not planned; give 1 to \(most)",
        french: "une mission de \(days) jours ne se planifie pas ; donnez de 1 à \(most)")
    case .unusableVisits(let visits, let most):
      language.choose(
        english: "\(visits) visits a day are not planned; give 1 to \(most)",
        french: "\(visits) visites par jour ne se planifient pas ; donnez de 1 à \(most)")
    case .notADay(let date):
      language.choose(
        english: "'\(date)' is no day; give one such as 2027-03-15",
        french: "« \(date) » n'est pas un jour ; donnez-en un tel que 2027-03-15")
    case .notToTravel(let id, let kind):
      language.choose(
        english: "'\(id)' is of kind \(kind.label(in: language)) and does not travel; "
          + "name the partner behind it",
        french: "« \(id) » est de nature \(kind.label(in: language)) et ne voyage pas ; "
          + "nommez le partenaire qui le porte")
    case .notToVisit(let id, let kind):
      language.choose(
        english: "'\(id)' is of kind \(kind.label(in: language)) and receives nobody; "
          + "name a place or a partner",
        french: "« \(id) » est de nature \(kind.label(in: language)) et ne reçoit personne ; "
          + "nommez un lieu ou un partenaire")
    case .missionToItself(let id, let place):
      language.choose(
        english: "'\(place)' is where '\(id)' is; name another place",
        french: "« \(place) » est là où se trouve « \(id) » ; nommez un autre lieu")
    default: placeSentence(in: language, naming: country)
    }
  }

  private func placeSentence(
    in language: Language, naming country: (CountryCode) -> String?
  ) -> String {
    func words(_ place: MissionDestination) -> String {
      if case .country(let code) = place, let name = country(code) { return name }
      return "\(place)"
    }
    return placeSentence(in: language, words)
  }

  private func placeSentence(
    in language: Language, _ words: (MissionDestination) -> String
  ) -> String {
    switch self {
    case .nobodyThere(let place):
      language.choose(
        english: "nobody who could be visited is at '\(words(place))' in this network; "
          + "name a wider place, or add partners there by 'partners add'",
        french: "personne que l'on puisse visiter n'est à « \(words(place)) » dans ce réseau ; "
          + "nommez un lieu plus large, ou ajoutez-y des partenaires par « partners add »")
    case .themesNobodyHas(let themes, let place, let held):
      language.choose(
        english:
          "nobody at '\(words(place))' works on \(Self.list(themes, none: "", in: language)); "
          + "those there work on \(Self.list(held, none: "no theme", in: language))",
        french:
          "personne à « \(words(place)) » ne travaille sur \(Self.list(themes, none: "", in: language)) ; "
          + "on y travaille sur \(Self.list(held, none: "aucun thème", in: language))")
    case .tooShort(let place, let days, let minutes, let needed):
      tooShort(words(place), days, minutes, needed, language)
    case .closedThroughout(let place, let from, let days):
      language.choose(
        english:
          "every day of the \(days) from \(from) on which a visit at '\(words(place))' could be "
          + "made is of a weekend; give another day by --from, or more days",
        french: "des \(days) jours à partir du \(from), tous ceux qui permettraient une visite à "
          + "« \(words(place)) » sont de fin de semaine ; donnez un autre jour par --from, ou plus de jours"
      )
    default: ""
    }
  }

  private func tooShort(
    _ place: String, _ days: Int, _ minutes: Int, _ needed: Int?, _ language: Language
  ) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let time = rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
    let days = language.choose(
      english: days == 1 ? "1 day leaves" : "\(days) days leave",
      french: days == 1 ? "1 jour ne laisse" : "\(days) jours ne laissent")
    return language.choose(
      english: "the way to '\(place)' takes \(time) each way, so \(days) "
        + "no time for a visit"
        + (needed.map { "; give at least \($0)" } ?? "; name a nearer place"),
      french: "le trajet vers « \(place) » prend \(time) dans chaque sens : \(days) "
        + "pas le temps d'une visite"
        + (needed.map { " ; donnez-en au moins \($0)" } ?? " ; nommez un lieu plus proche"))
  }
}
