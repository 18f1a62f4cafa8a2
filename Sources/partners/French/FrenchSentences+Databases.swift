extension FrenchSentences {
  /// What databases are refused for.
  static let databases: [Pair] = [
    (
      "{path}: there is no such database; correct the path",
      "{path} : cette base n'existe pas ; corrigez le chemin"
    ),
    (
      "{path}: is no database; give one that 'partners import' made, or a network folder",
      "{path} : n'est pas une base ; donnez-en une que « partners import » a faite, ou un dossier"
    ),
    (
      "{path}: is a database of another program; give one that 'partners import' made",
      "{path} : est la base d'un autre programme ; donnez-en une que « partners import » a faite"
    ),
    (
      "{path}: was written by a newer version of Partners (tables {version}, this program knows "
        + "{known}); update the program",
      "{path} : vient d'une version plus récente de Partners (tables {version}, ce programme "
        + "connaît "
        + "{known}) ; mettez le programme à jour"
    ),
    (
      "{path}: the database is damaged ({reason}); take a copy that was kept",
      "{path} : la base est abîmée ({reason}) ; reprenez une copie gardée"
    ),
    (
      "{path}: cannot be read: {reason~}; check the path and its permissions",
      "{path} : illisible : {reason~} ; vérifiez le chemin et les droits"
    ),
    (
      "{path}: cannot be written: {reason~}; nothing was changed; check its permissions and "
        + "those of "
        + "its folder",
      "{path} : ne peut être écrit : {reason~} ; rien n'a été changé ; vérifiez ses droits "
        + "et ceux de "
        + "son dossier"
    ),
    (
      "{path}: the disk is full; nothing was changed; make room and try again",
      "{path} : le disque est plein ; rien n'a été changé ; faites de la place et recommencez"
    ),
    (
      "{path}: another program is writing; try again",
      "{path} : un autre programme écrit ; recommencez"
    ),
    ("stopped; nothing was changed", "interrompu ; rien n'a été changé"),
    (
      "{table~}: the row '{id}' has '{value}' in column '{column}', which this program does "
        + "not know; "
        + "update the program or correct the value",
      "{table~} : la ligne « {id} » a « {value} » dans la colonne « {column} », que ce programme ne "
        + "connaît pas ; mettez-le à jour ou corrigez la valeur"
    ),
    (
      "{table~}: the row '{id}' names '{value}' in column '{column}', which no table holds; "
        + "add it or "
        + "correct the name",
      "{table~} : la ligne « {id} » nomme « {value} » dans la colonne « {column} », qu'aucune "
        + "table ne "
        + "contient ; ajoutez-le ou corrigez le nom"
    ),
    (
      "link: the row '{id}' joins a partner with itself; correct one end",
      "lien : la ligne « {id} » joint un partenaire à lui-même ; corrigez un bout"
    ),
    (
      "no statement about '{id}' says so any more; look and try again",
      "aucun énoncé sur « {id} » ne le dit plus ; regardez et recommencez"
    ),
    (
      "no {table~} has the identifier '{id}'", "rien n'a l'identifiant « {id} » ({table~})"
    ),
    (
      "{table~}: '{id}' is there already; edit it or choose another identifier",
      "{table~} : « {id} » existe déjà ; modifiez-le ou choisissez un autre identifiant"
    ),
    (
      "{table~}: '{id}' cannot be removed: the {other~} '{otherID}' refers to it; change that first",
      "{table~} : « {id} » ne peut être supprimé : {other~} « {otherID} » y renvoie ; changez "
        + "cela d'abord"
    ),
    (
      "partner: '{id}' cannot be removed: it has {count} links; remove them first, or with it "
        + "(--with-links)",
      "partenaire : « {id} » ne peut être supprimé : il a {count} liens ; supprimez-les "
        + "d'abord, ou "
        + "avec lui (--with-links)"
    ),
    (
      "{table~}: '{id}' was changed by {by} at {at} (change {change}); look and try again",
      "{table~} : « {id} » a été changé par {by} le {at} (changement {change}) ; regardez et "
        + "recommencez"
    ),
    (
      "there is no change {number}; 'partners history' lists them",
      "il n'y a pas de changement {number} ; « partners history » les énumère"
    ),
    (
      "change {number} cannot be undone: {reason~}",
      "le changement {number} ne peut être défait : {reason~}"
    ),
    ("the change is not made: {reason~}", "le changement n'est pas fait : {reason~}"),
    (
      "the database refuses a value: {reason~}; correct it",
      "la base refuse une valeur : {reason~} ; corrigez-la"
    ),
    ("it is undone already", "il est déjà défait"),
    (
      "another {table~} has the identifier '{id}' now",
      "l'identifiant « {id} » est pris depuis ({table~})"
    ),
    (
      "'{what}' was done since by {by} at {at} (change {number}); undo that first",
      "« {what} » a été fait depuis par {by} le {at} (changement {number}) ; défaites-le d'abord"
    ),
    (
      "the {table~} '{id}' was changed since by {by} at {at} (change {number}); undo that first",
      "{table~} « {id} » a été changé depuis par {by} le {at} (changement {number}) ; défaites-le "
        + "d'abord"
    ),
    (
      "the {table~} '{id}' refers to the {other~} '{otherID}' since a change by {by} at {at} "
        + "(change {number}); undo that first",
      "« {id} » ({table~}) renvoie à « {otherID} » ({other~}) depuis un changement de {by} le {at} "
        + "(changement {number}) ; défaites-le d'abord"
    ),
    (
      "the {table~} '{id}' refers to the {other~} '{otherID}'",
      "« {id} » ({table~}) renvoie à « {otherID} » ({other~})"
    ),
    ("the {table~} '{id}' was changed since", "{table~} « {id} » a été changé depuis"),
    (
      "the {table~} '{id}' names '{value}', which was removed by {by} at {at} (change {number}); undo "
        + "that first",
      "{table~} « {id} » nomme « {value} », supprimé par {by} le {at} (changement {number}) ; "
        + "défaites-le d'abord"
    ),
    ("partner", "partenaire"), ("link", "lien"), ("theme", "thème"), ("source", "source"),
    ("statement", "énoncé"), ("partners", "partenaires"), ("links", "liens"), ("themes", "thèmes"),
    ("sources", "sources"), ("statements", "énoncés"),
    ("it is read-only", "la lecture seule est permise"),
    (
      "its tables are of version {number} and have to be brought up to date: copy it to where it "
        + "can be written",
      "ses tables sont de la version {number} et doivent être mises à jour : copiez-la là où elle "
        + "peut être écrite"
    ),
  ]
}
