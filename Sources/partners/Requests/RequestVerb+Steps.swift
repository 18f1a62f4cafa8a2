import ArgumentParser
import PartnerGraph
import PartnerStore

extension RequestVerb {
  /// `partners request answer`.
  struct Answer: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "answer", abstract: "Notes whom the asker was told of.")

    @Argument(help: "The request, by identifier.")
    var id: String

    @Option(
      name: .customLong("with"),
      help: ArgumentHelp("Who was proposed; may be repeated.", valueName: "partner"))
    var partners: [String] = []

    @Option(
      help: ArgumentHelp("When; today without it.", valueName: "date"), transform: Choice.date)
    var on: PartialDate?

    @Option(help: "What else is to be said.")
    var remark: String = ""

    @OptionGroup var note: NoteOptions
    @OptionGroup var networkOptions: NetworkOptions

    func run() throws {
      let desk = try RequestDesk(networkOptions, note)
      var (request, version) = try desk.found(id)
      guard request.state != .closed else { throw desk.alreadyClosed(request) }
      guard !partners.isEmpty else {
        throw CommandFailure.wrongUse(
          desk.network.say(
            "say who was proposed by --with, or close the request if nobody fits",
            "dites qui a été proposé par --with, ou fermez la demande si personne ne convient"))
      }
      if !remark.isEmpty { try desk.check(remark) }
      request.answer = []
      for name in partners {
        let partner = try desk.network.partner(name).id
        guard partner != request.asker else {
          throw CommandFailure.wrongUse(
            desk.network.say(
              "'\(partner)' is who asks; propose another",
              "« \(partner) » est qui demande ; proposez-en un autre"))
        }
        if !request.answer.contains(partner) { request.answer.append(partner) }
      }
      request.state = .answered
      request.answered = on ?? desk.today
      if !remark.isEmpty { request.remark = remark }
      try desk.make(
        "answer \(id) with \(request.answer.map(\.rawValue).joined(separator: ", "))",
        [.change(.source(request.source), version: version)])
    }
  }

  /// `partners request close`.
  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "close",
      abstract: "Closes a request; what came of it becomes a link that names it as its source.")

    @Argument(help: "The request, by identifier.")
    var id: String

    @Option(
      name: .customLong("link"),
      help: ArgumentHelp("What sort of link came of it.", valueName: "kind"),
      transform: Choice.value)
    var kind: Link.Kind?

    @Option(
      name: .customLong("with"),
      help: ArgumentHelp("With whom; the one proposed without it.", valueName: "partner"))
    var partner: String?

    @Option(
      help: ArgumentHelp("When the link began; today without it.", valueName: "date"),
      transform: Choice.date)
    var since: PartialDate?

    @Option(help: ArgumentHelp("A theme of the link; may be repeated.", valueName: "theme"))
    var theme: [String] = []

    @Option(
      help: ArgumentHelp("When it is closed; today without it.", valueName: "date"),
      transform: Choice.date)
    var on: PartialDate?

    @Option(help: "Why nothing came of it, or what else is to be said.")
    var remark: String = ""

    @OptionGroup var note: NoteOptions
    @OptionGroup var networkOptions: NetworkOptions

    func run() throws {
      let desk = try RequestDesk(networkOptions, note)
      var (request, version) = try desk.found(id)
      guard request.state != .closed else { throw desk.alreadyClosed(request) }
      if !remark.isEmpty { try desk.check(remark) }
      request.state = .closed
      request.closed = on ?? desk.today
      if !remark.isEmpty { request.remark = remark }
      var edits: [Edit] = []
      if let kind {
        let link = try link(kind, request, desk)
        request.outcome = link.id
        edits.append(.add(.link(link)))
      }
      edits.append(.change(.source(request.source), version: version))
      let outcome = request.outcome.map { " by \($0)" } ?? ""
      try desk.make("close \(id)\(outcome)", edits)
    }

    /// The link that came of a request.
    private func link(
      _ kind: Link.Kind, _ request: ReceivedRequest, _ desk: RequestDesk
    ) throws -> Link {
      var other = request.answer.count == 1 ? request.answer.first : nil
      if let partner { other = try desk.network.partner(partner).id }
      guard let other, other != request.asker else {
        throw CommandFailure.wrongUse(
          desk.network.say(
            "say with whom by --with; \(request.answer.count) were proposed",
            "dites avec qui par --with ; \(request.answer.count) ont été proposés"))
      }
      var themes: [Theme.ID] = []
      for name in theme { themes.append(try desk.network.theme(name).id) }
      if theme.isEmpty {
        let reading = try desk.network.read(request.text).request
        themes = reading.themes + reading.seeks + reading.offers
      }
      return Link(
        id: try desk.freeLink(request.asker, other, kind), from: request.asker, to: other,
        kind: kind, themes: Array(Set(themes)).sorted(),
        period: Period(since: since ?? request.closed), sources: [request.id])
    }
  }
}

extension RequestDesk {
  /// That a request is closed.
  func alreadyClosed(_ request: ReceivedRequest) -> CommandFailure {
    .wrongUse(
      network.say(
        "'\(request.id)' was closed\(request.closed.map { " on \($0)" } ?? ""); undo that first "
          + "('partners history \(request.id)')",
        "« \(request.id) » a été close\(request.closed.map { " le \($0)" } ?? "") ; annulez cela d'abord "
          + "(« partners history \(request.id) »)"))
  }
}
