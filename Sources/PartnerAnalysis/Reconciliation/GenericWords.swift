import PartnerText

/// Words of names that say little about which partner is meant: what sort of thing it is, its legal
/// form, and little words. The same word in several languages is one.
enum GenericWords {
  /// The greatest weight of a word that says what sort of thing it is.
  static let kindWeight = 0.25
  /// The greatest weight of a legal form or a little word.
  static let fillerWeight = 0.03

  /// The word that stands for a folded word in all languages; the word itself if it is not generic.
  static func canonical(_ word: String) -> String { canonicalWords[word] ?? word }

  /// All words that stand for others, with those, in a fixed order.
  static let synonyms: [(word: String, canonical: String)] =
    families.flatMap { family in family.map { ($0, family[0]) } }

  /// Whether it says what sort of thing is meant.
  static func isKind(_ canonical: String) -> Bool { kinds.contains(canonical) }

  /// Whether it is a legal form or a little word.
  static func isFiller(_ canonical: String) -> Bool { fillers.contains(canonical) }

  /// Whether it is one of a few words that exclude each other.
  static func isOpposite(_ canonical: String) -> Bool { opposites.contains(canonical) }

  private static let opposites = Set(directions.compactMap { $0.first })

  private static let fillers = LittleWords.all.union(
    (legalForms + " " + littleWords).split(separator: " ").map(String.init))

  private static let kinds = Set(families.compactMap { $0.first })

  private static let canonicalWords = Dictionary(
    (families + directions + numbers).flatMap { family in family.dropFirst().map { ($0, family[0]) }
    },
    uniquingKeysWith: { first, _ in first })

  private static let legalForms = """
    gmbh ag kg kgaa ohg ug gbr ev eg mbh sa sas sasu sarl eurl sca scop snc ltd limited llc llp inc \
    incorporated corp corporation co company cie plc bv nv srl spa sl slu ab asa oy oyj aps kft zrt \
    sro doo pte pty kk bhd sdn ooo oao jsc pjsc gie epic
    """

  /// What the little words of requests lack and names have.
  private static let littleWords = "at to delle dei do fuer voor het i w z og och af av o at"

  private static let directions = words(
    """
    north nord norte northern nordic septentrional noord polnoc severni
    south sud southern sued meridional zuid poludnie jizni
    east est este eastern ost oriental oosten wschod
    west ouest oeste western occidental westen zachod
    upper haut haute ober oberer superior alto alta
    lower bas basse nieder unterer inferior baixo baja
    central centrale
    """)

  private static let numbers = words(
    """
    1 first premier premiere primer primero prima erste
    2 ii second deuxieme seconde segundo seconda zweite
    3 iii third troisieme tercero terza dritte
    4 iv fourth quatrieme cuarto quarta vierte
    5 fifth cinquieme quinto fuenfte
    6 vi sixth sixieme
    7 vii seventh septieme
    8 viii eighth huitieme
    9 ix ninth neuvieme
    """)

  private static func words(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  private static let families = words(
    """
    university uni universite universites universitat universitaet universidad universita universidade \
    uniwersytet universitet universitetet universiteit univerzita univerzitet yliopisto \
    universitatea universitas universiti univ universitesi egyetem universities universitario
    institute institut instituto istituto instytut institutet instituut ustav inst intezet \
    institutes instituts institutul institutt enstitusu
    college coll colegio collegio colleges kolleg collegium
    school ecole escuela scuola schule escola skola szkola schools ecoles faculty faculte facultad
    hospital hosp hopital hopitaux krankenhaus ospedale hospitals klinik clinique clinica clinic szpital \
    sykehus sjukhus spital hospitalier ziekenhuis klinikum clinics hospitalar
    center ctr centre zentrum centro centrum keskus sentrum centru centres centers
    national natl nationale nationales nationaux nacional nazionale narodowy nacionalni nationaal ulusal \
    nationaler
    research res recherche recherches forschung investigacion ricerca ricerche pesquisa pesquisas \
    forskning onderzoek investigaciones forschungs badan badawczy
    science sci sciences wissenschaft wissenschaften ciencias ciencia scienze scientifique nauk \
    scientific cientifico
    technology tech technologie technologies technique techniques tecnologia tecnologico technische \
    technological technisch technologique technical technik teknologi tecnologica tecnico tecnica
    polytechnic polytechnique politecnico politecnica politechnika polytechnische politecnic
    department departement departamento dipartimento dept departments
    ministry min ministere ministerio ministero ministerium ministerie ministerstwo
    foundation found fondation fundacion fondazione stiftung fundacao stichting fundacja trust
    academy acad academie academia akademie accademia akademia akademi
    agency agence agencia agenzia agentur
    association assn verein asociacion associazione associacao vereinigung verband assoc
    society soc societe sociedad societa gesellschaft sociedade
    international intl internationale internacional internazionale internationales
    european europeen europeenne europeo europaische europea europaisches
    medical med medecine medicina medizin medicale medizinische medico medicine medizinisches
    health sante salud salute gesundheit saude sanitaire healthcare
    museum musee museo museu museums
    library bibliotheque biblioteca bibliothek
    chamber chambre camara camera kammer
    commerce handel comercio commercio
    city ville ciudad citta stadt cidade town municipality commune mairie comune metropole
    port puerto porto hafen harbour harbor
    state etat estado staat stato
    region regional regionale regionales
    laboratory laboratoire laboratorio lab laboratories labs laboratoires
    applied applique appliquees appliquee angewandte aplicadas applicate aplicada
    engineering eng ingenierie ingenieria ingegneria ingenieurs engenharia engineers
    agriculture agricultural agricole agricultura agraria agronomique agronomy
    environment environnement environmental umwelt ambiente ambiental environnemental
    energy energie energia energies energetic
    economics economie economia economic wirtschaft economique economica
    education educacion educazione bildung educacao educational
    group groupe gruppe grupo gruppo
    federal federale bundes
    office bureau oficina amt ufficio
    council conseil consejo consiglio rat
    general generale allgemeine
    union unione
    club
    saint st sankt santa santo san sint sainte
    """)
}
