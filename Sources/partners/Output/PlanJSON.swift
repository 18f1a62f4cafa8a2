import PartnerGraph
import PartnerPlanner

extension PlanReport {
  /// The JSON of the verb.
  typealias Document = ProvedJSON<ChoicesJSON>

  struct ChoicesJSON: Encodable {
    let partner: String
    let budget: String
    let years: Int
    let cost: String
    let costs: [String]
    let choices: [ChoiceJSON]
    let leftOut: [ChoiceJSON]
    let goals: [GoalJSON]
    let curve: [CurveJSON]

    enum CodingKeys: String, CodingKey {
      case partner, budget, years, cost, costs, choices, goals, curve
      case leftOut = "left_out"
    }
  }

  struct ChoiceJSON: Encodable {
    let partner: String
    let name: String
    let action: String
    let fit: Double
    let cost: String
    let costs: [String]
    let gain: Double
    let adds: [GainJSON]
  }

  struct GainJSON: Encodable {
    let theme: String?
    let group: String?
    let gain: Double
  }

  struct GoalJSON: Encodable {
    let theme: String?
    let group: String?
    let weight: Double
    let covered: Double
    let candidates: Int
  }

  struct CurveJSON: Encodable {
    let budget: String
    let value: Double
    let bound: Double
    let partners: [String]
  }

  func json() -> Document {
    Document(plan, of: plan.candidates, choices())
  }

  private func choices() -> ChoicesJSON {
    ChoicesJSON(
      partner: asked.rawValue, budget: "\(request.budget)", years: request.years,
      cost: "\(plan.cost)", costs: plan.costs.map(\.description),
      choices: plan.choices.map { json(for: $0) }, leftOut: plan.leftOut.map { json(for: $0) },
      goals: plan.coverage.map {
        let (theme, group) = Self.names(of: $0.goal)
        return GoalJSON(
          theme: theme, group: group, weight: $0.weight, covered: $0.covered,
          candidates: $0.candidates)
      },
      curve: plan.curve.map {
        CurveJSON(
          budget: "\($0.budget)", value: $0.value, bound: $0.bound,
          partners: $0.partners.map(\.rawValue))
      })
  }

  private func json(for choice: Portfolio.Choice) -> ChoiceJSON {
    ChoiceJSON(
      partner: choice.partner.rawValue, name: network.name(choice.partner),
      action: choice.isNew ? "start" : "wake", fit: choice.likelihood, cost: "\(choice.cost)",
      costs: choice.costs.map(\.description), gain: choice.gain,
      adds: choice.adds.map {
        let (theme, group) = Self.names(of: $0.goal)
        return GainJSON(theme: theme, group: group, gain: $0.gain)
      })
  }

  private static func names(of goal: Portfolio.Goal) -> (theme: String?, group: String?) {
    switch goal {
    case .theme(let id): (id.rawValue, nil)
    case .group(let name): (nil, name)
    }
  }

  static let header = [
    "chosen", "partner", "name", "action", "fit", "cost", "costs", "gain", "adds",
  ]

  func rows() -> [[String]] {
    func row(_ choice: Portfolio.Choice, chosen: String) -> [String] {
      let item = json(for: choice)
      return [
        chosen, item.partner, item.name, item.action, "\(item.fit)", item.cost,
        item.costs.joined(separator: ";"), "\(item.gain)",
        item.adds.map { "\($0.theme ?? $0.group ?? "")=\($0.gain)" }.joined(separator: ";"),
      ]
    }
    return plan.choices.map { row($0, chosen: "yes") }
      + plan.leftOut.map { row($0, chosen: "no") }
  }
}
