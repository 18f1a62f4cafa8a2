import ArgumentParser

/// How a result is printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// A table for people.
  case text
  /// JSON in the shape that the documentation states.
  case json
  /// A table for spreadsheets.
  case csv
}
