import PartnerFiles
import PartnerGraph

/// The reader that the first byte of an input, else the environment, chooses; see Tools/fuzz/run.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  switch choice {
  case UInt8(ascii: "c"): _ = try? CSVTable(rest, file: "f")
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
