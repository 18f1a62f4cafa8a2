import PartnerGraph
import Synchronization

/// The projects, or partners, most like a question, found once for each way of likeness.
final class Nearest: Sendable {
  /// A project or partner, and how like the question it is, 0...1.
  struct Item: Sendable {
    let index: Int32
    let likeness: Double
  }

  private let found = Mutex<[FeatureName: [Item]]>([:])
  private let alike = Mutex<[FeatureName: [Item]]>([:])

  /// Something asked for: its weight, its rarity and the projects that have it.
  typealias Property = (weight: Double, rarity: Double, projects: ArraySlice<Int32>)

  /// How many projects are looked at.
  static let size = 300

  /// The nearest by a feature's way of likeness, the most alike first; `find` is called once.
  func nearest(by feature: FeatureName, _ find: () -> [Item]) -> [Item] {
    if let known = found.withLock({ $0[feature] }) { return known }
    let new = find()
    found.withLock { $0[feature] = new }
    return new
  }

  /// All that are alike by a feature's way of likeness; `find` is called once.
  func all(by feature: FeatureName, _ find: () -> [Item]) -> [Item] {
    if let known = alike.withLock({ $0[feature] }) { return known }
    let new = find()
    alike.withLock { $0[feature] = new }
    return new
  }

  /// The most alike of some projects that are not one's own and of which a condition holds.
  static func best(
    _ likenesses: [Item], without own: Set<Int32>, where holds: (Int32) -> Bool
  ) -> [Item] {
    let ranks = likenesses.map { own.contains($0.index) || !holds($0.index) ? 0 : $0.likeness }
    return TopPositions.best(ranks, limit: size).filter { ranks[$0] > 0 }.map { likenesses[$0] }
  }

  /// The cosines of vectors of rarities of all projects that have something of what is asked for.
  static func cosines(
    _ asked: [Property], norms: [Double], _ scratch: inout Scratch
  ) -> [Item] {
    var square = 0.0
    for property in asked {
      let part = property.weight * property.rarity
      square += part * part
      for project in property.projects { scratch.add(part * property.rarity, to: project) }
    }
    guard case .sparse(let projects, let values) = scratch.take(), square > 0 else { return [] }
    return projects.indices.map { place in
      let length = max(1e-9, norms[Int(projects[place])])
      return Item(
        index: projects[place], likeness: values[place] / (square.squareRoot() * length))
    }
  }

  /// Adds up for the members of projects likeness² / √(members), times `scale`.
  static func vote(
    _ projects: [Item], scale: Double, _ context: ScoringContext, _ scratch: inout Scratch
  ) -> FeatureValues {
    for near in projects {
      let members = context.commonWorks.members[Int(near.index)]
      guard !members.isEmpty else { continue }
      let vote = scale * near.likeness * near.likeness / Double(members.count).squareRoot()
      for member in members { scratch.add(vote, to: member) }
    }
    return scratch.take()
  }

  /// The links by which a candidate takes part in the nearest projects, as evidence.
  static func evidence(
    _ projects: [Item], _ candidate: Int, _ context: ScoringContext
  ) -> [Evidence] {
    let graph = context.graph
    let links = projects.lazy.flatMap {
      // To be where something happens is no part in it.
      graph.links(between: candidate, and: Int($0.index)).lazy
        .filter { graph.kindOfLink[Int($0)] != .location }.prefix(1)
    }.prefix(3)
    return [
      .links(links.map { graph.links.id(at: Int($0)) }, sources: context.sources(of: links))
    ]
  }
}
