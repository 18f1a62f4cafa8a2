import PartnerGraph

/// The file `datapackage.json` of a network folder.
///
/// - SeeAlso: *Data Package*, Frictionless Standards, https://specs.frictionlessdata.io/data-package/
struct DataPackage: Sendable {
  static let file = "datapackage.json"
  /// The greatest description of a network that is read: 64 MiB.
  static let greatestSize = 1 << 26

  /// The bytes as they were read.
  let bytes: [UInt8]
  /// The name; empty if not said.
  let name: String
  let title: LocalizedText
  let licence: String
  /// The folders included, as they are written, with the line of each.
  let includes: [(path: String, line: Int)]

  /// The properties, in order, that are no part of a network and not made of its tables.
  var otherProperties: [String] {
    var reader = JSONReader(bytes)
    let known: Set<String> = [
      "profile", "name", "title", "licenses", "license", "includes", "resources", "created",
    ]
    return ((try? reader.read())?.members ?? []).map(\.key)
      .filter { !known.contains($0) && !$0.hasPrefix("title:") }
  }

  /// Reads a description; nothing if it is not JSON.
  init?(_ bytes: [UInt8], file: String, _ faults: inout FaultCollector) {
    if let flaw = TextFlaw(in: bytes) {
      let line = 1 + CSVSplitter.lineEnds(in: bytes.span, 0..<min(flaw.offset, bytes.count))
      let byte = flaw.offset < bytes.count ? bytes[flaw.offset] : 0
      faults.add(
        FileFault(
          file: file, line: line,
          reason: .notUTF8(
            flaw.guess, byte: byte, position: Self.position(flaw.offset, bytes))))
      return nil
    }
    var reader = JSONReader(bytes)
    do {
      let root = try reader.read()
      self.init(root, bytes: bytes, file: file, &faults)
    } catch {
      let line = 1 + CSVSplitter.lineEnds(in: bytes.span, 0..<min(error.offset, bytes.count))
      faults.add(
        FileFault(
          file: file, line: line,
          reason: .notJSON(error.reason, position: Self.position(error.offset, bytes))))
      return nil
    }
  }

  private init(_ root: JSONNode, bytes: [UInt8], file: String, _ faults: inout FaultCollector) {
    var noted: [FileFault] = []
    func expect(_ property: String, _ expected: String, _ line: Int) {
      noted.append(
        FileFault(
          file: file, line: line,
          reason: .unexpectedJSON(property: property, expected: expected)))
    }
    if root.members == nil { expect("", "an object in braces", root.line) }
    if let node = root["name"], node.text == nil { expect("name", "a text", node.line) }
    self.bytes = bytes
    name = root["name"]?.text ?? ""
    title = Self.title(root, expect)
    licence = Self.licence(root, expect)
    var includes: [(path: String, line: Int)] = []
    if let node = root["includes"] {
      if node.elements == nil { expect("includes", "a list of folders", node.line) }
      for element in node.elements ?? [] {
        if let path = element.text, !path.isEmpty {
          includes.append((path, element.line))
        } else {
          expect("includes", "a list of folders, each a text", element.line)
        }
      }
    }
    self.includes = includes
    for fault in noted { faults.add(fault) }
  }

  /// The title: a text, or an object with a text for each language; beside it `title:fr`.
  private static func title(
    _ root: JSONNode, _ expect: (String, String, Int) -> Void
  ) -> LocalizedText {
    var standard = ""
    var translations: [LocalizedText.Translation] = []
    for (key, node) in root.members ?? [] where key == "title" || key.hasPrefix("title:") {
      if let text = node.text {
        if key == "title" {
          standard = text
        } else {
          translations.append(.init(language: String(key.dropFirst(6)), text: text))
        }
      } else if key == "title", let members = node.members,
        members.allSatisfy({ $0.node.text != nil })
      {
        translations += members.map { .init(language: $0.key, text: $0.node.text ?? "") }
      } else {
        expect(key, "a text, or texts by language", node.line)
      }
    }
    if let unnamed = translations.first(where: { $0.language.isEmpty }), standard.isEmpty {
      standard = unnamed.text
    }
    return LocalizedText(standard, translations: translations.filter { !$0.language.isEmpty })
  }

  /// The names of the licences, or their titles, separated by `;`.
  private static func licence(
    _ root: JSONNode, _ expect: (String, String, Int) -> Void
  ) -> String {
    guard let node = root["licenses"] else { return root["license"]?.text ?? "" }
    guard let elements = node.elements, elements.allSatisfy({ $0.members != nil }) else {
      expect("licenses", "a list of objects, each with a name", node.line)
      return ""
    }
    return elements.compactMap { ($0["name"] ?? $0["title"])?.text }.joined(separator: ";")
  }

  private static func position(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var start = min(offset, bytes.count)
    let end = start
    while start > 0, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
    return 1 + bytes[start..<end].count { $0 & 0xC0 != 0x80 }
  }
}
