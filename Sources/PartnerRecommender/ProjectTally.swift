import PartnerGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many of each partner's common works have a property: a theme, a word, a mark.
///
/// Common works are the projects of two members and more, and the links outside projects.
struct ProjectTally: Sendable {
  /// For each partner the properties of its common works, with their number, in order of property.
  let ofPartner: CompressedRows<ThemeWeight>
  /// For each property the partners whose common works have it, with their number, in order.
  let holders: CompressedRows<ThemeHolder>
  /// The same partners, with how much their works lean to the property: ln(1 + *c* *N* / (100 *n*)), where *c*
  /// of the *n* works of the partner have it and *N* is the number of all works.
  let leanings: CompressedRows<ThemeHolder>

  /// Counts what common works have; each work must name a property at most once.
  init(
    _ works: CommonWorks, propertyCount: Int, of properties: (CommonWorks.Work) -> [Int32]
  ) {
    var count = [Double](repeating: 0, count: propertyCount)
    var holders = [[ThemeHolder]](repeating: [], count: propertyCount)
    let rows = works.ofPartner.indices.map { partner -> [ThemeWeight] in
      var met: [Int32] = []
      for work in works.ofPartner[partner] {
        for property in properties(work) {
          if count[Int(property)] == 0 { met.append(property) }
          count[Int(property)] += 1
        }
      }
      met.sort()
      return met.map { property in
        let number = count[Int(property)]
        count[Int(property)] = 0
        holders[Int(property)].append(ThemeHolder(partner: Int32(partner), weight: number))
        return ThemeWeight(theme: property, weight: number)
      }
    }
    ofPartner = CompressedRows(rows)
    self.holders = CompressedRows(holders)
    let scale = works.total / 100
    leanings = CompressedRows(
      holders.map { list in
        list.map { holder in
          let lean = holder.weight * scale / works.counts[Int(holder.partner)]
          return ThemeHolder(partner: holder.partner, weight: log1p(lean))
        }
      })
  }

  /// How many of a partner's common works have a property.
  ///
  /// Complexity: O(log *k*), where the partner's works have *k* properties.
  func count(of property: Int, for partner: Int) -> Double {
    let row = ofPartner[partner]
    var (low, high) = (row.startIndex, row.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if row[middle].theme < Int32(property) { low = middle + 1 } else { high = middle }
    }
    return low < row.endIndex && row[low].theme == Int32(property) ? row[low].weight : 0
  }
}
