import PartnerGraph

/// What other registers call the partners, as numbers, so that two can be compared quickly.
struct RegisterTable: Sendable {
  /// A register of partners.
  enum Register: String, CaseIterable, Sendable {
    case geonames, wikidata, ror
    /// The participant identification code of the European Commission, in a column `pic`.
    case pic
  }

  /// For each register and each partner the number of its identifier, 0 if it has none.
  private var numbers: [[Int32]]
  private var texts: [String] = [""]

  init(_ partners: GraphTable<Partner>) {
    numbers = Register.allCases.map { _ in [] }
    for (place, register) in Register.allCases.enumerated() {
      var known: [String: Int32] = ["": 0]
      numbers[place] = partners.map { partner in
        let text = Self.text(partner, register)
        if let number = known[text] { return number }
        let number = Int32(texts.count)
        known[text] = number
        texts.append(text)
        return number
      }
      if known.count == 1 { numbers[place] = [] }
    }
  }

  private static func text(_ partner: Partner, _ register: Register) -> String {
    switch register {
    case .geonames: partner.identifiers.geonames
    case .wikidata: partner.identifiers.wikidata
    case .ror: partner.identifiers.ror
    case .pic: partner.extra.first { $0.column == "pic" }?.value ?? ""
    }
  }

  /// The number of the identifier of a partner, 0 if it has none; no two registers share a number.
  func number(_ row: Int, _ register: Register) -> Int32 {
    let place = Self.place(register)
    return numbers[place].isEmpty ? 0 : numbers[place][row]
  }

  /// The identifier of a partner, empty if it has none.
  func text(_ row: Int, _ register: Register) -> String { texts[Int(number(row, register))] }

  /// Whether two partners have the same identifier; nothing if either has none.
  func agree(_ a: Int, _ b: Int, _ register: Register) -> Bool? {
    let (one, other) = (number(a, register), number(b, register))
    return one == 0 || other == 0 ? nil : one == other
  }

  private static func place(_ register: Register) -> Int {
    switch register {
    case .geonames: 0
    case .wikidata: 1
    case .ror: 2
    case .pic: 3
    }
  }
}
