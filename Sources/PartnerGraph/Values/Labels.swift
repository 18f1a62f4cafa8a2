extension Partner.Kind {
  /// What the kind is called: `city`, `ville`.
  ///
  /// - Complexity: O(1).
  public func label(in language: Language) -> String {
    switch self {
    case .city: language.choose(english: "city", french: "ville")
    case .region: language.choose(english: "territory", french: "territoire")
    case .company: language.choose(english: "company", french: "entreprise")
    case .institution: "institution"
    case .club: "club"
    case .network: language.choose(english: "network", french: "réseau")
    case .event: language.choose(english: "event", french: "événement")
    case .project: language.choose(english: "project", french: "projet")
    }
  }
}

extension Link.Kind {
  /// What the kind is called: `twinning`, `jumelage`.
  ///
  /// - Complexity: O(1).
  public func label(in language: Language) -> String {
    switch self {
    case .twinning: language.choose(english: "twinning", french: "jumelage")
    case .friendship: language.choose(english: "friendship", french: "amitié")
    case .cooperation: language.choose(english: "cooperation", french: "coopération")
    case .project: language.choose(english: "project", french: "projet")
    case .contact: "contact"
    case .membership: language.choose(english: "membership", french: "adhésion")
    case .location: language.choose(english: "location", french: "localisation")
    case .participation: "participation"
    case .hosting: language.choose(english: "hosting", french: "accueil")
    case .funding: language.choose(english: "funding", french: "financement")
    case .exchange: language.choose(english: "exchange", french: "échange")
    case .mission: "mission"
    case .meeting: language.choose(english: "meeting", french: "rencontre")
    }
  }
}

extension Link.State {
  /// What the state is called: `dormant`, `en sommeil`.
  ///
  /// - Complexity: O(1).
  public func label(in language: Language) -> String {
    switch self {
    case .proposed: language.choose(english: "proposed", french: "en projet")
    case .active: language.choose(english: "active", french: "actif")
    case .dormant: language.choose(english: "dormant", french: "en sommeil")
    case .ended: language.choose(english: "ended", french: "terminé")
    }
  }

  /// What the state of a link of some kind is called; French agrees: `coopération terminée`.
  ///
  /// - Complexity: O(1).
  public func label(of kind: Link.Kind, in language: Language) -> String {
    guard language == .french, kind.isFeminineInFrench else { return label(in: language) }
    return switch self {
    case .active: "active"
    case .ended: "terminée"
    case .proposed, .dormant: label(in: language)
    }
  }
}

extension Link.Kind {
  /// Whether the French name is feminine.
  fileprivate var isFeminineInFrench: Bool {
    switch self {
    case .friendship, .cooperation, .membership, .location, .participation, .mission, .meeting: true
    case .twinning, .project, .contact, .hosting, .funding, .exchange: false
    }
  }

  /// That a link of this kind was confirmed at a date: `confirmed 2020`, `confirmée en 2020`,
  /// `confirmé le 2009-03-05`.
  ///
  /// - Complexity: O(1).
  public func confirmed(_ date: PartialDate, in language: Language) -> String {
    language.choose(
      english: "confirmed \(date)",
      french: (isFeminineInFrench ? "confirmée" : "confirmé")
        + (date.day == nil ? " en " : " le ") + "\(date)")
  }
}

extension Period {
  /// The period in words: `since 2010`, `2010 to 2014`, `until 2018`; empty if nothing is known.
  ///
  /// - Complexity: O(1).
  public func label(in language: Language) -> String {
    switch (since, until) {
    case (let since?, let until?) where since == until: "\(since)"
    case (let since?, let until?):
      language.choose(english: "\(since) to \(until)", french: "de \(since) à \(until)")
    case (let since?, nil):
      language.choose(english: "since \(since)", french: "depuis \(since)")
    case (nil, let until?):
      language.choose(english: "until \(until)", french: "jusqu'à \(until)")
    case (nil, nil): ""
    }
  }
}
