/// A time for which an element of GEXF holds, as its attributes tell it.
struct GEXFSpell {
  /// When it begins, as it is written; nothing if that is open.
  let start: String?
  /// When it ends, as it is written; nothing if that is open.
  let end: String?

  /// The times of an element: that from its start to its end, one moment of GEXF 1.3, or lists of such.
  ///
  /// Lists look like `<[2009-01-01, 2009-01-15]; [2009-01-30, 2009-02-01]>`; those of moments hold
  /// one pair of brackets around all.
  static func list(of element: XMLReader.Element) -> [GEXFSpell] {
    var spells: [GEXFSpell] = []
    let start = element["start"] ?? element["startopen"]
    let end = element["end"] ?? element["endopen"]
    if start != nil || end != nil { spells.append(GEXFSpell(start: start, end: end)) }
    if let moment = element["timestamp"] { spells.append(GEXFSpell(start: moment, end: moment)) }
    for text in (element["intervals"] ?? "").split(separator: ";") {
      let ends = times(text)
      if let first = ends.first { spells.append(GEXFSpell(start: first, end: ends.last)) }
    }
    for moment in times((element["timestamps"] ?? "")[...]) {
      spells.append(GEXFSpell(start: moment, end: moment))
    }
    return spells
  }

  private static func times(_ text: Substring) -> [String] {
    text.filter { !"<>[]()".contains($0) }.split(separator: ",")
      .map { CSVScanner.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
