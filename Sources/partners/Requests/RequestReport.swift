import PartnerGraph

/// Prints requests that were received.
struct RequestReport {
  let network: OpenNetwork
  let asOf: PartialDate?

  struct RequestRow: Encodable {
    let id: String
    let by: String
    let name: String
    let received: String?
    let deadline: String?
    let overdue: Bool
    let state: String
    let text: String
    let recommended: [String]
    let answer: [String]
    let answered: String?
    let outcome: String?
    let closed: String?
    let remark: String?
  }

  struct YearRow: Encodable {
    let year: Int?
    let received: Int
    let open: Int
    let overdue: Int
    let answered: Int
    let closed: Int
    let links: Int
    /// Half of the answers took so many days or fewer.
    let medianDays: Int?
    /// Of the partners proposed, how many were among those recommended.
    let followed: Int
    let proposed: Int

    enum CodingKeys: String, CodingKey {
      case year, received, open, overdue, answered, closed, links, followed, proposed
      case medianDays = "median_days"
    }
  }

  static let header = [
    "id", "by", "received", "deadline", "overdue", "state", "recommended", "answer", "answered",
    "outcome", "closed", "text", "remark",
  ]

  static let yearHeader = [
    "year", "received", "open", "overdue", "answered", "closed", "links", "median_days", "followed",
    "proposed",
  ]

  func json(_ request: ReceivedRequest) -> RequestRow {
    RequestRow(
      id: request.id.rawValue, by: request.asker.rawValue, name: network.name(request.asker),
      received: request.received?.description, deadline: request.deadline?.description,
      overdue: request.isOverdue(on: asOf), state: request.state.rawValue, text: request.text,
      recommended: request.recommended.map(\.rawValue), answer: request.answer.map(\.rawValue),
      answered: request.answered?.description, outcome: request.outcome?.rawValue,
      closed: request.closed?.description, remark: request.remark.isEmpty ? nil : request.remark)
  }

  func row(_ request: ReceivedRequest) -> [String] {
    let item = json(request)
    return [
      item.id, item.by, item.received ?? "", item.deadline ?? "", item.overdue ? "yes" : "no",
      item.state, item.recommended.joined(separator: ";"), item.answer.joined(separator: ";"),
      item.answered ?? "", item.outcome ?? "", item.closed ?? "", item.text, item.remark ?? "",
    ]
  }

  /// What became of the requests of each year.
  func years(_ requests: [ReceivedRequest]) -> [YearRow] {
    let byYear = Dictionary(grouping: requests) { $0.received?.year ?? 0 }
    return byYear.sorted { $0.key < $1.key }.map { year, requests in
      let days = requests.compactMap { request in
        request.answered.flatMap { answer in
          request.received.map { answer.firstDay - $0.firstDay }
        }
      }.sorted()
      return YearRow(
        year: year == 0 ? nil : year, received: requests.count,
        open: requests.filter { $0.state == .open }.count,
        overdue: requests.filter { $0.isOverdue(on: asOf) }.count,
        answered: requests.filter { !$0.answer.isEmpty }.count,
        closed: requests.filter { $0.state == .closed }.count,
        links: requests.filter { $0.outcome != nil }.count,
        medianDays: days.isEmpty ? nil : days[(days.count - 1) / 2],
        followed: requests.reduce(0) { sum, request in
          sum + request.answer.filter { request.recommended.contains($0) }.count
        },
        proposed: requests.reduce(0) { $0 + $1.answer.count })
    }
  }

  func row(_ year: YearRow) -> [String] {
    [
      year.year.map(String.init) ?? "", "\(year.received)", "\(year.open)", "\(year.overdue)",
      "\(year.answered)", "\(year.closed)", "\(year.links)", year.medianDays.map(String.init) ?? "",
      "\(year.followed)", "\(year.proposed)",
    ]
  }

  /// The state in words.
  func words(for request: ReceivedRequest) -> String {
    if request.isOverdue(on: asOf) { return network.say("overdue", "en retard") }
    switch request.state {
    case .open: return network.say("open", "ouverte")
    case .answered: return network.say("answered", "répondue")
    case .closed: return network.say("closed", "close")
    }
  }

  /// A request in full.
  func lines(for request: ReceivedRequest) -> [String] {
    func names(_ ids: [Partner.ID]) -> String {
      ids.map { network.name($0) }.joined(separator: ", ")
    }
    var lines = [
      Terminal.bold("\(request.title)") + "  [\(request.id)]  " + words(for: request),
      "  " + Terminal.clean(request.text),
    ]
    func add(_ english: String, _ french: String, _ value: String) {
      if !value.isEmpty { lines.append("  " + network.say(english, french) + value) }
    }
    add("Received: ", "Reçue : ", request.received?.description ?? "")
    add("Deadline: ", "Échéance : ", request.deadline?.description ?? "")
    add("Recommended then: ", "Recommandés alors : ", names(request.recommended))
    let answered = request.answered.map { " (\($0))" } ?? ""
    add("Proposed: ", "Proposés : ", request.answer.isEmpty ? "" : names(request.answer) + answered)
    if let outcome = request.outcome {
      let link = network.graph.linkIndex(of: outcome).map { network.graph.links[$0] }
      let words = link.map { LinkText(network).words(for: $0) } ?? ""
      add("Came of it: ", "Il en est résulté : ", words.isEmpty ? "\(outcome)" : words)
    }
    add("Closed: ", "Close : ", request.closed?.description ?? "")
    add("Remark: ", "Remarque : ", Terminal.clean(request.remark))
    return lines
  }

  /// Requests as a table for people.
  func table(_ requests: [ReceivedRequest]) -> [String] {
    var table = TextTable([
      "id", network.say("by", "de"), network.say("received", "reçue"),
      network.say("deadline", "échéance"), network.say("state", "état"),
      network.say("proposed", "proposés"), network.say("outcome", "résultat"),
    ])
    for request in requests {
      table.add([
        request.id.rawValue, network.name(request.asker), request.received?.description ?? "",
        request.deadline?.description ?? "", words(for: request),
        request.answer.map { network.name($0) }.joined(separator: ", "),
        request.outcome?.rawValue ?? "",
      ])
    }
    return table.lines() + [Terminal.faint(network.counted(requests.count, "request", "demande"))]
  }

  /// Years as a table for people.
  func table(_ years: [YearRow]) -> [String] {
    var table = TextTable(
      network.language == .english
        ? [
          "year", "received", "open", "overdue", "answered", "closed", "links", "days",
          "as recommended",
        ]
        : [
          "année", "reçues", "ouvertes", "en retard", "répondues", "closes", "liens", "jours",
          "selon l'avis",
        ])
    for year in years {
      let cells = row(year)
      table.add(Array(cells.prefix(8)) + ["\(year.followed)/\(year.proposed)"])
    }
    return table.lines()
  }
}
