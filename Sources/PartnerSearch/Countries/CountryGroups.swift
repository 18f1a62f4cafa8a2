import PartnerGraph

/// Continents and groups of countries, by what people call them in English and French.
enum CountryGroups {
  /// What the table says of one group.
  struct Row: Sendable {
    let names: [String]
    let adjectives: [String]
    let codes: [CountryCode]

    /// Whether they are those that speak a language.
    var isSpeech: Bool { names.contains { $0.hasSuffix("-speaking countries") } }
  }

  /// All groups.
  static let rows: [Row] = table.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    return Row(
      names: CountryTable.list(parts[0]), adjectives: CountryTable.list(parts[1]),
      codes: codes(parts[2]))
  }

  /// Reads codes; `@EU` stands for a continent and `-FR` takes one out again.
  private static func codes(_ cell: Substring) -> [CountryCode] {
    var result: Set<CountryCode> = []
    for item in cell.split(separator: " ") {
      if item.hasPrefix("@") {
        result.formUnion(
          CountryTable.rows.lazy.filter { $0.continent == item.dropFirst() }.map(\.code))
      } else if item.hasPrefix("-"), let code = CountryCode(item.dropFirst()) {
        result.remove(code)
      } else if let code = CountryCode(item) {
        result.insert(code)
      }
    }
    return result.sorted()
  }

  private static let table = """
    Africa,Afrique,the African continent,continent africain|African,africain|@AF
    Europe,European continent,continent européen|European,européen|@EU
    Asia,Asie,continent asiatique|Asian,asiatique|@AS
    Oceania,Océanie,South Pacific,Pacifique Sud,Pacific Islands,îles du Pacifique,Pacific,Pacifique,\
    pays insulaires du Pacifique,Pacific island states,Pacific island countries,\
    petits États insulaires du Pacifique|océanien|@OC
    North America,Amérique du Nord|North American,nord-américain|US CA MX GL BM PM
    South America,Amérique du Sud|South American,sud-américain|@SA
    Latin America,Amérique latine,LATAM|Latin American,latino-américain,latino,latin american|\
    @SA -FK -GF -GY -SR MX GT HN SV NI CR PA CU DO HT PR
    Central America,Amérique centrale|Central American,centraméricain,centro-américain|\
    BZ CR SV GT HN NI PA
    Americas,the Americas,Amérique,Amériques,America,American continent,continent américain||@NA @SA
    Caribbean,the Caribbean,Caraïbes,Caraïbe,Antilles,West Indies|caribéen,antillais|\
    AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI
    Maghreb|maghrébin|DZ LY MA MR TN
    North Africa,Northern Africa,Afrique du Nord|North African,nord-africain|DZ EG EH LY MA SD TN
    West Africa,Western Africa,Afrique de l'Ouest,Afrique occidentale|West African,ouest-africain|\
    BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG
    Central Africa,Middle Africa,Afrique centrale||AO CD CF CG CM GA GQ ST TD
    East Africa,Eastern Africa,Afrique de l'Est,Afrique orientale|East African,est-africain|\
    BI DJ ER ET KE KM MG MU MW MZ RE RW SC SO SS TZ UG YT ZM ZW
    Southern Africa,Afrique australe||BW LS NA SZ ZA
    Sub-Saharan Africa,Afrique subsaharienne,Afrique noire|Sub-Saharan,subsaharien|\
    @AF -DZ -EG -EH -LY -MA -TN
    Sahel|sahélien|BF ML MR NE SN TD
    Francophone Africa,French-speaking Africa,Afrique francophone||\
    BF BI BJ CD CF CG CI CM DJ GA GN GQ KM MG ML MR MU NE RW SC SN TD TG
    Middle East,Moyen-Orient,Proche-Orient,Near East|Middle Eastern,moyen-oriental|\
    AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE
    Gulf States,Gulf countries,Golfe,États du Golfe,GCC countries,GCC,the Gulf,pays du Golfe,Golfe Persique||AE BH KW OM QA SA
    Arab world,Arab countries,monde arabe,pays arabes|Arab,arabe|\
    AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE
    Scandinavia,Scandinavie,Scandinavian countries,pays scandinaves|Scandinavian,scandinave|DK NO SE
    Nordic countries,the Nordics,Nordics,pays nordiques|Nordic,nordique|AX DK FI FO GL IS NO SE
    Baltic states,Baltic countries,Baltics,pays baltes,États baltes|balte,Baltic|EE LT LV
    Baltic Sea,mer Baltique,Baltique,Baltic Sea region||DE DK EE FI LT LV PL RU SE
    North Sea,mer du Nord||BE DE DK FR GB NL NO
    Benelux||BE LU NL
    Balkans,the Balkans,Western Balkans|balkanique,Balkan|AL BA BG GR HR ME MK RO RS SI XK
    Eastern Europe,Europe de l'Est,Europe orientale|Eastern European,est-européen|\
    BG BY CZ HU MD PL RO RU SK UA
    Central Europe,Europe centrale,Mitteleuropa|Central European|AT CH CZ DE HU LI PL SI SK
    Western Europe,Europe de l'Ouest,Europe occidentale|Western European,ouest-européen|\
    AT BE CH DE ES FR GB IE IT LI LU MC NL PT
    Northern Europe,Europe du Nord|Northern European,nord-européen|DK EE FI FO GB IE IS LT LV NO SE
    Southern Europe,Europe du Sud,Europe méridionale|Southern European|\
    AD AL BA CY ES GI GR HR IT ME MK MT PT RS SI SM VA XK
    European Union,EU,E.U.,Union européenne,UE,U.E.,EU member states,EU countries||\
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
    Iberian Peninsula,Iberia,péninsule ibérique|Iberian,ibérique|AD ES GI PT
    British Isles,îles britanniques||GB GG IE IM JE
    Mediterranean,the Mediterranean,Méditerranée,bassin méditerranéen,Mediterranean basin|\
    méditerranéen,Mediterranean|\
    AL BA CY DZ EG ES FR GI GR HR IL IT LB LY MA MC ME MT PS SI SY TN TR
    Levant|levantin|IL JO LB PS SY
    G7,G7 countries,pays du G7||CA DE FR GB IT JP US
    Visegrad,groupe de Visegrád,Visegrad countries||CZ HU PL SK
    Horn of Africa,Corne de l'Afrique||DJ ER ET SO
    Outermost regions,régions ultrapériphériques,French overseas,outre-mer,DOM-TOM,\
    French overseas territories|ultramarin|BL GF GP MF MQ NC PF PM RE WF YT
    Macaronesia,Macaronésie|macaronésien|CV ES PT
    Alps,Alpes,Alpine countries,pays alpins,arc alpin|Alpine,alpin|AT CH DE FR IT LI SI
    Danube countries,pays du Danube,Danube region,région du Danube|danubien|\
    AT BA BG CZ DE HR HU MD ME RO RS SI SK UA
    Atlantic Arc,Arc atlantique,Atlantic area,façade atlantique||ES FR GB IE PT
    Arctic countries,pays arctiques,pays de l'Arctique||CA DK FI GL IS NO RU SE US
    Anglo-Saxon countries,pays anglo-saxons|anglo-saxon|AU CA GB IE NZ US
    OECD,OCDE,OECD countries,pays de l'OCDE||\
    AT AU BE CA CH CL CO CR CZ DE DK EE ES FI FR GB GR HU IE IL IS IT JP KR LT LU LV MX NL NO NZ PL \
    PT SE SI SK TR US
    Eurozone,zone euro,euro area||\
    AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK
    Commonwealth,Commonwealth countries,pays du Commonwealth||\
    AU BB BS BZ CA GB GH IN JM KE LK MT MY NG NZ PK SG TT UG ZA ZM
    Black Sea,mer Noire||BG GE RO RU TR UA
    Celtic countries,Celtic nations,pays celtes,nations celtiques|celte|FR GB IE IM
    East Asia,Eastern Asia,Asie de l'Est,Asie orientale,Far East,Extrême-Orient|East Asian|\
    CN HK JP KP KR MN MO TW
    Southeast Asia,South East Asia,Asie du Sud-Est|Southeast Asian|BN ID KH LA MM MY PH SG TH TL VN
    South Asia,Southern Asia,Asie du Sud,Indian subcontinent,sous-continent indien|South Asian|\
    AF BD BT IN LK MV NP PK
    Central Asia,Asie centrale|Central Asian|KG KZ TJ TM UZ
    Caucasus,Caucase,South Caucasus|caucasien|AM AZ GE
    Andes,Andean countries,pays andins|Andean,andin|AR BO CL CO EC PE VE
    Southern Cone,cône Sud||AR CL UY
    Mercosur,Mercosul||AR BO BR PY UY
    ASEAN,ANASE||BN ID KH LA MM MY PH SG TH VN
    BRICS||BR CN IN RU ZA
    Indian Ocean,océan Indien||KM MG MU MV RE SC YT
    Asia-Pacific,Asia Pacific,Asie-Pacifique,APAC||@AS @OC
    French-speaking countries,Francophonie,pays francophones,monde francophone|\
    francophone,French-speaking|\
    BE BF BI BJ CA CD CF CG CH CI CM DJ DZ FR GA GN GP GQ HT KM LU MA MC MG ML MQ MR MU NC NE \
    PF RE RW SC SN TD TG TN VU YT
    Portuguese-speaking countries,Lusophonie,pays lusophones|lusophone,Portuguese-speaking|\
    AO BR CV GQ GW MO MZ PT ST TL
    Spanish-speaking countries,pays hispanophones|hispanophone,Spanish-speaking,hispanic|\
    AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE
    German-speaking countries,pays germanophones|germanophone,German-speaking|AT CH DE LI LU
    English-speaking countries,pays anglophones|anglophone,English-speaking|\
    AU BB BS BZ CA GB GH IE JM KE NG NZ SL TT UG US ZA ZM ZW
    """
}
