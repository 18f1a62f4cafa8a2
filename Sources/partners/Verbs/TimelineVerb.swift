import ArgumentParser
import PartnerAnalysis
import PartnerGraph

/// `partners timeline`: what ends soon, and what was never confirmed.
struct TimelineVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Links that are over, end or begin soon, or were never confirmed since they began.",
    discussion: """
      Today is the newest date in the network unless --as-of says otherwise. Links marked as ended, and \
      those that only say where a partner lies, are left out.

        partners timeline brest-metropole --as-of 2020-09 --months 18
      """)

  @Argument(help: "A partner; without one all links count.", completion: Completions.partners)
  var partner: String?

  @Option(parsing: .unconditional, help: "How many months to look ahead.")
  var months: Int = 12

  @OptionGroup var time: TimeOptions

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    guard (0...1200).contains(months) else {
      throw CommandFailure.wrongUse("--months \(months): give a number of months from 0 to 1200")
    }
    let network = try networkOptions.open()
    let asked = try partner.map { try network.partner($0).id }
    guard let today = time.asOf ?? network.graph.newestDate else {
      throw CommandFailure.wrongUse(
        network.say(
          "no link of the network has a date; say what day it is by --as-of",
          "aucun lien du réseau n'a de date ; dites le jour par --as-of"))
    }
    let timeline: LinkTimeline
    do throws(PartnerAnalysisError) {
      timeline = try network.graph.timeline(of: asked, asOf: today, months: months)
    } catch {
      throw CommandFailure(error, network.language)
    }
    let list = TimelineList(network: network, timeline: timeline)
    try reportOptions.write(list, in: network, as: format.format)
  }
}
