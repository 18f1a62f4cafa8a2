public import PartnerGraph

/// A network kept as a folder of CSV files, alone or together with folders it includes.
///
/// The folder holds `datapackage.json` and the tables of ``TableName``, each of which may be
/// absent. Cells are separated by commas, or, as French spreadsheets write them, by semicolons; in
/// a file of semicolons or tabulators `lat`, `lon` and `amount` may have a decimal comma (`48,39`).
/// Several values in a cell are separated by `;`. A folder that was read remembers how its files are written: what did not change is
/// written byte for byte as it was, so reading and writing changes nothing, and changing one row
/// changes one line. Unknown columns are kept.
///
/// Where `datapackage.json` includes other folders, ``network`` is the union of all of them: each
/// folder is read once, rows of one identifier become one, the folder's own row comes before
/// those of the folders it includes and those in order of `includes`; a value comes from the
/// first row that has one, lists are united, and where rows differ each of their values becomes a
/// statement for each source of its row. Of a source, which no statement is about, differing
/// values go to its note.
public struct NetworkFolder: Sendable {
  /// The path it was read from; empty for a network made in memory.
  public let path: String
  /// The network: the folder's own rows and those of the folders it includes.
  public let network: Network
  /// The folder's own rows.
  public let own: Network
  /// The folders it includes, relative to it, as they are written.
  public let includes: [String]

  /// What is lost of the description of a folder that includes others, and of theirs, where all become one:
  /// in a database, in another folder, in a file.
  public let joiningNotes: [ImportNote]

  let package: DataPackage?
  let files: [TableName: TableFile]
  /// The `README.md` to be written with the tables; of a folder that was read it is on the disk.
  let notes: String?
  /// What the folder's own rows say beyond their values, and the rows of the other folders.
  private let saidActive: Set<Link.ID>
  private let included: [NetworkPart]
  let wasRead: Bool
  /// Whether ``files`` are whole, and not only how they are written.
  private let hasWholeFiles: Bool
  /// The folder's own rows as they were read.
  private let original: Network

  /// Reads a folder and those it includes.
  ///
  /// - Parameter path: The path of the folder.
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` with everything that is wrong with the files,
  ///   each fault with its place. A network that is read has no ``PartnerGraph/NetworkProblem``.
  /// - Complexity: O(*b*) expected time and memory, where *b* is the number of bytes of the files.
  public init(at path: String) throws(PartnerFilesError) {
    let folders = try FolderReader.read(path)
    let parts = folders.map { $0.part(isAlone: folders.count == 1) }
    guard let first = folders.first, let part = parts.first else {
      throw .faultyFiles(FileFaults([FileFault(file: path, reason: .noFolder)]))
    }
    self.path = path
    network = NetworkUnion.merged(parts)
    own = part.network
    includes = first.package?.includes.map(\.path) ?? []
    package = first.package
    files = first.files
    notes = nil
    saidActive = part.saidActive
    included = Array(parts.dropFirst())
    joiningNotes = folders.count > 1 ? Self.joiningNotes(folders) : []
    wasRead = true
    hasWholeFiles = true
    original = part.network
  }

  /// Makes a folder of a network in memory; it is on no disk until it is written.
  ///
  /// - Parameters:
  ///   - network: The rows of the folder.
  ///   - includes: The folders it includes, relative to where it will be written. They are not
  ///     read, so ``network`` is the network given.
  public init(_ network: Network, includes: [String] = []) {
    path = ""
    self.network = network
    own = network
    self.includes = includes
    package = nil
    files = [:]
    notes = nil
    joiningNotes = []
    saidActive = []
    included = []
    wasRead = false
    hasWholeFiles = false
    original = network
  }

  /// Makes a folder of a network in memory whose files are written like some others, which may be
  /// those at a path.
  init(
    at path: String = "", _ network: Network, package: DataPackage?,
    tables: [TableName: TableFile], notes: String? = nil
  ) {
    self.path = path
    self.network = network
    own = network
    includes = []
    self.package = package
    files = tables
    self.notes = notes
    joiningNotes = []
    saidActive = []
    included = []
    wasRead = true
    hasWholeFiles = false
    original = network
  }

  private init(_ former: Self, own: Network) {
    path = former.path
    self.own = own
    includes = former.includes
    package = former.package
    files = former.files
    notes = former.notes
    joiningNotes = former.joiningNotes
    saidActive = former.saidActive
    included = former.included
    wasRead = former.wasRead
    hasWholeFiles = former.hasWholeFiles
    original = former.original
    let part = NetworkPart(network: own, saidActive: former.saidActive)
    network = NetworkUnion.merged([part] + former.included)
  }

  private static func joiningNotes(_ folders: [LoadedFolder]) -> [ImportNote] {
    let lost = folders.first?.package?.otherProperties ?? []
    return (lost.isEmpty ? [] : [.descriptionLeftOut(lost)])
      + folders.dropFirst().map { folder in
        .includeJoined(
          folder.path, title: folder.package?.title.text(in: .english) ?? "",
          licence: folder.package?.licence ?? "")
      }
  }

  /// The same folder with other rows of its own, to be written.
  ///
  /// Whether the rows name only what is there is for ``PartnerGraph/Network/problems()`` to say.
  ///
  /// - Complexity: that of putting the folders together: O(*r*) expected time, where *r* is the
  ///   number of rows of all folders.
  public func replacing(own network: Network) -> NetworkFolder {
    NetworkFolder(self, own: network)
  }

  /// Writes the folder's own rows.
  ///
  /// Every file is written whole beside its place before the first takes its name, and a new
  /// folder appears with all its files at once; so if something goes wrong the old files stay.
  /// Other files of an old folder stay; a table there that this folder does not have is emptied.
  ///
  /// - Parameters:
  ///   - path: The folder; made if it is not there, in a folder that is.
  ///   - observer: Is told how far the work is, and may stop it.
  /// - Throws: ``PartnerFilesError/unwritableValue(table:id:column:value:reason:)`` if a row
  ///   cannot be written, ``PartnerFilesError/unwritableFile(path:reason:)`` if a file cannot,
  ///   ``PartnerFilesError/stopped`` if the observer stops the work.
  /// - Complexity: O(*b*) time and memory, where *b* is the number of bytes of the files.
  public func write(
    to path: String, observer: @escaping WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerFilesError) {
    try write(to: path, links: nil, observer)
  }

  /// Writes the folder's own rows; the links may come in parts instead.
  func write(
    to path: String, links: LinkParts?, _ observer: @escaping WorkProgress.Observer
  ) throws(PartnerFilesError) {
    let contents = FolderContents(self, original: original, hasWholeFiles: hasWholeFiles, links)
    let others = own.partners.count + own.themes.count + own.sources.count + own.statements.count
    let rows = try RowProgress(of: others + (links?.count ?? own.links.count), observer)
    try FolderWriter.write(
      try contents.files(isNew: !wasRead), spare: spare, to: path, rows: rows)
  }

  /// What is written in place of files that an old folder has and this one does not.
  private var spare: [FolderFile] {
    guard wasRead else { return [] }
    var files = TableName.allCases.filter { self.files[$0] == nil }.map { table in
      FolderFile(
        table.file, bytes: CSVDialect.standard.header(TableSchema.of(table).example))
    }
    if package == nil {
      files.append(
        FolderFile(
          DataPackage.file, bytes: DataPackage.new(own, includes: includes, headers: [])))
    }
    return files
  }
}
