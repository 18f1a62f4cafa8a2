/// The names of European and other funding programmes, in French and English.
enum ProgrammeWords {
  /// Programmes, folded, with the strands of Interreg.
  static let all: [String] =
    PlainWords.list(names)
    + PlainWords.list(strands).flatMap { ["interreg \($0)", "programme \($0)"] }

  /// Names that are words as well, or too short to mean anything in small letters.
  static let onlyInCapitals: Set<String> = PlainWords.set(
    "life,med,prima,cost,leader,erc,eic,eit,cef,esf,fse,eni,cerv,msca,feder,erdf,emff")

  private static let names = """
    horizon europe,horizon 2020,h2020,erasmus,erasmus plus,erasmus mundus,erasmus mobility,
    erasmus plus mobility,mobilite erasmus,interreg,creative europe,europe creative,life,
    digital europe,europe numerique,connecting europe facility,cef,
    mecanisme pour l interconnexion en europe,feder,erdf,feampa,emfaf,emff,fse,esf,msca,
    marie curie,marie sklodowska curie,marie sklodowska curie actions,actions marie curie,
    actions marie sklodowska curie,erc,european research council,conseil europeen de la recherche,
    eic,european innovation council,conseil europeen de l innovation,eit,cost,cost action,
    action cost,eurostars,eureka,euratom,prima,urbact,cerv,europe for citizens,
    l europe pour les citoyens,europe pour les citoyens,etwinning,global gateway,eni cbc,
    eni cbc med,next med,leader,europeaid,ndici,jean monnet,european solidarity corps,
    corps europeen de solidarite,nextgenerationeu,mission innovation,mission ocean,
    culture moves europe,single market programme
    """

  private static let strands = """
    europe,espace atlantique,atlantic area,atlantique,europe du nord ouest,north west europe,
    nwe,north sea,north sea region,mer du nord,baltic sea,baltic sea region,mer baltique,
    alpine space,espace alpin,central europe,europe centrale,danube,danube region,med,euro med,
    euro mediterranee,mediterranee,sudoe,poctefa,manche,channel,france manche angleterre,
    france channel england,france wallonie vlaanderen,rhin superieur,upper rhine,grande region,
    greater region,maritime,italie france maritime,italy france maritime,caraibes,caribbean,
    ocean indien,indian ocean,peace plus,northern periphery and arctic,adrion,next med,
    ireland wales,france suisse,france switzerland,allemagne danemark,germany denmark
    """
}
