public import PartnerGraph

/// A format of one file in which other programs keep networks.
///
/// What a format carries comes back as it was; what it cannot carry is told by
/// ``EncodedNetwork/losses``, and what a reader had to assume by ``DecodedNetwork/notes``.
public enum NetworkFormat: String, CaseIterable, Hashable, Sendable {
  /// GraphML, as Gephi, yEd, igraph and NetworkX read it: everything.
  case graphML = "graphml"
  /// GEXF 1.3, as Gephi reads it, with dates as spells: partners, links and dated statements.
  case gexf
  /// The node-link JSON of NetworkX, a directed multigraph: everything.
  case nodeLink = "node-link"
  /// The JSON Graph Format, version 2: everything.
  case jsonGraph = "json-graph"
  /// DOT, as Graphviz reads it, the cells as attributes: everything.
  case dot
  /// GeoJSON, as geographic programs read it: partners and links; written only.
  case geoJSON = "geojson"
  /// RDF as Turtle, in the words of schema.org, SKOS and PROV: everything.
  case turtle
  /// SKOS: the themes; written as Turtle, read from Turtle or RDF/XML.
  case skos
  /// An Excel workbook, a sheet for each table: everything.
  case xlsx

  /// The ending of a file in this format, without the point.
  public var fileExtension: String {
    switch self {
    case .graphML: "graphml"
    case .gexf: "gexf"
    case .nodeLink: "json"
    case .jsonGraph: "jgf"
    case .dot: "dot"
    case .geoJSON: "geojson"
    case .turtle: "ttl"
    case .skos: "skos"
    case .xlsx: "xlsx"
    }
  }

  /// Whether networks are read from it; all are written.
  public var isReadable: Bool {
    switch self {
    case .graphML, .gexf, .nodeLink, .jsonGraph, .dot, .turtle, .skos, .xlsx: true
    case .geoJSON: false
    }
  }

  /// The format that the ending of a path stands for, small and capital letters being equal.
  ///
  /// `.json` is node-link, `.jgf` the JSON Graph Format, `.gv` is DOT, and `.skos` the themes. Only read
  /// are `.cyjs` of Cytoscape, `.nt`, which is Turtle, and `.rdf` and `.owl`, which are themes.
  ///
  /// - Parameters:
  ///   - path: The path of a file, which need not be there.
  ///   - isWritten: Whether the file is to be written.
  public init?(path: String, isWritten: Bool = false) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "graphml": self = .graphML
    case "gexf": self = .gexf
    case "json": self = .nodeLink
    case "cyjs" where !isWritten: self = .nodeLink
    case "jgf": self = .jsonGraph
    case "geojson": self = .geoJSON
    case "dot", "gv": self = .dot
    case "ttl": self = .turtle
    case "nt" where !isWritten: self = .turtle
    case "rdf" where !isWritten, "owl" where !isWritten: self = .skos
    case "skos": self = .skos
    case "xlsx": self = .xlsx
    default: return nil
    }
  }

  /// Writes a network as one file.
  ///
  /// - Parameter network: The network; its rows must be such as a table takes.
  /// - Returns: The bytes of the file, the same for equal networks, and what it does not carry.
  /// - Throws: ``PartnerFilesError/unwritableValue(table:id:column:value:reason:)`` if a row
  ///   could not stand in a table either.
  /// - Complexity: O(*b*) expected time and memory, where *b* is the number of bytes written.
  public func encode(_ network: Network) throws(PartnerFilesError) -> EncodedNetwork {
    try CellCheck.check(all: network)
    var output = ByteOutput()
    let losses = try write(network, to: &output)
    return EncodedNetwork(bytes: output.bytes, losses: losses)
  }

  /// Writes a network to a file, as ``OutputFile`` does: all of it, or nothing.
  ///
  /// - Parameters:
  ///   - network: The network; its rows must be such as a table takes.
  ///   - path: The path of the file.
  ///   - observer: Is told how far the work is, and may stop it.
  /// - Returns: What the file does not carry.
  /// - Throws: As ``encode(_:)``, ``PartnerFilesError/unwritableFile(path:reason:)`` if the file cannot
  ///   be written, and ``PartnerFilesError/stopped`` if the observer stops the work.
  /// - Complexity: As ``encode(_:)``, but for the memory, which does not hold the bytes.
  public func write(
    _ network: Network, to path: String,
    observer: @escaping WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerFilesError) -> [FormatLoss] {
    let rows = try RowProgress(of: network.partners.count + network.links.count, observer)
    try CellCheck.check(all: network)
    var losses: [FormatLoss] = []
    var staged = try StagedFile(to: path, rows: rows) { output throws(PartnerFilesError) in
      losses = try write(network, to: &output)
      try rows.finish()
    }
    try staged.commit()
    return losses
  }

  private func write(
    _ network: Network, to output: inout ByteOutput
  ) throws(PartnerFilesError) -> [FormatLoss] {
    switch self {
    case .graphML: try GraphMLWriter.write(network, to: &output)
    case .gexf: try GEXFWriter.write(network, to: &output)
    case .nodeLink: try NodeLinkJSON.write(network, to: &output)
    case .jsonGraph: try JSONGraph.write(network, to: &output)
    case .dot: try DOTNetworkWriter.write(network, to: &output)
    case .geoJSON: try GeoJSONWriter.write(network, to: &output)
    case .turtle: try TurtleWriter.write(network, to: &output)
    case .skos: SKOSWriter.write(network, to: &output)
    case .xlsx: try XLSXWriter.write(network, to: &output)
    }
  }

  /// Reads a network from the bytes of one file.
  ///
  /// Nodes without what a partner needs are given it: the kind of `defaults`, and their
  /// identifier as name. Themes and sources that are named and not described get a row of their
  /// own. Each of these is told by ``DecodedNetwork/notes``.
  ///
  /// - Parameters:
  ///   - bytes: The file. Text is UTF-8, UTF-16 with a byte order mark or, in XML and DOT, in the
  ///     Western encoding that it declares.
  ///   - file: Its path, for errors, and for the name of a network that has none.
  ///   - defaults: What a node and an edge are taken to be if the file does not say.
  ///   - vocabulary: What words of other programs mean, such as names of countries; without it they
  ///     are kept as they stand.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` with the faults and their places. A network
  ///   that is read has no ``PartnerGraph/NetworkProblem``.
  /// - Complexity: O(*b*) expected time and memory, where *b* is the number of bytes.
  public func decode(
    _ bytes: [UInt8], file: String, defaults: ImportDefaults = ImportDefaults(),
    vocabulary: SheetVocabulary? = nil
  ) throws(PartnerFilesError) -> DecodedNetwork {
    var foreign = ForeignNetwork(file: file, defaults: defaults, vocabulary: vocabulary)
    var bytes = bytes
    if self != .xlsx {
      let text = try TextEncoding.utf8(bytes, file, isDOT: self == .dot)
      bytes = text.bytes
      if let encoding = text.encoding { foreign.notes.append(.encodingRead(encoding)) }
    }
    switch self {
    case .graphML: try GraphMLReader.read(bytes, into: &foreign)
    case .gexf: try GEXFReader.read(bytes, into: &foreign)
    case .nodeLink: try NodeLinkJSON.read(bytes, into: &foreign)
    case .jsonGraph: try JSONGraph.read(bytes, into: &foreign)
    case .skos: try SKOSReader.read(bytes, into: &foreign)
    case .dot: try DOTReader.read(bytes, into: &foreign)
    case .turtle: try RDFNetworkReader.read(bytes, into: &foreign)
    case .xlsx: try XLSXNetwork.read(bytes, into: &foreign)
    case .geoJSON:
      throw FormatFault.error(file, line: nil, .notReadable(format: rawValue))
    }
    return try foreign.network()
  }

  /// Reads a file.
  ///
  /// - Throws: As ``decode(_:file:defaults:vocabulary:)``, and if the file cannot be read.
  public func decode(
    contentsOf path: String, defaults: ImportDefaults = ImportDefaults(),
    vocabulary: SheetVocabulary? = nil
  ) throws(PartnerFilesError) -> DecodedNetwork {
    try decode(
      try InputFile.needed(at: path), file: path, defaults: defaults, vocabulary: vocabulary)
  }
}
