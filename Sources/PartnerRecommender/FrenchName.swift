/// Sets the name of a partner into a French sentence: `la Sarre`, `du Port de Kiel`, `d'Ushuaïa`.
///
/// Whether a name takes an article is told by its first word (`Université`, `Port`, `Association`),
/// or for a territory by its ending; the names of cities and companies take none.
struct FrenchName {
  /// The name with its article, as it stands within a sentence: `la Sarre`, `Le Havre`, `Kiel`.
  let withArticle: String
  /// The article in small letters, with the space that follows it; empty for none.
  private let article: String
  /// The name without the article.
  private let name: String
  /// Whether one is `en` or `au` it, as in a country, not `dans` it.
  private let isLand: Bool

  /// A name as it is written, with or without an article, of a territory or of something else.
  init(_ text: String, isTerritory: Bool) {
    for article in ["le ", "la ", "les ", "l'", "l’"] where text.lowercased().hasPrefix(article) {
      (withArticle, self.article) = (text, article)
      name = String(text.dropFirst(article.count))
      isLand = false
      return
    }
    name = text
    article = Self.article(of: text, isTerritory: isTerritory)
    withArticle = article + text
    isLand = isTerritory && Self.isLand(text)
  }

  /// `de la Sarre`, `du Port`, `des Pays-Bas`, `d'Ushuaïa`, `de Kiel`.
  var afterDe: String {
    switch article {
    case "le ": "du \(name)"
    case "les ": "des \(name)"
    case "": Self.beginsWithVowel(name) ? "d'\(name)" : "de \(name)"
    default: "de \(withArticle)"
    }
  }

  /// `à la Sarre`, `au Port`, `aux Pays-Bas`, `à Kiel`.
  var afterA: String {
    switch article {
    case "le ": "au \(name)"
    case "les ": "aux \(name)"
    default: "à \(withArticle)"
    }
  }

  /// `que la Sarre`, `qu'Ushuaïa`.
  var afterQue: String {
    article.isEmpty && Self.beginsWithVowel(name) ? "qu'\(name)" : "que \(withArticle)"
  }

  /// Where something is: `à Kiel`, `au Havre`, `en Bretagne`, `au Québec`, `dans le Finistère`.
  var inside: String {
    if article.isEmpty || withArticle.first?.isUppercase == true { return afterA }
    guard isLand else { return "dans \(withArticle)" }
    switch article {
    case "le ", "les ": return afterA
    default: return "en \(name)"
    }
  }

  /// A name in small letters; one in capitals mostly lacks its accents, and the first word has them again.
  private static func accented(_ text: String) -> String {
    let name = text.lowercased()
    let word = name.prefix { $0 != " " }
    guard let whole = unaccented[String(word)] else { return name }
    return whole + name.dropFirst(word.count)
  }

  /// Words that take an article, as they are written without accents.
  private static let unaccented: [String: String] = {
    let bare: [Character: Character] = ["é": "e", "è": "e", "ê": "e", "ô": "o", "â": "a", "î": "i"]
    var words: [String: String] = [:]
    for word in masculine.union(feminine).union(plural) {
      let plain = String(word.map { bare[$0] ?? $0 })
      if plain != word, !masculine.union(feminine).contains(plain) { words[plain] = word }
    }
    return words
  }()

  private static func article(of text: String, isTerritory: Bool) -> String {
    let first = Self.accented(text).prefix { $0 != " " && $0 != "-" && $0 != "'" && $0 != "’" }
    let word = String(first)
    if text.contains(" ") || !isTerritory {
      if plural.contains(word) { return "les " }
      if masculine.contains(word) { return beginsWithVowel(text) ? "l'" : "le " }
      if feminine.contains(word) { return beginsWithVowel(text) ? "l'" : "la " }
      if text.hasPrefix("World Trade Center") { return "le " }
    }
    return isTerritory ? articleOfTerritory(text) : ""
  }

  /// Whether a territory is spoken of as countries are: not a department, a bay or a community.
  private static func isLand(_ text: String) -> Bool {
    let name = text.lowercased()
    if name == "terre de feu" { return true }
    let word = String(name.prefix { $0 != " " })
    if name != word, masculine.union(feminine).contains(word) { return false }
    return !within.contains { name.hasPrefix($0) }
  }

  private static func articleOfTerritory(_ text: String) -> String {
    let name = text.lowercased()
    if name.contains("métropole") || name.contains("agglomération") { return "" }
    if name.hasSuffix("unis") || name.hasSuffix("-bas") || pluralTerritories.contains(name) {
      return "les "
    }
    let isMasculine = masculineTerritories.contains { name.hasPrefix($0) }
    guard isMasculine || name.hasSuffix("e") || feminineTerritories.contains(name) else {
      return ""
    }
    if beginsWithVowel(text) { return "l'" }
    return isMasculine ? "le " : "la "
  }

  /// Whether `le` and `de` lose their vowel before a text; an H is taken to be aspirated.
  static func beginsWithVowel(_ text: String) -> Bool {
    text.first.map { "aàâäeéèêëiîïoôöuùûüœæ".contains($0.lowercased()) } ?? false
  }

  private static let masculine: Set<String> = [
    "actipôle", "aéroport", "aquarium", "arsenal", "bureau", "campus", "canton", "carnaval",
    "centre",
    "cercle", "club", "cluster", "collège", "comité", "comté", "conseil", "conservatoire",
    "consulat", "contrat",
    "département", "festival", "forum", "gouvernement", "groupe", "groupement", "hôpital",
    "institut", "laboratoire", "lycée", "mémorial", "ministère", "mouvement", "musée",
    "observatoire", "office", "parc", "parlement",
    "pôle", "port", "programme", "projet", "réseau", "salon", "secrétariat", "service", "shogunat",
    "symposium", "syndicat", "technopole", "technopôle", "théâtre", "état", "webinaire",
  ]

  private static let feminine: Set<String> = [
    "académie", "agence", "ambassade", "assemblée", "association", "baie", "banque", "base",
    "bibliothèque", "caisse", "cci", "chambre", "commission", "communauté", "compagnie",
    "confédération", "conférence", "coopération", "délégation", "direction", "école", "expédition",
    "exposition",
    "faculté", "fédération", "fête", "filière", "foire", "fondation", "goélette", "grande",
    "journée",
    "maison", "mission", "métropole", "organisation", "plateforme", "préfecture", "présentation",
    "province", "rade", "région", "semaine", "société", "soirée", "terre", "union", "université",
    "ville", "zone",
  ]

  private static let plural: Set<String> = [
    "assises", "fêtes", "journées", "missions", "nations", "rencontres",
  ]

  private static let masculineTerritories = [
    "afghanistan", "bade-wurtemberg", "bénin", "brandebourg", "brésil", "burkina", "cambodge",
    "cameroun", "canada", "chili", "chubut", "colorado", "congo", "danemark", "devon", "finistère",
    "gabon", "ghana", "grand est", "japon", "kenya", "laos", "liban", "luxembourg", "maghreb",
    "mali",
    "maroc", "mexique", "morbihan", "mozambique", "népal", "niger", "nord", "pakistan",
    "pérou", "portugal", "québec", "rwanda", "royaume-uni", "schleswig-holstein", "sénégal",
    "tchad", "texas", "togo", "venezuela", "viêt nam", "vietnam", "zimbabwe",
  ]

  /// Territories that one is `dans`, not `en` or `au`.
  private static let within = [
    "asturies", "bade-wurtemberg", "brandebourg", "chubut", "cornouailles", "creuse", "devon",
    "drôme", "finistère", "flandres", "grand est", "manche", "morbihan", "nord", "pouilles",
    "sarthe", "schleswig-holstein", "somme", "vendée",
  ]

  private static let feminineTerritories: Set<String> = [
    "andalucía", "california", "île-de-france",
  ]

  private static let pluralTerritories: Set<String> = [
    "pouilles", "asturies", "flandres", "philippines", "émirats arabes unis",
  ]
}
