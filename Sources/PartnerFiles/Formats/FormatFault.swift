/// Faults of files that are no tables.
enum FormatFault {
  /// The fault of a file that is not UTF-8 text; nothing if it is.
  static func text(_ bytes: [UInt8], _ file: String) -> FileFault? {
    TextFlaw(in: bytes).map { fault($0, bytes, file) }
  }

  /// The fault of a file with a flaw.
  static func fault(_ flaw: TextFlaw, _ bytes: [UInt8], _ file: String) -> FileFault {
    let byte = flaw.offset < bytes.count ? bytes[flaw.offset] : 0
    return FileFault(
      file: file, line: line(of: flaw.offset, in: bytes),
      reason: .notUTF8(flaw.guess, byte: byte, position: position(of: flaw.offset, in: bytes)))
  }

  /// The fault of a file that is not JSON.
  static func fault(json failure: JSONReader.Failure, _ file: PublicRegister.File) -> FileFault {
    FileFault(
      file: file.path, line: line(of: failure.offset, in: file.bytes),
      reason: .notJSON(failure.reason, position: position(of: failure.offset, in: file.bytes)))
  }

  /// The error of a file that is not JSON.
  static func error(json failure: JSONReader.Failure, _ file: PublicRegister.File)
    -> PartnerFilesError
  {
    .faultyFiles(FileFaults([fault(json: failure, file)]))
  }

  /// The error of one fault.
  static func error(
    _ file: String, line: Int?, value: String = "", _ reason: FileFault.Reason
  ) -> PartnerFilesError {
    .faultyFiles(FileFaults([FileFault(file: file, line: line, value: value, reason: reason)]))
  }

  /// The line of a byte, counted from 1.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + CSVSplitter.lineEnds(in: bytes.span, 0..<min(offset, bytes.count))
  }

  /// The number of a byte's character in its line, counted from 1.
  static func position(of offset: Int, in bytes: [UInt8]) -> Int {
    let end = min(offset, bytes.count)
    var start = end
    while start > 0, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
    return 1 + bytes[start..<end].count { $0 & 0xC0 != 0x80 }
  }
}
