import PartnerGraph
import PartnerPlanner

extension TripartiteList {
  /// The JSON of the verb.
  struct Document: Encodable {
    let territory: String
    let possible: Int
    let triples: [TripleJSON]
  }

  /// A cooperation of three; the contributions add up to the score.
  struct TripleJSON: Encodable {
    let score: Double
    let reasons: [PartJSON]
    let sides: [SideJSON]
    let themes: [ThemeJSON]
    let exchanges: [ExchangeJSON]
    let bridges: [String]
    let precedents: [PrecedentJSON]
    let missing: [GapJSON]
    let sources: [String]
  }

  struct PartJSON: Encodable {
    let reason: String
    let contribution: Double
  }

  struct SideJSON: Encodable {
    let partner: String
    let name: String
    let role: String
    let links: [String]
    let carriers: [CarrierJSON]
  }

  struct CarrierJSON: Encodable {
    let partner: String
    let themes: [String]
    let links: [String]
  }

  struct ThemeJSON: Encodable {
    let theme: String
    let weight: Double
  }

  struct ExchangeJSON: Encodable {
    let theme: String
    let by: String
    let to: String
  }

  struct PrecedentJSON: Encodable {
    var project: String?
    var link: String?

    init(_ precedent: Triple.Precedent) {
      switch precedent {
      case .project(let id): project = id.rawValue
      case .link(let id): link = id.rawValue
      }
    }
  }

  struct GapJSON: Encodable {
    let gap: String
    let partners: [String]
    let sentence: String
  }

  func json() -> Document {
    Document(territory: asked.rawValue, possible: all, triples: triples.map { json(for: $0) })
  }

  private func json(for triple: Triple) -> TripleJSON {
    TripleJSON(
      score: triple.score,
      reasons: triple.reasons.map {
        PartJSON(reason: $0.reason.rawValue, contribution: $0.contribution)
      },
      sides: triple.sides.map { side in
        SideJSON(
          partner: side.partner.rawValue, name: network.name(side.partner),
          role: side.role.rawValue, links: side.ties.map(\.rawValue),
          carriers: side.carriers.map {
            CarrierJSON(
              partner: $0.partner.rawValue, themes: $0.themes.map(\.rawValue),
              links: $0.links.map(\.rawValue))
          })
      },
      themes: triple.themes.map { ThemeJSON(theme: $0.theme.rawValue, weight: $0.weight) },
      exchanges: triple.exchanges.map {
        ExchangeJSON(theme: $0.theme.rawValue, by: $0.giver.rawValue, to: $0.taker.rawValue)
      },
      bridges: triple.bridges.map(\.rawValue),
      precedents: triple.precedents.map { PrecedentJSON($0) },
      missing: triple.gaps.map {
        let (name, partners) = Self.code(of: $0)
        return GapJSON(gap: name, partners: partners, sentence: sentence(for: $0))
      },
      sources: triple.sources.map(\.rawValue))
  }

  /// What a gap is called by programs, and the partners that it names.
  private static func code(of gap: Triple.Gap) -> (String, [String]) {
    switch gap {
    case .noCarrier(let id): ("no-carrier", [id.rawValue])
    case .dormantTie(let id): ("dormant-tie", [id.rawValue])
    case .oldEvidence(let id, _): ("old-evidence", [id.rawValue])
    case .noExchange: ("no-exchange", [])
    case .sameCountry(let a, let b): ("same-country", [a.rawValue, b.rawValue])
    case .noFunder: ("no-funder", [])
    }
  }

  static let header = [
    "rank", "score", "territory", "first", "second", "beneficiary", "pivotal", "facilitating",
    "themes", "carriers", "first_carriers", "second_carriers", "links", "bridges", "precedents",
    "missing",
    "sources",
  ]

  func rows() -> [[String]] {
    func join<Entity>(_ ids: some Sequence<Identifier<Entity>>) -> String {
      ids.map(\.rawValue).joined(separator: ";")
    }
    return triples.enumerated().map { number, triple in
      let roles = [Triple.Role.beneficiary, .pivotal, .facilitating].map { role in
        triple.sides.first { $0.role == role }?.partner.rawValue ?? ""
      }
      return ["\(number + 1)", "\(triple.score)"] + triple.sides.map(\.partner.rawValue) + roles
        + [join(triple.themes.map(\.theme))] + triple.sides.map { join($0.carriers.map(\.partner)) }
        + [
          join(triple.sides.flatMap(\.ties)), join(triple.bridges),
          triple.precedents.map { precedent in
            switch precedent {
            case .project(let id): id.rawValue
            case .link(let id): id.rawValue
            }
          }.joined(separator: ";"),
          triple.gaps.map { Self.code(of: $0).0 }.joined(separator: ";"), join(triple.sources),
        ]
    }
  }
}
