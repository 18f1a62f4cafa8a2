import PartnerAnalysis
import PartnerGraph

/// Prints what a change of the network does for a partner.
struct WhatIfReport: Report {
  let asked: Partner.ID
  let network: OpenNetwork
  private let before: Reach
  private let after: Reach
  private let change: Reach.Change
  private let components: (before: [Int], after: [Int])

  init(
    _ asked: Partner.ID, before: OpenNetwork, after: OpenNetwork
  ) throws(PartnerAnalysisError) {
    let (old, new) = (NetworkStructure(before.graph), NetworkStructure(after.graph))
    self.asked = asked
    network = before
    self.before = try old.reach(of: asked)
    self.after = try new.reach(of: asked)
    let gone = Set(before.graph.partners.map(\.id)).subtracting(after.graph.partners.map(\.id))
    change = self.before.change(to: self.after, without: gone)
    components = (old.componentSizes(), new.componentSizes())
  }

  /// How many names people are shown.
  private static let shown = 12

  func text() -> [String] {
    let figures = Figures(network.language)
    func mean(_ reach: Reach) -> String { reach.meanSteps.map { figures.fixed($0) } ?? "–" }
    var table = TextTable([
      network.name(asked), network.say("before", "avant"), network.say("after", "après"),
    ])
    table.add([
      network.say("partners reached", "partenaires atteints"), "\(before.steps.count)",
      "\(after.steps.count)",
    ])
    table.add([
      network.say("direct partners", "partenaires directs"), "\(direct(before))",
      "\(direct(after))",
    ])
    table.add([network.say("mean steps", "pas en moyenne"), mean(before), mean(after)])
    table.add([
      network.say("themes of direct partners", "thèmes des partenaires directs"),
      "\(before.themes.count)", "\(after.themes.count)",
    ])
    table.add([
      network.say("groups in the network", "groupes dans le réseau"), "\(components.before.count)",
      "\(components.after.count)",
    ])
    let said = changes.map { heading, names in
      Terminal.bold(heading) + " (\(names.count))" + network.say(": ", " : ") + list(names)
    }
    return table.lines() + [""] + (said.isEmpty ? [nothing] : said)
  }

  /// What is said where nothing changes but for those who are taken out themselves.
  private var nothing: String {
    before.steps.count == after.steps.count
      ? network.say("Nothing changes for it.", "Rien ne change pour lui.")
      : network.say(
        "Nothing else changes for it than what is taken out.",
        "Rien d'autre ne change pour lui que ce qui est ôté.")
  }

  /// What changes, with the names of those concerned.
  var changes: [(String, [String])] {
    let lists: [(String, [String])] = [
      (network.say("Not reached any more", "Plus atteints"), change.lost.map { network.name($0) }),
      (
        network.say("Newly reached", "Nouvellement atteints"),
        change.gained.map { network.name($0) }
      ),
      (network.say("Farther", "Plus loin"), change.farther.map { network.name($0) }),
      (network.say("Nearer", "Plus près"), change.nearer.map { network.name($0) }),
      (network.say("Themes lost", "Thèmes perdus"), change.lostThemes.map { network.label($0) }),
      (
        network.say("Themes gained", "Thèmes gagnés"), change.gainedThemes.map { network.label($0) }
      ),
    ]
    return lists.filter { !$0.1.isEmpty }
  }

  /// Who is lost, gained, farther or nearer, in this order.
  var changedPartners: [Partner.ID] { change.lost + change.gained + change.farther + change.nearer }

  private func direct(_ reach: Reach) -> Int { reach.steps.values.filter { $0 == 1 }.count }

  private func list(_ names: [String]) -> String { network.list(names, Self.shown) }

  struct Document: Encodable {
    let partner: String
    let before: Side
    let after: Side
    let lost: [String]
    let gained: [String]
    let farther: [String]
    let nearer: [String]
    let lostThemes: [String]
    let gainedThemes: [String]

    enum CodingKeys: String, CodingKey {
      case partner, before, after, lost, gained, farther, nearer
      case lostThemes = "lost_themes"
      case gainedThemes = "gained_themes"
    }
  }

  struct Side: Encodable {
    let reached: Int
    let direct: Int
    let meanSteps: Double?
    let themes: Int
    let components: [Int]

    enum CodingKeys: String, CodingKey {
      case reached, direct, themes, components
      case meanSteps = "mean_steps"
    }
  }

  func json() -> Document {
    func side(_ reach: Reach, _ components: [Int]) -> Side {
      Side(
        reached: reach.steps.count, direct: direct(reach), meanSteps: reach.meanSteps,
        themes: reach.themes.count, components: components)
    }
    return Document(
      partner: asked.rawValue, before: side(before, components.before),
      after: side(after, components.after), lost: change.lost.map(\.rawValue),
      gained: change.gained.map(\.rawValue), farther: change.farther.map(\.rawValue),
      nearer: change.nearer.map(\.rawValue), lostThemes: change.lostThemes.map(\.rawValue),
      gainedThemes: change.gainedThemes.map(\.rawValue))
  }

  static let header = ["change", "id", "steps_before", "steps_after"]

  func rows() -> [[String]] {
    func rows(_ name: String, _ ids: [Partner.ID]) -> [[String]] {
      ids.map { id in
        [
          name, id.rawValue, before.steps[id].map(String.init) ?? "",
          after.steps[id].map(String.init) ?? "",
        ]
      }
    }
    return rows("lost", change.lost) + rows("gained", change.gained)
      + rows("farther", change.farther) + rows("nearer", change.nearer)
      + change.lostThemes.map { ["lost-theme", $0.rawValue, "", ""] }
      + change.gainedThemes.map { ["gained-theme", $0.rawValue, "", ""] }
  }
}
