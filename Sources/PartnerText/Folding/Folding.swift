/// Text made comparable: what people type for a name and what is written of it become the same.
///
/// Case, accents, ligatures, hyphens, apostrophes, punctuation and the way a letter is encoded make
/// no difference: `Hải Phòng`, `HAI-PHONG` and `hai phong` are all `hai phong`; `Łódź` is `lodz`,
/// `Straße` is `strasse`, `L'Œuvre` is `oeuvre`. Greek, Cyrillic and Arabic lose case and accents
/// and stay in their script; Chinese characters and kana are words of their own. Digits of every
/// script become `0` to `9`, and none is lost.
public enum Folding {
  /// The folded words of a text, in order, without elided articles (`l'`, `d'`, `qu'`, `'s`).
  ///
  /// - Complexity: O(*n*), where *n* is the number of Unicode scalars of the text.
  public static func words(of text: String) -> [String] {
    var scanner = TokenScanner()
    scanner.scan(text)
    return scanner.tokens.indices.lazy.filter { !scanner.tokens[$0].isElision }
      .map { scanner.string(of: $0) }
  }

  /// The stems of the words of a text, in order: what is left without endings of number, gender and
  /// a few derivations, the same for French and English. They are for comparing, not for showing.
  ///
  /// - Complexity: O(*n*), where *n* is the number of Unicode scalars of the text.
  public static func stems(of text: String) -> [String] {
    words(of: text).map { LightStem.stem($0) }
  }

  /// The folded words of a text with a space between them; folding it again changes nothing.
  ///
  /// - Complexity: O(*n*), where *n* is the number of Unicode scalars of the text.
  public static func folded(_ text: String) -> String {
    words(of: text).joined(separator: " ")
  }
}
