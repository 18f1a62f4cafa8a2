import PartnerGraph
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The marks that two projects and more have, who works under them, and who is met there.
final class MarkIndex: Sendable {
  private let rows: [Request.Mark: Int32]
  /// The marks that two projects and more have, in order.
  let marks: [Request.Mark]
  /// For each mark the projects that have it, in order.
  let projects: CompressedRows<Int32>
  /// For each partner the numbers of its marks, in order; nothing for what is no project.
  let ofProject: CompressedRows<Int32>
  /// For each mark ln(1 + *n* / *h*), where *h* of *n* projects have it.
  let rarity: [Double]
  /// For each partner the length of its marks as a vector of rarities.
  let norms: [Double]
  /// How many of each partner's projects have each mark.
  let tally: ProjectTally
  /// For each partner the number of its sort: kind and subkind together.
  let sorts: [Int32]
  /// The names that last from one period to the next.
  private let names: LastingNames
  private let works: CommonWorks
  private let countries: [Int]
  private let countryCounts: [Double]
  private let sortCounts: [Double]
  private let made = Mutex<[Int32: Lifts]>([:])

  /// How much more often than in all projects those of each country, and of each sort, are met.
  struct Lifts {
    let countries: [Double]
    let sorts: [Double]
  }

  init(_ graph: PartnerGraph, works: CommonWorks, countries: [Int]) {
    let known = PartnerMarks(keptOf: graph) ?? PartnerMarks(graph)
    let (repeated, own) = (known.marks, known.ofPartner)
    let rows = Dictionary(
      repeated.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    self.rows = rows
    self.marks = repeated
    names = LastingNames(known.lasting.map { repeated[Int($0)] })
    ofProject = own
    let holders = own.transposed(count: repeated.count)
    projects = holders
    let count = Double(graph.kindOfPartner.count { $0 == .project })
    let rarity = repeated.indices.map { log1p(count / Double(max(1, holders.count(of: $0)))) }
    self.rarity = rarity
    norms = (0..<own.count).map { partner in
      own[partner].reduce(0) { $0 + rarity[Int($1)] * rarity[Int($1)] }.squareRoot()
    }
    tally = ProjectTally(works, propertyCount: repeated.count) { work, marks in
      if case .project(let project) = work { marks += own[Int(project)] }
    }
    self.works = works
    self.countries = countries
    guard !repeated.isEmpty else {
      // Of marks that nobody has nobody asks.
      (sorts, countryCounts, sortCounts) = ([], [], [])
      return
    }
    let sorts = Self.sorts(of: graph)
    self.sorts = sorts
    let all = Self.counts(
      graph.partners.indices, works, countries: countries, sorts: sorts)
    (countryCounts, sortCounts) = (all.countries, all.sorts)
  }

  /// The number of a mark, if more than one project has it.
  func row(of mark: Request.Mark) -> Int? { rows[mark].map { Int($0) } }

  /// What remains of a mark from one period to the next, if projects are known to have it, else what known
  /// projects have that is called most like it, else the mark itself.
  func lasting(_ mark: Request.Mark) -> Request.Mark {
    guard let lasting = ProjectMarks.lasting(mark) else { return mark }
    if row(of: lasting) != nil { return lasting }
    return names.like(lasting) ?? mark
  }

  /// The numbers of some marks and of what is wider, each once, in order.
  func rows(of marks: [Request.Mark]) -> [Int] {
    Set((marks.flatMap(ProjectMarks.expanded) + marks.map(lasting)).compactMap { row(of: $0) })
      .sorted()
  }

  /// The marks that a question is about, with their weights: those of the request and what is wider, else
  /// those of the asker's projects, the most frequent one with weight 1.
  func asked(_ question: Question) -> [(row: Int, weight: Double)] {
    if let request = question.request { return rows(of: request.marks).map { ($0, 1) } }
    guard let subject = question.subject, !marks.isEmpty else { return [] }
    let row = tally.ofPartner[subject]
    let most = row.reduce(1) { max($0, $1.weight) }
    return row.map { (Int($0.theme), $0.weight / most) }
  }

  /// The lifts of a mark, counted when they are first asked for.
  ///
  /// For *a* of *A* places in all projects and *v* of *V* in those with the mark, the lift is
  /// ((*v* + 50 *a* / *A*) / (*V* + 50)) / (*a* / *A*): drawn to 1 where little is known.
  func lifts(of mark: Int) -> Lifts {
    made.withLock { made in
      if let known = made[Int32(mark)] { return known }
      let met = Self.counts(
        projects[mark].map { Int($0) }, works, countries: countries, sorts: sorts)
      let new = Lifts(
        countries: Self.shrunk(met.countries, countryCounts),
        sorts: Self.shrunk(met.sorts, sortCounts))
      made[Int32(mark)] = new
      return new
    }
  }

  private static func shrunk(_ met: [Double], _ all: [Double]) -> [Double] {
    let trust = 50.0
    let (sum, total) = (met.reduce(0, +), max(1, all.reduce(0, +)))
    return met.indices.map { place in
      guard all[place] > 0 else { return 1 }
      let share = all[place] / total
      return (met[place] + trust * share) / (sum + trust) / share
    }
  }

  private static func counts(
    _ projects: some Sequence<Int>, _ works: CommonWorks, countries: [Int], sorts: [Int32]
  ) -> (countries: [Double], sorts: [Double]) {
    var byCountry = [Double](repeating: 0, count: (countries.max() ?? -1) + 1)
    var bySort = [Double](repeating: 0, count: Int(sorts.max() ?? -1) + 1)
    for project in projects {
      for member in works.members[project] {
        bySort[Int(sorts[Int(member)])] += 1
        if countries[Int(member)] >= 0 { byCountry[countries[Int(member)]] += 1 }
      }
    }
    return (byCountry, bySort)
  }

  private static func sorts(of graph: PartnerGraph) -> [Int32] {
    struct Sort: Hashable {
      let kind: Partner.Kind
      let subkind: Int32
    }
    var numbers: [Sort: Int32] = [:]
    return graph.partners.indices.map { partner in
      let next = Int32(numbers.count)
      let sort = Sort(kind: graph.kindOfPartner[partner], subkind: graph.subkindOfPartner[partner])
      if let number = numbers[sort] { return number }
      numbers[sort] = next
      return next
    }
  }
}
