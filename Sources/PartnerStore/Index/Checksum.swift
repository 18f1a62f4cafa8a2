/// The checksum of bytes, by which a damaged index is known.
///
/// XXH64 with seed 0: Y. Collet, *xxHash fast digest algorithm*, version 0.1.1 (2018),
/// https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md.
enum Checksum {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// The checksum of some bytes.
  ///
  /// - Complexity: O(*b*), where *b* is their number.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var place = 0
    var sum: UInt64
    if bytes.count >= 32 {
      sum = stripes(bytes, &place)
    } else {
      sum = prime5
    }
    sum &+= UInt64(bytes.count)
    while place + 8 <= bytes.count {
      sum ^= round(0, word(bytes, place))
      sum = rotated(sum, 27) &* prime1 &+ prime4
      place += 8
    }
    if place + 4 <= bytes.count {
      let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      sum ^= UInt64(half) &* prime1
      sum = rotated(sum, 23) &* prime2 &+ prime3
      place += 4
    }
    while place < bytes.count {
      sum ^= UInt64(bytes[place]) &* prime5
      sum = rotated(sum, 11) &* prime1
      place += 1
    }
    sum = (sum ^ sum >> 33) &* prime2
    sum = (sum ^ sum >> 29) &* prime3
    return sum ^ sum >> 32
  }

  /// What four words at a time come to, as long as there are four.
  private static func stripes(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> UInt64 {
    var (a, b, c, d) = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
    while place + 32 <= bytes.count {
      a = round(a, word(bytes, place))
      b = round(b, word(bytes, place + 8))
      c = round(c, word(bytes, place + 16))
      d = round(d, word(bytes, place + 24))
      place += 32
    }
    var sum = rotated(a, 1) &+ rotated(b, 7) &+ rotated(c, 12) &+ rotated(d, 18)
    for lane in [a, b, c, d] { sum = (sum ^ round(0, lane)) &* prime1 &+ prime4 }
    return sum
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  @inline(__always) private static func round(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    rotated(sum &+ word &* prime2, 31) &* prime1
  }

  @inline(__always) private static func rotated(_ sum: UInt64, _ bits: UInt64) -> UInt64 {
    sum &<< bits | sum &>> (64 &- bits)
  }
}
