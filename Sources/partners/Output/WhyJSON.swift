import PartnerGraph
import PartnerRecommender

/// The answer of `partners why` as JSON, in the shape that the documentation states.
struct WhyJSON: Encodable {
  private let request: RequestJSON
  private let why: AnswerJSON
  private let ratherThan: AnswerJSON?
  private let difference: Double?
  private let differences: [DifferenceJSON]?

  enum CodingKeys: String, CodingKey {
    case request, why, difference, differences
    case ratherThan = "rather_than"
  }

  struct AnswerJSON: Encodable {
    let recommendation: RecommendationJSON
    let rank: Int
    let candidates: Int
    let excluded: [ExclusionJSON]
    let links: [LinkJSON]
    let projects: [String]
    let paths: [PathList.PathJSON]
  }

  struct ExclusionJSON: Encodable {
    let filter: String
    let sentence: String
  }

  struct DifferenceJSON: Encodable {
    let feature: String
    let difference: Double
    let contribution: Double
    let otherContribution: Double
    let sentence: String

    enum CodingKeys: String, CodingKey {
      case feature, difference, contribution, sentence
      case otherContribution = "other_contribution"
    }
  }

  init(_ report: WhyReport) {
    let (network, writer) = (report.network, report.writer)
    func json(_ answer: WhyQuestion.Answer) -> AnswerJSON {
      let explanation = answer.explanation
      return AnswerJSON(
        recommendation: RecommendationJSON(
          explanation.recommendation, in: network, writer: writer),
        rank: explanation.rank, candidates: explanation.candidateCount,
        excluded: explanation.exclusions.map {
          ExclusionJSON(filter: $0.name, sentence: writer.sentence(for: $0))
        },
        links: answer.links.map { LinkJSON($0) }, projects: answer.projects.map(\.rawValue),
        paths: PathList(network: network, paths: answer.ways).json().paths)
    }
    if let request = report.question.request, let reading = report.question.reading {
      self.request = RequestJSON(request, reading: reading)
    } else {
      request = RequestJSON(partner: report.question.asker ?? "")
    }
    why = json(report.why)
    ratherThan = report.other.map { json($0) }
    let contrast = report.contrast
    difference = contrast?.difference
    differences = contrast?.parts.map {
      DifferenceJSON(
        feature: $0.feature.rawValue, difference: $0.difference,
        contribution: $0.first?.contribution ?? 0,
        otherContribution: $0.second?.contribution ?? 0,
        sentence: writer.sentence(
          for: $0, between: report.why.id, and: report.other?.id ?? report.why.id))
    }
  }
}

extension Exclusion {
  /// The name of the filter, for programs.
  fileprivate var name: String {
    switch self {
    case .asker: "asker"
    case .alreadyLinked: "already-linked"
    case .kind: "kind"
    case .listedOnRequest: "listed-on-request"
    case .country: "country"
    case .place: "place"
    case .refused: "refused"
    case .notExisting: "not-existing"
    case .evidence: "evidence"
    case .theme: "theme"
    case .unwantedTheme: "unwanted-theme"
    case .distance: "distance"
    }
  }
}
