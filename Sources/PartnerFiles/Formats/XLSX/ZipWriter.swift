import CZip

/// Writes a ZIP archive in memory, through libzip.
enum ZipWriter {
  /// The archive of some parts, the same for the same parts.
  ///
  /// - Throws: ``ZipFailure`` if libzip has no memory left.
  static func archive(_ parts: [(name: String, bytes: [UInt8])]) throws(ZipFailure) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw ZipFailure(&error) }
    // Once more than the archive, which frees it when it closes.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw ZipFailure(&error)
    }
    do throws(ZipFailure) {
      for part in parts { try add(part.name, part.bytes, to: archive) }
      guard zip_close(archive) == 0 else { throw failure(archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    return try content(of: target)
  }

  private static func failure(_ archive: OpaquePointer) -> ZipFailure {
    ZipFailure(String(cString: zip_error_strerror(zip_get_error(archive))))
  }

  private static func add(
    _ name: String, _ bytes: [UInt8], to archive: OpaquePointer
  ) throws(ZipFailure) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let source = try ZipReader.source(bytes, &error)
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw failure(archive)
    }
    // The first of January 1980, so that the same network gives the same bytes.
    _ = zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
  }

  private static func content(of source: OpaquePointer) throws(ZipFailure) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw ZipFailure("the archive cannot be read back") }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    while true {
      var got: Int64 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        guard let base = buffer.baseAddress else { return }
        got = zip_source_read(source, base, UInt64(buffer.count))
        count = max(0, Int(got))
      }
      guard got >= 0 else { throw ZipFailure("the archive cannot be read back") }
      if got == 0 { return bytes }
      bytes += piece
    }
  }
}
