import Foundation
import PartnerFiles
import PartnerMaps

/// Where pictures go, and in which format.
enum MapOutput {
  /// The format wished for, else that of the ending of the file, else SVG.
  static func format(_ wished: MapFormat?, _ output: String?) throws(CommandFailure) -> MapFormat {
    if let wished { return wished }
    guard let output, output != "-" else { return .svg }
    guard let format = format(ofEnding: output) else {
      throw .wrongUse("--output \(output): give a name that ends in one of \(endings), or --format")
    }
    return format
  }

  /// The endings of files that say a format.
  private static var endings: String {
    MapFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
  }

  /// The format that the ending of a file says.
  private static func format(ofEnding path: String) -> MapFormat? {
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return nil }
    return MapFormat(rawValue: file[dot...].dropFirst().lowercased())
  }

  /// Writes a picture to a file, or to standard output where that can take it.
  static func write(_ bytes: [UInt8], _ format: MapFormat, to output: String?) throws {
    if let output, output != "-" {
      do throws(PartnerFilesError) {
        try OutputFile.write(bytes, to: output)
      } catch {
        throw CommandFailure(error)
      }
      return
    }
    guard ![.png, .pdf].contains(format) || isatty(STDOUT_FILENO) == 0 else {
      throw CommandFailure.wrongUse(
        "a terminal cannot show \(format.rawValue); give a file by --output")
    }
    try Printing.write(bytes)
  }

  /// Writes the picture of `--picture` to its file, in the format of its ending.
  static func write(
    to file: String, _ picture: (MapFormat) throws -> [UInt8]
  ) throws {
    guard let format = format(ofEnding: file) else {
      throw CommandFailure.wrongUse("--picture \(file): give a name that ends in one of \(endings)")
    }
    do {
      try write(try picture(format), format, to: file)
    } catch let error as MapError {
      throw CommandFailure.wrongUse(error.description)
    }
  }

  /// Writes to standard output, whatever it is.
  static func writeAll(_ bytes: [UInt8]) {
    try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
  }
}
