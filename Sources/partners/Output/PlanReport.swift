import Foundation
import PartnerGraph
import PartnerPlanner
import PartnerRecommender

/// Prints which partnerships to start and to wake.
struct PlanReport: Report {
  let network: OpenNetwork
  let asked: Partner.ID
  let request: PortfolioRequest
  let plan: Portfolio
  let recommender: Recommender

  private var figures: Figures { Figures(network.language) }
  /// How many goals are named of what a choice adds.
  private static let shown = 3

  func text() throws(CommandFailure) -> [String] {
    let writer = network.writer(asker: asked, answersRequest: false)
    let name = network.name(asked)
    let years = network.say(
      request.years == 1 ? "1 year" : "\(request.years) years",
      request.years == 1 ? "1 an" : "\(request.years) ans")
    var lines = [
      Terminal.bold(
        network.say(
          "A plan for \(name): \(request.budget) EUR, \(years)",
          "Un plan pour \(name) : \(request.budget) EUR, \(years)"))
    ]
    var notes = SourceNotes()
    for (number, choice) in plan.choices.enumerated() {
      let explanation = try network.answering { () throws(PartnerGraphError) in
        try recommender.explanation(of: choice.partner, for: asked)
      }
      lines += ["", "\(number + 1). " + title(choice)]
      lines.append("    " + adds(choice))
      for reason in explanation.recommendation.reasons.prefix(2) where reason.contribution > 0 {
        lines.append(
          "    " + Terminal.clean(writer.sentence(for: reason))
            + Terminal.faint(notes.marks(for: Array(reason.sources.prefix(4)))))
      }
    }
    if plan.choices.isEmpty {
      lines += ["", network.say("Nobody is chosen.", "Personne n'est choisi.")]
    }
    return lines + [""] + summary() + coverage() + leftOut() + curve() + notes.lines(in: network)
  }

  private func title(_ choice: Portfolio.Choice) -> String {
    let what = choice.isNew ? network.say("start", "commencer") : network.say("wake", "réveiller")
    let fit = Int((choice.likelihood * 100).rounded())
    let yearly = choice.costs.map(\.description).joined(separator: " + ")
    return Terminal.bold(network.name(choice.partner))
      + "  \(network.details(of: choice.partner))  "
      + what + network.say(", fit \(fit)%, ", ", adéquation \(fit) %, ")
      + "\(choice.cost) EUR" + (choice.costs.count > 1 ? " (\(yearly))" : "")
  }

  private func name(of goal: Portfolio.Goal) -> String {
    switch goal {
    case .theme(let id): return network.label(id)
    case .group(let name):
      if request.balance == .kind, let kind = Partner.Kind(rawValue: name) {
        return kind.label(in: network.language)
      }
      if request.balance == .continent, network.language == .french {
        return [
          "Africa": "Afrique", "Asia": "Asie", "Europe": "Europe", "Oceania": "Océanie",
          "North America": "Amérique du Nord", "South America": "Amérique du Sud",
        ][name] ?? name
      }
      return name
    }
  }

  private func adds(_ choice: Portfolio.Choice) -> String {
    let first = choice.adds.prefix(Self.shown).map {
      "\(name(of: $0.goal)) +\(figures.fixed($0.gain))"
    }
    let rest = choice.adds.count - first.count
    let more =
      rest > 0
      ? ", " + network.say("\(rest) more", rest == 1 ? "1 autre" : "\(rest) autres") : ""
    return network.say("Adds", "Ajoute") + " +\(figures.fixed(choice.gain))"
      + network.say(" that the others do not: ", " que les autres n'ont pas : ")
      + first.joined(separator: ", ") + more
  }

  private func summary() -> [String] {
    let gap = figures.fixed(plan.gap * 100)
    let proof =
      plan.isOptimal
      ? network.say("the best there is", "le meilleur possible")
      : network.say(
        "bound \(figures.fixed(plan.bound)), so at most \(gap)% from the best",
        "borne \(figures.fixed(plan.bound)), donc au plus à \(gap) % du meilleur")
    let yearly = plan.costs.map(\.description).joined(separator: " + ")
    return [
      network.say("Cost \(plan.cost) EUR", "Coût \(plan.cost) EUR")
        + (plan.costs.count > 1 ? " = \(yearly)" : ""),
      network.say(
        "Value \(figures.fixed(plan.value)), \(proof); \(plan.candidates) candidates",
        "Valeur \(figures.fixed(plan.value)), \(proof) ; \(plan.candidates) candidats"),
    ]
  }

  private func coverage() -> [String] {
    let uncovered = plan.coverage.filter { $0.candidates == 0 }.map { name(of: $0.goal) }
    let best = plan.coverage.filter { $0.covered > 0 }.sorted { $0.covered > $1.covered }.prefix(8)
    var lines: [String] = []
    if !best.isEmpty {
      lines.append(
        network.say("Covered: ", "Couvert : ")
          + best.map { item in
            "\(name(of: item.goal)) \(Int((item.covered * 100).rounded()))"
              + network.say("%", " %")
          }.joined(separator: ", "))
    }
    if !uncovered.isEmpty {
      let rest = uncovered.count - 8
      lines.append(
        network.say("Nobody covers: ", "Personne ne couvre : ")
          + uncovered.prefix(8).joined(separator: ", ") + (rest > 0 ? ", …" : ""))
    }
    return lines
  }

  private func leftOut() -> [String] {
    guard !plan.leftOut.isEmpty else { return [] }
    return ["", Terminal.bold(network.say("Just left out", "Laissés de justesse"))]
      + plan.leftOut.map { choice in
        let missing = choice.cost.cents - (request.budget.cents - plan.cost.cents)
        let more =
          missing > 0
          ? network.say(
            ", needs \(Euro(cents: missing)) EUR more",
            ", demande \(Euro(cents: missing)) EUR de plus")
          : ""
        return
          "  \(network.name(choice.partner))  \(choice.cost) EUR, +\(figures.fixed(choice.gain))"
          + more
      }
  }

  private func curve() -> [String] {
    guard !plan.curve.isEmpty else { return [] }
    var table = TextTable([
      network.say("budget", "budget"), network.say("value", "valeur"),
      network.say("bound", "borne"), network.say("partners", "partenaires"),
    ])
    for point in plan.curve {
      table.add([
        "\(point.budget)", figures.fixed(point.value), figures.fixed(point.bound),
        "\(point.partners.count)",
      ])
    }
    return ["", Terminal.bold(network.say("With other budgets", "Avec d'autres budgets"))]
      + table.lines()
  }
}
