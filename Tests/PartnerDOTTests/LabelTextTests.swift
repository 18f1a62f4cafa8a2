import PartnerDOT
import Testing

@Suite struct `Making texts fit to be drawn` {
  @Test(arguments: [
    ("a\nb\tc", "a b c"), ("  a   b ", "a b"), ("a\u{0}b\u{7}c", "abc"), ("a\u{202e}b", "ab"),
    ("\u{feff}x\u{ffff}", "x"), ("Łódź 👩‍👩‍👧‍👦", "Łódź 👩‍👩‍👧‍👦"), ("مدينة", "مدينة"), ("\u{1}", ""),
  ])
  func `what cannot be seen is left out and the rest stays`(_ text: String, _ visible: String) {
    #expect(LabelText.visible(text, limit: 100) == visible)
  }

  @Test func `a long name ends with an ellipsis within its limit`() {
    let long = String(repeating: "é", count: 10_000)
    let short = LabelText.visible(long, limit: 72)
    #expect(short.count == 72)
    #expect(short.hasSuffix("é…"))
    #expect(LabelText.visible("exactly ten", limit: 11) == "exactly ten")
    #expect(LabelText.visible("exactly ten", limit: 9) == "exactly…")
  }

  @Test func `ten thousand accents on one letter are cut to twelve code points`() {
    let pile = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(LabelText.visible(pile, limit: 10).unicodeScalars.count == 12)
  }

  @Test func `lines are as few as possible and even`() {
    #expect(
      LabelText.wrapped("Université de Bretagne Occidentale", width: 20, maximum: 4)
        == ["Université de", "Bretagne Occidentale"])
    #expect(LabelText.wrapped("Brest", width: 20, maximum: 4) == ["Brest"])
    #expect(
      LabelText.wrapped("aaaa bbbb cccc dddd", width: 15, maximum: 4)
        == ["aaaa bbbb", "cccc dddd"])
    #expect(LabelText.wrapped("", width: 20, maximum: 4).isEmpty)
  }

  @Test func `a word longer than a line is cut, wide letters count twice`() {
    #expect(LabelText.wrapped("abcdefghij", width: 4, maximum: 4) == ["abc-", "def-", "ghij"])
    #expect(LabelText.wrapped("0123456789", width: 4, maximum: 4) == ["0123", "4567", "89"])
    #expect(
      LabelText.wrapped("مدينة الميناء", width: 4, maximum: 4).allSatisfy { !$0.contains("-") })
    #expect(
      LabelText.wrapped("Métropole Aix-Marseille-Provence", width: 20, maximum: 4)
        == ["Métropole Aix-", "Marseille-Provence"])
    #expect(LabelText.wrapped("日本語の都市", width: 4, maximum: 4) == ["日本", "語の", "都市"])
  }

  @Test func `no line begins with a sign between words`() {
    #expect(
      LabelText.wrapped("Brest and its partners · Aquaculture", width: 24, maximum: 3)
        == ["Brest and its", "partners · Aquaculture"])
    #expect(LabelText.wrapped("aaaa – bbbb", width: 7, maximum: 3) == ["aaaa –", "bbbb"])
    #expect(LabelText.wrapped("– a", width: 2, maximum: 3) == ["–", "a"])
  }

  @Test func `too many lines end with an ellipsis`() {
    #expect(LabelText.wrapped("aaaa bbbb cccc", width: 4, maximum: 2) == ["aaaa", "bbb…"])
  }
}
