/// Reads text in other encodings than UTF-8, where a file says which it is.
///
/// What says it is a byte order mark of UTF-16, in XML the declaration at its beginning, in DOT the
/// attribute `charset`. Nothing is guessed: a file that says nothing must be UTF-8.
enum TextEncoding: String, CaseIterable {
  case latin1 = "ISO-8859-1"
  case windows1252 = "Windows-1252"
  case latin9 = "ISO-8859-15"

  /// The encoding of a name in capitals.
  private init?(name: String) {
    let known = Self.allCases.first { $0.names.contains(name) }
    guard let known else { return nil }
    self = known
  }

  private var names: [String] {
    switch self {
    case .latin1: ["ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "L1"]
    case .windows1252: ["WINDOWS-1252", "CP1252", "CP-1252", "WIN-1252"]
    case .latin9: ["ISO-8859-15", "ISO8859-15", "ISO_8859-15", "LATIN9", "LATIN-9"]
    }
  }

  /// The bytes of a text in this encoding as UTF-8.
  private func utf8(_ bytes: [UInt8]) -> [UInt8] {
    // Windows-1252 has letters where ISO 8859-1 has control characters that nobody writes.
    let text = self == .latin9 ? Self.latin9(bytes) : TextFlaw.decodeWindows1252(bytes)
    return Array(text.utf8)
  }

  /// A text as UTF-8, and the name of the encoding it was in; no name if it was UTF-8 already.
  ///
  /// Lines and characters keep their numbers, so that places of faults are those in the file.
  ///
  /// - Throws: The fault of a text that says nothing and is not UTF-8, or does not keep to what it says.
  /// - Complexity: O(*b*) time and memory, where *b* is the number of bytes.
  static func utf8(
    _ bytes: [UInt8], _ file: String, isDOT: Bool = false
  ) throws(PartnerFilesError) -> (bytes: [UInt8], encoding: String?) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (try utf16(bytes, file), "UTF-16")
    }
    guard let flaw = TextFlaw(in: bytes) else {
      try check(declared(inXML: bytes), of: bytes, file)
      return (bytes, nil)
    }
    let said = isDOT ? declared(inDOT: bytes) : declared(inXML: bytes)
    if let encoding = said.flatMap(TextEncoding.init(name:)),
      [.latin1, .windows1252, .damagedUTF8].contains(flaw.guess)
    {
      return (encoding.utf8(bytes), encoding.rawValue)
    }
    throw .faultyFiles(FileFaults([FormatFault.fault(flaw, bytes, file)]))
  }

  /// Refuses a text that is UTF-8 and says that it is something else.
  private static func check(
    _ said: String?, of bytes: [UInt8], _ file: String
  ) throws(PartnerFilesError) {
    guard let said, !["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(said),
      bytes.contains(where: { $0 >= 0x80 })
    else { return }
    let reason =
      "it says that it is in \(FileFault.shown(said)), but it is in UTF-8; correct what it says"
    throw FormatFault.error(file, line: 1, .notXML(reason, position: 1))
  }

  /// The bytes of a text in UTF-16 with a byte order mark as UTF-8.
  static func utf16(_ bytes: [UInt8], _ file: String) throws(PartnerFilesError) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let (low, high) = isLittle ? (place, place + 1) : (place + 1, place)
      return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self),
      !units.contains(0)
    else {
      throw FormatFault.error(
        file, line: nil, .notUTF8(.utf16, byte: bytes[bytes.count - 1], position: bytes.count))
    }
    return Array(text.utf8)
  }

  /// The encoding that the declaration of an XML file names, in capitals; nothing if it names none.
  private static func declared(inXML bytes: [UInt8]) -> String? {
    let start = bytes.starts(with: CSVTable.byteOrderMark) ? 3 : 0
    let head = bytes[start...].prefix(200)
    guard head.starts(with: Array("<?xml".utf8)),
      let end = head.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let words = String(decoding: head[..<end], as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\"" || $0 == "'" }
    // What stands before a quote says what stands in it.
    for (name, value) in zip(words, words.dropFirst())
    where name.split(whereSeparator: { $0 == "=" || $0.isWhitespace }).last == "encoding" {
      return value.uppercased()
    }
    return nil
  }

  /// The encoding that `charset` names near the beginning of a DOT file, in capitals.
  private static func declared(inDOT bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { (65...90).contains($0) ? $0 | 32 : $0 }
    let word = Array("charset".utf8)
    for place in head.indices where head[place...].starts(with: word) {
      let rest = head[(place + word.count)...].drop { $0 <= 32 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst().drop { $0 <= 32 || $0 == UInt8(ascii: "\"") }
      let name = value.prefix { $0 > 32 && !"\";,]".utf8.contains($0) }
      return String(decoding: name, as: UTF8.self).uppercased()
    }
    return nil
  }

  /// A text in ISO 8859-15, which has the euro sign and the letters of French that ISO 8859-1 lacks.
  private static func latin9(_ bytes: [UInt8]) -> String {
    let other: [UInt8: UInt32] = [
      0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153,
      0xBE: 0x178,
    ]
    var text = ""
    for byte in bytes {
      text.unicodeScalars.append(Unicode.Scalar(other[byte] ?? UInt32(byte)) ?? "?")
    }
    return text
  }
}
