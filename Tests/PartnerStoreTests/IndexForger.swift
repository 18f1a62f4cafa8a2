/// Changes an index and signs it again, by the layout that the format states and nothing else.
struct IndexForger {
  private let bytes: [UInt8]
  let partCount: Int
  private static let pieceSize = 1 << 20

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    partCount = Int(Self.word(bytes, 16))
  }

  func start(of part: Int) -> Int { Int(Self.word(bytes, 40 + part * 24)) }

  private func length(of part: Int) -> Int { Int(Self.word(bytes, 48 + part * 24)) }

  /// Some bytes of a part: the first ones, the last ones and some between.
  func places(of part: Int) -> [Int] {
    let count = length(of: part)
    return Array(stride(from: 0, to: count, by: max(1, count / 4)))
      + (count > 3 ? [3, count - 1] : [])
  }

  func replacing(_ place: Int, of part: Int, by value: UInt8) -> [UInt8] {
    var forged = bytes
    let start = start(of: part)
    forged[start + place] = value
    let pieces = stride(from: 0, to: length(of: part), by: Self.pieceSize).map { first in
      Self.sum(forged[(start + first)..<(start + min(length(of: part), first + Self.pieceSize))])
    }
    Self.set(&forged, 56 + part * 24, Self.sum(pieces.flatMap(Self.bytes)[...]))
    let end = 40 + partCount * 24
    Self.set(&forged, end, Self.sum(forged[..<end]))
    return forged
  }

  private static func word(_ bytes: some RandomAccessCollection<UInt8>, _ place: Int) -> UInt64 {
    bytes.dropFirst(place).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func bytes(_ word: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(word >> ($0 * 8) & 0xff) }
  }

  private static func set(_ bytes: inout [UInt8], _ place: Int, _ word: UInt64) {
    bytes.replaceSubrange(place..<place + 8, with: Self.bytes(word))
  }

  // MARK: XXH64, as the specification writes it

  private static let primes: [UInt64] = [
    0, 11_400_714_785_074_694_791, 14_029_467_366_897_019_727, 1_609_587_929_392_839_161,
    9_650_029_242_287_828_579, 2_870_177_450_012_600_261,
  ]

  private static func turned(_ x: UInt64, _ n: UInt64) -> UInt64 { (x << n) | (x >> (64 - n)) }

  private static func round(_ accumulator: UInt64, _ lane: UInt64) -> UInt64 {
    turned(accumulator &+ (lane &* primes[2]), 31) &* primes[1]
  }

  static func sum(_ input: ArraySlice<UInt8>) -> UInt64 {
    var rest = input
    var accumulator = primes[5]
    if rest.count >= 32 {
      var lanes = [primes[1] &+ primes[2], primes[2], 0, 0 &- primes[1]]
      while rest.count >= 32 {
        for lane in 0..<4 { lanes[lane] = round(lanes[lane], word(rest, lane * 8)) }
        rest = rest.dropFirst(32)
      }
      accumulator = zip(lanes, [1, 7, 12, 18] as [UInt64]).reduce(0) { $0 &+ turned($1.0, $1.1) }
      for lane in lanes {
        accumulator = (accumulator ^ round(0, lane)) &* primes[1] &+ primes[4]
      }
    }
    accumulator = accumulator &+ UInt64(input.count)
    while rest.count >= 8 {
      accumulator = turned(accumulator ^ round(0, word(rest, 0)), 27) &* primes[1] &+ primes[4]
      rest = rest.dropFirst(8)
    }
    if rest.count >= 4 {
      let half = word(rest.prefix(4), 0)
      accumulator = turned(accumulator ^ (half &* primes[1]), 23) &* primes[2] &+ primes[3]
      rest = rest.dropFirst(4)
    }
    for byte in rest {
      accumulator = turned(accumulator ^ (UInt64(byte) &* primes[5]), 11) &* primes[1]
    }
    accumulator = (accumulator ^ (accumulator >> 33)) &* primes[2]
    accumulator = (accumulator ^ (accumulator >> 29)) &* primes[3]
    return accumulator ^ (accumulator >> 32)
  }
}
