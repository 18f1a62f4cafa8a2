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
    var builder = Builder(graph)
    for theme in themes { builder.raise(theme, to: 1) }
    return builder.takeProfile()
  }

  /// The length of a profile as a vector of weight × rarity.
  func norm(of profile: some Sequence<ThemeWeight>) -> Double {
    profile.reduce(0) { sum, entry in
      let x = entry.weight * rarity[Int(entry.theme)]
      return sum + x * x
    }.squareRoot()
  }

  /// Makes one profile after the other, and clears only what the last one touched.
  private struct Builder {
    let graph: PartnerGraph
    /// For each theme 1 − its weight as far as the evidence goes; 1 for those not in `met`.
    private var doubt: [Double]
    private var isWeak: [Bool]
    private var met: [Int32] = []
    /// For each theme its weight with what narrower ones bring; 0 for those not in `raised`.
    private var weight: [Double]
    private var raised: [Int32] = []

    init(_ graph: PartnerGraph) {
      self.graph = graph
      doubt = Array(repeating: 1, count: graph.themes.count)
      isWeak = Array(repeating: false, count: graph.themes.count)
      weight = Array(repeating: 0, count: graph.themes.count)
    }

    mutating func profile(of partner: Int) -> [ThemeWeight] {
      for theme in graph.themesOfPartner[partner] { add(theme, 1) }
      for incidence in graph.incidences[partner] { addThemes(along: incidence, of: partner) }
      for theme in met {
        let known = 1 - doubt[Int(theme)]
        raise(theme, to: isWeak[Int(theme)] ? max(known, 0.25) : known)
        doubt[Int(theme)] = 1
        isWeak[Int(theme)] = false
      }
      met.removeAll(keepingCapacity: true)
      return takeProfile()
    }

    /// Raises the weight of a theme, and of what is wider by less.
    mutating func raise(_ theme: Int32, to value: Double) {
      raiseOnly(theme, to: value)
      for ancestor in graph.ancestorsOfTheme[Int(theme)] {
        raiseOnly(ancestor.theme, to: value * exp2(-Double(ancestor.steps)))
      }
    }

    /// What was raised, in order of theme, after which nothing is.
    mutating func takeProfile() -> [ThemeWeight] {
      raised.sort()
      let profile = raised.map { ThemeWeight(theme: $0, weight: weight[Int($0)]) }
      for theme in raised { weight[Int(theme)] = 0 }
      raised.removeAll(keepingCapacity: true)
      return profile
    }

    private mutating func raiseOnly(_ theme: Int32, to value: Double) {
      if weight[Int(theme)] == 0, value > 0 { raised.append(theme) }
      weight[Int(theme)] = max(weight[Int(theme)], value)
    }

    private mutating func addThemes(along incidence: Incidence, of partner: Int) {
      let link = Int(incidence.link)
      let strength = graph.stateOfLink[link] == .ended ? 0.4 : 0.6
      for theme in graph.themesOfLink[link] { add(theme, strength) }
      let others = graph.themesOfPartner[Int(incidence.neighbour)]
      let leavesHere = graph.linkStarts[link] == Int32(partner)
      switch graph.kindOfLink[link] {
      case .participation, .hosting, .funding:
        if leavesHere {
          for theme in others { add(theme, strength) }
        }
      case .membership, .location:
        if !leavesHere {
          for theme in others { addWeakly(theme) }
        }
      default: break
      }
    }

    private mutating func add(_ theme: Int32, _ weight: Double) {
      meet(theme)
      doubt[Int(theme)] *= 1 - weight
    }

    private mutating func addWeakly(_ theme: Int32) {
      meet(theme)
      isWeak[Int(theme)] = true
    }

    private mutating func meet(_ theme: Int32) {
      if doubt[Int(theme)] == 1, !isWeak[Int(theme)] { met.append(theme) }
    }
  }
}
