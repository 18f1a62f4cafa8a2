public import PartnerGraph

/// A part of the score by which two partners are, or are not, the same.
public struct MatchReason: Hashable, Sendable {
  /// What was compared.
  public enum Feature: String, CaseIterable, Hashable, Sendable {
    /// What other registers call them.
    case identifier
    /// Their names and aliases.
    case name
    /// The country they are in.
    case country
    /// The city they sit in, or where they are.
    case place
    /// What sort of partner they are.
    case kind
    /// A link between them.
    case link
    /// Another partner that is as like one of them.
    case rival
  }

  /// What the part rests on.
  public enum Evidence: Hashable, Sendable {
    /// What a register calls the one and the other.
    case identifiers(register: String, String, String)
    /// The names that are most alike, the words that both have, and those that each has alone.
    case names(String, String, shared: [String], alone: [String], otherAlone: [String])
    /// An acronym and the name whose first letters it has.
    case acronym(String, of: String)
    /// Their countries.
    case countries(CountryCode, CountryCode)
    /// Their cities, if they are known, and how many km lie between them, if that is known.
    case places(String, String, distance: Double?)
    /// Their kinds.
    case kinds(Partner.Kind, Partner.Kind)
    /// A link that joins them, so that who wrote it took them for two.
    case link(Link.ID)
    /// A third that is about as like one of the two.
    case rival(Partner.ID, to: Partner.ID)
  }

  /// A value that was weighed; what each means is said where the weights are.
  public struct Part: Hashable, Sendable {
    /// What was weighed, as `Tools/measure-merge` names it.
    public let name: String
    /// How much of it there was; times its weight it is a part of the contribution.
    public let value: Double
  }

  /// What was compared.
  public let feature: Feature
  /// What it adds to the score: natural logarithm of odds, negative if it speaks against.
  public let contribution: Double
  /// What it rests on.
  public let evidence: Evidence
  /// What was weighed.
  public let parts: [Part]
}

extension MatchReason {
  /// A sentence that says what was found.
  ///
  /// - Complexity: O(*w*), where *w* is the number of words of the names.
  public func sentence(in language: Language) -> String {
    let (english, french) = sentences(language)
    return language.choose(english: english, french: french)
  }

  private func sentences(_ language: Language) -> (english: String, french: String) {
    switch evidence {
    case .identifiers(let register, let one, let other) where one == other:
      ("both are \(one) in \(register)", "tous deux sont \(one) dans \(register)")
    case .identifiers(let register, let one, let other):
      ("\(register) has \(one) and \(other)", "\(register) a \(one) et \(other)")
    case .names(let one, let other, let shared, let alone, let otherAlone):
      names(one, other, shared, alone, otherAlone)
    case .acronym(let letters, let name):
      ("'\(letters)' may stand for '\(name)'", "« \(letters) » peut abréger « \(name) »")
    case .countries(let one, let other) where one == other:
      ("both are in \(one)", "tous deux en \(one)")
    case .countries(let one, let other): ("\(one) and \(other)", "\(one) et \(other)")
    case .places(let one, let other, let distance): places(one, other, distance)
    case .kinds(let one, let other):
      (
        "\(one.label(in: language)) and \(other.label(in: language))",
        "\(one.label(in: language)) et \(other.label(in: language))"
      )
    case .link(let id):
      ("the link \(id) takes them for two", "le lien \(id) les prend pour deux")
    case .rival(let rival, let partner):
      ("\(rival) resembles \(partner) as well", "\(rival) ressemble aussi à \(partner)")
    }
  }

  private func names(
    _ one: String, _ other: String, _ shared: [String], _ alone: [String], _ otherAlone: [String]
  ) -> (english: String, french: String) {
    if one == other { return ("both are called '\(one)'", "tous deux s'appellent « \(one) »") }
    let (english, french) = ("'\(one)' and '\(other)'", "« \(one) » et « \(other) »")
    guard !shared.isEmpty else {
      return ("\(english) share no word", "\(french) n'ont aucun mot commun")
    }
    guard !alone.isEmpty || !otherAlone.isEmpty else {
      return ("\(english) have the same words", "\(french) ont les mêmes mots")
    }
    let words = shared.joined(separator: ", ")
    let rests = [alone, otherAlone].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    return (
      "\(english) share \(words), not \(rests.joined(separator: " / "))",
      "\(french) ont en commun \(words), pas \(rests.joined(separator: " / "))"
    )
  }

  private func places(
    _ one: String, _ other: String, _ distance: Double?
  ) -> (english: String, french: String) {
    if !one.isEmpty, one == other { return ("both are in \(one)", "tous deux à \(one)") }
    let apart = distance.map { "\(Int($0.rounded())) km" }
    guard !one.isEmpty, !other.isEmpty else {
      return (
        apart.map { "\($0) apart" } ?? "both in one city",
        apart.map { "à \($0) l'un de l'autre" } ?? "tous deux dans une ville"
      )
    }
    return (
      "\(one) and \(other)" + (apart.map { ", \($0) apart" } ?? ""),
      "\(one) et \(other)" + (apart.map { ", à \($0)" } ?? "")
    )
  }
}
