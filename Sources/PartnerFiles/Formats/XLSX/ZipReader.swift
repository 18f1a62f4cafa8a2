import CZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the parts of a ZIP archive in memory, through libzip.
///
/// What a part says of its own size is not believed: it is unpacked until it ends, and refused
/// where it, or all parts together, become more than ``greatestSize`` bytes.
final class ZipReader {
  /// How many bytes parts become together at most: 256 MiB, or, of a large archive, 32 times its own
  /// size, at most 2 GiB; tables in XML become 10 to 20 times as large, and bombs 1 000 times.
  private let greatestSize: Int
  private var left: Int
  private let archive: OpaquePointer

  init(_ bytes: [UInt8]) throws(ZipFailure) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let source = try Self.source(bytes, &error)
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw ZipFailure(&error)
    }
    self.archive = archive
    greatestSize = max(1 << 28, min(bytes.count, 1 << 26) * 32)
    left = greatestSize
  }

  deinit { zip_discard(archive) }

  /// A source with a copy of bytes, which libzip frees with it.
  static func source(
    _ bytes: [UInt8], _ error: inout zip_error_t
  ) throws(ZipFailure) -> OpaquePointer {
    guard let copy = malloc(max(1, bytes.count)) else { throw ZipFailure("there is no memory") }
    bytes.withUnsafeBytes { raw in
      if let base = raw.baseAddress { copy.copyMemory(from: base, byteCount: raw.count) }
    }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw ZipFailure(&error)
    }
    return source
  }

  /// The bytes of a part; nothing if there is none of the name, of which case is no matter.
  func part(_ name: String) throws(ZipFailure) -> [UInt8]? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
      let reason = String(cString: zip_error_strerror(zip_get_error(archive)))
      throw ZipFailure("'\(FileFault.shown(name))': \(reason)")
    }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    while true {
      var got: Int64 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        guard let base = buffer.baseAddress else { return }
        got = zip_fread(file, base, UInt64(buffer.count))
        count = max(0, Int(got))
      }
      guard got >= 0 else {
        let reason = String(cString: zip_error_strerror(zip_file_get_error(file)))
        throw ZipFailure("'\(FileFault.shown(name))': \(reason)")
      }
      if got == 0 { return bytes }
      left -= piece.count
      guard left >= 0 else {
        throw ZipFailure("unpacked it has more than \(greatestSize) bytes")
      }
      bytes += piece
    }
  }
}
