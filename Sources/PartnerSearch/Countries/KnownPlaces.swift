import PartnerGraph

/// Regions and cities that people name without their country.
///
/// Where a network has a partner of that name, it is the place; the country is known anyway.
enum KnownPlaces {
  /// What the table says of one region.
  struct Region: Sendable {
    let names: [String]
    let adjectives: [String]
    let codes: [CountryCode]
  }

  /// The regions.
  static let regions: [Region] = regionTable.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    return Region(
      names: CountryTable.list(parts[0]), adjectives: CountryTable.list(parts[1]),
      codes: parts[2].split(separator: " ").compactMap { CountryCode($0) })
  }

  /// The cities, each with its country.
  static let cities: [(name: String, code: CountryCode)] = cityTable.split(separator: "\n")
    .flatMap { line -> [(name: String, code: CountryCode)] in
      guard let code = CountryCode(line.prefix(2)) else { return [] }
      return CountryTable.list(line.dropFirst(3)).map { ($0, code) }
    }

  private static let regionTable = """
    Brittany,Bretagne,Breizh,Western Brittany,Bretagne occidentale|Breton,breton|FR
    Finistère|finistérien|FR
    Morbihan|morbihannais|FR
    Côtes-d'Armor|costarmoricain|FR
    Normandy,Normandie|Norman,normand|FR
    Pays de la Loire|ligérien|FR
    Nouvelle-Aquitaine,Aquitaine|aquitain|FR
    Occitanie|occitan|FR
    Provence,Provence-Alpes-Côte d'Azur,PACA,Région Sud,Côte d'Azur,French Riviera|provençal|FR
    Corsica,Corse|Corsican,corse|FR
    Grand Est|grand-estois|FR
    Lorraine|lorrain|FR
    Moselle|mosellan|FR
    Alsace|alsacien,Alsatian|FR
    Hauts-de-France,Nord-Pas-de-Calais|nordiste|FR
    Île-de-France,Paris region,région parisienne|francilien|FR
    Burgundy,Bourgogne|bourguignon|FR
    Auvergne-Rhône-Alpes,Auvergne,Rhône-Alpes|rhônalpin|FR
    Savoy,Savoie|savoyard|FR
    England,Angleterre|English,anglais|GB
    Scotland,Écosse|Scottish,Scots,écossais|GB
    Wales,Pays de Galles|Welsh,gallois|GB
    Northern Ireland,Irlande du Nord,Ulster|Northern Irish,nord-irlandais|GB
    Cornwall,Cornouailles|Cornish|GB
    Devon||GB
    Orkney,Orcades,Shetland,Hebrides,Hébrides|orcadien|GB
    Isle of Wight,Yorkshire,Sussex,Scottish Highlands||GB
    Catalonia,Catalogne,Catalunya,Cataluña|Catalan,catalan|ES
    Basque Country,Pays basque,Euskadi|Basque,basque|ES
    Andalusia,Andalousie,Andalucía|Andalusian,andalou,andalouse|ES
    Galicia,Galice|Galician,galicien|ES
    Asturias,Asturies|Asturian,asturien|ES
    Canary Islands,Îles Canaries,Canaries|canarien|ES
    Balearic Islands,Baléares|Balearic|ES
    Valencian Community,Communauté valencienne|Valencian|ES
    Navarre,Navarra,Castile,Castille,Murcia,Murcie,Cantabria,Cantabrie|navarrais,Cantabrian|ES
    Gotland,Scania,Scanie,Skåne,Lapland,Laponie|scanien|SE
    Jutland||DK
    Frisia,Frise,Zeeland,Zélande|Frisian,frison|NL
    Hesse,Thuringia,Thuringe,Brandenburg,Brandebourg,Mecklenburg,Mecklembourg,Ruhr|hessois|DE
    Tyrol,Carinthia,Carinthie,Styria,Styrie|Tyrolean,tyrolien|AT
    Peloponnese,Péloponnèse,Cyclades,Dodecanese,Dodécanèse,Ionian Islands||GR
    Dalmatia,Dalmatie,Istria,Istrie|dalmate,istrien|HR
    Moravia,Moravie|Moravian,morave|CZ
    Mazovia,Mazovie,Masuria,Mazurie||PL
    Vendée|vendéen|FR
    Loire-Atlantique,Gironde,Charente-Maritime,Charente,Hérault,Isère,Ardennes,Vosges||FR
    Picardy,Picardie|picard|FR
    Champagne-Ardenne|champenois|FR
    Limousin,Périgord,Poitou||FR
    Franche-Comté|franc-comtois,jurassien|FR
    Languedoc,Roussillon|languedocien|FR
    Bavaria,Bavière,Bayern|Bavarian,bavarois|DE
    Schleswig-Holstein||DE
    Saarland,Sarre|sarrois|DE
    Rhineland-Palatinate,Rhénanie-Palatinat||DE
    Lower Saxony,Basse-Saxe||DE
    Saxony,Saxe|Saxon,saxon|DE
    Baden-Württemberg,Bade-Wurtemberg||DE
    North Rhine-Westphalia,Rhénanie-du-Nord-Westphalie||DE
    Flanders,Flandre,Flandres|Flemish,flamand|BE
    Wallonia,Wallonie|Walloon,wallon|BE
    Apulia,Puglia,Pouilles|Apulian|IT
    Sicily,Sicile|Sicilian,sicilien|IT
    Sardinia,Sardaigne|Sardinian,sarde|IT
    Calabria,Calabre|Calabrian,calabrais|IT
    Piedmont,Piémont|Piedmontese,piémontais|IT
    Emilia-Romagna,Émilie-Romagne,Abruzzo,Abruzzes,Campania,Campanie,Basilicata||IT
    Trentino,Trentin,South Tyrol,Haut-Adige,Friuli,Frioul|frioulan|IT
    Umbria,Ombrie,Lazio,Latium|ombrien|IT
    Northern Italy,Italie du Nord,Southern Italy,Italie du Sud|nord-italien|IT
    Northern Germany,Allemagne du Nord,Southern Germany,Allemagne du Sud|nord-allemand|DE
    Northern Spain,Espagne du Nord,Southern Spain,Espagne du Sud||ES
    Northern France,nord de la France,sud de la France,ouest de la France,est de la France,\
    western France,southern France,eastern France||FR
    Tuscany,Toscane|Tuscan,toscan|IT
    Lombardy,Lombardie|Lombard|IT
    Liguria,Ligurie|Ligurian,ligure|IT
    Veneto,Vénétie|Venetian,vénitien|IT
    Azores,Açores|Azorean,açorien|PT
    Madeira,Madère|Madeiran|PT
    Algarve||PT
    Crete,Crète|Cretan,crétois|GR
    Silesia,Silésie|Silesian|PL
    Pomerania,Poméranie|Pomeranian|PL
    Bohemia,Bohême|Bohemian|CZ
    Transylvania,Transylvanie|Transylvanian|RO
    Siberia,Sibérie|Siberian,sibérien|RU
    Quebec,Québec|Quebecer,Quebecker,québécois,Québécois|CA
    Ontario|ontarien,Ontarian|CA
    British Columbia,Colombie-Britannique|britanno-colombien|CA
    Nova Scotia,Nouvelle-Écosse|Nova Scotian|CA
    New Brunswick,Nouveau-Brunswick|néo-brunswickois|CA
    Newfoundland,Terre-Neuve,Newfoundland and Labrador,Labrador|terre-neuvien|CA
    Acadia,Acadie|Acadian,acadien|CA
    Alberta|albertain,Albertan|CA
    Manitoba|manitobain|CA
    Gaspésie|gaspésien|CA
    California,Californie|Californian,californien|US
    Florida,Floride|Floridian,floridien|US
    Texas|Texan,texan|US
    Colorado||US
    Alaska|Alaskan|US
    Hawaii,Hawaï|Hawaiian,hawaïen|US
    Massachusetts,New England,Nouvelle-Angleterre||US
    Oregon,Washington State||US
    Louisiana,Louisiane|louisianais|US
    Virginia,Virginie|virginien|US
    Michigan,Great Lakes,Grands Lacs||US
    Patagonia,Patagonie|Patagonian,patagon|AR CL
    Tierra del Fuego,Terre de Feu|fuégien,Fuegian|AR
    Chubut||AR
    State of Veracruz,État de Veracruz|veracruzain|MX
    Yucatán,Yucatan||MX
    Baja California,Basse-Californie||MX
    Bahia||BR
    Santa Catarina||BR
    Hokkaido,Hokkaidō||JP
    Okinawa||JP
    Kanagawa||JP
    Kyushu||JP
    Shandong|shandongais|CN
    Guangdong|Cantonese,cantonais|CN
    Fujian,Zhejiang||CN
    Kerala||IN
    Goa||IN
    Gujarat||IN
    Tamil Nadu||IN
    Bali,Java,Sumatra|Javanese,Balinese,balinais|ID
    Tasmania,Tasmanie|Tasmanian|AU
    Queensland||AU
    New South Wales,Nouvelle-Galles du Sud||AU
    Maryland,North Carolina,South Carolina,New Jersey,New York State||US
    Caroline du Nord,Caroline du Sud,Pennsylvania,Pennsylvanie,Ohio,Illinois,Arizona,Nevada||US
    Minnesota,Wisconsin,Connecticut,Rhode Island||US
    Prince Edward Island,Île-du-Prince-Édouard,Saskatchewan,Nunavut||CA
    Araucanía,Magallanes||CL
    Casamance||SN
    Western Australia,Australie-Occidentale||AU
    Punjab,Maharashtra,Andhra Pradesh,Pondicherry,Pondichéry||IN
    Jiangsu,Sichuan,Liaoning,Hainan||CN
    Zanzibar||TZ
    Kabylia,Kabylie|Kabyle,kabyle|DZ
    """

  private static let cityTable = """
    FR Paris,Lyon,Marseille,Toulouse,Bordeaux,Nantes,Lille,Strasbourg,Montpellier,Rennes,Lorient
    FR Saint-Malo,Quimper,Concarneau,Roscoff,Vannes,Saint-Brieuc,Saint-Nazaire,Le Havre,Cherbourg
    FR Dunkerque,Dunkirk,Boulogne-sur-Mer,Calais,La Rochelle,Havre,Rochelle,Toulon,Nancy,Metz,Grenoble,Caen,Rouen
    FR Angoulême,Amiens,Angers,Annecy,Avignon,Besançon,Clermont-Ferrand,Dijon,Fécamp,Granville,Le Mans
    FR Limoges,Mulhouse,Nice,Nîmes,Nimes,Niort,Orléans,Paimpol,Pau,Perpignan,Poitiers,Pontivy,Reims
    FR Rochefort,Royan,Saint-Étienne,Saint-Quay-Portrieux,Thionville,Tours,Douarnenez,Lannion
    FR Landerneau,Quimperlé,Carhaix,Dinard,Fougères,Vitré,Auray,Arles,Martigues,Aix-en-Provence
    FR Crozon,Plougastel,Plougastel-Daoulas,Guipavas,Lesneven,Saint-Pol-de-Léon,Redon,Guérande,Cholet
    FR Belle-Île,Belle-Île-en-Mer,Ouessant,Île de Groix,Île de Ré,Noirmoutier,Chartres,Blois,Troyes
    FR Colmar,Forbach,Sarreguemines,Épinal,Charleville-Mézières,Valenciennes,Arras,Dieppe
    FR Évry,Versailles,Nanterre,Roubaix,Cannes,Antibes,Fréjus,Béziers,Narbonne,Tarbes,Agen
    FR Périgueux,Arcachon,Chambéry,Bourges,Nevers,Auxerre,Belfort,Montbéliard,Saint-Dié-des-Vosges
    FR Sète,Bayonne,Biarritz,Ajaccio,Bastia,Sophia Antipolis,Morlaix,Brest
    GB London,Londres,Manchester,Liverpool,Glasgow,Edinburgh,Édimbourg,Aberdeen,Belfast,Cardiff
    GB York,Sheffield,Nottingham,Leicester,Coventry,Oxford,Cambridge,Hull,Bath,Brighton,Dundee
    GB Dover,Douvres,Norwich,Penzance,Truro,Torquay,Weymouth,Inverness
    GB Southampton,Portsmouth,Bristol,Plymouth,Swansea,Birmingham,Leeds,Newcastle,Exeter,Falmouth
    IE Cork,Sligo,Dublin,Galway,Limerick,Waterford,Dun Laoghaire
    DE Berlin,Hamburg,Hambourg,Munich,München,Bremen,Brême,Bremerhaven,Rostock,Cologne,Köln
    DE Emden,Wilhelmshaven,Cuxhaven,Flensburg,Flensbourg,Oldenburg,Münster,Dortmund,Düsseldorf
    DE Nuremberg,Nürnberg,Freiburg,Fribourg-en-Brisgau,Mainz,Mayence,Karlsruhe,Mannheim,Heidelberg
    DE Aachen,Aix-la-Chapelle,Stralsund,Schwerin,Magdeburg,Erfurt,Potsdam,Augsburg,Bonn
    DE Frankfurt,Francfort,Stuttgart,Dresden,Leipzig,Hanover,Hanovre,Lübeck,Kiel,Saarbrücken
    DE Sarrebruck,Trier,Trèves
    ES Madrid,Barcelona,Barcelone,Valencia,Sevilla,Séville,Seville,Bilbao,Vigo,Málaga,Malaga
    ES Zaragoza,Saragosse,Granada,Almería,Alicante,Murcia,Huelva,Algeciras,Pontevedra
    ES Cádiz,Cadix,Las Palmas,Tenerife,San Sebastián,Santander,La Coruña,Gijón,Palma,Saint-Sébastien
    PT Aveiro,Coimbra,Braga,Funchal,Ponta Delgada,Sines,Leixões,Viana do Castelo,Lisbon,Lisbonne,Lisboa,Porto,Faro,Setúbal
    IT Rome,Roma,Milan,Milano,Naples,Napoli,Genoa,Gênes,Genova,Venice,Venise,Trieste,Turin,Torino
    IT Brindisi,Lecce,Catania,Catane,Messina,Cagliari,La Spezia,Ravenna,Ravenne,Verona,Vérone
    IT Amatrice,Padua,Padoue,Modena,Modène,Salerno,Salerne
    IT Taranto,Tarente,Palermo,Palerme,Bari,Livorno,Livourne,Ancona,Bologna,Florence
    NL Groningen,Groningue,Maastricht,Leiden,Leyde,Harlingen,Amsterdam,Rotterdam,The Hague,La Haye,Utrecht,Eindhoven,Delft,Den Helder
    BE Zeebrugge,Namur,Charleroi,Leuven,Louvain,Arlon,Brussels,Bruxelles,Antwerp,Anvers,Ghent,Gand,Ostend,Ostende,Bruges,Liège
    CH Geneva,Genève,Zurich,Zürich,Basel,Bâle,Lausanne,Bern,Berne
    AT Vienna,Vienne,Wien,Salzburg,Graz
    DK Copenhagen,Copenhague,Aarhus,Odense,Aalborg,Esbjerg
    SE Karlskrona,Uppsala,Lund,Helsingborg,Visby,Umeå,Stockholm,Gothenburg,Göteborg,Malmö
    NO Ålesund,Bodø,Haugesund,Kristiansand,Oslo,Bergen,Trondheim,Stavanger,Tromsø
    FI Kotka,Vaasa,Espoo,Helsinki,Turku,Tampere,Oulu
    IS Reykjavik,Reykjavík
    PL Poznań,Poznan,Sopot,Katowice,Lublin,Warsaw,Varsovie,Gdańsk,Gdansk,Gdynia,Szczecin,Kraków,Krakow,Cracovie,Łódź,Wrocław
    CZ Prague,Praha,Brno
    HU Budapest
    RO Bucharest,Bucarest,Constanța,Constanta,Constantza,Cluj,Iași
    BG Sofia,Varna,Burgas
    GR Volos,Heraklion,Héraklion,Chania,Corfu,Corfou,Athens,Athènes,Thessaloniki,Thessalonique,Piraeus,Le Pirée,Patras
    HR Zagreb,Rijeka,Dubrovnik
    SI Ljubljana,Koper
    RS Belgrade
    UA Kyiv,Kiev,Odesa,Odessa
    RU Moscow,Moscou,Saint Petersburg,Saint-Pétersbourg,Vladivostok
    EE Tallinn,Tartu
    LV Riga
    LT Vilnius,Klaipeda,Klaipėda
    TR Istanbul,Ankara,Izmir
    CY Nicosia,Limassol
    MT Valletta,La Valette
    CA Montreal,Montréal,Toronto,Vancouver,Halifax,Ottawa,Rimouski,Quebec City,Ville de Québec,Calgary
    CA Saint John's,Gaspé,Sept-Îles
    US New York,Boston,Miami,Seattle,San Francisco,Los Angeles,San Diego,Chicago,Houston,Denver
    US New Orleans,Nouvelle-Orléans,Washington,Philadelphia,Philadelphie,Norfolk,Savannah,Honolulu
    US Atlanta,Baltimore
    MX Mexico City,Ciudad de México,Guadalajara,Monterrey,Cancún,Xalapa
    BR Rio de Janeiro,São Paulo,Sao Paulo,Brasilia,Recife,Fortaleza,Santos,Porto Alegre
    AR Buenos Aires,Ushuaia,Ushuaïa,Córdoba,Rosario,Mar del Plata,Bahía Blanca,Puerto Madryn
    CL Santiago,Santiago du Chili,Valparaíso,Valparaiso,Concepción,Punta Arenas,Puerto Montt
    PE Lima,Callao
    CO Bogotá,Bogota,Cartagena,Carthagène,Medellín,Medellin,Barranquilla
    EC Quito,Guayaquil
    UY Montevideo
    VE Caracas
    CU Havana,La Havane
    PA Panama City,Ciudad de Panamá
    DZ Algiers,Alger,Oran,Annaba,Béjaïa,Bejaia,Bougie,Constantine
    MA Rabat,Casablanca,Tangier,Tanger,Agadir,Marrakech,Fez,Fès
    TN Tunis,Sfax,Bizerte,Sousse
    LY Tripoli,Benghazi
    EG Cairo,Le Caire,Alexandria,Alexandrie,Port Said
    SN Dakar,Saint-Louis du Sénégal
    CI Abidjan,Yamoussoukro,San-Pédro
    BF Ouagadougou,Bobo-Dioulasso,Saponé
    ML Bamako
    NE Niamey
    GN Conakry
    BJ Cotonou
    TG Lomé
    GH Accra
    NG Lagos,Abuja
    CM Douala,Yaoundé
    GA Libreville
    CG Pointe-Noire
    CD Kinshasa,Lubumbashi
    MG Antananarivo,Tananarive,Tamatave,Diego-Suarez
    KE Nairobi,Mombasa
    TZ Dar es Salaam
    ET Addis Ababa,Addis-Abeba
    ZA Cape Town,Le Cap,Durban,Johannesburg
    AO Luanda
    MZ Maputo
    MR Nouakchott,Nouadhibou
    IL Tel Aviv,Haifa,Jerusalem,Jérusalem
    LB Beirut,Beyrouth
    AE Dubai,Dubaï,Abu Dhabi,Abou Dabi
    QA Doha
    SA Riyadh,Riyad,Jeddah,Djeddah
    IR Tehran,Téhéran
    IN Mumbai,Bombay,New Delhi,Delhi,Chennai,Kolkata,Calcutta,Bangalore,Kochi,Cochin,Hyderabad
    LK Colombo
    CN Beijing,Pékin,Shanghai,Shenzhen,Guangzhou,Canton,Qingdao,Dalian,Tianjin,Ningbo,Xiamen,Wuhan
    JP Sendai,Niigata,Kawasaki,Shimonoseki,Tokyo,Osaka,Yokohama,Yokosuka,Kyoto,Nagasaki,Kobe,Sapporo,Fukuoka,Hiroshima,Nagoya
    KR Seoul,Séoul,Busan,Incheon,Ulsan,Pohang
    TW Taipei,Kaohsiung
    VN Hanoi,Hanoï,Ho Chi Minh City,Hô-Chi-Minh-Ville,Saigon,Haiphong,Da Nang,Hue
    TH Bangkok,Phuket
    ID Jakarta,Surabaya
    MY Kuala Lumpur,Penang
    PH Manila,Manille,Cebu
    KH Phnom Penh
    MM Yangon,Rangoun
    AU Sydney,Melbourne,Perth,Brisbane,Hobart,Darwin,Adelaide
    NZ Auckland,Wellington,Nelson,Christchurch
    NC Nouméa
    PF Papeete
    RE Saint-Denis de la Réunion
    GP Pointe-à-Pitre
    MQ Fort-de-France
    """
}
