import PartnerGraph

/// Finds what speaks against a partner, or should be known before it is approached.
enum Cautions {
  /// The cautions about a candidate, in order of the cases of ``Caution``.
  static func about(
    _ candidate: Int, question: Question, _ context: ScoringContext
  ) -> [Caution] {
    linkCautions(candidate, question, context) + contradictions(about: candidate, context.graph)
      + evidenceCautions(candidate, context) + fitCautions(candidate, question, context)
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
    graph.contradictions(about: graph.partners[candidate].id.rawValue).map {
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
    let partner = context.graph.partners[candidate]
    var cautions: [Caution] = []
    if let kinds = question.request?.kinds, !kinds.isEmpty, !kinds.contains(partner.kind) {
      cautions.append(.otherKind(partner.kind))
    }
    return cautions
  }
}
