/// The first byte of a file that keeps it from being UTF-8 text, and what the file may be instead.
struct TextFlaw {
  /// What a file that is not UTF-8 text looks like.
  let guess: FileFault.Encoding
  /// The first byte that is not UTF-8, or is NUL.
  let offset: Int

  /// Looks for the first byte that is not UTF-8 or is NUL; nothing if the file is UTF-8 text.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes.
  init?(in bytes: [UInt8]) {
    let span = bytes.span
    if let guess = Self.signature(span) {
      self.init(guess: guess, offset: 0)
      return
    }
    guard let offset = Self.firstBadByte(span, from: 0) else { return nil }
    self.init(guess: Self.guess(span, offset), offset: offset)
  }

  private init(guess: FileFault.Encoding, offset: Int) {
    self.guess = guess
    self.offset = offset
  }

  /// What the first bytes say, if they say that this is no UTF-8 text.
  private static func signature(_ bytes: borrowing Span<UInt8>) -> FileFault.Encoding? {
    func begins(with magic: [UInt8]) -> Bool {
      bytes.count >= magic.count && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
    }
    if begins(with: [0xFF, 0xFE]) || begins(with: [0xFE, 0xFF]) { return .utf16 }
    if begins(with: [0x50, 0x4B, 3, 4]) || begins(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .spreadsheet
    }
    if begins(with: [0x1F, 0x8B]) { return .binary }
    let sample = min(bytes.count, 1024)
    var zeros = [0, 0]
    for position in 0..<sample where bytes[position] == 0 { zeros[position & 1] += 1 }
    // Latin text in UTF-16 has a NUL in every second byte, and none between them.
    return sample >= 4 && max(zeros[0], zeros[1]) * 5 >= sample
      && min(zeros[0], zeros[1]) * 20 < sample ? .utf16 : nil
  }

  /// What a file may be that has a bad byte at `offset`.
  private static func guess(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> FileFault.Encoding {
    if bytes[offset] == 0 { return .nul }
    var controls = 0
    var windows = 0
    var broken = 0
    var position = offset
    // Counting stops where the answer is clear, so that garbage costs little.
    while let bad = firstBadByte(bytes, from: position), broken < 1000 {
      broken += 1
      if bytes[bad] == 0 { controls += 1 }
      if (0x80...0x9F).contains(bytes[bad]) { windows += 1 }
      position = bad + 1
    }
    let seen = broken < 1000 ? bytes.count : position
    var multibyte = 0
    for index in 0..<seen {
      let byte = bytes[index]
      if byte < 9 || (14..<32).contains(byte) { controls += 1 }
      if byte >= 0xC2 && index + 1 < seen && bytes[index + 1] & 0xC0 == 0x80 { multibyte += 1 }
    }
    if controls * 100 > seen { return .binary }
    if multibyte > broken { return .damagedUTF8 }
    return windows > 0 ? .windows1252 : .latin1
  }

  /// The first byte from `start` on that is NUL or begins no well-formed UTF-8 sequence.
  ///
  /// - SeeAlso: *The Unicode Standard*, table 3-7, Well-Formed UTF-8 Byte Sequences.
  private static func firstBadByte(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    let raw = bytes.bytes
    var position = start
    while position < bytes.count {
      if position + 8 <= bytes.count {
        let word = raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
        // Eight ASCII bytes, none of them NUL.
        let hasZero = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        if word & 0x8080_8080_8080_8080 == 0 && hasZero == 0 {
          position += 8
          continue
        }
      }
      let width = sequenceWidth(bytes, at: position)
      guard width > 0 else { return position }
      position += width
    }
    return nil
  }

  /// The number of bytes of the well-formed sequence at `position`; 0 for NUL or if there is none.
  private static func sequenceWidth(_ bytes: borrowing Span<UInt8>, at position: Int) -> Int {
    let lead = bytes[position]
    let width: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0: return 0
    case 1..<0x80: return 1
    case 0xC2...0xDF: width = 2
    case 0xE0: (width, second) = (3, 0xA0...0xBF)
    case 0xED: (width, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: width = 3
    case 0xF0: (width, second) = (4, 0x90...0xBF)
    case 0xF4: (width, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: width = 4
    default: return 0
    }
    guard position + width <= bytes.count, second.contains(bytes[position + 1]) else { return 0 }
    for next in 2..<max(2, width) where bytes[position + next] & 0xC0 != 0x80 { return 0 }
    return width
  }

  /// A text in Windows-1252, of which Latin-1 is nearly a part; for showing what a cell would be.
  static func decodeWindows1252(_ bytes: some Sequence<UInt8>) -> String {
    let high: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    var text = ""
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
      text.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
    }
    return text
  }
}
