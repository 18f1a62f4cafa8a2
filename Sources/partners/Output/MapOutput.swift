import Foundation
import PartnerFiles
import PartnerMaps

/// Where pictures go, and in which format.
enum MapOutput {
  /// The format wished for, else that of the ending of the file, else SVG.
  static func format(_ wished: MapFormat?, _ output: String?) throws(CommandFailure) -> MapFormat {
    if let wished { return wished }
    guard let output, output != "-" else { return .svg }
    let file = output.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex,
      let format = MapFormat(rawValue: file[dot...].dropFirst().lowercased())
    else {
      let endings = MapFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
      throw .wrongUse("--output \(output): give a name that ends in one of \(endings), or --format")
    }
    return format
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

  /// Writes a picture to a file, in the format of its ending.
  static func write(
    to file: String, _ picture: (MapFormat) throws -> [UInt8]
  ) throws {
    let format = try format(nil, file)
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
