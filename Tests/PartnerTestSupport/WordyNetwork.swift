public import PartnerGraph

/// Networks made by chance from a seed, whose names, aliases, notes and labels are made of few words.
public enum WordyNetwork {
  private static let words = [
    "port", "porto", "portugal", "harbour", "harbor", "marine", "marina", "marin", "energy",
    "énergie", "Łódź", "lodz", "de", "the", "université", "university", "brest", "brestois",
    "kiel", "青", "岛", "Гуандун", "a", "ab", "abc", "l'océan", "océanographie", "AND", "NEAR",
    "technopole", "techno", "pole", "o'neill", "x1", "2024", "ñandú", "straße", "strasse",
  ]

  /// Makes a network; equal arguments give equal networks.
  public static func make(seed: Int, partners count: Int) -> Network {
    var random = SeededGenerator(seed: seed)
    let themes = (0..<8).map { number in
      Theme(
        id: Identifier("t\(number)"),
        label: LocalizedText(
          some(1...2, &random), translations: [.init(language: "fr", text: some(1...3, &random))]),
        aliases: [.init(language: "en", text: some(1...2, &random))])
    }
    let partners = (0..<count).map { number in
      Partner(
        id: Identifier("p\((number * 7_919) % 100_003)"), kind: .company,
        name: LocalizedText(
          some(1...4, &random),
          translations: number % 3 == 0
            ? [.init(language: "fr", text: some(1...4, &random))] : []),
        aliases: number % 4 == 0 ? [some(1...2, &random)] : [],
        themes: number % 2 == 0 ? [Identifier("t\(number % 8)")] : [],
        offers: number % 5 == 0 ? ["t1", "t2"] : [], seeks: number % 7 == 0 ? ["t3"] : [],
        note: number % 3 == 1 ? some(1...40, &random) : "")
    }
    return Network(name: "wordy", partners: partners, themes: themes)
  }

  /// Texts to look for: words, their beginnings, slips and several of them.
  public static func texts(seed: Int) -> [String] {
    var random = SeededGenerator(seed: seed + 77)
    return (0..<40).map { number in
      let text = some(1...3, &random)
      switch number % 4 {
      case 0: return text
      case 1: return String(text.prefix(max(1, text.count - 2)))
      case 2:
        var letters = Array(text)
        letters.remove(at: Int.random(in: letters.indices, using: &random))
        return String(letters)
      default: return text.uppercased()
      }
    }
  }

  private static func some(_ count: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: count, using: &random))
      .map { _ in words[Int.random(in: words.indices, using: &random)] }.joined(separator: " ")
  }
}
