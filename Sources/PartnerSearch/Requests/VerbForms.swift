/// The forms of regular verbs, so that a verb is listed once for all persons and tenses.
enum VerbForms {
  /// Verbs of seeking, as infinitives.
  static let seek = forms(
    french: """
      chercher,rechercher,souhaiter,desirer,demander,esperer,envisager,solliciter,viser,prospecter,
      recruter,inviter,convier,necessiter,ambitionner,explorer,importer,cibler
      """,
    english: "seek,search for,look for,wish for,hunt for,request,require,explore,invite,recruit")

  /// Verbs of giving, as infinitives.
  static let offer = forms(
    french: """
      proposer,apporter,partager,fabriquer,commercialiser,distribuer,installer,exploiter,enseigner,
      preter,procurer,dispenser,diffuser,assembler,elaborer
      """,
    english: """
      offer,provide,supply,manufacture,produce,design,share,contribute,deliver,install,
      assemble,breed,craft
      """)

  private static func forms(french: String, english: String) -> [String] {
    PlainWords.list(french).flatMap(self.french) + PlainWords.list(english).flatMap(self.english)
  }

  private static let endings = [
    "e", "es", "ons", "ez", "ent", "er", "ait", "ais", "aient", "ions", "era", "erons", "eront",
    "erait", "erais", "erions", "eriez", "eraient",
  ]

  /// The forms of a French verb in `-er`, folded; of `partager` with `partageons`.
  private static func french(_ infinitive: String) -> [String] {
    let stem = String(infinitive.dropLast(2))
    return endings.map { ending in
      let isSoft = stem.hasSuffix("g") && (ending.hasPrefix("o") || ending.hasPrefix("a"))
      return stem + (isSoft ? "e" : "") + ending
    }
  }

  /// The forms of an English verb, its particle behind it, without that in `-ing`.
  private static func english(_ verb: String) -> [String] {
    let parts = verb.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = parts.first else { return [] }
    let particle = parts.count > 1 ? " " + parts[1] : ""
    let third = word + (word.hasSuffix("ch") ? "es" : "s")
    let past = word + (word.hasSuffix("e") ? "d" : "ed")
    return [word, third, past].map { $0 + particle }
  }
}
