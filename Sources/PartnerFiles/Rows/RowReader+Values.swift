import PartnerGraph

extension RowReader {
  /// Whether a number may have a decimal comma: where a comma cannot be a delimiter, as in the
  /// files of French spreadsheets.
  var takesDecimalComma: Bool { table.dialect.delimiter != .comma }

  /// The whole number of 0 or more in a column.
  mutating func count(_ column: TableColumn) -> Int? {
    value(
      column, CellValue.count, else: { .notACount(meant: CellValue.meantCount($0)) })
  }

  /// The amount in a column.
  mutating func amount(_ column: TableColumn) -> Euro? {
    let takesComma = takesDecimalComma
    return value(
      column, { CellValue.wholeEuro($0) ?? Euro(takesComma ? CellValue.withPoint($0) : $0) },
      else: { .notAnAmount(meant: CellValue.meantAmount($0)) })
  }

  /// The country in a column.
  mutating func country(_ column: TableColumn) -> CountryCode? {
    value(
      column, { CountryCode($0) },
      else: { .notACountry(meant: CountryCode($0.uppercased())?.rawValue) })
  }

  /// The place in the columns `lat` and `lon`.
  mutating func coordinate() -> Coordinate? {
    let latitude = degrees(.lat, limit: 90)
    let longitude = degrees(.lon, limit: 180)
    for (column, other) in [(TableColumn.lat, TableColumn.lon), (.lon, .lat)] {
      guard let filled = field(column), field(other) == nil else { continue }
      let text = table.text(filled)
      add(.halfACoordinate(empty: other.name), column, value: text)
    }
    guard let latitude, let longitude else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  private mutating func degrees(_ column: TableColumn, limit: Int) -> Double? {
    let takesComma = takesDecimalComma
    let number = value(
      column, { CellValue.decimal(takesComma ? CellValue.withPoint($0) : $0) },
      else: { .notADegree(meant: CellValue.meantDecimal($0)) })
    guard let number else { return nil }
    guard abs(number) <= Double(limit) else {
      let text = field(column).map(table.text) ?? ""
      add(.degreeOutOfRange(limit: limit), column, value: text)
      return nil
    }
    return number
  }
}

/// Numbers and dates as they stand in cells, and what may be meant by what does not.
enum CellValue {
  /// A decimal number in digits, with a point and perhaps an exponent.
  static func decimal(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// A whole number of 0 or more in digits.
  static func count(_ text: String) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// An amount without cents, as nearly all are.
  static func wholeEuro(_ text: String) -> Euro? {
    text.utf8.count <= 15 ? count(text).map { Euro(cents: $0 * 100) } : nil
  }

  /// A number with its only comma, if it has no point, made a point.
  static func withPoint(_ text: String) -> String {
    guard text.utf8.filter({ $0 == UInt8(ascii: ",") }).count == 1,
      !text.utf8.contains(UInt8(ascii: "."))
    else { return text }
    return String(text.map { $0 == "," ? "." : $0 })
  }

  /// A degree written with a decimal comma, a sign of degrees or blanks, written well.
  static func meantDecimal(_ text: String) -> String? {
    let plain = withPoint(String(text.filter { !$0.isWhitespace && $0 != "°" }))
    return decimal(plain) == nil ? nil : plain
  }

  /// A number with signs between its thousands, written well.
  static func meantCount(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) {
      $0.isWhitespace || $0 == "." || $0 == "," || $0 == "'" || $0 == "’"
    }
    guard parts.count > 1, parts.dropFirst().allSatisfy({ $0.count == 3 }),
      (1...3).contains(parts[0].count)
    else { return nil }
    return count(parts.joined())
      .map(String.init)
  }

  /// An amount with a sign of currency, blanks or a decimal comma, written well.
  static func meantAmount(_ text: String) -> String? {
    var plain = text.filter { !$0.isWhitespace && $0 != "€" }
    for word in ["EUR", "eur", "euros", "euro"] where plain.hasSuffix(word) {
      plain.removeLast(word.count)
    }
    return Euro(withPoint(plain))?.description
  }

  /// A date written `5/3/2009`, `05.03.2009`, `03/2009` or `2009/03/05`, written well.
  ///
  /// The day comes before the month, as in France.
  static func meantDate(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.- ".contains($0) }
    let numbers = parts.compactMap { count(String($0)) }
    guard numbers.count == parts.count, (2...3).contains(parts.count) else { return nil }
    let isYearFirst = parts[0].count == 4
    guard isYearFirst || parts.last?.count == 4 else { return nil }
    let ordered = isYearFirst ? numbers : numbers.reversed()
    return PartialDate(
      year: ordered[0], month: ordered[1], day: ordered.count > 2 ? ordered[2] : nil)?.description
  }
}
