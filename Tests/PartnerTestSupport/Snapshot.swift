internal import Foundation

/// Texts kept in files named `Snapshots/…` beside a test, to be read and compared.
public enum Snapshot {
  /// The text of a snapshot; with `PARTNERS_RECORD=1` in the environment it is written first.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - text: What it should hold now.
  ///   - file: The test, beside which the folder `Snapshots` lies.
  public static func text(
    _ name: String, now text: String, file: String = #filePath
  ) throws -> String {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["PARTNERS_RECORD"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    return try String(contentsOf: url, encoding: .utf8)
  }
}
