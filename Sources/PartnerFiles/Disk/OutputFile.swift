/// Writes files so that a reader sees the old file or the new one, and never half of one.
public enum OutputFile {
  /// Writes a file in place of the one that may be there.
  ///
  /// The bytes go to a new file beside it, and to the disk, before that file takes its name; so
  /// whatever goes wrong, the old file stays as it was. A symbolic link is followed and stays,
  /// the permissions of the old file are kept, and a new file has those of the process. A pipe or
  /// a device, such as `/dev/null`, is written to directly.
  ///
  /// - Throws: ``PartnerFilesError/unwritableFile(path:reason:)`` if the file cannot be written.
  /// - Complexity: O(*b*), where *b* is the number of bytes.
  public static func write(_ bytes: [UInt8], to path: String) throws(PartnerFilesError) {
    var staged = try StagedFile(bytes, to: path)
    try staged.commit()
  }

  /// Makes sure that a file could be written, before long work is done for it; writes none.
  ///
  /// - Throws: ``PartnerFilesError/unwritableFile(path:reason:)`` if it could not.
  /// - Complexity: O(1).
  public static func check(_ path: String) throws(PartnerFilesError) {
    var staged = try StagedFile([], to: path)
    staged.discard()
  }
}
