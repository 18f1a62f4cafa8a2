extension FrenchSentences {
  /// Why files of other programs cannot be read.
  static let formats: [Pair] = texts + json + xml + dot + turtle + packages

  /// What several formats have in common.
  private static let texts: [Pair] = [
    ("a quote is opened here and never closed", "un guillemet est ouvert ici et jamais fermé"),
    (
      "a quote is opened here and not closed in its line",
      "un guillemet est ouvert ici et n'est pas fermé sur sa ligne"
    ),
    ("a quote is expected", "un guillemet est attendu"),
    ("a name is expected", "un nom est attendu"),
    ("'{sign}' is expected", "« {sign} » est attendu"),
    ("'{sign}' is expected {place}", "« {sign} » est attendu {place}"),
    ("a number is written badly", "un nombre est mal écrit"),
    (
      "no character is written with this letter after '\\'",
      "aucun caractère ne s'écrit avec cette lettre après « \\ »"
    ),
    ("half a character follows '\\u'", "un demi-caractère suit « \\u »"),
    (
      "hexadecimal digits are expected after '\\u'",
      "des chiffres hexadécimaux sont attendus après « \\u »"
    ),
    (
      "four hexadecimal digits are expected after '\\u'",
      "quatre chiffres hexadécimaux sont attendus après « \\u »"
    ),
    ("no character has this number", "aucun caractère n'a ce numéro"),
    ("the file ends behind '\\'", "le fichier finit après « \\ »"),
    ("{what~} begins here and never ends", "{what~} commence ici et ne finit jamais"),
    ("a comment", "un commentaire"), ("an address", "une adresse"), ("a tag", "une balise"),
    ("an HTML text", "un texte HTML"), ("the document type", "le type de document"),
    ("it is another format", "c'est un autre format"),
    ("{reason*}; is it another format?", "{reason*} ; est-ce un autre format ?"),
    ("{reason*}; split it", "{reason*} ; partagez-le"),
    ("it holds several", "il en contient plusieurs"),
    ("it is no archive", "ce n'est pas une archive"),
    ("the file ends too early", "le fichier finit trop tôt"),
    (
      "GraphML begins with an element '{name}', and this with '{other}'",
      "GraphML commence par un élément « {name} », et ceci par « {other} »"
    ),
    (
      "GEXF begins with an element '{name}', and this with '{other}'",
      "GEXF commence par un élément « {name} », et ceci par « {other} »"
    ),
    (
      "RDF/XML begins with an element '{name}', and this with '{other}'",
      "RDF/XML commence par un élément « {name} », et ceci par « {other} »"
    ),
    ("record of ROR", "enregistrement de ROR"), ("result of SPARQL", "résultat de SPARQL"),
    ("result about P190", "résultat sur P190"), ("Excel workbook", "classeur Excel"),
    ("network that fits in a table", "réseau qui tienne dans une table"),
    (
      "its {table} have {columns} columns and {rows} rows; leave columns out",
      "la table {table} a {columns} colonnes et {rows} lignes ; omettez des colonnes"
    ),
    ("theme scheme in SKOS", "schéma de thèmes en SKOS"), ("network in RDF", "réseau en RDF"),
    ("network in the JSON Graph Format", "réseau au JSON Graph Format"),
    ("node-link JSON", "JSON nœuds-liens"),
  ]

  private static let json: [Pair] = [
    (
      "values nest more than {count} levels deep",
      "les valeurs sont imbriquées à plus de {count} niveaux"
    ),
    (
      "the text ends where a value is expected", "le texte finit là où une valeur est attendue"
    ),
    (
      "a value is expected: text in double quotes, a number, a list or an object",
      "une valeur est attendue : un texte entre guillemets doubles, un nombre, une liste ou "
        + "un objet"
    ),
    ("a name in double quotes is expected", "un nom entre guillemets doubles est attendu"),
    ("':' is expected after a name", "« : » est attendu après un nom"),
    ("',' or '}' is expected", "« , » ou « } » est attendu"),
    ("',' or ']' is expected", "« , » ou « ] » est attendu"),
    (
      "a line end or control character stands inside quotes",
      "une fin de ligne ou un caractère de contrôle figure entre guillemets"
    ),
    ("text follows the value", "du texte suit la valeur"),
    ("a list is expected", "une liste est attendue"),
    ("an object is expected", "un objet est attendu"),
    (
      "an object with a list '{name}' is expected", "un objet avec une liste « {name} » est attendu"
    ),
    ("it has no list '{name}'", "il n'a pas de liste « {name} »"),
    ("it has no object '{name}'", "il n'a pas d'objet « {name} »"),
    ("the table '{name}': {reason~}", "la table « {name} » : {reason~}"),
    ("a list of objects", "une liste d'objets"), ("a list of texts", "une liste de textes"),
    ("a list of texts without ';'", "une liste de textes sans « ; »"),
    ("a text without NUL", "un texte sans NUL"), ("an object or a list", "un objet ou une liste"),
    ("objects", "des objets"), ("an object", "un objet"), ("a text", "un texte"),
    ("true or false", "vrai ni faux (true, false)"), ("one of {names}", "l'un de {names}"),
    ("'day first' or 'month first'", "« day first » ni « month first »"),
    ("an object in braces", "un objet entre accolades"),
    ("a list of folders", "une liste de dossiers"),
    ("a list of folders, each a text", "une liste de dossiers, chacun un texte"),
    ("a text, or texts by language", "un texte, ou des textes par langue"),
    (
      "a list of objects, each with a name", "une liste d'objets, chacun avec un nom"
    ),
    ("the identifier of a node", "l'identifiant d'un nœud"),
    ("the identifier of a node for '{column}'", "l'identifiant d'un nœud pour « {column} »"),
    (
      "it has no 'id' with a name in 'names' or 'name'",
      "il n'a pas d'« id » avec un nom dans « names » ou « name »"
    ),
    (
      "a row of its results is no object", "une ligne de ses résultats n'est pas un objet"
    ),
    (
      "it has no variables 'city' and 'twin'; see Formats of other programs",
      "il n'a pas de variables « city » et « twin » ; voyez les formats d'autres programmes"
    ),
    (
      "its first line names one column; are its columns separated by ';'?",
      "sa première ligne nomme une seule colonne ; ses colonnes sont-elles séparées par « ; » ?"
    ),
  ]

  private static let xml: [Pair] = [
    (
      "the element '{name}' before here has no '{attribute}'",
      "l'élément « {name} » qui précède n'a pas de « {attribute} »"
    ),
    (
      "a parameter entity is not read; remove the document type",
      "une entité paramètre n'est pas lue ; supprimez le type de document"
    ),
    (
      "the file ends inside the document type", "le fichier finit dans le type de document"
    ),
    ("more than {count} entities are declared", "plus de {count} entités sont déclarées"),
    ("'<' stands in an attribute", "« < » figure dans un attribut"),
    (
      "a control character stands here, which XML has none of",
      "un caractère de contrôle figure ici, et XML n'en a pas"
    ),
    ("'&' stands alone; write '&amp;'", "« & » est seul ; écrivez « &amp; »"),
    (
      "'&{name};' is no character of XML", "« &{name}; » n'est pas un caractère de XML"
    ),
    ("the entity '{name}' is not declared", "l'entité « {name} » n'est pas déclarée"),
    ("entities become more than {count} bytes", "les entités font plus de {count} octets"),
    ("text stands outside the elements", "du texte figure hors des éléments"),
    (
      "the file ends inside the element '{name}'", "le fichier finit dans l'élément « {name} »"
    ),
    (
      "the entity '{name}' stands in another file, which is not opened",
      "l'entité « {name} » est dans un autre fichier, qui n'est pas ouvert"
    ),
    (
      "the entity '{name}' holds markup or another entity, which is not read",
      "l'entité « {name} » contient du balisage ou une autre entité, ce qui n'est pas lu"
    ),
    (
      "it says that it is in {encoding}, but it is in UTF-8; correct what it says",
      "il se dit en {encoding}, mais il est en UTF-8 ; corrigez ce qu'il dit"
    ),
    (
      "the element '{name}' is not the one that ends here",
      "l'élément « {name} » n'est pas celui qui finit ici"
    ),
    ("an element ends here that never began", "un élément finit ici qui n'a jamais commencé"),
    ("there is no element", "il n'y a pas d'élément"),
    ("a second root element begins", "un second élément racine commence"),
    (
      "elements nest more than {count} levels deep",
      "les éléments sont imbriqués à plus de {count} niveaux"
    ),
    ("more than {count} prefixes are in force", "plus de {count} préfixes sont en vigueur"),
    ("a blank is expected before an attribute", "un blanc est attendu avant un attribut"),
    (
      "an element has more than {count} attributes", "un élément a plus de {count} attributs"
    ),
    ("the attribute '{name}' stands twice", "l'attribut « {name} » figure deux fois"),
    ("the prefix '{name}' is not declared", "le préfixe « {name} » n'est pas déclaré"),
  ]

  private static let dot: [Pair] = [
    ("a NUL stands in a text", "un NUL figure dans un texte"),
    (
      "a number or a name in quotes is expected", "un nombre ou un nom entre guillemets est attendu"
    ),
    (
      "this character must stand in quotes", "ce caractère doit être entre guillemets"
    ),
    (
      "only one graph is read, and another thing follows it",
      "un seul graphe est lu, et autre chose le suit"
    ),
    (
      "more than {count} attributes hold for all", "plus de {count} attributs valent pour tous"
    ),
    (
      "attributes of all nodes become more than {count} cells",
      "les attributs de tous les nœuds font plus de {count} cellules"
    ),
    (
      "edges between subgraphs become more than {count}",
      "les arêtes entre sous-graphes sont plus de {count}"
    ),
    (
      "subgraphs nest more than {count} levels deep",
      "les sous-graphes sont imbriqués à plus de {count} niveaux"
    ),
    ("a list has more than {count} attributes", "une liste a plus de {count} attributs"),
    (
      "'{word}' is a word of DOT; write it in quotes where it is a name",
      "« {word} » est un mot de DOT ; mettez-le entre guillemets là où c'est un nom"
    ),
    ("a digraph has edges '->'", "un digraph a des arêtes « -> »"),
    (
      "a graph has edges '--'; with '->' it is a digraph",
      "un graph a des arêtes « -- » ; avec « -> » c'est un digraph"
    ),
    (
      "'{sign}' is expected after the name of the graph",
      "« {sign} » est attendu après le nom du graphe"
    ),
    ("'{sign}' is expected at the end of the graph", "« {sign} » est attendu à la fin du graphe"),
    (
      "'{sign}' is expected at the end of the subgraph",
      "« {sign} » est attendu à la fin du sous-graphe"
    ),
    ("'{sign}' is expected after attributes", "« {sign} » est attendu après des attributs"),
    ("'{sign}' is expected after 'subgraph'", "« {sign} » est attendu après « subgraph »"),
    (
      "a text in quotes is expected after '+'", "un texte entre guillemets est attendu après « + »"
    ),
    ("DOT begins with 'graph' or 'digraph'", "DOT commence par « graph » ou « digraph »"),
  ]

  private static let turtle: [Pair] = [
    ("it describes no partner and no skos:Concept", "il ne décrit ni partenaire ni skos:Concept"),
    ("it describes no skos:Concept", "il ne décrit aucun skos:Concept"),
    ("a prefix with ':' is expected", "un préfixe suivi de « : » est attendu"),
    ("a text cannot be described", "un texte ne peut être décrit"),
    ("the file ends inside a statement", "le fichier finit dans une phrase"),
    (
      "brackets nest more than {count} levels deep",
      "les crochets sont imbriqués à plus de {count} niveaux"
    ),
    (
      "parentheses nest more than {count} levels deep",
      "les parenthèses sont imbriquées à plus de {count} niveaux"
    ),
    ("an address in '<>' is expected", "une adresse entre « <> » est attendue"),
    (
      "a character stands here that no address has",
      "un caractère figure ici qu'aucune adresse n'a"
    ),
    (
      "an address, a name with ':' or a text is expected",
      "une adresse, un nom avec « : » ou un texte est attendu"
    ),
    ("a language is expected after '@'", "une langue est attendue après « @ »"),
  ]

  private static let packages: [Pair] = [
    ("the sheet has more cells than are read", "la feuille a plus de cellules qu'il n'en est lu"),
    (
      "'{text}' is not the number of the next row",
      "« {text} » n'est pas le numéro de la "
        + "ligne suivante"
    ),
    (
      "'{text}' is not the next cell of the row",
      "« {text} » n'est pas la cellule suivante "
        + "de la ligne"
    ),
    ("'{text}' is the number of no text", "« {text} » n'est le numéro d'aucun texte"),
    (
      "unpacked it has more than {count} bytes", "décomprimé, il a plus de {count} octets"
    ),
    (
      "it is of the older format .xls, or has a password; save it as .xlsx without one",
      "il est de l'ancien format .xls, ou protégé par un mot de passe ; enregistrez-le en .xlsx sans lui"
    ),
    ("it has no sheet", "il n'a pas de feuille"),
    ("it has no sheet '{name}', but {names}", "il n'a pas de feuille « {name} », mais {names}"),
    (
      "it has no sheet '{name}' with the columns 'id' and 'kind', as this format has; 'partners import' "
        + "reads any other table",
      "il n'a pas de feuille « {name} » avec les colonnes « id » et « kind », comme ce format en a ; "
        + "« partners import » lit toute autre table"
    ),
    ("it is damaged: {reason~}", "elle est endommagée : {reason~}"),
    ("its part '{part}' is missing", "sa partie « {part} » manque"),
    ("'{part}': {reason*}", "« {part} » : {reason*}"),
    ("Not a zip archive", "ce n'est pas une archive zip"),
    ("Zip archive inconsistent", "l'archive zip se contredit"),
    ("Possibly truncated or corrupted zip archive", "archive zip sans doute tronquée ou abîmée"),
    ("Premature end of file", "le fichier finit trop tôt"), ("CRC error", "une somme est fausse"),
    ("Zlib error: data error", "des données comprimées sont abîmées"),
    ("Compression method not supported", "la compression n'est pas connue"),
    ("Encryption method not supported", "le chiffrement n'est pas connu"),
    ("No password provided", "un mot de passe manque"),
    ("the archive cannot be read back", "l'archive ne peut être relue"),
    ("there is no memory", "il n'y a plus de mémoire"),
    ("it has {count} tables", "il a {count} tables"),
  ]
}
