import PartnerGraph

extension ReasonWriter {
  func countries(_ reason: Reason) -> String {
    guard case .countries(let first, let second, let count)? = reason.evidence.first
    else { return "" }
    if first == second {
      return say(
        "Partners of one country (\(country(first))) work together \(times(count)).",
        "Des partenaires d'un même pays (\(country(first))) travaillent ensemble \(times(count)).")
    }
    let both = list([country(first), country(second)])
    return say(
      "Partners of these two countries work together \(times(count)): \(both).",
      "Des partenaires de ces deux pays travaillent ensemble \(times(count))\(colon) \(both).")
  }

  func kinds(_ reason: Reason) -> String {
    guard case .kinds(let first, let second, let count)? = reason.evidence.first
    else { return "" }
    let pair = "\(first.label(in: language)) – \(second.label(in: language))"
    return say(
      "Partners of these kinds work together \(times(count)): \(pair).",
      "De tels types de partenaires travaillent ensemble \(times(count))\(colon) \(pair).")
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
    case .place(let id): return say("Is in \(name(id)).", "Se trouve \(inside(id)).")
    case .distance(let kilometres, let id) where kilometres >= 1:
      let from = say("from \(name(id))", of(the(id)))
      return say(
        "Is \(distance(kilometres)) \(from).", "Se trouve à \(distance(kilometres)) \(from).")
    default:
      return say("Is at that point of the map.", "Se trouve à ce point de la carte.")
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
    if reason.value > 1 {
      return say(
        "Is of the sort asked for, and of the kind: \(label).",
        "Est de la sorte demandée, et du type\(colon) \(label).")
    }
    if reason.value < 1 {
      return say(
        "Is of the kind asked for, of another sort: \(label).",
        "Est du type demandé, d'une autre sorte\(colon) \(label).")
    }
    return say("Is of the kind asked for: \(label).", "Est du type demandé\(colon) \(label).")
  }
}
