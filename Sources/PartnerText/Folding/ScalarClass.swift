/// What Unicode scalars outside ASCII mean to folding.
enum ScalarClass {
  /// Whether a scalar neither belongs to a word nor ends it: accents, joiners, variation selectors.
  static func isIgnored(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0xB7, 0x2B0...0x2BB, 0x2BD...0x36F, 0x374, 0x483...0x489, 0x591...0x5BD, 0x5BF,
      0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x61C, 0x640, 0x64B...0x65F, 0x670,
      0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x2069, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF,
      0xE0100...0xE01EF:
      true
    default: false
    }
  }

  /// What a mark of punctuation separates with, or nothing if the scalar is none of these.
  static func gap(of value: UInt32) -> TokenScanner.Gap? {
    switch value {
    case 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032, 0xB4, 0xFF07: .apostrophe
    case 0x2010...0x2013, 0x2212, 0x30FB, 0xFE58, 0xFE63: .hyphen
    case 0x2014, 0x2015, 0x3001, 0x60C: .comma
    case 0x2026, 0x3002, 0x61B, 0x61F, 0x964: .stop
    default: nil
    }
  }

  /// Whether a scalar is a word by itself.
  static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3005...0x3007, 0x3105...0x312F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// The voiced form of a kana: か becomes が.
  static func voiced(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x304B...0x3062 where value % 2 == 1, 0x30AB...0x30C2 where value % 2 == 1: value + 1
    case 0x3064...0x3069 where value % 2 == 0, 0x30C4...0x30C9 where value % 2 == 0: value + 1
    case 0x306F...0x307D where value % 3 == 0, 0x30CF...0x30DD where value % 3 == 0: value + 1
    case 0x3046: 0x3094
    case 0x30A6: 0x30F4
    case 0x30EF...0x30F2: value + 8
    case 0x309D, 0x30FD: value + 1
    default: nil
    }
  }

  /// The half-voiced form of a kana: は becomes ぱ.
  static func halfVoiced(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x306F...0x307B where value % 3 == 0, 0x30CF...0x30DB where value % 3 == 0: value + 2
    default: nil
    }
  }
}
