import ArgumentParser
import PartnerAnalysis
import PartnerGraph

/// `partners what-if`: what a loss or a new link would change.
struct WhatIfVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "What losing partners or links, or joining two, would change for a partner.",
    discussion: """
      Compares whom the partner reaches, in how many steps, and which themes its direct partners hold, \
      before and after. Links that are over do not count.

        partners what-if sabella --without tierra-del-fuego
        partners what-if brest --join haiphong:kiel
      """)

  @Argument(help: "The partner in question.", completion: Completions.partners)
  var partner: String

  @Option(
    help: ArgumentHelp("A partner or link that is lost; may be repeated.", valueName: "id"))
  var without: [String] = []

  @Option(
    help: ArgumentHelp("Two partners that get a link; may be repeated.", valueName: "one:other"))
  var join: [String] = []

  @OptionGroup var reportOptions: ReportOptions
  @OptionGroup var networkOptions: NetworkOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let before = try networkOptions.open()
    let asked = try before.partner(partner)
    guard !without.isEmpty || !join.isEmpty else {
      throw CommandFailure.wrongUse(
        before.say(
          "say what changes, by --without PARTNER or --join ONE:OTHER",
          "dites ce qui change, par --without PARTENAIRE ou --join L'UN:L'AUTRE"))
    }
    let after = try before.without(without).joining(join, namedIn: before)
    guard after.graph.index(of: asked.id) != nil else {
      throw CommandFailure.noAnswer(
        before.say(
          "'\(asked.id)' is itself among those that are lost",
          "« \(asked.id) » est lui-même parmi ceux qui sont perdus"))
    }
    let report: WhatIfReport
    do throws(PartnerAnalysisError) {
      report = try WhatIfReport(asked.id, before: before, after: after)
    } catch {
      throw CommandFailure(error, before.language)
    }
    try reportOptions.write(report, in: before, as: format.format)
  }
}

extension OpenNetwork {
  /// The network with a link more between two partners, for each pair written `one:other`.
  fileprivate func joining(
    _ pairs: [String], namedIn whole: OpenNetwork
  ) throws(CommandFailure) -> OpenNetwork {
    if pairs.isEmpty { return self }
    var links: [Link] = []
    for (number, pair) in pairs.enumerated() {
      let names = pair.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard names.count == 2, !names.contains("") else {
        throw .wrongUse(
          say(
            "--join \(pair): give two partners with a colon between, such as kiel:haiphong",
            "--join \(pair) : donnez deux partenaires séparés par deux-points, tels que kiel:haiphong"
          ))
      }
      let (one, other) = (try whole.partner(names[0]).id, try whole.partner(names[1]).id)
      guard one != other else {
        throw .wrongUse(
          say(
            "--join \(pair): '\(one)' cannot be joined with itself",
            "--join \(pair) : « \(one) » ne peut être joint à lui-même"))
      }
      links.append(
        Link(id: Identifier("what-if \(number + 1)"), from: one, to: other, kind: .cooperation))
    }
    return with(
      try answering { () throws(PartnerGraphError) in try graph.changed(adding: links) })
  }
}
