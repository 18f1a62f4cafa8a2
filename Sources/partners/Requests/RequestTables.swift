import PartnerGraph

/// The requests received, as a report.
struct RequestTable: Report {
  let report: RequestReport
  let requests: [ReceivedRequest]

  private var network: OpenNetwork { report.network }

  func text() -> [String] { report.table(requests) }

  func json() -> [String: [RequestReport.RequestRow]] {
    ["requests": requests.map { report.json($0) }]
  }

  static var header: [String] { RequestReport.header }

  func rows() -> [[String]] { requests.map { report.row($0) } }

  /// The document: a table, and each request in full.
  func dossier() -> Dossier {
    let title = network.say("Requests received", "Demandes reçues")
    let told = requests.flatMap { [""] + report.lines(for: $0) }
    return Dossier(
      network, lines: [title] + told,
      figures: [
        (network.say("Received", "Reçues"), "\(requests.count)"),
        (
          network.say("Open", "Ouvertes"), "\(requests.filter { $0.state == .open }.count)"
        ),
        (
          network.say("Overdue", "En retard"),
          "\(requests.filter { $0.isOverdue(on: report.asOf) }.count)"
        ),
      ],
      table: Dossier.Table(
        header: [
          network.say("From", "De"), network.say("Received", "Reçue"),
          network.say("Deadline", "Échéance"), network.say("State", "État"),
          network.say("Proposed", "Proposés"),
        ],
        rows: requests.map { request in
          [
            network.name(request.asker), request.received?.description ?? "",
            request.deadline?.description ?? "", report.words(for: request),
            request.answer.map { network.name($0) }.joined(separator: ", "),
          ]
        }),
      picture: DossierMap(network: network).among(
        Array(Set(requests.flatMap { [$0.asker] + $0.answer })).sorted(), title: title))
  }
}

/// What became of the requests of each year, as a report.
struct RequestYears: Report {
  let report: RequestReport
  let years: [RequestReport.YearRow]

  private var network: OpenNetwork { report.network }

  func text() -> [String] { report.table(years) }

  func json() -> [String: [RequestReport.YearRow]] { ["years": years] }

  static var header: [String] { RequestReport.yearHeader }

  func rows() -> [[String]] { years.map { report.row($0) } }

  /// The document: a table.
  func dossier() -> Dossier {
    let lines = report.table(years)
    return Dossier(
      network, lines: [network.say("Requests by year", "Demandes par année")] + lines,
      figures: [
        (
          network.say("Received", "Reçues"), "\(years.reduce(0) { $0 + $1.received })"
        ),
        (
          network.say("Answered", "Répondues"), "\(years.reduce(0) { $0 + $1.answered })"
        ),
        (network.say("New links", "Nouveaux liens"), "\(years.reduce(0) { $0 + $1.links })"),
      ], table: nil, picture: "")
  }
}
