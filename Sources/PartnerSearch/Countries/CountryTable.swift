import PartnerGraph

/// The countries of ISO 3166-1 (and Kosovo), by what people call them in English and French.
///
/// Names and adjectives are written once, each with its usual short forms; plural and feminine
/// forms are made by rule, those that follow none are listed.
enum CountryTable {
  /// What the table says of one country.
  struct Row: Sendable {
    let code: CountryCode
    /// AF, AN (Antarctic), AS, EU, NA (with Central America and the Caribbean), OC or SA.
    let continent: String
    let names: [String]
    let adjectives: [String]
  }

  /// All countries, in order of code.
  static let rows: [Row] = [rowsADtoGL, rowsGMtoNP, rowsNRtoZW].flatMap { table in
    table.split(separator: "\n").compactMap(row)
  }

  private static func row(_ line: Substring) -> Row? {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 3, let code = CountryCode(parts[0].prefix(2)) else { return nil }
    return Row(
      code: code, continent: String(parts[0].suffix(2)), names: list(parts[1]),
      adjectives: list(parts[2]))
  }

  /// The items of a cell.
  static func list(_ text: Substring) -> [String] { text.split(separator: ",").map(String.init) }

  /// The plural and feminine forms of a folded adjective or name of inhabitants.
  static func forms(of adjective: String) -> [String] {
    var forms = [adjective, adjective + "e"]
    if adjective.hasSuffix("n") { forms.append(adjective + "ne") }
    return forms + forms.map { $0 + "s" }
  }
}
