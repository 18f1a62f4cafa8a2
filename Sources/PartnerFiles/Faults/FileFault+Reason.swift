extension FileFault {
  /// What a file that is not UTF-8 text looks like.
  public enum Encoding: String, CaseIterable, Hashable, Sendable {
    /// The encoding of Western European Windows programs.
    case windows1252 = "WINDOWS-1252"
    /// The older encoding of Western Europe.
    case latin1 = "LATIN1"
    /// Two bytes a character, as some spreadsheets write "Unicode text".
    case utf16 = "UTF-16"
    /// UTF-8 but for a few bytes.
    case damagedUTF8
    /// Text with NUL bytes in it.
    case nul
    /// A spreadsheet document or another archive.
    case spreadsheet
    /// No text at all.
    case binary
  }

  /// What is wrong at the place of a fault.
  ///
  /// Its ``description`` follows the value, if there is one, and says what to do.
  public enum Reason: Hashable, Sendable {
    // The file as a whole.

    /// There is no folder.
    case noFolder
    /// There is a file where a folder was expected.
    case notAFolder
    /// The folder has neither `datapackage.json` nor any table.
    case noNetwork
    /// The system refuses to open or read it, and why.
    case unreadable(String)
    /// It is a directory, a pipe, a socket or a device.
    case notAFile
    /// It has more bytes than are read.
    case tooLarge(bytes: Int, limit: Int)
    /// It has no header.
    case noHeader(expected: [String])
    /// It is not UTF-8 text; the number of the byte at fault, counted from 1.
    case notUTF8(Encoding, byte: UInt8, position: Int)

    /// It is an archive; the program that unpacks it.
    case packed(by: String)

    /// There is no file.
    case noFile
    /// It is not XML, and why; the number of the character in the line, counted from 1.
    case notXML(String, position: Int)
    /// It is not Turtle, and why; the number of the character in the line, counted from 1.
    case notTurtle(String, position: Int)
    /// It is not DOT, and why; the number of the character in the line, counted from 1.
    case notDOT(String, position: Int)
    /// The format is only written.
    case notReadable(format: String)
    /// It is not a network in the format that is expected, and why.
    case notInFormat(String, reason: String)

    // Rows and headers.

    /// A quote is opened and never closed.
    case unterminatedQuote
    /// Text stands between a closing quote and the delimiter.
    case textAfterQuote
    /// A quote stands in a cell that does not begin with one.
    case quoteInsideCell
    /// The row has more cells than the header.
    case tooManyCells(Int, header: Int)
    /// The row has fewer cells than the header.
    case tooFewCells(Int, header: Int)
    /// The header has more columns than are read.
    case tooManyColumns(Int, limit: Int)
    /// A column that must be there is not; the header most like it.
    case missingColumn(String, nearest: String?)
    /// A column stands twice; the number of the first.
    case duplicateColumn(first: Int)
    /// A column has no header.
    case unnamedColumn
    /// What follows the colon of a header is no BCP 47 tag.
    case notALanguageTag(String)

    // Cells.

    /// A cell that must be filled is empty.
    case emptyCell
    /// An identifier stands in an earlier row of the table, in this line.
    case duplicateIdentifier(firstLine: Int)
    /// An identifier holds a semicolon, a line end or another control character.
    case notAnIdentifier
    /// The value is not one of a list; the most like it.
    case notOneOf([String], nearest: String?)
    /// The value is no date; the date that may be meant.
    case notADate(meant: String?)
    /// The value is no number of degrees; the number that may be meant.
    case notADegree(meant: String?)
    /// Degrees beyond a pole or the far meridian.
    case degreeOutOfRange(limit: Int)
    /// A latitude without a longitude, or the other way; the column that is empty.
    case halfACoordinate(empty: String)
    /// The value is no whole number of 0 or more; the number that may be meant.
    case notACount(meant: String?)
    /// The value is no amount in euro; the amount that may be meant.
    case notAnAmount(meant: String?)
    /// The value is no ISO 3166-1 alpha-2 code; the code that may be meant.
    case notACountry(meant: String?)

    // What rows say of each other.

    /// No table holds what a row names; what was expected, the table to add it to, the most alike.
    case unknownReference(to: String, table: String, nearest: String?)
    /// A link joins a partner with itself.
    case linkToItself
    /// A theme is wider than itself; the circle.
    case circleOfBroaderThemes([String])

    // datapackage.json and the folders it includes.

    /// It is not JSON, and why; the number of the character in the line, counted from 1.
    case notJSON(String, position: Int)
    /// A property has a value of another type; what was expected.
    case unexpectedJSON(property: String, expected: String)
    /// An included folder is not there; from the first folder to the missing one.
    case missingInclude(chain: [String])
    /// A folder includes itself; from the first folder to the one that is met again.
    case circularInclude(chain: [String])
    /// An included folder is named by an absolute path.
    case absoluteInclude
    /// Folders include each other more deeply than is read.
    case tooDeepInclude(limit: Int)
  }
}
