import PartnerGraph
import PartnerRecommender

/// A recommendation as JSON, in the shape that the documentation states.
struct RecommendationJSON: Encodable {
  let partner: String
  let name: String
  let kind: String
  let score: Double
  let probability: Double
  let fit: Double
  let linked: Bool
  let base: Double
  let reasons: [ReasonJSON]
  let cautions: [CautionJSON]

  struct ReasonJSON: Encodable {
    let feature: String
    let value: Double
    let contribution: Double
    let sentence: String
    let evidence: [EvidenceJSON]
    let sources: [String]
  }

  struct CautionJSON: Encodable {
    let sentence: String
    let sources: [String]
  }

  init(_ result: Recommendation, in network: OpenNetwork, writer: ReasonWriter) {
    partner = result.partner.rawValue
    name = network.name(result.partner)
    let index = network.graph.index(of: result.partner)
    kind = index.map { network.graph.kindOfPartner[$0].rawValue } ?? ""
    score = result.score
    probability = result.probability
    fit = result.fit
    linked = result.isLinked
    base = result.base
    reasons = result.reasons.map {
      ReasonJSON(
        feature: $0.feature.rawValue, value: $0.value, contribution: $0.contribution,
        sentence: writer.sentence(for: $0), evidence: $0.evidence.map { EvidenceJSON($0) },
        sources: $0.sources.map(\.rawValue))
    }
    cautions = result.cautions.map {
      CautionJSON(
        sentence: writer.sentence(for: $0), sources: $0.sources.map(\.rawValue))
    }
  }
}
