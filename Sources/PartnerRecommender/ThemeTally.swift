import PartnerGraph
import Synchronization

/// How many of each partner's common works are about a theme or one narrower.
///
/// A single question is about few themes, for which all works are gone through once; after some questions
/// those of all themes are counted at once.
final class ThemeTally: Sendable {
  private struct Counted {
    var questions = 0
    var whole: ProjectTally?
  }

  private static let fewQuestions = 2

  private let graph: PartnerGraph
  private let works: Lazily<CommonWorks>
  private let counted = Mutex(Counted())

  init(_ graph: PartnerGraph, works: Lazily<CommonWorks>) {
    self.graph = graph
    self.works = works
  }

  /// How much the works of partners lean to some themes, in order of theme, each weighed.
  func leanings(
    to themes: [(theme: Int32, weight: Double)], _ scratch: inout Scratch
  ) -> FeatureValues {
    if themes.isEmpty { return .none }
    let whole: ProjectTally? = counted.withLock { counted in
      counted.questions += 1
      if counted.questions > Self.fewQuestions, counted.whole == nil {
        counted.whole = self.wholeTally()
      }
      return counted.whole
    }
    if let whole { return whole.leanings(to: themes, &scratch) }
    let counts = ThemeCounts(graph, works.value, numbers: numbers(of: themes.map(\.theme)))
    return counts.leanings(weights: themes.map(\.weight), works.value)
  }

  /// Counts the works about every theme.
  private func wholeTally() -> ProjectTally {
    let numbers = numbers(of: graph.themes.indices.map { Int32($0) })
    return ProjectTally(works.value, propertyCount: graph.themes.count) { [graph] work, list in
      let own = CommonWorks.ownThemes(of: work, in: graph)
      for theme in own {
        for number in numbers[Int(theme)] where own.count == 1 || !list.contains(number) {
          list.append(number)
        }
      }
    }
  }

  /// For each theme of the graph the numbers of itself and of what is wider, as far as they are asked for.
  private func numbers(of themes: [Int32]) -> CompressedRows<Int32> {
    var number = [Int32](repeating: -1, count: graph.themes.count)
    for (place, theme) in themes.enumerated() { number[Int(theme)] = Int32(place) }
    return CompressedRows(
      graph.themes.indices.map { theme in
        ([Int32(theme)] + graph.ancestorsOfTheme[theme].map(\.theme)).map { number[Int($0)] }
          .filter { $0 >= 0 }
      })
  }

  /// How many of a partner's common works are about each of some themes, each named once.
  ///
  /// Complexity: O(*w*), where *w* is the number of its works and their themes.
  func counts(of themes: [Int32], for partner: Int) -> [Double] {
    let numbers = numbers(of: themes)
    var counts = [Double](repeating: 0, count: themes.count)
    works.value.forEach(of: partner) { work in
      let own = CommonWorks.ownThemes(of: work, in: graph)
      for number in Set(own.lazy.flatMap { numbers[Int($0)] }) { counts[Int(number)] += 1 }
    }
    return counts
  }
}
