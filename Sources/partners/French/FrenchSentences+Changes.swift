extension FrenchSentences {
  /// What changes do, as the history names them; apart from errors, which may begin with the same words.
  static let changes = FrenchSentences([
    ("import {path}", "import de {path}"),
    ("add partner {id}", "ajout du partenaire {id}"),
    ("add link {id}", "ajout du lien {id}"),
    ("add theme {id}", "ajout du thème {id}"),
    ("add source {id}", "ajout de la source {id}"),
    ("add statement {id}", "ajout d'un énoncé sur {id}"),
    ("edit {id}", "modification de {id}"),
    ("link {a} and {b} by {kind}", "lien entre {a} et {b} ({kind})"),
    ("unlink {id}", "retrait du lien {id}"),
    ("unlink {a} and {b}", "retrait du lien entre {a} et {b}"),
    ("confirm {id}", "confirmation du lien {id}"),
    ("confirm {a} and {b}", "confirmation du lien entre {a} et {b}"),
    ("remove {id}", "retrait de {id}"),
    ("remove statement {cells}", "retrait de l'énoncé {cells}"),
    ("merge {names} into {id}", "fusion de {names} dans {id}"),
    ("merge 1 pair from {threshold} on", "fusion d'une paire à partir de {threshold}"),
    ("merge {count} pairs from {threshold} on", "fusion de {count} paires à partir de {threshold}"),
    ("request {id}", "demande {id}"),
    ("answer {id} with {partners}", "réponse à {id} : {partners}"),
    ("close {id}", "clôture de {id}"),
    ("close {id} by {link}", "clôture de {id} par {link}"),
    ("undo change {number}", "annulation du changement {number}"),
  ])
}
