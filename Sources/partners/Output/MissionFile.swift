import PartnerFiles
import PartnerGraph

/// A file that a mission is written to.
struct MissionFile {
  /// What the ending of its name says.
  enum Kind: String, CaseIterable { case ics, csv, json }

  let kind: Kind
  private let path: String

  init(_ path: String, in network: OpenNetwork) throws(CommandFailure) {
    self.path = path
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
      let kind = Kind(rawValue: name[dot...].dropFirst().lowercased())
    else {
      throw .wrongUse(
        network.say(
          "--output \(path): give a name that ends in .ics, .csv or .json",
          "--output \(path) : donnez un nom qui finit par .ics, .csv ou .json"))
    }
    self.kind = kind
  }

  func write(_ report: MissionReport) throws {
    let bytes =
      switch kind {
      case .ics: try calendar(of: report)
      case .json: try Printing.bytes(report.json())
      case .csv: Printing.bytes(MissionReport.header, report.rows())
      }
    do throws(PartnerFilesError) {
      try OutputFile.write(bytes, to: path)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func calendar(of report: MissionReport) throws(CommandFailure) -> [UInt8] {
    guard let first = report.request.from else {
      throw .wrongUse(
        report.network.say(
          "a calendar needs the first day; give it by --from",
          "un calendrier a besoin du premier jour ; donnez-le par --from"))
    }
    return report.calendar(from: first).encoded()
  }
}
