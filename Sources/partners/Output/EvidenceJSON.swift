import PartnerGraph
import PartnerRecommender

/// A piece of evidence as JSON: its type, and the fields that the type has.
struct EvidenceJSON: Encodable {
  var type: String
  var theme: String?
  var partner: String?
  var partners: [String]?
  /// What a theme is wider than that is sought or offered.
  var widerThan: String?
  var by: String?
  var to: String?
  var links: [String]?
  var askerLinks: [String]?
  var countries: [String]?
  var kinds: [String]?
  var count: Int?
  var kilometres: Double?
  var populations: [Int]?
  var words: [String]?
  var share: Double?
  var mark: [String: String]?
  var of: Int?
  var times: Double?
  var sources: [String]?

  enum CodingKeys: String, CodingKey {
    case type, theme, partner, partners, by, to, links, countries, kinds, count, kilometres,
      populations
    case words, share, sources, mark, of, times
    case askerLinks = "asker_links"
    case widerThan = "wider_than"
  }

  init(_ evidence: Evidence) {
    let sources = evidence.sources.map(\.rawValue)
    switch evidence {
    case .theme(let theme, let askerLinks, let links, _):
      self.init(type: "theme", theme: theme.rawValue)
      self.askerLinks = askerLinks.map(\.rawValue)
      self.links = links.map(\.rawValue)
      self.sources = sources
    case .offer(let theme, let need, let giver, let taker, _):
      self.init(type: "offer", theme: theme.rawValue)
      widerThan = need?.rawValue
      by = giver?.rawValue
      to = taker?.rawValue
      self.sources = sources
    case .commonPartner(let partner, let links, _):
      self.init(type: "common-partner", partner: partner.rawValue)
      self.links = links.map(\.rawValue)
      self.sources = sources
    case .path(let partners, let links, _):
      self.init(type: "path")
      self.partners = partners.map(\.rawValue)
      self.links = links.map(\.rawValue)
      self.sources = sources
    case .links(let links, _):
      self.init(type: "links")
      self.links = links.map(\.rawValue)
      self.sources = sources
    default:
      self.init(circumstance: evidence)
    }
  }

  private init(circumstance evidence: Evidence) {
    switch evidence {
    case .distance(let kilometres, let partner):
      self.init(type: "distance", partner: partner.rawValue)
      self.kilometres = kilometres
    case .countries(let first, let second, let count):
      self.init(type: "countries")
      countries = [first.rawValue, second.rawValue]
      self.count = count
    case .kinds(let first, let second, let count):
      self.init(type: "kinds")
      kinds = [first.rawValue, second.rawValue]
      self.count = count
    case .kind(let kind):
      self.init(type: "kind")
      kinds = [kind.rawValue]
    case .populations(let first, let second):
      self.init(type: "populations")
      populations = [first, second]
    case .place(let partner): self.init(type: "place", partner: partner.rawValue)
    case .words(let words):
      self.init(type: "words")
      self.words = words
    case .share(let share):
      self.init(type: "share")
      self.share = share
    default: self.init(projects: evidence)
    }
  }

  private init(projects evidence: Evidence) {
    switch evidence {
    case .markedProjects(let mark, let count, let all):
      self.init(type: "marked-projects")
      self.mark = [mark.column: mark.value]
      (self.count, of) = (count, all)
    case .themeProjects(let theme, let count, let all):
      self.init(type: "theme-projects", theme: theme.rawValue)
      (self.count, of) = (count, all)
    case .countryFrequency(let country, let times):
      self.init(type: "country-frequency")
      countries = [country.rawValue]
      self.times = times
    case .kindFrequency(let kind, let subkind, let times):
      self.init(type: "kind-frequency")
      kinds = [kind.rawValue, subkind].filter { !$0.isEmpty }
      self.times = times
    default: self.init(type: "other")
    }
  }

  private init(type: String, theme: String? = nil, partner: String? = nil) {
    self.type = type
    self.theme = theme
    self.partner = partner
  }
}
