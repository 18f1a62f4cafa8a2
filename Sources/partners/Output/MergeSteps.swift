import PartnerAnalysis
import PartnerGraph

/// Prints what a merge does or would do.
struct MergeSteps {
  let plan: MergePlan
  /// The number of the change; none if nothing was changed.
  let change: Int?
  let what: String
  let language: Language

  /// Prints every step; what goes is in the heading.
  func print(_ format: OutputFormat) throws {
    switch format {
    case .text:
      try Printing.lines([heading] + shown.map { "  " + sentence($0) } + [counts])
    case .csv:
      try Printing.csv(
        ["step", "subject", "sentence"], plan.steps.map { [$0.name, $0.subject, sentence($0)] })
    case .json:
      try Printing.json(
        Document(
          change: change, what: what,
          steps: plan.steps.map {
            Step(step: $0.name, subject: $0.subject, sentence: $0.sentence(in: language))
          }))
    }
  }

  /// What was done or would be, in one line.
  var heading: String {
    let goes = plan.steps.compactMap { step -> String? in
      guard case .partnerGoes = step else { return nil }
      return sentence(step)
    }
    return title(goes.prefix(3).joined(separator: ", ") + (goes.count > 3 ? " ..." : ""))
  }

  /// What was done or would be, with the number of the change.
  func title(_ what: String) -> String {
    guard let change else {
      return Terminal.bold(language.choose(english: "would be done: ", french: "serait fait : "))
        + what
    }
    return language.choose(english: "change \(change): ", french: "changement \(change) : ") + what
  }

  /// How much is done, in one line.
  var counts: String {
    func part(_ name: String, _ english: String, _ french: String) -> String? {
      let count = plan.steps.count { $0.name == name }
      return count == 0 ? nil : "\(language.choose(english: english, french: french)) \(count)"
    }
    return Terminal.faint(
      [
        part("partner-goes", "partners joined:", "partenaires fusionnés :"),
        part("link-moved", "links moved:", "liens déplacés :"),
        part("link-united", "links united:", "liens réunis :"),
        part("link-to-itself", "links to itself removed:", "liens à soi-même retirés :"),
        part("statement-moved", "statements moved:", "énoncés déplacés :"),
        part(
          "value-stated", "differing values kept as statements:",
          "valeurs divergentes gardées en énoncés :"),
      ].compactMap(\.self).joined(separator: ", "))
  }

  private var shown: [MergeStep] { plan.steps.filter { $0.name != "partner-goes" } }

  private func sentence(_ step: MergeStep) -> String {
    Terminal.clean(step.sentence(in: language))
  }

  private struct Document: Encodable {
    let change: Int?
    let what: String
    let steps: [Step]
  }

  private struct Step: Encodable {
    let step: String
    let subject: String
    let sentence: String
  }
}
