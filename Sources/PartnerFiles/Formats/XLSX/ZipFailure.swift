import CZip

/// Why a ZIP archive cannot be read or written.
struct ZipFailure: Error {
  /// The words for people, as the end of a sentence.
  let reason: String

  init(_ reason: String) { self.reason = reason }

  init(_ error: inout zip_error_t) { reason = String(cString: zip_error_strerror(&error)) }
}
