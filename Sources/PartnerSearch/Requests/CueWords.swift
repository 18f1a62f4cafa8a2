/// The phrases that say who gives, who takes and what is left out, folded, in French and English.
enum CueWords {
  /// Each cue with its phrases.
  static let table: [(Cue, String)] = [
    (.seek, seek), (.seeking, seeking), (.interested, interested), (.offer, offer),
    (.offering, offering), (.host, host),
    (.negation, negation), (.but, "but,mais,however,cependant,plutot,rather"),
    (.near, near), (.based, based), (.introduction, introduction), (.wanted, wanted),
    (.passive, passive), (.question, question), (.help, help), (.having, having),
    (.speaking, speaking), (.topic, topic), (.acquainted, acquainted), (.closing, closing),
    (.outlet, outlet),
  ]

  private static let seek = """
    what is missing is,what is missing,ce qui manque,ce qui manque c est,learn about,learning about,learn something from,learn lessons from,apprendre quelque chose de,tirer des lecons de,
    tirer des enseignements de,parlons,parlons de,parlons du,let s talk,let s talk about,
    let us talk about,discutons de,talk about,rather hear from,reve du,revent du,revons du,reve d un,reve d une,voulons en acheter,want to buy,would buy,
    ouvert a un,ouverte a un,ouverts a un,ouvert a une,ouverte a une,ouvert a des,
    ouverte a des,open to a,open to an,open to being,open to any,reve d,revent d,dreams about,
    be hosted by,etre accueilli par,etre accueillie par,etre accueillis par,ask to,asks to,
    demande a,demandent a,demandons a,be delighted to meet,be put in touch with,
    be introduced to,etre presente a,etre presentee a,etre presentes a,
    etre mis en contact avec,etre mise en contact avec,be thrilled to,would like to know how,
    hunts for,is hoping for,
    cherche,cherches,cherchent,cherchons,cherchez,chercher,cherchait,chercherait,chercherions,
    recherche,recherches,recherchent,recherchons,recherchez,rechercher,rechercherait,
    souhaite,souhaites,souhaitent,souhaitons,souhaitez,souhaiter,souhaiterait,souhaiterais,
    souhaiteraient,souhaiterions,voudrait,voudrais,voudraient,voudrions,veut,veux,veulent,voulons,
    vouloir,aimerait,aimerais,aimeraient,aimerions,desire,desirent,desirons,desirerait,
    demande,demandent,demandons,a besoin,ai besoin,ont besoin,avons besoin,aurait besoin,
    aurions besoin,auraient besoin,besoin,besoins,il nous faut,il me faut,nous faut,me faut,
    trouve,trouves,trouver,trouvez,trouvez nous,trouvez moi,trouve moi,trouve nous,nous trouver,
    me trouver,propose moi,proposez moi,proposez nous,propose nous,suggere,suggerez,suggerer,
    suggere moi,suggerez moi,suggerez nous,recommande,recommandez,recommander,recommandez moi,
    recommandez nous,recommande moi,indiquez moi,indiquez nous,donne moi,donnez moi,donnez nous,
    montre moi,montrez moi,montrez nous,liste,listez,lister,conseillez moi,conseillez nous,
    y a t il,existe t il,connaissez vous,connais tu,auriez vous,avez vous,vise a,visent a,
    espere,esperons,esperent,envisage,envisagent,envisageons,prevoit,prevoient,
    prevoyons,ambitionne,veut se rapprocher,cherche a,cherchent a,cherchons a,recrute,recrutons,
    look for,looks for,looked for,search for,searches for,searching for,seek,seeks,sought,want,wants,wanted,
    want to,wants to,need,needs,needed,need to,needs to,would like,would like to,d like,d like to,
    wish,wishes,wish to,wishes to,would love,would love to,hope to,hopes to,hoping to,aim to,
    aims to,aiming to,plan to,plans to,planning to,intend to,intends to,desires,find,finds,finding,
    find me,find us,show me,show us,give me,give us,list,suggest,suggest me,recommend,recommends,
    recommend me,get me,connect us with,connect me with,put us in touch with,introduce us to,
    introduce me to,match us with,is there,are there,do you know,do you have,require,requires,
    is open to,are open to,is keen to,are keen to,is keen on,are keen on,
    would be great to have,would be good to have,would be nice to have,serait bien d avoir,
    serait utile d avoir,serait ideal d avoir,serait bien de trouver,wants to find,is after,are after,s interesse a,s interessent a,nous interessons a,
    buy,buys,buying,achete,achetent,achetons,acheter,importe,importent,imports,prepare,prepares,
    preparing,preparons,preparent,help us,helps us,can help us,could help us,nous aider,aidez nous,
    aide nous,nous aide,nous former,train us,teach us,advise us,nous conseiller,learn from,
    learn how,apprendre de,sollicite,sollicitent,sollicitons,solliciter,reve de,revent de,revons de,
    explore,explores,exploring,would welcome,would appreciate,request,requests,calls for,call for,
    invite,invites,inviting,invitent,invitons,would be happy to,serait heureux de,
    serions heureux de,serions ravis de,avons envie de,aurait envie de,s inspirer,tenons a,
    comptons,is willing to,are willing to,il nous manque,nous manque,il manque,nous manquent,lack,lacks,
    we lack,nous attendons,benefit from,benefits from,beneficier de,beneficier d,gain from,obtenir,
    obtain,profiter de,se fournir en,s equiper en,s approvisionner en,prospecte,prospectent,
    prospectons,would be interested to find,are on the hunt for,is on the hunt for,could use,
    would need,would require,est demandeur de,sommes demandeurs de,est demandeuse de,dream of,dreams of,
    espererait,aspire a,aspirons a,tient a,se mettre en relation avec,entrer en relation avec,
    entrer en contact avec,get in touch with,make contact with,liaise with,s associer a,
    s associer avec,se rapprocher de,se rapprocher d,rapprocher de,wishing to,wishing for,
    vise,visent,visons,cible,ciblent,ciblons,target,targets,targeting,re after,m after,
    d love to,would love to,love to hear from,hear from,desireux de,desireuse de,desireux d,desireuse d,soucieux de,soucieuse de,enquiring about,
    asks for,ask for,asked for,asking for,inquiring about,after partners in,voulez vous,voulons nous,ch,rech,cherch,recherch,il nous faudrait,
    il me faudrait,il faudrait,faudrait,il faut,ce qui nous manque,ce qu il nous faut,what we need,
    what we lack,what we want,aurais besoin,point us to,point me to,indiquer,indiquez,m indiquer,nous indiquer,
    signaler,signalez,any idea,any ideas,wonders if,wonders whether,wonder if,wonder whether,
    wondering if,wondering whether,se demande si,nous demandons si,compare notes with,
    twin with,be twinned with,pair with,team up with,partner with,link up with,swap with,
    faire appel a,faisons appel a,en appelle a,appelle a,appeal to,appeals to,turn to,turns to,
    adresse a,se tourne vers,nous tournons vers,est preneur de,sommes preneurs de,
    a l affut de,keen for,hoping for,hope for,hopes for,hungry for,short of,running out of,
    on the search for,hunting for,shopping for,scouting for,scouts for,scouting,est ce que vous connaissez,
    qui connait,who knows,would like to hear from,should like to,should like,fancy,fancies,
    avons l intention de,a l intention de,comptons bien,comptent,entend,entendons,entendent,
    a pour projet de,avons pour projet de,avons le projet de,a le projet de,au projet de,
    cherchant a,lookin for,looking 4,look 4,r looking for,re looking 4,we re after,i m after,they re after,
    we are after,is interested to find,convoite,guette,pense a,pensons a,think of,thinking of,
    thinks of,considers,considering,consider,missing,misses,missing is,se lancer dans,
    se diversifier dans,diversify into,monter en competence en,s inspirer de,s inspire de,
    s inspirent de,get inspired by,inspired by,learn more about,en savoir plus sur,
    se former a,se former en,apprendre a,apprendre comment
    """

  private static let seeking = """
    lookin for,lookin,looking out for,looking into,looking at,looking for,looking to,is looking for,are looking for,am looking for,m looking for,
    re looking for,is looking to,are looking to,am looking to,seeking,is seeking,are seeking,
    am seeking,in search of,on the lookout for,in need of,is in need of,are in need of,wanting,
    cherchant,recherchant,souhaitant,a la recherche de,a la recherche,en recherche de,en quete de,
    en quete,en demande de,desireux de,desireuse de,
    ayant besoin de,ayant besoin,demandeur de,demandeuse de,demandeurs de,eager to
    """

  private static let interested = """
    interested in,is interested in,are interested in,am interested in,interested by,keen on,
    interesse par,interessee par,interesses par,interessees par,interesse,interessee,interesses,
    interessees,est interesse par,est interessee par,sommes interesses par,suis interesse par,
    suis interessee par,sont interesses par
    """

  private static let offer = """
    what we have,what we have to offer,ce que nous avons,ce que nous avons a offrir,
    trains,notre offre,our offer,what we offer,what we can offer,ce que nous offrons,
    ce que nous proposons,opens its,opens their,open their,ouvre son,ouvre sa,ouvrent leurs,
    we export,i export,we are exporting,is glad to take,is happy to take,happy to receive,glad to receive,happy to welcome,
    glad to welcome,heureux d accueillir,heureuse d accueillir,prete a accueillir,
    pret a accueillir,prets a accueillir,ready to receive,ready to welcome,can take,
    can receive,peut recevoir,peut prendre,
    we grow,grows,we brew,brews,we bake,bakes,we breed,we raise,we catch,we roast,cultive,
    cultivons,cultivent,eleve,elevons,elevent,recolte,recoltons,torrefions,publish,publishes,
    can store,can moor,can host,can handle,peut stocker,montre,montrent,montrons,lui montrer,
    leur montrer,show them,pouvons montrer,can repair,we repair,nous reparons,forme des,
    forme nos,forme ses,forme les,formons des,can train your,can train,could train your,
    rent out,rents out,loue,louons,louent,dispense,dispensons,
    offre,offrent,offrons,offrir,offrirait,propose,proposes,proposent,proposons,proposer,
    proposerait,met a disposition,mettent a disposition,mettons a disposition,mettre a disposition,
    fournit,fournissent,fournissons,fournir,vend,vendent,vendons,vendre,fabrique,fabriquent,
    fabriquons,fabriquer,produit,produisent,produisons,produire,concoit,concoivent,concevons,
    commercialise,commercialisent,commercialisons,commercialiser,construit,construisent,
    construisons,maitrise,maitrisent,maitrisons,partage,partagent,partageons,partager,
    peut offrir,peut proposer,peuvent offrir,peut apporter,peuvent apporter,pouvons apporter,
    pouvons offrir,pouvons proposer,apporte,apportent,apportons,apporter,dispose de,disposent de,
    disposons de,possede,possedent,possedons,
    offer,offers,provide,provides,supply,supplies,sell,sells,make,makes,manufacture,manufactures,
    produce,produces,build,builds,design,designs,share,shares,can share,can offer,can provide,
    could offer,could provide,contribute,contributes,bring,brings,has to offer,have to offer,
    delivers,deliver,install,installs,installe,installent,installons,transmet,transmettent,
    transmettons,transmettre,forment,formons,enseigne,enseignent,enseignons,teaches,
    operates,exploite,exploitent,exploitons,dispose,disposent,disposons,lend,lends,lending,
    pretons,preter,prete a disposition,donate,donates,donne acces a,donnons acces a,gives access to,
    give access to,open our,ouvrons,ouvre ses,pret a partager,prete a partager,prets a partager,
    pretes a partager,ready to share,ready to offer,willing to share,willing to offer,
    en mesure de partager,en mesure de proposer,en mesure d offrir,able to offer,able to provide,able to supply,able to share,in a position to offer,
    peut mettre a disposition,peut partager,pouvons partager,peut fournir,pouvons fournir,
    happy to share,happy to host,happy to offer,glad to share,glad to host,delighted to share,
    pleased to offer,pleased to share,at your disposal,a votre disposition,vous propose,vous proposons,
    vous offrons,peut aider sur,peux apporter,peux offrir,peux proposer,gives,give,donnons,apprenons a,
    sommes prets a partager,sommes prets a offrir,est pret a offrir,est prete a offrir,
    peut transmettre,pouvons transmettre,met en avant,exporte,exportent,exportons,exports its,
    exports our,can teach,can train,peut former,pouvons former,can deliver,can bring,can contribute,
    can supply,can show,can lend,have to give,has to give,as our contribution,commercialize,
    commercializes,market our,markets its,distribute,distributes,distribuons,distribue,licenses,
    license our,conseillons,transfer our,transferer
    """

  private static let offering = """
    offrant,proposant,fournissant,fabriquant,produisant,vendant,commercialisant,disposant de,
    specialise dans,specialisee dans,specialises dans,specialisees dans,specialise en,
    specialisee en,specialises en,specialisees en,specialise,specialisee,specialises,specialisees,
    specialiste de,specialiste en,specialiste du,specialiste des,specialistes de,specialistes en,
    specialistes du,specialistes des,specialiste,specialistes,expert en,experte en,experts en,
    expertes en,expert dans,experts dans,expert,experte,experts,expertes,expertise en,
    expertise dans,expertise,savoir faire en,savoir faire,competence en,competences en,
    experience en,experience dans,reference en,leader en,leader dans,leader de,leader du,
    leader des,capable de fournir,
    offering,providing,supplying,selling,manufacturing,making,producing,specialised in,
    specialized in,specialising in,specializing in,specialises in,specializes in,specialised,
    specialized,specialist in,specialists in,expert in,experts in,expert on,experts on,
    with expertise in,expertise in,expertise on,has expertise in,have expertise in,
    with experience in,experience in,experienced in,know how in,know how,skilled in,strong in,
    leader in,leaders in,leading in,exportateur de,exportatrice de,exportateurs de,exporter of,
    exporters of,active as supplier of,reconnu pour,reconnue pour,reconnus pour,known for,
    renowned for,famous for,recognised for,recognized for,forte d une experience en,
    fort d une experience en,forts d une experience en,strong experience in,track record in,
    with a track record in,riche d une experience en,pionnier de,pionniere de,pionnier en,
    pioneer in,pioneers in,champion of,champion de,excellence in,excellence en,dont la specialite est,
    whose speciality is,whose specialty is,fabricant de,dotee d un savoir faire en
    """

  private static let host = """
    accueille,accueillent,accueillons,accueillir,accueillerait,accueillant,heberge,hebergent,
    heberger,recoit,recoivent,recevoir,host,hosts,hosting,to host,welcome,welcomes,welcoming,
    organise,organisent,organisons,organiser,organize,organizes,organises,organising,organizing
    """

  private static let negation = """
    fed up with,tired of,had enough of,marre de,marre des,marre du,
    plus besoin de,plus besoin d,plus besoin,
    not,no,non,pas,pas de,pas d,pas du,pas des,pas la,pas le,pas les,without,sans,sauf,except,
    except for,excepting,excepte,exceptes,exceptee,hors,hors de,hormis,excluding,excluded,exclu,exclue,exclues,sont exclus,est exclu,est exclue,exclude,excludes,
    excluant,exclure,excluez,exclus,a l exclusion de,a l exclusion du,a l exclusion des,
    a l exception de,a l exception du,a l exception des,en dehors de,en dehors du,en dehors des,
    outside,outside of,other than,autre que,autres que,rather than,plutot que,au lieu de,
    instead of,nor,ni,neither,never,jamais,aucun,aucune,avoid,avoiding,eviter,evitez,anything but,
    tout sauf,nothing on,nothing about,rien sur,leave out,leaving out,not interested in,
    pas interesse par,pas interesses par,pas interessee par,apart from,aside from,mis a part,
    but not,but no,mais pas,mais pas de,mais sans,et pas,et non,and not,
    anywhere but,everywhere but,anyone but,nobody in,nobody from,no one in,no one from,noone,personne de,non merci,no thanks,no thank you,surtout pas,certainly not,
    definitely not,ni de,ni d,exception faite de,
    exception faite du,a l exclusion,n est pas,n est plus,ne sont pas,n a plus besoin de,
    n avons plus besoin de,no longer need,no longer needs,no longer want,no longer wants,no need for,
    no need of,no interest in,have no interest in,has no interest in,aucun interet pour,
    pas besoin de,pas besoin d,n avons pas besoin de,n a pas besoin de,
    en evitant,pas question de,not keen on,not concerned by,
    ne concerne pas,beyond,free of,exempt de,n importe quoi sauf,all but,everything but,
    everything except,anything except,refusons,refusent,reject,rejects,ban,bans,
    banned,exclut,ecarter,ecartons,laisser de cote,laissons de cote,renoncer a,renoncons a,
    would rather not work with,would rather not,rather not,prefere ne pas,preferons ne pas,
    prefererait ne pas,prefer not to,pas envie de,no talk of,rien a voir avec,
    nothing to do with,excepted,t
    """

  private static let near = """
    pres de,pres d,pres du,pres des,a proximite de,a proximite du,a proximite d,proche de,
    proche du,proches de,aux environs de,autour de,aux alentours de,pas loin de,pas tres loin de,
    non loin de,dans la region de,dans les environs de,near,nearby,near to,close to,not far from,
    around,in the vicinity of,in the area of,in the region of,next to,in the neighbourhood of
    """

  private static let based = """
    base a,basee a,bases a,basees a,base en,basee en,base au,basee au,situe a,situee a,situes a,
    situees a,situe en,situee en,situe au,situee au,installe a,installee a,installes a,
    implante a,implantee a,implantes a,implantees a,implante en,implantee en,etabli a,etablie a,
    originaire de,originaires de,provenant de,venant de,en provenance de,depuis,
    based in,located in,situated in,established in,headquartered in,coming from,from,settled in
    """

  private static let introduction = """
    with ours,avec la notre,avec le notre,such as us,such as ours,like us,like ours,comme nous,comme la notre,comme le notre,
    tel que nous,telle que nous,tels que nous,
    nous sommes,je suis,on est,je represente,nous representons,je travaille pour,
    je travaille a,je travaille au,je travaille dans,nous travaillons a,au nom de,au nom du,
    pour le compte de,pour le compte du,de la part de,je dirige,nous dirigeons,je gere,
    we are,we re,i am,i m,i represent,we represent,i work for,i work at,i work in,on behalf of,
    we have a,we have an,i have a,i have an,i own a,i own an,nous avons un,nous avons une,ai un,ai une,
    etant,en tant que,en qualite de,je m occupe,nous tenons,je tiens,i teach at,
    je suis enseignant,i study at,i chair,je preside,nous exploitons,nous gerons,je vous ecris de,
    writing from,writing to you from,i am with,i m with,je fais partie de,nous faisons partie de,
    i run,we run,i manage,we manage,speaking for,request from,enquiry from,inquiry from,
    message from,on behalf,i write for,i am writing for,je vous ecris pour,j ecris pour,
    je vous contacte pour,vous presenter notre,presenter notre,vous presenter,present our,
    introduce our,introduce you to our,we at,we of,we from,au titre de,notre,our,my,mon,ma
    """

  private static let acquainted = """
    our twin town,our twin city,our sister city,our twin towns,our sister cities,
    notre ville jumelle,nos villes jumelles,our partner city,our partner town,
    notre ville partenaire,already have partners,have already partners,have partners,we already work with,
    we already cooperate with,already have a partner,have already a partner,already twinned with,
    are twinned with,is twinned with,our partners are,our twin towns are,
    are already linked to,is already linked to,already work with,already works with,
    already cooperates with,after working with,avons deja des partenaires,a deja des partenaires,
    ont deja des partenaires,avons deja un partenaire,a deja un partenaire,
    avons des partenaires,est deja jumelee avec,est deja jumele avec,
    sommes deja jumeles avec,est jumelee avec,est jumele avec,sommes jumeles avec,
    sont jumelees avec,deja jumelee avec,deja jumele avec,travaillons deja avec,travaille deja avec,
    travaillent deja avec,cooperons deja avec,coopere deja avec,nos partenaires sont,
    nos villes jumelles sont,deja partenaire de,deja partenaires de,already partner of,
    already partners with,already a partner of,jamais travaille avec,
    jamais coopere avec,never worked with,
    never cooperated with,have worked with,has worked with,avons travaille avec,a travaille avec,
    ai travaille avec,avons deja,already have,already has,have already,a deja,connaissons deja,
    already know,already knows,deja liee a,deja lie a,deja lies a
    """

  private static let closing = """
    signed,signe,signee,sent by,envoye par,thanks in anticipation,dans l attente de vous lire,
    dans l attente de votre reponse,looking forward to hearing from you,
    looking forward to your reply,
    kind regards,best regards,warm regards,regards,yours sincerely,sincerely,yours faithfully,
    best wishes,cheers,cordialement,bien cordialement,tres cordialement,
    sinceres salutations,salutations distinguees,meilleures salutations,bien a vous,
    respectueusement,sincerement,amicalement,bien amicalement,with kind regards,with best regards,
    sentiments distingues,sentiments les meilleurs
    """

  private static let wanted = """
    the partner,the partners,the ideal partner,our ideal partner,le partenaire,les partenaires,
    le partenaire ideal,notre partenaire ideal,le candidat,les candidats,candidates,they,ils,elles,
    ideally,idealement,de preference,preferably,if possible,si possible
    """

  private static let passive = """
    est recherche par,est recherchee par,sont recherches par,sont recherchees par,recherche par,
    recherchee par,recherches par,recherchees par,est demande par,est demandee par,
    sont demandes par,souhaite par,souhaitee par,souhaites par,est cherche par,is wanted by,
    are wanted by,wanted by,is sought by,are sought by,sought by,is needed by,are needed by,
    interessent,nous interesse,nous interessent,m interesse,m interessent,interests us,interest us,
    ce que demande,ce que cherche,ce que souhaite,ce que veut,ce que recherche,
    ce qui interesse,what interests,serait precieux,serait precieuse,seraient precieux,
    seraient precieuses,serait parfait,serait parfaite,seraient parfaits,seraient parfaites,
    serait le bienvenu,serait la bienvenue,seraient les bienvenus,seraient les bienvenues,
    serait bienvenu,serait bienvenue,seraient bienvenus,seraient bienvenues,serait apprecie,
    serait appreciee,seraient apprecies,serait utile,seraient utiles,serait ideal,serait ideale,
    nous serait utile,nous seraient utiles,nous irait bien,nous conviendrait,
    nous conviendraient,would be perfect,would be ideal,would suit us,would be welcome,
    would be appreciated,would be useful,would be of use,would be of interest,would do,
    would interest us,would be most welcome,would be very welcome,are welcome,is welcome,
    sont les bienvenus,sont les bienvenues,est le bienvenu,est la bienvenue,sont bienvenus,
    sont bienvenues,seront les bienvenus,seront les bienvenues,needed by,requested by,is requested by,required by,is recherche,est recherche,est recherchee,
    asked by,been asked by,contacted by,approached by,solicited by,saisi par,saisie par,saisis par,
    sollicite par,sollicitee par,sollicites par,contacte par,contactee par,contactes par,
    interroge par,interrogee par,interroges par,approche par,approches par,
    sont recherches,sont recherchees,is wanted,are wanted,is sought,are sought,
    is needed,are needed,recherchee,recherches,recherchees
    """

  private static let question = """
    knows how to,know how to,sait comment,savent comment,knows about,sait gerer,
    tell us who,tell me who,tell us which,nous dire qui,me dire qui,dire qui,savoir qui,
    know who,know which,does anybody,does anyone,does somebody,does someone,is anybody,
    is anyone,has anybody,has anyone,does any,do any,quelqu un,
    laquelle,lequel,which one,which ones,who,which,what,whom,qui,qui est ce qui,quel,quelle,quels,quelles,lesquels,lesquelles,avec qui,
    with whom,with which,with who,avec quels,avec quelles,avec quel,avec quelle,where,ou trouver,
    who can,who could,qui peut,qui pourrait,qui saurait
    """

  private static let help = """
    help,helps,helping,assist,assists,advise,aide,aident,aider,aidez,accompagne,accompagner,
    accompagnent,conseiller,epauler,can help,could help,to help,peut aider,pourrait aider
    """

  private static let having = """
    having,has,have,had,ont,avoir,ayant,dote de,dotee de,dotes de,dotees de,dote d,dotee d,equipped with,
    home to,qui ont,qui a,who have,that have,that has,which have,which has
    """

  private static let outlet = """
    client,clients,customer,customers,acheteur,acheteurs,buyer,buyers,debouche,debouches,outlet,
    outlets,preneur,preneurs,repreneur,repreneurs,licensee,licensees,market,markets,marche,marches,
    revendeur,revendeurs,reseller,resellers,taker,takers
    """

  private static let speaking = """
    speak,speaks,speaking,learn,learns,learning,taught in,written in,parle,parlent,parler,parlant,
    apprendre,apprend,apprennent,communiquer en
    """

  private static let topic = """
    en matiere de,en matiere d,dans le domaine de,dans le domaine du,dans le domaine des,
    dans le domaine d,dans les domaines de,dans les domaines du,dans les domaines des,
    dans le secteur de,dans le secteur du,dans le secteur des,dans le champ de,au sujet de,
    sur le theme de,sur le theme du,sur le theme des,sur les themes de,a propos de,concernant,
    s agissant de,autour du theme de,in the field of,in the fields of,in the area of expertise of,
    in the sector of,in the domain of,on the topic of,on the theme of,regarding,concerning,
    about,in terms of,when it comes to,as regards
    """
}
