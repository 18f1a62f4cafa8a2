import PartnerFiles
import PartnerGraph

/// Shows what the columns of spreadsheets are taken to mean.
struct SheetPreview {
  private let mapping: SheetMapping
  private let sheets: [Sheet]
  private let language: Language

  init(_ mapping: SheetMapping, _ sheets: [Sheet], _ language: Language) {
    self.mapping = mapping
    self.sheets = sheets
    self.language = language
  }

  private func say(_ english: String, _ french: String) -> String {
    language.choose(english: english, french: french)
  }

  /// Prints every column with its meaning and some of its values.
  func printColumns() throws {
    var lines: [String] = []
    for (sheet, table) in zip(sheets, mapping.tables) {
      if !lines.isEmpty { lines.append("") }
      lines.append(Terminal.bold(title(sheet, table)))
      lines += columns(sheet, table)
    }
    try Printing.lines(lines)
  }

  private func title(_ sheet: Sheet, _ table: SheetMapping.Table) -> String {
    let rows = sheet.rows.count
    let what =
      switch table.layout {
      case .partners: say("each a partner", "un partenaire par ligne")
      case .links: say("each a link", "un lien par ligne")
      case .matrix:
        say("each a partner, as the columns are", "partenaires en lignes et en colonnes")
      }
    let header = say("header in line \(sheet.headerLine)", "en-tête ligne \(sheet.headerLine)")
    let count = say(
      "\(rows) row\(rows == 1 ? "" : "s")", "\(rows) ligne\(rows < 2 ? "" : "s")")
    return Terminal.clean(sheet.file)
      + say(": \(count), \(what); \(header)", " : \(count), \(what) ; \(header)")
  }

  private func columns(_ sheet: Sheet, _ table: SheetMapping.Table) -> [String] {
    var text = TextTable([
      say("column", "colonne"), say("read as", "lue comme"), say("filled", "remplies"),
      say("values", "valeurs"),
    ])
    let meanings = Dictionary(
      table.columns.map { ($0.header, $0.meaning) }, uniquingKeysWith: { first, _ in first })
    for (index, header) in sheet.header.enumerated() where table.layout != .matrix {
      let values = sheet.rows.map { $0.cells[index] }.filter { !$0.isEmpty }
      var samples: [String] = []
      for value in values where samples.count < 3 && !samples.contains(value) {
        samples.append(value)
      }
      text.add([
        header, word(meanings[header] ?? .keep), "\(values.count)",
        meanings[header] == .leaveOut ? "" : samples.joined(separator: " · "),
      ])
    }
    for value in table.defaults {
      text.add([
        say("(where nothing is said)", "(si rien n'est dit)"), value.meaning.rawValue, "",
        value.value,
      ])
    }
    return text.lines()
  }

  /// A meaning as it stands in a mapping, with a word for what is not read.
  private func word(_ meaning: SheetMeaning) -> String {
    switch meaning {
    case .keep: say("keep (unknown column)", "keep (colonne inconnue, gardée)")
    case .leaveOut: say("leave out (persons)", "leave out (personnes : omise)")
    default: meaning.rawValue
    }
  }

  /// Prints the first partners and links as they would be, and what to do next.
  func printFirst(of network: Network, written: String?) throws {
    var lines = [
      "",
      say("The first partners would be", "Les premiers partenaires seraient"),
    ]
    lines += network.partners.prefix(3).map { "  " + partner($0) }
    if !network.links.isEmpty {
      lines.append(say("The first links would be", "Les premiers liens seraient"))
      lines += network.links.prefix(3).map { "  " + link($0) }
    }
    lines += ["", NetworkCounts.text(network), next(written)]
    try Printing.lines(lines.map(Terminal.clean))
  }

  private func partner(_ partner: Partner) -> String {
    let place = [partner.city?.rawValue, partner.country?.rawValue].compactMap(\.self)
    let themes = partner.themes.map(\.rawValue).joined(separator: ", ")
    let parts =
      [partner.kind.label(in: language)] + place + [partner.period.label(in: language), themes]
      + partner.extra.map { "\($0.column): \($0.value)" }
    return "\(partner.name.text(in: language))  [\(partner.id)]  "
      + parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func link(_ link: Link) -> String {
    let parts =
      [link.kind.label(in: language), link.period.label(in: language)]
      + [link.themes.map(\.rawValue).joined(separator: ", ")]
      + link.extra.map { "\($0.column): \($0.value)" }
    return "\(link.from) – \(link.to)  " + parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func next(_ written: String?) -> String {
    if let written {
      return say(
        "Nothing is imported yet: change \(written) as you like, and give it by --mapping \(written).",
        "Rien n'est encore importé : modifiez \(written) à votre gré, puis donnez-le par "
          + "--mapping \(written).")
    }
    return say(
      "Nothing is written yet: --yes imports it so; --write-mapping FILE lets you change what "
        + "columns mean.",
      "Rien n'est encore écrit : --yes l'importe ainsi ; --write-mapping FICHIER permet de changer "
        + "le sens des colonnes.")
  }
}
