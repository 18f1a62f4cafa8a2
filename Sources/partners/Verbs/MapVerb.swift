import ArgumentParser
import Foundation
import PartnerDOT
import PartnerFiles
import PartnerGraph
import PartnerMaps

/// `partners map`: a picture of the network of a partner, or of the whole network.
struct MapVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "A picture of a partner's network, or of the whole network.",
    discussion: """
      The format is that of --format, else that of the ending of --output, else svg. Without \
      --output the picture goes to standard output.
      """)

  @Argument(
    help: "The partner in the middle; without one, the whole network.",
    completion: Completions.partners)
  var partner: String?

  @Option(name: [.short, .long], help: "The file to write.", completion: .file())
  var output: String?

  @Option(
    name: [.short, .long], help: "svg, png, pdf or dot.",
    completion: .list(MapFormat.allCases.map(\.rawValue)), transform: Choice.value)
  var format: MapFormat?

  @Option(
    name: [.short, .long], parsing: .unconditional,
    help: "How many links away from the middle to go.")
  var degrees: Int = 1

  @Option(
    parsing: .unconditional,
    help: "The greatest number of partners shown; the picture says what is left out.")
  var maxPartners: Int = MapContent.readablePartners

  @Option(
    help: "network: partners by their links; geographic: partners where they are.",
    completion: .list(PictureLayout.allCases.map(\.rawValue)), transform: Choice.value)
  var layout: PictureLayout = .network

  @Option(
    help: "Of a geographic map: auto, equal-earth, equidistant (around the partner) or equal-area.",
    completion: .list(MapProjection.allCases.map(\.rawValue)), transform: Choice.value)
  var projection: MapProjection = .auto

  @Option(
    help: "screen, print, dark, colour-blind or black-and-white.",
    completion: .list(MapStyleName.allCases.map(\.rawValue)), transform: Choice.value)
  var style: MapStyleName = .screen

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The best three ways between two partners, the rest in grey.", valueName: "from to"),
    completion: Completions.partners)
  var highlightPath: [String] = []

  @Option(
    parsing: .unconditional,
    help: "How many recommended partners to add, by dotted lines, each with how well it fits.")
  var recommendations: Int = 0

  @OptionGroup var filterOptions: MapFilterOptions

  @OptionGroup var networkOptions: NetworkOptions

  enum PictureLayout: String, CaseIterable { case network, geographic }

  func run() throws {
    let format = try chosenFormat()
    guard degrees >= 0 else {
      throw CommandFailure.wrongUse("--degrees \(degrees): give a number of links, 0 or more")
    }
    guard maxPartners >= 1 else {
      throw CommandFailure.wrongUse("--max-partners \(maxPartners): give a number, 1 or more")
    }
    guard highlightPath.isEmpty || (highlightPath.count == 2 && partner == nil) else {
      throw CommandFailure.wrongUse("--highlight-path: give two partners, and none in the middle")
    }
    guard recommendations >= 0, recommendations == 0 || partner != nil else {
      throw CommandFailure.wrongUse(
        "--recommendations \(recommendations): give a number, and a partner in the middle")
    }
    let network = try networkOptions.open()
    let content = try content(of: network)
    let bytes: [UInt8]
    do throws(MapError) {
      bytes =
        switch layout {
        case .network:
          try MapComposer(style: style.style).picture(of: content).rendered(as: format)
        case .geographic:
          try GeographicComposer(style: style.style, projection: projection)
            .picture(of: content).rendered(as: format)
        }
    } catch {
      throw CommandFailure.wrongUse(error.description)
    }
    try write(bytes, format)
  }

  private func chosenFormat() throws(CommandFailure) -> MapFormat {
    if let format { return format }
    guard let output else { return .svg }
    let file = output.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex,
      let format = MapFormat(rawValue: file[dot...].dropFirst().lowercased())
    else {
      throw .wrongUse(
        "--output \(output): give a name that ends in .svg, .png, .pdf or .dot, or --format")
    }
    return format
  }

  private func write(_ bytes: [UInt8], _ format: MapFormat) throws {
    if let output, output != "-" {
      do throws(PartnerFilesError) {
        try OutputFile.write(bytes, to: output)
      } catch {
        throw CommandFailure(error)
      }
      return
    }
    guard format == .svg || format == .dot || isatty(STDOUT_FILENO) == 0 else {
      throw CommandFailure.wrongUse(
        "a terminal cannot show \(format.rawValue); give a file by --output")
    }
    try Printing.write(bytes)
  }
}
