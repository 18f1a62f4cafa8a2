import ArgumentParser
import Foundation
import PartnerFiles
import PartnerMaps

/// `partners draw`: draws a DOT file from elsewhere, in a process of its own.
struct DrawVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draws a DOT file, its layout by Graphviz.",
    discussion: """
      A DOT file from elsewhere can crash Graphviz, or keep it busy for ever; so it is drawn in a \
      process of its own, with limits of time and memory. Only shapes, colours, places and plain words \
      of it are drawn: no pictures, pages, fonts or words in HTML.
      """)

  @Argument(
    help: "The DOT file; - for standard input.", completion: .file(extensions: ["dot", "gv"]))
  var file: String

  @Option(
    help: "The layout of Graphviz; without one that which the file names, or dot.",
    completion: .list(ForeignDrawing.engines))
  var engine: String?

  @Option(name: [.short, .long], help: "The file to write.", completion: .file())
  var output: String?

  @OptionGroup var limits: DrawLimits

  // Errors are said in it, as wherever arguments are asked for the language.
  @OptionGroup var language: LanguageOptions

  func run() throws {
    if let engine, !ForeignDrawing.engines.contains(engine) {
      let engines = ForeignDrawing.engines.joined(separator: ", ")
      throw CommandFailure.wrongUse("--engine \(engine): give one of \(engines)")
    }
    let format = try MapOutput.format(limits.format, output)
    let text = try read()
    let bytes: [UInt8]
    do throws(MapError) {
      let drawn = try ForeignDrawing.drawInCopy(
        text, engine: engine, as: format, limits: limits.limits)
      if let drawn {
        bytes = drawn
      } else {
        bytes = try DrawHereVerb.process(engine, format, limits.limits).output(of: text)
      }
    } catch {
      throw CommandFailure.badData("\(file): \(error.description)")
    }
    try MapOutput.write(bytes, format, to: output)
  }

  private func read() throws -> [UInt8] {
    let most = 50 << 20
    let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
    guard let handle, let data = try? handle.read(upToCount: most + 1) else {
      if file == "-" { return [] }
      throw CommandFailure.badData("\(file): cannot be read; check the path and its permissions")
    }
    guard data.count <= most else { throw CommandFailure.badData("\(file): larger than 50 MB") }
    return Array(data)
  }
}

/// What a drawing may cost.
struct DrawLimits: ParsableArguments {
  @Option(
    name: [.short, .long], help: "svg, png, pdf or dot.",
    completion: .list(MapFormat.allCases.map(\.rawValue)), transform: Choice.value)
  var format: MapFormat?

  @Option(help: "The seconds after which it is ended.")
  var seconds: Double = 20

  @Option(help: "The memory that it may use, in MB.")
  var megabytes: Int = 2000

  func validate() throws {
    guard seconds > 0, seconds <= 3600 else {
      throw ValidationError("--seconds \(seconds): give a number up to 3600")
    }
    guard (500...1_000_000).contains(megabytes) else {
      throw ValidationError("--megabytes \(megabytes): give a number, 500 or more")
    }
  }

  var limits: DrawingProcess.Limits {
    DrawingProcess.Limits(seconds: seconds, megabytes: megabytes)
  }
}

/// The part of `partners draw` that may die: reads the text from standard input and draws it.
struct DrawHereVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw-here", abstract: "Draws DOT text in this process.", shouldDisplay: false)

  @Option var engine: String?

  @OptionGroup var limits: DrawLimits

  /// This verb as a process.
  static func process(
    _ engine: String?, _ format: MapFormat, _ limits: DrawingProcess.Limits
  ) -> DrawingProcess {
    DrawingProcess(
      program: Bundle.main.executablePath ?? CommandLine.arguments[0],
      arguments: [
        "draw-here", "--format", format.rawValue, "--seconds", String(limits.seconds),
        "--megabytes", String(limits.megabytes),
      ] + (engine.map { ["--engine", $0] } ?? []), limits: limits)
  }

  func run() throws {
    let text = (try? FileHandle.standardInput.readToEnd()) ?? Data()
    do throws(MapError) {
      try MapOutput.writeAll(
        ForeignDrawing.draw(
          Array(text), engine: engine, as: limits.format ?? .svg, limits: limits.limits))
    } catch {
      throw CommandFailure.badData(error.description)
    }
  }
}
