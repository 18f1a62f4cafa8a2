import PartnerGraph

/// Values of cells as people write them, made what a table takes.
enum SheetValue {
  /// A date: `1984`, `2009-03`, `12/03/2009`, `12 mars 2009`, `depuis 1984`, `2009-03-12T00:00:00`.
  static func date(
    _ text: String, isDayFirst: Bool, _ vocabulary: SheetVocabulary
  ) -> PartialDate? {
    var plain = text
    if let time = plain.firstIndex(where: { $0 == "T" || $0 == " " }), plain.prefix(5).last == "-" {
      plain = String(plain[..<time])
    }
    if plain.hasSuffix(".0") { plain.removeLast(2) }
    if let date = PartialDate(plain) { return date }
    let parts = plain.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let numbers = parts.compactMap { CellValue.count(SheetText.trimmed(String($0))) }
    if numbers.count == parts.count, (2...3).contains(parts.count) {
      if parts[0].count == 4 {
        return PartialDate(
          year: numbers[0], month: numbers[1], day: numbers.count > 2 ? numbers[2] : nil)
      }
      guard parts.last?.count == 4, let year = numbers.last else { return nil }
      if numbers.count == 2 { return PartialDate(year: year, month: numbers[0]) }
      return isDayFirst
        ? PartialDate(year: year, month: numbers[1], day: numbers[0])
        : PartialDate(year: year, month: numbers[0], day: numbers[1])
    }
    return dateInWords(plain, vocabulary)
  }

  private static let fillers: Set<String> = [
    "depuis", "since", "en", "in", "le", "from", "du", "the", "of", "de", "au", "jusqu", "until",
    "the",
    "signe", "signed", "annee", "year", "d", "1er", "a", "to", "seit", "der", "am", "im", "desde",
    "el",
    "del", "dal", "il",
  ]

  private static func dateInWords(_ text: String, _ vocabulary: SheetVocabulary) -> PartialDate? {
    var (year, month, day): (Int?, Int?, Int?) = (nil, nil, nil)
    for word in vocabulary.words(text) {
      if word == "1er" {
        day = 1
      } else if let number = CellValue.count(word) {
        if word.count == 4, year == nil {
          year = number
        } else if (1...31).contains(number), day == nil, word.count <= 2 {
          day = number
        } else {
          return nil
        }
      } else if let index = SheetWords.months.firstIndex(where: { $0.contains(word) }), month == nil
      {
        month = index + 1
      } else if !fillers.contains(word) {
        return nil
      }
    }
    guard let year, day == nil || month != nil else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// The two years of a text such as `1984-1990`, `1984 – 2001` or `de 1984 à 1990`.
  static func period(_ text: String, _ vocabulary: SheetVocabulary) -> Period? {
    let words = text.split { !$0.isNumber && !$0.isLetter }.flatMap { vocabulary.words("\($0)") }
    let years = words.compactMap { $0.count == 4 ? CellValue.count($0) : nil }
    guard years.count == 2, years[0] <= years[1],
      words.allSatisfy({ fillers.contains($0) || $0.count == 4 && CellValue.count($0) != nil })
    else { return nil }
    return Period(since: PartialDate(year: years[0]), until: PartialDate(year: years[1]))
  }

  /// A number with thousands, a decimal comma and a unit of currency, in plain digits.
  static func number(_ text: String) -> Double? {
    var plain = text.filter { !$0.isWhitespace && $0 != "'" && $0 != "’" && $0 != "€" && $0 != "°" }
    var factor = 1.0
    let units: [(String, Double)] = [
      ("keuros", 1e3), ("meuros", 1e6), ("euros", 1), ("euro", 1), ("eur", 1), ("habitants", 1),
      ("hab.", 1), ("hab", 1), ("inhabitants", 1), ("k", 1e3), ("m", 1e6),
    ]
    for (unit, value) in units where plain.lowercased().hasSuffix(unit) {
      plain.removeLast(unit.count)
      factor *= value
    }
    let points = plain.filter { $0 == "." }.count
    let commas = plain.filter { $0 == "," }.count
    if points > 0 && commas > 0 {
      let isCommaLast =
        (plain.lastIndex(of: ",") ?? plain.startIndex)
        > (plain.lastIndex(of: ".") ?? plain.startIndex)
      plain = plain.filter { $0 != (isCommaLast ? "." : ",") }.replacing(",")
    } else if points > 1 || commas > 1 {
      guard CellValue.meantCount(plain) != nil else { return nil }
      plain = plain.filter { $0 != "." && $0 != "," }
    } else {
      plain = plain.replacing(",")
    }
    guard !plain.isEmpty, let number = CellValue.decimal(plain) else { return nil }
    let product = number * factor
    return product.isFinite ? product : nil
  }

  /// A whole number of people; one point or comma before three digits parts thousands.
  static func count(_ text: String) -> Int? {
    let digits = text.prefix { $0.isNumber || $0.isWhitespace || ".,'’".contains($0) }
    let plain = SheetText.trimmed(String(digits))
    if let count = CellValue.meantCount(plain).flatMap(CellValue.count) {
      guard number(text) != nil else { return nil }
      return count
    }
    guard let number = number(text), number >= 0, number < 1e15, number == number.rounded() else {
      return nil
    }
    return Int(number)
  }

  /// An amount in euro; one point or comma before three digits parts thousands.
  static func amount(_ text: String) -> Euro? {
    let bare = text.filter { !$0.isWhitespace && $0 != "€" }
    if let whole = CellValue.meantCount(bare).flatMap(CellValue.wholeEuro) { return whole }
    guard let number = number(text), number >= 0, number < 1e13 else { return nil }
    return Euro(cents: Int((number * 100).rounded()))
  }

  /// Degrees with a decimal point or comma, perhaps with a letter for the direction.
  static func degrees(_ text: String) -> Double? {
    var plain = text.filter { !$0.isWhitespace && $0 != "°" }
    var sign = 1.0
    if let last = plain.last, "NSEOW".contains(last.uppercased()) {
      if "SOW".contains(last.uppercased()) { sign = -1 }
      plain.removeLast()
    }
    return CellValue.decimal(CellValue.withPoint(plain)).map { sign * $0 }
  }

  /// A latitude and a longitude in one cell: `48.39, -4.49`, `48,39; -4,49`, `[48.39, -4.49]`.
  static func coordinates(_ text: String) -> (String, String)? {
    let plain = text.filter { !"[]()".contains($0) }
    let separators: [Character] = [";", "/", ",", " "]
    for separator in separators {
      let parts = plain.split(separator: separator).map { SheetText.trimmed(String($0)) }
      if parts.count == 2, let lat = degrees(parts[0]), let lon = degrees(parts[1]) {
        return ("\(lat)", "\(lon)")
      }
    }
    return nil
  }

  /// The elements of a list: parted by `;`, line ends or bars, else by commas and slashes outside brackets.
  static func list(_ text: String) -> [String] {
    let strong = text.split { $0 == ";" || $0.isNewline || $0 == "|" }
    var parts = strong.map(String.init)
    if strong.count < 2 {
      var depth = 0
      var part = ""
      parts = []
      for character in text {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        if depth <= 0, character == "," || character == "/" || character == "•" {
          parts.append(part)
          part = ""
        } else {
          part.append(character)
        }
      }
      parts.append(part)
    }
    var seen: Set<String> = []
    return parts.map { SheetText.trimmed($0.filter { $0 != ";" && !$0.isNewline }) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The last part of an address, where an identifier is written as one.
  static func lastPart(_ text: String) -> String {
    guard text.hasPrefix("http") else { return text }
    let parts = text.split(separator: "/")
    return parts.last.map(String.init) ?? text
  }
}

extension String {
  /// The text with a comma made a point.
  fileprivate func replacing(_ comma: Character) -> String {
    String(map { $0 == comma ? "." : $0 })
  }
}
