extension SheetMapping {
  /// The mapping as a file that people can read and change.
  public var json: [UInt8] {
    let tables = self.tables.map { table in
      JSONNode.object([
        ("file", .string(table.file)), ("rows", .string(table.layout.rawValue)),
        ("header", JSONNode(.number("\(table.headerLine)"))),
        ("columns", .object(table.columns.map { ($0.header, .string($0.meaning.rawValue)) })),
        ("otherwise", .object(table.defaults.map { ($0.meaning.rawValue, .string($0.value)) })),
        ("dates", .string(table.isDayFirst ? "day first" : "month first")),
      ])
    }
    let root = JSONNode.object([
      ("tables", .array(tables)), ("of", .string(owner)), ("source", .string(source)),
      ("make partners", JSONNode(.bool(makesPartners))),
      ("keep unreadable", JSONNode(.bool(keepsUnreadable))),
    ])
    return Array(root.written.utf8)
  }

  /// Reads a file.
  ///
  /// - Throws: As ``init(json:file:)``, and if the file cannot be read.
  public init(jsonFile path: String) throws(PartnerFilesError) {
    try self.init(json: try InputFile.needed(at: path, limit: 1 << 24), file: path)
  }

  /// Reads a mapping.
  ///
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` with the first thing that is wrong and its
  ///   line: text that is no JSON, a property or a meaning that there is not.
  /// - Complexity: O(*b*), where *b* is the number of bytes.
  public init(json bytes: [UInt8], file: String) throws(PartnerFilesError) {
    if let fault = FormatFault.text(bytes, file) { throw .faultyFiles(FileFaults([fault])) }
    let reader = SheetMappingReader(file: file)
    let root = try JSONCells.root(bytes, file)
    try reader.check(
      root, "the mapping", ["tables", "of", "source", "make partners", "keep unreadable"])
    guard let tables = root["tables"]?.elements, !tables.isEmpty else {
      throw reader.fault(root, "tables", "a list of tables")
    }
    var read: [Table] = []
    for table in tables { read.append(try reader.table(table)) }
    self.init(
      tables: read, owner: try reader.text(root, "of") ?? "",
      source: try reader.text(root, "source") ?? "",
      makesPartners: try reader.bool(root, "make partners") ?? true,
      keepsUnreadable: try reader.bool(root, "keep unreadable") ?? false)
  }
}

/// Reads the parts of a mapping.
private struct SheetMappingReader {
  let file: String

  func fault(_ node: JSONNode, _ property: String, _ expected: String) -> PartnerFilesError {
    FormatFault.error(
      file, line: node.line, .unexpectedJSON(property: property, expected: expected))
  }

  /// Refuses properties that there are not, which may be mistyped.
  func check(_ node: JSONNode, _ what: String, _ known: [String]) throws(PartnerFilesError) {
    guard let members = node.members else { throw fault(node, what, "an object") }
    for (key, member) in members where !known.contains(key) {
      throw fault(member, key, "one of \(known.joined(separator: ", "))")
    }
  }

  func text(_ node: JSONNode, _ property: String) throws(PartnerFilesError) -> String? {
    guard let member = node[property] else { return nil }
    guard let text = member.text else { throw fault(member, property, "a text") }
    return text
  }

  func bool(_ node: JSONNode, _ property: String) throws(PartnerFilesError) -> Bool? {
    guard let member = node[property] else { return nil }
    guard case .bool(let bool) = member.value else {
      throw fault(member, property, "true or false")
    }
    return bool
  }

  func table(_ node: JSONNode) throws(PartnerFilesError) -> SheetMapping.Table {
    try check(node, "tables", ["file", "rows", "header", "columns", "otherwise", "dates"])
    guard let word = try text(node, "rows"), let layout = SheetMapping.Layout(rawValue: word)
    else { throw fault(node["rows"] ?? node, "rows", "partners, links or matrix") }
    guard case .number(let number)? = node["header"]?.value, let line = Int(number), line > 0
    else { throw fault(node["header"] ?? node, "header", "the line of the header") }
    var columns: [SheetMapping.Column] = []
    for (header, meaning) in try meanings(node, "columns", layout) {
      columns.append(.init(header: header, meaning: meaning))
    }
    var defaults: [SheetMapping.Default] = []
    for (name, value) in node["otherwise"]?.members ?? [] {
      guard let meaning = SheetMeaning(rawValue: name), meaning.fits(layout) || layout == .matrix,
        case .key = meaning.content
      else { throw fault(value, name, expected(layout)) }
      guard let text = value.text else { throw fault(value, name, "a text") }
      defaults.append(.init(meaning: meaning, value: text))
    }
    let dates = try text(node, "dates") ?? "day first"
    guard ["day first", "month first"].contains(dates) else {
      throw fault(node["dates"] ?? node, "dates", "'day first' or 'month first'")
    }
    return .init(
      file: try text(node, "file") ?? "", layout: layout, headerLine: line, columns: columns,
      defaults: defaults, isDayFirst: dates == "day first")
  }

  private func meanings(
    _ node: JSONNode, _ property: String, _ layout: SheetMapping.Layout
  ) throws(PartnerFilesError) -> [(String, SheetMeaning)] {
    guard let members = node[property]?.members else {
      throw fault(node[property] ?? node, property, "an object")
    }
    var meanings: [(String, SheetMeaning)] = []
    for (header, member) in members {
      guard let text = member.text, let meaning = SheetMeaning(rawValue: text),
        meaning.fits(layout)
      else { throw fault(member, header, expected(layout)) }
      meanings.append((header, meaning))
    }
    return meanings
  }

  private func expected(_ layout: SheetMapping.Layout) -> String {
    "one of \(SheetMeaning.all(in: layout).joined(separator: ", "))"
  }
}
