import PartnerGraph

/// Writes a dossier as one HTML file that needs nothing else: styles and picture are inside, no script.
struct DossierHTML {
  let dossier: Dossier

  /// The file.
  func encoded() -> [UInt8] {
    let language = dossier.language.rawValue
    let body = head() + picture() + table() + blocks() + sources()
    return Array(
      """
      <!doctype html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Self.escaped(dossier.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(body)<footer>\(Self.escaped(dossier.foot))</footer>
      </body>
      </html>

      """.utf8)
  }

  private func head() -> String {
    let figures = dossier.figures.map {
      "<div><dt>\(Self.escaped($0.name))</dt><dd>\(Self.escaped($0.value))</dd></div>\n"
    }.joined()
    return "<header>\n<h1>\(Self.escaped(dossier.title))</h1>\n"
      + (figures.isEmpty ? "" : "<dl>\n\(figures)</dl>\n") + "</header>\n"
  }

  /// The picture without what stands before it in a file of its own.
  private func picture() -> String {
    guard let start = dossier.picture.range(of: "<svg")?.lowerBound else { return "" }
    // The first page holds the table too; each row of it takes 7 mm or so.
    let height = max(110, min(175, 215 - 7 * (dossier.table?.rows.count ?? 0)))
    return "<figure style=\"--most: \(height)mm\">\n\(dossier.picture[start...])</figure>\n"
  }

  private func table() -> String {
    guard let table = dossier.table, !table.rows.isEmpty else { return "" }
    let header = Self.header(table.header, table.rows)
    return "<table class=\"main\">\n<thead><tr>\(header)</tr></thead>\n<tbody>\n"
      + table.rows.map(row).joined() + "</tbody>\n</table>\n"
  }

  /// The cells of a header; over numbers they stand on the right as these do.
  private static func header(_ cells: [String], _ rows: [[String]]) -> String {
    cells.enumerated().map { column, cell in
      let isNumber = rows.allSatisfy { $0.indices.contains(column) && Self.isNumber($0[column]) }
      return "<th scope=\"col\"\(isNumber ? " class=\"number\"" : "")>\(escaped(cell))</th>"
    }.joined()
  }

  private func row(_ cells: [String]) -> String {
    "<tr>"
      + cells.map { cell in
        let kind = Self.isNumber(cell) ? " class=\"number\"" : isDate(cell) ? " class=\"date\"" : ""
        return "<td\(kind)>\(Self.escaped(cell))</td>"
      }.joined() + "</tr>\n"
  }

  private func isDate(_ cell: String) -> Bool { PartialDate(cell) != nil }

  private static func isNumber(_ cell: String) -> Bool {
    cell.first.map { $0.isNumber || "+−".contains($0) } ?? false
      && cell.allSatisfy { $0.isNumber || "+−.,%\u{a0}\u{202f} EUR/".contains($0) }
  }

  private func blocks() -> String {
    guard !dossier.blocks.isEmpty else { return "" }
    let title = dossier.language.choose(english: "In detail", french: "En détail")
    var html = "<section class=\"detail\">\n<h2>\(title)</h2>\n"
    for block in dossier.blocks {
      switch block {
      case .heading(let text): html += "<h3>\(Self.escaped(text))</h3>\n"
      case .paragraph(let text): html += "<p>\(Self.escaped(text))</p>\n"
      case .item(let time, let name, let detail):
        html +=
          "<p class=\"item\">" + (time.isEmpty ? "" : "<time>\(Self.escaped(time))</time> ")
          + "<strong>\(Self.escaped(name))</strong>"
          + (detail.isEmpty ? "" : " <span>\(Self.escaped(detail))</span>") + "</p>\n"
      case .reason(let amount, let text):
        html +=
          "<p class=\"reason\">" + (amount.isEmpty ? "" : "<b>\(Self.escaped(amount))</b> ")
          + Self.escaped(text) + "</p>\n"
      case .figures(let rows):
        let header = Self.header(rows.first ?? [], Array(rows.dropFirst()))
        html +=
          "<table>\n<thead><tr>\(header)</tr></thead>\n<tbody>\n"
          + rows.dropFirst().map(row).joined() + "</tbody>\n</table>\n"
      }
    }
    return html + "</section>\n"
  }

  private func sources() -> String {
    guard !dossier.sources.isEmpty else { return "" }
    return "<section class=\"sources\">\n<h2>Sources</h2>\n"
      + dossier.sources.map { "<p>\(Self.escaped($0))</p>\n" }.joined() + "</section>\n"
  }

  /// A text that stays a text in HTML.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Terminal.clean(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let style = """
    @page { size: A4; margin: 13mm 14mm 15mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "DejaVu Sans", sans-serif;
        color: #556; } }
    * { box-sizing: border-box; }
    body { font: 9.5pt/1.4 "DejaVu Sans", "Noto Sans", Arial, sans-serif; color: #1b2430;
      max-width: 190mm; margin: 0 auto; padding: 8mm; background: #fff; }
    h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 3mm; color: #12395b; }
    h2 { font-size: 12pt; margin: 5mm 0 2mm; color: #12395b; border-bottom: .4mm solid #12395b; }
    h3 { font-size: 10pt; margin: 3.5mm 0 1mm; color: #12395b; break-after: avoid; }
    dl { display: flex; flex-wrap: wrap; gap: 2mm; margin: 0 0 3mm; }
    dl div { border: .2mm solid #b9c4cf; border-radius: 1mm; padding: 1.2mm 3mm; min-width: 24mm; }
    dt { font-size: 7.5pt; color: #4a5764; }
    dd { margin: 0; font-size: 11pt; font-weight: bold; }
    figure { margin: 0 0 3mm; text-align: center; break-inside: avoid; }
    figure svg { width: 100%; height: auto; max-height: var(--most, 140mm); }
    table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; font-size: 8.5pt; }
    thead { display: table-header-group; }
    th { text-align: left; background: #e8eef4; font-weight: bold; }
    th, td { padding: .8mm 1.8mm; border-bottom: .2mm solid #c9d2da; vertical-align: top; }
    tr { break-inside: avoid; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    td.number, .date { white-space: nowrap; }
    p { margin: 0 0 .7mm; }
    .item + p:not(.item):not(.reason), .reason + p:not(.item):not(.reason) { margin-top: 2mm; }
    .detail, .sources { font-size: 7.5pt; line-height: 1.28; }
    .detail h2, .sources h2 { column-span: all; }
    .detail table { font-size: 7.5pt; }
    .item { margin-top: 1.5mm; break-after: avoid; }
    .item span { color: #4a5764; }
    time { display: inline-block; min-width: 20mm; font-variant-numeric: tabular-nums; }
    .reason { margin-left: 4mm; }
    .reason b { display: inline-block; min-width: 9mm; }
    .sources p { font-size: 7.2pt; color: #333d48; overflow-wrap: anywhere; }
    footer { margin-top: 2mm; font-size: 7.5pt; color: #4a5764; }
    @media print { body { padding: 0; max-width: none; }
      .detail { break-before: page; columns: 2; column-gap: 7mm; }
      .detail h2 { margin-top: 0; } }
    """
}
