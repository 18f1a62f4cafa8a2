import ArgumentParser
import Foundation
import PartnerFiles
import PartnerGraph
import PartnerPlanner

/// `partners plan`: which partnerships to start and which to wake for a budget.
struct PlanVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Which partnerships to start and which to wake for a budget, and why.",
    discussion: """
      A plan covers goals: the themes named by --goals, else what the territory seeks and works on. What \
      several partners cover counts less each time; a goal that an active partner has counts half. The \
      plan is the best there is where that could be proved; else the bound and the gap say how far it \
      may be from it. Costs are those of a table of assumptions: --print-costs prints it, --costs reads \
      one that was edited.

        partners plan brest --budget 24000 --years 3
        partners plan brest --budget 24000 --goals aquaculture=2,ports=1 --balance continent
      """)

  @Argument(help: "Who plans, by identifier or name.", completion: Completions.partners)
  var partner: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("EUR for all years together.", valueName: "EUR"))
  var budget: String?

  @Option(parsing: .unconditional, help: "For how many years, 1 to 50.")
  var years: Int = 3

  @Option(
    help: ArgumentHelp(
      "Themes and what each is worth, such as aquaculture=2,ports=1.", valueName: "goals"))
  var goals: String?

  @Option(name: .customLong("new"), parsing: .unconditional, help: "At most so many new partners.")
  var newLimit: Int?

  @Option(
    name: .customLong("wake"), parsing: .unconditional, help: "At most so many dormant ones woken.")
  var wakeLimit: Int?

  @Option(help: "Spread partners over continent, country or kind.", transform: Choice.value)
  var balance: PortfolioRequest.Balance?

  @Option(help: ArgumentHelp("Who must be chosen; may be repeated.", valueName: "partner"))
  var must: [String] = []

  @Option(help: ArgumentHelp("Who must not; may be repeated.", valueName: "partner"))
  var never: [String] = []

  @Option(
    help: "Only partners of this kind; may be repeated.",
    completion: .list(Partner.Kind.allCases.map(\.rawValue)), transform: Choice.value)
  var kind: [Partner.Kind] = []

  @Option(help: ArgumentHelp("A table of costs, as --print-costs prints it.", valueName: "file"))
  var costs: String?

  @Flag(help: "Print the table of costs, and plan nothing.")
  var printCosts = false

  @OptionGroup var time: TimeOptions

  @Option(
    help: ArgumentHelp(
      "Before the plan and with it as a picture: a file that ends in .svg, .png, .pdf, .html or .dot.",
      valueName: "file"), completion: .file())
  var picture: String?

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let table = try costs.map { try CostFile.read($0) } ?? .shipped
    if printCosts {
      try Printing.csv(CostFile.header, CostFile.rows(of: table))
      return
    }
    let (partner, budget) = try question()
    let network = try networkOptions.open()
    let asked = try network.partner(partner)
    let request = try request(budget, in: network)
    let recommender = try network.recommender(asOf: time.asOf)
    let plan: Portfolio
    do throws(PartnerPlannerError) {
      plan = try PortfolioPlanner(network.graph, recommender: recommender, costs: table)
        .plan(for: asked.id, request)
    } catch {
      throw CommandFailure(error, network.language)
    }
    if let picture {
      try MapOutput.write(to: picture) { format in
        try PlanPictures(network: network).beforeAndAfter(plan, for: asked.id).rendered(as: format)
      }
    }
    let report = PlanReport(
      network: network, asked: asked.id, request: request, plan: plan, recommender: recommender)
    try reportOptions.write(report, in: network, as: format.format)
  }

  /// Who plans and for how much.
  private func question() throws(CommandFailure) -> (partner: String, budget: Euro) {
    let language = networkOptions.resultLanguage
    guard let partner, let budget else {
      throw .wrongUse(
        language.choose(
          english: "say who plans and for how much: partners plan brest --budget 24000",
          french: "dites qui planifie et pour combien : partners plan brest --budget 24000"))
    }
    guard let amount = Euro(budget) else {
      throw .wrongUse(
        language.choose(
          english: "--budget \(budget): give an amount of euro such as 24000 or 24000.50",
          french: "--budget \(budget) : donnez un montant en euros tel que 24000 ou 24000.50"))
    }
    for (name, limit) in [("new", newLimit), ("wake", wakeLimit)] {
      guard let limit, limit < 0 else { continue }
      throw .wrongUse(
        language.choose(
          english: "--\(name) \(limit): give a number of partners, 0 or more",
          french: "--\(name) \(limit) : donnez un nombre de partenaires, 0 ou plus"))
    }
    return (partner, amount)
  }

  /// What is asked of the plan, with names made identifiers.
  private func request(_ budget: Euro, in network: OpenNetwork) throws -> PortfolioRequest {
    PortfolioRequest(
      budget: budget, years: years, goals: try weights(in: network), newLimit: newLimit,
      wakeLimit: wakeLimit, balance: balance,
      continents: balance == .continent ? try network.continents() : [:],
      must: Set(try must.map { try network.partner($0).id }),
      never: Set(try never.map { try network.partner($0).id }), kinds: Set(kind))
  }

  /// The goals as they were typed: themes with weights, 1 where none is given.
  private func weights(in network: OpenNetwork) throws(CommandFailure) -> [Theme.ID: Double] {
    var weights: [Theme.ID: Double] = [:]
    for goal in (goals ?? "").split(separator: ",") {
      let parts = goal.split(separator: "=", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let weight = parts.count == 2 ? Double(parts[1]) : parts.count == 1 ? 1 : nil
      guard let weight, !parts[0].isEmpty else {
        throw .wrongUse(
          network.say(
            "--goals \(goal): give themes and weights such as aquaculture=2,ports=1",
            "--goals \(goal) : donnez des thèmes et des poids tels que aquaculture=2,ports=1"))
      }
      let theme = try network.theme(parts[0])
      guard weights.updateValue(weight, forKey: theme.id) == nil else {
        throw .wrongUse(
          network.say(
            "--goals \(goal): '\(theme.id)' is named twice",
            "--goals \(goal) : « \(theme.id) » est nommé deux fois"))
      }
    }
    return weights
  }
}

extension OpenNetwork {
  /// The continent of each country, as the reader of requests knows them.
  fileprivate func continents() throws(CommandFailure) -> [CountryCode: String] {
    var continents: [CountryCode: String] = [:]
    for name in ["Africa", "Asia", "Europe", "North America", "Oceania", "South America"] {
      for country in try read("a partner in \(name)").request.countries {
        continents[country] = name
      }
    }
    return continents
  }
}
