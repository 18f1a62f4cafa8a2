import PartnerGraph

extension ReasonWriter {
  func whole(_ reason: Reason) -> Int { Int(max(0, min(1e9, reason.value.rounded()))) }

  func experience(_ reason: Reason) -> String {
    let all = links(reason)
    guard !all.isEmpty else {
      return say("Has experience of partnerships.", "A l'expérience de partenariats.")
    }
    // What is only proposed is no experience.
    let past = all.filter { $0.state != .proposed }
    let links = (past.isEmpty ? all : past).prefix(2).map { words(for: $0) }
      .joined(separator: semicolon)
    if past.isEmpty {
      return say(
        "Has partnerships in view: \(links).", "A des partenariats en vue\(colon) \(links).")
    }
    return say(
      "Has experience of partnerships: \(links).",
      "A l'expérience de partenariats\(colon) \(links).")
  }

  func recency(_ reason: Reason) -> String {
    let shown = links(reason).prefix(1).map { words(for: $0) }.joined()
    return say("Newest activity: \(shown).", "Dernière activité connue\(colon) \(shown).")
  }

  func momentum(_ reason: Reason) -> String {
    let shown = links(reason).prefix(1).map { words(for: $0) }.joined()
    return say(
      "Has worked with others, last: \(shown).",
      "A travaillé avec d'autres, en dernier\(colon) \(shown).")
  }

  func similar(_ reason: Reason) -> String {
    let names = list(commonIDs(reason).map { the($0) })
    return say(
      "Works with \(names), whose work is alike.",
      "Travaille avec \(names), dont l'activité est proche.")
  }

  func similarProjects(_ reason: Reason) -> String {
    let projects = occasions(reason)
    return say(
      "Took part in similar projects: \(projects).",
      "A participé à des projets proches\(colon) \(projects).")
  }

  /// What the partner took part in, each with its time: `Fish aggregating device (2014 to 2016)`.
  func occasions(_ reason: Reason) -> String {
    list(
      links(reason).map { link in
        let id = isOccasion(link.to) ? link.to : link.from
        let period = graph.index(of: id).map { graph.periodOfPartner[$0] }
        let times = [link.period, period].compactMap { $0?.label(in: language) }
        let time = times.first { !$0.isEmpty } ?? ""
        return name(id) + (time.isEmpty ? "" : " (\(time))")
      })
  }

  func workWords(_ reason: Reason) -> String {
    let words = list(quotedWords(reason))
    return say(
      "Its projects speak of \(words).", "Ses projets parlent de\(colon) \(words).")
  }

  func askerCountry(_ reason: Reason) -> String {
    let shown = links(reason).prefix(3).map { words(for: $0) }.joined(separator: semicolon)
    return say(
      "Has ties with the country of the one who asks: \(shown).",
      "A des liens avec le pays du demandeur\(colon) \(shown).")
  }
}
