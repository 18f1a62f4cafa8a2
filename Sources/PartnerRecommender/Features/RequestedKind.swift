import PartnerGraph

/// Whether a candidate is of a kind that was asked for: 1 or 0.
///
/// Where the request names a sort of the kind (a laboratory, a university, a port), the value is 3 for a
/// candidate of the sort and 0.3 for any other of the kind, so that a laboratory stands before a
/// ministry of like themes; 0.5 if nobody is known to be of the sort. Of a kind without a sort beside one
/// with a sort it is 3 as well, for such a candidate is what is asked for no less.
///
/// A field of a structured query in the sense of S. Robertson, H. Zaragoza, *The probabilistic
/// relevance framework: BM25 and beyond*, Foundations and Trends in Information Retrieval 3 (2009)
/// 333, doi:10.1561/1500000019. Cost: one look-up a candidate, and the holders of the words of sorts.
struct RequestedKind: Feature {
  let name = FeatureName.requestedKind

  /// The values of a candidate of the sort asked for, and of another of the kind.
  static let ofSort = 3.0
  static let ofOtherSort = 0.3
  /// The value of a candidate of the kind where nobody is known to be of the sort.
  static let ofUnknownSort = 0.5

  func values(
    for question: Question, in context: ScoringContext, scratch: inout Scratch
  ) -> FeatureValues {
    guard let request = question.request, !request.kinds.isEmpty else { return .none }
    let kinds = request.kinds
    let kindOf = context.graph.kindOfPartner
    var members: [Partner.Kind: Set<Int32>] = [:]
    for sort in request.sorts where kinds.contains(sort.kind) {
      members[sort.kind, default: []].formUnion(Self.members(of: sort, context))
    }
    let known = members
    return .dense { candidate in
      guard kinds.contains(kindOf[candidate]) else { return 0 }
      guard let sort = known[kindOf[candidate]] else { return known.isEmpty ? 1 : Self.ofSort }
      if sort.isEmpty { return Self.ofUnknownSort }
      return sort.contains(Int32(candidate)) ? Self.ofSort : Self.ofOtherSort
    }
  }

  /// The partners of a sort.
  private static func members(of sort: Request.Sort, _ context: ScoringContext) -> Set<Int32> {
    let index = context.words.index(context)
    var members: Set<Int32> = []
    for phrase in sort.words {
      let stems = phrase.split(separator: " ").map(String.init)
      let rows = stems.compactMap { index.row(of: $0) }
      guard rows.count == stems.count,
        let rarest = rows.min(by: { index.ownHolders[$0].count < index.ownHolders[$1].count })
      else { continue }
      for partner in index.ownHolders[rarest]
      where context.graph.kindOfPartner[Int(partner)] == sort.kind && !members.contains(partner) {
        if isCalled(stems, context.graph.partners[Int(partner)], context) {
          members.insert(partner)
        }
      }
    }
    return members
  }

  /// Whether a name of a partner, or what it is called, has some words; a note says too much.
  private static func isCalled(
    _ stems: [String], _ partner: Partner, _ context: ScoringContext
  ) -> Bool {
    (partner.name.all + [partner.subkind] + partner.aliases).contains { text in
      Set(context.words.cut(text)).isSuperset(of: stems)
    }
  }

  func ideal(for question: Question, in context: ScoringContext) -> Double {
    guard let request = question.request, !request.kinds.isEmpty else { return 0 }
    return request.sorts.isEmpty ? 1 : Self.ofSort
  }

  /// The kind and, where a sort of it is asked for, the words that tell the candidate's.
  func evidence(
    for candidate: Int, question: Question, in context: ScoringContext
  ) -> [Evidence] {
    let kind = context.graph.kindOfPartner[candidate]
    let sorts = (question.request?.sorts ?? []).filter { $0.kind == kind }
    if sorts.isEmpty { return [.kind(kind)] }
    return [.kind(kind), .words(Self.telling(sorts, context.graph.partners[candidate], context))]
  }

  /// The words of a name, or of what a partner is called, that tell its sort, as it writes them.
  private static func telling(
    _ sorts: [Request.Sort], _ partner: Partner, _ context: ScoringContext
  ) -> [String] {
    for text in partner.name.all + [partner.subkind] + partner.aliases {
      let pieces = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      for phrase in sorts.flatMap(\.words) {
        let stems = Set(phrase.split(separator: " ").map(String.init))
        guard Set(context.words.cut(text)).isSuperset(of: stems) else { continue }
        return pieces.filter { !stems.isDisjoint(with: context.words.cut($0)) }
          .map { $0.lowercased() }
      }
    }
    return []
  }
}
