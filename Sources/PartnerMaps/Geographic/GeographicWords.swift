internal import PartnerGraph

/// The words that only geographic maps use, in the language of the picture.
struct GeographicWords {
  let language: Language

  private var colon: String { language.choose(english: ": ", french: "\u{a0}: ") }

  func kilometres(_ count: Int) -> String {
    let digits = String(count)
    guard count >= 1000 else { return digits + "\u{a0}km" }
    return digits.dropLast(3) + "\u{a0}" + digits.suffix(3) + "\u{a0}km"
  }

  func place(_ name: String, partners: Int) -> String {
    name + colon
      + language.choose(english: "\(partners) partners", french: "\(partners) partenaires")
  }

  func more(_ count: Int) -> String {
    language.choose(
      english: "and \(count) more", french: count > 1 ? "et \(count) autres" : "et 1 autre")
  }

  func morePanels(_ count: Int) -> String {
    language.choose(
      english: "\(count) more maps are not shown, to stay readable.",
      french: "\(count) autres cartes ne sont pas représentées, pour rester lisible.")
  }

  var noPanels: String {
    language.choose(
      english: "Neither a link nor a partner shown has a theme",
      french: "Ni lien ni partenaire représenté n'a de thème")
  }

  func withoutPlace(_ names: [String], more: Int) -> String {
    let count = names.count + more
    let start = language.choose(
      english: "\(count) \(count == 1 ? "partner" : "partners") without a place",
      french: "\(count) \(count > 1 ? "partenaires" : "partenaire") sans lieu")
    return start + colon + list(names, more: more)
  }

  func withoutLabel(_ names: [String], more: Int) -> String {
    language.choose(english: "No room for the names of", french: "Sans place pour leur nom")
      + (language == .french ? colon : " ") + list(names, more: more)
  }

  func withinPlaces(_ links: Int) -> String {
    language.choose(
      english: "\(links) \(links == 1 ? "link" : "links") between partners of one place:"
        + " not drawn.",
      french: links > 1
        ? "\(links) liens entre partenaires d'un même lieu\u{a0}: non tracés."
        : "1 lien entre partenaires d'un même lieu\u{a0}: non tracé.")
  }

  func projection(_ projection: GlobeProjection) -> String {
    switch projection {
    case .equalEarth:
      language.choose(
        english: "Equal Earth projection: areas are true.",
        french: "Projection Equal Earth\u{a0}: les surfaces sont exactes.")
    case .equidistant:
      language.choose(
        english: "Azimuthal equidistant projection: distances and directions from the middle"
          + " are true.",
        french: "Projection azimutale équidistante\u{a0}: distances et directions depuis le centre"
          + " sont exactes.")
    case .equalArea:
      language.choose(
        english: "Lambert azimuthal equal-area projection.",
        french: "Projection azimutale équivalente de Lambert.")
    }
  }

  var ground: String {
    language.choose(
      english: "Lines are great circles. Land and borders: Natural Earth.",
      french: "Les lignes sont des grands cercles. Terres et frontières\u{a0}: Natural Earth.")
  }

  func state(of date: PartialDate) -> String {
    language.choose(english: "Newest date known", french: "Date connue la plus récente") + colon
      + date.description + "."
  }

  private func list(_ names: [String], more: Int) -> String {
    names.joined(separator: ", ") + (more > 0 ? ", " + self.more(more) : "") + "."
  }
}
