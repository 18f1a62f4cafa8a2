public import PartnerGraph

extension NetworkFolder {
  /// The text for people that a folder may hold beside its tables.
  static let readme = "README.md"

  /// How the files are written, for ``init(_:layout:)``; of a folder that includes others, or was made
  /// in memory, the layout of a new folder that holds the whole ``network``.
  ///
  /// - Throws: ``PartnerFilesError/unwritableValue(table:id:column:value:reason:)`` if a header
  ///   could not be written.
  /// - Complexity: O(*b*) time, where *b* is the number of bytes of the files.
  public func layout() throws(PartnerFilesError) -> FolderLayout {
    guard includes.isEmpty else { return FolderLayout([]) }
    var files: [FolderLayout.File] = []
    if let package {
      let text = String(decoding: package.bytes, as: UTF8.self)
      files.append(.init(name: DataPackage.file, text: text))
    }
    for (table, file) in self.files.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let text =
        switch table {
        case .partners: try TableLayout<Partner>.text(file)
        case .links: try TableLayout<Link>.text(file)
        case .themes: try TableLayout<Theme>.text(file)
        case .sources: try TableLayout<Source>.text(file)
        case .statements: try TableLayout<Statement>.text(file)
        }
      files.append(.init(name: table.file, text: text))
    }
    if let readme = readmeOnDisk() ?? notes {
      files.append(.init(name: Self.readme, text: readme))
    }
    return FolderLayout(files)
  }

  /// The folder's `README.md`, if it is a text of at most a mebibyte; it is no part of the network,
  /// so another one is no fault.
  private func readmeOnDisk() -> String? {
    guard !path.isEmpty else { return nil }
    var ignored = FaultCollector()
    let path = FolderPath.joined(path, Self.readme)
    return InputFile.bytes(at: path, as: Self.readme, limit: 1 << 20, &ignored)
      .flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Makes a folder of a network in memory whose files are written in a layout.
  ///
  /// - Throws: ``PartnerFilesError/faultyFiles(_:)`` if the layout was not made by ``layout()``.
  /// - Complexity: O(*b*) time, where *b* is the number of bytes of the layout.
  public init(_ network: Network, layout: FolderLayout) throws(PartnerFilesError) {
    guard !layout.files.isEmpty else {
      self.init(network)
      return
    }
    var faults = FaultCollector()
    var package: DataPackage?
    var tables: [TableName: TableFile] = [:]
    let notes = layout.files.first { $0.name == Self.readme }?.text
    for file in layout.files {
      let bytes = Array(file.text.utf8)
      if file.name == DataPackage.file {
        package = DataPackage(bytes, file: file.name, &faults)
      } else if let name = TableName.allCases.first(where: { $0.file == file.name }) {
        let schema = TableSchema.of(name)
        guard
          let table = CSVScanner(bytes, file: file.name).table(expecting: schema.example, &faults)
        else { continue }
        tables[name] = TableFile(table: table, columns: ColumnMap(table, schema, &faults))
      }
    }
    if let result = faults.result(files: layout.files.map(\.name)) { throw .faultyFiles(result) }
    self.init(network, package: package, tables: tables, notes: notes)
  }
}
