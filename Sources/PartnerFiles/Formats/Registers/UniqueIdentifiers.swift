/// Hands out identifiers, each once.
struct UniqueIdentifiers {
  private var taken: Set<String>

  /// Begins with identifiers that are taken already.
  init(_ taken: Set<String> = []) { self.taken = taken }

  /// The identifier wanted, or, if it is taken, with a number behind it.
  mutating func next(_ wanted: String) -> String {
    var name = wanted
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wanted)-\(number)"
      number += 1
    }
    return name
  }
}
