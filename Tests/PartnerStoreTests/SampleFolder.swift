import Foundation
import PartnerFiles
import PartnerGraph

/// The sample networks of the package.
enum SampleFolder {
  /// The network in a folder of `Graphs`.
  static func network(_ name: String) throws -> Network {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Graphs/\(name)").path
    return try NetworkFolder(at: path).network
  }
}
