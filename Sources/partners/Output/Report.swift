import PartnerGraph

/// What a verb answers: to people, to programs, and as a document to hand on.
protocol Report {
  associatedtype Document: Encodable

  /// The columns of the rows.
  static var header: [String] { get }

  /// The lines that people read.
  func text() throws(CommandFailure) -> [String]

  /// The JSON.
  func json() -> Document

  /// The rows of the table that programs read.
  func rows() -> [[String]]

  /// The document.
  func dossier() throws(CommandFailure) -> Dossier
}

extension Report {
  /// Prints it.
  func print(as format: OutputFormat) throws {
    switch format {
    case .text: try Printing.lines(text())
    case .json: try Printing.json(json())
    case .csv: try Printing.csv(Self.header, rows())
    }
  }
}

extension ReportFile {
  /// Writes a report.
  func write<Answer: Report>(
    _ report: Answer, calendar: () throws -> [UInt8] = { [] }
  ) throws {
    try write(
      json: { try Printing.bytes(report.json()) },
      csv: { Printing.bytes(Answer.header, report.rows()) }, calendar: calendar,
      dossier: { try report.dossier() })
  }
}

extension ReportOptions {
  /// Writes a report to the file that is asked for, else prints it.
  func write(_ report: some Report, in network: OpenNetwork, as format: OutputFormat) throws {
    if let file = try file(in: network) {
      try file.write(report)
    } else {
      try report.print(as: format)
    }
  }
}
