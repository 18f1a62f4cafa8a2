import PartnerGraph
import PartnerRecommender
import Testing

@Suite struct `Offers and needs in requests` {
  /// Four towns that share a theme; one of them offers it, one seeks it.
  private func graph() throws -> PartnerGraph {
    let source = Source(id: "register", title: "Register")
    func town(_ id: Partner.ID, offers: [Theme.ID] = [], seeks: [Theme.ID] = []) -> Partner {
      Partner(
        id: id, kind: .city, name: LocalizedText(stringLiteral: id.rawValue), themes: ["water"],
        offers: offers,
        seeks: seeks, sources: ["register"])
    }
    return try PartnerGraph(
      Network(
        name: "made",
        partners: [
          town("aaa"), town("bbb"), town("giver", offers: ["water"]),
          town("taker", seeks: ["water"]),
        ],
        themes: [Theme(id: "water", label: "Water")], sources: [source]))
  }

  @Test func `who offers what is sought comes before who only shares the theme`() throws {
    for model in [ScoringModel.shipped, .shippedForRequests] {
      let recommender = Recommender(try graph(), requestModel: model)
      let wanted = try recommender.recommendations(answering: Request(seeks: ["water"]))
      #expect(wanted.map(\.partner).first == "giver")
      #expect(wanted[0].reasons.contains { $0.feature == .complementarity })
      #expect(wanted.dropFirst().allSatisfy { $0.score < wanted[0].score })
      let given = try recommender.recommendations(answering: Request(offers: ["water"]))
      #expect(given.map(\.partner).first == "taker")
    }
  }

  @Test func `who offers what a partner seeks comes first for that partner`() throws {
    let recommender = Recommender(try graph())
    #expect(try recommender.recommendations(for: "taker").map(\.partner).first == "giver")
    #expect(try recommender.recommendations(for: "giver").map(\.partner).first == "taker")
  }
}
