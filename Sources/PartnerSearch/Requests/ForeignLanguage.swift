public import PartnerGraph

/// A language that requests come in and that is not read.
public enum ForeignLanguage: String, Hashable, Sendable, CaseIterable {
  case german = "de"
  case spanish = "es"
  case italian = "it"
  case portuguese = "pt"
  case dutch = "nl"

  /// Its name in French or English.
  public func name(in language: Language) -> String {
    switch (self, language) {
    case (.german, .french): "allemand"
    case (.german, _): "German"
    case (.spanish, .french): "espagnol"
    case (.spanish, _): "Spanish"
    case (.italian, .french): "italien"
    case (.italian, _): "Italian"
    case (.portuguese, .french): "portugais"
    case (.portuguese, _): "Portuguese"
    case (.dutch, .french): "néerlandais"
    case (.dutch, _): "Dutch"
    }
  }

  /// The language that a text seems to be in: at least three of its words, and one in five, are little
  /// words of it and of neither French nor English; nothing otherwise.
  ///
  /// - Complexity: O(*t*), where *t* is the number of words.
  static func spoken(in tokens: [RequestToken]) -> ForeignLanguage? {
    let counts = allCases.map { language in
      (language, tokens.count { words[language]?.contains($0.text) == true })
    }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 >= 3, best.1 * 5 >= tokens.count else {
      return nil
    }
    let known = tokens.count {
      PlainWords.tellingEnglish.contains($0.text) || PlainWords.tellingFrench.contains($0.text)
    }
    return best.1 > known ? best.0 : nil
  }

  private static let words: [ForeignLanguage: Set<String>] = [
    .german: PlainWords.set(
      """
      wir,suchen,suche,sucht,ich,und,oder,der,die,das,den,dem,ein,eine,einen,einer,einem,fur,mit,von,aus,
      im,ist,sind,nicht,kein,keine,zu,zum,zur,auf,uber,bei,nach,unser,unsere,haben,mochten,stadt
      """),
    .spanish: PlainWords.set(
      """
      somos,buscamos,busco,busca,una,uno,con,para,por,los,las,el,del,y,que,no,nuestra,nuestro,queremos,
      necesitamos,empresa,ciudad,sobre,como,o
      """),
    .italian: PlainWords.set(
      """
      siamo,cerchiamo,cerco,cerca,una,uno,con,per,il,lo,gli,della,del,dei,delle,di,che,non,nostra,nostro,
      vogliamo,e,o,nel,nella,azienda
      """),
    .portuguese: PlainWords.set(
      """
      somos,procuramos,procuro,procura,uma,um,com,para,por,os,as,da,do,das,dos,e,que,nao,nossa,nosso,
      queremos,precisamos,empresa,cidade,em,na
      """),
    .dutch: PlainWords.set(
      """
      wij,we,zoeken,ik,zoek,zoekt,een,met,voor,het,de,van,en,niet,geen,onze,ons,willen,bedrijf,stad,zijn,
      naar,op,bij
      """),
  ]
}
