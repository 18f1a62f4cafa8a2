import PartnerGraph
import Synchronization

/// Who has which theme.
///
/// For a few questions the profiles are gone through as they lie in memory; then the holders of each theme
/// are gathered, so that a question costs no more than those of its themes.
final class ThemeHolders: Sendable {
  private struct Gathered {
    var questions = 0
    var holders: CompressedRows<ThemeHolder>?
  }

  /// Each question asks twice.
  private static let fewQuestions = 4

  private let profiles: CompressedRows<ThemeWeight>
  private let norms: [Double]
  private let themeCount: Int
  private let gathered = Mutex(Gathered())

  init(_ profiles: CompressedRows<ThemeWeight>, norms: [Double], themeCount: Int) {
    self.profiles = profiles
    self.norms = norms
    self.themeCount = themeCount
  }

  /// See ``ThemeProfiles/sums(over:perLength:_:)``; the partners come in order of the first of the themes that
  /// they have, and then in order.
  func sums(
    over themes: [(theme: Int32, worth: Double)], perLength: Bool, _ scratch: inout Scratch
  ) -> FeatureValues {
    if themes.isEmpty { return .none }
    let holders = gathered.withLock { gathered in
      gathered.questions += 1
      if gathered.questions > Self.fewQuestions, gathered.holders == nil {
        gathered.holders = profiles.holders(themeCount: themeCount)
      }
      return gathered.holders
    }
    guard let holders else { return sums(over: themes, perLength: perLength) }
    for (theme, worth) in themes {
      for holder in holders[Int(theme)] {
        let part = worth * holder.weight
        scratch.add(perLength ? part / norms[Int(holder.partner)] : part, to: holder.partner)
      }
    }
    return scratch.take()
  }

  /// The same from the profiles.
  private func sums(
    over themes: [(theme: Int32, worth: Double)], perLength: Bool
  ) -> FeatureValues {
    var places = [Int32](repeating: -1, count: themeCount)
    for (place, theme) in themes.enumerated() { places[Int(theme.theme)] = Int32(place) }
    let asked = places
    let runs = Parallel.runs(profiles.count, state: ()) { run, _ -> [Sum] in
      run.compactMap { partner in
        var (sum, first) = (0.0, Int32(-1))
        for entry in profiles[partner] {
          let place = asked[Int(entry.theme)]
          guard place >= 0 else { continue }
          if first < 0 { first = place }
          let part = themes[Int(place)].worth * entry.weight
          sum += perLength ? part / norms[partner] : part
        }
        return first < 0 ? nil : Sum(partner: Int32(partner), first: first, sum: sum)
      }
    }
    return Self.ordered(runs, themeCount: themes.count)
  }

  private struct Sum: Sendable {
    let partner: Int32
    /// The place of the first theme of the question that it has.
    let first: Int32
    let sum: Double
  }

  private static func ordered(_ runs: [[Sum]], themeCount: Int) -> FeatureValues {
    var next = [Int](repeating: 0, count: themeCount + 1)
    for sum in runs.joined() { next[Int(sum.first) + 1] += 1 }
    for theme in 0..<themeCount { next[theme + 1] += next[theme] }
    var partners = [Int32](repeating: 0, count: next[themeCount])
    var values = [Double](repeating: 0, count: next[themeCount])
    for sum in runs.joined() {
      let place = next[Int(sum.first)]
      partners[place] = sum.partner
      values[place] = sum.sum
      next[Int(sum.first)] += 1
    }
    return .sparse(partners: partners, values: values)
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
