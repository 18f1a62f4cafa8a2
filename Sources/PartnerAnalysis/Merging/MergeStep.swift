public import PartnerGraph

/// One thing that a merge does, for people to read before and after.
public enum MergeStep: Hashable, Sendable {
  /// A partner goes into another, which stays.
  case partnerGoes(Partner.ID, into: Partner.ID)
  /// The one that stays gets a value that it did not have.
  case valueTaken(Partner.ID, column: String, value: String)
  /// Values differ, or a text fits no list: each is kept as a statement.
  case valueStated(Statement)
  /// A statement is about the one that stays, or about the link that stays, from now on.
  case statementMoved(Statement)
  /// A statement goes, because the same is said already, or with the link that it is about.
  case statementDropped(Statement)
  /// A link has another end from now on.
  case linkMoved(Link)
  /// A link goes, because it would join a partner with itself.
  case linkToItself(Link)
  /// A link says the same as another, which takes its sources.
  case linkUnited(Link.ID, with: Link.ID)
  /// A partner sits in the one that stays from now on.
  case cityMoved(Partner.ID, to: Partner.ID)
  /// A partner would sit in itself, so its city goes.
  case cityDropped(Partner.ID)

  /// The name of the step, for programs: `link-moved` ...
  public var name: String {
    switch self {
    case .partnerGoes: "partner-goes"
    case .valueTaken: "value-taken"
    case .valueStated: "value-stated"
    case .statementMoved: "statement-moved"
    case .statementDropped: "statement-dropped"
    case .linkMoved: "link-moved"
    case .linkToItself: "link-to-itself"
    case .linkUnited: "link-united"
    case .cityMoved: "city-moved"
    case .cityDropped: "city-dropped"
    }
  }

  /// The identifier of the partner or link it is about.
  public var subject: String {
    switch self {
    case .partnerGoes(let id, _), .valueTaken(let id, _, _), .cityMoved(let id, _),
      .cityDropped(let id):
      id.rawValue
    case .valueStated(let statement), .statementMoved(let statement),
      .statementDropped(let statement):
      statement.subject
    case .linkMoved(let link), .linkToItself(let link): link.id.rawValue
    case .linkUnited(let id, _): id.rawValue
    }
  }

  /// A sentence that says what is done, with its subject.
  ///
  /// - Complexity: O(1).
  public func sentence(in language: Language) -> String {
    let (english, french) = sentences
    return language.choose(english: english, french: french)
  }

  private var sentences: (english: String, french: String) {
    switch self {
    case .partnerGoes(let id, let survivor):
      ("\(id) goes into \(survivor)", "\(id) entre dans \(survivor)")
    case .valueTaken(let id, let column, let value):
      ("\(id) gets \(column) \(value)", "\(id) reçoit \(column) \(value)")
    case .valueStated(let row):
      ("kept as a statement: \(Self.text(row))", "gardé en énoncé : \(Self.text(row))")
    case .statementMoved(let row):
      ("statement moved: \(Self.text(row))", "énoncé déplacé : \(Self.text(row))")
    case .statementDropped(let row):
      ("statement goes: \(Self.text(row))", "énoncé retiré : \(Self.text(row))")
    case .linkMoved(let link):
      (
        "link \(link.id) now joins \(link.from) and \(link.to)",
        "le lien \(link.id) joint désormais \(link.from) et \(link.to)"
      )
    case .linkToItself(let link):
      (
        "link \(link.id) goes: it would join \(link.from) with itself",
        "le lien \(link.id) est retiré : il joindrait \(link.from) à lui-même"
      )
    case .linkUnited(let id, let other):
      (
        "link \(id) says the same as \(other), which takes its sources",
        "le lien \(id) dit la même chose que \(other), qui reçoit ses sources"
      )
    case .cityMoved(let id, let city):
      ("\(id) now sits in \(city)", "\(id) est désormais à \(city)")
    case .cityDropped(let id): ("\(id) would sit in itself", "\(id) serait situé dans lui-même")
    }
  }

  private static func text(_ statement: Statement) -> String {
    let date = statement.date.map { ", \($0)" } ?? ""
    return "\(statement.subject) \(statement.property) \(statement.value) "
      + "(\(statement.source)\(date))"
  }
}
