extension CountryTable {
  /// The countries AD to GL: code, continent|names|adjectives and inhabitants.
  static let rowsADtoGL = """
    AD EU|Andorra,Andorre|Andorran,andorran
    AE AS|United Arab Emirates,UAE,Emirates,Emirats arabes unis,Emirats|Emirati,emirien
    AF AS|Afghanistan|Afghan,afghan
    AG NA|Antigua and Barbuda,Antigua-et-Barbuda,Antigua|Antiguan,antiguayen
    AI NA|Anguilla|Anguillan,anguillais
    AL EU|Albania,Albanie|Albanian,albanais
    AM AS|Armenia,Arménie|Armenian,arménien
    AO AF|Angola|Angolan,angolais
    AQ AN|Antarctica|
    AR SA|Argentina,Argentine,The Argentine|Argentinian,Argentinean,Argentine,argentin
    AS OC|American Samoa,Samoa américaines|American Samoan
    AT EU|Austria,Autriche|Austrian,autrichien
    AU OC|Australia,Australie|Australian,Aussie,australien
    AW NA|Aruba|Aruban,arubais
    AX EU|Åland,Aland Islands,Îles Åland|
    AZ AS|Azerbaijan,Azerbaïdjan|Azerbaijani,Azeri,azerbaïdjanais,azéri
    BA EU|Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina,Bosnie-Herzégovine,Bosnie|Bosnian,\
    bosnien,bosniaque
    BB NA|Barbados,Barbade|Barbadian,Bajan,barbadien
    BD AS|Bangladesh|Bangladeshi,bangladais
    BE EU|Belgium,Belgique|Belgian,belge
    BF AF|Burkina Faso,Burkina|Burkinabe,burkinabè,burkinabé
    BG EU|Bulgaria,Bulgarie|Bulgarian,bulgare
    BH AS|Bahrain,Bahreïn|Bahraini,bahreïnien
    BI AF|Burundi|Burundian,burundais
    BJ AF|Benin,Bénin|Beninese,béninois
    BL NA|Saint Barthélemy,Saint-Barth,St Barts|
    BM NA|Bermuda,Bermudes|Bermudian,bermudien
    BN AS|Brunei,Brunei Darussalam,Brunéi|Bruneian,brunéien
    BO SA|Bolivia,Bolivie|Bolivian,bolivien
    BQ NA|Bonaire,Caribbean Netherlands,Pays-Bas caribéens|
    BR SA|Brazil,Brésil,Brasil|Brazilian,brésilien
    BS NA|Bahamas|Bahamian,bahaméen
    BT AS|Bhutan,Bhoutan|Bhutanese,bhoutanais
    BV AN|Bouvet Island,Île Bouvet|
    BW AF|Botswana|Botswanan,botswanais
    BY EU|Belarus,Biélorussie,Bélarus|Belarusian,biélorusse,bélarusse
    BZ NA|Belize|Belizean,bélizien
    CA NA|Canada|Canadian,canadien
    CC AS|Cocos Islands,Îles Cocos|
    CD AF|Democratic Republic of the Congo,DR Congo,DRC,Congo-Kinshasa,\
    République démocratique du Congo,RDC,RD Congo,Congo|Congolese,congolais
    CF AF|Central African Republic,République centrafricaine,Centrafrique|Central African,\
    centrafricain
    CG AF|Republic of the Congo,Congo-Brazzaville,République du Congo,Congo|Congolese,\
    congolais
    CH EU|Switzerland,Suisse|Swiss,suisse,helvétique
    CI AF|Ivory Coast,Côte d'Ivoire,Cote d'Ivoire|Ivorian,ivoirien
    CK OC|Cook Islands,Îles Cook|
    CL SA|Chile,Chili|Chilean,chilien
    CM AF|Cameroon,Cameroun|Cameroonian,camerounais
    CN AS|China,Chine,People's Republic of China,République populaire de Chine,PRC|Chinese,\
    chinois
    CO SA|Colombia,Colombie|Colombian,colombien
    CR NA|Costa Rica|Costa Rican,costaricien,costaricain
    CU NA|Cuba|Cuban,cubain
    CV AF|Cape Verde,Cabo Verde,Cap-Vert|Cape Verdean,cap-verdien,capverdien
    CW NA|Curaçao|Curaçaoan
    CX OC|Christmas Island,Île Christmas|
    CY EU|Cyprus,Chypre|Cypriot,chypriote
    CZ EU|Czechia,Czech Republic,République tchèque,Tchéquie|Czech,tchèque
    DE EU|Germany,Allemagne,Deutschland,Federal Republic of Germany,\
    République fédérale d'Allemagne,RFA|German,allemand,germanique
    DJ AF|Djibouti|Djiboutian,djiboutien
    DK EU|Denmark,Danemark|Danish,Dane,danois
    DM NA|Dominica,Dominique|dominiquais
    DO NA|Dominican Republic,République dominicaine|Dominican,dominicain
    DZ AF|Algeria,Algérie|Algerian,algérien
    EC SA|Ecuador,Équateur|Ecuadorian,Ecuadorean,équatorien
    EE EU|Estonia,Estonie|Estonian,estonien
    EG AF|Egypt,Égypte|Egyptian,égyptien
    EH AF|Western Sahara,Sahara occidental|Sahrawi,sahraoui
    ER AF|Eritrea,Érythrée|Eritrean,érythréen
    ES EU|Spain,Espagne,España|Spanish,Spaniard,espagnol
    ET AF|Ethiopia,Éthiopie|Ethiopian,éthiopien
    FI EU|Finland,Finlande|Finnish,Finn,finlandais,finnois
    FJ OC|Fiji,Fidji|Fijian,fidjien
    FK SA|Falkland Islands,Falklands,Malvinas,Îles Malouines,Malouines|
    FM OC|Micronesia,Federated States of Micronesia,Micronésie|Micronesian,micronésien
    FO EU|Faroe Islands,Faroes,Îles Féroé,Féroé|Faroese,féroïen
    FR EU|France|French,Frenchman,français,hexagonal
    GA AF|Gabon|Gabonese,gabonais
    GB EU|United Kingdom,UK,U.K.,Great Britain,Britain,GB,Royaume-Uni,Grande-Bretagne|British,\
    Briton,britannique
    GD NA|Grenada,Grenade|Grenadian,grenadien
    GE AS|Georgia,Géorgie|Georgian,géorgien
    GF SA|French Guiana,Guyane française,Guyane|guyanais,French Guianese
    GG EU|Guernsey,Guernesey|guernesiais
    GH AF|Ghana|Ghanaian,ghanéen
    GI EU|Gibraltar|Gibraltarian,gibraltarien
    GL NA|Greenland,Groenland|Greenlandic,Greenlander,groenlandais
    """
}
