import PartnerGraph
import PartnerText

/// A word of a request.
struct RequestToken {
  /// The word, folded, and corrected if it had slips.
  var text: String
  /// Its stem.
  var stem: String
  /// Where it stands in the text, in bytes of UTF-8.
  let source: Range<Int>
  /// What stands between it and the word before.
  var gap: TokenScanner.Gap
  let isCapitalised: Bool
  /// Whether it is written in capitals throughout.
  let isUppercase: Bool
  /// Whether it is written with accents.
  let isAccented: Bool
  /// The article that was elided before it: `l`, `d`, `qu`.
  let elision: String?
  /// Whether a colon stands between it and the word before.
  var isAfterColon = false
  var isCorrected = false
  /// Whether the sentence it is in ends with a question mark.
  var isAsked = false
  /// Whether `'s` stands behind it.
  var isPossessive = false

  /// Cuts a text into words.
  static func tokens(of text: String) -> [RequestToken] {
    let bytes = withoutMarkup(Array(text.utf8))
    var scanner = TokenScanner()
    scanner.scan(String(decoding: bytes, as: UTF8.self))
    var tokens: [RequestToken] = []
    var elision: String?
    var gap = TokenScanner.Gap.space
    for (index, token) in scanner.tokens.enumerated() {
      let word = scanner.string(of: index)
      gap = max(gap, token.gap == .apostrophe ? .space : token.gap)
      if token.isElision {
        if word == "s", token.gap == .apostrophe, !tokens.isEmpty {
          tokens[tokens.count - 1].isPossessive = true
        } else {
          elision = word
        }
        continue
      }
      let source = bytes[token.source]
      let between = bytes[(tokens.last?.source.upperBound ?? 0)..<token.source.lowerBound]
      if gap == .hyphen, !tokens.isEmpty, between.first == 32, between.last == 32 {
        // "Kiel - seeks a port": a dash between spaces parts as a comma does.
        gap = .comma
      }
      tokens.append(
        RequestToken(
          text: word, stem: LightStem.stem(word), source: token.source, gap: gap,
          isCapitalised: token.isCapitalised,
          isUppercase: !source.contains { (97...122).contains($0) },
          isAccented: source.contains { $0 >= 128 }, elision: elision,
          isAfterColon: between.contains(UInt8(ascii: ":"))))
      elision = nil
      gap = .space
    }
    markQuestions(&tokens, bytes)
    joinAbbreviations(&tokens, bytes)
    return tokens
  }

  /// Tags of HTML that end no sentence.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u",
    "wbr",
  ]

  /// A text with its tags of HTML blanked, every other byte where it was; those of a block end a sentence.
  private static func withoutMarkup(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "<")) else { return text }
    var bytes = text
    var start: Int?
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "<"): start = index
      case UInt8(ascii: ">"):
        guard let first = start else { continue }
        start = nil
        let next = first + 1 < bytes.count ? bytes[first + 1] | 0x20 : 0
        guard next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || (97...122).contains(next)
        else { continue }
        let name = bytes[(first + 1)..<index].drop { $0 == UInt8(ascii: "/") }.prefix {
          (97...122).contains($0 | 0x20) || (48...57).contains($0)
        }
        for place in first...index { bytes[place] = UInt8(ascii: " ") }
        if !inline.contains(String(decoding: name, as: UTF8.self).lowercased()) {
          bytes[first] = UInt8(ascii: ".")
        }
      default: continue
      }
    }
    return bytes
  }

  /// Lets a dot behind a short word end no sentence where a small letter follows: `rech. distrib.`
  private static func joinAbbreviations(_ tokens: inout [RequestToken], _ bytes: [UInt8]) {
    guard tokens.dropFirst().contains(where: \.isCapitalised) else { return }
    for index in tokens.indices.dropFirst() where tokens[index].gap == .stop {
      let between = bytes[tokens[index - 1].source.upperBound..<tokens[index].source.lowerBound]
      let isDot = between.first == UInt8(ascii: ".") && between.dropFirst().allSatisfy { $0 == 32 }
      if isDot, !tokens[index].isCapitalised, tokens[index].text.first?.isLetter == true {
        tokens[index].gap = .space
      }
    }
  }

  /// Marks the words of sentences that end with a question mark.
  private static func markQuestions(_ tokens: inout [RequestToken], _ bytes: [UInt8]) {
    var isAsked = false
    var end = bytes.count
    for index in tokens.indices.reversed() {
      let behind = bytes[tokens[index].source.upperBound..<end]
      if index == tokens.count - 1 || tokens[index + 1].gap == .stop {
        isAsked = behind.contains(UInt8(ascii: "?"))
      }
      tokens[index].isAsked = isAsked
      end = tokens[index].source.lowerBound
    }
  }

  /// The language most words are of, or nothing if none tells.
  static func language(of tokens: some Sequence<RequestToken>) -> Language? {
    var english = 0
    var french = 0
    for token in tokens {
      if PlainWords.tellingEnglish.contains(token.text) { english += 1 }
      if PlainWords.tellingFrench.contains(token.text) { french += 1 }
      if token.elision != nil || token.isAccented { french += 1 }
    }
    return english == french ? nil : english > french ? .english : .french
  }
}
