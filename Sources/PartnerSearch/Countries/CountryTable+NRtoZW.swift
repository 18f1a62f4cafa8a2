extension CountryTable {
  /// The countries NR to ZW: code, continent|names|adjectives and inhabitants.
  static let rowsNRtoZW = """
    NR OC|Nauru|Nauruan
    NU OC|Niue|Niuean
    NZ OC|New Zealand,Nouvelle-Zélande,Aotearoa|New Zealander,néo-zélandais,néozélandais
    OM AS|Oman|Omani,omanais
    PA NA|Panama|Panamanian,panaméen
    PE SA|Peru,Pérou|Peruvian,péruvien
    PF OC|French Polynesia,Polynésie française,Polynésie,Polynesia,Tahiti|French Polynesian,polynésien,tahitien,\
    Tahitian
    PG OC|Papua New Guinea,Papouasie-Nouvelle-Guinée|Papua New Guinean,papouasien
    PH AS|Philippines,The Philippines|Filipino,Filipina,Philippine,philippin
    PK AS|Pakistan|Pakistani,pakistanais
    PL EU|Poland,Pologne|Polish,polonais
    PM NA|Saint Pierre and Miquelon,Saint-Pierre-et-Miquelon|
    PN OC|Pitcairn|
    PR NA|Puerto Rico,Porto Rico|Puerto Rican,portoricain
    PS AS|Palestine,Palestinian Territories,Territoires palestiniens|Palestinian,palestinien
    PT EU|Portugal|Portuguese,portugais
    PW OC|Palau,Palaos|Palauan
    PY SA|Paraguay|Paraguayan,paraguayen
    QA AS|Qatar|Qatari,qatarien
    RE AF|Réunion,La Réunion,Île de la Réunion,Reunion Island|réunionnais
    RO EU|Romania,Roumanie|Romanian,roumain
    RS EU|Serbia,Serbie|Serbian,Serb,serbe
    RU EU|Russia,Russie,Russian Federation,Fédération de Russie|Russian,russe
    RW AF|Rwanda|Rwandan,rwandais
    SA AS|Saudi Arabia,Arabie saoudite|Saudi,Saudi Arabian,saoudien
    SB OC|Solomon Islands,Îles Salomon|Solomon Islander,salomonais
    SC AF|Seychelles|Seychellois,seychellois
    SD AF|Sudan,Soudan|Sudanese,soudanais
    SE EU|Sweden,Suède|Swedish,Swede,suédois
    SG AS|Singapore,Singapour|Singaporean,singapourien
    SH AF|Saint Helena,Sainte-Hélène|
    SI EU|Slovenia,Slovénie|Slovenian,Slovene,slovène
    SJ EU|Svalbard,Spitsbergen,Spitzberg|
    SK EU|Slovakia,Slovaquie|Slovak,Slovakian,slovaque
    SL AF|Sierra Leone|Sierra Leonean,sierra-léonais
    SM EU|San Marino,Saint-Marin|Sammarinese,saint-marinais
    SN AF|Senegal,Sénégal|Senegalese,sénégalais
    SO AF|Somalia,Somalie|Somali,Somalian,somalien
    SR SA|Suriname,Surinam|Surinamese,surinamais
    SS AF|South Sudan,Soudan du Sud|South Sudanese,sud-soudanais
    ST AF|São Tomé and Príncipe,Sao Tome,Sao Tomé-et-Principe|santoméen
    SV NA|El Salvador,Salvador|Salvadoran,Salvadorean,salvadorien
    SX NA|Sint Maarten|
    SY AS|Syria,Syrie|Syrian,syrien
    SZ AF|Eswatini,Swaziland|Swazi
    TC NA|Turks and Caicos,Îles Turques-et-Caïques|
    TD AF|Chad,Tchad|Chadian,tchadien
    TF AN|French Southern Territories,Terres australes et antarctiques françaises,TAAF|
    TG AF|Togo|Togolese,togolais
    TH AS|Thailand,Thaïlande|Thai,thaïlandais,thaï
    TJ AS|Tajikistan,Tadjikistan|Tajik,tadjik
    TK OC|Tokelau|
    TL AS|East Timor,Timor-Leste,Timor oriental|Timorese,timorais
    TM AS|Turkmenistan,Turkménistan|Turkmen,turkmène
    TN AF|Tunisia,Tunisie|Tunisian,tunisien
    TO OC|Tonga|Tongan,tongien
    TR AS|Turkey,Türkiye,Turquie|Turkish,Turk,turc,turque
    TT NA|Trinidad and Tobago,Trinidad,Trinité-et-Tobago|Trinidadian,trinidadien
    TV OC|Tuvalu|Tuvaluan
    TW AS|Taiwan,Taïwan|Taiwanese,taïwanais
    TZ AF|Tanzania,Tanzanie|Tanzanian,tanzanien
    UA EU|Ukraine|Ukrainian,ukrainien
    UG AF|Uganda,Ouganda|Ugandan,ougandais
    UM OC|US Minor Outlying Islands|
    US NA|United States,United States of America,USA,U.S.A.,US,U.S.,the States,États-Unis,\
    États-Unis d'Amérique|American,US-American,américain,étatsunien,états-unien
    UY SA|Uruguay|Uruguayan,uruguayen
    UZ AS|Uzbekistan,Ouzbékistan|Uzbek,ouzbek
    VA EU|Vatican,Holy See,Saint-Siège|
    VC NA|Saint Vincent and the Grenadines,Saint-Vincent-et-les-Grenadines|Vincentian
    VE SA|Venezuela,Vénézuela|Venezuelan,vénézuélien
    VG NA|British Virgin Islands,Îles Vierges britanniques|
    VI NA|US Virgin Islands,Îles Vierges américaines|
    VN AS|Vietnam,Viet Nam,Viêt Nam|Vietnamese,vietnamien
    VU OC|Vanuatu|ni-Vanuatu,vanuatais
    WF OC|Wallis and Futuna,Wallis-et-Futuna|
    WS OC|Samoa|Samoan,samoan
    XK EU|Kosovo|Kosovar,kosovar
    YE AS|Yemen,Yémen|Yemeni,yéménite
    YT AF|Mayotte|mahorais
    ZA AF|South Africa,Afrique du Sud|South African,sud-africain
    ZM AF|Zambia,Zambie|Zambian,zambien
    ZW AF|Zimbabwe|Zimbabwean,zimbabwéen
    """
}
