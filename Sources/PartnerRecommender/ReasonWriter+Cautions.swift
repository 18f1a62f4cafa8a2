import PartnerGraph

extension ReasonWriter {
  /// One sentence that says a caution.
  ///
  /// - Complexity: O(*v*), where *v* is the number of values it names.
  public func sentence(for caution: Caution) -> String {
    switch caution {
    case .dormantLink(let id):
      return say(
        "A link sleeps: \(words(for: id)).", "Un lien est en sommeil\(colon) \(words(for: id)).")
    case .endedLink(let id):
      return say(
        "A link is over: \(words(for: id)).", "Un lien est terminé\(colon) \(words(for: id)).")
    case .contradicted(let property, let values, _):
      let shown = values.joined(separator: " / ")
      return say(
        "Sources contradict each other on \(property): \(shown).",
        "Les sources se contredisent sur \(property)\(colon) \(shown).")
    case .oldEvidence(let newest):
      return say(
        "The newest evidence is of \(newest); confirm it first.",
        "Le dernier indice date \(date(newest))\(semicolon)à confirmer d'abord.")
    case .undated:
      return say(
        "Nothing about it is dated; confirm it first.",
        "Rien n'est daté\(semicolon)à confirmer d'abord.")
    case .over(let date): return say("Over since \(date).", "Terminé depuis \(date).")
    case .unsourced: return say("No source is named.", "Aucune source n'est citée.")
    case .otherKind(let kind):
      let label = kind.label(in: language)
      return say(
        "Not of the kind asked for: \(label).", "N'est pas du type demandé\(colon) \(label).")
    case .themesUnknown(let themes):
      let names = list(themes.prefix(3).map { theme($0) }) + (themes.count > 3 ? "…" : "")
      return say(
        "Nothing on record says that it works on what is asked: \(names).",
        "Rien n'indique ici qu'il travaille sur ce qui est demandé\(colon) \(names).")
    case .elsewhere(let code):
      return say(
        "Is not in a country asked for; it stands for one: \(country(code)).",
        "N'est pas dans un pays demandé\(semicolon)en représente un\(colon) \(country(code)).")
    default: return circumstance(caution)
    }
  }

  private func circumstance(_ caution: Caution) -> String {
    switch caution {
    case .asleep:
      say("None of its links is active.", "Aucun de ses liens n'est actif.")
    case .saturated(let count):
      say(
        "Much in demand: it has \(partners(count)) here already.",
        "Très sollicité\(colon) déjà \(partners(count)) ici.")
    case .farAway(let kilometres):
      say(
        "Far away: \(distance(kilometres)); meetings take planning.",
        "Éloigné\(colon) \(distance(kilometres))\(semicolon)les rencontres demandent de l'organisation."
      )
    case .noIntroduction:
      say(
        "Nobody on record knows both; the first contact is a cold one.",
        "Personne de connu ne peut les présenter\(semicolon)le premier contact se fera sans appui.")
    default: ""
    }
  }

  /// A link in words, without its state, which the sentence says.
  private func words(for id: Link.ID) -> String {
    link(id).map { words(for: $0, withState: false) } ?? id.rawValue
  }

  /// A date after a French verb: `de 2009`, `du 2009-03-05`.
  private func date(_ date: PartialDate) -> String { (date.day == nil ? "de " : "du ") + "\(date)" }
}
