import PartnerGraph

/// Numbers made of what partners may share, the same in every run.
enum BlockKey {
  /// FNV-1a.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// A number of a sort of key and up to three numbers, well mixed (the finisher of splitmix64).
  static func hash(_ sort: Int32, _ a: Int32, _ b: Int32 = -1, _ c: Int32 = -1) -> UInt64 {
    var hash: UInt64 = 0
    for part in [sort, a, b, c] {
      hash = (hash ^ UInt64(UInt32(bitPattern: part))) &+ 0x9e37_79b9_7f4a_7c15
      hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
      hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
      hash ^= hash >> 31
    }
    return hash
  }
}
