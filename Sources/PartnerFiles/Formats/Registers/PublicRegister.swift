public import PartnerGraph

/// A public register whose official files are read as a network.
///
/// Everything that is read was published by the register; what of it has no place in a network is
/// left out and told by ``DecodedNetwork/notes``. Names, addresses and telephone numbers of natural
/// persons are never kept.
public enum PublicRegister: String, CaseIterable, Hashable, Sendable {
  /// CORDIS, the European Union's register of research projects: a folder of CSV files.
  case cordis
  /// The Research Organization Registry: one JSON file of records.
  case ror
  /// Twinned towns of Wikidata: the results of a SPARQL query as JSON, CSV or TSV.
  case wikidata

  /// A file of a register.
  public struct File: Hashable, Sendable {
    /// Its path, for errors; the last part tells which file of the register it is.
    public let path: String
    /// What stands in it.
    public let bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Reads the files of a register.
  ///
  /// - Parameters:
  ///   - path: The folder that holds the files of CORDIS as they were downloaded, or the one file
  ///     of another register.
  ///   - observer: Is told how many rows or records are read, and may stop the work.
  /// - Returns: The network, its rows in order of identifier, and what was left out or assumed.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` with the faults and their places. A network
  ///   that is read has no ``PartnerGraph/NetworkProblem``. ``PartnerFilesError/stopped`` if the
  ///   observer stops the work.
  /// - Complexity: O(*b* + *r* log *r*) expected time and O(*b*) memory, where *b* is the number of
  ///   bytes and *r* that of rows.
  public func decode(
    contentsOf path: String, observer: @escaping WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerFilesError) -> DecodedNetwork {
    var tally = ReadingTally(observer)
    guard tally.goesOn(0) else { throw .stopped }
    switch self {
    case .cordis:
      return try CORDISReader.read(try CORDISReader.files(in: path), of: path, &tally)
    case .ror: return try RORReader.read(try Self.file(at: path), &tally)
    case .wikidata: return try WikidataReader.read(try Self.file(at: path), &tally)
    }
  }

  private static func file(at path: String) throws(PartnerFilesError) -> File {
    var faults = FaultCollector()
    let bytes = InputFile.bytes(at: path, as: path, &faults)
    if let bytes { return File(path: path, bytes: bytes) }
    throw .faultyFiles(
      FileFaults([faults.faults.first ?? FileFault(file: path, reason: .noFile)]))
  }

  /// Reads the files of a register from memory.
  ///
  /// - Parameter files: The files; of CORDIS those that are not read are ignored, of the
  ///   others only the first is read.
  /// - Returns: As ``decode(contentsOf:)``.
  /// - Throws: As ``decode(contentsOf:)``.
  public func decode(_ files: [File]) throws(PartnerFilesError) -> DecodedNetwork {
    var tally = ReadingTally(WorkProgress.unobserved)
    switch self {
    case .cordis: return try CORDISReader.read(files, of: "", &tally)
    case .ror, .wikidata: break
    }
    guard let file = files.first else {
      throw .faultyFiles(FileFaults([FileFault(file: "", reason: .noFile)]))
    }
    return self == .ror
      ? try RORReader.read(file, &tally) : try WikidataReader.read(file, &tally)
  }
}
