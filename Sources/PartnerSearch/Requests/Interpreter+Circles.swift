import PartnerGraph

extension Interpreter {
  // MARK: Partners of somebody

  /// Whether the partners of a partner are wanted, not those where it is: `the twin towns of Brest`.
  func circle(around row: Int32, _ place: Int) -> Request.Circle? {
    guard let isTwinned = isTwinnedBehind(place) ?? isTwinnedBefore(place) else { return nil }
    return Request.Circle(centre: graph.partners[Int(row)].id, isTwinned: isTwinned)
  }

  private static let towns: Set<String> = [
    "town", "towns", "city", "cities", "ville", "villes", "commune", "communes",
  ]
  private static let joining: Set<String> = [
    "of", "de", "du", "des", "with", "avec", "a", "au", "to",
  ]
  private static let telling: Set<String> = [
    "the", "les", "among", "parmi", "which", "quels", "quelles", "all", "tous", "toutes", "aux",
    "ville", "villes",
  ]

  /// Whether twins or other partners of a name are wanted by the words before it; nothing if neither.
  private func isTwinnedBefore(_ place: Int) -> Bool? {
    var last = items[place].tokens.lowerBound - 1
    let isElided = tokens[last + 1].elision == "d"
    while last >= 0, ["la", "le", "les", "the"].contains(tokens[last].text) { last -= 1 }
    if !isElided {
      guard last >= 1, Self.joining.contains(tokens[last].text) else { return nil }
      last -= 1
    }
    guard last >= 0, tokens[last + 1].gap < .comma else { return nil }
    let word = tokens[last].text
    let before = last > 0 ? tokens[last - 1].text : ""
    if ["etre", "be", "se", "get", "become", "been", "getting", "being"].contains(before) {
      return nil
    }
    if word.hasPrefix("jumel") || word == "twinned" || word == "twins" { return true }
    if Self.towns.contains(word), ["twin", "sister"].contains(before) { return true }
    if Self.towns.contains(word), ["partner", "friend"].contains(before) { return false }
    if ["partenaires", "partners", "amies"].contains(word),
      Self.telling.contains(before) || last == 0 || tokens[last].gap >= .comma
    {
      return false
    }
    return nil
  }

  /// The same by the words behind it: `Brest's twin towns`.
  private func isTwinnedBehind(_ place: Int) -> Bool? {
    let end = items[place].tokens.upperBound
    guard tokens[end - 1].isPossessive, end < tokens.count, tokens[end].gap < .comma else {
      return nil
    }
    let next = end + 1 < tokens.count ? tokens[end + 1].text : ""
    switch tokens[end].text {
    case "twin", "sister": return Self.towns.contains(next) ? true : nil
    case "twins": return true
    case "partners", "contacts": return false
    case "partner", "friend": return Self.towns.contains(next) ? false : nil
    default: return nil
    }
  }
}
