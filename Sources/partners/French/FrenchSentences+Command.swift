extension FrenchSentences {
  /// What the verbs say.
  static let command: [Pair] = [
    (
      "'{cell}': write column=value, column+=value to add to a list, or column-=value",
      "« {cell} » : écrivez colonne=valeur, colonne+=valeur pour ajouter à une liste, ou colonne-=valeur"
    ),
    (
      "nothing has the identifier '{id}'; 'partners search' finds it",
      "rien n'a l'identifiant « {id} » ; « partners search » le trouve"
    ),
    (
      "'{id}' is in several tables ({tables}); say --table",
      "« {id} » est dans plusieurs tables ({tables}) ; précisez --table"
    ),
    (
      "give the identifier of a link, or the two partners it joins",
      "donnez l'identifiant d'un lien, ou les deux partenaires qu'il joint"
    ),
    ("no link joins '{a}' and '{b}'", "aucun lien ne joint « {a} » et « {b} »"),
    (
      "no {kind} link joins '{a}' and '{b}'",
      "aucun lien de nature « {kind} » ne joint « {a} » et « {b} »"
    ),
    (
      "several links join them; name one, or say --kind:",
      "plusieurs liens les joignent ; nommez-en un, ou précisez --kind :"
    ),
    ("no statement is about '{id}'", "aucun énoncé ne porte sur « {id} »"),
    (
      "no statement about '{id}' says so; there are:",
      "aucun énoncé sur « {id} » ne le dit ; il y a :"
    ),
    (
      "several statements about '{id}' say so; give more cells of one:",
      "plusieurs énoncés sur « {id} » le disent ; donnez plus de cellules de l'un :"
    ),
    ("give either --at or --between", "donnez --at ou --between, pas les deux"),
    (
      "give the database to change: --network network.sqlite",
      "donnez la base à changer : --network reseau.sqlite"
    ),
    (
      "{path}: is a folder; edit its tables, or put it into a database (partners import)",
      "{path} : est un dossier ; modifiez ses tables, ou mettez-le dans une base (partners import)"
    ),
    (
      "{option}: give a number of km, 0 or more", "{option} : donnez un nombre de km, 0 ou plus"
    ),
    (
      "{option}: give the two letters of ISO 3166-1, such as FR",
      "{option} : donnez les deux lettres de la norme ISO 3166-1, telles que FR"
    ),
    (
      "{path} is not here; name a network by --network or PARTNERS_NETWORK",
      "{path} n'est pas ici ; nommez un réseau par --network ou PARTNERS_NETWORK"
    ),
    (
      "{option}: give a number of results, 0 or more",
      "{option} : donnez un nombre de résultats, 0 ou plus"
    ),
    (
      "{option}: give a number from 0 to 100; 1 is usual",
      "{option} : donnez un nombre de 0 à 100 ; 1 est l'usage"
    ),
    (
      "{option}: give a number of queries, 1 or more",
      "{option} : donnez un nombre de questions, 1 ou plus"
    ),
    (
      "{option}: give a number of ways from 1 to {most}",
      "{option} : donnez un nombre de chemins de 1 à {most}"
    ),
    (
      "{option}: give a number of links, 0 or more",
      "{option} : donnez un nombre de liens, 0 ou plus"
    ),
    (
      "{option}: give a number of months from 0 to 1200",
      "{option} : donnez un nombre de mois de 0 à 1200"
    ),
    (
      "{option}: give a number above 0 and below 1",
      "{option} : donnez un nombre supérieur à 0 et inférieur à 1"
    ),
    ("{option}: give a number, 1 or more", "{option} : donnez un nombre, 1 ou plus"),
    (
      "{option}: give a number, and a partner in the middle",
      "{option} : donnez un nombre, et un partenaire au centre"
    ),
    (
      "--highlight-path: give two partners, and none in the middle",
      "--highlight-path : donnez deux partenaires, et aucun au centre"
    ),
    (
      "{option}: give a name that ends in .svg, .png, .pdf or .dot, or --format",
      "{option} : donnez un nom qui finit en .svg, .png, .pdf ou .dot, ou --format"
    ),
    (
      "a terminal cannot show {format}; give a file by --output",
      "un terminal ne peut montrer {format} ; donnez un fichier par --output"
    ),
    ("{path}:1: the columns must be {names}", "{path}:1 : les colonnes doivent être {names}"),
    (
      "{place}: '{kind}' is no kind of partner, or stands twice",
      "{place} : « {kind} » n'est pas une nature de partenaire, ou figure deux fois"
    ),
    (
      "{place}: give seven numbers, 0 or more; cofunding and wake at most 1",
      "{place} : donnez sept nombres, 0 ou plus ; cofunding et wake au plus 1"
    ),
    (
      "only spreadsheets come in several files: --from csv",
      "seuls les tableaux viennent en plusieurs fichiers : --from csv"
    ),
    (
      "{option} does not filter {table}; leave it out", "{option} ne filtre pas {table} ; ôtez-la"
    ),
    (
      "{path}: is a folder; only a database has a history",
      "{path} : est un dossier ; seule une base a un historique"
    ),
    (
      "no change was ever made to '{id}'; 'partners search' finds identifiers",
      "« {id} » n'a jamais été changé ; « partners search » trouve les identifiants"
    ),
    (
      "no links lead from '{a}' to '{b}', not even by others",
      "aucun lien ne mène de « {a} » à « {b} », même par d'autres"
    ),
    ("the network has an error; correct it", "le réseau a une erreur ; corrigez-la"),
    (
      "the network has {count} errors; correct them", "le réseau a {count} erreurs ; corrigez-les"
    ),
    (
      "--share {share}: give a share between 0 and 1, such as 0.3, and no --cut beside it",
      "--share {share} : donnez une part entre 0 et 1, comme 0.3, et pas de --cut à côté"
    ),
    (
      "{path}: is there already; give another file, or --force to replace it",
      "{path} : existe déjà ; donnez un autre fichier, ou --force pour le remplacer"
    ),
    (
      "{path}: is a database, which no other file replaces; give another file",
      "{path} : est une base, qu'aucun autre fichier ne remplace ; donnez un autre fichier"
    ),
    (
      "{path}: is not empty; give another folder, or --force to replace the tables there",
      "{path} : n'est pas vide ; donnez un autre dossier, ou --force pour remplacer les tables "
        + "qui y sont"
    ),
    (
      "{path}: there is no such folder or database; check the path",
      "{path} : il n'y a là ni dossier ni base ; vérifiez le chemin"
    ),
    (
      "name partners, or ask for --proposals or --all; not both",
      "nommez des partenaires, ou demandez --proposals ou --all ; pas les deux"
    ),
    (
      "--all merges and --proposals lists; say one of them",
      "--all fusionne et --proposals énumère ; choisissez l'un des deux"
    ),
    (
      "--into and --force need the names of the partners to merge",
      "--into et --force demandent les noms des partenaires à fusionner"
    ),
    ("--yes goes with --all", "--yes va avec --all"),
    (
      "'{id}': an identifier cannot be changed, because other rows name it; add a new row and remove "
        + "this one",
      "« {id} » : un identifiant ne peut être changé, car d'autres lignes le nomment ; ajoutez une "
        + "ligne et supprimez celle-ci"
    ),
    (
      "'{id}' says so already; nothing was changed", "« {id} » le dit déjà ; rien n'a été changé"
    ),
    (
      "'{id}' was confirmed on {known}, later than {date}; give a newer date",
      "« {id} » a été confirmé le {known}, après le {date} ; donnez une date plus récente"
    ),
    ("it is not such JSON", "ce n'est pas un tel JSON"),
    ("'{name}' is missing", "« {name} » manque"),
    ("'{name}' is of another type", "« {name} » est d'un autre type"),
    (
      "{file} cannot be read ({error~}); mend it, or remove it and train again",
      "{file} est illisible ({error~}) ; réparez-le, ou supprimez-le et refaites l'apprentissage"
    ),
    (
      "{file}, question {question}: a date is none; train again",
      "{file}, question {question} : une date n'en est pas une ; refaites l'apprentissage"
    ),
    (
      "{file}, question {question}: no feature is '{name}'; train again",
      "{file}, question {question} : aucun critère ne s'appelle « {name} » ; refaites "
        + "l'apprentissage"
    ),
    (
      "{file}, question {question}: the deviation of '{name}' is not above 0; train again",
      "{file}, question {question} : l'écart type de « {name} » n'est pas supérieur à 0 ; refaites "
        + "l'apprentissage"
    ),
    (
      "{file}, question {question}: a number of '{name}' is beyond what can be learned; train again",
      "{file}, question {question} : un nombre de « {name} » dépasse ce qui peut s'apprendre ; "
        + "refaites l'apprentissage"
    ),
    (
      "{file}, question {question}: the weight of '{name}' is below 0, but more of it never lowers a "
        + "score; train again",
      "{file}, question {question} : le poids de « {name} » est inférieur à 0, or davantage n'en baisse "
        + "jamais un score ; refaites l'apprentissage"
    ),
    (
      "{file} is of version {version}, and this program reads version {known}; train again",
      "{file} est de la version {version}, et ce programme lit la version {known} ; refaites "
        + "l'apprentissage"
    ),
    (
      "{file}: no question is called '{name}'; train again",
      "{file} : aucune question ne s'appelle « {name} » ; refaites l'apprentissage"
    ),
    (
      "standard output cannot be written: {reason~}",
      "la sortie standard ne peut être écrite : {reason~}"
    ),
  ]

  /// What is said of arguments that cannot be read.
  static let arguments: [Pair] = [
    ("Error: {rest~}", "Erreur : {rest~}"),
    ("Usage: {rest}", "Usage : {rest}"),
    ("Help:  {rest}", "Aide :  {rest}"),
    ("See '{command}' for more information.", "Voir « {command} » pour en savoir plus."),
    ("Missing expected argument '{name}'", "Il manque l'argument « {name} »"),
    ("Missing value for '{name}'", "Il manque la valeur de « {name} »"),
    (
      "Missing one of: {names}", "Il manque l'un de : {names}"
    ),
    ("Unknown option '{name}'", "L'option « {name} » n'existe pas"),
    (
      "Unknown option '{name}'. Did you mean '{other}'?",
      "L'option « {name} » n'existe pas. Vouliez-vous dire « {other} » ?"
    ),
    ("Unexpected argument '{name}'", "L'argument « {name} » est de trop"),
    ("{n} unexpected arguments: {names}", "{n} arguments sont de trop : {names}"),
    (
      "The value '{value}' is invalid for '{name}'",
      "La valeur « {value} » ne convient pas à « {name} »"
    ),
    (
      "The value '{value}' is invalid for '{name}': {reason*}",
      "La valeur « {value} » ne convient pas à « {name} » : {reason*}"
    ),
    (
      "The value '{value}' is invalid for '{name}'. Please provide one of {names}.",
      "La valeur « {value} » ne convient pas à « {name} » : donnez l'un de {names}."
    ),
    (
      "The option '{name}' can only be specified once.",
      "L'option « {name} » ne se donne qu'une fois."
    ),
    (
      "'{id}': give the identifier first, and then the cells",
      "« {id} » : donnez d'abord l'identifiant, puis les cellules"
    ),
    ("give one of {names}", "donnez l'un de {names}"),
    (
      "give one of {names}; Partners speaks no other language",
      "donnez l'un de {names} ; Partners ne parle pas d'autre langue"
    ),
    (
      "give a date such as 2018, 2018-10 or 2018-10-05",
      "donnez une date telle que 2018, 2018-10 ou 2018-10-05"
    ),
    (
      "give two dates such as 2007..2018, the earlier one first",
      "donnez deux dates telles que 2007..2018, la plus ancienne d'abord"
    ),
  ]

  /// What names and networks are refused for.
  static let networks: [Pair] = [
    ("no partner has the identifier '{id}'", "aucun partenaire n'a l'identifiant « {id} »"),
    ("no theme has the identifier '{id}'", "aucun thème n'a l'identifiant « {id} »"),
    (
      "the table '{table}' has {count} rows; a graph numbers at most {limit}",
      "la table « {table} » a {count} lignes ; un graphe en numérote au plus {limit}"
    ),
  ]
}
