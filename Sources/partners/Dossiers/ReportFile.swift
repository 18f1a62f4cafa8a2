import ArgumentParser
import Foundation
import PartnerFiles
import PartnerGraph

/// The option of verbs whose result can be written to a file.
struct ReportOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The file to write: a document to hand on (.html, .pdf, .md), or .csv or .json.",
      valueName: "file"), completion: .file())
  var output: String?

  /// The file, if one is asked for.
  func file(in network: OpenNetwork) throws(CommandFailure) -> ReportFile? {
    try output.map { path throws(CommandFailure) in try ReportFile(path, in: network) }
  }
}

/// A file that a result is written to.
struct ReportFile {
  /// What the ending of its name says.
  enum Kind: String, CaseIterable { case html, pdf, md, csv, json, ics }

  let kind: Kind
  private let path: String
  private let language: Language

  init(_ path: String, in network: OpenNetwork, calendar: Bool = false) throws(CommandFailure) {
    self.path = path
    language = network.language
    let kinds = Kind.allCases.filter { calendar || $0 != .ics }
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
      let kind = Kind(rawValue: name[dot...].dropFirst().lowercased()), kinds.contains(kind)
    else {
      let endings = kinds.map { ".\($0.rawValue)" }
      let list = endings.dropLast().joined(separator: ", ")
      throw .wrongUse(
        network.say(
          "--output \(path): give a name that ends in \(list) or \(endings.last ?? "")",
          "--output \(path) : donnez un nom qui finit par \(list) ou \(endings.last ?? "")"))
    }
    self.kind = kind
  }

  /// Writes a result.
  func write(
    json: () throws -> [UInt8], csv: () -> [UInt8], calendar: () throws -> [UInt8] = { [] },
    dossier: () throws -> Dossier
  ) throws {
    let bytes: [UInt8] =
      switch kind {
      case .json: try json()
      case .csv: csv()
      case .ics: try calendar()
      case .md: DossierMarkdown(dossier: try dossier()).encoded()
      case .html: DossierHTML(dossier: try dossier()).encoded()
      case .pdf:
        try Chromium(language: language).pdf(of: DossierHTML(dossier: try dossier()).encoded())
      }
    do throws(PartnerFilesError) {
      try OutputFile.write(bytes, to: path)
    } catch {
      throw CommandFailure(error)
    }
  }
}
