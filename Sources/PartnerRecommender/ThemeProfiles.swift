import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A theme in a profile.
struct ThemeWeight: Hashable, Sendable {
  let theme: Int32
  /// How much it is the partner's theme, in 0...1.
  let weight: Double
}

/// A partner in the posting list of a theme.
struct ThemeHolder: Hashable, Sendable {
  let partner: Int32
  let weight: Double
}

/// The weighted themes of every partner, and for every theme who holds it.
///
/// A theme weighs 1 where it is a partner's own, 0.6 for a link about it (0.4 for one that is
/// over), the same for the own themes of a project or event it takes part in, and 0.25 where only
/// a member or inhabitant has it. Evidence adds up like independent chances, 1 − Π (1 − *w*ᵢ); what
/// comes from members counts once. A wider theme *s* steps above weighs 2^(−*s*) of the narrower.
struct ThemeProfiles: Sendable {
  let themesOfPartner: CompressedRows<ThemeWeight>
  let holdersOfTheme: CompressedRows<ThemeHolder>
  /// How rare a theme is: ln(1 + *n* / *h*), *h* being the sum of its holders' weights.
  let rarity: [Double]
  /// The length of each profile as a vector of weight × rarity.
  let norms: [Double]

  init(_ graph: PartnerGraph) {
    var builder = Builder(graph)
    let rows = graph.partners.indices.map { builder.profile(of: $0) }
    themesOfPartner = CompressedRows(rows)
    var holders = [[ThemeHolder]](repeating: [], count: graph.themes.count)
    for (partner, row) in rows.enumerated() {
      for entry in row {
        holders[Int(entry.theme)].append(
          ThemeHolder(partner: Int32(partner), weight: entry.weight))
      }
    }
    holdersOfTheme = CompressedRows(holders)
    let count = Double(graph.partners.count)
    let rarity = holders.map { log1p(count / max(1, $0.reduce(0) { $0 + $1.weight })) }
    self.rarity = rarity
    norms = rows.map { row in
      row.reduce(0) { sum, entry in
        let x = entry.weight * rarity[Int(entry.theme)]
        return sum + x * x
      }.squareRoot()
    }
  }

  /// A list of themes as a profile: each with weight 1, and what is wider with less.
  static func expanded(_ themes: [Int32], in graph: PartnerGraph) -> [ThemeWeight] {
    var weights: [Int32: Double] = [:]
    for theme in themes { Builder.raise(&weights, theme, 1, in: graph) }
    return weights.map { ThemeWeight(theme: $0.key, weight: $0.value) }
      .sorted { $0.theme < $1.theme }
  }

  /// The length of a profile as a vector of weight × rarity.
  func norm(of profile: some Sequence<ThemeWeight>) -> Double {
    profile.reduce(0) { sum, entry in
      let x = entry.weight * rarity[Int(entry.theme)]
      return sum + x * x
    }.squareRoot()
  }

  private struct Builder {
    let graph: PartnerGraph
    /// For each theme, 1 − its weight as far as it is known; only `touched` ones differ from 1.
    private var doubt: [Double]
    private var weak: [Bool]
    private var touched: [Int32] = []

    init(_ graph: PartnerGraph) {
      self.graph = graph
      doubt = Array(repeating: 1, count: graph.themes.count)
      weak = Array(repeating: false, count: graph.themes.count)
    }

    static func raise(
      _ weights: inout [Int32: Double], _ theme: Int32, _ weight: Double, in graph: PartnerGraph
    ) {
      weights[theme] = max(weights[theme] ?? 0, weight)
      for ancestor in graph.ancestorsOfTheme[Int(theme)] {
        let less = weight * exp2(-Double(ancestor.steps))
        weights[ancestor.theme] = max(weights[ancestor.theme] ?? 0, less)
      }
    }

    mutating func profile(of partner: Int) -> [ThemeWeight] {
      for theme in graph.themesOfPartner[partner] { add(theme, 1) }
      for incidence in graph.incidences[partner] { addThemes(along: incidence, of: partner) }
      var weights: [Int32: Double] = [:]
      for theme in touched.sorted() {
        let known = 1 - doubt[Int(theme)]
        let weight = weak[Int(theme)] ? max(known, 0.25) : known
        Self.raise(&weights, theme, weight, in: graph)
        doubt[Int(theme)] = 1
        weak[Int(theme)] = false
      }
      touched.removeAll(keepingCapacity: true)
      return weights.map { ThemeWeight(theme: $0.key, weight: $0.value) }
        .sorted { $0.theme < $1.theme }
    }

    private mutating func addThemes(along incidence: Incidence, of partner: Int) {
      let link = graph.links[Int(incidence.link)]
      let strength = link.state == .ended ? 0.4 : 0.6
      for theme in graph.themesOfLink[Int(incidence.link)] { add(theme, strength) }
      let other = Int(incidence.neighbour)
      let leavesHere = graph.linkStarts[Int(incidence.link)] == Int32(partner)
      switch link.kind {
      case .participation, .hosting, .funding:
        if leavesHere {
          for theme in graph.themesOfPartner[other] { add(theme, strength) }
        }
      case .membership, .location:
        if !leavesHere {
          for theme in graph.themesOfPartner[other] { addWeakly(theme) }
        }
      default: break
      }
    }

    private mutating func add(_ theme: Int32, _ weight: Double) {
      touch(theme)
      doubt[Int(theme)] *= 1 - weight
    }

    private mutating func addWeakly(_ theme: Int32) {
      touch(theme)
      weak[Int(theme)] = true
    }

    private mutating func touch(_ theme: Int32) {
      if doubt[Int(theme)] == 1, !weak[Int(theme)] { touched.append(theme) }
    }
  }
}
