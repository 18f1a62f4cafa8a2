import ArgumentParser
import PartnerGraph
import PartnerRecommender
import PartnerStore

/// `partners request`: requests that were received, what was answered, and what came of them.
struct RequestVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "Requests received: what was recommended, what was answered, what came of it.",
    discussion: """
      A request is kept as a source of the network, with its asker, which is an organisation, its day, its \
      text and its deadline. What comes of it is a link that names the request as its source. Each step is \
      one change, which 'partners undo' takes back.

        partners request new kiel "We look for partners in marine biotechnology" --deadline 2027-01-31
        partners request answer request-2026-11-21-kiel --with ifremer-brest
        partners request close request-2026-11-21-kiel --link cooperation --since 2027-03
        partners request list --by-year
      """,
    subcommands: [New.self, List.self, Show.self, Answer.self, Close.self])

  /// `partners request new`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Keeps a request, with what is recommended now.")

    @Argument(help: "The organisation that asks, by identifier or name.")
    var asker: String

    @Argument(help: "What it asks, in plain words.")
    var text: String

    @Option(
      help: ArgumentHelp("When it came; today without it.", valueName: "date"),
      transform: Choice.date)
    var received: PartialDate?

    @Option(
      help: ArgumentHelp("By when an answer is wanted.", valueName: "date"), transform: Choice.date)
    var deadline: PartialDate?

    @Option(name: [.short, .long], parsing: .unconditional, help: "How many are recommended.")
    var limit: Int = 5

    @OptionGroup var note: NoteOptions
    @OptionGroup var networkOptions: NetworkOptions

    func run() throws {
      let desk = try RequestDesk(networkOptions, note)
      let network = desk.network
      guard limit >= 0 else {
        throw CommandFailure.wrongUse("--limit \(limit): give a number of results, 0 or more")
      }
      let asker = try desk.asker(asker)
      try desk.check(text)
      let day = received ?? desk.today
      if let deadline, let day, deadline.lastDay < day.firstDay {
        throw CommandFailure.wrongUse(
          network.say(
            "the deadline \(deadline) is before \(day), when the request came",
            "l'échéance \(deadline) précède le \(day), où la demande est arrivée"))
      }
      let recommender = try network.recommender(asOf: nil)
      let reading = try network.read(text, for: recommender)
      let question = reading.request.asked(by: asker.id)
      let results = try network.answering { () throws(PartnerGraphError) in
        try recommender.recommendations(
          answering: question, options: RecommendationOptions(limit: limit))
      }
      var request = ReceivedRequest(
        id: Identifier(try desk.freeID(asker.id, day)), asker: asker, received: day, text: text,
        deadline: deadline, language: reading.language ?? network.language)
      request.recommended = results.map(\.partner)
      try desk.make("request \(request.id)", [.add(.source(request.source))])
      try Printing.lines(
        RequestReport(network: network, asOf: day).lines(for: request) + [""]
          + ReadingText(network).lines(for: reading, request: question).dropLast())
    }
  }

  /// `partners request list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The requests received, or their figures by year.")

    @Flag(name: .customLong("open"), help: "Only those that are open.")
    var onlyOpen = false

    @Flag(help: "What became of the requests of each year.")
    var byYear = false

    @Option(
      help: ArgumentHelp(
        "The day taken to be today; without it, the newest date in the network.",
        valueName: "date"), transform: Choice.date)
    var asOf: PartialDate?

    @OptionGroup var reportOptions: ReportOptions
    @OptionGroup var networkOptions: NetworkOptions
    @OptionGroup var format: FormatOptions

    func run() throws {
      let network = try networkOptions.open()
      let all = network.requests
      let newest = all.compactMap { $0.closed ?? $0.answered ?? $0.received }.max()
      let report = RequestReport(
        network: network, asOf: asOf ?? [newest, network.graph.newestDate].compactMap(\.self).max())
      if byYear {
        let years = RequestYears(report: report, years: report.years(all))
        return try reportOptions.write(years, in: network, as: format.format)
      }
      let shown = RequestTable(
        report: report, requests: onlyOpen ? all.filter { $0.state == .open } : all)
      try reportOptions.write(shown, in: network, as: format.format)
    }
  }

  /// `partners request show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "A request, and what became of it.")

    @Argument(help: "The request, by identifier.")
    var id: String

    @OptionGroup var networkOptions: NetworkOptions
    @OptionGroup var format: FormatOptions

    func run() throws {
      let network = try networkOptions.open()
      let request = try network.request(id)
      let report = RequestReport(network: network, asOf: network.graph.newestDate)
      switch format.format {
      case .text: try Printing.lines(report.lines(for: request))
      case .json: try Printing.json(report.json(request))
      case .csv: try Printing.csv(RequestReport.header, [report.row(request)])
      }
    }
  }
}
