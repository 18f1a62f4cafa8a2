public import PartnerGraph

extension ReasonWriter {
  /// One sentence that says what sets two partners apart in one respect, the one that has more of it
  /// first: `Kiel is nearer: 1,020 km; Plymouth: 1,190 km.`
  ///
  /// - Complexity: O(*e*), where *e* is the number of pieces of evidence.
  public func sentence(
    for part: Contrast.Part, between first: Partner.ID, and second: Partner.ID
  ) -> String {
    let isFirst = (part.first?.value ?? 0) >= (part.second?.value ?? 0)
    let (more, less) = isFirst ? (part.first, part.second) : (part.second, part.first)
    let (leader, other) = isFirst ? (first, second) : (second, first)
    let headline = capitalised(headline(part.feature, the(leader)))
    let (own, others) = (
      detail(of: more, part.feature, leader), detail(of: less, part.feature, other)
    )
    // More of it is not always better: learned weights may be negative.
    let isAgainst = (part.difference > 0) != isFirst
    let end = isAgainst ? say(" (this counts against it)", " (cela compte contre)") : ""
    if own == others { return "\(headline)\(colon) \(own)\(end)." }
    return "\(headline)\(colon) \(own)\(semicolon)\(the(other))\(colon) \(others)\(end)."
  }

  private func headline(_ feature: FeatureName, _ name: String) -> String {
    switch feature {
    case .sharedThemes where answersRequest:
      say("\(name) works more on what is asked", "\(name) travaille plus sur ce qui est demandé")
    case .sharedThemes:
      say("\(name) has more in common with \(them)", "\(name) a plus en commun avec \(them)")
    case .themeFocus where answersRequest:
      say("what \(name) does fits better", "ce que fait \(name) correspond mieux")
    case .themeFocus:
      say("the profile of \(name) is more alike", "le profil \(of(name)) est plus proche")
    case .complementarity:
      say(
        "what \(name) offers and seeks fits better",
        "ce \(que(name)) offre et cherche convient mieux")
    case .sharedWords:
      say(
        "the description of \(name) says more of what is asked",
        "la description \(of(name)) dit mieux ce qui est demandé")
    default: tieHeadline(feature, name)
    }
  }

  private func tieHeadline(_ feature: FeatureName, _ name: String) -> String {
    switch feature {
    case .adamicAdar:
      say(
        "\(name) has more or closer partners in common with \(them)",
        "\(name) a plus de partenaires communs, ou de plus proches, avec \(them)")
    case .resourceAllocation:
      say("stronger ties lead to \(name)", "des liens plus forts mènent \(to(name))")
    case .pageRank:
      say("\(name) is nearer in the network", "\(name) est plus proche dans le réseau")
    case .introduction:
      say("an introduction to \(name) is easier", "il est plus facile d'être présenté \(to(name))")
    case .experience:
      say(
        "\(name) has more experience of partnerships",
        "\(name) a plus d'expérience des partenariats")
    case .recency:
      say("\(name) was active more recently", "l'activité \(of(name)) est plus récente")
    case .connections: say("\(name) has more partners", "\(name) a plus de partenaires")
    case .momentum:
      say(
        "\(name) has found more partners of late",
        "\(name) a trouvé plus de partenaires récemment")
    case .countryTies, .askerCountry:
      say(
        "\(name) has more ties with the country of the one who asks",
        "\(name) a plus de liens avec le pays du demandeur")
    default: circumstanceHeadline(feature, name)
    }
  }

  private func circumstanceHeadline(_ feature: FeatureName, _ name: String) -> String {
    switch feature {
    case .countryAffinity:
      say(
        "the country of \(name) works more often with that of the one who asks",
        "le pays \(of(name)) travaille plus souvent avec celui du demandeur")
    case .kindAffinity:
      say("the kind of \(name) is a more usual match", "le type \(of(name)) est plus habituel")
    case .similarSize: say("\(name) is nearer in size", "\(name) est de taille plus proche")
    case .requestedKind: say("\(name) is of a kind asked for", "\(name) est d'un type demandé")
    case .similarPartners:
      say(
        "\(name) works more with those whose themes are alike",
        "\(name) travaille plus avec ceux dont les thèmes sont proches")
    case .workWords:
      say(
        "the projects of \(name) read more alike", "les projets \(of(name)) se lisent plus proches")
    case .similarProjects:
      say(
        "\(name) took part in more similar projects",
        "\(name) a participé à plus de projets proches")
    default: projectHeadline(feature, name)
    }
  }

  /// What a reason for somebody says in a few words, without a subject.
  private func detail(
    of reason: Reason?, _ feature: FeatureName, _ partner: Partner.ID
  ) -> String {
    guard let reason else { return none(of: feature) }
    switch reason.feature {
    case .complementarity: return offerDetail(reason)
    case .pageRank:
      return say(
        "\(decimal(reason.value)) times as near as by chance",
        "\(decimal(reason.value)) fois plus que par hasard")
    case .connections, .countryTies:
      return partners(whole(reason))
    default:
      let pieces = reason.evidence.map { piece(of: $0, partner) }.filter { !$0.isEmpty }
      return pieces.isEmpty ? say("little", "peu") : list(Array(pieces.prefix(5)))
    }
  }

  /// What is said of one that has nothing of it.
  private func none(of feature: FeatureName) -> String {
    switch feature {
    case .requestedKind, .sameCountry, .requestedPlace: say("no", "non")
    case .recency: say("nothing dated", "rien de daté")
    default: say("nothing", "rien")
    }
  }

  private func piece(of evidence: Evidence, _ partner: Partner.ID) -> String {
    switch evidence {
    case .theme(let id, _, _, _), .offer(let id, _, _, _, _): theme(id)
    case .commonPartner(let id, _, _): the(id)
    case .path(let partners, _, _): partners.map { name($0) }.joined(separator: " – ")
    case .links(let ids, _):
      ids.first.flatMap { link($0) }.map { words(for: $0, of: partner) } ?? ""
    case .distance(let kilometres, _): "\(grouped(Int(kilometres.rounded())))\(nbsp)km"
    case .countries(let first, let second, let count):
      "\(country(first)) – \(country(second)), \(times(count))"
    case .kinds(let first, let second, let count):
      "\(first.label(in: language)) – \(second.label(in: language)), \(times(count))"
    case .kind(let kind): kind.label(in: language)
    case .populations(_, let other):
      say("\(grouped(other)) inhabitants", "\(grouped(other)) habitants")
    case .place(let id): inside(id)
    case .words(let words): list(words.map { quoted($0) })
    case .share(let share): percent(share)
    case .markedProjects(let mark, let count, _): "\(quoted(mark.value)) (\(grouped(count)))"
    case .themeProjects(let id, let count, _): "\(theme(id)) (\(grouped(count)))"
    case .countryFrequency, .kindFrequency:
      { "\($0.who) (× \(decimal($0.times)))" }(frequent(evidence))
    }
  }

  private func offerDetail(_ reason: Reason) -> String {
    let (given, taken) = offered(reason)
    var parts: [String] = []
    if !given.isEmpty { parts.append(say("offers ", "offre ") + list(given)) }
    if !taken.isEmpty { parts.append(say("seeks ", "cherche ") + list(taken)) }
    return parts.joined(separator: ", ")
  }
}
