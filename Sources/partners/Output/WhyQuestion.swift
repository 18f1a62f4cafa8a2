import PartnerGraph
import PartnerRecommender
import PartnerSearch

/// What `partners why` asks of one partner after the other.
struct WhyQuestion {
  let network: OpenNetwork
  let recommender: Recommender
  let asker: Partner.ID?
  let request: Request?
  let reading: RequestReading?
  let options: RecommendationOptions
  let asOf: PartialDate?

  /// What is known of one partner in the light of the question.
  struct Answer {
    let explanation: Explanation
    /// The links that join it with the one who asks, in order of identifier.
    let links: [Link]
    /// The projects in which both take part.
    let projects: [Partner.ID]
    /// The best ways from the one who asks that lead by others.
    let ways: [GraphPath]

    var id: Partner.ID { explanation.recommendation.partner }
  }

  /// Who asks: named, or as the request says.
  var from: Partner.ID? { asker ?? request?.asker.partner }

  func explain(_ partner: Partner) throws(CommandFailure) -> Answer {
    let explanation = try network.answering { () throws(PartnerGraphError) in
      if let request {
        return try recommender.explanation(of: partner.id, answering: request, options: options)
      }
      guard let asker else { throw .unknownPartner("") }
      return try recommender.explanation(of: partner.id, for: asker, options: options)
    }
    let graph = network.graph
    guard let from, from != partner.id, let start = graph.index(of: from),
      let end = graph.index(of: partner.id)
    else { return Answer(explanation: explanation, links: [], projects: [], ways: []) }
    let links = graph.links(between: start, and: end).map { graph.links[Int($0)] }
    let ways = try network.answering { () throws(PartnerGraphError) in
      let weighting = LinkWeighting(asOf: asOf ?? graph.newestDate)
      return try PathFinder(graph, weighting: weighting)
        .bestPaths(from: from, to: partner.id, count: 8)
    }
    return Answer(
      explanation: explanation, links: links.sorted { $0.id < $1.id },
      projects: projects(of: start, and: end),
      ways: Array(ways.filter { $0.steps.count > 1 && !isByTerritory($0) }.prefix(3)))
  }

  /// Whether a way leads by a territory in which somebody is: that two are in one country joins nobody.
  private func isByTerritory(_ way: GraphPath) -> Bool {
    let graph = network.graph
    return way.partners.indices.dropFirst().dropLast().contains { place in
      graph.kindOfPartner[Int(way.partners[place])] == .region
        && [way.steps[place - 1], way.steps[place]].contains {
          graph.kindOfLink[Int($0.link)] == .location
        }
    }
  }

  private func projects(of first: Int, and second: Int) -> [Partner.ID] {
    func projects(_ partner: Int) -> Set<Int32> {
      Set(
        network.graph.incidences[partner].filter {
          network.graph.kindOfPartner[Int($0.neighbour)] == .project
            && network.graph.kindOfLink[Int($0.link)] != .location
        }.map(\.neighbour))
    }
    return projects(first).intersection(projects(second)).sorted()
      .map { network.graph.partners[Int($0)].id }
  }
}
