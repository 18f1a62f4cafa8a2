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

  /// A date as it is written in the tables.
  static func date(_ text: String) throws -> PartialDate {
    if let date = PartialDate(text) { return date }
    throw ValidationError("give a date such as 2018, 2018-10 or 2018-10-05")
  }
}
