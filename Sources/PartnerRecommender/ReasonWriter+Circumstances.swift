import PartnerGraph

extension ReasonWriter {
  func countries(_ reason: Reason) -> String {
    guard case .countries(let first, let second, let count)? = reason.evidence.first
    else { return "" }
    if first == second {
      return say(
        "\(linksJoin(count)) within one country: \(country(first)).",
        "\(linksJoin(count)) d'un même pays\(colon) \(country(first)).")
    }
    let both = list([country(first), country(second)])
    return say(
      "\(linksJoin(count)) of these two countries: \(both).",
      "\(linksJoin(count)) de ces deux pays\(colon) \(both).")
  }

  func kinds(_ reason: Reason) -> String {
    guard case .kinds(let first, let second, let count)? = reason.evidence.first
    else { return "" }
    if first == second {
      return say(
        "\(linksJoin(count)) of one kind: \(first.label(in: language)).",
        "\(linksJoin(count)) d'un même type\(colon) \(first.label(in: language)).")
    }
    let pair = "\(first.label(in: language)) – \(second.label(in: language))"
    return say(
      "\(linksJoin(count)) of these kinds: \(pair).",
      "\(linksJoin(count)) de ces types\(colon) \(pair).")
  }

  /// How many links join such partners: `12 links here join partners`.
  private func linksJoin(_ count: Int) -> String {
    switch count {
    case 0:
      say("No link here joins partners", "Aucun lien du réseau n'unit encore des partenaires")
    case 1: say("One link here joins two partners", "Un lien du réseau unit deux partenaires")
    default:
      say(
        "\(grouped(count)) links here join partners",
        "\(grouped(count)) liens du réseau unissent des partenaires")
    }
  }

  func times(_ links: Int) -> String {
    say(links == 1 ? "once here" : "\(grouped(links)) times here", "\(grouped(links)) fois ici")
  }

  /// How near the two are; the asker itself where it is inside the partner.
  func proximity(_ reason: Reason) -> String {
    switch (reason.evidence.first, reason.evidence.dropFirst().first) {
    case (.place(let id), _):
      if id == askerID { return say("Is in \(name(id)).", "Se trouve \(inside(id)).") }
      return say("Both are in \(name(id)).", "Les deux se trouvent \(inside(id)).")
    case (.distance, .place):
      return say("\(capitalised(them)) is there.", "\(capitalised(them)) s'y trouve.")
    case (.distance(let kilometres, _), _) where kilometres >= 1:
      return say(
        "The two are \(distance(kilometres)) apart.",
        "Les deux sont à \(distance(kilometres)) l'un de l'autre.")
    default:
      return say(
        "On the map the two are at one point.", "Sur la carte, les deux sont au même point.")
    }
  }

  func place(_ reason: Reason) -> String {
    switch reason.evidence.first {
    case .commonPartner(let id, let ids, _):
      let how = ids.compactMap { link($0) }.map { words(for: $0) }.joined(separator: semicolon)
      let shown = how.isEmpty ? "" : " (\(how))"
      return say(
        "Is a partner of \(name(id))\(shown).", "Est partenaire \(of(the(id)))\(shown).")
    case .place(let id): return say("Is in \(name(id)).", "Se trouve \(inside(id)).")
    case .distance(let kilometres, let id) where kilometres >= 1:
      let from = say("from \(name(id))", of(the(id)))
      return say(
        "Is \(distance(kilometres)) \(from).", "Se trouve à \(distance(kilometres)) \(from).")
    case .distance(_, let id):
      return say(
        "On the map it is in \(name(id)).", "Sur la carte, se trouve \(inside(id)).")
    default: return ""
    }
  }

  func distance(_ kilometres: Double) -> String {
    "\(grouped(Int(max(0, min(1e6, kilometres.rounded())))))\(nbsp)km"
  }

  func sizes(_ reason: Reason) -> String {
    guard case .populations(let own, let other)? = reason.evidence.first else { return "" }
    let isLike = max(own, other) <= 2 * min(own, other)
    let both = say(
      "\(grouped(own)) and \(grouped(other)) inhabitants",
      "\(grouped(own)) et \(grouped(other)) habitants")
    return isLike
      ? say("Of like size: \(both).", "De taille comparable\(colon) \(both).")
      : say("In size: \(both).", "Pour la taille\(colon) \(both).")
  }

  func requestedKind(_ reason: Reason) -> String {
    guard case .kind(let kind)? = reason.evidence.first else {
      return say("Is of the kind asked for.", "Est du type demandé.")
    }
    let label = kind.label(in: language)
    if reason.evidence.count > 1, reason.value > 1 {
      let words = list(quotedWords(reason))
      return say(
        "Is just what is asked for: its name or description says \(words).",
        "Est exactement ce qui est demandé\(colon) on lit \(words) dans son nom ou sa description.")
    }
    if reason.value < RequestedKind.ofUnknownSort {
      return say(
        "Is of the kind asked for (\(label)), but of another sort.",
        "Est du type demandé (\(label)), mais d'une autre sorte.")
    }
    if reason.value < 1 {
      return say(
        "Is of the kind asked for (\(label)); nobody here is known to be of the sort asked for.",
        "Est du type demandé (\(label))\(semicolon)personne ici n'est connu pour être de la sorte "
          + "voulue.")
    }
    return say("Is of the kind asked for: \(label).", "Est du type demandé\(colon) \(label).")
  }
}
