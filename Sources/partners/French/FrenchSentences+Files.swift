extension FrenchSentences {
  /// What files are refused for.
  static let files: [Pair] = places + systems + wholeFiles + rows + cells + references + writing

  /// Where it is.
  private static let places: [Pair] = [
    ("{file}:{line}: {reason*}", "{file}:{line} : {reason*}"),
    ("{file}: {reason*}", "{file} : {reason*}"),
    ("{file}:{line}: '{value}' {reason*}", "{file}:{line} : « {value} » {reason*}"),
    ("{file}: '{value}' {reason*}", "{file} : « {value} » {reason*}"),
    (
      "{file}:{line}: column '{name}': {reason*}", "{file}:{line} : colonne « {name} » : {reason*}"
    ),
    (
      "{file}:{line}: column '{name}': '{value}' {reason*}",
      "{file}:{line} : colonne « {name} » : « {value} » {reason*}"
    ),
    (
      "{file}:{line}: column '{name}' ({number}): {reason*}",
      "{file}:{line} : colonne « {name} » ({number}) : {reason*}"
    ),
    (
      "{file}:{line}: column '{name}' ({number}): '{value}' {reason*}",
      "{file}:{line} : colonne « {name} » ({number}) : « {value} » {reason*}"
    ),
    ("{file}:{line}: column {number}: {reason*}", "{file}:{line} : colonne {number} : {reason*}"),
    (
      "{file}:{line}: column {number}: '{value}' {reason*}",
      "{file}:{line} : colonne {number} : « {value} » {reason*}"
    ),
    ("and {count} more", "et {count} autres"),
    ("{reason*}; perhaps '{value}'?", "{reason*} ; peut-être « {value} » ?"),
    ("{reason*}; did you mean '{value}'?", "{reason*} ; vouliez-vous dire « {value} » ?"),
    ("{reason*}: {detail~}", "{reason*} : {detail~}"),
  ]

  /// What the system says.
  private static let systems: [Pair] = [
    ("permission denied", "accès refusé"),
    ("operation not permitted", "opération interdite"),
    ("no such file or directory", "aucun fichier ou dossier de ce nom"),
    ("is a directory", "est un dossier"),
    ("not a directory", "n'est pas un dossier"),
    ("file exists", "le fichier existe"),
    ("file name too long", "nom de fichier trop long"),
    ("no space left on device", "plus de place sur le disque"),
    ("read-only file system", "système de fichiers en lecture seule"),
    ("too many levels of symbolic links", "trop de liens symboliques"),
    ("too many open files", "trop de fichiers ouverts"),
    ("file too large", "fichier trop gros"),
    ("disk quota exceeded", "quota dépassé"),
    ("input/output error", "erreur d'entrée-sortie"),
    ("broken pipe", "tube coupé"),
    ("no such device or address", "périphérique ou adresse inexistants"),
    ("it changed", "il a changé"),
  ]

  /// What is wrong with a file as a whole.
  private static let wholeFiles: [Pair] = [
    ("there is no such folder; check the path", "ce dossier n'existe pas ; vérifiez le chemin"),
    ("there is no such file; check the path", "ce fichier n'existe pas ; vérifiez le chemin"),
    (
      "is a file; give the folder that holds it",
      "est un fichier ; donnez le dossier qui le contient"
    ),
    (
      "holds no network: expected datapackage.json, or at least one of {names}",
      "ne contient pas de réseau : il faudrait datapackage.json, ou au moins l'un de {names}"
    ),
    ("cannot be read: {reason~}", "illisible : {reason~}"),
    (
      "is not a file but a directory, a pipe or a device; put a file there or remove it",
      "n'est pas un fichier mais un dossier, un tube ou un périphérique ; mettez-y un fichier ou "
        + "supprimez-le"
    ),
    (
      "has {bytes} bytes; at most {limit} are read: split the network into several folders and include "
        + "them",
      "a {bytes} octets ; {limit} au plus sont lus : partagez le réseau en plusieurs dossiers et "
        + "incluez-les"
    ),
    (
      "is empty; give it a first line that names the columns, or remove the file",
      "est vide ; donnez-lui une première ligne qui nomme les colonnes, ou supprimez le fichier"
    ),
    (
      "is empty; give it a first line that names the columns, such as {names}, or remove the file",
      "est vide ; donnez-lui une première ligne qui nomme les colonnes, telle que {names}, ou "
        + "supprimez le fichier"
    ),
    (
      "is packed; unpack it first, as by '{program}'",
      "est comprimé ; décomprimez-le d'abord, comme par « {program} »"
    ),
    (
      "is not {format}: character {position} of the line: {reason~}",
      "n'est pas du {format} : caractère {position} de la ligne : {reason~}"
    ),
    (
      "cannot be read: '{format}' is only written; give the network in another format",
      "illisible : « {format} » est seulement écrit ; donnez le réseau dans un autre format"
    ),
    ("is no {format~}: {reason~}", "n'est pas un {format~} : {reason~}"),
    (
      "is not UTF-8: byte {position} of the line, {byte}, and the file looks like {encoding}; save it "
        + "as UTF-8 (\"CSV UTF-8\" in a spreadsheet), or run '{command}'",
      "n'est pas en UTF-8 : octet {position} de la ligne, {byte}, et le fichier ressemble à du "
        + "{encoding} ; enregistrez-le en UTF-8 (« CSV UTF-8 » dans un tableur), ou lancez « {command} »"
    ),
    (
      "is not UTF-8: byte {position} of the line, {byte}, though the rest of the file is; type the cell "
        + "again",
      "n'est pas en UTF-8 : octet {position} de la ligne, {byte}, alors que le reste du fichier l'est ; "
        + "retapez la cellule"
    ),
    (
      "holds a NUL: byte {position} of the line, {byte}, which no text has; remove it",
      "contient un NUL : octet {position} de la ligne, {byte}, qu'aucun texte n'a ; supprimez-le"
    ),
    (
      "is a spreadsheet document or an archive, not text; save it as UTF-8 (\"CSV UTF-8\" in a "
        + "spreadsheet)",
      "est un document de tableur ou une archive, pas un texte ; enregistrez-le en UTF-8 (« CSV "
        + "UTF-8 » dans un tableur)"
    ),
    (
      "is not text: byte {position} of the line, {byte}, is not UTF-8; put a UTF-8 text file there or "
        + "remove it",
      "n'est pas un texte : octet {position} de la ligne, {byte}, pas de l'UTF-8 ; mettez-y un fichier "
        + "texte UTF-8 ou supprimez-le"
    ),
  ]

  /// What is wrong with a row or a header.
  private static let rows: [Pair] = [
    (
      "begins with a quote that is never closed; close it, and double every quote inside",
      "commence par un guillemet jamais fermé ; fermez-le, et doublez tout guillemet à l'intérieur"
    ),
    (
      "has text after its closing quote; quote the whole cell and double every quote inside",
      "a du texte après son guillemet fermant ; mettez toute la cellule entre guillemets et doublez "
        + "ceux de l'intérieur"
    ),
    (
      "has a quote inside; quote the whole cell and double every quote inside",
      "contient un guillemet ; mettez toute la cellule entre guillemets et doublez ceux de l'intérieur"
    ),
    (
      "is one cell too many: the row has {count} cells and the header {header}; quote a cell that holds "
        + "the delimiter, or remove what is too much",
      "est de trop : la ligne a {count} cellules et l'en-tête {header} ; mettez entre guillemets une "
        + "cellule qui contient le séparateur, ou supprimez ce qui est de trop"
    ),
    (
      "is missing: the row has {count} cells and the header {header}; add the missing delimiters",
      "manque : la ligne a {count} cellules et l'en-tête {header} ; ajoutez les séparateurs manquants"
    ),
    (
      "the header has {count} columns; at most {limit} are read: is this a table?",
      "l'en-tête a {count} colonnes ; {limit} au plus sont lues : est-ce une table ?"
    ),
    (
      "the column '{name}' is missing; add it to the header",
      "la colonne « {name} » manque ; ajoutez-la à l'en-tête"
    ),
    (
      "the column '{name}' is missing; add it to the header, or rename '{other}'",
      "la colonne « {name} » manque ; ajoutez-la à l'en-tête, ou renommez « {other} »"
    ),
    (
      "is also the header of column {number}; rename or remove one",
      "est aussi l'en-tête de la colonne {number} ; renommez ou supprimez l'une"
    ),
    (
      "the column has no header; name it or remove it",
      "la colonne n'a pas d'en-tête ; nommez-la ou supprimez-la"
    ),
    (
      "ends in '{tag}', which is no language tag; write one such as fr or pt-BR",
      "finit par « {tag} », qui n'est pas un code de langue ; écrivez-en un tel que fr ou pt-BR"
    ),
  ]

  /// What is wrong with a cell.
  private static let cells: [Pair] = [
    ("the cell is empty; fill it in", "la cellule est vide ; remplissez-la"),
    (
      "is also the identifier of line {line}; rename or remove one",
      "est aussi l'identifiant de la ligne {line} ; renommez ou supprimez l'un"
    ),
    (
      "is no identifier; write one without ';', line ends and control characters",
      "n'est pas un identifiant ; écrivez-en un sans « ; », fins de ligne ni caractères de contrôle"
    ),
    ("is not one of {names}", "n'est pas l'un de {names}"),
    (
      "is no date; write YYYY, YYYY-MM or YYYY-MM-DD",
      "n'est pas une date ; écrivez AAAA, AAAA-MM ou AAAA-MM-JJ"
    ),
    (
      "is no number of degrees; write it as 48.39",
      "n'est pas un nombre de degrés ; écrivez-le comme 48.39"
    ),
    (
      "is out of range; degrees go from -{limit} to {other}",
      "est hors limites ; les degrés vont de -{limit} à {other}"
    ),
    (
      "stands alone; fill in column '{name}' too, or empty both",
      "est seul ; remplissez aussi la colonne « {name} », ou videz les deux"
    ),
    (
      "is no whole number; write digits only",
      "n'est pas un nombre entier ; n'écrivez que des chiffres"
    ),
    (
      "is no amount in euro; write digits only, with a point before cents",
      "n'est pas un montant en euros ; n'écrivez que des chiffres, avec un point avant les centimes"
    ),
    (
      "is no country; write the two capital letters of ISO 3166-1",
      "n'est pas un pays ; écrivez les deux majuscules de la norme ISO 3166-1"
    ),
  ]

  /// What is wrong with what rows and folders say of each other.
  private static let references: [Pair] = [
    (
      "is not the identifier of {what~}; add it to {table} or correct it",
      "n'est pas l'identifiant d'{what~} ; ajoutez-le à {table} ou corrigez-le"
    ),
    ("a partner", "un partenaire"), ("a theme", "un thème"), ("a source", "une source"),
    ("a partner, a link or a theme", "un partenaire, un lien ou un thème"),
    ("a project", "un projet"),
    (
      "is also where the link begins; correct one end",
      "est aussi le début du lien ; corrigez un bout"
    ),
    (
      "is wider than itself: {themes}; remove one of them",
      "est plus large que lui-même : {themes} ; supprimez l'un d'eux"
    ),
    (
      "the property '{name}' is not {what~}; correct it",
      "la propriété « {name} » n'est pas {what~} ; corrigez-la"
    ),
    ("it is not {what~}; correct it", "ce n'est pas {what~} ; corrigez-le"),
    (
      "is no folder: {chain}; correct \"includes\"",
      "n'est pas un dossier : {chain} ; corrigez « includes »"
    ),
    (
      "includes itself: {chain}; remove one of them",
      "s'inclut lui-même : {chain} ; supprimez-en un"
    ),
    (
      "is an absolute path; write it relative to the folder, such as ../themes",
      "est un chemin absolu ; écrivez-le à partir du dossier, comme ../themes"
    ),
    (
      "is included more than {limit} folders deep; include it further up",
      "est inclus à plus de {limit} dossiers de profondeur ; incluez-le plus haut"
    ),
  ]

  /// Why nothing is written.
  private static let writing: [Pair] = [
    ("stopped; nothing was written", "interrompu ; rien n'a été écrit"),
    ("{path}: cannot be written: {reason~}", "{path} : ne peut être écrit : {reason~}"),
    (
      "the folder it should be in does not exist; make it first",
      "le dossier où il irait n'existe pas ; créez-le d'abord"
    ),
    (
      "it is a directory; give the path of a file",
      "c'est un dossier ; donnez le chemin d'un fichier"
    ),
    ("it is a file; give the path of a folder", "c'est un fichier ; donnez le chemin d'un dossier"),
    (
      "a part of its path is a file and not a folder; correct the path",
      "une partie du chemin est un fichier et non un dossier ; corrigez-le"
    ),
    (
      "{reason~}; choose another place or change the permissions",
      "{reason~} ; choisissez un autre endroit ou changez les droits"
    ),
    (
      "{reason~}; make room or choose another place",
      "{reason~} ; faites de la place ou choisissez un autre endroit"
    ),
    (
      "{table~}: the row '{id}' cannot be written: column '{name}': {reason*}",
      "{table~} : la ligne « {id} » ne peut être écrite : colonne « {name} » : {reason*}"
    ),
    (
      "{table~}: the row '{id}' cannot be written: column '{name}': '{value}' {reason*}",
      "{table~} : la ligne « {id} » ne peut être écrite : colonne « {name} » : « {value} » {reason*}"
    ),
    ("stands twice; rename or remove one", "figure deux fois ; renommez ou supprimez l'un"),
    (
      "names no language; write its tag in small letters, such as fr or pt-BR",
      "ne nomme pas de langue ; écrivez son code en minuscules, tel que fr ou pt-BR"
    ),
    ("is a column of its own; set the value there", "est une colonne à part ; mettez-y la valeur"),
    (
      "is no header; write a name without blanks around it",
      "n'est pas un en-tête ; écrivez un nom sans blancs autour"
    ),
    ("is empty; fill it in", "est vide ; remplissez-le"),
    (
      "stands beside another value; keep one",
      "figure à côté d'une autre valeur ; n'en gardez qu'une"
    ),
    ("holds a NUL; remove it", "contient un NUL ; supprimez-le"),
    (
      "is no identifier; write one without ';', blanks around it and line ends",
      "n'est pas un identifiant ; écrivez-en un sans « ; », blancs autour ni fins de ligne"
    ),
    (
      "is no list; a value of it is empty, stands twice or holds ';': correct it",
      "n'est pas une liste ; une valeur est vide, figure deux fois ou contient « ; » : corrigez-la"
    ),
    ("is below 0; correct it", "est inférieur à 0 ; corrigez-le"),
    ("is too great; correct it", "est trop grand ; corrigez-le"),
    ("is no list; write {cell}", "n'est pas une liste ; écrivez {cell}"),
    ("is not in the list", "n'est pas dans la liste"),
    (
      "stands in no column of the table", "n'est dans aucune colonne de la table"
    ),
    ("no value is given; write {cell}", "aucune valeur n'est donnée ; écrivez {cell}"),
    ("it does not say who makes it; say it (--by)", "il ne dit pas qui le fait ; dites-le (--by)"),
    (
      "'{time}' is no time; give one in UTC such as 2026-11-21T10:15:00Z",
      "« {time} » n'est pas une heure ; donnez-en une en UTC telle que 2026-11-21T10:15:00Z"
    ),
  ]
}
