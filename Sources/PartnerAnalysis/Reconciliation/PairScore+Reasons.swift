import PartnerGraph

extension PairScore {
  /// The parts of the score with their evidence, heaviest first.
  func reasons(_ a: Int, _ b: Int) -> [MatchReason] {
    var reasons: [MatchReason] = []
    func add(
      _ feature: MatchReason.Feature, _ value: Float, _ evidence: MatchReason.Evidence,
      _ parts: [(String, Float)] = []
    ) {
      guard value != 0 else { return }
      reasons.append(
        MatchReason(
          feature: feature, contribution: Double(value), evidence: evidence,
          parts: parts.map { .init(name: $0.0, value: Double($0.1)) }))
    }
    for register in RegisterTable.Register.allCases {
      guard let isSame = registers.agree(a, b, register) else { continue }
      add(
        .identifier, isSame ? weights.sameIdentifier : otherIdentifier(register),
        .identifiers(
          register: register.rawValue, registers.text(a, register), registers.text(b, register)),
        [(isSame ? "sameIdentifier" : register == .pic ? "otherPIC" : "otherIdentifier", 1)])
    }
    if let (value, evidence, parts) = nameEvidence(a, b) { add(.name, value, evidence, parts) }
    if let one = graph.country(of: a), let other = graph.country(of: b) {
      add(
        .country, country(a, b), .countries(one, other),
        [(one == other ? "sameCountry" : "otherCountry", 1)])
    }
    add(
      .place, place(a, b), .places(city(a), city(b), distance: places.distance(a, b)),
      placeParts(a, b))
    add(
      .kind, kind(a, b), .kinds(graph.kindOfPartner[a], graph.kindOfPartner[b]), [("otherKind", 1)])
    if let link = graph.links(between: a, and: b).first {
      add(.link, weights.linked, .link(graph.links[Int(link)].id), [("linked", 1)])
    }
    return reasons
  }

  private func placeParts(_ a: Int, _ b: Int) -> [(String, Float)] {
    switch places.relation(a, b) {
    case .unknown: []
    case .same: [("sameCity", 1), ("cityRarity", cityRarity(a, b))]
    case .near: [("nearCity", 1)]
    case .apart: [("otherCity", 1)]
    }
  }

  private func city(_ row: Int) -> String {
    let city = graph.cityOfPartner[row]
    if city >= 0 { return graph.partners[Int(city)].name.standard }
    return graph.partners[row].extra.first { $0.column == "place" }?.value ?? ""
  }

  private func nameEvidence(
    _ a: Int, _ b: Int
  ) -> (Float, MatchReason.Evidence, [(String, Float)])? {
    var rest = NameMatcher.Rest()
    let part = name(a, b, &rest)
    guard let names = part.names else { return nil }
    let table = matcher.table
    let (one, other) = (table.names[names.one], table.names[names.other])
    _ = matcher.compare(one, other, places.cities[a], places.cities[b], &rest)
    let (first, second) = (text(a, one), text(b, other))
    let parts = part.comparison.parts + [("mainApart", part.mainApart)].filter { $0.1 != 0 }
    if part.comparison.acronym > 0 {
      return (
        part.value,
        one.isFull ? .acronym(second, of: first) : .acronym(first, of: second), parts
      )
    }
    let words = [rest.shared, rest.first, rest.second].map { words in
      words.filter { !table.traits[Int($0)].contains(.filler) }.map { table.words[Int($0)] }
    }
    return (
      part.value,
      .names(first, second, shared: words[0], alone: words[1], otherAlone: words[2]), parts
    )
  }

  /// A name as it is written.
  private func text(_ row: Int, _ name: NameTable.Name) -> String {
    let partner = graph.partners[row]
    let all = partner.name.all + partner.aliases
    return all[Int(name.position)]
  }
}
