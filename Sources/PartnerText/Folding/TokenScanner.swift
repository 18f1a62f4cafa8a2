/// Cuts a text into folded words, remembering where each stood and what stood before it.
///
/// The words are kept as UTF-8 one after the other, so that a large index is built without a string
/// for each.
package struct TokenScanner {
  /// One word.
  package struct Token {
    /// Where its folded form stands in ``TokenScanner/bytes``.
    package var start: Int
    package var end: Int
    /// Where it stood in the text, as UTF-8 offsets.
    package var sourceStart: Int
    package var sourceEnd: Int
    /// Whether it is an article or ending left over by an apostrophe: `l'`, `qu'`, `'s`.
    package var isElision = false
    /// Whether its first letter is a capital.
    package var isCapitalised = false
    /// What stood between it and the word before.
    package var gap = Gap.space

    /// Where it stood in the text, as UTF-8 offsets.
    package var source: Range<Int> { sourceStart..<sourceEnd }
  }

  /// What separates two words, from weak to strong.
  package enum Gap: Int, Comparable {
    case space, hyphen, apostrophe, comma, stop

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  package private(set) var bytes: [UInt8] = []
  package private(set) var tokens: [Token] = []

  package init() {}

  private var isOpen = false
  private var gap = Gap.space
  private var lastScalar: UInt32 = 0
  private var lettersSinceDot = 0

  /// The folded form of a word.
  package func string(of token: Int) -> String {
    String(decoding: bytes[tokens[token].start..<tokens[token].end], as: UTF8.self)
  }

  /// Forgets everything, keeping the memory.
  package mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    isOpen = false
    gap = .space
  }

  /// Reads a text, after what was read before.
  package mutating func scan(_ text: String) {
    var text = text
    text.withUTF8 { scan($0) }
    close()
    gap = .stop
  }

  /// Reads well-formed UTF-8.
  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count {
      let byte = text[start]
      if byte < 0x80 {
        if !joins(byte, before: text, at: start + 1) { takeASCII(byte, at: start..<start + 1) }
        start += 1
      } else {
        let (value, width) = Self.decoded(text, at: start)
        take(value, at: start..<start + width)
        start += width
      }
    }
  }

  /// The scalar at a place that is not ASCII, and its number of bytes.
  private static func decoded(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (value: UInt32, width: Int) {
    let lead = text[start]
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for place in start + 1..<min(start + width, text.count) {
      value = value << 6 | UInt32(text[place] & 0x3F)
    }
    return (value, width)
  }

  /// Whether a full stop or comma belongs to an abbreviation (U.S.A.) or a number (1,5).
  private mutating func joins(
    _ byte: UInt8, before text: UnsafeBufferPointer<UInt8>, at next: Int
  ) -> Bool {
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), isOpen, next < text.count else {
      return false
    }
    let following = text[next]
    if byte == UInt8(ascii: "."), lettersSinceDot == 1, Self.startsLetter(text, at: next) {
      lettersSinceDot = 0
      return true
    }
    guard Self.isDigit(lastScalar), Self.isDigit(UInt32(following)) else { return false }
    separate(.hyphen)
    return true
  }

  private static func startsLetter(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return (97...122).contains(byte | 0x20) }
    return Unicode.Scalar(decoded(text, at: place).value)?.properties.isAlphabetic ?? false
  }

  private static func isDigit(_ value: UInt32) -> Bool { (48...57).contains(value) }

  // MARK: One scalar after the other

  private mutating func take(_ value: UInt32, at range: Range<Int>) {
    if let folded = Self.folded(value) {
      if folded.isEmpty, !ScalarClass.isIgnored(value) { return separate(.space) }
      return folded.isEmpty ? extend(to: range) : append(folded, value, at: range)
    }
    if ScalarClass.isIgnored(value) { return extend(to: range) }
    if let gap = ScalarClass.gap(of: value) { return separate(gap) }
    if takeKana(value, at: range) || takeHangul(value, at: range) { return }
    if ScalarClass.isIdeograph(value) { return takeAlone(value, at: range) }
    switch value {
    case 0xAA: return append(UInt8(ascii: "a"), value, at: range)
    case 0xBA: return append(UInt8(ascii: "o"), value, at: range)
    case 0xFF01...0xFF5E: return takeASCII(UInt8(value - 0xFEE0), at: range)
    case 0xFB00...0xFB06:
      return append(FoldingTable.ligatures[Int(value - 0xFB00)], value, at: range)
    default: break
    }
    if let parts = FoldingTable.decompositions[value] {
      return append(parts.flatMap(Self.encoded), value, at: range)
    }
    takeOther(value, at: range)
  }

  private mutating func takeASCII(_ byte: UInt8, at range: Range<Int>) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      append(byte, UInt32(byte), at: range)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      append(byte | 0x20, UInt32(byte), at: range)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): separate(.apostrophe)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "_"):
      separate(.hyphen)
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\n"):
      separate(.comma)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
      UInt8(ascii: ":"):
      separate(.stop)
    default: separate(.space)
    }
  }

  private mutating func takeOther(_ value: UInt32, at range: Range<Int>) {
    guard let scalar = Unicode.Scalar(value) else { return separate(.space) }
    let properties = scalar.properties
    if let number = properties.numericValue, properties.generalCategory != .letterNumber,
      number >= 0, number < 1e12, number == number.rounded()
    {
      return append(Array(String(Int(number)).utf8), value, at: range)
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .letterNumber:
      let lower = properties.lowercaseMapping.unicodeScalars
      append(lower.flatMap { Self.folded($0.value) ?? Self.encoded($0.value) }, value, at: range)
    default:
      separate(.space)
    }
  }

  private static func folded(_ value: UInt32) -> [UInt8]? {
    FoldingTable.latin(value) ?? FoldingTable.latinAdditional(value) ?? FoldingTable.greek(value)
      ?? FoldingTable.cyrillic(value) ?? FoldingTable.greekExtended(value)
  }

  private static func encoded(_ value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) } ?? []
  }

  // MARK: Chinese, Japanese and Korean

  private mutating func takeAlone(_ value: UInt32, at range: Range<Int>) {
    close()
    append(Self.encoded(value), value, at: range)
    close()
  }

  /// Takes kana, with a voicing mark joined to the kana before it.
  private mutating func takeKana(_ value: UInt32, at range: Range<Int>) -> Bool {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE:
      takeAlone(value, at: range)
      lastScalar = value
    case 0xFF66...0xFF9D:
      takeAlone(FoldingTable.halfWidthKatakana[Int(value - 0xFF66)], at: range)
      lastScalar = FoldingTable.halfWidthKatakana[Int(value - 0xFF66)]
    case 0x3099, 0x309A, 0xFF9E, 0xFF9F:
      let isHalf = value == 0x309A || value == 0xFF9F
      let composed = isHalf ? ScalarClass.halfVoiced(lastScalar) : ScalarClass.voiced(lastScalar)
      if let composed, !tokens.isEmpty { replaceLast(with: composed, at: range) }
    default: return false
    }
    return true
  }

  /// Takes Korean, composing letters into syllables (The Unicode Standard, 3.12).
  private mutating func takeHangul(_ value: UInt32, at range: Range<Int>) -> Bool {
    switch value {
    case 0x1161...0x1175 where (0x1100...0x1112).contains(lastScalar) && isOpen:
      replaceLast(
        with: 0xAC00 + ((lastScalar - 0x1100) * 21 + (value - 0x1161)) * 28, at: range)
    case 0x11A8...0x11C2
    where (0xAC00...0xD7A3).contains(lastScalar) && (lastScalar - 0xAC00) % 28 == 0 && isOpen:
      replaceLast(with: lastScalar + (value - 0x11A7), at: range)
    case 0xAC00...0xD7A3, 0x1100...0x11FF:
      append(Self.encoded(value), value, at: range)
    default: return false
    }
    return true
  }

  private mutating func replaceLast(with value: UInt32, at range: Range<Int>) {
    let encoded = Self.encoded(value)
    bytes.removeLast(min(3, bytes.count))
    bytes.append(contentsOf: encoded)
    tokens[tokens.count - 1].end = bytes.count
    extend(to: range)
    lastScalar = value
  }

  // MARK: Words

  private mutating func append(_ folded: [UInt8], _ scalar: UInt32, at range: Range<Int>) {
    open(scalar, at: range)
    bytes.append(contentsOf: folded)
    grow(scalar, to: range)
  }

  private mutating func append(_ byte: UInt8, _ scalar: UInt32, at range: Range<Int>) {
    open(scalar, at: range)
    bytes.append(byte)
    grow(scalar, to: range)
  }

  private mutating func open(_ scalar: UInt32, at range: Range<Int>) {
    guard !isOpen else { return }
    let isCapital =
      scalar < 0x80
      ? (65...90).contains(scalar) : Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    tokens.append(
      Token(
        start: bytes.count, end: bytes.count, sourceStart: range.lowerBound,
        sourceEnd: range.upperBound, isCapitalised: isCapital, gap: gap))
    isOpen = true
    lettersSinceDot = 0
  }

  private mutating func grow(_ scalar: UInt32, to range: Range<Int>) {
    tokens[tokens.count - 1].end = bytes.count
    extend(to: range)
    lettersSinceDot += 1
    lastScalar = scalar
  }

  private mutating func extend(to range: Range<Int>) {
    let last = tokens.count - 1
    guard last >= 0, tokens[last].sourceEnd == range.lowerBound else { return }
    tokens[last].sourceEnd = range.upperBound
  }

  private mutating func separate(_ kind: Gap) {
    close()
    gap = max(gap, kind)
    lastScalar = 0
  }

  private mutating func close() {
    guard isOpen else { return }
    isOpen = false
    let last = tokens.count - 1
    if tokens[last].gap == .apostrophe, last > 0, !tokens[last - 1].isElision {
      if Self.elided.contains(string(of: last - 1)) {
        tokens[last - 1].isElision = true
      } else if string(of: last) == "s" {
        tokens[last].isElision = true
      }
    }
    gap = .space
  }

  private static let elided: Set<String> = [
    "l", "d", "qu", "n", "s", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell",
    "all", "nell", "sull", "un",
  ]
}
