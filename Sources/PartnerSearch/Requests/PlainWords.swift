import PartnerGraph

/// Words that carry no subject: little words, politeness and talk about partnerships.
enum PlainWords {
  /// Little words that hold others together.
  static let particles: [(Particle, String)] = [
    (.of, "of,de,du,des,d,del"),
    (
      .within,
      "in,en,au,aux,dans,at,into,within,inside,across,throughout,chez,parmi,among,vers,a,aupres de,aupres du,aupres des,aupres d"
    ),
    (.forWhom, "for,pour"),
    (.by, "by,par"),
    (.with, "with,avec,entre,between,like,comme"),
    (.and, "and,et,or,ou,as well as,ainsi que,et ou,and or,plus"),
    (.relative, "qui,that,which,who,whose,dont,que,qu,lesquels,lesquelles,afin,so"),
    (
      .modal,
      """
      could,should,must,can,may,might,would,does,do,did,peut,peuvent,pourrait,pourraient,devrait,
      devraient,doit,doivent,pouvons,pourrions
      """
    ),
    (
      .article,
      """
      the,a,an,some,any,un,une,le,la,les,l,its,their,his,her,son,sa,ses,leur,leurs,several,plusieurs,
      quelques,quelque,each,every,chaque,tout,toute,tous,toutes,all,certain,certains,premier,premiere,second,seconde,deuxieme,troisieme,first,third,deux,two,trois,
      three,quatre,four,cinq,five,dix,ten,certaines,
      divers,diverses,other,others,autre,autres,nouveau,nouvelle,nouveaux,nouvelles,new,this,these,
      those,ce,cet,cette,ces,mes,nos,one,more,good,bon,bonne,bons,bonnes,petit,petite,petits,petites,
      grand,grande,grands,grandes,small,big,large,local,locale,locaux,locales,young
      """
    ),
    (
      .pronoun,
      """
      we,i,nous,je,j,on,it,he,she,il,elle,you,vous,tu,me,moi,us,lui,y,toi,s,se
      """
    ),
    (.to, "to"),
  ]

  /// Words of English alone and of French alone, by which the language of a text is told.
  static let tellingEnglish: Set<String> = Self.set(
    """
    the,of,and,is,are,for,with,to,we,our,looking,which,who,that,or,from,not,an,by,would,i,they,their,
    its,at,as,find,seeks,partners,companies,wants,in,cities,universities
    """)
  static let tellingFrench: Set<String> = Self.set(
    """
    le,la,les,un,une,des,du,de,et,est,sont,pour,avec,nous,notre,cherche,qui,que,ou,dans,sur,pas,par,
    au,aux,je,il,elle,ils,son,sa,ses,leur,en,partenaires,entreprises,recherche,villes,universites,vous
    """)

  /// Little words and auxiliaries that only fill.
  static let stopWords: Set<String> = Self.set(
    """
    is,are,was,were,be,been,being,am,will,shall,had,if,then,than,there,here,so,such,just,only,also,too,
    very,quite,both,either,whether,when,while,where,how,why,what,because,since,until,about,above,
    below,under,over,on,onto,upon,off,out,up,down,through,during,before,after,against,along,as,per,
    via,them,him,your,yours,ours,mine,myself,ourselves,same,own,much,many,few,less,most,least,lot,
    lots,bit,well,already,still,yet,again,ever,even,every,else,re,ve,ll,m,d,let,lets,go,going,get,got,
    getting,take,takes,taking,make,making,made,able,etc,eg,ie,e,g,n,o,ok,yes,please,thanks,thank,
    pouvez,pourriez,puissiez,sauriez,serions,serais,seriez,fois,ensuite,enfin,volontiers,glad,happy,
    given,return,retour,equipped,perfect,parfait,present,time,really,maybe,perhaps,early,late,thx,
    hello,hi,dear,sir,madam,regards,best,kind,kindly,sincerely,welcome,
    doesn,don,didn,isn,aren,wasn,won,couldn,wouldn,quelles,quels,willing,type,types,kind of,
    est,sont,suis,etes,sommes,etre,ete,etait,etaient,sera,seront,serait,seraient,soit,soient,ai,as,
    avez,avons,avait,avaient,aura,auront,avoir,eu,fait,font,faire,faisons,si,alors,donc,car,or,comment,
    quand,lorsque,lorsqu,puisque,puisqu,parce,pourquoi,aussi,tres,trop,bien,mal,peu,beaucoup,moins,
    plus,encore,deja,toujours,ici,la,ainsi,meme,memes,celui,celle,ceux,celles,ceci,cela,ca,ci,sous,
    contre,depuis,pendant,durant,avant,apres,sur,jusqu,jusque,selon,via,soi,eux,leurs,votre,vos,tes,
    ton,ta,te,t,c,n,ne,m,qu,quoi,oui,svp,merci,bonjour,bonsoir,salut,cordialement,madame,monsieur,
    mesdames,messieurs,plait,stp,veuillez,voici,voila,afin,tant,telle,tel,tels,telles,vraiment,
    notamment,surtout,particulierement,especially,particularly,mainly,actually,currently,
    actuellement,aujourd,hui,today,maintenant,now,bientot,soon,etc,va,vont,allons,aller,rien,morning,afternoon,evening,km,kg,ha,m2,mw,kw,ht,ttc,tel,fax,http,https,www,personne,
    someone,somebody,anyone,anybody,everyone,nobody,something,anything,nothing,quelqu,quiconque
    """)

  /// Words of talk about partnerships that say nothing of the partner wanted, and phrases in which a
  /// word of meaning has none.
  static let neutral = """
    pret a,prete a,prets a,pretes a,been offered,been given,been proposed,was offered,was given,were offered,were given,
    a ete propose,a ete proposee,ont ete proposes,est propose a,s est vu proposer,
    interlocuteur,interlocuteurs,retour d experience,retours d experience,reduire,reduit,reduce,reduces,reducing,ameliorer,ameliore,improve,improves,improving,
    renforcer,renforce,strengthen,strengthens,favoriser,promouvoir,promote,promotes,preserver,
    proteger,protect,protects,valoriser,diminuer,limiter,lutter,fight,tackle,tackles,cut,cuts,
    place,places,
    are welcome,is welcome,are very welcome,would be welcome,most welcome,sont les bienvenus,
    sont les bienvenues,est le bienvenu,est la bienvenue,seront les bienvenus,
    seront les bienvenues,sont bienvenus,sont bienvenues,been asked to,was asked to,
    is asked to,were asked to,are asked to,est prie de,est priee de,est invite a,
    est chargee de,est charge de,objet,object,subject line,ref,looking after,dealt with,
    s occupe de,s occupent de,lieu,lieux,
    partenaire,partenaires,partner,partners,partenariat,partenariats,partnership,partnerships,
    collaboration,collaborations,collaborate,collaborating,collaborer,collaborons,collaborative,
    cooperation,cooperations,cooperate,cooperates,cooperating,cooperer,cooperation internationale,
    international cooperation,travailler,travaille,travaillent,travaillons,travaillant,work,works,
    working,ensemble,together,jointly,join,rejoindre,echange,echanges,echanger,exchange,exchanges,
    exchanging,contact,contacts,contacter,rencontrer,rencontre,rencontres,meet,meets,meeting,meetings,
    relation,relations,relationship,relationships,lien,liens,link,links,connect,connecting,connection,
    connections,connecter,developper,developpe,developpent,developpons,developing,develop,develops,
    developed,development,developpement,creer,cree,creent,create,creates,creating,creation,monter,
    lancer,lance,launch,launching,start,starting,demarrer,mener,realiser,conduire,carry,
    domaine,domaines,field,fields,secteur,secteurs,sector,sectors,area,areas,topic,topics,sujet,sujets,
    subject,subjects,theme,themes,thematique,thematiques,filiere,filieres,activite,activites,
    activity,activities,active,actif,actifs,active in,active on,actif dans,actifs dans,
    interest,interests,interet,interets,possible,potentiel,potentiels,potentielle,potential,
    opportunity,opportunities,opportunite,opportunites,idee,idees,idea,ideas,experience,experiences,
    solution,solutions,technologie,technologies,technology,technical,technique,techniques,produit,
    produits,product,products,service,services,offre de,offres,offer of,besoin de,
    demande,question,questions,information,informations,aide,soutien,support,supports,supporting,
    soutenir,appui,appuyer,appuie,conseil,conseils,advice,
    international,internationale,internationaux,internationales,etranger,etrangere,etrangers,
    etrangeres,foreign,abroad,world,monde,mondial,mondiale,global,worldwide,pays,country,countries,
    europeen project,local partner,acteur,acteurs,actor,actors,stakeholder,stakeholders,
    organisation,organization,membre,membres,member,members,equipe,equipes,team,teams,group,groupe,
    groupes,groups,gens,people,personnes,person,someone,candidate,candidat,profil,profile,
    en mer,at sea,sea trials,essais en mer,any language,any country,any size,anywhere in,de toute taille,peu importe,toutes langues,
    commun,commune a,communs,communes,common,joint,mutual,mutuel,public,publics,publique,publiques,
    private,prive,prives,privee,privees,professionnel,professionnelle,professional,
    stage,stages,stagiaire,stagiaires,internship,internships,placement,placements,
    taille,size,annee,annees,year,years,mois,month,months,euros,euro,eur,millions,million,budget,
    janvier,fevrier,mars,avril,juin,juillet,aout,septembre,octobre,novembre,decembre,january,
    february,march,april,june,july,august,september,october,november,december,
    next,prochain,prochaine,prochains,future,futur,futurs,rapidement,quickly,
    jumelage,jumelages,jumele,jumeler,jumelees,jumelee,jumeles,twin,twins,twinning,twinnings,twinned,
    jumele avec,jumelees avec,jumelee avec,accord,accords,agreement,agreements,convention de,
    protocole,memorandum,projet,projets de,project on,project about,projet sur,projet de,
    projets sur,projet commun,projets communs,joint project,joint projects,common project,
    common projects,project,projects,projets,programme de,dans le cadre de,dans le cadre d,
    dans le cadre du,in the framework of,as part of,en vue de,en vue d,with a view to,
    not only,non seulement,pas seulement,but also,mais aussi,mais egalement,why not,pourquoi pas,
    no matter,n importe quel,n importe quelle,n importe,whether or not,of course,bien sur,
    s il vous plait,s il te plait,if you please,thank you,thanks a lot,merci de,merci beaucoup,
    merci d avance,thanks in advance,je vous remercie,par avance,d avance,best regards,
    kind regards,dear all,bonne journee,par exemple,for example,for instance,such as,tels que,
    telles que,comme par exemple,as soon as possible,des que possible,en particulier,in particular,
    a long terme,long term,a court terme,short term,en cours,based on,base sur,basee sur,
    a partir de,grace a,thanks to,due to,en raison de,in order to,afin de,afin d,pour que,
    dans le monde,in the world,around the world,partout dans le monde,a l etranger,
    du monde entier,all over the world,anywhere,n importe ou,partout,everywhere,
    avec lequel,avec laquelle,avec lesquels,avec lesquelles,deal with,deals with,dealing with,
    traitant de,porte sur,portant sur,linked to,related to,lie a,liee a,lies a,liees a,en lien avec,
    relatif a,relatifs a,relative a,relatives a,ayant trait a,focused on,focusing on,focus on,
    centre sur,centree sur,axe sur,axee sur,specifiquement,specifically,preferred,prefere,
    share experience,share experiences,partager des experiences,partage d experience,
    partage d experiences,echange d experience,echange d experiences,exchange of experience,
    exchange of experiences,tests,test,essai,essais,trial,trials,etude,etudes,study,studies,
    projet de recherche,projets de recherche,research project,research projects,know,knows,connait,
    connaitre,connaissent,sait,savoir,tester,teste,vient,viennent,venir,come,comes,coming,etudie,
    etudient,etudier,uniquement,exclusivement,exclusively,amitie,friendship,hand,un coup de main,write,writing,ecris,appelle,capable,
    gestion,management,envoyer,envoie,send,sends,sending,remplacer,replace,belong,belongs,
    appartient,appartiennent,
    expertise sur,sponsor,sponsors,jumelle,jumelles,enter,implanter,habitants,inhabitants,treatment,
    traitement,financement,financements,funding,fund,funds,
    consortium,consortiums,consortia,colleagues,colleague,collegue,collegues,cher,chers,chere,cheres,
    amis,friends,presenter,tisser,nouer,forge,service international,international office,international service,
    relations internationales,international relations,relation internationale,
    direction des relations internationales,spring,summer,autumn,winter,printemps,automne,hiver,
    semaine,semaines,week,weeks,semestre,semestres,semester,semesters,trimestre,jour,jours,day,days,
    deadline,echeance,date,dates,date limite,debut,fin,end,beginning,dizaine,douzaine,vingtaine,
    centaine,couple,dozen,accompagne,accompagnons,participer,participe,participons,participate,
    participates,participation,apply,candidater,candidature,postuler,soumettre,submit,deposer,
    proposal,proposition,propositions,proposals,integrer,integre,integrate,delegation,delegations,
    visite,visites,visiter,visit,visits,venue,concret,concrete,concrets,ambitieux,ambitious,
    similaire,similaires,similar,comparable,comparables,assistance,concerne,concernes,concernee,
    concernees,concerned,familial,familiale,family owned,family,owned,moyen,moyenne,moyens,
    medium,size d,sized,based,rural,rurale,rurales,ruraux,intervenant,intervenants,speakers,
    speaker,orateur,orateurs,expertise,competence,competences,know how,savoir faire,reponse,
    reply,answer,appel,appel a projets,appel a projet,appels a projets,call,calls,call for projects,
    call for proposals,consortium partner,consortium partners,work package,work packages,
    doctoral network,doctoral networks,training network,training networks,reseau doctoral,
    reseaux doctoraux,fonds,subvention,subventions,grant,grants,argent,money,cofinancement,financer,finance,financed
    """

  /// Words for people, which say for whom something is rather than what it is about.
  static let people: Set<String> = Self.set(
    """
    etudiant,etudiants,etudiante,etudiantes,student,students,eleve,eleves,pupil,pupils,jeunes,youth,
    young people,pecheur,pecheurs,fishermen,fishers,agriculteur,agriculteurs,farmers,chercheur,
    chercheurs,researchers,scientists,ingenieur,ingenieurs,engineers,artisans,entrepreneurs,citoyens,citizens,habitants,touristes,tourists,fonctionnaires,civil servants
    """)

  /// Short names of themes that are words of another meaning in small letters: `AI`, `j'ai`.
  static let themesInCapitals: Set<String> = ["ai", "wash", "tic", "ess"]

  /// Words for times of need, which say when rather than what about.
  static let times: Set<String> = Self.set(
    "covid,covid 19,pandemic,pandemie,health crisis,crise sanitaire")

  static func set(_ text: String) -> Set<String> { Set(list(text)) }

  /// The items of a list, without the line ends.
  static func list(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "," || $0 == "\n" })
      .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(String.init)
  }
}
