import PartnerGraph

/// Reads a folder and those it includes, each once.
struct FolderReader {
  /// How deeply folders may include each other.
  static let greatestDepth = 64

  /// The folders in order: each before those it includes, and those in order of `includes`.
  private(set) var folders: [LoadedFolder] = []
  private var faults = FaultCollector()
  private var read: Set<[UInt64]> = []
  /// The folders on the way to the one being read, outermost first.
  private var chain: [(identity: [UInt64], path: String)] = []

  /// Reads a folder and checks that its rows name only what is there.
  static func read(_ path: String) throws(PartnerFilesError) -> [LoadedFolder] {
    var reader = FolderReader()
    reader.readFirst(path)
    if !reader.folders.isEmpty {
      ReferenceCheck(reader.folders).run(&reader.faults)
    }
    let files = reader.folders.flatMap { folder in
      [folder.path]
        + ([DataPackage.file] + TableName.allCases.map(\.file))
        .map { FolderPath.simplified(FolderPath.joined(folder.path, $0)) }
    }
    if let result = reader.faults.result(files: files) { throw .faultyFiles(result) }
    return reader.folders
  }

  private mutating func readFirst(_ path: String) {
    do throws(SystemError) {
      let status = try FileStatus(of: path)
      guard status.kind == .folder else {
        return faults.add(FileFault(file: path, reason: .notAFolder))
      }
      read(path, status.identity)
    } catch {
      let reason: FileFault.Reason =
        SystemError.isMissing(error) ? .noFolder : .unreadable(error.reason)
      faults.add(FileFault(file: path, reason: reason))
    }
  }

  private mutating func read(_ path: String, _ identity: [UInt64]) {
    read.insert(identity)
    let folder = LoadedFolder(path, &faults)
    folders.append(folder)
    chain.append((identity, folder.path))
    for (include, line) in folder.package?.includes ?? [] {
      follow(include, from: path, line: line)
    }
    chain.removeLast()
  }

  private mutating func follow(_ include: String, from folder: String, line: Int) {
    let file = FolderPath.simplified(FolderPath.joined(folder, DataPackage.file))
    func fault(_ reason: FileFault.Reason) -> FileFault {
      FileFault(file: file, line: line, value: include, reason: reason)
    }
    guard !include.hasPrefix("/") else { return faults.add(fault(.absoluteInclude)) }
    guard chain.count < Self.greatestDepth else {
      return faults.add(fault(.tooDeepInclude(limit: Self.greatestDepth)))
    }
    let path = FolderPath.joined(folder, include)
    let names = chain.map(\.path) + [FolderPath.simplified(path)]
    do throws(SystemError) {
      let status = try FileStatus(of: path)
      guard status.kind == .folder else {
        return faults.add(fault(.missingInclude(chain: names)))
      }
      if chain.contains(where: { $0.identity == status.identity }) {
        faults.add(fault(.circularInclude(chain: names)))
      } else if !read.contains(status.identity) {
        read(path, status.identity)
      }
    } catch {
      let isMissing = SystemError.isMissing(error)
      faults.add(fault(isMissing ? .missingInclude(chain: names) : .unreadable(error.reason)))
    }
  }
}
