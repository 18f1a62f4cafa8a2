import PartnerGraph
import PartnerText

extension SearchField {
  /// The field for people.
  func label(in language: Language) -> String {
    switch self {
    case .name: language.choose(english: "name", french: "nom")
    case .alias: "alias"
    case .theme: language.choose(english: "theme", french: "thème")
    case .note: "note"
    }
  }
}

extension SearchQuality {
  /// How well something matches, for people.
  func label(in language: Language) -> String {
    switch self {
    case .identifier: language.choose(english: "identifier", french: "identifiant")
    case .whole: language.choose(english: "whole", french: "entier")
    case .begins: language.choose(english: "begins", french: "commence ainsi")
    case .words: language.choose(english: "words", french: "mots")
    case .beginnings: language.choose(english: "beginnings", french: "débuts de mots")
    case .mistyped: language.choose(english: "mistyped", french: "aux fautes près")
    case .someWords: language.choose(english: "some words", french: "quelques mots")
    }
  }
}
