public import PartnerGraph

/// A network cut in two at a date: what was known before, and the new pairs of partners after.
///
/// Nothing dated on or after the cut is in ``past``: no link, no project, no partner that shows up
/// only later, no end or confirmation of a link, no state that was reached later, no statement. A
/// link of which it is not known on which side of the cut it began is in neither part; links of
/// location, which are not dated as a rule, are kept. What has no date of its own (a partner's
/// themes, its name) is taken to have been known.
public struct TemporalSplit: Sendable {
  /// The first day that is not known.
  public let cut: PartialDate
  /// The network as it was known before the cut.
  public let past: PartnerGraph
  /// How many links were left out because they are not dated.
  public let undatedLinks: Int
  /// For each partner of ``past`` its new partners among those of ``past``, in order.
  let newPartners: [[Int32]]
  /// The projects begun after the cut, with who leads each and its members, in indices of ``past``; in
  /// order of identifier.
  let newProjects: [NewProject]

  /// A project begun after the cut, or a venture of links alone, with known members.
  struct NewProject: Sendable {
    let id: Partner.ID
    let texts: [String]
    let marks: [Request.Mark]
    let themes: [Theme.ID]
    let leader: Int32
    let members: [Int32]
  }

  /// Cuts a network.
  ///
  /// - Throws: ``PartnerGraphError/faultyNetwork(_:)`` is not to be expected, because part of a graph
  ///   is one.
  /// - Complexity: O(*r* log *r* + *p*) expected time, where *r* is the number of rows and *p* that of
  ///   pairs of partners in a common project.
  public init(_ graph: PartnerGraph, at cut: PartialDate) throws(PartnerGraphError) {
    self.cut = cut
    let ages = LinkAges(graph, cut: cut)
    undatedLinks = ages.undated
    past = try PartnerGraph(PastNetwork.make(of: graph, ages: ages))
    let index = NewPairs(graph, past: past, ages: ages)
    newPartners = index.newPartners
    newProjects = (index.newProjects() + index.newVentures()).sorted { $0.id < $1.id }
  }

  /// The day from which on a share of what is dated began: where to cut to hold that share out.
  ///
  /// - Parameters:
  ///   - graph: A network.
  ///   - share: The share of the dated links, the newest; 0...1.
  /// - Returns: The day, with the precision of the date; nothing if no link is dated, be it by the project
  ///   that it leads to.
  /// - Complexity: O(*m* log *m*), where *m* is the number of links.
  public static func cut(of graph: PartnerGraph, holdingOut share: Double) -> PartialDate? {
    let dates = graph.links.indices.compactMap { LinkAges.beginning(of: $0, in: graph) }.sorted()
    let newest = Int(Double(dates.count) * (1 - min(1, max(0, share))))
    return dates.isEmpty ? nil : dates[min(dates.count - 1, newest)]
  }

  /// The questions that the time after the cut answers.
  ///
  /// A: a partner that has at least one new partner. B: a project begun after the cut, asked by its
  /// leader with its themes and the words of its title and note; the answers are its other members that
  /// were not partners of the leader before. Where partners are joined by links without a project, those
  /// that one has since the same day, of one kind and with the same themes, stand for one. All partners named were known before the cut.
  ///
  /// - Parameters:
  ///   - limit: The greatest number of questions; more are drawn from by chance.
  ///   - seed: The start of the random numbers.
  ///   - words: Cuts a text into words as for the recommender.
  /// - Returns: The questions in order of identifier.
  /// - Complexity: O(*n* + *p*), where *n* is the number of partners and *p* that of new pairs.
  public func queries(
    _ question: EvaluationQuestion, limit: Int, seed: Int = 1,
    words: (String) -> [String] = { _ in [] }
  ) -> [EvaluationQuery] {
    var random = SplitMix(seed: seed)
    switch question {
    case .next:
      let asking = newPartners.indices.filter { !newPartners[$0].isEmpty }
      return asking.sampled(limit, using: &random).map { asker in
        query(past.partners[asker].id, asker: asker, request: nil, answers: newPartners[asker])
      }
    case .request:
      return newProjects.compactMap { requestQuery($0, words: words) }
        .sampled(limit, using: &random)
    }
  }

  private func requestQuery(
    _ new: NewProject, words: (String) -> [String]
  ) -> EvaluationQuery? {
    let leader = Int(new.leader)
    let answers = new.members.filter { newPartners[leader].contains($0) }
    guard !answers.isEmpty else { return nil }
    var seen: Set<String> = []
    let request = Request(
      asker: .init(partner: past.partners[leader].id), themes: new.themes,
      words: new.texts.flatMap { words($0) }.filter { seen.insert($0).inserted },
      marks: new.marks)
    return query(new.id, asker: leader, request: request, answers: answers)
  }

  private func query(
    _ id: Partner.ID, asker: Int, request: Request?, answers: [Int32]
  ) -> EvaluationQuery {
    EvaluationQuery(
      id: id, asker: past.partners[asker].id, request: request,
      answers: answers.map { past.partners[Int($0)].id },
      isColdStart: past.partnersAlreadyLinked(to: asker).allSatisfy {
        past.kindOfPartner[Int($0)] == .project
      })
  }
}
