import PartnerGraph

/// How many of each partner's common works have a property: a theme, a word, a mark.
///
/// Common works are the projects of two members and more, and the links outside projects.
struct ProjectTally: Sendable {
  /// For each partner the properties of its common works, with their number, in order of property.
  let ofPartner: CompressedRows<ThemeWeight>
  /// For each property the partners whose common works have it, with their number, in order.
  let holders: CompressedRows<ThemeHolder>
  private let works: CommonWorks

  /// Counts what common works have; `properties` adds those of a work, each once.
  init(
    _ works: CommonWorks, propertyCount: Int,
    of properties: @Sendable (_ work: CommonWorks.Work, _ list: inout [Int32]) -> Void
  ) {
    self.works = works
    let partnerCount = propertyCount > 0 ? works.counts.count : 0
    ofPartner = CompressedRows(parallel: partnerCount, state: Counter(propertyCount)) {
      partner, counter, row in
      works.forEach(of: partner) { work in
        counter.list.removeAll(keepingCapacity: true)
        properties(work, &counter.list)
        counter.count()
      }
      counter.take(&row)
    }
    holders = ofPartner.holders(themeCount: propertyCount)
  }

  /// Counts the properties of one partner's works after the other.
  private struct Counter {
    /// The properties of one work.
    var list: [Int32] = []
    private var counts: [Double]
    private var met: [Int32] = []

    init(_ propertyCount: Int) { counts = Array(repeating: 0, count: propertyCount) }

    mutating func count() {
      for property in list {
        if counts[Int(property)] == 0 { met.append(property) }
        counts[Int(property)] += 1
      }
    }

    /// Adds what was counted, in order, after which nothing is.
    mutating func take(_ row: inout [ThemeWeight]) {
      met.sort()
      for property in met {
        row.append(ThemeWeight(theme: property, weight: counts[Int(property)]))
        counts[Int(property)] = 0
      }
      met.removeAll(keepingCapacity: true)
    }
  }

  /// The partners whose common works have a property, in order, with how much their works lean to it; see
  /// ``CommonWorks/leaning(of:for:)``.
  func leanings(to property: Int) -> some Sequence<ThemeHolder> {
    holders[property].lazy.map { holder in
      let lean = works.leaning(of: holder.weight, for: Int(holder.partner))
      return ThemeHolder(partner: holder.partner, weight: lean)
    }
  }

  /// The sum of the leanings of each partner to some properties in their order, each weighed.
  func leanings(
    to properties: [(theme: Int32, weight: Double)], _ scratch: inout Scratch
  ) -> FeatureValues {
    for (property, weight) in properties {
      for holder in leanings(to: Int(property)) {
        scratch.add(weight * holder.weight, to: holder.partner)
      }
    }
    return scratch.take()
  }

  /// How many of a partner's common works have a property.
  ///
  /// Complexity: O(log *k*), where the partner's works have *k* properties.
  func count(of property: Int, for partner: Int) -> Double {
    guard partner < ofPartner.count else { return 0 }
    let row = ofPartner[partner]
    var (low, high) = (row.startIndex, row.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if row[middle].theme < Int32(property) { low = middle + 1 } else { high = middle }
    }
    return low < row.endIndex && row[low].theme == Int32(property) ? row[low].weight : 0
  }
}
