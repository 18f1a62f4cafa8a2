public import PartnerGraph
import PartnerText

/// Kinds of partners by the words people use for them.
public enum KindNames {
  private static let kinds: [String: Partner.Kind] = {
    var kinds: [String: Partner.Kind] = [:]
    for (kind, words) in KindWords.table {
      for word in words.split(separator: ",") {
        let folded = Folding.folded(String(word))
        for form in [folded, folded + "s"] where kinds[form] == nil { kinds[form] = kind }
      }
    }
    for kind in Partner.Kind.allCases {
      for label in [kind.rawValue] + Language.allCases.map({ kind.label(in: $0) }) {
        kinds[Folding.folded(label)] = kind
      }
    }
    return kinds
  }()

  /// The kind that a word or phrase in French or English stands for: `mairie`, `SMEs`,
  /// `université publique`; of several words the first that stands for one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of Unicode scalars of the text.
  public static func kind(_ text: String) -> Partner.Kind? {
    let words = Folding.words(of: text)
    if let kind = kinds[words.joined(separator: " ")] { return kind }
    return words.lazy.compactMap { kinds[$0] }.first
  }
}
