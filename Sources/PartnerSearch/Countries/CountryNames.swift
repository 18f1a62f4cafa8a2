public import PartnerGraph
import PartnerText

/// Countries by what people call them in English, French and the languages around, or by their code.
public enum CountryNames {
  private static let codes: [String: CountryCode] = {
    var codes: [String: CountryCode] = [:]
    for row in CountryTable.rows {
      for name in row.names {
        let folded = Folding.folded(name)
        if codes[folded] == nil { codes[folded] = row.code }
      }
    }
    for line in CountryTable.abroad.split(separator: "\n") {
      guard let code = CountryCode(line.prefix(2)) else { continue }
      for name in CountryTable.list(line.dropFirst(3)) {
        let folded = Folding.folded(name)
        if codes[folded] == nil { codes[folded] = code }
      }
    }
    for row in CountryTable.rows { codes[Folding.folded(row.code.rawValue)] = row.code }
    return codes
  }()

  /// The country that a name or an ISO 3166-1 alpha-2 code stands for: `Allemagne`, `GERMANY`, `de`.
  ///
  /// Case, accents and an article before the name make no difference; an unknown name gives nothing.
  ///
  /// - Complexity: O(*n*), where *n* is the number of Unicode scalars of the name.
  public static func country(_ name: String) -> CountryCode? {
    let words = Folding.words(of: name)
    if let code = codes[words.joined(separator: " ")] { return code }
    guard let first = words.first, ["le", "la", "les", "the", "l"].contains(first) else {
      return nil
    }
    return codes[words.dropFirst().joined(separator: " ")]
  }
}
