/// A network written in some format, and what of it the format could not carry.
public struct EncodedNetwork: Hashable, Sendable {
  /// The bytes of the file.
  public let bytes: [UInt8]
  /// What is not in the file, in order of table; empty if everything is.
  public let losses: [FormatLoss]

  /// Puts a file and its losses together.
  public init(bytes: [UInt8], losses: [FormatLoss]) {
    self.bytes = bytes
    self.losses = losses
  }
}
