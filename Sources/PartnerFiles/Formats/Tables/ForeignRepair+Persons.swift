extension ForeignRepair {
  /// Kinds of nodes that are people.
  private static let people: Set<String> = [
    "person", "people", "human", "individual", "personne", "individu", "persona", "mensch",
  ]

  /// Leaves out what is about persons: nodes that are people, with their edges, and columns such as mail.
  ///
  /// - Complexity: O(*c*) expected, where *c* is the number of cells.
  static func leaveOutPersons(_ network: inout ForeignNetwork) {
    guard let vocabulary = network.vocabulary else { return }
    let headers = SheetHeaders(vocabulary)
    for header in network.partners.headers
    where !network.partners.isKnown(header) && headers.isPerson(header) {
      for row in network.partners.records.indices {
        network.partners.set(header, "", at: row)
      }
      network.notes.append(.columnLeftOut(file: network.file, column: header))
    }
    let persons = network.partners.records.indices.filter {
      people.contains(vocabulary.folded(network.partners.value("kind", at: $0)))
    }
    guard !persons.isEmpty else { return }
    let names = Set(persons.map { network.partners.value("id", at: $0) })
    let theirs = network.links.records.indices.filter {
      names.contains(network.links.value("from", at: $0))
        || names.contains(network.links.value("to", at: $0))
    }
    network.partners.removeRecords(at: Set(persons))
    network.links.removeRecords(at: Set(theirs))
    network.notes.append(.partsLeftOut(.persons, count: persons.count))
    if !theirs.isEmpty {
      network.notes.append(.partsLeftOut(.linksOfPersons, count: theirs.count))
    }
  }
}
