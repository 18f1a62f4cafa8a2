import PartnerGraph

/// The files of a folder, each written when its turn comes.
final class FolderContents {
  private let folder: NetworkFolder
  private let original: Network
  private let hasWholeFiles: Bool
  private let links: LinkParts?
  /// The columns of the tables written so far.
  private var headers: [(table: TableName, keys: [ColumnKey])] = []

  /// - Parameters:
  ///   - folder: What is written.
  ///   - original: The rows as they were read; what they say is written as it was.
  ///   - hasWholeFiles: Whether the files that were read are whole.
  ///   - links: The links, where they come in parts.
  init(
    _ folder: NetworkFolder, original: Network, hasWholeFiles: Bool, _ links: LinkParts?
  ) {
    self.folder = folder
    self.original = original
    self.hasWholeFiles = hasWholeFiles
    self.links = links
  }

  /// The files in the order in which they can be written: the description knows all tables.
  ///
  /// - Parameter isNew: Whether the folder has a description made for it.
  func files(isNew: Bool) throws(PartnerFilesError) -> [FolderFile] {
    let own = folder.own
    var files: [FolderFile] = []
    try add(own.partners, original.partners, &files)
    if let links {
      addLinks(links, &files)
    } else {
      try add(own.links, original.links, &files)
    }
    try add(own.themes, original.themes, &files)
    try add(own.sources, original.sources, &files)
    try add(own.statements, original.statements, &files)
    if let package = folder.package {
      files.append(FolderFile(DataPackage.file, bytes: package.bytes(describing: own)))
    } else if isNew {
      files.append(
        FolderFile(DataPackage.file) { [self] output throws(PartnerFilesError) in
          output.bytes = DataPackage.new(
            own, includes: folder.includes, headers: orderedHeaders)
        })
    }
    if let notes = folder.notes {
      files.append(FolderFile(NetworkFolder.readme, bytes: Array(notes.utf8)))
    }
    return files
  }

  private var orderedHeaders: [(table: TableName, keys: [ColumnKey])] {
    var result: [(table: TableName, keys: [ColumnKey])] = []
    for table in TableName.allCases { result += headers.filter { $0.table == table } }
    return result
  }

  /// Whether the folder that was read has no such table and there is nothing to put in it.
  private func isMissing(_ table: TableName, isEmpty: Bool) -> Bool {
    isEmpty && folder.wasRead && folder.files[table] == nil
  }

  private func add<Row: TableRow>(
    _ rows: [Row], _ original: [Row], _ files: inout [FolderFile]
  ) throws(PartnerFilesError) {
    let table = Row.schema.table
    if isMissing(table, isEmpty: rows.isEmpty) { return }
    let file = folder.files[table]
    if hasWholeFiles, let file, rows == original {
      files.append(FolderFile(table.file, bytes: file.table.bytes))
      return
    }
    // Before the first file is written all tables but the links are known to be writable.
    let composer = try TableComposer(rows, changing: file)
    headers.append((table, composer.keys))
    files.append(
      FolderFile(table.file) { output throws(PartnerFilesError) in
        try composer.write(rows, to: &output)
      })
  }

  private func addLinks(_ links: LinkParts, _ files: inout [FolderFile]) {
    if isMissing(.links, isEmpty: links.count == 0) { return }
    let composer = LinkComposer(links, changing: folder.files[.links])
    files.append(
      FolderFile(TableName.links.file) { [self] output throws(PartnerFilesError) in
        headers.append((.links, try composer.write(to: &output)))
      })
  }
}
