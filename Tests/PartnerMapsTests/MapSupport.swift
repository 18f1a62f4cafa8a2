import Foundation
import PartnerDOT
import PartnerGraph
import PartnerMaps
import PartnerTestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the tests of maps have in common.
enum MapSupport {
  /// The folder of the sample network that includes the others.
  static var threeCities: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Graphs/three-cities").standardized.path
  }

  static func content(
    of network: Network, around id: Partner.ID? = nil, degrees: Int = 1,
    language: Language = .english
  ) throws -> MapContent {
    let graph = try PartnerGraph(network)
    guard let id else { return MapContent(graph, language: language) }
    return try MapContent(graph, around: id, degrees: degrees, language: language)
  }

  static func picture(_ content: MapContent) throws -> MapPicture {
    try MapComposer().picture(of: content)
  }

  static func svg(_ content: MapContent) throws -> SVGDocument {
    try SVGDocument(try picture(content).rendered(as: .svg))
  }

  #if os(Linux)
    /// The memory of this process that is in use.
    static func residentBytes() throws -> Int {
      let status = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      let pages = try #require(Int(status.split(separator: " ")[1]))
      return pages * Int(getpagesize())
    }
  #endif

  /// A content of one partner for each name, without links.
  static func content(named names: [String], title: String = "Names") -> MapContent {
    MapContent(
      name: "names", title: title, language: .english,
      partners: names.enumerated().map { number, name in
        MapPartner(
          id: Identifier("n\(number)"), kind: Partner.Kind.allCases[number % 8], name: name,
          details: name)
      }, links: [])
  }
}

/// An SVG file as another program reads it.
final class SVGDocument: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The identifiers of the groups it is in, the outermost first.
    let groups: [String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { throw try #require(parser.parserError) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let groups = open.compactMap { elements[$0].attributes["id"] }
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, groups: groups))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  /// The lines drawn in a group.
  func lines(in group: String) -> [String] {
    elements.filter { $0.name == "text" && $0.groups.contains(group) }.map(\.text)
  }

  /// All words drawn.
  var words: String {
    elements.filter { $0.name == "text" }.map(\.text).joined(separator: "\n")
  }
}
