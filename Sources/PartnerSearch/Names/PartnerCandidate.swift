public import PartnerGraph

/// A partner that may be meant, with what tells it from others.
public struct PartnerCandidate: Hashable, Sendable {
  /// The partner.
  public let id: Partner.ID
  /// Its name.
  public let name: LocalizedText
  /// What sort of partner it is.
  public let kind: Partner.Kind
  /// The city where it sits, if known.
  public let city: Partner.ID?

  /// Makes a candidate of a partner.
  public init(_ partner: Partner) {
    id = partner.id
    name = partner.name
    kind = partner.kind
    city = partner.city
  }

  /// Makes a candidate of a named partner.
  public init(_ partner: NamedPartner) {
    id = partner.id
    name = partner.name
    kind = partner.kind
    city = partner.city
  }
}

extension PartnerCandidate: CustomStringConvertible {
  /// The identifier, and the name and kind for people, in English.
  public var description: String { sentence(in: .english) }

  /// The identifier, and the name and kind for people.
  public func sentence(in language: Language) -> String {
    let place = city.map { language.choose(english: " in \($0)", french: ", \($0)") } ?? ""
    let kind = language.choose(english: kind.rawValue, french: kind.label(in: .french))
    return "\(id) (\(name.text(in: language)), \(kind)\(place))"
  }
}
