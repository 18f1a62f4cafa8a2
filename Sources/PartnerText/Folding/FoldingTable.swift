/// What a letter folds to, for the scripts in which letters carry accents.
///
/// Derived from the decompositions of Unicode 15 with the accents left out, in lower case, and with
/// the letters that do not decompose (ł ø đ ß æ œ ı þ ð ...) written as they are usually typed.
enum FoldingTable {
  /// A run of neighbouring code points and what each folds to; `-` for what is not a letter.
  struct Block: Sendable {
    let first: UInt32
    let folded: [[UInt8]]

    init(first: UInt32, text: String) {
      self.first = first
      folded = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
        .map { $0 == "-" ? [] : Array($0.utf8) }
    }

    /// What a code point folds to, empty if it is not a letter, or nothing if it is not in here.
    func callAsFunction(_ scalar: UInt32) -> [UInt8]? {
      guard scalar >= first, Int(scalar - first) < folded.count else { return nil }
      return folded[Int(scalar - first)]
    }
  }

  /// The decomposition of letters of further scripts, without the marks that are left out.
  static let decompositions: [UInt32: [UInt32]] = {
    var table: [UInt32: [UInt32]] = [:]
    for pair in pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let sides = pair.split(separator: "=")
      guard sides.count == 2, let from = UInt32(sides[0], radix: 16) else { continue }
      table[from] = sides[1].split(separator: ",").compactMap { UInt32($0, radix: 16) }
    }
    return table
  }()

  /// U+00C0 to U+02AF.
  static let latin = Block(
    first: 0x00C0,
    text: """
      a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i
      i i i d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e
      e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n
      n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y
      y y z z z z z z s b b b b b b o c c d d d d d e e e f f g g hv i i k k l l m n n o o o oi oi
      p p r s s sh sh t t t t u u u v y y z z z z z z z z z ts w - - - - dz dz dz lj lj lj nj nj nj
      a a i i o o u u u u u u u u u u e a a a a ae ae g g g g k k o o o o z z j dz dz dz g g hv w n
      n a a ae ae o o a a a a e e e e i i i i o o o o r r r r u u u u s s t t y y h h n d ou ou z z
      a a e e o o o o o o o o y y l n t j db qp a c c l t s z - - b u v e e j j q q r r y y ɐ ɑ ɒ b
      o ɕ d d ɘ e ɚ e ɜ ɝ ɞ ɟ g ɡ ɢ g ɤ ɥ ɦ ɧ i i ɪ ɫ ɬ ɭ ɮ m ɰ ɱ n ɳ ɴ o ɶ ɷ ɸ ɹ ɺ ɻ ɼ ɽ ɾ ɿ r ʁ ʂ
      sh ʄ ʅ ʆ ʇ t u u v v ʍ ʎ ʏ ʐ ʑ z ʓ ʔ ʕ ʖ ʗ ʘ ʙ ʚ ʛ ʜ ʝ ʞ ʟ ʠ ʡ ʢ ʣ ʤ ʥ ʦ ʧ ʨ ʩ ʪ ʫ ʬ ʭ ʮ ʯ
      """)

  /// U+1E00 to U+1EFF.
  static let latinAdditional = Block(
    first: 0x1E00,
    text: """
      a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i
      i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r
      r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x
      x y y z z z z z z h t w y a s s s ss d a a a a a a a a a a a a a a a a a a a a a a a a e e e
      e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u
      u u u u u u u u y y y y y y y y l l v v y y
      """)

  /// U+0370 to U+03FF.
  static let greek = Block(
    first: 0x0370,
    text: """
      ͱ ͱ ͳ ͳ - - ͷ ͷ - - ͺ ͻ ͼ ͽ - ϳ - - - - - - α - ε η ι - ο - υ ω ι α β γ δ ε ζ η θ ι κ λ μ ν ξ
      ο π ρ - σ τ υ φ χ ψ ω ι υ α ε η ι υ α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ σ τ υ φ χ ψ ω ι υ ο υ
      ω ϗ ϐ ϑ ϒ ϒ ϒ ϕ ϖ ϗ ϙ ϙ ϛ ϛ ϝ ϝ ϟ ϟ ϡ ϡ ϣ ϣ ϥ ϥ ϧ ϧ ϩ ϩ ϫ ϫ ϭ ϭ ϯ ϯ ϰ ϱ ϲ ϳ θ ϵ - ϸ ϸ ϲ ϻ ϻ ϼ
      ͻ ͼ ͽ
      """)

  /// U+1F00 to U+1FFF.
  static let greekExtended = Block(
    first: 0x1F00,
    text: """
      α α α α α α α α α α α α α α α α ε ε ε ε ε ε - - ε ε ε ε ε ε - - η η η η η η η η η η η η η η η
      η ι ι ι ι ι ι ι ι ι ι ι ι ι ι ι ι ο ο ο ο ο ο - - ο ο ο ο ο ο - - υ υ υ υ υ υ υ υ - υ - υ - υ
      - υ ω ω ω ω ω ω ω ω ω ω ω ω ω ω ω ω α α ε ε η η ι ι ο ο υ υ ω ω - - α α α α α α α α α α α α α
      α α α η η η η η η η η η η η η η η η η ω ω ω ω ω ω ω ω ω ω ω ω ω ω ω ω α α α α α - α α α α α α
      α - ι - - - η η η - η η ε ε η η η - - - ι ι ι ι - - ι ι ι ι ι ι - - - - υ υ υ υ ρ ρ υ υ υ υ υ
      υ ρ - - - - - ω ω ω - ω ω ο ο ω ω ω - - -
      """)

  /// U+0400 to U+052F.
  static let cyrillic = Block(
    first: 0x0400,
    text: """
      е е ђ г є ѕ і і ј љ њ ћ к и у џ а б в г д е ж з и и к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю
      я а б в г д е ж з и и к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я е е ђ г є ѕ і і ј љ њ ћ к и
      у џ ѡ ѡ ѣ ѣ ѥ ѥ ѧ ѧ ѩ ѩ ѫ ѫ ѭ ѭ ѯ ѯ ѱ ѱ ѳ ѳ ѵ ѵ ѵ ѵ ѹ ѹ ѻ ѻ ѽ ѽ ѿ ѿ ҁ ҁ - - - - - - - - ҋ ҋ ҍ
      ҍ ҏ ҏ ґ ґ ғ ғ ҕ ҕ җ җ ҙ ҙ қ қ ҝ ҝ ҟ ҟ ҡ ҡ ң ң ҥ ҥ ҧ ҧ ҩ ҩ ҫ ҫ ҭ ҭ ү ү ұ ұ ҳ ҳ ҵ ҵ ҷ ҷ ҹ ҹ һ һ
      ҽ ҽ ҿ ҿ ӏ ж ж ӄ ӄ ӆ ӆ ӈ ӈ ӊ ӊ ӌ ӌ ӎ ӎ ӏ а а а а ӕ ӕ е е ә ә ә ә ж ж з з ӡ ӡ и и и и о о ө ө ө
      ө э э у у у у у у ч ч ӷ ӷ ы ы ӻ ӻ ӽ ӽ ӿ ӿ ԁ ԁ ԃ ԃ ԅ ԅ ԇ ԇ ԉ ԉ ԋ ԋ ԍ ԍ ԏ ԏ ԑ ԑ ԓ ԓ ԕ ԕ ԗ ԗ ԙ ԙ
      ԛ ԛ ԝ ԝ ԟ ԟ ԡ ԡ ԣ ԣ ԥ ԥ ԧ ԧ ԩ ԩ ԫ ԫ ԭ ԭ ԯ ԯ
      """)

  private static let pairs = """
    622=627 623=627 624=648 625=627 626=64A 6C0=6D5 6C2=6C1 6D3=6D2 929=928,93C 931=930,93C
    934=933,93C 958=915,93C 959=916,93C 95A=917,93C 95B=91C,93C 95C=921,93C 95D=922,93C
    95E=92B,93C 95F=92F,93C 9CB=9C7,9BE 9CC=9C7,9D7 9DC=9A1,9BC 9DD=9A2,9BC 9DF=9AF,9BC
    A33=A32,A3C A36=A38,A3C A59=A16,A3C A5A=A17,A3C A5B=A1C,A3C A5E=A2B,A3C B48=B47,B56
    B4B=B47,B3E B4C=B47,B57 B5C=B21,B3C B5D=B22,B3C B94=B92,BD7 BCA=BC6,BBE BCB=BC7,BBE
    BCC=BC6,BD7 C48=C46,C56 CC0=CBF,CD5 CC7=CC6,CD5 CC8=CC6,CD6 CCA=CC6,CC2 CCB=CC6,CC2,CD5
    D4A=D46,D3E D4B=D47,D3E D4C=D46,D57 DDA=DD9,DCA DDC=DD9,DCF DDD=DD9,DCF,DCA DDE=DD9,DDF
    F43=F42,FB7 F4D=F4C,FB7 F52=F51,FB7 F57=F56,FB7 F5C=F5B,FB7 F69=F40,FB5 F73=F71,F72
    F75=F71,F74 F76=FB2,F80 F78=FB3,F80 F81=F71,F80 F93=F92,FB7 F9D=F9C,FB7 FA2=FA1,FB7
    FA7=FA6,FB7 FAC=FAB,FB7 FB9=F90,FB5 1026=1025,102E 1B06=1B05,1B35 1B08=1B07,1B35
    1B0A=1B09,1B35 1B0C=1B0B,1B35 1B0E=1B0D,1B35 1B12=1B11,1B35 1B3B=1B3A,1B35 1B3D=1B3C,1B35
    1B40=1B3E,1B35 1B41=1B3F,1B35 1B43=1B42,1B35 FB1D=5D9 FB1F=5F2 FB2A=5E9 FB2B=5E9 FB2C=5E9
    FB2D=5E9 FB2E=5D0 FB2F=5D0 FB30=5D0 FB31=5D1 FB32=5D2 FB33=5D3 FB34=5D4 FB35=5D5 FB36=5D6
    FB38=5D8 FB39=5D9 FB3A=5DA FB3B=5DB FB3C=5DC FB3E=5DE FB40=5E0 FB41=5E1 FB43=5E3 FB44=5E4
    FB46=5E6 FB47=5E7 FB48=5E8 FB49=5E9 FB4A=5EA FB4B=5D5 FB4C=5D1 FB4D=5DB FB4E=5E4
    """

  /// The full forms of U+FF66 to U+FF9D, the half-width katakana.
  static let halfWidthKatakana = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
      .unicodeScalars.map(\.value))

  /// The ligatures U+FB00 to U+FB06.
  static let ligatures: [[UInt8]] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    .map { Array($0.utf8) }
}
