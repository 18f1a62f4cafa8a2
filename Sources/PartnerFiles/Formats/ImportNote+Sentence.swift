public import PartnerGraph

extension ImportNote: CustomStringConvertible {
  /// A sentence for people, in English.
  public var description: String { sentence(in: .english) }

  /// The sentence in a language.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the names in it.
  public func sentence(in language: Language) -> String {
    let (english, french) =
      mending ?? assumption ?? omission ?? sheetSentence ?? folderSentence ?? ("", "")
    return language.choose(english: english, french: french)
  }

  /// What was assumed of nodes and edges.
  private var assumption: (english: String, french: String)? {
    switch self {
    case .identifiersMended(let table, let count):
      (
        "\(count) with ';' or a line end in the identifier, now ',' or a blank: \(table.rawValue)",
        "\(count) à l'identifiant avec « ; » ou une fin de ligne, devenus « , » ou un blanc : "
          + table.french
      )
    case .partnerKindAssumed(let kind, let count):
      (
        "\(count) without a kind that is known, taken to be '\(kind.rawValue)': partners",
        "\(count) sans nature connue, pris pour « \(kind.label(in: .french)) » : partenaires"
      )
    case .linkKindAssumed(let kind, let count):
      (
        "\(count) without a kind that is known, taken to be '\(kind.rawValue)': links",
        "\(count) sans nature connue, pris pour « \(kind.label(in: .french)) » : liens"
      )
    case .namesMade(let count):
      (
        "\(count) without a name, named by their identifier: partners",
        "\(count) sans nom, appelés par leur identifiant : partenaires"
      )
    case .linkIdentifiersMade(let count):
      (
        "\(count) without an identifier, which was made of their ends and kind: links",
        "\(count) sans identifiant, qui est fait de leurs bouts et de leur nature : liens"
      )
    default: nil
    }
  }

  /// What was made or left out so that nodes and edges are a network.
  private var mending: (english: String, french: String)? {
    switch self {
    case .sheetRead(let name, let others):
      choiceSentence(name, others)
    case .formulasUnworked(let count):
      (
        "\(count) without a value, read as empty; save the workbook once in a spreadsheet: formulas",
        "\(count) sans valeur, lues comme vides ; enregistrez le classeur dans un tableur : formules"
      )
    case .rowsMade(let table, let count):
      (
        "\(count) named and not described, made with their identifier: \(table.rawValue)",
        "\(count) nommés et non décrits, créés avec leur identifiant : \(table.french)"
      )
    case .cityKept(let count):
      (
        "\(count) whose city is no partner, kept in column 'city name': partners",
        "\(count) dont la ville n'est pas un partenaire, gardée dans la colonne « city name » : "
          + "partenaires"
      )
    case .loopsLeftOut(let count):
      (
        "\(count) left out because they join a partner with itself: links",
        "\(count) omis parce qu'ils joignent un partenaire à lui-même : liens"
      )
    default: nil
    }
  }

  /// What was left out, and what registers lack.
  private var omission: (english: String, french: String)? {
    switch self {
    case .partsLeftOut(let what, let count):
      (
        "\(count) left out because a network has no place for it: \(what.label(in: .english))",
        "\(count) omis, faute de place dans un réseau : \(what.label(in: .french))"
      )
    case .columnsLeftOut(let file, let columns):
      columnsSentence(file, columns)
    case .valuesLeftOut(let file, let column, let count):
      (
        "\(file): \(count) of column '\(column)' left out because they cannot be read",
        "\(file) : \(count) de la colonne « \(column) » omis, car illisibles"
      )
    case .rowsJoined(let file, let count):
      (
        "\(file): \(count) that repeat a partner in a project, joined, their amounts added: rows",
        "\(file) : \(count) qui répètent un partenaire d'un projet, réunies, montants ajoutés : lignes"
      )
    case .rowsMended(let file, let count):
      (
        "\(file): \(count) with quotes that are not doubled, read all the same: rows",
        "\(file) : \(count) aux guillemets non doublés, lues quand même : lignes"
      )
    case .numbersMissing(let file, let count):
      (
        "\(file): \(count) without a number, told apart by name and country: partners",
        "\(file) : \(count) sans numéro, distingués par leur nom et leur pays : partenaires"
      )
    case .fileMissing(let file, let table):
      (
        "\(file) is not there, so there are no \(table.rawValue)",
        "\(file) n'est pas là ; il n'y a donc pas \(table.ofFrench)"
      )
    default: nil
    }
  }

  private func choiceSentence(
    _ name: String, _ others: [String]
  ) -> (english: String, french: String) {
    let more = others.count > 8 ? ", ..." : ""
    let shown = others.prefix(8).map { FileFault.shown($0) }
    let english = shown.map { "'\($0)'" }.joined(separator: ", ") + more
    let french = shown.map { "« \($0) »" }.joined(separator: ", ") + more
    let chosen = FileFault.shown(name)
    return (
      "sheet '\(chosen)' is read, and not \(english) (--sheet NAME)",
      "la feuille « \(chosen) » est lue, et non \(french) (--sheet NOM)"
    )
  }

  private func columnsSentence(
    _ file: String, _ columns: [Column]
  ) -> (english: String, french: String) {
    let list = columns.map { "\(FileFault.shown($0.name)) (\($0.count))" }.joined(separator: ", ")
    return (
      "\(file): left out because a network has no place for it: \(list)",
      "\(file) : omis, faute de place dans un réseau : \(list)"
    )
  }

  /// What was assumed of spreadsheets.
  private var sheetSentence: (english: String, french: String)? {
    switch self {
    case .encodingRead(let name):
      (
        "the file is not UTF-8 and was read as \(name)",
        "le fichier n'est pas en UTF-8 et a été lu en \(name)"
      )
    case .columnRead(let table, let column, let known):
      (
        "\(table.rawValue): '\(FileFault.shown(column))' is read as '\(known)'",
        "\(table.french) : « \(FileFault.shown(column)) » est lue comme « \(known) »"
      )
    case .sheetRowsJoined(let count):
      (
        "\(count) joined with an earlier one of the same name or ends: rows",
        "\(count) réunies avec une autre, plus haut, de même nom ou de mêmes bouts : lignes"
      )
    case .columnLeftOut(let file, let column):
      (
        "\(FolderPath.name(file)): column '\(FileFault.shown(column))' is left out; no person is kept",
        "\(FolderPath.name(file)) : la colonne « \(FileFault.shown(column)) » est omise ; aucune "
          + "personne n'est gardée"
      )
    case .linkColumnKept(let column):
      (
        "column '\(FileFault.shown(column))' speaks of a link and is kept as it is; say whose "
          + "partners these are (--of NAME) to make links",
        "la colonne « \(FileFault.shown(column)) » parle d'un lien et est gardée telle quelle ; dites "
          + "de qui ce sont les partenaires (--of NOM) pour en faire des liens"
      )
    case .cellsKept(let column, let count):
      (
        "\(count) that cannot be read, kept as they stand in column '\(FileFault.shown(column))': "
          + "cells",
        "\(count) illisibles, gardées telles quelles dans la colonne « \(FileFault.shown(column)) » : "
          + "cellules"
      )
    default: nil
    }
  }

  /// What is lost where folders become one.
  private var folderSentence: (english: String, french: String)? {
    switch self {
    case .includeJoined(let folder, let title, let licence):
      let folder = FileFault.shown(folder)
      let (said, dit) = Self.properties(title, licence)
      return (
        "'\(folder)' becomes one with the folder that includes it; \(said)",
        "« \(folder) » ne fait plus qu'un avec le dossier qui l'inclut ; \(dit)"
      )
    case .descriptionLeftOut(let names):
      let list = names.map { FileFault.shown($0) }.joined(separator: ", ")
      return (
        "datapackage.json is made anew, because folders become one; not kept of it: \(list)",
        "datapackage.json est refait, car des dossiers n'en font plus qu'un ; non gardé : \(list)"
      )
    default: return nil
    }
  }

  /// Which properties of an included folder are not kept.
  private static func properties(
    _ title: String, _ licence: String
  ) -> (english: String, french: String) {
    let (title, licence) = (FileFault.shown(title), FileFault.shown(licence))
    switch (title.isEmpty, licence.isEmpty) {
    case (true, true): return ("it has neither title nor licence", "il n'a ni titre ni licence")
    case (false, true):
      return ("its title '\(title)' is not kept", "son titre « \(title) » n'est pas gardé")
    case (true, false):
      return ("its licence '\(licence)' is not kept", "sa licence « \(licence) » n'est pas gardée")
    case (false, false):
      return (
        "its title '\(title)' and its licence '\(licence)' are not kept",
        "son titre « \(title) » et sa licence « \(licence) » ne sont pas gardés"
      )
    }
  }
}
