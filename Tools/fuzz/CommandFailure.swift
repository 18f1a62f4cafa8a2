import PartnerFiles

/// Why a file of the command cannot be read; stands in for the command's own here.
enum CommandFailure: Error {
  case wrongUse(String)
  case badData(String)

  init(_ error: PartnerFilesError) { self = .wrongUse(error.description) }
}
