import PartnerDOT
import PartnerGraph
import PartnerPlanner

extension OpenNetwork {
  /// Where a partner is: `Kiel DE`.
  func place(of id: Partner.ID) -> String {
    guard let index = graph.index(of: id) else { return "" }
    return [graph.partners[index].city.map { name($0) }, graph.country(of: index)?.rawValue]
      .compactMap(\.self).joined(separator: " ")
  }

  /// A share as a percentage.
  func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded()))" + say("%", "\u{a0}%")
  }

  /// Whether a choice is proved, and how far it may be from the best otherwise.
  func proof(isOptimal: Bool, gap: Double) -> String {
    isOptimal
      ? say("the best there is", "le meilleur possible")
      : say(
        "at most \(Figures(language).fixed(gap * 100))% from the best",
        "au plus à \(Figures(language).fixed(gap * 100))\u{a0}% du meilleur")
  }
}

extension PlanReport {
  /// The document of the verb.
  func dossier() throws(CommandFailure) -> Dossier {
    let figures = Figures(network.language)
    let suggestions = plan.choices.map {
      MapSuggestion(
        partner: $0.partner, words: network.percent($0.likelihood), strength: $0.likelihood)
    }
    return Dossier(
      network, lines: try text(),
      figures: [
        (network.say("Budget", "Budget"), "\(request.budget) EUR"),
        (network.say("Years", "Années"), "\(request.years)"),
        (network.say("Cost", "Coût"), "\(plan.cost) EUR"),
        (network.say("Partners", "Partenaires"), "\(plan.choices.count)"),
        (
          network.say("Choice", "Choix"),
          network.proof(isOptimal: plan.isOptimal, gap: plan.gap)
        ),
      ],
      table: Dossier.Table(
        header: [
          network.say("Partner", "Partenaire"), network.say("Place", "Lieu"),
          network.say("What to do", "À faire"), network.say("Fit", "Adéquation"),
          network.say("Cost, EUR", "Coût, EUR"), network.say("Adds", "Apport"),
        ],
        rows: plan.choices.map {
          [
            network.name($0.partner), network.place(of: $0.partner),
            $0.isNew ? network.say("start", "commencer") : network.say("wake", "réveiller"),
            network.percent($0.likelihood), "\($0.cost)", "+" + figures.fixed($0.gain),
          ]
        }),
      picture: DossierMap(network: network).around(asked, suggestions, title: network.name(asked)))
  }
}

extension MissionReport {
  /// The document of the verb.
  func dossier() -> Dossier {
    var figures = [
      (network.say("Days", "Jours"), "\(request.days)"),
      (network.say("Visits", "Visites"), "\(mission.visits.count)"),
      (
        network.say("Choice", "Choix"),
        network.proof(isOptimal: mission.isOptimal, gap: mission.gap)
      ),
    ]
    if let from = request.from {
      figures.insert((network.say("From", "À partir du"), "\(from)"), at: 0)
    }
    let suggestions = mission.visits.map {
      MapSuggestion(
        partner: $0.partner, words: network.say("day \($0.day)", "jour \($0.day)"), strength: $0.fit
      )
    }
    return Dossier(
      network, lines: text(), figures: figures.map { (name: $0.0, value: $0.1) },
      table: Dossier.Table(
        header: [
          network.say("Day", "Jour"), network.say("Time", "Heure"),
          network.say("Partner", "Partenaire"), network.say("Place", "Lieu"),
          network.say("Relation", "Relation"), network.say("Fit", "Adéquation"),
        ],
        rows: mission.visits.map {
          [
            date(ofDay: $0.day).map(\.description) ?? "\($0.day)",
            "\(Self.time($0.start))–\(Self.time($0.end))", network.name($0.partner),
            network.place(of: $0.partner), words(for: $0.relation), network.percent($0.fit),
          ]
        }),
      picture: DossierMap(network: network).around(
        mission.traveller, suggestions, title: title))
  }
}

extension TripartiteList {
  /// The document of the verb.
  func dossier() -> Dossier {
    let figures = Figures(network.language)
    let partners = triples.prefix(3).flatMap { $0.sides.map(\.partner) }
    return Dossier(
      network, lines: text(),
      figures: [
        (network.say("Shown", "Montrées"), "\(triples.count)"),
        (network.say("Possible", "Possibles"), "\(all)"),
      ],
      table: Dossier.Table(
        header: [
          network.say("Partners", "Partenaires"), network.say("Facilitating", "Facilitateur"),
          network.say("Pivotal", "Pivot"), network.say("Beneficiary", "Bénéficiaire"), "Score",
        ],
        rows: triples.map { triple in
          func side(_ role: Triple.Role) -> String {
            triple.sides.first { $0.role == role }.map { network.name($0.partner) } ?? ""
          }
          return [
            triple.sides.map { network.name($0.partner) }.joined(separator: " – "),
            side(.facilitating), side(.pivotal), side(.beneficiary), figures.fixed(triple.score),
          ]
        }),
      picture: DossierMap(network: network).among(
        Array(Set(partners)).sorted(), title: network.name(asked)))
  }
}

extension ConsortiumReport {
  /// The document of the verb.
  func dossier() -> Dossier {
    let call = themes.map { network.label($0) }.joined(separator: ", ")
    return Dossier(
      network, lines: text(),
      figures: [
        (network.say("Members", "Membres"), "\(consortium.members.count)"),
        (
          network.say("Countries", "Pays"),
          "\(Set(consortium.members.map(\.country)).count)"
        ), (network.say("Candidates", "Candidats"), "\(consortium.candidates)"),
        (
          network.say("Choice", "Choix"),
          network.proof(isOptimal: consortium.isOptimal, gap: consortium.gap)
        ),
      ],
      table: Dossier.Table(
        header: [
          network.say("Member", "Membre"), network.say("Country", "Pays"),
          network.say("Brings", "Apporte"), network.say("Carriers", "Porteurs"),
        ],
        rows: consortium.members.map { member in
          [
            network.name(member.partner), member.country.rawValue,
            member.brings.prefix(4).map { network.label($0) }.joined(separator: ", "),
            member.carriers.prefix(3).map { network.name($0) }.joined(separator: ", "),
          ]
        }),
      picture: DossierMap(network: network).among(
        consortium.members.map(\.partner), title: call))
  }
}

extension ComparisonReport {
  /// The document of the verb.
  func dossier() -> Dossier {
    let figures = Figures(network.language)
    let both = [comparison.first, comparison.second]
    return Dossier(
      network, lines: text(),
      figures: [
        (network.say("Alike", "Semblables"), network.percent(comparison.likeness)),
        (network.say("Common themes", "Thèmes communs"), "\(comparison.themes.count)"),
        (
          network.say("Common partners", "Partenaires communs"),
          "\(comparison.sharedPartners.count)"
        ), (network.say("Links", "Liens"), "\(comparison.links.count)"),
      ],
      table: Dossier.Table(
        header: [network.say("Both work on", "Thème commun"), network.say("Weight", "Poids")],
        rows: comparison.themes.prefix(8).map {
          [network.label($0.theme), figures.fixed($0.weight)]
        }),
      picture: DossierMap(network: network).among(
        both + comparison.sharedPartners.prefix(20),
        title: both.map { network.name($0) }.joined(separator: " – ")))
  }
}

extension PairList {
  /// The document of the verb.
  func dossier() -> Dossier {
    let figures = Figures(network.language)
    return Dossier(
      network, lines: text(),
      figures: [
        (network.say("Pairs", "Paires"), "\(result.pairs.count)"),
        (network.say("Here", "Ici"), "\(result.all[0])"),
        (network.say("There", "Là-bas"), "\(result.all[1])"),
        (
          network.say("Choice", "Choix"), network.say("the best there is", "le meilleur possible")
        ),
      ],
      table: Dossier.Table(
        header: [
          network.name(first), network.name(second), network.say("Both work on", "Thèmes communs"),
          network.say("Weight", "Poids"),
        ],
        rows: result.pairs.map { pair in
          [
            network.name(pair.first), network.name(pair.second),
            pair.themes.prefix(3).map { network.label($0.theme) }.joined(separator: ", "),
            figures.fixed(pair.weight),
          ]
        }),
      picture: DossierMap(network: network).among(
        [first, second] + result.pairs.flatMap { [$0.first, $0.second] },
        title: "\(network.name(first)) – \(network.name(second))"))
  }
}

extension RecommendationList {
  /// The document of the verb.
  func dossier() -> Dossier {
    let isCalibrated = network.isCalibrated(answersRequest ? .request : .next)
    let suggestions = results.map {
      let share = isCalibrated ? $0.probability : $0.fit
      return MapSuggestion(partner: $0.partner, words: network.percent(share), strength: share)
    }
    let map = DossierMap(network: network)
    return Dossier(
      network, lines: text(),
      figures: [
        (network.say("Recommended", "Recommandés"), "\(results.count)")
      ],
      table: Dossier.Table(
        header: [
          network.say("Partner", "Partenaire"), network.say("Kind", "Nature"),
          network.say("Place", "Lieu"),
          isCalibrated
            ? network.say("Probability", "Probabilité") : network.say("Fit", "Adéquation"),
        ],
        rows: results.map { result in
          let kind = network.graph.index(of: result.partner).map {
            network.graph.kindOfPartner[$0].label(in: network.language)
          }
          return [
            network.name(result.partner), kind ?? "", network.place(of: result.partner),
            network.percent(isCalibrated ? result.probability : result.fit),
          ]
        }),
      picture: asker.map { map.around($0, suggestions, title: heading) }
        ?? map.among(results.map(\.partner), title: heading))
  }
}
