/// A file of a folder that is to be written.
struct FolderFile {
  /// Writes the file.
  typealias Content = (inout ByteOutput) throws(PartnerFilesError) -> Void

  let name: String
  let content: Content

  /// A file that is written when its turn comes.
  init(_ name: String, _ content: @escaping Content) {
    self.name = name
    self.content = content
  }

  /// A file of bytes that are there.
  init(_ name: String, bytes: [UInt8]) {
    self.init(name) { output throws(PartnerFilesError) in output.bytes = bytes }
  }
}
