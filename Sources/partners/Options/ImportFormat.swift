import PartnerFiles

/// What `--from` names: the format of a file of another program, or of spreadsheets.
enum ImportFormat: RawRepresentable, CaseIterable {
  case file(NetworkFormat)
  case sheet(SheetFormat)

  /// How spreadsheets are kept.
  enum SheetFormat: String, CaseIterable {
    case csv
  }

  init?(rawValue: String) {
    if let format = NetworkFormat(rawValue: rawValue) {
      self = .file(format)
    } else if let format = SheetFormat(rawValue: rawValue) {
      self = .sheet(format)
    } else {
      return nil
    }
  }

  var rawValue: String {
    switch self {
    case .file(let format): format.rawValue
    case .sheet(let format): format.rawValue
    }
  }

  static var allCases: [Self] {
    NetworkFormat.allCases.filter(\.isReadable).map(Self.file)
      + SheetFormat.allCases.map(Self.sheet)
  }

  /// The names in order, for help and completion.
  static var names: [String] { allCases.map(\.rawValue) }

  /// The format of spreadsheets that the ending of a path tells.
  static func sheet(path: String) -> SheetFormat? {
    let name = path.split(separator: "/").last ?? ""
    return switch name.split(separator: ".").dropFirst().last?.lowercased() {
    case "csv", "tsv", "tab": .csv
    default: nil
    }
  }
}
