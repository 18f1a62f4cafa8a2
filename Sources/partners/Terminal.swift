import Foundation
import PartnerFiles
import PartnerGraph

/// Where results and messages go: results to standard output, everything else to standard error.
enum Terminal {
  /// Whether standard output is a terminal that wants colours.
  static let hasColours =
    isatty(STDOUT_FILENO) == 1 && !isDumb
    && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

  /// Whether the terminal takes no orders, neither for colours nor to write over a line.
  static let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"

  /// How many columns a line of results may have: as COLUMNS says, else as the terminal has, else 100.
  static let columns: Int = {
    if let text = ProcessInfo.processInfo.environment["COLUMNS"], let asked = Int(text), asked > 0 {
      return asked
    }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 100
  }()

  /// Prints a message that is not a result.
  ///
  /// - Parameters:
  ///   - message: The message; each of its lines is shown behind the prefix.
  ///   - prefix: What every line begins with; without it, that it is an error.
  static func complain(_ message: String, prefix: String? = nil) {
    let prefix = prefix ?? Language.ofCommand.choose(english: "error: ", french: "erreur : ")
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { prefix + clean(String($0)) }.joined(separator: "\n") + "\n"
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Says what had to be assumed of a file.
  static func tell(_ notes: [ImportNote], _ language: Language) {
    let prefix = language.choose(english: "note: ", french: "note : ")
    for note in notes { complain(note.sentence(in: language), prefix: prefix) }
  }

  /// Says what a file does not carry.
  static func tell(_ losses: [FormatLoss], _ language: Language) {
    let prefix = language.choose(english: "lost: ", french: "perdu : ")
    for loss in losses { complain(loss.sentence(in: language), prefix: prefix) }
  }

  /// Prints a question on standard error; the answer comes on the same line.
  static func ask(_ question: String) {
    FileHandle.standardError.write(Data(clean(question).utf8))
  }

  /// A text in bold on a terminal, as it is elsewhere.
  static func bold(_ text: String) -> String { styled(text, "1") }

  /// A text in grey on a terminal, as it is elsewhere.
  static func faint(_ text: String) -> String { styled(text, "2") }

  /// A text without control characters, so that no name can steer a terminal or turn a line round.
  static func clean(_ text: String) -> String {
    if isPlain(text) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { steers($0) ? " " : $0 }))
  }

  /// Whether a text has but letters, digits and signs of ASCII, each of one column; most have, and to ask
  /// what each sign is takes long in a table of many rows.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Overrides and isolates of the direction of writing.
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.properties.generalCategory == .control
    }
  }

  private static func styled(_ text: String, _ code: String) -> String {
    hasColours ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}
