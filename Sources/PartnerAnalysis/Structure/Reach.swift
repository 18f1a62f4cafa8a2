public import PartnerGraph

/// Whom a partner reaches along links.
public struct Reach: Hashable, Sendable {
  /// The partner.
  public let partner: Partner.ID
  /// How many steps away each partner is that it reaches; itself is not among them.
  public let steps: [Partner.ID: Int]
  /// The themes of those one step away, in order of identifier.
  public let themes: [Theme.ID]

  /// The mean number of steps to those it reaches; nothing if it reaches nobody.
  ///
  /// - Complexity: O(*r*), where *r* is the number of partners reached.
  public var meanSteps: Double? {
    steps.isEmpty ? nil : Double(steps.values.reduce(0, +)) / Double(steps.count)
  }

  /// What a change of the network does to whom a partner reaches.
  public struct Change: Hashable, Sendable {
    /// Who is not reached any more though still there, in order of identifier.
    public let lost: [Partner.ID]
    /// Who is reached that was not, in order of identifier.
    public let gained: [Partner.ID]
    /// Who is farther away than before, in order of identifier.
    public let farther: [Partner.ID]
    /// Who is nearer than before, in order of identifier.
    public let nearer: [Partner.ID]
    /// The themes that no partner one step away holds any more, in order of identifier.
    public let lostThemes: [Theme.ID]
    /// The themes that one does now, in order of identifier.
    public let gainedThemes: [Theme.ID]
  }

  /// The change from this reach to a later one.
  ///
  /// - Parameter gone: Partners that were taken out; they are not told as lost.
  /// - Complexity: O(*r* log *r*), where *r* is the number of partners reached before or after.
  public func change(to later: Reach, without gone: Set<Partner.ID> = []) -> Change {
    func kept(_ passes: (Partner.ID, Int) -> Bool) -> [Partner.ID] {
      steps.filter { passes($0.key, $0.value) }.map(\.key).sorted()
    }
    return Change(
      lost: kept { id, _ in later.steps[id] == nil && !gone.contains(id) },
      gained: later.steps.keys.filter { steps[$0] == nil }.sorted(),
      farther: kept { id, before in later.steps[id].map { $0 > before } ?? false },
      nearer: kept { id, before in later.steps[id].map { $0 < before } ?? false },
      lostThemes: Set(themes).subtracting(later.themes).sorted(),
      gainedThemes: Set(later.themes).subtracting(themes).sorted())
  }
}
