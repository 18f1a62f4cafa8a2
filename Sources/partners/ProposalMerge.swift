import Foundation
import PartnerAnalysis
import PartnerGraph

/// Proposes pairs of partners that look the same, and merges those that are agreed to.
struct ProposalMerge {
  let threshold: Double
  let limit: Int
  let isDry: Bool
  /// Whether a person is asked for each pair.
  let asks: Bool
  /// Whether every pair is listed, not one for each partner that would go.
  let isEvery: Bool
  let options: NetworkOptions
  let note: NoteOptions
  let format: OutputFormat
  let progress: ProgressOptions

  func run(merging: Bool) throws {
    if merging, asks, !isDry, isatty(STDIN_FILENO) == 0 {
      throw CommandFailure.wrongUse(
        options.resultLanguage.choose(
          english: "nobody can be asked here; look at 'partners merge --threshold \(threshold)' "
            + "and say --yes to merge all of it",
          french: "personne ne peut répondre ici ; regardez « partners merge --threshold "
            + "\(threshold) » et dites --yes pour tout fusionner"))
    }
    let line = ProgressLine(options.resultLanguage, isAsked: progress.isShown)
    defer { line.clear() }
    let told: (WorkProgress) -> Void = { _ = line.observer($0) }
    told(WorkProgress(.reading))
    let network = try options.open()
    told(WorkProgress(.comparing))
    let reconciler = Reconciler(network.graph)
    let found =
      isEvery
      ? reconciler.matches(threshold: threshold, told: told)
      : reconciler.proposals(threshold: threshold, told: told)
    line.clear()
    guard merging else { return try list(found, network, reconciler).print(format) }
    let merged = found.filter { network.kind($0.survivor) == network.kind($0.other) }
    let agreed = asks && !isDry ? try agree(to: merged, network, reconciler) : merged
    try merge(agreed, network, reconciler)
  }

  private func list(
    _ found: [MergeProposal], _ network: OpenNetwork, _ reconciler: Reconciler
  ) -> ProposalList {
    ProposalList(
      network: network, reconciler: reconciler, proposals: Array(found.prefix(limit)),
      count: found.count)
  }

  private func merge(
    _ agreed: [MergeProposal], _ network: OpenNetwork, _ reconciler: Reconciler
  ) throws {
    guard !agreed.isEmpty else {
      throw CommandFailure.noAnswer(
        network.say("nothing is merged: no pair", "rien n'est fusionné : aucune paire"))
    }
    var groups: [Partner.ID: [Partner.ID]] = [:]
    for pair in agreed { groups[pair.survivor, default: [pair.survivor]].append(pair.other) }
    let all = groups.sorted { $0.key < $1.key }.map { MergeGroup($0.value, into: $0.key) }
    let what = "merge \(agreed.count) \(agreed.count == 1 ? "pair" : "pairs") from \(threshold) on"
    let merger = Merger(path: options.path, language: network.language, isForced: false)
    let plan: MergePlan
    var change: Int?
    if isDry {
      plan = try merger.plan(all)
    } else {
      Interruption.beginWriting()
      let made = try merger.merge(all, note.note(what))
      (plan, change) = (made.plan, made.change)
    }
    let steps = MergeSteps(plan: plan, change: change, what: what, language: network.language)
    guard format == .text else { return try steps.print(format) }
    try Printing.lines(
      agreed.map { list([], network, reconciler).line($0) } + [steps.title(what), steps.counts])
  }

  /// Asks for each pair; what is said before the end is done all the same.
  private func agree(
    to pairs: [MergeProposal], _ network: OpenNetwork, _ reconciler: Reconciler
  ) throws -> [MergeProposal] {
    var agreed: [MergeProposal] = []
    let list = list([], network, reconciler)
    for pair in pairs {
      try Printing.lines(list.lines(for: pair))
      switch ask(network) {
      case .yes: agreed.append(pair)
      case .no: continue
      case .quit: return agreed
      }
    }
    return agreed
  }

  private enum Answer { case yes, no, quit }

  private func ask(_ network: OpenNetwork) -> Answer {
    while true {
      Terminal.ask(
        network.say("the same? y(es), n(o), q(uit): ", "les mêmes ? o(ui), n(on), q(uitter) : "))
      guard let line = readLine() else { return .quit }
      switch line.lowercased().first {
      case "y", "o": return .yes
      case "n": return .no
      case "q": return .quit
      default: continue
      }
    }
  }
}

extension OpenNetwork {
  /// What sort of partner one is.
  fileprivate func kind(_ id: Partner.ID) -> Partner.Kind? {
    graph.index(of: id).map { graph.kindOfPartner[$0] }
  }
}
