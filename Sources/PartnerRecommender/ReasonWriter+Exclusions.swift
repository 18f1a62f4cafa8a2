import PartnerGraph

extension ReasonWriter {
  /// One sentence that says why a partner is not among the candidates.
  ///
  /// - Complexity: O(1).
  public func sentence(for exclusion: Exclusion) -> String {
    switch exclusion {
    case .asker:
      say(
        "It is the one who asks, or where that one sits.",
        "C'est le demandeur, ou l'endroit où il se trouve.")
    case .alreadyLinked:
      say(
        "It is already a partner, and new ones are asked for.",
        "C'est déjà un partenaire, et on en cherche de nouveaux.")
    case .kind(let kind):
      say(
        "Its kind (\(kind.label(in: language))) is not among those wanted.",
        "Son type (\(kind.label(in: language))) n'est pas parmi ceux qui sont voulus.")
    case .listedOnRequest:
      say(
        "Events, projects and countries are listed only where their kind is asked for.",
        "Événements, projets et pays ne sont listés que si leur type est demandé.")
    case .country(let code):
      say(
        "Its country (\(code.map { country($0) } ?? "unknown")) is not among those wanted.",
        "Son pays (\(code.map { country($0) } ?? "inconnu")) n'est pas parmi ceux qui sont voulus.")
    case .place:
      say(
        "It is neither in the place that is wanted nor near it.",
        "Il n'est ni au lieu voulu, ni à proximité.")
    case .refused:
      say("The request says that such are not wanted.", "La demande dit n'en pas vouloir.")
    case .notExisting:
      say("It does not exist on the day asked for.", "Il n'existe pas au jour demandé.")
    case .evidence(let newest):
      say(
        "Its newest link (\(newest?.description ?? "undated")) is older than wanted.",
        "Son lien le plus récent (\(newest?.description ?? "sans date")) est trop ancien.")
    case .theme:
      say("It has none of the themes wanted.", "Il n'a aucun des thèmes voulus.")
    case .unwantedTheme:
      say("It works on what is not wanted.", "Il travaille sur ce qui n'est pas voulu.")
    case .distance(let kilometres):
      if let kilometres {
        say(
          "It is too far away (\(grouped(Int(kilometres.rounded()))) km).",
          "Il est trop loin (\(grouped(Int(kilometres.rounded())))\(nbsp)km).")
      } else {
        say("Where it is is not known.", "On ne sait pas où il se trouve.")
      }
    }
  }
}
