/// Words of French and English that mean nothing to a reader of requests and look like slips of words
/// that do: `sorting` is no slip of `sporting`, `rivages` none of `virages`.
enum CommonWords {
  /// The words, folded.
  static let all: Set<String> = PlainWords.set(english).union(PlainWords.set(french))

  private static let english = """
    accidental,appliance,appliances,arches,asset,assets,attention,attentions,auction,
    baking,benches,berries,binding,booking,bought,branches,brands,chairs,chance,charge,
    charges,choice,choices,churches,circle,circles,clarity,cleaning,clearing,coding,
    combating,commodities,commodity,commuting,comparative,comparing,compete,competing,
    completing,composting,concept,conception,conducting,confident,conserving,consistent,
    constraint,construct,consuming,containing,contention,context,contingent,conversation,
    conversion,converting,corporate,costing,counts,courts,crises,crisis,current,customs,
    cutting,department,departments,deserves,dishes,distinction,drafts,drawing,earning,
    eating,elastic,employing,exceeding,execution,exhibits,expect,expects,explosion,failing,
    filling,finishing,fishes,forming,formulation,fountains,franchise,gardens,garments,
    guild,guilds,handling,heading,hearing,heating,histories,hungry,import,inland,innocent,
    inquiry,instance,instances,insulation,interim,internal,interpret,invent,inventor,
    investing,keeping,killing,legion,liberties,lights,listing,loading,locate,logging,
    mailing,mapping,margin,masking,massage,mature,measure,measures,medicines,mentoring,
    merchandise,milling,mining,movements,moving,nobility,notable,notary,onions,onshore,
    onward,opening,operations,organic,packing,panel,parent,parenting,parents,parking,
    patients,paving,peaches,pending,permit,permits,planes,planting,plates,poisons,
    portable,posting,preparation,presentation,preserve,president,prevent,primaries,printing,
    processing,procuring,profiling,projection,promising,protect,protecting,protection,
    provide,publishes,ranking,rating,rational,reaches,recent,recipient,recipients,
    recording,refuge,regulation,relate,report,reports,reputation,reservation,reserve,
    residence,residents,rising,running,seals,seeds,seeing,seniors,settings,sharks,shells,
    shopping,shores,sights,signing,singing,situation,skating,sketches,solitary,sorting,
    sounding,spelling,spotting,staffing,stages,stakes,status,storing,strains,string,
    studios,summaries,supportive,supposing,swimming,tasting,tenant,testing,textile,
    textiles,tonnes,topping,towers,tracing,tracking,traction,trading,tradition,traditions,
    transaction,translation,translations,traveling,trends,tuning,turning,universal,vending,
    venues,vessel,vessels,vision,visions,waiting,walking,warning,washing,wealth,weaving,
    welding,winning,wording
    """

  private static let french = """
    reduire,reduit,reduisons,reduisent,ameliorer,ameliore,renforcer,renforce,favoriser,favorise,
    promouvoir,eviter,organiser,preserver,proteger,valoriser,accroitre,diminuer,augmenter,limiter,
    lutter,construire,traduire,introduire,conduire,installer,attirer,attire,recevoir,conserver,
    animal,animaux,anneaux,auteur,auteurs,barriere,barrieres,bassin,bassins,bateaux,
    batiment,batiments,blessures,bouches,bourse,bourses,bureaux,cadeaux,canaux,carriere,
    carrieres,centaine,certaine,chaine,chaines,chateau,chateaux,chaussures,choix,citation,
    citations,classe,classes,cloison,cloture,confiture,couches,couleur,couleurs,courage,
    course,courses,cousins,couts,couverture,cuisine,cuisines,demeure,demeures,depense,
    depenses,dernier,derniere,derniers,dessin,dessins,direction,docteur,docteurs,dotation,
    douches,drapeaux,election,elections,entier,entiere,etages,etapes,facteur,facteurs,
    farine,ferme,fermes,fonction,fonctions,fontaine,formes,frontiere,frontieres,fusion,
    gateaux,graine,graines,histoire,histoires,humain,humaine,humains,images,jardin,
    jardins,journaux,langage,lecteurs,lecture,lesion,lumiere,machine,machines,maison,
    maisons,maniere,manieres,marche,marches,mariage,mariages,matiere,matieres,memoire,
    memoires,menage,message,messages,mesure,mesures,moteur,moteurs,moulin,moulins,
    mutation,nation,nations,niveaux,normes,notion,notions,nouveau,nuages,oiseaux,opinion,
    origine,origines,ouverture,ouvrier,ouvriere,ouvriers,papiers,parking,passage,passages,
    passion,paysage,paysages,pension,piscine,piscines,place,places,plaine,plaines,planche,
    planches,poemes,policiers,pommes,pompier,pompiers,position,positions,potage,poules,
    premier,premiere,premiers,prevision,prison,probleme,problemes,quartier,quartiers,
    racine,racines,raison,raisons,rayon,reaction,recteur,redaction,reduction,residence,
    residences,reunion,reunions,revision,rideaux,rivage,rivages,roseaux,rotation,routes,
    saison,saisons,sauvage,sauvages,sauvetage,scene,scenes,seances,section,sections,
    selection,semaine,semaines,semences,sentier,sentiers,session,sessions,signaux,sondage,
    source,sources,station,stations,structures,systeme,systemes,tableau,tableaux,taches,
    temoignage,temoignages,tension,termes,terrain,terrains,tissage,toiture,touches,
    tournage,tracteurs,tradition,traditions,traducteur,traducteurs,traduction,traductions,
    train,trains,travaux,troupeaux,usage,usager,usagers,usages,vaches,valeur,valeurs,
    version,versions,visage,visages,vision,vocation,voisin,voisine,voisines,voisins,
    voitures,voyage,voyages
    """
}
