/// Faults of XML with their places.
enum XMLFault {
  /// What is read of a file, or its fault with the place in the file.
  static func placed<Result>(
    in bytes: [UInt8], _ file: String, _ read: () throws(XMLReader.Failure) -> Result
  ) throws(PartnerFilesError) -> Result {
    do throws(XMLReader.Failure) {
      return try read()
    } catch {
      throw FormatFault.error(
        file, line: FormatFault.line(of: error.offset, in: bytes),
        .notXML(error.reason, position: FormatFault.position(of: error.offset, in: bytes)))
    }
  }
}
