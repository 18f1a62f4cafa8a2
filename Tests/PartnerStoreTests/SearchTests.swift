import Foundation
import GRDB
import PartnerFiles
import PartnerGraph
import PartnerSearch
import PartnerStore
import PartnerTestSupport
import PartnerText
import Testing

@Suite struct `Searching a database` {
  /// Texts that people type, and texts that nobody should.
  static let texts = [
    "brest", "Brest", "bre", "b", "université", "univ bret", "aquaculture", "pisciculture",
    "port", "ville", "wtc", "dun loaghaire", "dunlaoghaire", "Łódź", "lodz", "hai phong",
    "haifong", "marine energy", "énergies marines brest", "technopole sophia antipolis", "de la",
    "consulat roumanie", "青岛", "Гуандун", "جامعة", "المغرب العربي", "zzzzqqqq", "AND", "OR",
    "NOT brest", "brest AND kiel",
    "NEAR(brest kiel)", "\"brest", "'brest'", "brest*", "*", "name:brest", "{name} : brest",
    "^brest", "brest + kiel", "-brest", "brest-metropole", "\u{0}brest", "bre\u{0}st", "", " ",
    "?!...", "🚢⚓️", "%", "_", "\u{E000}1", "; DROP TABLE partner", "kiel kiel kiel",
    "institute of marine research and of everything else that is done at sea by a city or a port",
  ]

  @Test(arguments: ["brest", "marseille-miami", "metz-sarrebruck", "themes", "three-cities"])
  func `gives the answers of a search in memory on the sample networks`(_ name: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Graphs/\(name)").path
    try expectSameAnswers(in: NetworkFolder(at: path).network, for: Self.texts)
  }

  @Test(arguments: 0..<6)
  func `gives the answers of a search in memory on generated networks`(_ seed: Int) throws {
    let network = WordyNetwork.make(seed: seed, partners: seed * 250)
    try expectSameAnswers(in: network, for: WordyNetwork.texts(seed: seed) + Self.texts)
  }

  @Test(arguments: 0..<4)
  func `gives the answers of a search in memory whatever the texts hold`(_ seed: Int) throws {
    let network = HostileNetwork.make(seed: seed)
    let names = network.partners.flatMap { $0.name.all + $0.aliases + [$0.note] }
    try expectSameAnswers(in: network, for: names + names.map { String($0.prefix(5)) })
  }

  private func expectSameAnswers(in network: Network, for texts: [String]) throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    try store.replace(with: network, Notes.sample)
    let memory = TextSearch(network)
    for text in texts {
      let wanted = memory.matches(for: text, limit: 30)
      #expect(try store.matches(for: text, limit: 30) == wanted, "\(text)")
    }
  }

  @Test func `takes what is typed for words, however long it is`() throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    try store.replace(with: SampleNetworks.fiveCities(), Notes.sample)
    for text in [
      String(repeating: "a", count: 10_000), String(repeating: "turin ", count: 10_000),
      String(repeating: "\"", count: 10_000), String(repeating: "é", count: 10_000),
      (0..<10_000).map { "w\($0)" }.joined(separator: " "),
    ] {
      _ = try store.matches(for: text)
    }
    #expect(try store.matches(for: "turin", limit: 0) == [])
    #expect(try store.matches(for: "turin", limit: -1) == [])
    #expect(
      try store.matches(for: "turin\" OR name : \"lyon").map(\.quality) == [
        .someWords, .someWords, .someWords,
      ])
  }

  @Test(arguments: 0..<4)
  func `is right after every edit, removal and undo`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    try store.replace(with: WordyNetwork.make(seed: seed, partners: 60), Notes.sample)
    var random = SeededGenerator(seed: seed)
    var changes: [Int] = []
    for step in 0..<15 {
      let ids = try store.read().partners.map(\.id)
      let other = WordyNetwork.make(seed: seed * 1_000 + step, partners: 3).partners[0]
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        let new = other.copy(id: Identifier("new-\(step)"))
        changes.append(try store.make([.add(.partner(new))], Notes.sample))
      case 1:
        let id = try #require(ids.randomElement(using: &random))
        changes.append(
          try store.make([.change(.partner(other.copy(id: id)), version: nil)], Notes.sample))
      case 2:
        let id = try #require(ids.randomElement(using: &random)).rawValue
        changes.append(
          try store.make(
            [.remove(.partner, id: id, version: nil, links: true)], Notes.sample))
      case 3:
        let theme = Theme(id: "t1", label: LocalizedText("Label \(step) harbour"))
        changes.append(try store.make([.change(.theme(theme), version: nil)], Notes.sample))
      default:
        // What depends on a later change is refused, and then nothing is to have changed.
        if let change = changes.randomElement(using: &random) {
          _ = try? store.undo(change, Notes.sample)
        }
      }
      let memory = TextSearch(try store.read())
      for text in WordyNetwork.texts(seed: seed) + ["label", "harbour", "\(step)"] {
        #expect(try store.matches(for: text) == memory.matches(for: text), "\(step): \(text)")
      }
    }
  }

  @Test func `is right after another network is imported and after that is undone`() throws {
    let folder = try TemporaryFolder()
    let store = try NetworkStore(at: folder.path("n.sqlite"), for: .creating)
    let networks = [1, 2].map { WordyNetwork.make(seed: $0, partners: 40) }
    for network in networks { try store.replace(with: network, Notes.sample) }
    func expect(_ network: Network) throws {
      let memory = TextSearch(network)
      for text in WordyNetwork.texts(seed: 1) {
        #expect(try store.matches(for: text) == memory.matches(for: text), "\(text)")
      }
    }
    try expect(networks[1])
    try store.undo(2, Notes.sample)
    try expect(networks[0])
  }

  @Test func `an older database gets the index when it is opened`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    let network = WordyNetwork.make(seed: 3, partners: 50)
    try NetworkStore.importing(network, into: path, Notes.sample)
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try OlderVersion.forgetState(database)
      try database.execute(
        sql: """
          DROP TABLE searchTerm; DROP TABLE searchText; DROP TABLE searchName; DROP TABLE searchWord
          """)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    try queue.close()
    let store = try NetworkStore(at: path, for: .reading)
    let memory = TextSearch(network)
    for text in WordyNetwork.texts(seed: 3) {
      #expect(try store.matches(for: text) == memory.matches(for: text))
    }
  }

  @Test(arguments: 0..<4)
  func `an import makes the index that would be made of its tables`(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("n.sqlite")
    for network in [
      WordyNetwork.make(seed: seed, partners: 90), HostileNetwork.make(seed: seed),
    ] {
      try NetworkStore.importing(network, into: path, Notes.sample)
      let made = try Self.index(path)
      #expect(made.count > 90)
      let queue = try DatabaseQueue(path: path)
      // The index of version 3 is made anew of the tables when the file is opened.
      try queue.writeWithoutTransaction { database in
        try OlderVersion.forgetState(database)
        try database.execute(sql: "DROP TABLE searchTerm; PRAGMA user_version = 3")
      }
      try queue.close()
      try NetworkStore(at: path, for: .editing).close()
      #expect(try Self.index(path) == made)
    }
  }

  /// Everything that stands in the index.
  private static func index(_ path: String) throws -> [[DatabaseValue]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          INSERT INTO searchText (searchText) VALUES ('integrity-check');
          CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, searchText, instance);
          """)
      return try [
        "temp.vocabulary ORDER BY term, doc, col", "searchName", "searchWord",
      ].flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { Array($0.databaseValues) }
      }
    }
  }
}

extension Partner {
  /// The same partner under another identifier.
  fileprivate func copy(id: Partner.ID) -> Partner {
    Partner(
      id: id, kind: kind, subkind: subkind, name: name, aliases: aliases, themes: themes,
      offers: offers, seeks: seeks, note: note)
  }
}
