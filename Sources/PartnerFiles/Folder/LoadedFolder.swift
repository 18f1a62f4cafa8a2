import PartnerGraph

/// One folder as it was read, without those it includes.
struct LoadedFolder: Sendable {
  /// The path as errors name it.
  let path: String
  let package: DataPackage?
  let partners: LoadedTable<Partner>
  let links: LoadedTable<Link>
  let themes: LoadedTable<Theme>
  let sources: LoadedTable<Source>
  let statements: LoadedTable<Statement>

  /// Reads a folder that is known to be one.
  init(_ folder: String, _ faults: inout FaultCollector) {
    let before = faults.count
    let others = LoadedFolder(withoutLinks: folder, &faults)
    self = others.with(links: .read(folder, &faults))
    if package == nil, files.isEmpty, faults.count == before {
      faults.add(FileFault(file: path, reason: .noNetwork))
    }
  }

  /// Reads everything but the links of a folder.
  init(withoutLinks folder: String, _ faults: inout FaultCollector) {
    path = FolderPath.simplified(folder)
    do throws(SystemError) {
      try FolderCommit.recover(folder)
    } catch {
      let words = "a change of it was interrupted and cannot be finished: \(error.reason)"
      faults.add(FileFault(file: path, reason: .unreadable(words)))
    }
    let file = FolderPath.joined(folder, DataPackage.file)
    let shown = FolderPath.simplified(file)
    package = InputFile.bytes(at: file, as: shown, limit: DataPackage.greatestSize, &faults)
      .flatMap { DataPackage($0, file: shown, &faults) }
    partners = .read(folder, &faults)
    links = .absent
    themes = .read(folder, &faults)
    sources = .read(folder, &faults)
    statements = .read(folder, &faults)
  }

  /// The same folder with its links.
  func with(links: LoadedTable<Link>) -> Self {
    Self(
      path: path, package: package, partners: partners, links: links, themes: themes,
      sources: sources, statements: statements)
  }

  /// Puts tables together that were read from elsewhere.
  init(
    path: String, package: DataPackage? = nil, partners: LoadedTable<Partner>,
    links: LoadedTable<Link>, themes: LoadedTable<Theme>, sources: LoadedTable<Source>,
    statements: LoadedTable<Statement>
  ) {
    self.path = path
    self.package = package
    self.partners = partners
    self.links = links
    self.themes = themes
    self.sources = sources
    self.statements = statements
  }

  /// The tables that are there.
  var files: [TableName: TableFile] {
    var files: [TableName: TableFile] = [:]
    files[.partners] = partners.file
    files[.links] = links.file
    files[.themes] = themes.file
    files[.sources] = sources.file
    files[.statements] = statements.file
    return files
  }

  /// The rows of the folder's own tables.
  ///
  /// - Parameter isAlone: Whether there is no other folder to put them together with, so that nobody
  ///   asks what they say beyond their values.
  func part(isAlone: Bool) -> NetworkPart {
    let name = package?.name ?? ""
    return NetworkPart(
      network: Network(
        name: name.isEmpty ? FolderPath.name(path) : name, title: package?.title ?? "",
        licence: package?.licence ?? "", partners: partners.rows, links: links.rows,
        themes: themes.rows, sources: sources.rows, statements: statements.rows),
      saidActive: isAlone ? [] : saidActive)
  }

  /// The links whose row says that they are active, which others only do not deny.
  private var saidActive: Set<Link.ID> {
    guard let file = links.file, file.columns[.state] != nil, links.rows.count == file.table.count
    else { return [] }
    var cells = RowReader(file.table, .links, file.columns, FaultCollector())
    var said: Set<Link.ID> = []
    for (row, link) in links.rows.enumerated() where link.state == .active {
      cells.move(to: row)
      if cells.field(.state) != nil { said.insert(link.id) }
    }
    return said
  }

  /// The index of a table by its identifiers.
  func index(_ table: TableName) -> IdentifierIndex {
    switch table {
    case .partners: partners.index
    case .links: links.index
    case .themes: themes.index
    case .sources: sources.index
    case .statements: statements.index
    }
  }
}
