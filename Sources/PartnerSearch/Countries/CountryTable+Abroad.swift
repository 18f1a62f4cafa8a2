extension CountryTable {
  /// Countries as their neighbours write them, in German, Spanish, Italian and their own languages, and
  /// the parts of the United Kingdom that lists of twin towns give as countries.
  ///
  /// They are read in cells of tables, not in requests.
  static let abroad = """
    DE Alemania,Germania,Alemanha,Duitsland,Niemcy,Německo
    FR Frankreich,Francia,França,Frankrijk,Francja
    ES Spanien,Spagna,Espanha,Spanje,Hiszpania
    IT Italien,Itália,Italië,Włochy
    GB Vereinigtes Königreich,Großbritannien,Reino Unido,Gran Bretaña,Regno Unito,Gran Bretagna,\
    Verenigd Koninkrijk,England,Angleterre,Inglaterra,Inghilterra,Scotland,Écosse,Schottland,\
    Escocia,Scozia,Wales,Pays de Galles,Northern Ireland,Irlande du Nord
    NL Niederlande,Países Bajos,Holanda,Paesi Bassi,Olanda,Países Baixos
    BE Belgien,Bélgica,Belgio,België
    LU Luxemburgo,Lussemburgo
    CH Schweiz,Suiza,Svizzera,Suíça,Zwitserland
    AT Österreich,Oostenrijk
    PT Portogallo
    IE Irland,Irlanda,Ierland
    DK Dänemark,Dinamarca,Danimarca,Danmark,Denemarken
    SE Schweden,Suecia,Svezia,Suécia,Sverige,Zweden
    NO Norwegen,Noruega,Norvegia,Norge,Noorwegen
    FI Finnland,Finlandia,Suomi
    IS Island,Islandia,Islanda
    PL Polen,Polonia,Polónia,Polska
    CZ Tschechien,Tschechische Republik,República Checa,Chequia,Repubblica Ceca,Cechia,Česko,\
    Tsjechië
    SK Slowakei,Eslovaquia,Slovacchia,Slovensko
    HU Ungarn,Hungría,Ungheria,Hungria,Magyarország,Hongarije
    SI Slowenien,Eslovenia,Slovenija
    HR Kroatien,Croacia,Croazia,Hrvatska,Croácia
    BA Bosnien und Herzegowina,Bosnien,Bosnia y Herzegovina,Bosnia ed Erzegovina
    RS Serbien,Srbija
    ME Crna Gora
    MK Nordmazedonien,Mazedonien,Macedonia del Norte,Macedonia del Nord
    AL Albanien
    GR EL,Griechenland,Grecia,Grécia,Griekenland,Ελλάδα
    BG Bulgarien
    RO Rumänien,Rumanía,Rumania,Roménia,Roemenië
    MD Moldawien,Moldavia
    UA Ucrania,Ucraina
    BY Weißrussland,Bielorrusia,Bielorussia
    RU Russland,Rusia,Rússia,Russische Föderation,Federación de Rusia
    LT Litauen,Lituania,Lietuva
    LV Lettland,Letonia,Lettonia,Latvija
    EE Estland,Eesti
    TR Türkei,Turquía,Turchia,Turquia,Turkije
    CY Zypern,Chipre,Cipro
    GE Georgien
    AM Armenien
    AZ Aserbaidschan,Azerbaiyán
    MA Marokko,Marruecos,Marocco,Marrocos
    DZ Algerien,Argelia
    TN Tunesien,Túnez
    EG Ägypten,Egipto,Egitto
    LY Libyen,Libia
    LB Libanon,Líbano,Libano
    SY Syrien,Siria
    JO Jordanien,Jordania,Giordania
    SA Saudi-Arabien,Arabia Saudita
    AE Vereinigte Arabische Emirate,Emiratos Árabes Unidos,Emirati Arabi Uniti
    CM Kamerun,Camerún
    CI Elfenbeinküste,Costa de Marfil,Costa d'Avorio
    ZA Südafrika,Sudáfrica,Sudafrica
    KE Kenia
    ET Äthiopien,Etiopía,Etiopia
    MG Madagaskar
    MZ Moçambique
    TZ Tansania
    US Vereinigte Staaten,Vereinigte Staaten von Amerika,Estados Unidos,EE. UU.,EEUU,Stati Uniti,\
    Stati Uniti d'America,Estados Unidos da América,Verenigde Staten
    CA Kanada,Canadá
    MX Mexiko,Messico
    BR Brasilien,Brasile
    AR Argentinien
    CL Cile
    CO Kolumbien
    CU Kuba
    DO Dominikanische Republik,República Dominicana
    CN Cina
    JP Japón,Giappone,Japão,日本
    KR Südkorea,Corea del Sur,Corea del Sud
    IN Indien
    ID Indonesien
    PH Philippinen,Filipinas,Filippine
    KH Kambodscha,Camboya
    MN Mongolei
    SG Singapur
    TH Tailandia
    KZ Kasachstan,Kazajistán
    UZ Usbekistan
    AU Australien
    NZ Neuseeland,Nueva Zelanda,Nuova Zelanda
    """
}
