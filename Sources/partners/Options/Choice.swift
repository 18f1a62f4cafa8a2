import ArgumentParser
import PartnerGraph

/// Reads arguments whose types belong to the libraries, which know nothing of command lines.
enum Choice {
  /// One of the values of an enumeration.
  static func value<Value>(_ text: String) throws -> Value
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    let all = Value.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    throw ValidationError("give one of \(all)")
  }

  /// A language of ours, by a tag such as `fr`, `FR`, `fr-CA` or `fr_FR.UTF-8`.
  static func language(_ text: String) throws -> Language {
    if let language = Language(tag: text) { return language }
    let all = Language.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    throw ValidationError("give one of \(all); Partners speaks no other language")
  }

  /// A date as it is written in the tables.
  static func date(_ text: String) throws -> PartialDate {
    if let date = PartialDate(text) { return date }
    throw ValidationError("give a date such as 2018, 2018-10 or 2018-10-05")
  }
}
