import PartnerGraph

/// The results of a SPARQL query: rows of values by variable, from JSON, CSV or TSV.
///
/// JSON is that of the W3C or the plain list of objects that the query service of Wikidata gives out;
/// TSV with `?` before its variables has RDF terms in its cells.
///
/// - SeeAlso: *SPARQL 1.1 Query Results JSON Format* and *CSV and TSV Formats*, W3C 2013,
///   https://www.w3.org/TR/sparql11-results-json/, https://www.w3.org/TR/sparql11-results-csv-tsv/
struct SPARQLTable {
  /// A row: the place of its values in the file, and the values.
  struct Row {
    let line: Int
    /// The values by variable in small letters; those that are not bound are missing.
    var values: [String: String] = [:]
  }

  /// Takes a row and how much of the file was read, 0...1, and returns whether it takes more.
  typealias Taker = (_ row: Row, _ share: Double) -> Bool

  /// Gives every row to `body`, in order of the file.
  static func forEachRow(
    of file: PublicRegister.File, _ faults: inout FaultCollector, _ body: Taker
  ) {
    if let fault = RegisterTable.packed(file) ?? FormatFault.text(file.bytes, file.path) {
      faults.add(fault)
      return
    }
    var start = file.bytes.starts(with: CSVTable.byteOrderMark) ? 3 : 0
    while start < file.bytes.count, [32, 9, 10, 13].contains(file.bytes[start]) { start += 1 }
    switch start < file.bytes.count ? file.bytes[start] : 0 {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      readJSON(file, isList: file.bytes[start] == UInt8(ascii: "["), &faults, body)
    case UInt8(ascii: "?"): readTerms(file, from: start, &faults, body)
    default: readTable(file, &faults, body)
    }
  }

  private static func readJSON(
    _ file: PublicRegister.File, isList: Bool, _ faults: inout FaultCollector,
    _ body: Taker
  ) {
    var json = JSONReader(file.bytes)
    var wrong: Int?
    var goesOn = true
    do throws(JSONReader.Failure) {
      try json.forEachElement(at: isList ? [] : ["results", "bindings"]) {
        (node, share) throws(JSONReader.Failure) in
        guard let members = node.members else {
          wrong = wrong ?? node.line
          return
        }
        var row = Row(line: node.line)
        for (name, value) in members {
          guard let text = value.text ?? value["value"]?.text else { continue }
          row.values[name.lowercased()] = text
        }
        goesOn = body(row, share)
        guard goesOn else { throw JSONReader.Failure(reason: "", offset: 0) }
      }
    } catch {
      guard goesOn else { return }
      faults.add(FormatFault.fault(json: error, file))
    }
    if let wrong {
      let reason = "a row of its results is no object"
      faults.add(
        FileFault(
          file: file.path, line: wrong, reason: .notInFormat("result of SPARQL", reason: reason)))
    }
  }

  /// Reads TSV whose cells are RDF terms, which hold neither tabulators nor line ends.
  private static func readTerms(
    _ file: PublicRegister.File, from start: Int, _ faults: inout FaultCollector,
    _ body: Taker
  ) {
    var names: [String]?
    var number = 0
    for line in file.bytes[start...].split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == 13 ? line.dropLast() : line
      if line.isEmpty { continue }
      let cells = line.split(separator: 9, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard let known = names else {
        names = cells.map { String($0.drop { $0 == "?" }).lowercased() }
        continue
      }
      guard cells.count == known.count else {
        let reason: FileFault.Reason =
          cells.count < known.count
          ? .tooFewCells(cells.count, header: known.count)
          : .tooManyCells(cells.count, header: known.count)
        let place = min(cells.count, known.count)
        let name = place < known.count ? known[place] : ""
        faults.add(
          FileFault(
            file: file.path, line: number, column: .init(name: name, number: place + 1),
            value: place < cells.count ? cells[place] : "", reason: reason))
        continue
      }
      var row = Row(line: number)
      for (name, cell) in zip(known, cells) where !cell.isEmpty { row.values[name] = term(cell) }
      guard body(row, Double(line.startIndex) / Double(file.bytes.count)) else { return }
    }
  }

  /// What an RDF term says: `<iri>`, `"text"@fr`, `"1984"^^<type>` or a number.
  private static func term(_ text: String) -> String {
    if text.hasPrefix("<"), text.hasSuffix(">") { return String(text.dropFirst().dropLast()) }
    guard text.hasPrefix("\""), let end = text.lastIndex(of: "\""), end != text.startIndex else {
      return text
    }
    var result = ""
    var isEscaped = false
    for character in text[text.index(after: text.startIndex)..<end] {
      if isEscaped {
        result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func readTable(
    _ file: PublicRegister.File, _ faults: inout FaultCollector, _ body: Taker
  ) {
    guard var table = RegisterTable(file, required: [], &faults) else { return }
    let names = table.table.header.map { $0.lowercased() }
    for number in 0..<table.count {
      table.move(to: number)
      var row = Row(line: table.table.line(ofRow: number))
      for (position, name) in names.enumerated() {
        let text = table.text(position)
        if !text.isEmpty { row.values[name] = text }
      }
      guard body(row, Double(number) / Double(table.count)) else { return }
    }
  }
}
