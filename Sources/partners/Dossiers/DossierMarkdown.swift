/// Writes a dossier as Markdown.
struct DossierMarkdown {
  let dossier: Dossier

  /// The file; it has no picture.
  func encoded() -> [UInt8] {
    var lines = ["# " + Self.escaped(dossier.title), ""]
    lines += dossier.figures.map {
      "- **\(Self.escaped($0.name))** \(Self.escaped($0.value))"
    }
    if let table = dossier.table, !table.rows.isEmpty {
      lines += [""] + Self.table([table.header] + table.rows)
    }
    lines.append("")
    for block in dossier.blocks { lines += self.lines(for: block) }
    if !dossier.sources.isEmpty {
      lines += ["", "## Sources", ""] + dossier.sources.map { "- " + Self.escaped($0) }
    }
    return Array(
      (lines + ["", "*\(Self.escaped(dossier.foot))*", ""]).joined(separator: "\n").utf8)
  }

  private func lines(for block: Dossier.Block) -> [String] {
    switch block {
    case .heading(let text): ["", "## " + Self.escaped(text), ""]
    case .paragraph(let text): ["", Self.escaped(text)]
    case .item(let time, let name, let detail):
      [
        "",
        "**" + Self.escaped((time.isEmpty ? "" : time + " ") + name) + "** "
          + Self.escaped(detail), "",
      ]
    case .reason(let amount, let text):
      ["- " + Self.escaped((amount.isEmpty ? "" : amount + " ") + text)]
    case .figures(let rows): [""] + Self.table(rows)
    }
  }

  private static func table(_ rows: [[String]]) -> [String] {
    guard let header = rows.first else { return [] }
    func line(_ cells: [String]) -> String {
      "| " + cells.map { escaped($0) }.joined(separator: " | ") + " |"
    }
    return [line(header), "|" + header.map { _ in " --- |" }.joined()]
      + rows.dropFirst().map(line)
  }

  /// A text whose signs have no meaning in Markdown or in the HTML that it may become.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Terminal.clean(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~": escaped += "\\\(scalar)"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
