extension FileFault.Reason: CustomStringConvertible {
  /// What is wrong and what to do, as the end of a sentence that begins with the value.
  public var description: String {
    fileDescription ?? rowDescription ?? cellDescription ?? referenceDescription ?? ""
  }

  private var fileDescription: String? {
    switch self {
    case .noFolder:
      "there is no such folder; check the path"
    case .notAFolder:
      "is a file; give the folder that holds it"
    case .noNetwork:
      "holds no network: expected datapackage.json, or at least one of "
        + TableName.allCases.map(\.file).joined(separator: ", ")
    case .unreadable(let reason):
      "cannot be read: \(reason)"
    case .notAFile:
      "is not a file but a directory, a pipe or a device; put a file there or remove it"
    case .tooLarge(let bytes, let limit):
      "has \(bytes) bytes; at most \(limit) are read: split the network into several folders "
        + "and include them"
    case .noHeader(let expected):
      "is empty; give it a first line that names the columns, "
        + (expected.isEmpty ? "" : "such as \(expected.joined(separator: ",")), ")
        + "or remove the file"
    case .packed(let program):
      "is packed; unpack it first, as by '\(program)'"
    case .noFile:
      "there is no such file; check the path"
    case .notXML(let reason, let position):
      "is not XML: character \(position) of the line: \(reason)"
    case .notTurtle(let reason, let position):
      "is not Turtle: character \(position) of the line: \(reason)"
    case .notDOT(let reason, let position):
      "is not DOT: character \(position) of the line: \(reason)"
    case .notReadable(let format):
      "cannot be read: '\(format)' is only written; give the network in another format"
    case .notInFormat(let format, let reason):
      "is no \(format): \(reason)"
    case .notUTF8(let encoding, let byte, let position):
      Self.encodingDescription(encoding, byte, position)
    default: nil
    }
  }

  private static func encodingDescription(
    _ encoding: FileFault.Encoding, _ byte: UInt8, _ position: Int
  ) -> String {
    let hexadecimal = String(byte, radix: 16, uppercase: true)
    let place = "byte \(position) of the line, 0x\(byte < 16 ? "0" : "")\(hexadecimal),"
    let save = "save it as UTF-8 (\"CSV UTF-8\" in a spreadsheet)"
    switch encoding {
    case .windows1252, .latin1, .utf16:
      let name =
        switch encoding {
        case .windows1252: "Windows-1252"
        case .latin1: "Latin-1 (ISO 8859-1)"
        default: "UTF-16"
        }
      return "is not UTF-8: \(place) and the file looks like \(name); \(save), or run "
        + "'iconv -f \(encoding.rawValue) -t UTF-8 OLD > NEW'"
    case .damagedUTF8:
      return "is not UTF-8: \(place) though the rest of the file is; type the cell again"
    case .nul:
      return "holds a NUL: \(place) which no text has; remove it"
    case .spreadsheet:
      return "is a spreadsheet document or an archive, not text; \(save)"
    case .binary:
      return "is not text: \(place) is not UTF-8; put a UTF-8 text file there or remove it"
    }
  }

  private var rowDescription: String? {
    switch self {
    case .unterminatedQuote:
      "begins with a quote that is never closed; close it, and double every quote inside"
    case .textAfterQuote:
      "has text after its closing quote; quote the whole cell and double every quote inside"
    case .quoteInsideCell:
      "has a quote inside; quote the whole cell and double every quote inside"
    case .tooManyCells(let count, let header):
      "is one cell too many: the row has \(count) cells and the header \(header); quote a cell "
        + "that holds the delimiter, or remove what is too much"
    case .tooFewCells(let count, let header):
      "is missing: the row has \(count) cells and the header \(header); add the missing delimiters"
    case .tooManyColumns(let count, let limit):
      "the header has \(count) columns; at most \(limit) are read: is this a table?"
    case .missingColumn(let name, let nearest):
      "the column '\(name)' is missing; add it to the header"
        + (nearest.map { ", or rename '\(FileFault.shown($0))'" } ?? "")
    case .duplicateColumn(let first):
      "is also the header of column \(first); rename or remove one"
    case .unnamedColumn:
      "the column has no header; name it or remove it"
    case .notALanguageTag(let tag):
      "ends in '\(FileFault.shown(tag))', which is no language tag; write one such as fr or pt-BR"
    default: nil
    }
  }

  private var cellDescription: String? {
    switch self {
    case .emptyCell:
      "the cell is empty; fill it in"
    case .duplicateIdentifier(let line):
      "is also the identifier of line \(line); rename or remove one"
    case .notAnIdentifier:
      "is no identifier; write one without ';', line ends and control characters"
    case .notOneOf(let allowed, let nearest):
      "is not one of " + allowed.joined(separator: ", ") + Self.meant(nearest, "did you mean")
    case .notADate(let meant):
      "is no date; write YYYY, YYYY-MM or YYYY-MM-DD" + Self.meant(meant)
    case .notADegree(let meant):
      "is no number of degrees; write it as 48.39" + Self.meant(meant)
    case .degreeOutOfRange(let limit):
      "is out of range; degrees go from -\(limit) to \(limit)"
    case .halfACoordinate(let empty):
      "stands alone; fill in column '\(empty)' too, or empty both"
    case .notACount(let meant):
      "is no whole number; write digits only" + Self.meant(meant)
    case .notAnAmount(let meant):
      "is no amount in euro; write digits only, with a point before cents" + Self.meant(meant)
    case .notACountry(let meant):
      "is no country; write the two capital letters of ISO 3166-1" + Self.meant(meant)
    default: nil
    }
  }

  private static func meant(_ text: String?, _ question: String = "perhaps") -> String {
    text.map { "; \(question) '\(FileFault.shown($0))'?" } ?? ""
  }

  private var referenceDescription: String? {
    switch self {
    case .unknownReference(let what, let table, let nearest):
      "is not the identifier of \(what); add it to \(table) or correct it"
        + Self.meant(nearest, "did you mean")
    case .linkToItself:
      "is also where the link begins; correct one end"
    case .circleOfBroaderThemes(let themes):
      "is wider than itself: " + themes.joined(separator: " -> ") + "; remove one of them"
    case .notJSON(let reason, let position):
      "is not JSON: character \(position) of the line: \(reason)"
    case .unexpectedJSON(let property, let expected):
      (property.isEmpty ? "it is not" : "the property '\(property)' is not")
        + " \(expected); correct it"
    case .missingInclude(let chain):
      "is no folder: " + chain.joined(separator: " -> ") + "; correct \"includes\""
    case .circularInclude(let chain):
      "includes itself: " + chain.joined(separator: " -> ") + "; remove one of them"
    case .absoluteInclude:
      "is an absolute path; write it relative to the folder, such as ../themes"
    case .tooDeepInclude(let limit):
      "is included more than \(limit) folders deep; include it further up"
    default: nil
    }
  }
}
