import PartnerGraph

/// The words for kinds of partners, in French and English; plural forms are made by rule.
enum KindWords {
  /// Each kind with its words, singular where the plural only adds an `s`.
  static let table: [(Partner.Kind, String)] = [
    (.company, company), (.institution, institution), (.city, city), (.region, region),
    (.club, club), (.network, network), (.event, event), (.project, project),
  ]

  /// Words for who takes what follows: `importer of`, `distributeur pour`.
  static let takers: Set<String> = [
    "distributeur", "distributeurs", "distributor", "distributors", "importateur", "importateurs",
    "importer", "importers", "grossiste", "grossistes", "wholesaler", "wholesalers", "retailer",
    "retailers", "detaillant", "detaillants", "agent commercial", "agents commerciaux",
    "commercial agent", "commercial agents", "sales agent", "sales agents",
  ]

  /// Words that say more than their kind does: the theme of the same name is kept beside it.
  static let withTheme: Set<String> = trades.union([
    "aquarium", "aquariums", "port", "ports", "harbour", "harbours", "seaport", "seaports",
    "ville portuaire",
    "villes portuaires", "port city", "port cities", "port town", "port towns", "harbour city",
    "harbour cities",
  ])

  /// Words that say what one who asks is, and of one that is sought only the theme: clubs and companies
  /// keep aquariums as well.
  static let displays: Set<String> = ["aquarium", "aquariums"]

  /// Words for local authorities, which may be towns or greater.
  static let authorities: Set<String> = [
    "collectivite", "collectivites", "collectivite territoriale", "collectivites territoriales",
    "collectivite locale", "collectivites locales", "local authority", "local authorities",
    "autorite locale", "autorites locales", "local government", "local governments",
  ]

  /// Those of them that are a trade: as whom one works with they are a kind and no more.
  static let trades: Set<String> = [
    "shipyard", "shipyards", "chantier naval", "chantiers navals", "bank", "banks", "banque",
    "banques", "hospital", "hospitals", "hopital", "hopitaux", "museum", "museums", "musee",
    "musees", "theatre company", "theatre companies", "compagnie de theatre",
    "compagnies de theatre", "maritime academy", "maritime academies",
  ]

  /// Words for schools, whose theme counts only where no other is named.
  static let schools: Set<String> = [
    "school", "schools", "primary school",
    "primary schools", "secondary school", "secondary schools", "high school", "high schools",
    "ecole", "ecoles", "ecole primaire", "ecoles primaires", "college", "colleges", "lycee",
    "lycees",
  ]

  /// Whether a word for a kind makes all of a phrase one, whatever the theme beside it: `music schools`.
  static func isHead(_ word: String, _ sense: Sense) -> Bool {
    if ["company", "companies", "firm", "firms", "compagnie", "compagnies"].contains(word) {
      return true
    }
    guard case .kind(let kind) = sense, [.institution, .club, .event].contains(kind) else {
      return false
    }
    return !["organisation", "organization", "chambre", "chamber", "association", "associations"]
      .contains(word)
  }

  /// Words for so small a part of a kind that the kind is not refused with them: `no consultants`.
  static let narrow: Set<String> = [
    "consultant", "consultants", "consultancy", "consulting firm", "consulting firms",
    "cabinet de conseil", "multinational", "multinationals", "multinationale", "multinationales",
    "grand groupe", "grands groupes", "large company", "large companies", "big company",
    "big companies", "capital city", "capital cities", "capitale", "capitales", "grande ville",
    "grandes villes", "large city", "large cities", "big city", "big cities",
  ]

  /// Words for who makes or sells what follows: `supplier of`, `fabricant de`.
  static let makers: Set<String> = [
    "fabricant", "fabricants", "manufacturer", "manufacturers", "fournisseur", "fournisseurs",
    "supplier", "suppliers", "producteur", "producteurs", "producer", "producers", "maker",
    "makers",
    "constructeur", "constructeurs", "builder", "builders", "developer", "developers",
    "developpeur", "developpeurs", "provider", "providers", "exploitant", "operator", "operators",
  ]

  private static let company = """
    groupement,utility,municipal utility,municipal utilities,public utility,public utilities,Stadtwerke,
    régie municipale,régie des eaux,boulanger,boulangère,boulangerie,bakery,bakeries,baker,
    brasseur,brewer,winemaker,vigneron,caviste,shop,boutique,magasin,librairie,bookshop,
    canneries,coking plant,processing plant,auction house,fishmonger,artisan boulanger,
    traiteur,caterer,agence de communication,agence d'architecture,importatrice,web agency,
    design studio,production company,société de production,fournisseuse,
    plongeur professionnel,groupe industriel,transporteur public,
    PME,PMI,TPE,ETI,SME,SMB,startup,start-up,start up,jeune pousse,entreprise,petite entreprise,
    moyenne entreprise,petites et moyennes entreprises,petite et moyenne entreprise,
    grande entreprise,jeune entreprise,jeune entreprise innovante,jeunes entreprises innovantes,
    société,société commerciale,firme,compagnie,industriel,industriels,industrial company,company,
    companies,firm,business,businesses,small business,small businesses,enterprise,
    small and medium-sized enterprises,small and medium enterprises,small company,small companies,
    manufacturing company,corporation,multinational,multinationale,groupe industriel,
    bureau d'études,cabinet,cabinet de conseil,consultancy,consulting firm,consultant,fabricant,
    manufacturer,distributeur,distributor,supplier,fournisseur,shipyard,chantier naval,
    chantiers navals,armateur,shipowner,shipping company,shipping companies,scale-up,spin-off,
    entrepreneur,chef d'entreprise,chefs d'entreprise,investisseur,investor,
    banque,bank,industry partner,industrial partner,partenaire industriel,partenaires industriels,
    prestataire,service provider,provider,éditeur,producteur,producer,developer,développeur,
    opérateur,operator,exploitant,constructeur,builder,maker,boatyard,chantier nautique,
    chantiers nautiques,importateur,importer,exportateur,grossiste,wholesaler,retailer,
    détaillant,négociant,trader,sous-traitant,subcontractor,sub-contractor,équipementier,
    agent commercial,agents commerciaux,commercial agent,
    sales agent,assureur,insurer,insurance company,insurance companies,
    family business,family businesses,entreprise familiale,entreprises familiales,law firm,
    cabinet d'avocats,cabinets d'avocats,éditeur de logiciels,software company,software companies,
    tour-opérateur,tour operator,compagnie maritime,compagnies maritimes,compagnie de théâtre,
    theatre company,theatre companies,groupement d'entreprises,groupements d'entreprises,
    brasserie,brewery,breweries,microbrasserie,distillerie,distillery,distilleries,cidrerie,cidery,
    winery,wineries,cave coopérative,caves coopératives,usine,factory,factories,
    fonderie,foundry,foundries,scierie,sawmill,imprimerie,multinationale,grand groupe,
    grands groupes,large company,large companies,big company,big companies,utility company,
    utility companies,utilities,airline,freight forwarder,
    transitaire,transporteur,carrier,logisticien,
    restaurateur,fonds d'investissement,investment fund,
    venture capital fund,venture capitalist,business angel,capital-risqueur,
    maison d'édition,maisons d'édition,publisher,publishing house,cabinet d'architectes,
    cabinets d'architectes,architecture firm,
    auto-entrepreneur,micro-entreprise,
    employeur,employer,verger,orchard,exploitation agricole,exploitations agricoles,sté,ste,SARL,
    GmbH,licorne,spin-out,deeptech,fintech,medtech,
    société de services,sociétés de services,ship owner,shipbuilder,équipementiers,fleet operator,
    entreprise de taille intermédiaire,entreprises de taille intermédiaire,mid-cap,tpe-pme,PME-PMI,
    donneur d'ordre,donneurs d'ordre,industrialist,manufacturing firm,industry player,
    acteur industriel,acteurs industriels,partenaire privé,partenaires privés,private company,
    private companies,private sector,secteur privé,entreprise privée,entreprises privées,
    acteur économique,acteurs économiques,groupe familial,commerçant,shopkeeper,
    social enterprise,entreprise sociale,entreprises sociales,agence de voyages,travel agency,
    travel agencies
    """

  private static let institution = """
    aquarium,university of applied sciences,universities of applied sciences,technical university,
    technical universities,university of technology,universities of technology,
    Universidad,Universidade,Università,Universität,Universiteit,Uniwersytet,Universitatea,
    Cámara de Comercio,Camera di Commercio,Handelskammer,IHK,Câmara de Comércio,
    université des sciences appliquées,université de technologie,université technique,
    université technologique,Fachhochschule,Hochschule,technology centre,technology center,
    centre technologique,centres technologiques,établissement,théâtre municipal,théâtre national,children's hospital,hôpital pour enfants,
    university college,harbour master's office,capitainerie,zoo marin,office de l'eau,
    water agency,agence de l'eau,student union,syndicat étudiant,association étudiante,
    historical museum,cathédrale,institut de formation,parents' association,
    association de parents,croix rouge,red cross,fire brigade,sapeurs-pompiers,
    sauveteurs en mer,lifeboat institution,people's committee,comité populaire,
    université,university,universities,universitaire,fac,faculté,faculty,college,école,school,
    grande école,grandes écoles,école d'ingénieurs,écoles d'ingénieurs,école d'ingénieur,
    engineering school,business school,école de commerce,lycée,lycée maritime,lycée professionnel,
    collège,high school,secondary school,établissement scolaire,établissements scolaires,
    laboratoire,labo,lab,laboratory,laboratories,laboratoire de recherche,research lab,
    research laboratory,research laboratories,
    institut,institute,institut de recherche,instituts de recherche,research institute,
    research institution,research organisation,research organization,organisme de recherche,
    organismes de recherche,centre de recherche,centres de recherche,research centre,
    research center,centre scientifique,research group,research team,équipe de recherche,
    équipes de recherche,unité de recherche,institution,organisme,organisation,organization,
    chercheur,chercheuse,researcher,scientist,scientifiques,scientifique,academics,academic partner,
    cluster,pôle de compétitivité,pôles de compétitivité,pôle d'excellence,competitiveness cluster,
    cluster maritime,clusters maritimes,maritime cluster,pôle maritime,technopôle,technopole,
    technology park,technology parks,science park,science parks,research park,parc scientifique,
    parc technologique,incubateur,incubator,accélérateur,accelerator,pépinière,
    pépinière d'entreprises,pépinières d'entreprises,
    chambre de commerce,chambres de commerce,chambre de commerce et d'industrie,
    chambres de commerce et d'industrie,CCI,chamber of commerce,chambers of commerce,
    chamber of commerce and industry,chambre consulaire,chambre des métiers,chambre d'agriculture,
    chambre,chamber,agence,agency,agencies,agence de développement,agences de développement,
    agence de développement économique,development agency,development agencies,
    economic development agency,agence d'innovation,ministère,ministry,ministries,consulat,
    consulate,ambassade,embassy,embassies,port,harbour,seaport,autorité portuaire,
    autorités portuaires,port authority,port authorities,grand port maritime,musée,museum,
    bibliothèque,library,libraries,hôpital,hôpitaux,hospital,centre hospitalier,fondation,
    foundation,ONG,NGO,association,non-profit,charity,charities,academy,academies,académie,
    conservatoire,conservatory,centre de formation,centres de formation,training centre,
    training center,aquarium public,observatoire,observatory,observatories,station marine,
    marine station,bailleur,donor,établissement public,public body,public bodies,think tank,
    comité de jumelage,comités de jumelage,twinning committee,twinning association,école primaire,écoles primaires,primary school,
    école maternelle,écoles maternelles,kindergarten,nursery school,école maritime,écoles maritimes,
    maritime school,maritime academy,maritime academies,nautical school,grammar school,
    vocational school,établissement d'enseignement,établissements d'enseignement,
    organisme de formation,organismes de formation,vocational training centre,
    vocational training center,training provider,hosting organisation,hosting organization,
    organisme d'accueil,organismes d'accueil,structure d'accueil,structures d'accueil,
    office de tourisme,offices de tourisme,tourist office,tourism board,parc naturel,
    centre culturel,centres culturels,cultural centre,cultural center,maison des jeunes,
    cité de la musique,cité des sciences,cité des congrès,cité scolaire,cité internationale,
    syndicat professionnel,syndicats professionnels,trade union,trade unions,trade association,
    professional association,association professionnelle,associations professionnelles,
    business association,employers' association,conseil de développement,
    chambres d'agriculture,chambres des métiers,chamber of agriculture,
    chamber of crafts,business school,clinique,clinic,institut universitaire,
    CHU,CHRU,centre hospitalier universitaire,centres hospitaliers universitaires,
    university hospital,teaching hospital,maternité,maternity ward,maternity hospital,medical centre,
    medical center,centre médical,gouvernement,government,galerie,gallery,
    galleries,galerie d'art,galeries d'art,art gallery,art galleries,médiathèque,archives,opera house,
    opéra,école d'art,écoles d'art,art school,
    lycée technique,lycées techniques,
    classe,CFA,IUT,campus,école doctorale,doctoral school,law school,
    medical school,fab lab,fablab,living lab,tiers-lieu,tiers-lieux,bailleur de fonds,
    bailleurs de fonds,funder,funding body,funding bodies,funding agency,funding agencies,collectif,
    collective,learned society,learned societies,conservation society,historical society,
    société savante,sociétés savantes,radio,radio station,paroisse,parish church,zoo,
    jardin botanique,jardins botaniques,botanical garden,botanic garden,centre technique,
    centres techniques,technical centre,technical center,institut technique,instituts techniques,
    centre de compétences,centres de compétences,competence centre,competence center,
    centre d'excellence,centres d'excellence,centre of excellence,centres of excellence,
    center of excellence,organisme public,organismes publics,public institution,
    public institutions,institution publique,institutions publiques,O.N.G.,non-governmental organisation,
    non-governmental organization,organisation non gouvernementale,
    organisations non gouvernementales,aid agency,aid agencies,humanitarian organisation,asso,
    chambre de métiers,chambres de métiers,chambre d'artisanat,chambre de métiers et de l'artisanat,
    patronat,maison de retraite,care home,nursing home,crèche,centre social,centres sociaux,
    centre aéré,groupe scolaire,middle school,elementary school,sixth form college,
    further education college,community college,polytechnic,école polytechnique,conservation group,
    institut français,alliance française,goethe-institut,goethe institut,british council,
    science centre,science center,centre de culture scientifique,établissement d'enseignement supérieur,
    établissements d'enseignement supérieur,higher education institution,
    higher education institutions,academic institution,academic institutions,académique,
    partenaire académique,partenaires académiques,partenaire universitaire,
    partenaires universitaires,partenaire scientifique,partenaires scientifiques,scientific partner,
    research partner,hydrographic office,government agency,government agencies,agence gouvernementale,
    agences gouvernementales,association d'entreprises
    """

  private static let city = """
    Ayuntamiento,Câmara Municipal,Gemeente,Gemeinde,
    ville,city,cities,town,commune,municipalité,municipality,municipalities,mairie,city council,
    town hall,hôtel de ville,ville jumelle,villes jumelles,twin town,twin city,twin cities,
    sister city,sister cities,ville jumelée,villes jumelées,partner city,partner cities,
    ville partenaire,villes partenaires,cité,ville portuaire,villes portuaires,port city,
    port cities,port town,harbour city,harbour cities,ville côtière,villes côtières,coastal city,
    coastal cities,coastal town,village,capitale,capital city,capital cities,maire,mayor,élus,
    élu,élus locaux,commune rurale,communes rurales,ville moyenne,villes moyennes,petite ville,
    petites villes,grande ville,grandes villes,large city,large cities,big city,big cities,bourgade,
    bourg,bourgs,
    cité portuaire,cités portuaires,ville d'eau,spa town,town council,parish council,
    district council,municipal authority,municipal authorities,local council,ville sœur,
    villes sœurs,villes moyennes,medium-sized town,medium-sized city,medium-sized cities,mid-sized city,
    mid-sized cities,ville universitaire,villes universitaires,university town,university city,
    island town,ville insulaire,small town,borough,municipal council,conseil municipal
    """

  private static let region = """
    région,region,province,état fédéré,états,state,département,county,counties,métropole,metropolis,
    metropolitan area,collectivité,collectivité territoriale,collectivités territoriales,
    collectivité locale,collectivités locales,local authority,local authorities,
    territoire,territory,territories,intercommunalité,agglomération,land allemand,
    local government,local governments,région frontalière,border region,région côtière,
    régions côtières,coastal region,région ultrapériphérique,régions ultrapériphériques,
    outermost region,canton suisse,state government,regional authority,regional authorities,
    regional government,regional council,
    conseil régional,conseils régionaux,conseil départemental,autorité locale,autorités locales,
    prefecture,préfecture,voïvodie,voivodeship,oblast,comté,gouvernorat,governorate,
    district,communauté de communes,communautés de communes,communauté d'agglomération,
    communautés d'agglomération,communauté urbaine,communautés urbaines,autonomous community,
    conseils départementaux,county council,county councils,provincial government,island region
    """

  private static let club = """
    club,club d'affaires,clubs d'affaires,club d'entreprises,clubs d'entreprises,club d'entreprise,
    business club,world trade center,world trade centre,WTC,cercle d'affaires,rotary,
    lions club,
    club d'export,export club,club d'investisseurs,cercle économique,club d'entrepreneurs,
    clubs d'entrepreneurs,club affaire,club affaires,réseau d'affaires,réseaux d'affaires,business network,réseau d'entreprises,
    réseaux d'entreprises
    """

  private static let network = """
    union des ports,guilde,guild,consortium de villes,
    réseau,réseaux,network,réseau de villes,réseaux de villes,network of cities,networks of cities,
    city network,association de villes,associations de villes,association of cities,
    confédération,confederation,ligue,league,union de villes,union of cities,coalition,
    fédération,federation,alliance,communauté,community,communities,
    union professionnelle
    """

  private static let event = """
    festival,événement,event,salon,salon professionnel,salons professionnels,foire,trade fair,
    trade show,fair,conférence,conference,congrès,congress,colloque,symposium,forum,séminaire,
    seminar,convention,exposition,exhibition,expo,hackathon,webinaire,webinar,workshop,atelier,
    carnaval,carnival,biennale,biennial,sommet,summit,concours,competition,gala,meetup,
    marché de noël,marchés de noël,christmas market,table ronde,tables rondes,round table,
    job fair,book fair,salon du livre,fête de la musique,
    trade exhibition,foire commerciale,foires commerciales,journée d'affaires,journées d'affaires
    """

  private static let project = """
    projet,project,programme,program,projet européen,projets européens,european project
    """
}
