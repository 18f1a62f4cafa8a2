import Foundation
import PartnerFiles

/// Prints results in the formats that programs read.
enum Printing {
  /// Prints a value as JSON: keys in order, numbers that read back as they were, no escaped slashes.
  static func json(_ value: some Encodable) throws { try write(bytes(value)) }

  /// A value as JSON, as it is printed.
  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// Prints rows as CSV: UTF-8, comma, quoted only where needed.
  static func csv(_ header: [String], _ rows: [[String]]) throws {
    try write(bytes(header, rows))
  }

  /// Rows as CSV, as they are printed.
  static func bytes(_ header: [String], _ rows: [[String]]) -> [UInt8] {
    let dialect = CSVDialect.standard
    return rows.reduce(into: dialect.header(header)) { $0 += dialect.record($1) }
  }

  /// Prints lines for people.
  static func lines(_ lines: [String]) throws {
    try write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Prints bytes, such as a picture.
  static func write(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw CommandFailure.wrongUse(
        "standard output cannot be written: \(error.localizedDescription)")
    }
  }
}
