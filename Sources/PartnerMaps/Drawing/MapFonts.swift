internal import CGraphvizShim

/// The fonts of this system, which PNG and PDF are drawn with.
///
/// Words are set in DejaVu Sans, which has the Latin, Greek, Cyrillic and Arabic letters; letters that it
/// lacks come from any other font that has them. Where no font has a letter, a box stands for it.
public enum MapFonts {
  /// The letters of some texts that no font of this system has, each once, in order.
  ///
  /// - Complexity: O(*c*) for *c* characters, and a search of the fonts for each that is not ASCII.
  public static func missingLetters(in texts: [String]) -> [Character] {
    let scalars = Set(texts.lazy.flatMap(\.unicodeScalars).filter { $0.value > 0x7f })
    let missing = Graphviz.thread?.run {
      scalars.sorted().filter { isDrawn($0) && gv_has_letter($0.value) == 0 }
    }
    return (missing ?? []).map(Character.init)
  }

  /// Whether a letter leaves ink: marks that only change others do not.
  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
      .privateUse, .surrogate:
      false
    default: !scalar.properties.isVariationSelector
    }
  }
}
