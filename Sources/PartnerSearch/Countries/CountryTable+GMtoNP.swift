extension CountryTable {
  /// The countries GM to NP: code, continent|names|adjectives and inhabitants.
  static let rowsGMtoNP = """
    GM AF|Gambia,The Gambia,Gambie|Gambian,gambien
    GN AF|Guinea,Guinée,Guinée-Conakry|Guinean,guinéen
    GP NA|Guadeloupe|Guadeloupean,guadeloupéen
    GQ AF|Equatorial Guinea,Guinée équatoriale|Equatorial Guinean,équatoguinéen
    GR EU|Greece,Grèce|Greek,grec,grecque,hellénique
    GS AN|South Georgia,Géorgie du Sud|
    GT NA|Guatemala|Guatemalan,guatémaltèque
    GU OC|Guam|Guamanian
    GW AF|Guinea-Bissau,Guinée-Bissau|bissau-guinéen
    GY SA|Guyana|Guyanese,guyanien
    HK AS|Hong Kong,Hongkong|hongkongais
    HM AN|Heard Island,Île Heard|
    HN NA|Honduras|Honduran,hondurien
    HR EU|Croatia,Croatie|Croatian,Croat,croate
    HT NA|Haiti,Haïti|Haitian,haïtien
    HU EU|Hungary,Hongrie|Hungarian,hongrois
    ID AS|Indonesia,Indonésie|Indonesian,indonésien
    IE EU|Ireland,Irlande,Eire,Republic of Ireland,République d'Irlande|Irish,irlandais
    IL AS|Israel,Israël|Israeli,israélien
    IM EU|Isle of Man,Île de Man|Manx,mannois
    IN AS|India,Inde|Indian,indien
    IO AS|British Indian Ocean Territory|
    IQ AS|Iraq,Irak|Iraqi,irakien,iraquien
    IR AS|Iran|Iranian,iranien
    IS EU|Iceland,Islande|Icelandic,Icelander,islandais
    IT EU|Italy,Italie,Italia|Italian,italien
    JE EU|Jersey|jersiais
    JM NA|Jamaica,Jamaïque|Jamaican,jamaïcain,jamaïquain
    JO AS|Jordan,Jordanie|Jordanian,jordanien
    JP AS|Japan,Japon,Nippon|Japanese,japonais,nippon
    KE AF|Kenya|Kenyan,kényan,kenyan
    KG AS|Kyrgyzstan,Kirghizistan,Kirghizie|Kyrgyz,kirghize
    KH AS|Cambodia,Cambodge|Cambodian,cambodgien,khmer,khmère
    KI OC|Kiribati|I-Kiribati
    KM AF|Comoros,Comores|Comorian,comorien
    KN NA|Saint Kitts and Nevis,St Kitts,Saint-Christophe-et-Niévès|Kittitian
    KP AS|North Korea,Corée du Nord|North Korean,nord-coréen
    KR AS|South Korea,Korea,Republic of Korea,Corée du Sud,Corée,\
    République de Corée|South Korean,Korean,sud-coréen,coréen
    KW AS|Kuwait,Koweït|Kuwaiti,koweïtien
    KY NA|Cayman Islands,Caymans,Îles Caïmans|Caymanian
    KZ AS|Kazakhstan|Kazakh,Kazakhstani,kazakh
    LA AS|Laos|Lao,Laotian,laotien
    LB AS|Lebanon,Liban|Lebanese,libanais
    LC NA|Saint Lucia,St Lucia,Sainte-Lucie|Saint Lucian,saint-lucien
    LI EU|Liechtenstein|liechtensteinois
    LK AS|Sri Lanka,Ceylon,Ceylan|Sri Lankan,sri-lankais,srilankais
    LR AF|Liberia,Libéria|Liberian,libérien
    LS AF|Lesotho|Basotho,lésothien
    LT EU|Lithuania,Lituanie|Lithuanian,lituanien
    LU EU|Luxembourg,Luxemburg|Luxembourger,Luxembourgish,luxembourgeois
    LV EU|Latvia,Lettonie|Latvian,letton
    LY AF|Libya,Libye|Libyan,libyen
    MA AF|Morocco,Maroc|Moroccan,marocain
    MC EU|Monaco|Monegasque,monégasque
    MD EU|Moldova,Moldavie|Moldovan,moldave
    ME EU|Montenegro,Monténégro|Montenegrin,monténégrin
    MF NA|Saint Martin,St Martin|saint-martinois
    MG AF|Madagascar|Malagasy,malgache
    MH OC|Marshall Islands,Îles Marshall|Marshallese,marshallais
    MK EU|North Macedonia,Macedonia,Macédoine du Nord,Macédoine|Macedonian,macédonien
    ML AF|Mali|Malian,malien
    MM AS|Myanmar,Burma,Birmanie|Burmese,birman
    MN AS|Mongolia,Mongolie|Mongolian,mongol
    MO AS|Macau,Macao|Macanese,macanais
    MP OC|Northern Mariana Islands,Îles Mariannes du Nord|
    MQ NA|Martinique|martiniquais,Martinican
    MR AF|Mauritania,Mauritanie|Mauritanian,mauritanien
    MS NA|Montserrat|Montserratian
    MT EU|Malta,Malte|Maltese,maltais
    MU AF|Mauritius,Île Maurice,Maurice|Mauritian,mauricien
    MV AS|Maldives|Maldivian,maldivien
    MW AF|Malawi|Malawian,malawite,malawien
    MX NA|Mexico,Mexique,México|Mexican,mexicain
    MY AS|Malaysia,Malaisie|Malaysian,malaisien
    MZ AF|Mozambique|Mozambican,mozambicain
    NA AF|Namibia,Namibie|Namibian,namibien
    NC OC|New Caledonia,Nouvelle-Calédonie|New Caledonian,néo-calédonien,calédonien
    NE AF|Niger|Nigerien,nigérien
    NF OC|Norfolk Island,Île Norfolk|
    NG AF|Nigeria,Nigéria|Nigerian,nigérian
    NI NA|Nicaragua|Nicaraguan,nicaraguayen
    NL EU|Netherlands,The Netherlands,Holland,Pays-Bas,Hollande,Nederland|Dutch,néerlandais,\
    hollandais
    NO EU|Norway,Norvège|Norwegian,norvégien
    NP AS|Nepal,Népal|Nepalese,Nepali,népalais
    """
}
