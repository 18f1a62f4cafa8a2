import PartnerGraph

/// CORDIS as the Publications Office gives it out: `project.csv`, `organization.csv` with a row for
/// each organisation in each project, `euroSciVoc.csv` and `legalBasis.csv`, which may be missing.
///
/// An organisation becomes a company or an institution, a project a partner of kind `project`, and
/// a participation a link from the one to the other, dated with the signature of the grant.
/// Identifiers end with the number of CORDIS, so they stay the same from month to month.
///
/// - SeeAlso: *CORDIS - EU research projects under Horizon Europe (2021-2027)*,
///   https://data.europa.eu/data/datasets/cordis-eu-research-projects-under-horizon-europe-2021-2027
struct CORDISReader {
  static let projects = "project.csv"
  static let organisations = "organization.csv"
  static let themes = "euroSciVoc.csv"
  static let programmes = "legalBasis.csv"
  static let all = [projects, organisations, themes, programmes]

  private var faults = FaultCollector()
  private var notes: [ImportNote] = []

  /// The files of a folder that are read.
  static func files(in folder: String) throws(PartnerFilesError) -> [PublicRegister.File] {
    var faults = FaultCollector()
    if let fault = fault(ofFolder: folder) { throw .faultyFiles(FileFaults([fault])) }
    var files: [PublicRegister.File] = []
    for name in all {
      let path = FolderPath.simplified(FolderPath.joined(folder, name))
      if let bytes = InputFile.bytes(at: path, as: path, &faults) {
        files.append(.init(path: path, bytes: bytes))
      }
    }
    if let result = faults.result(files: []) { throw .faultyFiles(result) }
    return files
  }

  /// What is wrong where a file stands in the place of the folder; nothing if none does.
  private static func fault(ofFolder path: String) -> FileFault? {
    var faults = FaultCollector()
    let bytes = InputFile.bytes(at: path, as: path, limit: 4, &faults)
    guard bytes != nil || faults.faults.contains(where: { $0.reason != .notAFile }) else {
      return nil
    }
    let name = path.lowercased()
    let program = name.hasSuffix(".zip") ? "unzip" : name.hasSuffix(".gz") ? "gunzip" : nil
    return FileFault(file: path, reason: program.map { .packed(by: $0) } ?? .notAFolder)
  }

  /// Reads the files.
  static func read(
    _ files: [PublicRegister.File], of folder: String, _ tally: inout ReadingTally
  ) throws(PartnerFilesError) -> DecodedNetwork {
    var reader = Self()
    let network = reader.network(files, folder, &tally)
    if tally.isStopped { throw .stopped }
    if let result = reader.faults.result(files: files.map(\.path)) { throw .faultyFiles(result) }
    return DecodedNetwork(network: network, notes: reader.notes)
  }

  private mutating func network(
    _ files: [PublicRegister.File], _ folder: String, _ tally: inout ReadingTally
  ) -> Network {
    let programmes = CORDISProgrammes(table(Self.programmes, files, [["legalBasis"], ["title"]]))
    var themes = CORDISThemes()
    var projects = CORDISProjects(programmes)
    var organisations = CORDISOrganisations()
    let columns = [["projectID"], ["organisationID", "organizationID"], ["name"], ["role"]]
    let participations = needed(Self.organisations, files, folder, columns)
    guard let table = needed(Self.projects, files, folder, [["id"], ["acronym", "title"]]) else {
      return Network(name: "")
    }
    guard tally.goesOn(table.count) else { return Network(name: "") }
    note(projects.read(table, &faults), Self.projects)
    if let table = self.table(Self.themes, files, [["projectID"], ["euroSciVocCode"]]) {
      note(themes.read(table, projects, &faults), Self.themes)
    } else if faults.count == 0 {
      notes.append(.fileMissing(Self.themes, without: .themes))
    }
    guard tally.goesOn(participations?.count ?? 0) else { return Network(name: "") }
    if let participations {
      note(organisations.read(participations, projects, &faults), Self.organisations)
      notes += organisations.notes
    }
    guard faults.count == 0 else { return Network(name: "") }
    let themeIDs = themes.identifiers()
    return Network(
      name: "cordis",
      title: LocalizedText("CORDIS, research projects of the EU, (c) European Union; modified"),
      licence: "European Commission reuse notice (Decision 2011/833/EU)",
      partners: (projects.partners(themes.codes, themeIDs) + organisations.partners(projects))
        .sorted { $0.id < $1.id },
      links: organisations.links(projects).sorted { $0.id < $1.id },
      themes: themes.rows(themeIDs), sources: projects.sources)
  }

  /// A table that may be missing.
  private mutating func table(
    _ name: String, _ files: [PublicRegister.File], _ required: [[String]]
  ) -> RegisterTable? {
    guard let file = files.first(where: { FolderPath.name($0.path) == name }) else { return nil }
    return RegisterTable(file, required: required, &faults)
  }

  /// A table without which there is no network.
  private mutating func needed(
    _ name: String, _ files: [PublicRegister.File], _ folder: String, _ required: [[String]]
  ) -> RegisterTable? {
    if !files.contains(where: { FolderPath.name($0.path) == name }) {
      faults.add(FileFault(file: FolderPath.joined(folder, name), reason: .noFile))
    }
    return table(name, files, required)
  }

  /// Notes what was mended and left out of a table that was read.
  private mutating func note(_ table: RegisterTable, _ name: String) {
    if table.mendedCount > 0 { notes.append(.rowsMended(name, count: table.mendedCount)) }
    if !table.unread.isEmpty { notes.append(.columnsLeftOut(name, table.unread)) }
  }
}

/// What the parts of the framework programmes are called.
struct CORDISProgrammes {
  private var titles: [String: String] = [:]
  /// The main part of a project, where the project itself does not say it.
  private var main: [String: String] = [:]

  init(_ table: RegisterTable?) {
    guard var table else { return }
    let project = table.column("projectID")
    let (code, title) = (table.column("legalBasis"), table.column("title"))
    let isMain = table.column("uniqueProgrammePart")
    for row in 0..<table.count {
      table.move(to: row)
      let name = table.text(code)
      guard !name.isEmpty else { continue }
      if titles[name, default: ""].isEmpty { titles[name] = table.text(title) }
      if ["true", "1"].contains(table.text(isMain).lowercased()) {
        main[table.text(project)] = name
      }
    }
  }

  /// The title of the part of a programme that pays for a project, else its code.
  func title(_ code: String, ofProject project: String) -> String {
    let code = code.isEmpty ? main[project] ?? "" : code
    let title = titles[code] ?? ""
    return title.isEmpty ? code : title
  }
}
