/// How many of the things expected were read, and how many of the things read were expected.
struct ReadingScore: CustomStringConvertible {
  /// What the things that a request says are about.
  enum Aspect: String, CaseIterable {
    /// Which themes, whoever gives or takes.
    case themes
    /// Whether a theme is sought, offered, not wanted or none of these.
    case roles
    case kinds
    case countries
    case places
    /// The partner of the network that asks.
    case asker

    /// What of an aspect is among things such as `seeks:aquaculture`.
    func parts(of things: Set<String>) -> Set<String> {
      let own = things.filter { Self.keys[self]?.contains(Self.key($0)) == true }
      return self == .themes ? Set(own.map { String($0.drop { $0 != ":" }) }) : own
    }

    private static let keys: [Aspect: Set<String>] = [
      .themes: ["themes", "seeks", "offers"],
      .roles: ["themes", "seeks", "offers", "without"], .kinds: ["kind", "kinds", "not-kinds"],
      .countries: ["country", "countries", "not-countries"],
      .places: ["place", "places", "not-places"], .asker: ["partner"],
    ]

    private static func key(_ thing: String) -> String {
      String(thing.prefix { $0 != ":" })
    }
  }

  var right = 0
  var expected = 0
  var read = 0
  var whole = 0
  var cases = 0

  var precision: Double { read == 0 ? 1 : Double(right) / Double(read) }
  var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }

  mutating func add(_ wanted: Set<String>, _ got: Set<String>) {
    right += wanted.intersection(got).count
    expected += wanted.count
    read += got.count
    whole += wanted == got ? 1 : 0
    cases += 1
  }

  var description: String {
    "precision \(Self.share(precision)), recall \(Self.share(recall)), "
      + "\(whole) of \(cases) requests read wholly right"
  }

  /// Precision and recall in percent, as a cell of a table.
  var cell: String { "\(Self.percent(precision)) / \(Self.percent(recall))" }

  private static func share(_ value: Double) -> String {
    String((value * 1000).rounded() / 1000)
  }

  private static func percent(_ value: Double) -> String { String(Int((value * 100).rounded())) }
}
