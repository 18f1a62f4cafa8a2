extension FrenchSentences {
  /// What drawing says.
  static let maps: [Pair] = [
    (
      "--cluster: goes with --layout network and geographic, not {layout}",
      "--cluster : va avec --layout network et geographic, pas {layout}"
    ),
    (
      "--cluster {rule}: has no place on a map; give country or city",
      "--cluster {rule} : n'a pas de lieu sur une carte ; donnez country ou city"
    ),
    (
      "--growth: goes with --layout geographic and rings",
      "--growth : va avec --layout geographic et rings"
    ),
    ("--engine {engine}: give one of {all}", "--engine {engine} : donnez l'un de {all}"),
    (
      "--output {file}: give a name that ends in one of {endings}, or --format",
      "--output {file} : donnez un nom qui finit par l'un de {endings}, ou --format"
    ),
    (
      "--picture {file}: give a name that ends in one of {endings}",
      "--picture {file} : donnez un nom qui finit par l'un de {endings}"
    ),
    (
      "{file}: cannot be read; check the path and its permissions",
      "{file} : ne peut être lu ; vérifiez le chemin et ses droits d'accès"
    ),
    ("{file}: larger than 50 MB", "{file} : plus de 50 Mo"),
    (
      "--seconds {number}: give a number up to 3600",
      "--seconds {number} : donnez un nombre, 3600 au plus"
    ),
    (
      "--max-partners {number}: nobody can read more than {most} in one picture",
      "--max-partners {number} : personne ne peut en lire plus de {most} sur une image"
    ),
    (
      "--layout-seconds {number}: give a number up to 3600",
      "--layout-seconds {number} : donnez un nombre, 3600 au plus"
    ),
    (
      "--megabytes {number}: give a number, 500 or more",
      "--megabytes {number} : donnez un nombre, 500 ou plus"
    ),
    (
      "rings go around a partner; name the one in the middle",
      "les cercles entourent un partenaire ; nommez celui du centre"
    ),
    ("{file}: {reason*}", "{file} : {reason*}"),
    (
      "the drawing has taken more than {number} seconds and was ended; draw a smaller graph",
      "le dessin a duré plus de {number} secondes et a été arrêté ; dessinez un graphe plus petit"
    ),
    (
      "the drawing ended by signal {number}: Graphviz crashed on this graph, or needed more time or "
        + "memory than it may; look for huge numbers and labels in it, or draw a smaller graph",
      "le dessin a fini par le signal {number} : Graphviz a échoué sur ce graphe, ou lui a fallu plus "
        + "de temps ou de mémoire que permis ; cherchez-y nombres et textes énormes, ou dessinez un "
        + "graphe plus petit"
    ),
    ("the graph is not drawn: {reason~}", "le graphe n'est pas dessiné : {reason~}"),
    ("the graph cannot be read: {reason}", "le graphe ne peut être lu : {reason}"),
    (
      "the graph cannot be laid out by '{layout}': {reason}",
      "le graphe ne peut être disposé par « {layout} » : {reason}"
    ),
    (
      "the picture cannot be drawn as {format}: {reason}",
      "l'image ne peut être dessinée en {format} : {reason}"
    ),
    (
      "the picture is larger than {number} MB", "l'image fait plus de {number} Mo"
    ),
  ]
}
