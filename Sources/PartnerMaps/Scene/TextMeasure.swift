internal import PartnerDOT

/// Tells how wide texts are: Graphviz measures them, as it draws them.
struct TextMeasure {
  /// A text in a font.
  struct Sample: Hashable {
    let words: String
    let font: TextFont
  }

  private var widths: [Sample: Double] = [:]

  /// Measures texts, all at once.
  init(_ samples: [Sample]) throws(MapError) {
    let samples = Array(Set(samples.filter { !$0.words.isEmpty }))
    guard !samples.isEmpty else { return }
    let text = SceneDOT.measuring(samples.map { ($0.words, $0.font) })
    let geometry = try MapRenderer.shared.geometry(text, layout: .positions)
    for (index, sample) in samples.enumerated() {
      widths[sample] = (geometry.labels["t\(index)"]?.width ?? 0) / text.enlargement
    }
  }

  /// How wide a text is; nothing for one that was not measured.
  func width(_ words: String, _ font: TextFont) -> Double {
    widths[Sample(words: words, font: font)] ?? 0
  }
}
