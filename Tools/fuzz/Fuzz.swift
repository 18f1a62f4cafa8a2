import Foundation
import PartnerFiles
import PartnerGraph
import PartnerRecommender
import PartnerText

/// Gives the input to the reader that its first byte chooses; see Tools/fuzz/run.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  switch choice {
  case UInt8(ascii: "c"): _ = try? CSVTable(rest, file: "f")
  case UInt8(ascii: "f"): readFolder(rest)
  case UInt8(ascii: "a"): readSheets(rest)
  case UInt8(ascii: "m"): readMapping(rest)
  case UInt8(ascii: "l"): readWeights(rest)
  case UInt8(ascii: "g"): read(rest, .graphML)
  case UInt8(ascii: "x"): read(rest, .gexf)
  case UInt8(ascii: "j"): read(rest, .nodeLink)
  case UInt8(ascii: "k"): read(rest, .jsonGraph)
  case UInt8(ascii: "s"): read(rest, .skos)
  case UInt8(ascii: "d"):
    let names = ["project.csv", "organization.csv", "euroSciVoc.csv", "legalBasis.csv"]
    let parts = rest.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
    let files = zip(names, parts).map { PublicRegister.File(path: $0, bytes: Array($1)) }
    check(try? PublicRegister.cordis.decode(files).network)
  case UInt8(ascii: "r"): read(rest, .ror)
  case UInt8(ascii: "w"): read(rest, .wikidata)
  case UInt8(ascii: "v"): read(rest, .dot)
  case UInt8(ascii: "t"): read(rest, .turtle)
  case UInt8(ascii: "z"): readBook(rest)
  default: return -1
  }
  return 0
}

/// Reads a file; what was read must be written, and come back as it was.
private func read(_ bytes: [UInt8], _ format: NetworkFormat) {
  check(try? format.decode(bytes, file: "f").network)
}

private func read(_ bytes: [UInt8], _ register: PublicRegister) {
  check(try? register.decode([.init(path: "f", bytes: bytes)]).network)
}

/// Reads up to five tables and a description, which NUL bytes separate, as a network folder.
private func readFolder(_ bytes: [UInt8]) {
  let names = [
    "partners.csv", "links.csv", "themes.csv", "sources.csv", "statements.csv", "datapackage.json",
  ]
  let parts = bytes.split(separator: 0, maxSplits: 5, omittingEmptySubsequences: false)
  for (number, name) in names.enumerated() {
    Scratch.put(number < parts.count ? Array(parts[number]) : [], name)
  }
  check(try? NetworkFolder(at: Scratch.path).network)
}

/// Reads tables with headers of their own, which NUL bytes separate, as they are guessed.
private func readSheets(_ bytes: [UInt8]) {
  let sheets = bytes.split(separator: 0, maxSplits: 1).compactMap {
    try? Sheet(csv: Array($0), file: "f")
  }
  guard !sheets.isEmpty else { return }
  let mapping = SheetMapping(guessing: sheets, of: "", vocabulary: vocabulary)
  let again = try? SheetMapping(json: mapping.json, file: "f")
  precondition(again == mapping, "a mapping does not come back as it was")
  check(try? mapping.network(from: sheets, vocabulary: vocabulary).network)
}

/// Reads a workbook: as a network, and its sheets as they are guessed.
private func readBook(_ bytes: [UInt8]) {
  read(bytes, .xlsx)
  guard let book = try? Workbook(bytes, file: "f") else { return }
  for name in book.sheetNames.prefix(3) {
    guard let sheet = try? book.sheet(named: name) else { continue }
    let mapping = SheetMapping(guessing: [sheet], of: "", vocabulary: vocabulary)
    check(try? mapping.network(from: [sheet], vocabulary: vocabulary).network)
  }
}

/// Reads a mapping, and a table through it.
private func readMapping(_ bytes: [UInt8]) {
  guard let mapping = try? SheetMapping(json: bytes, file: "f") else { return }
  let again = try? SheetMapping(json: mapping.json, file: "f")
  precondition(again == mapping, "a mapping does not come back as it was")
  let table = "Nom;Pays;Ville;Depuis;Liens\nKiel;DE;;3/4/1964;Brest,Metz\nBrest;FR;;;\n"
  let sheets = mapping.tables.compactMap { _ in try? Sheet(csv: Array(table.utf8), file: "f") }
  guard sheets.count < 10 else { return }
  check(try? mapping.network(from: sheets, vocabulary: vocabulary).network)
}

private func readWeights(_ bytes: [UInt8]) {
  Scratch.put(bytes, WeightsFile.name)
  guard let weights = try? WeightsFile(networkAt: Scratch.path) else { return }
  for question in EvaluationQuestion.allCases { _ = weights[question] }
}

private let vocabulary = SheetVocabulary(
  words: { Folding.words(of: $0) }, country: { CountryCode($0) },
  partnerKind: { Partner.Kind(rawValue: $0) })

/// A folder of this process, for readers that read nothing but files.
private enum Scratch {
  static let path: String = {
    let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    let path = "\(base)/partners-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }()

  /// Writes a file; without content, removes it.
  static func put(_ bytes: [UInt8], _ name: String) {
    let file = "\(path)/\(name)"
    unlink(file)
    guard !bytes.isEmpty, let stream = fopen(file, "wb") else { return }
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }
}

private func check(_ network: Network?) {
  guard let network else { return }
  let written = try? NetworkFormat.nodeLink.encode(network).bytes
  let again = written.flatMap { try? NetworkFormat.nodeLink.decode($0, file: "f").network }
  // A trap is how libFuzzer learns of a wrong answer.
  precondition(again == network, "a network that was read does not come back as it was")
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Where SwiftPM begins the program.
@_cdecl("FuzzReaders_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments) { fuzz($0, $1) }
}
