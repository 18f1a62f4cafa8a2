import PartnerGraph

/// The errors of the program in French, found by their English form.
///
/// A sentence is written once, in English, where it is thrown; the lists beside this file hold its
/// French form. `{name}` stands for a value, the same in both; `{name*}` for a part that stands in the
/// lists itself, and `{name~}` for one that may; `{line}` is a number. Of sentences of the same form the
/// longest holds.
struct FrenchSentences {
  /// A sentence in both languages.
  typealias Pair = (english: String, french: String)

  /// A sentence of pieces.
  private struct Pattern {
    enum Piece {
      case text([UInt8])
      /// A value; whether it is put into French, and whether it must be.
      case value(String, isSentence: Bool, isNeeded: Bool)
    }

    let pieces: [Piece]

    init(_ text: String) {
      var pieces: [Piece] = []
      var rest = text[...]
      while let start = rest.firstIndex(of: "{"), let close = rest[start...].firstIndex(of: "}") {
        if start > rest.startIndex { pieces.append(.text(Array(rest[..<start].utf8))) }
        let name = rest[rest.index(after: start)..<close]
        let isNeeded = name.hasSuffix("*")
        pieces.append(
          .value(
            name.filter { $0 != "*" && $0 != "~" }, isSentence: isNeeded || name.hasSuffix("~"),
            isNeeded: isNeeded))
        rest = rest[rest.index(after: close)...]
      }
      if !rest.isEmpty { pieces.append(.text(Array(rest.utf8))) }
      self.pieces = pieces
    }

    /// How many bytes are no value: of two patterns the one with more says more.
    var weight: Int {
      pieces.reduce(0) { sum, piece in
        if case .text(let text) = piece { sum + text.count } else { sum }
      }
    }
  }

  private let entries: [(english: Pattern, french: Pattern)]

  /// How deep a sentence may stand inside another.
  private static let greatestDepth = 5

  /// Every sentence that the program knows in French.
  static let all = FrenchSentences(
    command + arguments + networks + databases + files + formats + maps)

  /// Makes a catalogue of some sentences.
  init(_ pairs: [Pair]) {
    entries = pairs.map { pair in
      // Before high signs French has blanks at which no line is broken.
      let french = Language.french.choose(english: "", french: pair.french)
      return (Pattern(pair.english), Pattern(french))
    }.sorted { $0.english.weight > $1.english.weight }
  }

  /// A sentence in French, or as it is if it is not known; each line is a sentence.
  func french(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let indent = line.prefix { $0 == " " }
        return indent
          + (sentence(Array(line.dropFirst(indent.count).utf8)[...], depth: 0)
            ?? String(line.dropFirst(indent.count)))
      }.joined(separator: "\n")
  }

  /// A known sentence in French.
  private func sentence(_ text: ArraySlice<UInt8>, depth: Int) -> String? {
    guard depth < Self.greatestDepth, !text.isEmpty, text.count < 4_096 else { return nil }
    for entry in entries {
      var values: [String: String] = [:]
      guard match(entry.english.pieces[...], text, &values, depth) else { continue }
      return entry.french.pieces.reduce(into: "") { result, piece in
        switch piece {
        case .text(let text): result += String(decoding: text, as: UTF8.self)
        case .value(let name, _, _): result += values[name] ?? ""
        }
      }
    }
    return nil
  }

  /// Whether a text is of the form of some pieces, and the values in it.
  private func match(
    _ pieces: ArraySlice<Pattern.Piece>, _ text: ArraySlice<UInt8>,
    _ values: inout [String: String], _ depth: Int
  ) -> Bool {
    guard let first = pieces.first else { return text.isEmpty }
    let rest = pieces.dropFirst()
    switch first {
    case .text(let literal):
      return text.starts(with: literal)
        && match(rest, text.dropFirst(literal.count), &values, depth)
    case .value(let name, let isSentence, let isNeeded):
      for end in ends(before: rest.first, in: text) {
        let part = text[text.startIndex..<end]
        // A line has a number, so that no other text between colons is taken for one.
        if name == "line", !part.allSatisfy({ (48...57).contains($0) }) { continue }
        var found = values
        guard match(rest, text[end...], &found, depth) else { continue }
        let french = isSentence ? sentence(part, depth: depth + 1) : nil
        if isNeeded, french == nil { continue }
        found[name] = french ?? String(decoding: part, as: UTF8.self)
        values = found
        return true
      }
      return false
    }
  }

  /// Where a value may end that stands before a piece: the places where that piece begins.
  private func ends(before piece: Pattern.Piece?, in text: ArraySlice<UInt8>) -> [Int] {
    guard case .text(let literal)? = piece, let head = literal.first else { return [text.endIndex] }
    return text.indices.dropFirst().filter { place in
      text[place] == head && text[place...].starts(with: literal)
    }
  }
}
