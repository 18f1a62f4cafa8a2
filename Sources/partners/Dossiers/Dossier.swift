import PartnerGraph

/// A short document that an officer hands on: key figures, a map, a table, the reasons and the sources.
struct Dossier {
  /// A table: a header, and rows as long as it.
  struct Table {
    let header: [String]
    let rows: [[String]]
  }

  /// A part of the reasons.
  enum Block: Equatable {
    /// A heading.
    case heading(String)
    /// A paragraph.
    case paragraph(String)
    /// A partner, or a visit: when, if it has a time; its name; what stands beside it.
    case item(time: String, name: String, detail: String)
    /// A reason: its part of the score, if it has one, and the sentence.
    case reason(amount: String, text: String)
    /// Rows of numbers.
    case figures([[String]])
  }

  let language: Language
  let title: String
  /// Names and values of the key figures.
  let figures: [(name: String, value: String)]
  let table: Table?
  /// The picture as SVG; empty if there is none.
  let picture: String
  let blocks: [Block]
  /// The sources, in order of their numbers.
  let sources: [String]
  /// Below everything: the network, and how new what it knows is.
  let foot: String
}

extension Dossier {
  /// Makes a document of what a verb prints for people, beside a table and a map.
  init(
    _ network: OpenNetwork, lines: [String], figures: [(name: String, value: String)],
    table: Table?, picture: String
  ) {
    let plain = lines.map(Self.plain)
    language = network.language
    title = Self.withoutIdentifiers(plain.first ?? "")
    self.figures = figures
    self.table = table
    self.picture = picture
    (blocks, sources) = Self.read(Array(plain.dropFirst()))
    let title = network.graph.title.text(in: network.language)
    let date = network.graph.newestDate.map {
      network.say(", known up to \($0)", ", connu jusqu'au \($0)")
    }
    foot = Terminal.clean((title.isEmpty ? network.graph.name : title) + (date ?? ""))
  }

  /// A line without the codes that make it bold or grey on a terminal.
  private static func plain(_ line: String) -> String {
    line.replacing(/\u{1b}\[[0-9]*m/, with: "")
  }

  /// A line without identifiers in brackets, which say nothing to those who do not use the program.
  private static func withoutIdentifiers(_ line: String) -> String {
    line.replacing(/\s*\[[a-z][a-z0-9-]*\]\s?/, with: "  ")
  }

  private static func read(_ lines: [String]) -> (blocks: [Block], sources: [String]) {
    var blocks: [Block] = []
    var sources: [String] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      if line.allSatisfy(\.isWhitespace) { continue }
      if line == "Sources" {
        sources = rest.map { trimmed($0) }
        break
      }
      let table = numbers([line] + rest)
      if table.count > 2 {
        blocks.append(.figures(table))
        rest = rest.dropFirst(table.count - 1)
        continue
      }
      let isFollowed = rest.first.map { indent($0) > 0 } ?? false
      blocks.append(block(line, isFollowed: isFollowed || numbers(Array(rest.prefix(3))).count > 2))
    }
    return (blocks, sources)
  }

  /// The rows of a table that lines begin with: at least three columns, as many in each, and below the header a
  /// number in each row.
  private static func numbers(_ lines: [String]) -> [[String]] {
    var rows: [[String]] = []
    for line in lines {
      guard indent(line) == 0 else { break }
      let cells = columns(line)
      guard cells.count >= 3, rows.first.map({ $0.count == cells.count }) ?? true else { break }
      if !rows.isEmpty, !cells.contains(where: { $0.first?.isNumber == true }) { break }
      rows.append(cells)
    }
    return rows
  }

  private static func columns(_ line: String) -> [String] {
    line.split(separator: /\s{2,}/).map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  private static func trimmed(_ line: String) -> String {
    String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func block(_ line: String, isFollowed: Bool) -> Block {
    let text = trimmed(withoutIdentifiers(line))
    let depth = indent(line)
    if depth >= 4 { return reason(text) }
    if depth > 0 || text.prefixMatch(of: /[0-9]+\.\s/) != nil { return item(text) }
    return isFollowed ? .heading(text) : .paragraph(text)
  }

  private static func reason(_ text: String) -> Block {
    let parts = columns(text)
    if parts.count >= 2, let first = parts[0].first, "+−!".contains(first) {
      return .reason(amount: parts[0], text: parts.dropFirst().joined(separator: " · "))
    }
    return .reason(amount: "", text: parts.joined(separator: " · "))
  }

  private static func item(_ text: String) -> Block {
    var parts = columns(text)
    var time = ""
    if parts.count > 1, parts[0].prefixMatch(of: /[0-9]{2}:[0-9]{2}/) != nil {
      time = parts.removeFirst()
    }
    var name = parts.isEmpty ? "" : parts.removeFirst()
    // What follows a colon says something about what stands before it.
    if parts.isEmpty, let colon = name.firstRange(of: /\s?:\s/) {
      parts = [String(name[colon.upperBound...])]
      name = String(name[..<colon.lowerBound])
    }
    return .item(time: time, name: name, detail: parts.joined(separator: " · "))
  }
}
