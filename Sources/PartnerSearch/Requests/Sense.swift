import PartnerGraph

/// What a word or phrase of a request may be.
enum Sense: Hashable {
  /// Countries, by name or adjective, perhaps with a place of the network of that name.
  case countries(Countries)
  /// A partner of the network, by its row.
  case partner(Int32)
  case kind(Partner.Kind)
  /// A theme, by its row.
  case theme(Int32)
  /// A funding programme, or a call or scheme of one.
  case programme
  case role(ProjectRole)
  /// What marks projects of the network: a programme, scheme or call by its own name.
  case marks([Request.Mark])
  case cue(Cue)
  case particle(Particle)
  case number
  /// The countries that border on the one named behind it, or on that of the one who asks.
  case borders
  /// Others of the kind of the one who asks: `counterparts`.
  case counterparts
  /// A word of politeness or of talk about partnerships that says nothing by itself.
  case neutral

  struct Countries: Hashable {
    var codes: [CountryCode]
    var isAdjective = false
    /// The row of the partner of that name, if the network has it.
    var place: Int32?
    /// Whether it is a city or region: the country is then where it lies, and nothing more.
    var isPart = false
    /// Whether it is a city.
    var isCity = false
    /// Whether it is those that speak a language: `Spanish-speaking`.
    var isSpeech = false
  }
}

/// A phrase that says who gives, who takes and what is left out.
enum Cue: Hashable {
  /// `cherche`, `looks for`, `would like to`, `trouvez-nous`.
  case seek
  /// `looking for`, `à la recherche de`: of the one who asks, or of a partner just named.
  case seeking
  /// `interested in`: of the one who asks a search; of the partner wanted, what it is in.
  case interested
  /// `offers`, `propose`, `sells`.
  case offer
  /// `offering`, `specialised in`, `experte en`.
  case offering
  /// `hosts`, `accueille`.
  case host
  /// `not`, `sauf`, `without`.
  case negation
  /// `but`, `mais`: a negation ends.
  case but
  /// `près de`, `near`.
  case near
  /// `based in`, `from`.
  case based
  /// `we are`, `je représente`, `on behalf of`.
  case introduction
  /// `the partner`, `they`: the one wanted is spoken of.
  case wanted
  /// `is wanted by`, `recherchée par`.
  case passive
  /// `who`, `which`, `quels`.
  case question
  /// `help`, `accompagner`: whom one helps is the one who asks.
  case help
  /// `have`, `dotée de`: what one has is not what one is.
  case having
  /// `speaks`, `parle`: what follows is a language.
  case speaking
  /// `in the field of`, `en matière de`: a theme follows.
  case topic
  /// `already have partners`, `jumelée avec`: what follows is known, and not asked for.
  case acquainted
  /// `kind regards`, `cordialement`: who signs follows.
  case closing
  /// `clients`, `débouchés`: whoever takes what the one who asks has to give.
  case outlet
}

/// A little word that holds others together.
enum Particle: Hashable {
  case of, within, forWhom, by, with, and, relative, modal, article, pronoun, to, other
}
