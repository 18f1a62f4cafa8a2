import PartnerGraph

/// Finds what speaks against a partner, or should be known before it is approached.
enum Cautions {
  /// The cautions about a candidate, in order of the cases of ``Caution``.
  static func about(
    _ candidate: Int, question: Question, _ context: ScoringContext
  ) -> [Caution] {
    linkCautions(candidate, question, context) + contradictions(about: candidate, context.graph)
      + evidenceCautions(candidate, context) + fitCautions(candidate, question, context)
      + circumstanceCautions(candidate, question, context)
  }

  private static func linkCautions(
    _ candidate: Int, _ question: Question, _ context: ScoringContext
  ) -> [Caution] {
    guard let subject = question.subject else { return [] }
    return context.graph.links(between: subject, and: candidate).compactMap { index in
      let link = context.graph.links[Int(index)]
      switch link.state {
      case .dormant: return .dormantLink(link.id)
      case .ended: return .endedLink(link.id)
      default: return nil
      }
    }
  }

  private static func contradictions(about candidate: Int, _ graph: PartnerGraph) -> [Caution] {
    // Two spellings of a name are no reason for doubt.
    graph.contradictions(about: graph.partners.id(at: candidate).rawValue).filter {
      $0.property != "name" && !$0.property.hasPrefix("name:")
    }.map {
      .contradicted(property: $0.property, values: $0.values, sources: $0.sources)
    }
  }

  private static func evidenceCautions(
    _ candidate: Int, _ context: ScoringContext
  ) -> [Caution] {
    let partner = context.graph.partners[candidate]
    var cautions: [Caution] = []
    if let asOf = context.asOf {
      let documents = partner.sources.compactMap { context.graph.sourceIndex(of: $0) }
        .compactMap { context.graph.sources[$0].date }
      let newest = (documents + [context.newestDates[candidate]].compactMap(\.self)).max()
      if let newest {
        if asOf.years(since: newest) > 5 { cautions.append(.oldEvidence(newest: newest)) }
      } else {
        cautions.append(.undated)
      }
      if let end = partner.period.until, end.lastDay < asOf.firstDay { cautions.append(.over(end)) }
    }
    if partner.sources.isEmpty { cautions.append(.unsourced) }
    return cautions
  }

  private static func fitCautions(
    _ candidate: Int, _ question: Question, _ context: ScoringContext
  ) -> [Caution] {
    let kind = context.graph.kindOfPartner[candidate]
    var cautions: [Caution] = []
    if let kinds = question.request?.kinds, !kinds.isEmpty, !kinds.contains(kind) {
      cautions.append(.otherKind(kind))
    }
    let held = context.profiles.themesOfPartner[candidate]
    if !question.asked.isEmpty, !held.contains(where: { question.asked.contains($0.theme) }) {
      cautions.append(.themesUnknown(question.asked.map { context.graph.themes[Int($0)].id }))
    }
    if let wanted = question.request?.countries, !wanted.isEmpty,
      !wanted.contains(where: { $0 == context.countries[candidate] }),
      let country = context.graph.countriesRepresented(by: candidate).first(where: wanted.contains)
    {
      cautions.append(.elsewhere(standsFor: country))
    }
    return cautions
  }

  /// More km than a day trip bridges.
  private static let far = 5000.0

  private static func circumstanceCautions(
    _ candidate: Int, _ question: Question, _ context: ScoringContext
  ) -> [Caution] {
    var cautions: [Caution] = []
    let links = context.graph.incidences[candidate].map { Int($0.link) }
      .filter { context.graph.kindOfLink[$0] != .location }
    let living = links.contains { [.active, .proposed].contains(context.graph.stateOfLink[$0]) }
    let isSaid = !linkCautions(candidate, question, context).isEmpty
    if !links.isEmpty, !living, !isSaid { cautions.append(.asleep) }
    let known = Int(context.acquaintances.counts[candidate])
    if Double(known) > context.manyAcquaintances { cautions.append(.saturated(partners: known)) }
    if let home = question.coordinate, let there = context.coordinates[candidate] {
      let distance = home.distance(to: there)
      if distance > far { cautions.append(.farAway(kilometres: distance)) }
    }
    if let subject = question.subject, !context.graph.kindOfPartner[subject].isOccasion,
      !isWithinReach(candidate, of: subject, context)
    {
      cautions.append(.noIntroduction)
    }
    return cautions
  }

  /// Whether one knows the other, or somebody who does, or both have a part in something; or somebody in the city
  /// of the one knows the other, where the one is that city, or the city in which the other is.
  private static func isWithinReach(
    _ candidate: Int, of subject: Int, _ context: ScoringContext
  ) -> Bool {
    let known = context.acquaintances
    if known.strength(from: subject, to: candidate) != nil { return true }
    if !context.graph.links(between: subject, and: candidate).isEmpty { return true }
    return known.rows[subject].contains {
      known.strength(from: Int($0.partner), to: candidate) != nil
    }
      || cities(of: subject, context).contains { known.strength(from: $0, to: candidate) != nil }
      || cities(of: candidate, context).contains { known.strength(from: subject, to: $0) != nil }
  }

  /// Those in a city, if the partner is one, and the cities in which it is.
  private static func cities(of partner: Int, _ context: ScoringContext) -> [Int] {
    let graph = context.graph
    let joined = graph.incidences[partner].filter { graph.kindOfLink[Int($0.link)] == .location }
      .map { Int($0.neighbour) }
    let city = Int(graph.cityOfPartner[partner])
    return (joined + (city >= 0 ? [city] : [])).filter { graph.kindOfPartner[$0] != .region }
  }
}

extension Partner.Kind {
  /// Whether it brings people together, but is nobody who could introduce them.
  var isOccasion: Bool { self == .event || self == .project }
}
