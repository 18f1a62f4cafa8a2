/// Partners taken for one, joined pair by pair.
struct PartnerClusters {
  private var clusterOf: [Int: Int] = [:]
  private var members: [[Int]] = []

  /// Joins the clusters of two partners if each partner of the one is the same as each of the other.
  mutating func unite(_ a: Int, _ b: Int, _ isSame: (Int, Int) -> Bool) {
    let (one, other) = (cluster(of: a), cluster(of: b))
    guard one != other else { return }
    for first in members[one] {
      for second in members[other] where !isSame(first, second) { return }
    }
    for member in members[other] { clusterOf[member] = one }
    members[one] += members[other]
    members[other] = []
  }

  private mutating func cluster(of row: Int) -> Int {
    if let known = clusterOf[row] { return known }
    clusterOf[row] = members.count
    members.append([row])
    return members.count - 1
  }

  /// The clusters of more than one partner, each in order of partner.
  var groups: [[Int]] { members.filter { $0.count > 1 }.map { $0.sorted() } }
}
