public import PartnerGraph

/// Small networks made by hand, for results that can be worked out on paper.
public enum SampleNetworks {
  /// Five cities that share water, tram and ports, one technopole, and two dated links.
  ///
  /// lyon–turin is a twinning of 1990, turin–krakow a cooperation since 2015, and lyon–leipzig a
  /// twinning that sleeps. lyon seeks ports, genoa offers them.
  public static func fiveCities() -> Network {
    Network(
      name: "five-cities", title: "Five cities",
      partners: [
        city("lyon", "FR", themes: ["tram", "water"], seeks: ["ports"]),
        city("turin", "IT", themes: ["tram", "water"]),
        city("krakow", "PL", themes: ["tram", "water"]),
        city("leipzig", "DE", themes: ["water"]),
        city("genoa", "IT", themes: [], offers: ["harbour-safety"]),
        Partner(
          id: "lyon-technopole", kind: .institution, subkind: "technopole",
          name: "Technopole de Lyon", country: CountryCode("FR"), city: "lyon",
          themes: ["tram"], sources: ["report"]),
      ],
      links: [
        Link(
          id: "lyon--turin--twinning", from: "lyon", to: "turin", kind: .twinning,
          themes: ["tram"], period: Period(since: PartialDate("1990")), sources: ["report"]),
        Link(
          id: "turin--krakow--cooperation", from: "turin", to: "krakow", kind: .cooperation,
          themes: ["water"], period: Period(since: PartialDate("2015")), sources: ["report"]),
        Link(
          id: "lyon--leipzig--twinning", from: "lyon", to: "leipzig", kind: .twinning,
          period: Period(since: PartialDate("1981")), state: .dormant, sources: ["report"]),
      ],
      themes: [
        Theme(id: "sea", label: label("Sea", "Mer")),
        Theme(id: "ports", label: label("Ports", "Ports"), broader: ["sea"]),
        Theme(
          id: "harbour-safety", label: label("Harbour safety", "Sûreté portuaire"),
          broader: ["ports"]),
        Theme(id: "tram", label: label("Trams", "Tramways")),
        Theme(id: "water", label: label("Water", "Eau")),
      ],
      sources: [Source(id: "report", title: "A report", date: PartialDate("2016-05"))],
      statements: [
        Statement(subject: "krakow", property: "members", value: "10", source: "report"),
        Statement(subject: "krakow", property: "members", value: "12", source: "report"),
      ])
  }

  private static func label(_ english: String, _ french: String) -> LocalizedText {
    LocalizedText(
      "",
      translations: [
        .init(language: "en", text: english), .init(language: "fr", text: french),
      ])
  }

  private static func city(
    _ id: Partner.ID, _ country: String, themes: [Theme.ID], offers: [Theme.ID] = [],
    seeks: [Theme.ID] = []
  ) -> Partner {
    Partner(
      id: id, kind: .city, name: LocalizedText(id.rawValue.capitalisedFirst),
      country: CountryCode(country), themes: themes, offers: offers, seeks: seeks,
      sources: ["report"])
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
