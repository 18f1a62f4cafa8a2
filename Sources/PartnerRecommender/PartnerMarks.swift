import PartnerGraph

/// The marks that two projects and more have, with what is wider, and the projects that have them.
struct PartnerMarks: Sendable {
  /// The marks, in order.
  let marks: [Request.Mark]
  /// For each partner the numbers of its marks, in order; nothing for what is no project.
  let ofPartner: CompressedRows<Int32>
  /// The numbers of the marks that are names without their period, in order.
  let lasting: [Int32]

  /// Looks through the projects of a graph.
  init(_ graph: PartnerGraph) {
    let found = Self.expandedMarks(of: graph)
    var counts: [Request.Mark: Int] = [:]
    for mark in found.joined() { counts[mark, default: 0] += 1 }
    let repeated = counts.filter { $0.value > 1 }.map(\.key).sorted()
    let rows = Dictionary(uniqueKeysWithValues: repeated.enumerated().map { ($1, Int32($0)) })
    let lasting = Set(counts.keys.compactMap(ProjectMarks.lasting))
    self.lasting = repeated.indices.filter { lasting.contains(repeated[$0]) }.map(Int32.init)
    marks = repeated
    ofPartner = CompressedRows(found.map { list in list.compactMap { rows[$0] }.sorted() })
  }

  /// For each partner its marks and what is wider, each once, in no order; nothing for what is no project.
  private static func expandedMarks(of graph: PartnerGraph) -> [[Request.Mark]] {
    Array(
      Parallel.runs(
        graph.partners.count, state: [Request.Mark: [Request.Mark]]()
      ) { run, known -> [[Request.Mark]] in
        run.map { partner in
          guard graph.kindOfPartner[partner] == .project else { return [] }
          var marks: Set<Request.Mark> = []
          for mark in ProjectMarks.marks(of: graph.partners[partner]) {
            // Many projects have the same.
            let expanded = known[mark] ?? ProjectMarks.expanded(mark)
            known[mark] = expanded
            marks.formUnion(expanded)
          }
          return Array(marks)
        }
      }.joined())
  }

  /// The marks as they were kept beside the graph.
  init?(keptOf graph: PartnerGraph) {
    guard let kept = graph.kept, let texts = kept.keptTexts(.markBytes, ends: .markEnds),
      texts.count % 2 == 0,
      let rows = kept.kept(
        .partnerMarkOffsets, .partnerMarks, rows: graph.partners.count, below: texts.count / 2),
      let lasting = kept.kept(.lastingMarks, of: Int32.self),
      lasting.allSatisfy({ $0 >= 0 && $0 < texts.count / 2 })
    else { return nil }
    self.lasting = lasting
    marks = stride(from: 0, to: texts.count, by: 2).map {
      Request.Mark(column: texts[$0], value: texts[$0 + 1])
    }
    ofPartner = rows
  }

  /// Keeps the marks.
  func keep(_ keeper: ColumnKeeper) {
    keeper.keep(.markBytes, ends: .markEnds, marks.flatMap { [$0.column, $0.value] })
    keeper.keep(.partnerMarkOffsets, ofPartner.offsets)
    keeper.keep(.partnerMarks, ofPartner.values)
    keeper.keep(.lastingMarks, lasting)
  }
}
