import PartnerGraph
import PartnerStore
import PartnerTestSupport
import Testing

@Suite struct `Editing a database` {
  private let folder: TemporaryFolder
  private let store: NetworkStore

  init() throws {
    folder = try TemporaryFolder()
    store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    try store.replace(with: SampleNetworks.fiveCities(), Notes.note("ann", "import"))
  }

  private func city(_ id: String, _ name: String, population: Int? = nil) -> NetworkRow {
    .partner(
      Partner(
        id: Identifier(id), kind: .city, name: LocalizedText(name), population: population,
        sources: ["report"]))
  }

  @Test func `a change is noted with who, when, what and why`() throws {
    let note = ChangeNote(by: "ann", at: "2026-01-02T03:04:05Z", what: "add ghent", why: "new")
    let number = try store.make([.add(city("ghent", "Ghent"))], note)
    let change = try #require(store.changes(limit: 1).first)
    #expect(change.number == number && change.note == note && change.undoes == nil)
    #expect(change.rows == [.init(table: .partner, id: "ghent", effect: .added)])
    #expect(try store.row(.partner, "ghent")?.version == number)
    #expect(try store.read().partners.last?.id == "ghent")
    #expect(try store.changes(of: "ghent").map(\.number) == [number, 1])
  }

  @Test func `a change on an old version is refused, and says who was faster`() throws {
    let seen = try #require(store.row(.partner, "turin")?.version)
    let first = try store.make(
      [.change(city("turin", "Torino"), version: seen)],
      Notes.note("bob", at: "2026-05-06T07:08:09Z"))
    #expect(
      throws: PartnerStoreError.changedMeanwhile(
        table: "partner", id: "turin", by: "bob", at: "2026-05-06T07:08:09Z", change: first)
    ) { try store.make([.change(city("turin", "Turyn"), version: seen)], Notes.sample) }
    let gone = try store.make(
      [.remove(.partner, id: "genoa", version: nil, links: false)], Notes.note("bob"))
    #expect(
      throws: PartnerStoreError.changedMeanwhile(
        table: "partner", id: "genoa", by: "bob", at: "2026-11-21T10:15:00Z", change: gone)
    ) { try store.make([.change(city("genoa", "Genova"), version: 1)], Notes.sample) }
    #expect(try store.changes().count == 3)
  }

  @Test func `edits are made together or not at all`() throws {
    let before = try store.read()
    #expect(throws: PartnerStoreError.identifierTaken(table: "partner", id: "lyon")) {
      try store.make([.add(city("ghent", "Ghent")), .add(city("lyon", "Lyon"))], Notes.sample)
    }
    let isSame = try store.read() == before
    #expect(isSame)
    #expect(try store.changes().count == 1)
  }

  @Test func `a row that names what is not there is refused`() throws {
    let link = Link(id: "l", from: "lyon", to: "nowhere", kind: .contact)
    #expect(
      throws: PartnerStoreError.unknownReference(
        table: "link", id: "l", column: "to", value: "nowhere")
    ) { try store.make([.add(.link(link))], Notes.sample) }
    #expect(throws: PartnerStoreError.linkToItself(id: "l")) {
      try store.make(
        [.add(.link(Link(id: "l", from: "lyon", to: "lyon", kind: .contact)))], Notes.sample)
    }
    #expect(
      throws: PartnerStoreError.unknownReference(
        table: "statement", id: "nowhere", column: "subject", value: "nowhere")
    ) {
      try store.make(
        [.add(.statement(Statement(subject: "nowhere", property: "p", value: "v", source: "")))],
        Notes.sample)
    }
    #expect(throws: PartnerStoreError.unknownRow(table: "partner", id: "ghent")) {
      try store.make([.change(city("ghent", "Ghent"), version: nil)], Notes.sample)
    }
    let circle = Theme(id: "sea", label: "Sea", broader: ["harbour-safety"])
    #expect(
      throws: PartnerStoreError.faultyNetwork([
        .cycleOfBroaderThemes(["harbour-safety", "ports", "sea"])
      ])
    ) { try store.make([.change(.theme(circle), version: nil)], Notes.sample) }
  }

  @Test func `of equal statements one is removed, which may be undone`() throws {
    let statement = Statement(
      subject: "lyon", property: "members", value: "9", date: PartialDate("2020"), source: "report")
    let before = try store.statements(about: "lyon")
    try store.make([.add(.statement(statement)), .add(.statement(statement))], Notes.sample)
    let number = try store.make([.removeStatement(statement)], Notes.sample)
    #expect(try store.statements(about: "lyon") == before + [statement])
    #expect(try store.changes(limit: 1).first?.rows.map(\.effect) == [.removed])
    try store.undo(number, Notes.sample)
    #expect(try store.statements(about: "lyon") == before + [statement, statement])
    let other = Statement(subject: "lyon", property: "members", value: "10", source: "report")
    #expect(throws: PartnerStoreError.unknownRow(table: "statement", id: "lyon")) {
      try store.make([.removeStatement(statement), .removeStatement(other)], Notes.sample)
    }
    #expect(try store.statements(about: "lyon") == before + [statement, statement])
  }

  @Test func `what others refer to is not removed`() throws {
    #expect(throws: PartnerStoreError.hasLinks(id: "turin", count: 2)) {
      try store.make(
        [.remove(.partner, id: "turin", version: nil, links: false)], Notes.sample)
    }
    #expect(
      throws: PartnerStoreError.inUse(
        table: "source", id: "report", byTable: "partner", byID: "lyon")
    ) {
      try store.make(
        [.remove(.source, id: "report", version: nil, links: false)], Notes.sample)
    }
    let number = try store.make(
      [.remove(.partner, id: "krakow", version: nil, links: true)], Notes.sample)
    let rows = try #require(store.changes(limit: 1).first).rows
    #expect(rows.map(\.id) == ["turin--krakow--cooperation", "krakow", "krakow", "krakow"])
    #expect(try store.read().statements == [])
    try store.undo(number, Notes.sample)
    let isSame = try store.read() == SampleNetworks.fiveCities()
    #expect(isSame)
  }

  @Test func `a change needs a name and a time`() throws {
    for note in [
      ChangeNote(by: "", at: "2026-11-21T10:15:00Z", what: "x"),
      ChangeNote(by: "ann", at: "yesterday", what: "x"),
      ChangeNote(by: "ann", at: "2026-02-30T10:15:00Z", what: "x"),
    ] {
      do {
        try store.make([.add(city("ghent", "Ghent"))], note)
        Issue.record("\(note) was taken")
      } catch {
        guard case .badNote = error else {
          Issue.record("\(error)")
          return
        }
      }
    }
  }

  // MARK: Undoing

  @Test func `undoing is refused while later changes depend on it`() throws {
    let added = try store.make([.add(city("ghent", "Ghent"))], Notes.sample)
    let link = Link(id: "l", from: "lyon", to: "ghent", kind: .contact, sources: ["report"])
    let linked = try store.make([.add(.link(link))], Notes.note("bob"))
    #expect(
      throws: PartnerStoreError.cannotUndo(
        change: added,
        reason: "the link 'l' refers to the partner 'ghent' since a change by bob at "
          + "2026-11-21T10:15:00Z (change \(linked)); undo that first")
    ) { try store.undo(added, Notes.sample) }
    let edited = try store.make([.change(city("ghent", "Gent"), version: nil)], Notes.note("cy"))
    #expect(
      throws: PartnerStoreError.cannotUndo(
        change: added,
        reason: "the partner 'ghent' was changed since by cy at 2026-11-21T10:15:00Z "
          + "(change \(edited)); undo that first")
    ) { try store.undo(added, Notes.sample) }
    for number in [edited, linked, added] { try store.undo(number, Notes.sample) }
    let isSame = try store.read() == SampleNetworks.fiveCities()
    #expect(isSame)
    #expect(throws: PartnerStoreError.cannotUndo(change: added, reason: "it is undone already")) {
      try store.undo(added, Notes.sample)
    }
    #expect(throws: PartnerStoreError.unknownChange(99)) { try store.undo(99, Notes.sample) }
  }

  @Test func `an import is undone and done again`() throws {
    let first = try store.read()
    let second = HostileNetwork.make(seed: 7)
    try store.replace(with: second, Notes.note("bob", "import two"))
    let edited = try store.make([.add(.source(Source(id: "new", title: "New")))], Notes.sample)
    #expect(throws: PartnerStoreError.self) { try store.undo(2, Notes.sample) }
    try store.undo(edited, Notes.sample)
    let undone = try store.undo(2, Notes.sample)
    var isSame = try store.read() == first
    #expect(isSame)
    try store.undo(undone, Notes.sample)
    isSame = try store.read() == second
    #expect(isSame)
    try store.undo(store.changes(limit: 1)[0].number, Notes.sample)
    try store.undo(1, Notes.sample)
    #expect(try store.read() == Network(name: "network"))
  }

  /// Every state that was ever there comes back by undoing, and goes again by undoing that.
  @Test(arguments: 0..<15) func `undoing everything leads back, step by step`(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var states = [try store.read()]
    var numbers: [Int] = []
    while numbers.count < 12 {
      let network = try store.read()
      let edits = someEdits(network, numbers.count, &random)
      guard let number = try? store.make(edits, Notes.sample) else { continue }
      numbers.append(number)
      states.append(try store.read())
    }
    var undone: [Int] = []
    for (number, state) in zip(numbers, states).reversed() {
      undone.append(try store.undo(number, Notes.sample))
      let isSame = try store.read() == state
      #expect(isSame)
    }
    for (number, state) in zip(undone.reversed(), states.dropFirst()) {
      try store.undo(number, Notes.sample)
      let isSame = try store.read() == state
      #expect(isSame)
    }
  }

  private func someEdits(
    _ network: Network, _ step: Int, _ random: inout SeededGenerator
  ) -> [Edit] {
    let hostile = HostileNetwork.make(seed: Int.random(in: 0..<1_000, using: &random))
    let partner = network.partners.randomElement(using: &random)?.id.rawValue ?? ""
    let link = network.links.randomElement(using: &random)?.id.rawValue ?? ""
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      return [.add(city("c\(step)", HostileNetwork.text(&random) + "x"))]
    case 1: return [.change(city(partner, "New \(step)", population: step), version: nil)]
    case 2: return [.remove(.partner, id: partner, version: nil, links: true)]
    case 3: return [.remove(.link, id: link, version: nil, links: false)]
    case 4:
      let theme = hostile.themes[0]
      return [
        .add(
          .theme(
            Theme(
              id: Identifier("t\(step)"), label: theme.label, aliases: theme.aliases,
              broader: ["water"], exactMatches: theme.exactMatches, note: theme.note,
              extra: theme.extra))),
        .add(.source(hostile.sources[step % 8])),
      ]
    default:
      return [
        .add(
          .link(
            Link(
              id: Identifier("k\(step)"), from: Identifier(partner), to: "lyon", kind: .contact,
              themes: ["water"], state: .dormant, amount: Euro(cents: step),
              sources: ["report"], note: HostileNetwork.text(&random)))),
        .add(
          .statement(
            Statement(subject: partner, property: "p", value: "\(step)", source: "report"))),
      ]
    }
  }
}
