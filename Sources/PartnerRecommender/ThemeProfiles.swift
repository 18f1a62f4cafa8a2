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
    let rows = CompressedRows<ThemeWeight>(
      parallel: graph.partners.count, state: Builder(graph)
    ) { partner, builder, profile in
      builder.addProfile(of: partner, to: &profile)
    }
    themesOfPartner = rows
    let holders = rows.holders(themeCount: graph.themes.count)
    holdersOfTheme = holders
    let count = Double(graph.partners.count)
    let rarity = graph.themes.indices.map { theme in
      log1p(count / max(1, holders[theme].reduce(0) { $0 + $1.weight }))
    }
    self.rarity = rarity
    norms = graph.partners.indices.map { partner in
      rows[partner].reduce(0) { sum, entry in
        let x = entry.weight * rarity[Int(entry.theme)]
        return sum + x * x
      }.squareRoot()
    }
  }

  /// A list of themes as a profile: each with weight 1, and what is wider with less.
  static func expanded(_ themes: [Int32], in graph: PartnerGraph) -> [ThemeWeight] {
    var builder = Builder(graph)
    for theme in themes { builder.raise(theme, to: 1) }
    var profile: [ThemeWeight] = []
    builder.takeProfile(&profile)
    return profile
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
    /// By what the weight of a theme is multiplied for each number of steps above it.
    private let less = (0...32).map { exp2(-Double($0)) }

    init(_ graph: PartnerGraph) {
      self.graph = graph
      doubt = Array(repeating: 1, count: graph.themes.count)
      isWeak = Array(repeating: false, count: graph.themes.count)
      weight = Array(repeating: 0, count: graph.themes.count)
    }

    mutating func addProfile(of partner: Int, to profile: inout [ThemeWeight]) {
      for theme in graph.themesOfPartner[partner] { add(theme, 1) }
      for incidence in graph.incidences[partner] { addThemes(along: incidence, of: partner) }
      for theme in met {
        let known = 1 - doubt[Int(theme)]
        raise(theme, to: isWeak[Int(theme)] ? max(known, 0.25) : known)
        doubt[Int(theme)] = 1
        isWeak[Int(theme)] = false
      }
      met.removeAll(keepingCapacity: true)
      takeProfile(&profile)
    }

    /// Raises the weight of a theme, and of what is wider by less.
    mutating func raise(_ theme: Int32, to value: Double) {
      raiseOnly(theme, to: value)
      for ancestor in graph.ancestorsOfTheme[Int(theme)] {
        raiseOnly(ancestor.theme, to: value * less[Int(ancestor.steps)])
      }
    }

    /// Adds what was raised to a profile, in order of theme, after which nothing is.
    mutating func takeProfile(_ profile: inout [ThemeWeight]) {
      raised.sort()
      for theme in raised {
        profile.append(ThemeWeight(theme: theme, weight: weight[Int(theme)]))
        weight[Int(theme)] = 0
      }
      raised.removeAll(keepingCapacity: true)
    }

    private mutating func raiseOnly(_ theme: Int32, to value: Double) {
      if weight[Int(theme)] == 0, value > 0 { raised.append(theme) }
      weight[Int(theme)] = max(weight[Int(theme)], value)
    }

    private mutating func addThemes(along incidence: Incidence, of partner: Int) {
      let link = Int(incidence.link)
      let strength = graph.stateOfLink[link] == .ended ? 0.4 : 0.6
      for theme in graph.themesOfLink[link] { add(theme, strength) }
      let kind = graph.kindOfLink[link]
      // Looked up only where they matter: each look at a large graph is one past the caches.
      guard kind.isDirected else { return }
      let others = graph.themesOfPartner[Int(incidence.neighbour)]
      let leavesHere = graph.linkStarts[link] == Int32(partner)
      switch kind {
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

extension CompressedRows<ThemeWeight> {
  /// For each theme who holds it, in order of partner.
  func holders(themeCount: Int) -> CompressedRows<ThemeHolder> {
    var offsets = [Int32](repeating: 0, count: themeCount + 1)
    for entry in values { offsets[Int(entry.theme) + 1] += 1 }
    for theme in 0..<themeCount { offsets[theme + 1] += offsets[theme] }
    var next = offsets
    var holders = [ThemeHolder](
      repeating: ThemeHolder(partner: 0, weight: 0), count: values.count)
    for partner in 0..<count {
      for entry in self[partner] {
        let theme = Int(entry.theme)
        holders[Int(next[theme])] = ThemeHolder(partner: Int32(partner), weight: entry.weight)
        next[theme] += 1
      }
    }
    return CompressedRows<ThemeHolder>(offsets: offsets, values: holders)
  }
}
