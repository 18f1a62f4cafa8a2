/// Random numbers from a seed, so that what is drawn can be drawn again.
///
/// SplitMix64: G. L. Steele, D. Lea, C. H. Flood, *Fast splittable pseudorandom number
/// generators*, OOPSLA 2014, doi:10.1145/2660193.2660195.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from 0 to less than a bound, by the high half of a product.
  mutating func index(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}

extension Array {
  /// Some elements drawn without replacement, in their order; all if there are no more than asked for.
  func sampled(_ limit: Int, using random: inout SplitMix) -> [Element] {
    guard limit < count else { return self }
    var order = [Int](indices)
    for position in 0..<Swift.max(0, limit) {
      order.swapAt(position, position + random.index(below: count - position))
    }
    return order.prefix(Swift.max(0, limit)).sorted().map { self[$0] }
  }
}
