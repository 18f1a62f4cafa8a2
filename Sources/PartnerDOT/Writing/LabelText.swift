/// Makes users' texts fit to be drawn.
package enum LabelText {
  /// The visible part of a text, in one line, at most `limit` characters long.
  ///
  /// Line ends and tabs become spaces, several spaces one. Left out are control characters, those
  /// that turn the direction of writing, code points that XML forbids, and what is beyond twelve
  /// code points in one character. A shortened text ends with an ellipsis.
  package static func visible(_ text: String, limit: Int) -> String {
    var result = ""
    var count = 0
    var isSpaceDue = false
    for character in text {
      if character.unicodeScalars.allSatisfy({ isSpace($0) }) {
        isSpaceDue = count > 0
        continue
      }
      var kept = String.UnicodeScalarView()
      for scalar in character.unicodeScalars where !isHidden(scalar) && kept.count < 12 {
        kept.append(scalar)
      }
      if kept.isEmpty { continue }
      let needed = isSpaceDue ? 2 : 1
      if count + needed > limit { return shortened(result, to: limit - 1) + "…" }
      if isSpaceDue { result.append(" ") }
      result.unicodeScalars.append(contentsOf: kept)
      count += needed
      isSpaceDue = false
    }
    return result
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    var text = text
    while text.count > limit || text.last == " " { text.removeLast() }
    return text
  }

  /// The text in lines of at most `width` columns (`maximum` lines, the last then with an ellipsis).
  ///
  /// As few lines as there must be, and these as even as they can be; none begins with a dash or a dot.
  /// A word too long for a line is cut, behind a hyphen if it has one, and gets one between two letters of
  /// a writing with capitals. A wide character (Chinese, Japanese, Korean, emoji) takes two columns.
  ///
  /// - Complexity: O(`width` × *n*), where *n* is the length of the text.
  package static func wrapped(_ text: String, width: Int, maximum: Int) -> [String] {
    let parts = words(of: text).flatMap { pieces(of: $0, width: width) }
    let lines = filled(parts, width: width)
    guard lines.count <= maximum else {
      var kept = Array(lines.prefix(maximum))
      var last = kept.removeLast()
      while columns(last) > width - 1 { last.removeLast() }
      return kept + [last + "…"]
    }
    for narrower in stride(from: max(1, width / 2), to: width, by: 1) {
      let narrow = filled(parts, width: narrower)
      let fits = narrow.allSatisfy { columns($0) <= narrower }
      if fits && narrow.count == lines.count { return narrow }
    }
    return lines
  }

  /// The words of a text, a sign between two of them together with the first.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if let last = words.last, ["·", "–", "—", "-", ":", ";", "!", "?", "»"].contains(word) {
        words[words.count - 1] = text[last.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// How many columns a text takes.
  static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ character: Character) -> Int {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe4f,
      0xff00...0xff60, 0x1f300...0x1faff, 0x20000...0x3fffd:
      2
    default: 1
    }
  }

  /// A part of a text that stands on one line, and whether a space comes before it.
  private typealias Piece = (text: String, isSpaced: Bool)

  private static func filled(_ pieces: [Piece], width: Int) -> [String] {
    var lines: [String] = []
    var room = 0
    for piece in pieces {
      let space = piece.isSpaced ? " " : ""
      let needed = columns(piece.text)
      if let last = lines.indices.last, room >= needed + space.count {
        lines[last] += space + piece.text
        room -= needed + space.count
      } else {
        lines.append(piece.text)
        room = width - needed
      }
    }
    return lines
  }

  /// A word whole if it fits on a line, else cut behind its hyphens, and where that does not help
  /// into pieces of `width` columns.
  private static func pieces(of word: Substring, width: Int) -> [Piece] {
    if columns(word) <= width { return [(String(word), true)] }
    var pieces: [Piece] = []
    var room = 0
    for character in word {
      let needed = columns(character)
      let isBehindHyphen = pieces.last?.text.last.map { "-–/".contains($0) } ?? false
      if room < needed || isBehindHyphen {
        let carried = pieces.isEmpty || isBehindHyphen ? "" : hyphenate(&pieces, before: character)
        pieces.append((carried, pieces.isEmpty))
        room = width - columns(carried)
      }
      pieces[pieces.count - 1].text.append(character)
      room -= needed
    }
    return pieces
  }

  /// Puts a hyphen at the end of a piece that is full, where it is cut between two letters.
  ///
  /// - Returns: The letter that has to make room for it.
  private static func hyphenate(_ pieces: inout [Piece], before next: Character) -> String {
    let text = pieces[pieces.count - 1].text
    guard text.count > 2, next.isCased, let letter = text.last, letter.isCased,
      text.dropLast().last?.isCased == true
    else { return "" }
    pieces[pieces.count - 1].text = text.dropLast() + "-"
    return String(letter)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace && scalar != "\u{a0}" && scalar != "\u{202f}"
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1f, 0x7f...0x9f, 0x202a...0x202e, 0x2028...0x2029, 0x2066...0x2069, 0xfeff,
      0xfdd0...0xfdef, 0xfff9...0xfffb:
      true
    default: scalar.value & 0xfffe == 0xfffe
    }
  }
}

extension Character {
  /// Whether it is a letter of a writing with capitals, in which words are parted by hyphens.
  fileprivate var isCased: Bool { isLowercase || isUppercase }
}
