import PartnerGraph

extension ReasonWriter {
  func whole(_ reason: Reason) -> Int { Int(reason.value.rounded()) }

  func field(_ reason: Reason) -> String {
    let themes = reason.evidence.compactMap { evidence in
      if case .theme(let id, _, _, _) = evidence { self.theme(id) } else { nil }
    }
    return say(
      "Works much with others on \(list(themes)).",
      "Travaille beaucoup avec d'autres sur : \(list(themes)).")
  }

  func similar(_ reason: Reason) -> String {
    let names = reason.evidence.compactMap { evidence in
      if case .commonPartner(let id, _, _) = evidence { name(id) } else { nil }
    }
    return say(
      "Works with \(list(names)), whose themes are alike.",
      "Travaille avec \(list(names)), dont les thèmes sont proches.")
  }

  func similarProjects(_ reason: Reason) -> String {
    let projects = reason.evidence.flatMap { evidence -> [String] in
      guard case .links(let ids, _) = evidence else { return [] }
      return ids.compactMap { link($0).map { name($0.to) } }
    }
    return say(
      "Took part in what reads alike: \(list(projects)).",
      "A participé à des projets proches : \(list(projects)).")
  }

  func workWords(_ reason: Reason) -> String {
    let words = reason.evidence.flatMap { evidence -> [String] in
      if case .words(let words) = evidence { words } else { [] }
    }
    return say("Its projects speak of \(list(words)).", "Ses projets parlent de : \(list(words)).")
  }
}
