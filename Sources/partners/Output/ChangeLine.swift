import PartnerGraph

/// Says which change was made: its number and, in the words of the history, what was done.
struct ChangeLine: Encodable {
  let change: Int
  let what: String

  /// Prints it in the format asked for.
  func print(as format: OutputFormat, in language: Language) throws {
    switch format {
    case .text: try Printing.lines([text(in: language)])
    case .csv: try Printing.csv(["change", "what"], [["\(change)", what]])
    case .json: try Printing.json(self)
    }
  }

  /// `change 7: edit kiel`.
  func text(in language: Language) -> String {
    language.choose(english: "change \(change): ", french: "changement \(change) : ")
      + Self.words(what, in: language)
  }

  /// What was done; the history keeps it in English, whoever reads it.
  static func words(_ what: String, in language: Language) -> String {
    Terminal.clean(language == .french ? FrenchSentences.changes.french(what) : what)
  }
}
