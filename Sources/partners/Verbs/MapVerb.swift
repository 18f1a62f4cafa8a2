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
    name: [.short, .long], help: "svg, png, pdf or dot; html with --growth.",
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
    help: ArgumentHelp(
      "network: partners by their links, of more than 5000 without one in the middle a map of their "
        + "cities; geographic: where they are; rings: by how many links away; "
        + "hierarchy: what belongs to what; timeline: links by their years; "
        + "themes: one small map for each; matrix: partners by themes; countries: by themes."),
    completion: .list(PictureLayout.allCases.map(\.rawValue)), transform: Choice.value)
  var layout: PictureLayout?

  @Option(
    help: ArgumentHelp(
      "Partners in boxes by country, city, kind or community; of a geographic map, or of more "
        + "partners than twice --max-partners, each group as one bubble."),
    completion: .list(GroupingRule.allCases.map(\.rawValue)), transform: Choice.value)
  var cluster: GroupingRule?

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

  @Flag(
    help: ArgumentHelp(
      "Show how it grew, year by year: an SVG that moves, or a page with a slider (html); with "
        + "--layout geographic and rings."))
  var growth = false

  @Option(
    parsing: .unconditional,
    help: "The seconds that a layout by links may take; then partners stand in rows.")
  var layoutSeconds: Double = 20

  @OptionGroup var filterOptions: MapFilterOptions

  @OptionGroup var networkOptions: NetworkOptions

  enum PictureLayout: String, CaseIterable {
    case network, geographic, rings, hierarchy, timeline, themes, matrix, countries
  }

  /// Rings of more take half a minute.
  private static let mostPartners = 1000

  /// The layout asked for.
  var drawn: PictureLayout { layout ?? .network }

  func run() throws {
    let format = try MapOutput.format(format, output)
    guard degrees >= 0 else {
      throw CommandFailure.wrongUse("--degrees \(degrees): give a number of links, 0 or more")
    }
    guard maxPartners >= 1 else {
      throw CommandFailure.wrongUse("--max-partners \(maxPartners): give a number, 1 or more")
    }
    guard maxPartners <= Self.mostPartners else {
      throw CommandFailure.wrongUse(
        "--max-partners \(maxPartners): nobody can read more than \(Self.mostPartners) in one picture"
      )
    }
    guard layoutSeconds > 0, layoutSeconds <= 3600 else {
      throw CommandFailure.wrongUse("--layout-seconds \(layoutSeconds): give a number up to 3600")
    }
    guard highlightPath.isEmpty || (highlightPath.count == 2 && partner == nil) else {
      throw CommandFailure.wrongUse("--highlight-path: give two partners, and none in the middle")
    }
    guard recommendations >= 0, recommendations == 0 || partner != nil else {
      throw CommandFailure.wrongUse(
        "--recommendations \(recommendations): give a number, and a partner in the middle")
    }
    guard cluster == nil || drawn == .network || drawn == .geographic else {
      throw CommandFailure.wrongUse(
        "--cluster: goes with --layout network and geographic, not \(drawn.rawValue)")
    }
    if let cluster, drawn == .geographic, cluster != .country, cluster != .city {
      throw CommandFailure.wrongUse(
        "--cluster \(cluster.rawValue): has no place on a map; give country or city")
    }
    guard !growth || drawn == .geographic || drawn == .rings else {
      throw CommandFailure.wrongUse("--growth: goes with --layout geographic and rings")
    }
    Interruption.watch(networkOptions.resultLanguage)
    let network = try networkOptions.open()
    try MapOutput.write(try picture(of: network, as: format), format, to: output)
  }
}
