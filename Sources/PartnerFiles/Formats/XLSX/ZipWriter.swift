import CZip

/// Writes a ZIP archive through libzip.
enum ZipWriter {
  /// A part of an archive.
  enum Content {
    case bytes([UInt8])
    case file(ScratchFile)
  }

  /// Writes the archive of some parts, the same for the same parts.
  ///
  /// - Throws: ``PartnerFilesError/stopped`` if the rows may not go on, and a failure of libzip as
  ///   ``PartnerFilesError/unwritableFile(path:reason:)``.
  static func write(
    _ parts: [(name: String, content: Content)], to output: inout ByteOutput
  ) throws(PartnerFilesError) {
    do throws(Failure) {
      var error = zip_error_t()
      zip_error_init(&error)
      defer { zip_error_fini(&error) }
      guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
        throw .zip(ZipFailure(&error))
      }
      // Once more than the archive, which frees it when it closes.
      zip_source_keep(target)
      defer { zip_source_free(target) }
      guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
        zip_source_free(target)
        throw .zip(ZipFailure(&error))
      }
      do throws(Failure) {
        for part in parts { try add(part.name, part.content, to: archive) }
        try close(archive, output.rows)
      } catch {
        zip_discard(archive)
        throw error
      }
      try copy(target, to: &output)
    } catch {
      switch error {
      case .zip(let failure): throw .unwritableFile(path: "the archive", reason: failure.reason)
      case .content(let error): throw error
      }
    }
  }

  private enum Failure: Error {
    case zip(ZipFailure)
    case content(PartnerFilesError)
  }

  private static func failure(_ archive: OpaquePointer) -> Failure {
    .zip(ZipFailure(String(cString: zip_error_strerror(zip_get_error(archive)))))
  }

  private static func add(
    _ name: String, _ content: Content, to archive: OpaquePointer
  ) throws(Failure) {
    let source = try source(content)
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw failure(archive)
    }
    // The first of January 1980, so that the same network gives the same bytes.
    _ = zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
  }

  private static func source(_ content: Content) throws(Failure) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    switch content {
    case .bytes(let bytes):
      do { return try ZipReader.source(bytes, &error) } catch { throw .zip(error) }
    case .file(let scratch):
      let file: UnsafeMutablePointer<FILE>
      do { file = try scratch.stream() } catch { throw .content(error) }
      guard let source = zip_source_filep_create(file, 0, Int64(scratch.size), &error) else {
        fclose(file)
        throw .zip(ZipFailure(&error))
      }
      return source
    }
  }

  /// Packs the parts; the rows are asked now and then whether to go on.
  private static func close(
    _ archive: OpaquePointer, _ rows: RowProgress
  ) throws(Failure) {
    let state = Unmanaged.passRetained(rows)
    defer { state.release() }
    zip_register_cancel_callback_with_state(
      archive,
      { _, state in
        guard let state else { return 0 }
        let rows = Unmanaged<RowProgress>.fromOpaque(state).takeUnretainedValue()
        do { try rows.finish() } catch { return 1 }
        return 0
      }, nil, state.toOpaque())
    if zip_close(archive) == 0 { return }
    let isStopped = zip_error_code_zip(zip_get_error(archive)) == ZIP_ER_CANCELLED
    throw isStopped ? .content(.stopped) : failure(archive)
  }

  private static func copy(
    _ source: OpaquePointer, to output: inout ByteOutput
  ) throws(Failure) {
    let unreadable = Failure.zip(ZipFailure("the archive cannot be read back"))
    guard zip_source_open(source) == 0 else { throw unreadable }
    defer { zip_source_close(source) }
    while true {
      var got: Int64 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        guard let base = buffer.baseAddress else { return }
        got = zip_source_read(source, base, UInt64(buffer.count))
        count = max(0, Int(got))
      }
      guard got >= 0 else { throw unreadable }
      if got == 0 { return }
      output.bytes += piece
      do { try output.endRows(0) } catch { throw .content(error) }
    }
  }
}
