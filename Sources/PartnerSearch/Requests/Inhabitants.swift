/// What people call those who live in a town, where no rule makes it from the town's name.
enum Inhabitants {
  /// The folded name of the town whose inhabitants a folded word names, in any gender and number.
  static func place(of word: String) -> String? {
    var stem = word
    for ending in ["nes", "ne", "es", "e", "s"] where word.hasSuffix(ending) {
      let shorter = String(word.dropLast(ending.count))
      let whole = ending.hasPrefix("n") ? shorter + "n" : shorter
      if let place = places[whole] ?? places[shorter] { return place }
      stem = shorter
    }
    return places[word] ?? places[stem]
  }

  private static let places: [String: String] = {
    var places: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let sides = line.split(separator: "|")
      guard sides.count == 2 else { continue }
      for name in PlainWords.list(String(sides[1])) { places[name] = String(sides[0]) }
    }
    return places
  }()

  private static let table = """
    metz|messin
    sarrebruck|sarrebruckois
    saint malo|malouin
    saint brieuc|briochin
    saint etienne|stephanois
    besancon|bisontin
    le havre|havrais
    la rochelle|rochelais
    nice|nicois
    bordeaux|bordelais
    toulouse|toulousain
    marseille|marseillais,phoceen
    lyon|lyonnais
    lille|lillois
    rouen|rouennais
    reims|remois
    tours|tourangeau,tourangelle
    le mans|manceau,mancelle
    poitiers|poitevin
    bourges|berruyer
    cadix|gaditan
    tarente|tarentin
    naples|napolitain,neapolitan
    venise|venitien,venetian
    milan|milanais,milanese
    genes|genois,genoese
    turin|turinois
    rome|romain
    florence|florentin,florentine
    madrid|madrilene
    barcelone|barcelonais
    seville|sevillan
    lisbonne|lisboete,lisbonnais
    porto|portuan
    londres|londonien,londoner
    liverpool|liverpudlian
    manchester|mancunian
    glasgow|glaswegian
    hambourg|hambourgeois,hamburger
    munich|munichois
    cologne|colonais
    breme|bremois
    moscou|moscovite,muscovite
    varsovie|varsovien
    athenes|athenien,athenian
    istanbul|stambouliote
    alger|algerois
    tunis|tunisois
    casablanca|casablancais
    dakar|dakarois
    abidjan|abidjanais
    ouagadougou|ouagalais
    buenos aires|portegne
    rio de janeiro|carioca
    new york|newyorkais,new yorker
    montreal|montrealais
    tokyo|tokyoite
    pekin|pekinois
    anvers|anversois
    gand|gantois
    bruxelles|bruxellois
    geneve|genevois
    quimper|quimperois
    landerneau|landerneen
    douarnenez|douarneniste
    """
}
