public import PartnerGraph

extension Finding {
  /// A sentence that says what was found, without its subject, and what to do.
  ///
  /// - Complexity: O(*s*), where *s* is the number of statements it names.
  public func sentence(in language: Language) -> String {
    statementSentence(language) ?? dateSentence(language) ?? rowSentence(language)
  }

  private func statementSentence(_ language: Language) -> String? {
    switch matter {
    case .contradiction(let contradiction):
      let date = contradiction.date.map { " (\($0))" } ?? ""
      let all = Self.list(contradiction.statements)
      return language.choose(
        english: "sources differ on \(contradiction.property)\(date): \(all)",
        french: "les sources divergent sur \(contradiction.property)\(date) : \(all)")
    case .tableContradicted(let property, let table, let sources, let statements):
      let names = sources.map(\.rawValue).joined(separator: ", ")
      let all = Self.list(statements)
      return language.choose(
        english: "the table says \(property) = \(table) (\(names)), but statements say \(all)",
        french: "la table dit \(property) = \(table) (\(names)), mais des énoncés disent \(all)")
    default: return nil
    }
  }

  private static func list(_ statements: [Statement]) -> String {
    statements.map { "\($0.value) (\($0.source))" }.joined(separator: ", ")
  }

  private func dateSentence(_ language: Language) -> String? {
    switch matter {
    case .endBeforeBeginning(let period):
      let ends = "\(period.since?.description ?? "?") > \(period.until?.description ?? "?")"
      return language.choose(
        english: "ends before it begins (\(ends)); correct a date",
        french: "finit avant de commencer (\(ends)) ; corrigez une date")
    case .confirmedBeforeBeginning(let confirmed, let since):
      return language.choose(
        english: "begins in \(since), but its newest evidence of \(confirmed) only announces it",
        french:
          "commence en \(since), mais l'indice le plus récent, de \(confirmed), ne fait que l'annoncer"
      )
    case .outsideLifeOfPartner(let partner, let period):
      let life = period.label(in: language)
      return language.choose(
        english: "holds only when '\(partner)' (\(life)) does not exist; correct a date",
        french: "ne vaut que quand « \(partner) » (\(life)) n'existe pas ; corrigez une date")
    case .activeThoughOver(let date):
      return language.choose(
        english: "counts as active but is over since \(date); set its state to ended",
        french: "compte comme actif mais est terminé depuis \(date) ; mettez l'état à ended")
    case .stale(let newest):
      return language.choose(
        english: "has no evidence newer than \(newest); confirm it or set its state",
        french: "n'a pas d'indice plus récent que \(newest) ; confirmez-le ou changez l'état")
    case .undated:
      return language.choose(
        english: "has no date; add since, until or confirmed",
        french: "n'a pas de date ; ajoutez since, until ou confirmed")
    default: return nil
    }
  }

  private func rowSentence(_ language: Language) -> String {
    func say(_ english: String, _ french: String) -> String {
      language.choose(english: english, french: french)
    }
    switch matter {
    case .linkWithoutSource, .partnerWithoutSource:
      return say("names no source; add one", "ne cite pas de source ; ajoutez-en une")
    case .unknownCountry(let code, let meant):
      return say(
        "is in '\(code.rawValue)', which is no country of ISO 3166-1; "
          + (meant.map { "perhaps '\($0.rawValue)'?" } ?? "correct it"),
        "est en « \(code.rawValue) », qui n'est pas un pays de la norme ISO 3166-1 ; "
          + (meant.map { "peut-être « \($0.rawValue) » ?" } ?? "corrigez-le"))
    case .likelyDuplicate(let other, .identifier(let register, let value)):
      return say(
        "looks like '\(other)': both are \(value) in \(register)",
        "ressemble à « \(other) » : tous deux sont \(value) dans \(register)")
    case .likelyDuplicate(let other, .name(let name)):
      return say(
        "looks like '\(other)': both are called '\(name)'",
        "ressemble à « \(other) » : tous deux s'appellent « \(name) »")
    case .likelyDuplicate(let other, .likeness(let probability)):
      let percent = Int(probability * 100)
      return say(
        "looks like '\(other)' (\(percent)%); 'partners merge' gives the reasons",
        "ressemble à « \(other) » (\(percent) %) ; « partners merge » en donne les raisons")
    case .repeatedLink(let other):
      return say("says the same as '\(other)'", "dit la même chose que « \(other) »")
    case .sharedName(let name, let others):
      let all = others.map { "'\($0)'" }.joined(separator: ", ")
      return say(
        "shares the name '\(name)' with \(all)", "partage le nom « \(name) » avec \(all)")
    case .unusedTheme: return say("is never used", "n'est jamais utilisé")
    case .partnerWithoutTheme: return say("has no theme", "n'a pas de thème")
    case .partnerWithoutLink: return say("has no link", "n'a pas de lien")
    case .unusedSource: return say("is never cited", "n'est jamais citée")
    default: return name
    }
  }
}
