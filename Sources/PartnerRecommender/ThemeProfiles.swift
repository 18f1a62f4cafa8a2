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
  /// How rare a theme is: ln(1 + *n* / *h*), *h* being the sum of its holders' weights.
  let rarity: [Double]
  /// The length of each profile as a vector of weight × rarity.
  let norms: [Double]
  private let holders: ThemeHolders

  init(_ graph: PartnerGraph) {
    let rows = Self.kept(of: graph) ?? Self.profiles(of: graph)
    themesOfPartner = rows
    var weights = [Double](repeating: 0, count: graph.themes.count)
    for entry in rows.values { weights[Int(entry.theme)] += entry.weight }
    let count = Double(graph.partners.count)
    let rarity = weights.map { log1p(count / max(1, $0)) }
    self.rarity = rarity
    let norms = Parallel.column(rows.count) { partner in
      rows[partner].reduce(0) { sum, entry in
        let x = entry.weight * rarity[Int(entry.theme)]
        return sum + x * x
      }.squareRoot()
    }
    self.norms = norms
    holders = ThemeHolders(rows, norms: norms, themeCount: graph.themes.count)
  }

  /// For each partner the sum over its themes among some, in order of theme, of what a theme is worth times
  /// its weight, and divided by the length of the profile if that is asked for.
  func sums(
    over themes: [(theme: Int32, worth: Double)], perLength: Bool, _ scratch: inout Scratch
  ) -> FeatureValues {
    holders.sums(over: themes, perLength: perLength, &scratch)
  }

  private static func profiles(of graph: PartnerGraph) -> CompressedRows<ThemeWeight> {
    let marks = Builder.marks(of: graph)
    return CompressedRows<ThemeWeight>(
      parallel: graph.partners.count, state: Builder(graph, marks: marks)
    ) { partner, builder, profile in
      builder.addProfile(of: partner, to: &profile)
    }
  }

  /// The profiles as they were kept beside the graph.
  private static func kept(of graph: PartnerGraph) -> CompressedRows<ThemeWeight>? {
    guard let kept = graph.kept,
      let themes = kept.kept(
        .profileOffsets, .profileThemes, rows: graph.partners.count, below: graph.themes.count),
      let weights = kept.kept(.profileWeights, of: Double.self),
      weights.count == themes.values.count, weights.allSatisfy({ $0 > 0 && $0 <= 1 })
    else { return nil }
    return CompressedRows(
      offsets: themes.offsets,
      values: weights.indices.map { ThemeWeight(theme: themes.values[$0], weight: weights[$0]) })
  }

  /// Keeps the profiles.
  static func keep(_ graph: PartnerGraph, _ keeper: ColumnKeeper) {
    let rows = profiles(of: graph)
    keeper.keep(.profileOffsets, rows.offsets)
    keeper.keep(.profileThemes, rows.values.map(\.theme))
    keeper.keep(.profileWeights, rows.values.map(\.weight))
  }

  /// A list of themes as a profile: each with weight 1, and what is wider with less.
  static func expanded(_ themes: [Int32], in graph: PartnerGraph) -> [ThemeWeight] {
    var builder = Builder(graph, marks: [])
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
    /// What of each link matters here, as few bytes as can be: they are looked at from both ends.
    private let marks: [Mark]
    /// For each theme 1 − its weight as far as the evidence goes; 1 for those not in `met`.
    private var doubt: [Double]
    private var isWeak: [Bool]
    private var met: [Int32] = []
    /// For each theme its weight with what narrower ones bring; 0 for those not in `raised`.
    private var weight: [Double]
    private var raised: [Int32] = []
    /// By what the weight of a theme is multiplied for each number of steps above it.
    private let less = (0...32).map { exp2(-Double($0)) }

    struct Mark: OptionSet {
      let rawValue: UInt8
      static let hasThemes = Self(rawValue: 1)
      static let isOver = Self(rawValue: 2)
      /// It gives the themes of what it leads to.
      static let givesBack = Self(rawValue: 4)
      /// It gives the themes of what it comes from, weakly.
      static let givesOn = Self(rawValue: 8)
    }

    static func marks(of graph: PartnerGraph) -> [Mark] {
      graph.kindOfLink.indices.map { link in
        var mark: Mark = graph.themesOfLink.count(of: link) > 0 ? .hasThemes : []
        if graph.stateOfLink[link] == .ended { mark.insert(.isOver) }
        switch graph.kindOfLink[link] {
        case .participation, .hosting, .funding: mark.insert(.givesBack)
        case .membership, .location: mark.insert(.givesOn)
        default: break
        }
        return mark
      }
    }

    init(_ graph: PartnerGraph, marks: [Mark]) {
      self.graph = graph
      self.marks = marks
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
      let mark = marks[link]
      let strength = mark.contains(.isOver) ? 0.4 : 0.6
      if mark.contains(.hasThemes) {
        for theme in graph.themesOfLink[link] { add(theme, strength) }
      }
      guard !mark.isDisjoint(with: [.givesBack, .givesOn]) else { return }
      let leavesHere = graph.linkStarts[link] == Int32(partner)
      if leavesHere, mark.contains(.givesBack) {
        for theme in graph.themesOfPartner[Int(incidence.neighbour)] { add(theme, strength) }
      }
      if !leavesHere, mark.contains(.givesOn) {
        for theme in graph.themesOfPartner[Int(incidence.neighbour)] { addWeakly(theme) }
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
