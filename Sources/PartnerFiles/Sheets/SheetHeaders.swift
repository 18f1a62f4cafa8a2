import PartnerGraph

/// What headers of spreadsheets mean, in French and English, else in German, Spanish and Italian.
struct SheetHeaders {
  /// Headers of names that say nothing of the kind, the likeliest first.
  static let names =
    "nom,name,partenaire,partner,partenaires,partners,nom du partenaire,partner name,organisation,"
    + "organization,organisme,structure,entité,entity,dénomination,raison sociale,intitulé,titre,title,"
    + "libellé,label,nom de la structure,organisation name,nom de l'organisation,who,qui"

  /// Headers of names that say the kind as well.
  static let kindNames: [(Partner.Kind, String)] = [
    (
      .city,
      "ville,city,commune,town,municipalité,municipality,ville partenaire,partner city,ville jumelle,"
        + "ville jumelée,twin town,twin city,sister city,partner town,villes,cities,nom de la ville,"
        + "city name,ville jumelée ou partenaire,collectivité"
    ),
    (
      .company,
      "entreprise,company,société,firme,firm,company name,nom de l'entreprise,entreprises,companies,"
        + "adhérent,membre,member,exposant,exhibitor"
    ),
    (
      .institution,
      "université,university,établissement,institution,école,school,laboratoire,laboratory,institut,"
        + "institute,établissement partenaire,partner university,université partenaire,partner institution"
    ),
    (.club, "club,world trade center"), (.network, "réseau,network"),
    (.event, "événement,event,salon,manifestation"),
    (.project, "projet,project,acronyme du projet"),
    (.region, "région,region,province,département,territoire,territory"),
  ]

  /// Headers of everything else; of several meanings the first whose values fit.
  static let others: [(String, String)] = [
    (
      "country",
      "pays,country,code pays,country code,nation,état,pays du partenaire,partner country,iso,iso2,"
        + "pays partenaire,country name,nom du pays"
    ),
    ("city", "ville,city,commune,localité,town,siège,headquarters,lieu,location,place,city name"),
    (
      "kind",
      "type,kind,catégorie,category,nature,type de partenaire,partner type,type of partner,"
        + "type de structure,type d'organisation,organisation type,genre"
    ),
    (
      "subkind",
      "sous type,subtype,subkind,forme juridique,legal form,statut juridique,sous catégorie"
    ),
    (
      "aliases",
      "alias,aliases,autres noms,other names,sigle,acronyme,acronym,abréviation,abbreviation,"
        + "nom local,local name,ancien nom,autre nom,also known as,aka"
    ),
    ("lat", "lat,latitude,y"), ("lon", "lon,lng,long,longitude,x"),
    (
      "coordinates",
      "coordonnées,coordinates,gps,coordonnées gps,geo,geopoint,geo point,geo point 2d,position,latlon,"
        + "lat lon,lat long,latitude longitude,géolocalisation"
    ),
    (
      "themes",
      "thèmes,theme,thème,themes,thématiques,thématique,domaines,domaine,topics,topic,subjects,subject,"
        + "keywords,mots clés,tags,sectors,sector,secteur,secteurs,secteur d'activité,secteurs d'activité,"
        + "activités,activité,activity,activities,fields,field,areas,axes,axes de coopération,"
        + "domaines de coopération,areas of cooperation,thèmes de coopération,sujets"
    ),
    (
      "offers",
      "offre,offres,offers,offer,propose,compétences,expertise,savoir faire,expertises,apporte"
    ),
    (
      "seeks",
      "besoins,besoin,needs,seeks,seeking,cherche,recherche,demandes,attentes,wishes,looks for"
    ),
    (
      "population",
      "population,habitants,inhabitants,nombre d'habitants,nb habitants,nb d'habitants,pop"
    ),
    (
      "link.since",
      "partenaire depuis,partner since,date de signature,signature,signed,année de signature"
    ),
    (
      "since",
      "depuis,since,start,début,date de début,année,year,date,start date,création,date de création,"
        + "fondation,founded,année de création,depuis le,from date,start year,année de début,begin"
    ),
    (
      "until",
      "jusqu'à,jusqu'en,jusqu'au,until,fin,end,date de fin,end date,échéance,end year,année de fin"
    ),
    (
      "website",
      "site,site web,website,url,web,lien,homepage,page web,internet,site internet,www,web site,link"
    ),
    (
      "note",
      "note,notes,remarque,remarques,commentaire,commentaires,comment,comments,observations,"
        + "observation,description,remarks,remark,détails,details,informations,information,info"
    ),
    ("sources", "source,sources,référence,références,reference,references,document"),
    (
      "link.amount",
      "montant,budget,amount,financement,subvention,funding,coût,cost,montant en euros,budget en euros,"
        + "amount eur,grant"
    ),
    (
      "link.kind",
      "type de lien,type de partenariat,type de coopération,relation,nature du lien,link type,kind of link,"
        + "partnership type,relationship,type d'accord,agreement type,type of agreement,accord,agreement,"
        + "convention,type of partnership,type de relation,lien,nature de la relation,forme"
    ),
    (
      "link.state",
      "statut,status,état,state,situation,état du lien,état de la relation,actif,active"
    ),
    (
      "link.confirmed",
      "confirmé,confirmed,mis à jour,mise à jour,updated,last update,dernière mise à jour,maj,"
        + "vérifié le,dernière activité,last activity,last confirmed,confirmé le"
    ),
    (
      "links",
      "liens,partenaires liés,linked to,links to,lié à,partners of,voisins,neighbours,neighbors,"
        + "jumelée avec,twinned with,jumelages,liée à,partenaires de,connected to"
    ),
    ("wikidata", "wikidata,qid,wikidata id"), ("ror", "ror,ror id"),
    ("geonames", "geonames,geonameid,geonames id"), ("id", "id,identifiant,identifier,slug"),
  ]

  /// Headers of columns about persons, none of whom is kept.
  static let persons =
    "contact,contacts,email,e mail,mail,courriel,adresse mail,adresse email,téléphone,tel,phone,mobile,"
    + "portable,responsable,référent,référente,interlocuteur,interlocutrice,maire,mayor,président,"
    + "présidente,president,directeur,directrice,director,prénom,first name,last name,nom de famille,"
    + "correspondant,élu,élue,chef de projet,manager,person,personne,fax,contact person,contact name,"
    + "personne contact,nom du contact,nom contact,email contact,téléphone contact,contact email,"
    + "contact phone,dirigeant,gérant,ceo,representative,représentant,fonction,phone number"

  private let vocabulary: SheetVocabulary
  private let meanings: [String: [SheetMeaning]]
  private let nameRanks: [String: Int]
  private let nameKinds: [String: Partner.Kind]
  private let persons: Set<String>
  private let personWords: Set<String>

  init(_ vocabulary: SheetVocabulary) {
    func phrases(_ list: String) -> [String] {
      list.split(separator: ",").map { vocabulary.folded("\($0)") }
    }
    self.vocabulary = vocabulary
    var meanings: [String: [SheetMeaning]] = [:]
    for (text, list) in Self.others + Abroad.others {
      guard let meaning = SheetMeaning(rawValue: text) else { continue }
      for phrase in phrases(list) { meanings[phrase, default: []].append(meaning) }
    }
    self.meanings = meanings
    var ranks: [String: Int] = [:]
    for (rank, phrase) in phrases(Self.names + "," + Abroad.names).enumerated()
    where ranks[phrase] == nil {
      ranks[phrase] = rank
    }
    nameRanks = ranks
    var kinds: [String: Partner.Kind] = [:]
    for (kind, list) in Self.kindNames + Abroad.kindNames {
      for phrase in phrases(list) where kinds[phrase] == nil { kinds[phrase] = kind }
    }
    nameKinds = kinds
    persons = Set(phrases(Self.persons + "," + Abroad.persons))
    personWords = Set(phrases(Self.personWords))
  }

  /// Whether a header speaks of a person.
  func isPerson(_ header: String) -> Bool {
    let words = vocabulary.words(header)
    return persons.contains(words.joined(separator: " "))
      || words.contains(where: personWords.contains)
  }

  /// How likely a header is that of a name, the least the likeliest; nothing if it is not.
  func nameRank(_ header: String) -> Int? { nameRanks[vocabulary.folded(header)] }

  /// The kind of what a header names, such as a city for `Ville`.
  func nameKind(_ header: String) -> Partner.Kind? { nameKinds[vocabulary.folded(header)] }

  /// What a header may mean, the likeliest first.
  func meanings(_ header: String) -> [SheetMeaning] {
    if let own = SheetMeaning(rawValue: header.lowercased()), case .key = own.content,
      header.contains(where: { $0 == ":" || $0 == "." || $0 == "_" })
    {
      return [own]
    }
    let words = vocabulary.words(header)
    let folded = words.joined(separator: " ")
    if let known = meanings[folded] { return known }
    if let name = translatedName(words) { return [name] }
    if SheetWords.linkKind(in: words) != nil, words.contains(where: SheetWords.dateWords.contains) {
      return [SheetMeaning(.link, .since)]
    }
    // Units and remarks in brackets: "Population (2020)", "Budget (€)".
    if let bracket = header.firstIndex(of: "("), bracket > header.startIndex {
      return meanings(String(header[..<bracket]))
    }
    return []
  }

  /// A name in a language: `Nom (fr)`, `Name EN`.
  private func translatedName(_ words: [String]) -> SheetMeaning? {
    let languages = [
      "fr": "fr", "francais": "fr", "french": "fr", "en": "en", "anglais": "en", "english": "en",
      "de": "de", "allemand": "de", "german": "de", "es": "es", "espagnol": "es", "spanish": "es",
      "it": "it", "italien": "it", "italian": "it", "pt": "pt", "portugais": "pt", "br": "br",
      "breton": "br",
    ]
    let base = words.dropLast().filter { $0 != "en" && $0 != "in" }.joined(separator: " ")
    guard words.count > 1, let language = words.last.flatMap({ languages[$0] }),
      nameRanks[base] != nil || nameKinds[base] != nil
    else { return nil }
    return SheetMeaning(.row, .key(.localized(.name, language: language)))
  }
}
