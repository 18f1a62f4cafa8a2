import Foundation
import PartnerTestSupport
import PartnerText
import Testing

@Suite struct `Folding text` {
  @Test(arguments: [
    ("Hải Phòng", "hai phong"), ("HAÏ-PHONG", "hai phong"), ("Constanţa", "constanta"),
    ("Constanța", "constanta"), ("Łódź", "lodz"), ("Ørsted", "orsted"), ("Đà Nẵng", "da nang"),
    ("Straße", "strasse"), ("STRAẞE", "strasse"), ("Ærøskøbing", "aeroskobing"),
    ("L'Œuvre", "oeuvre"), ("Diyarbakır", "diyarbakir"), ("İstanbul", "istanbul"),
    ("Þórshöfn", "thorshofn"), ("Suðuroy", "suduroy"), ("Qu’Appelle", "appelle"),
    ("Université d'Alger", "universite alger"), ("Brest's port", "brest port"),
    ("Technopôle Brest-Iroise", "technopole brest iroise"), ("ﬁnance oﬃce", "finance office"),
    ("Ｆｕｌｌ　Ｗｉｄｔｈ　１２", "full width 12"), ("U.S.A. and U.K.", "usa and uk"),
    ("m² à 24 000,50 €", "m2 a 24 000 50"), ("٢٠٢٤", "2024"), ("①", "1"), ("nº 5", "no 5"),
    ("Αθήνα", "αθηνα"), ("ΑΘΉΝΑΣ", "αθηνασ"), ("Αθήνας", "αθηνασ"), ("Киёв Йод", "киев иод"),
    ("الْجَزَائِر", "الجزاير"), ("إسبانيا", "اسبانيا"), ("日本", "日 本"), ("横須賀市", "横 須 賀 市"),
    ("がぎ", "が ぎ"), ("ｶﾞ", "ガ"), ("한국 부산", "한국 부산"), ("col·lecció", "colleccio"),
    ("e\u{301}te\u{301}", "ete"), ("so\u{AD}ft", "soft"), ("Å\u{200D}ngström", "angstrom"),
    ("\u{212B}ngstrom", "angstrom"), ("a\u{0}b\u{7}c", "a b c"), ("🚢 port ⚓️", "port"), ("", ""),
    ("...'’--", ""), ("Ŀ", "l"),
  ])
  func `text folds as it is typed`(_ text: String, _ folded: String) {
    #expect(Folding.folded(text) == folded)
  }

  @Test func `composed and decomposed letters are one, letter by letter`() {
    for value in (0xA0...0x2FFF as ClosedRange<UInt32>).map({ $0 }) + Array(0x3040...0x312F)
      + Array(0xAC00...0xAD00)
    {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      let composed = text.precomposedStringWithCanonicalMapping
      let decomposed = text.decomposedStringWithCanonicalMapping
      let folded = Array(Folding.folded(composed).unicodeScalars)
      #expect(folded == Array(Folding.folded(decomposed).unicodeScalars), "U+\(hex(value))")
      #expect(folded == Array(Folding.folded(text).unicodeScalars), "U+\(hex(value))")
    }
  }

  @Test func `folding a Latin letter takes off what Foundation takes off`() {
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) as [UInt32] {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let expected = String(scalar).lowercased().decomposedStringWithCanonicalMapping
        .unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
      guard expected.allSatisfy(\.isASCII) else { continue }
      #expect(Folding.folded(String(scalar)) == String(String.UnicodeScalarView(expected)))
    }
  }

  @Test func `folding what is folded changes nothing`() {
    var random = SeededGenerator(seed: 7)
    let letters = Array(
      "aZ09éŒßłØ-'’ .,&/()\u{301}\u{327}αΣςЙёاأى日かガ゙ー한ㄱ🚢\u{0}\u{200D}ﬁ½²Ⅳก्हि")
    for _ in 0..<2000 {
      let text = String((0..<12).map { _ in letters.randomElement(using: &random) ?? "a" })
      let folded = Folding.folded(text)
      #expect(Folding.folded(folded) == folded, "\(text.debugDescription)")
    }
  }

  @Test func `a digit of any script is kept`() {
    for value in 0...0x1FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value),
        scalar.properties.generalCategory == .decimalNumber,
        let number = scalar.properties.numericValue
      else { continue }
      #expect(Folding.folded("a\(scalar)") == "a\(Int(number))")
    }
  }

  private func hex(_ value: UInt32) -> String { String(value, radix: 16) }
}
