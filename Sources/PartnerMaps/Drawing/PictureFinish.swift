internal import PartnerDOT

/// What Graphviz leaves to do on a finished file.
enum PictureFinish {
  /// Adds the title and the description that a reader without eyes is told first, makes dashes as
  /// long as Graphviz draws them in PNG and PDF, and says bold as SVG does.
  static func svg(_ bytes: [UInt8], of dot: DOTText) -> [UInt8] {
    let bytes = Array(
      String(decoding: bytes, as: UTF8.self)
        .replacing(#" stroke-dasharray="5,2""#, with: #" stroke-dasharray="6,6""#)
        .replacing(#" stroke-dasharray="1,5""#, with: #" stroke-dasharray="2,6""#)
        .replacing(#",sans-serif Bold""#, with: #",sans-serif" font-weight="bold""#).utf8)
    guard let tag = position(of: "<svg", in: bytes),
      let end = bytes[tag...].firstIndex(of: UInt8(ascii: ">"))
    else { return bytes }
    let words =
      "\n<title>\(escaped(dot.title))</title>\n<desc>\(escaped(dot.summary))</desc>"
    return Array(bytes[...end]) + Array(words.utf8) + Array(bytes[(end + 1)...])
  }

  /// Blanks the time of making, so that one picture always gives the same bytes.
  ///
  /// The length stays, for a PDF file says at which byte its parts begin.
  static func pdf(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard let key = position(of: "/CreationDate (", in: bytes),
      let end = bytes[key...].firstIndex(of: UInt8(ascii: ")"))
    else { return bytes }
    for index in key...end { bytes[index] = UInt8(ascii: " ") }
    return bytes
  }

  private static func position(of text: String, in bytes: [UInt8]) -> Int? {
    let pattern = Array(text.utf8)
    guard bytes.count >= pattern.count, let first = pattern.first else { return nil }
    return (0...(bytes.count - pattern.count)).first {
      bytes[$0] == first && bytes[$0..<($0 + pattern.count)].elementsEqual(pattern)
    }
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
