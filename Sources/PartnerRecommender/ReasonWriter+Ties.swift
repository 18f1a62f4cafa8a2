import PartnerGraph

extension ReasonWriter {
  func commonPartners(_ reason: Reason) -> String {
    let common = commonIDs(reason)
    let known = common.filter { !isOccasion($0) }.map { the($0) }
    let shared = common.filter { isOccasion($0) }.map { name($0) }
    var parts: [String] = []
    if !known.isEmpty {
      parts.append(say("know \(list(known))", "connaissent \(list(known))"))
    }
    if !shared.isEmpty {
      parts.append(
        say("have a part in \(list(shared))", "sont associés à\(colon) \(list(shared))"))
    }
    return say("Both ", "Les deux ") + parts.joined(separator: say(" and ", " et "))
      + newest(reason) + "."
  }

  /// Whether a partner is nobody whom one can know, but something that one can be part of.
  func isOccasion(_ id: Partner.ID) -> Bool {
    guard let index = graph.index(of: id) else { return false }
    return [.event, .project].contains(graph.kindOfPartner[index])
  }

  func strongTies(_ reason: Reason) -> String {
    let names = list(commonIDs(reason).map { the($0) })
    return say(
      "The strongest ties between the two run through \(names)",
      "Les liens les plus forts entre les deux passent par \(names)") + newest(reason) + "."
  }

  func introduction(_ reason: Reason) -> String {
    guard case .commonPartner(let id, let ids, _)? = reason.evidence.first else {
      return say("Somebody knows both.", "Quelqu'un connaît les deux.")
    }
    // One link with either is enough to say how; the strongest of each stands first.
    let links = ids.compactMap { link($0) }
    let near = links.first { isAsker($0.from) || isAsker($0.to) } ?? links.first
    let far = links.first { !isAsker($0.from) && !isAsker($0.to) && $0.id != near?.id }
    let how = [near, far].compactMap(\.self).map { words(for: $0) }.joined(separator: semicolon)
    let name = capitalised(the(id))
    return say("\(name) can introduce them (\(how)).", "\(name) peut les présenter (\(how)).")
  }

  func walk(_ reason: Reason) -> String {
    let way =
      reason.evidence.lazy.compactMap { evidence -> String? in
        guard case .path(let partners, _, _) = evidence else { return nil }
        return partners.map { name($0) }.joined(separator: " – ")
      }.first ?? ""
    // A walk that comes by less often than elsewhere shows a way, but no nearness.
    guard reason.value >= 1.5 else {
      return say(
        "Can be reached in the network: \(way)", "Accessible dans le réseau\(colon) \(way)")
        + newest(reason) + "."
    }
    let times = decimal(reason.value)
    return say(
      "Near in the network: a walk from \(them) at random comes by \(times) times as often as at "
        + "others on average (\(way)).",
      "Proche dans le réseau\(colon) une marche au hasard depuis \(them) y passe \(times) fois plus "
        + "souvent qu'ailleurs en moyenne (\(way)).")
  }

  func connections(_ reason: Reason) -> String {
    let count = partners(whole(reason))
    return say("Has \(count) here.", "A \(count) ici.")
  }

  func countryTies(_ reason: Reason) -> String {
    let count = partners(whole(reason))
    return say(
      "Has \(count) in the country of the one who asks.", "A \(count) dans le pays du demandeur.")
  }

  func partners(_ count: Int) -> String {
    say(
      count == 1 ? "1 partner" : "\(grouped(count)) partners",
      count < 2 ? "\(count) partenaire" : "\(grouped(count)) partenaires")
  }

  func commonIDs(_ reason: Reason) -> [Partner.ID] {
    reason.evidence.compactMap { evidence in
      if case .commonPartner(let id, _, _) = evidence { id } else { nil }
    }
  }

  /// The date of the newest link that a reason rests on: ` (newest evidence 2020)`; empty for none.
  private func newest(_ reason: Reason) -> String {
    let ids = reason.evidence.flatMap { evidence -> [Link.ID] in
      switch evidence {
      case .commonPartner(_, let links, _), .path(_, let links, _): links
      default: []
      }
    }
    let date = ids.compactMap { link($0)?.newestDate }
      .max { ($0.lastDay, $0) < ($1.lastDay, $1) }
    return date.map { say(" (newest evidence \($0))", " (dernier indice\(colon) \($0))") } ?? ""
  }
}
