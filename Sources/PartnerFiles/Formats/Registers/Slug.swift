import PartnerText

/// Makes identifiers of names: `Université de Bretagne` is `universite-de-bretagne`.
enum Slug {
  /// The folded words of a name that are written in Latin letters and digits, joined by hyphens.
  ///
  /// The slug of a name in another script is empty.
  ///
  /// - Complexity: O(*n*), where *n* is the number of characters.
  static func of(_ name: String, longest: Int = 48) -> String {
    let words = Folding.words(of: name).map { word in
      word.utf8.filter { (97...122).contains($0) || (48...57).contains($0) }
    }
    var slug = Array(words.filter { !$0.isEmpty }.joined(separator: [UInt8(ascii: "-")]))
      .prefix(longest)
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }
}
