import PartnerGraph

/// A request that was received: a source of the network, being a document, with columns of its own.
///
/// So it has the history, the undoing and the locking of every other row, goes with the network into a folder
/// and back, and the link that came of it can name it as its source. It names an organisation, and no person.
struct ReceivedRequest {
  /// How far it is.
  enum State: String, CaseIterable { case open, answered, closed }

  let id: Source.ID
  let asker: Partner.ID
  let received: PartialDate?
  let text: String
  let title: String
  let publisher: String
  let language: String
  var deadline: PartialDate?
  var state = State.open
  /// Who was recommended when it came, the best first.
  var recommended: [Partner.ID] = []
  /// Who was proposed to the asker, and when.
  var answer: [Partner.ID] = []
  var answered: PartialDate?
  /// The link that came of it, if one did, and when it was closed.
  var outcome: Link.ID?
  var closed: PartialDate?
  /// Why nothing came of it, or what else is to be said.
  var remark = ""
  /// Columns of the source that are not of the desk.
  private let others: [ExtraCell]

  init(
    id: Source.ID, asker: Partner, received: PartialDate?, text: String, deadline: PartialDate?,
    language: Language
  ) {
    self.id = id
    self.asker = asker.id
    self.received = received
    self.text = text
    self.deadline = deadline
    self.language = language.rawValue
    publisher = asker.name.text(in: language)
    title = language.choose(
      english: "Request of \(publisher)", french: "Demande de \(publisher)")
    others = []
  }

  /// The request that a source is; nothing if it is none.
  init?(_ source: Source) {
    var cells: [String: String] = [:]
    for cell in source.extra { cells[cell.column] = cell.value }
    guard let asker = cells[Column.asker.rawValue] else { return nil }
    func list(_ column: Column) -> [Partner.ID] {
      (cells[column.rawValue] ?? "").split(separator: ";").map { Identifier(String($0)) }
    }
    func date(_ column: Column) -> PartialDate? {
      cells[column.rawValue].flatMap { PartialDate($0) }
    }
    id = source.id
    self.asker = Identifier(asker)
    received = source.date
    text = source.note
    title = source.title
    publisher = source.publisher
    language = source.language
    deadline = date(.deadline)
    state = cells[Column.state.rawValue].flatMap(State.init(rawValue:)) ?? .open
    recommended = list(.recommended)
    answer = list(.answer)
    answered = date(.answered)
    outcome = cells[Column.outcome.rawValue].map { Identifier($0) }
    closed = date(.closed)
    remark = cells[Column.remark.rawValue] ?? ""
    others = source.extra.filter { Column(rawValue: $0.column) == nil }
  }

  /// The columns of the desk, in their order.
  private enum Column: String, CaseIterable {
    case answer = "request_answer"
    case answered = "request_answered"
    case asker = "request_by"
    case closed = "request_closed"
    case deadline = "request_deadline"
    case outcome = "request_outcome"
    case recommended = "request_recommended"
    case remark = "request_remark"
    case state = "request_state"
  }

  /// The source that keeps it.
  var source: Source {
    let cells = Column.allCases.map { ExtraCell(column: $0.rawValue, value: value($0)) }
    return Source(
      id: id, title: title, publisher: publisher, date: received, language: language, note: text,
      extra: others + cells.filter { !$0.value.isEmpty })
  }

  private func value(_ column: Column) -> String {
    switch column {
    case .asker: asker.rawValue
    case .deadline: deadline?.description ?? ""
    case .state: state.rawValue
    case .recommended: recommended.map(\.rawValue).joined(separator: ";")
    case .answer: answer.map(\.rawValue).joined(separator: ";")
    case .answered: answered?.description ?? ""
    case .outcome: outcome?.rawValue ?? ""
    case .closed: closed?.description ?? ""
    case .remark: remark
    }
  }

  /// Whether it should have been answered before a day.
  func isOverdue(on day: PartialDate?) -> Bool {
    guard state == .open, let deadline, let day else { return false }
    return deadline.lastDay < day.firstDay
  }

  /// The order of a list: by day of receipt, then by identifier.
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    (a.received?.firstDay ?? .min, a.id) < (b.received?.firstDay ?? .min, b.id)
  }
}

extension OpenNetwork {
  /// The requests received, the oldest first.
  var requests: [ReceivedRequest] {
    graph.sources.compactMap { ReceivedRequest($0) }.sorted(by: ReceivedRequest.precedes)
  }

  /// The request with an identifier.
  func request(_ id: String) throws(CommandFailure) -> ReceivedRequest {
    if let found = graph.sourceIndex(of: Identifier(id)).flatMap({
      ReceivedRequest(graph.sources[$0])
    }) {
      return found
    }
    throw .noAnswer(
      say(
        "no request has the identifier '\(id)'; 'partners request list' lists them",
        "aucune demande n'a l'identifiant « \(id) » ; « partners request list » les énumère"))
  }
}
