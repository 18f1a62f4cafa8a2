/// A table of a network folder.
///
/// The order of the cases is the order in which faults and files are listed.
public enum TableName: String, CaseIterable, Hashable, Sendable {
  /// The partners.
  case partners
  /// The links.
  case links
  /// The themes.
  case themes
  /// The sources.
  case sources
  /// The statements.
  case statements

  /// The name of its file, such as `partners.csv`.
  public var file: String { rawValue + ".csv" }

  /// What its rows are called in French.
  var french: String {
    switch self {
    case .partners: "partenaires"
    case .links: "liens"
    case .themes: "thèmes"
    case .sources: "sources"
    case .statements: "énoncés"
    }
  }

  /// The same after `de`, which becomes `d'` before a vowel.
  var ofFrench: String { self == .statements ? "d'\(french)" : "de \(french)" }
}
