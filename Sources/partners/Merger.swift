import PartnerAnalysis
import PartnerFiles
import PartnerGraph
import PartnerStore

/// Makes partners one, in a database or, to show what would happen, in any network.
struct Merger {
  let path: String
  let language: Language
  /// Whether different kinds and identifiers are no hindrance.
  let isForced: Bool

  /// What would be done.
  func plan(_ groups: [MergeGroup]) throws -> MergePlan {
    guard NetworkReader(path: path).isDatabase, !isForeign else {
      let network = try NetworkReader(path: path).network()
      return try plan(
        groups, network.partners, network.links, network.statements)
    }
    let rows: [VersionedRow]
    do throws(PartnerStoreError) {
      let store = try NetworkStore(at: path, for: .reading)
      rows = try store.surroundings(of: try Self.partners(of: groups, in: store))
      try store.close()
    } catch {
      throw failure(error)
    }
    return try plan(groups, rows.map(\.row))
  }

  /// Whether the file is one of another program, which no verb changes.
  private var isForeign: Bool { NetworkFormat(path: path) != nil }

  /// Does it, as one change.
  func merge(_ groups: [MergeGroup], _ note: ChangeNote) throws -> (change: Int, plan: MergePlan) {
    let store = try EditOptions.open(path)
    defer { try? store.close() }
    var planned: Result<MergePlan, any Error> = .failure(CommandFailure.wrongUse(""))
    let number: Int?
    do throws(PartnerStoreError) {
      number = try store.make(around: try Self.partners(of: groups, in: store), note) { rows in
        planned = Result { try plan(groups, rows.map(\.row)) }
        return (try? planned.get())?.edits
      }
    } catch {
      throw failure(error)
    }
    return (number ?? 0, try planned.get())
  }

  /// The members, and who has the identifier of a survivor already.
  private static func partners(
    of groups: [MergeGroup], in store: NetworkStore
  ) throws(PartnerStoreError) -> [Partner.ID] {
    var ids: [Partner.ID] = []
    for group in groups {
      ids += group.members
      guard !group.members.contains(group.survivor) else { continue }
      if try store.row(.partner, group.survivor.rawValue) != nil { ids.append(group.survivor) }
    }
    return ids
  }

  private func plan(_ groups: [MergeGroup], _ rows: [NetworkRow]) throws -> MergePlan {
    var partners: [Partner] = []
    var links: [Link] = []
    var statements: [Statement] = []
    for row in rows {
      switch row {
      case .partner(let row): partners.append(row)
      case .link(let row): links.append(row)
      case .statement(let row): statements.append(row)
      case .theme, .source: break
      }
    }
    return try plan(groups, partners, links, statements)
  }

  private func plan(
    _ groups: [MergeGroup], _ partners: [Partner], _ links: [Link],
    _ statements: [Statement]
  ) throws -> MergePlan {
    do throws(PartnerAnalysisError) {
      return try MergePlan(
        groups, partners: partners, links: links, statements: statements, isForced: isForced)
    } catch {
      throw CommandFailure(error, language)
    }
  }

  private func failure(_ error: PartnerStoreError) -> CommandFailure {
    switch error {
    case .unknownRow(_, let id):
      CommandFailure(PartnerAnalysisError.unknownPartner(Identifier(id)), language)
    default: CommandFailure(error)
    }
  }
}

extension MergePlan {
  /// The edits of a database that do what is planned, in an order in which each is allowed.
  fileprivate var edits: [Edit] {
    added.map { .add(.partner($0)) }
      + changed.map { .change(.partner($0), version: nil) }
      + changedLinks.map { .change(.link($0), version: nil) }
      + addedStatements.map { .add(.statement($0)) }
      + removedLinks.map { .remove(.link, id: $0.rawValue, version: nil, links: false) }
      + removed.map { .remove(.partner, id: $0.rawValue, version: nil, links: false) }
  }
}
