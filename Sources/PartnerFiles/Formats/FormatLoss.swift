public import PartnerGraph

/// Something of a network that a format could not carry.
public struct FormatLoss: Hashable, Sendable {
  /// What is lost.
  public enum Subject: Hashable, Sendable {
    /// A property of the network itself: `name`, `title`, `licence`.
    case property(String)
    /// Rows of a table.
    case rows(TableName)
    /// Cells of a column.
    case cells(TableName, column: String)
    /// Control characters, which XML has none of; U+FFFD stands in their place.
    case controlCharacters
    /// The end of texts that are longer than a cell of a workbook may be.
    case longTexts
    /// The place of links of which an end has no coordinate.
    case linksWithoutPlace
    /// The line of links whose ends are at one place.
    case linksAtOnePlace
    /// The place of partners that have neither a coordinate nor a city that has one.
    case partnersWithoutPlace
  }

  /// What is lost.
  public let subject: Subject
  /// How many of them, at least 1.
  public let count: Int

  /// Makes a loss.
  public init(_ subject: Subject, count: Int) {
    self.subject = subject
    self.count = count
  }

  /// The losses whose count is not 0.
  static func list(_ losses: [(subject: Subject, count: Int)]) -> [FormatLoss] {
    losses.filter { $0.count > 0 }.map { FormatLoss($0.subject, count: $0.count) }
  }
}

extension FormatLoss: CustomStringConvertible {
  /// A sentence for people, in English.
  public var description: String { sentence(in: .english) }

  /// The sentence in a language.
  ///
  /// - Complexity: O(*l*), where *l* is the length of the names in it.
  public func sentence(in language: Language) -> String {
    language.choose(english: english, french: french)
  }

  private var english: String {
    func counted(_ one: String, _ many: String) -> String {
      count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
    switch subject {
    case .property(let name):
      return "the \(name) of the network is not carried"
    case .rows(let table):
      return counted("row", "rows") + " of \(table.rawValue) \(count == 1 ? "is" : "are")"
        + " not carried"
    case .cells(let table, let column):
      return counted("value", "values") + " of column '\(FileFault.shown(column))' of "
        + "\(table.rawValue) \(count == 1 ? "is" : "are") not carried"
    case .controlCharacters:
      return counted("control character is", "control characters are") + " replaced by U+FFFD"
    case .longTexts:
      return counted("text is", "texts are") + " cut at 32 767 characters, which a cell has at most"
    case .linksWithoutPlace:
      return counted("link has", "links have") + " no line, because an end has no coordinate"
    case .linksAtOnePlace:
      return counted("link has", "links have") + " no line, because both ends are at one place"
    case .partnersWithoutPlace:
      return counted("partner has", "partners have") + " no point, because no coordinate is known"
    }
  }

  private var french: String {
    func counted(_ one: String, _ many: String) -> String {
      count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
    switch subject {
    case .property(let name):
      let names = [
        "name": "le nom", "title": "le titre", "translated title": "le titre traduit",
        "licence": "la licence",
      ]
      return "\(names[name] ?? "« \(name) »") du réseau n'est pas dans le fichier"
    case .rows(let table):
      return counted("ligne", "lignes") + " \(table.ofFrench) \(count == 1 ? "n'est" : "ne sont")"
        + " pas dans le fichier"
    case .cells(let table, let column):
      return counted("valeur", "valeurs") + " de la colonne « \(FileFault.shown(column)) » "
        + "\(table.ofFrench) \(count == 1 ? "n'est" : "ne sont") pas dans le fichier"
    case .controlCharacters:
      return counted("caractère de contrôle est remplacé", "caractères de contrôle sont remplacés")
        + " par U+FFFD"
    case .longTexts:
      return counted("texte est coupé", "textes sont coupés")
        + " à 32 767 caractères, le plus qu'une cellule contienne"
    case .linksWithoutPlace:
      return counted("lien n'a", "liens n'ont")
        + " pas de ligne, car un bout n'a pas de coordonnées"
    case .linksAtOnePlace:
      return counted("lien n'a", "liens n'ont")
        + " pas de ligne, car les deux bouts sont au même endroit"
    case .partnersWithoutPlace:
      return counted("partenaire n'a", "partenaires n'ont")
        + " pas de point, car aucune coordonnée n'est connue"
    }
  }
}
