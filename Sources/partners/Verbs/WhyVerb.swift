import ArgumentParser
import PartnerGraph
import PartnerRecommender
import PartnerSearch

/// `partners why`: the reasons for or against one partner, and what sets it apart from another.
struct WhyVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Why a partner is suggested, or is not; and why rather than another.",
    discussion: """
      The score is shown as the sum of all its reasons, with the place among the candidates, what \
      filters it out, and the links and ways between the two. Options filter the candidates as in \
      recommend; with --request the question is that of ask. With --rather-than the differences \
      between the two scores are shown, the greatest first: + speaks for the partner in question, \
      − for the other one.

        partners why brest haiphong
        partners why brest kiel --rather-than plymouth
        partners why sabella --request "tidal energy near Brest"
      """)

  @Argument(
    help: "Who asks, and the partner in question; with --request who asks may be left out.",
    completion: Completions.partners)
  var partners: [String]

  @Option(
    help: ArgumentHelp("A partner to compare it with.", valueName: "partner"),
    completion: Completions.partners)
  var ratherThan: String?

  @Option(help: ArgumentHelp("A request in plain French or English.", valueName: "text"))
  var request: String?

  @Flag(help: "Compare with those already linked as well, not only with new ones.")
  var includeLinked = false

  @OptionGroup var filters: FilterOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let network = try networkOptions.open()
    guard partners.count == 2 || (partners.count == 1 && request != nil) else {
      throw CommandFailure.wrongUse(
        network.say(
          "give two partners: who asks, and the one in question",
          "donnez deux partenaires : le demandeur, et celui dont il s'agit"))
    }
    let asker = partners.count == 2 ? try network.partner(partners[0]) : nil
    let partner = try network.partner(partners[partners.count - 1])
    let other = try ratherThan.map { try network.partner($0) }
    for named in [partner, other].compactMap(\.self) where named.id == asker?.id {
      throw CommandFailure.noAnswer(
        network.say(
          "'\(named.id)' is the one who asks, and is not suggested to itself",
          "« \(named.id) » est le demandeur, et n'est pas proposé à lui-même"))
    }
    if partner.id == other?.id {
      throw CommandFailure.noAnswer(
        network.say(
          "'\(partner.id)' and '\(partner.id)' are the same; name another one by --rather-than",
          "« \(partner.id) » et « \(partner.id) » sont les mêmes ; nommez-en un autre par "
            + "--rather-than"))
    }
    let question = try question(by: asker, in: network)
    let why = try question.explain(partner)
    let rather = try other.map { try question.explain($0) }
    try WhyReport(network: network, question: question, why: why, other: rather)
      .print(format.format)
  }

  private func question(
    by asker: Partner?, in network: OpenNetwork
  ) throws(CommandFailure) -> WhyQuestion {
    var options = try filters.options(in: network)
    if includeLinked { options.includesLinked = true }
    var reading: RequestReading?
    let recommender = try network.recommender(asOf: filters.asOf)
    if let request { reading = try network.read(request, for: recommender) }
    var asked = reading?.request
    if let asker, let request = asked { asked = request.asked(by: asker.id) }
    return WhyQuestion(
      network: network, recommender: recommender, asker: asker?.id,
      request: asked, reading: reading, options: options, asOf: filters.asOf)
  }
}
